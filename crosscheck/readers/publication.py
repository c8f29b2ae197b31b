"""When a report was published, as far as its text says."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from crosscheck.model import DateBasis, DateValue, Granularity, Passage, Published, Role
from crosscheck.readers.bylines import DayFinder
from crosscheck.readers.stamps import PageLine, stamps

DateFinder = Callable[[str], list[tuple[int, int, DateValue]]]
"""Finds the dates that a text names in full, of any granularity."""

UNDATED = "no publication date found: relative dates stay open"
"""The remark on a report of which nothing tells its day."""

_REPRINTED = dt.timedelta(days=60)
"""How long an agency's picture of a topic goes on being printed beside new reports."""
_FRESH = 2
"""Days within which a picture of the story's own scene is printed."""
_SHARED_WORDS = 3

_FIRM = frozenset((Granularity.DAY, Granularity.MONTH))
_AHEAD = re.compile(
    r"\b(?:will|would|shall|should|due|until|till|by|next|plan\w*|deadline|expir\w*|expect\w*|schedul\w*|project\w*"
    r"|target\w*|forecast\w*|aims?|to be|before|from|begins?|starts?|opens?|reopens?|takes? effect|has effect|ends?"
    r"|future|could|may|might|is to|are to|goal|promis\w*|pledg\w*|into)\b",
    re.IGNORECASE,
)
"""Words beside a date that may lie ahead of the report."""
_AROUND = 90

_IMPRINT = re.compile(r"(?:©|\(c\)|copyright)\W*((?:19|20)\d\d)\b(?!\s*[-–])|\b((?:19|20)\d\d)\W*$", re.IGNORECASE)
_PLACE_SHOWN = re.compile(r"\b(?:in|at|near|outside|around)\s+([A-Z][\w'’]+)")
_WEEKDAY = re.compile(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_WEEKDAYS = ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")
_WORD = re.compile(r"\b[a-z]{4,}")
_STEM = 6
_COMMON = re.compile(
    r"about|after|been|before|from|have|into|more|over|said|some|than|that|their|them|they|this|were|when|where|which"
    r"|while|with"
)


class Dated(NamedTuple):
    """The publication date, and the remark that an inferred one needs."""

    published: Published
    problems: tuple[str, ...] = ()


def publication_date(text: str, passages: Sequence[Passage], *, days: DayFinder, dates: DateFinder) -> Dated:
    """The day that a label, dateline, masthead or imprint names; else one that follows from a reader's comment or from
    a picture of the story's own scene; else the days that the dates in the text leave open."""
    lines = [(text[slice(*passage.span)], passage.role) for passage in passages]
    if stated := stamps(lines, days=days):
        first = min(stated)
        return Dated(known(first.day, first.basis))
    comments = [day for line, role in lines if role is Role.COMMENT for _, _, day in days(line)]
    captions = [(line, day) for line, role in lines if role is Role.CAPTION for _, _, day in days(line)]
    earliest = max([*_past(lines, dates), *(day for _, day in captions)], default=None)
    if comments and (earliest is None or earliest <= min(comments)):
        first_comment = min(comments)
        if first_comment.year in _imprint_years(lines):
            remark = f"publication date inferred from the first reader's comment, {first_comment.isoformat()}"
            return Dated(known(first_comment, DateBasis.INFERRED), (remark,))
        return Dated(Published(earliest=earliest, latest=first_comment))
    for caption, taken in captions:
        day = _day_of_scene(caption, taken, lines)
        if day is not None and (earliest is None or earliest <= day):
            remark = f"publication date inferred from a picture taken on {taken.isoformat()}"
            return Dated(known(day, DateBasis.INFERRED), (remark,))
    # The body's dates bound the report from below only. Of 58 labelled reports whose text names a past day or month and
    # no day of its own, 30 were written later than the end of the next year: a bound would misplace what they say.
    latest = max((min(day, dt.date.max - _REPRINTED) + _REPRINTED for _, day in captions), default=None)
    return Dated(Published(earliest=earliest, latest=max(latest, earliest) if latest and earliest else None))


def known(day: dt.date, basis: DateBasis) -> Published:
    return Published(day=day, basis=basis, earliest=day, latest=day)


def _past(lines: Sequence[PageLine], dates: DateFinder) -> list[dt.date]:
    """First days of the dates that the report names as past."""
    return [
        value.start
        for line, role in lines
        if role.bears_claims
        for start, end, value in dates(line)
        if value.start is not None
        and value.granularity in _FIRM
        and not _AHEAD.search(line, max(0, start - _AROUND), end + _AROUND // 2)
    ]


def _imprint_years(lines: Sequence[PageLine]) -> set[int]:
    """Years of a short line at the foot of the report ("Harbour News 2020.")."""
    foot = [line for line, role in lines if role is not Role.COMMENT and len(line) <= 80][-5:]
    return {int(match[1] or match[2]) for line in foot if (match := _IMPRINT.search(line))}


def _day_of_scene(caption: str, taken: dt.date, lines: Sequence[PageLine]) -> dt.date | None:
    """The weekday that the first paragraph names, if it is the day of the picture or one of the two days after it and
    the picture shows the story's own scene.

    It does when the place that the caption names first stands in the lead, and both share at least three words that
    are no names: an archive picture of the region shares the region's name alone.
    """
    told = [line for line, role in lines if role in (Role.HEADLINE, Role.HEADING, Role.PARAGRAPH)]
    paragraphs = [line for line, role in lines if role is Role.PARAGRAPH]
    lead = " ".join(told[:4])
    place = _PLACE_SHOWN.search(caption)
    weekday = _WEEKDAY.search(paragraphs[0]) if paragraphs else None
    if place is None or weekday is None or place[1] not in lead:
        return None
    if len(_stems(caption) & _stems(lead)) < _SHARED_WORDS:
        return None
    after = (_WEEKDAYS.index(weekday[1]) - taken.weekday()) % 7
    return taken + dt.timedelta(days=after) if after <= _FRESH else None


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(text) if not _COMMON.fullmatch(word)}
