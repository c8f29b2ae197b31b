"""Lines that only say who wrote a report, where and when."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

DayFinder = Callable[[str], list[tuple[int, int, dt.date]]]
"""Finds the days that a line names in full: start, end and day of each."""

_LONGEST = 120

_DESK = r"(?i:staff|correspondents?|reporters?|editors?|columnist|desk|services|agencies)\b"
_PERSON = r"[A-Z][\w.'’-]*(?:\ (?:[A-Z][\w.'’-]*|de|la|van|von|der|al|bin|el)){1,3}"
_BYLINE = re.compile(
    rf"""
    (?:(?:story|text|words|reporting|report|written|compiled)\ )?(?i:by)[ ]
    (?:(?:(?:[Oo]ur|[Tt]he|a)\ (?:[Oo]wn\ )?)?(?:[A-Za-z]+\ ){{0,3}}{_DESK}|{_PERSON})
    (?:(?:,?\ and|,|\ \||\ in|\ at|\ with|\ -)\ [^.!?\d]{{1,60}}|\ \|\ .{{1,40}}|,\ \d+[\ -]min(?:ute)?s?\ read)*
    \.?
    """,
    re.VERBOSE,
)
_CREW = re.compile(
    r"[\[(]?(?:additional )?(?:reporting|writing|editing|edited|compiled|translated) (?:for \w+ )?by\b"
    r"[^\d]{1,120}[\])]?"
    r"|special (?:for|to) (?:the )?[^\d]{1,60}"
    r"|(?:from|by) (?:our|the) (?:wire|news|foreign|own) [\w ]{1,30}|from [a-z]\w+ wire"
    r"|agencies|staff (?:and agencies|reporters?)",
    re.IGNORECASE,
)

_SECTION = re.compile(r"(?:[A-Z][\w&.]+ ){1,2}News\s*\|(?=[^|]+$)")
"""The part of the paper that stands before the day: "World News | March 28, 2016"."""
_LABELS = re.compile(r"\|?\s*\b(?:(?:first |last )?(?:published|posted|updated|modified)\s*:\s*)+", re.IGNORECASE)
"""What says of the days after it that they are those of the page: "Posted: ... | Updated: ..."."""
_STAMP = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:mon|tues?|wed|thur?s?|fri|sat|sun)\b\.?"
    r"|\b\d{1,2}(?:[:.]\d\d){0,2}\s*(?:[ap]\.?m\b\.?(?:\s+on\b)?|hours|hrs|h\b)?"
    r"|\b(?:an?|\d+) (?:minute|hour|day|week|month|year)s? ago\b"
    r"|\b(?:utc|gmt|cet|cest|est|edt|bst|local time)\b"
    r"|\b(?:and )?(?:first |last )?(?:published|posted|updated|modified|issued|printed|released)(?: on| at)?\b"
    r"|\b(?:bulletin|edition|issue|update|letter|statement)(?: (?:no\. ?)?\d+)?(?: of)?\b|\bat(?=\s+\d)|\bdated\b",
    re.IGNORECASE,
)
"""What may stand beside the day: weekday, clock time, the verb of a label, the name of a document."""
_WORD = re.compile(r"[^\W_][\w'’.-]*")
_PLACE = re.compile(r"[A-Z][\w'’.-]*|de|la|le|al|el|upon|sur|am")
_JOINED = re.compile(r"\w\s+$")
"""A word right before the date, no mark between: the date is that of what the word names."""
_NO_PLACE = re.compile(r"[|*#:]|\b(?:embargo|until|since|from|to)\b|^\W*(?:and|of)\b", re.IGNORECASE)
"""What shows that the words beside a date say of what it is the date."""


def is_byline(line: str) -> bool:
    """Whether the line only says who wrote the report."""
    return len(line) <= _LONGEST and len(line.split()) <= 16 and bool(_BYLINE.fullmatch(line) or _CREW.fullmatch(line))


def is_dateline(line: str, days: DayFinder) -> bool:
    """Whether the line holds a day and, apart from clock times, at most the name of a place or bulletin."""
    if len(line) > _LONGEST:
        return False
    found = days(line)
    if not found:
        return False
    rest = list(line)
    for begin, end, _ in found:
        rest[begin:end] = " " * (end - begin)
    left = _STAMP.sub(" ", _LABELS.sub(" ", _SECTION.sub("", "".join(rest).rstrip("| "))))
    words = _WORD.findall(left)
    if len(words) > 4 or not all(_PLACE.fullmatch(word) for word in words) or _NO_PLACE.search(left):
        return False
    return not _JOINED.search(left[: found[0][0]])
