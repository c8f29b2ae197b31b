"""Days that a report states as its own: in a label, a dateline, a masthead, an imprint."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import NamedTuple

from crosscheck.model import DateBasis, Role
from crosscheck.readers.bylines import DayFinder, is_dateline
from crosscheck.sentences import LIST_MARK

PageLine = tuple[str, Role]
"""A passage's text and role."""


class Firmness(IntEnum):
    """How plainly a line says that the report was published on a day, plainest first."""

    LABELLED = 0
    DATELINE = 1
    HEAD = 2
    OPENING = 3
    CHANGED = 4


class Stamp(NamedTuple):
    firmness: Firmness
    place: int
    day: dt.date
    basis: DateBasis


_EPOCH = dt.date(1970, 1, 1)
"""The zero of the clocks of computers, printed where a page knows no day."""
_LONGEST = 120
"""Characters beyond which a line is text, where a day is the report's own only in the opening words."""
_HEAD_LINES = 8
_FOOT_LINES = 4
_OPENER = 60

_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thur?s?|fri|sat|sun"
_WEEKDAY_BEFORE = re.compile(rf"\b(?:{_WEEKDAY})\b\.?(?:['’]s(?: \w+){{1,2}})?,?\s*$", re.IGNORECASE)
_CLOCK_BEFORE = re.compile(
    r"\b(?:\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?|hours|hrs|h|utc|gmt)?|\d{1,2}\s*(?:[ap]\.?m\.?|hours|hrs))"
    r"(?: on)?,?\s*[-–|]?\s*$",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b")
_PUBLISHED = re.compile(
    r"(?:^|[.,;|(*•–—-]\s*)(?:under )?(?:"
    r"(?:first |originally )?(?:published|posted|issued|printed|released|filed|dated|created)"
    r"(?: online)?(?: by [^:]{1,40})?"
    r"|date(?: of (?:notice|issue|publication|release|report))?|status|(?:text )?as (?:of|at)"
    r"|embargo(?:ed)?(?: until| to)?"
    r"|(?:bulletin|edition|statement|release|report|notice|circular|letter|issue|communiqu[eé]|briefing|update)"
    r" (?:of|for))(?: on| at)?\s*:?\s*$",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"\b(?:last )?(?:updated|modified|changed|revised|edited|reviewed)(?: on| at)?\s*:?\s*$", re.IGNORECASE
)
_GOVERNED = re.compile(
    r"\d\s?[-–—]$|\b(?:to|until|till|since|from|through|between|covering|period|ended|before|after|embargo)\b",
    re.IGNORECASE,
)
"""Before a date: the start of a range, or words that make it the end of something other than the writing."""
_SET_OFF = re.compile(r"(?:^|[,|;(.–—/•*©>\[-]|\(c\))$", re.IGNORECASE)
"""Nothing governs the date: it opens the line, or a mark parts it from what stands before."""
_AFTER = re.compile(r"\s*(?:$|[,;|).(/•*–—-]|\d{1,2}[:.]\d\d|at \d|\d{1,2} ?[ap]\.?m)|\s+[A-Z]")
_OPENER_LEFT = re.compile(r"[(\[]?(?:[^\W\d_][\w'’.&/ -]*,\s*){0,3}")
_OPENER_RIGHT = re.compile(r"\s*(\([^)]{1,40}\)\s*|,\s*[A-Z]{2}[A-Z/ ]{,20}\s*)?(?:[-–—:.)\]]|$)")


def stamps(lines: Sequence[PageLine], *, days: DayFinder) -> list[Stamp]:
    """Every day that the lines of a page give for the report itself; the least is the one to go by."""
    long = [at for at, (line, role) in enumerate(lines) if role is Role.PARAGRAPH and len(line) > _LONGEST]
    body, last = (long[0], long[-1]) if long else (len(lines), 0)
    text_ends = next((at for at, (_, role) in enumerate(lines) if role is Role.COMMENT), len(lines))
    found: list[Stamp] = []
    for at, (line, role) in enumerate(lines):
        if role in (Role.CAPTION, Role.REPEATED) or LIST_MARK.match(line) or line.startswith("|"):
            continue
        if role is Role.COMMENT:
            # Below the comments only the page itself still speaks, and only of its last change.
            found.extend(stamp for stamp in _on_line(line, at, days) if stamp.firmness is Firmness.CHANGED)
        elif len(line) <= _LONGEST:
            head = at < min(body + 1, _HEAD_LINES) or (at < min(last, _HEAD_LINES) and _is_page_stamp(line, role))
            foot = at >= text_ends - _FOOT_LINES
            found.extend(
                stamp._replace(basis=DateBasis.DATELINE if head else DateBasis.TEXT)
                for stamp in _on_line(line, at, days)
                if stamp.firmness in (Firmness.LABELLED, Firmness.CHANGED) or head or foot
            )
        elif at == body:
            found.extend(_opening(line, at, days))
    return found


def _is_page_stamp(line: str, role: Role) -> bool:
    """Whether the line is a day and a time of day: that of the page, though its opening stand above it."""
    return role is Role.DATELINE and bool(_CLOCK.search(line))


def _on_line(line: str, at: int, days: DayFinder) -> Iterator[Stamp]:
    if len(line) > _LONGEST:
        return
    for start, end, day in days(line):
        before = _bare(line[:start])
        if day == _EPOCH or not _AFTER.match(line, end):
            continue
        if _PUBLISHED.search(before):
            firmness = Firmness.LABELLED
        elif _CHANGED.search(before):
            firmness = Firmness.CHANGED
        elif not _SET_OFF.search(before) or _GOVERNED.search(before):
            continue
        elif is_dateline(line, days):
            firmness = Firmness.DATELINE
        else:
            firmness = _opener(line, start, end) or Firmness.HEAD
        yield Stamp(firmness, at, day, DateBasis.TEXT)


def _opening(line: str, at: int, days: DayFinder) -> Iterator[Stamp]:
    """The day in "PLACE, 12 March 2021 (Agency) - ..." and "Friday, 30 July 2021. ..."."""
    for start, end, day in days(line[: 2 * _OPENER]):
        if firmness := _opener(line, start, end):
            yield Stamp(firmness, at, day, DateBasis.DATELINE)


def _opener(line: str, start: int, end: int) -> Firmness | None:
    """How plainly the date opens the text: firmly with a place or an agency beside it; None where it does not."""
    before, after = _bare(line[:start]), _OPENER_RIGHT.match(line, end)
    if after is None or len(before) > _OPENER or not _OPENER_LEFT.fullmatch(before):
        return None
    return Firmness.OPENING if before or after[1] else Firmness.HEAD


def _bare(before: str) -> str:
    """What stands before a date without weekday and clock time."""
    return _WEEKDAY_BEFORE.sub("", _CLOCK_BEFORE.sub("", _WEEKDAY_BEFORE.sub("", before))).rstrip()
