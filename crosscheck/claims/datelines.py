"""The dateline that opens a report's first sentence: "KESRA, Oct. 18 (HGW) - "."""

from __future__ import annotations

import re

_DATELINE = re.compile(
    r"(?=[A-Z]{3})"  # the place is set in capitals
    r"[A-Z][\w/ .,'’&-]{2,60}?"
    r"(?:\([^()]{2,40}\)\s*)?"
    r"\s(?:—|–|--|-)\s"
)


def without_dateline(sentence: str) -> str:
    """The sentence with its dateline blanked out, of the same length: a parser takes it for the subject otherwise."""
    opening = _DATELINE.match(sentence)
    return " " * opening.end() + sentence[opening.end() :] if opening else sentence
