"""Texts that a tokenizer accepts."""

from __future__ import annotations


def encodable(text: str) -> str:
    """The text with lone surrogates, which no tokenizer accepts, replaced one for one."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
