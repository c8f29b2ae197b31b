"""The dateline that opens a report's first sentence: "KESRA, Oct. 18 (HGW) - ", "(18 Oct. 2021, Kesra)"."""

from __future__ import annotations

import re

_DATELINE = re.compile(
    r"(?=[A-Z]{3})"  # the place is set in capitals
    r"[A-Z][\w/ .,'’&-]{2,60}?"
    r"(?:\([^()]{2,40}\)\s*)?"
    r"\s(?:—|–|--|-)\s"
    r"|\((?![^()]*\b[a-z]{2})[^()]*\b(?:19|20)\d\d\b[^()]*\)\s(?=\S)"  # "(12 March 2021, Port Lease, Agency) Two ..."
)

_TWEETED = re.compile(r"[—–-].{1,60}\(@\w+\),?\s*$")
"""Before the day in the signature of a quoted post: "— Coast Police (@coastpolice) March 22, 2016"."""

_PROSE = re.compile(r"\b[a-z]{2,}")  # a dateline is set in names: "UN teams on 3 May - the first" is none


def dated_by_dateline(sentence: str, start: int) -> bool:
    """Whether what stands at `start` belongs to the dateline: its day is that of the report, and dates no event; or to
    the signature of a quoted post."""
    if _TWEETED.search(sentence, 0, start):
        return True
    opening = _DATELINE.match(sentence)
    return opening is not None and start < opening.end() and not _PROSE.search(opening.group())


def without_dateline(sentence: str) -> str:
    """The sentence with its dateline blanked out, of the same length: a parser takes it for the subject otherwise."""
    opening = _DATELINE.match(sentence)
    return " " * opening.end() + sentence[opening.end() :] if opening else sentence
