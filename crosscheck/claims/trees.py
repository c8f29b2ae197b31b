"""Kinds of tokens, and walks along the branches of a dependency parse; none loops where heads go in a circle."""

from __future__ import annotations

from crosscheck.model import Parse

NOMINAL = ("NOUN", "PROPN", "PRON")
NOUNS = ("NOUN", "PROPN")
VERBAL = ("VERB", "AUX")
SUBJECTS = ("nsubj", "nsubjpass")
RELATIVE = ("WP", "WDT")
"""The tags of relative pronouns."""
TIMES = ("DATE", "TIME")
"""Entities that are no thing, but when something was."""


def children(parse: Parse, index: int) -> list[int]:
    """Indices of the tokens right below, in sentence order."""
    return [i for i, token in enumerate(parse) if token.head == index and i != index]


def child(parse: Parse, index: int, *deps: str) -> int:
    """The first child by one of these relations; -1 for none."""
    return next((i for i in children(parse, index) if parse[i].dep in deps), -1)


def subtree(parse: Parse, index: int) -> list[int]:
    """Indices of the token and everything below it, in sentence order."""
    kept = {index}
    grown = True
    while grown:
        below = {i for i, token in enumerate(parse) if token.head in kept} - kept
        kept |= below
        grown = bool(below)
    return sorted(kept)


def ancestors(parse: Parse, index: int) -> list[int]:
    """Indices of the tokens above, from the governor to the root."""
    above: list[int] = []
    while index >= 0 and parse[index].head != index and parse[index].head not in above:
        index = parse[index].head
        above.append(index)
    return above


def first_joined(parse: Parse, index: int) -> int:
    """The first of the names that "and" and commas join, whose part in the sentence they share."""
    for _ in range(len(parse)):
        if parse[index].dep != "conj" or parse[index].head == index:
            break
        index = parse[index].head
    return index


def overlapping(parse: Parse, start: int, end: int) -> list[int]:
    """Indices of the tokens that share a character with `[start, end)`."""
    return [i for i, t in enumerate(parse) if t.start < end and start < t.end]
