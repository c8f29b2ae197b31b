"""Figures that count those of two states together: "30 dead or missing", "killed or wounded 300 people"."""

from __future__ import annotations

import re
from functools import lru_cache

from crosscheck.model import Claim, QuantityClaim

_KINDS = {
    "death": "killed|slain|dead|died",
    "injury": "injured|wounded|hurt|maimed",
    "missing": "missing|disappeared|unaccounted",
}
"""Classes of facts, with the words for the states in which they leave people."""
_CLASSES = {word: kind for kind, words in _KINDS.items() for word in words.split("|")}
_WORD = f"(?:{'|'.join(_CLASSES)})"
_LINKS = r"(?:been|are|is|were|was|still|went|seriously)"
_JOINED = rf"\b({_WORD}),?\s+(?:or|and|and/or)\s+(?:{_LINKS}\s+)*({_WORD})\b"
"""Two states that are told together, each in its group."""
_ASIDE = rf"(?:(?!\b{_WORD}\b)[^\d,;:()\n])"
"""A character of the words between them and their figure: no other figure, mark or state."""
_AFTER = re.compile(rf"{_ASIDE}{{0,60}}{_JOINED}", re.IGNORECASE)
_BEFORE = re.compile(rf"{_JOINED}{_ASIDE}{{0,40}}$", re.IGNORECASE)
_KEPT = 4_096
"""Figures whose states are remembered: each is compared with many."""


def states(claim: Claim) -> frozenset[str]:
    """The classes of the states that the figure counts together; empty where it counts one or none."""
    if not isinstance(claim, QuantityClaim) or claim.value.unit is not None:
        return frozenset()
    start, end = (point - claim.sentence_span[0] for point in claim.span)
    return _states_at(claim.sentence, start, end)


@lru_cache(_KEPT)
def _states_at(sentence: str, start: int, end: int) -> frozenset[str]:
    found = _AFTER.match(sentence, end) or _BEFORE.search(sentence, 0, start)
    classes = frozenset(_CLASSES[word.lower()] for word in found.groups()) if found is not None else frozenset()
    return classes if len(classes) > 1 else frozenset()


def count_other_states(left: Claim, right: Claim) -> bool:
    """Whether the one counts two states together and the other only one of them, or other two."""
    one, other = states(left), states(right)
    return one != other and {left.predicate_class, right.predicate_class} <= _KINDS.keys()
