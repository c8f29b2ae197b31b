"""Word sets, written as running text so that they can be read."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of `text` as a set; an underscore stands for a space."""
    return frozenset(word.replace("_", " ") for word in text.split())
