"""Whether a report tells of times long past, whose dates follow from each other and not from its publication."""

from __future__ import annotations

import re

from crosscheck.model import Published

_YEAR = re.compile(r"(?<![\d.,/$£€-])(?:1[0-9]|20)\d\d(?![\d%]|[.,]\d)")
_OF_THE_REPORT = re.compile(
    r"\b(?:to(?:day|night|morrow)|yesterday|ago|(?:last|this|next) (?:night|week|month|year)|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
_FEWEST = 4
_TIMES = 3


def tells_history(text: str, published: Published) -> bool:
    """Whether the years that `text` names lie nearly all well before its publication, and little is told from that day.

    False where it is not known when the text was published.
    """
    day = published.day or published.earliest
    if day is None:
        return False
    years = [int(year) for year in _YEAR.findall(text)]
    past = sum(year < day.year - 1 for year in years)
    present = len(years) - past + len(_OF_THE_REPORT.findall(text))
    return past >= _FEWEST and past >= _TIMES * present
