"""One day named twice over: "today, 19 April", "Thursday (June 18)", "May 13, 2014, Tuesday", "overnight on Friday"."""

from __future__ import annotations

import datetime as dt
import re
from enum import IntEnum

from crosscheck.claims.dates.calendar import ANY_YEAR, Days
from crosscheck.claims.dates.lines import Line, Reading

OVERNIGHT = f"{ANY_YEAR}-XX-XXTNI"
"""TIMEX3 value of a night whose day is open."""

_WEEKDAY = re.compile(ANY_YEAR + r"-WXX-(\d)")
_CALENDAR = re.compile(rf"(?:\d{{4}}|{ANY_YEAR})-(?:\d\d|XX)-\d\d")
_GAPS = ("", ",", "(", "the", ",the", "(the")
_NEAR = dt.timedelta(days=1)


class _Kind(IntEnum):
    """How a day is named, the vaguest first."""

    WEEKDAY = 0
    DEICTIC = 1
    CALENDAR = 2


def joined(line: Line, before: Reading, after: Reading) -> Reading | None:
    """The one reading of two that stand side by side and name one day, or a night and its day; None for two dates."""
    gap = "".join(line.words[before.stop : after.first])
    if before.pattern == OVERNIGHT:
        return _night(before, after) if gap in ("", "on") else None
    kinds = _kind(before), _kind(after)
    if gap not in _GAPS or None in kinds or kinds[0] is kinds[1]:
        return None
    vague, plain = (before, after) if kinds < kinds[::-1] else (after, before)
    if not _agree(vague, plain):
        return None
    closed = "(" in gap and line.words[after.stop] == ")"
    # Where no day is known, a weekday can still be told from others, "today" cannot.
    pattern = vague.pattern if _Kind.DEICTIC in kinds and _Kind.WEEKDAY in kinds else plain.pattern
    return plain._replace(first=before.first, stop=after.stop + closed, days=plain.days or vague.days, pattern=pattern)


def _kind(reading: Reading) -> _Kind | None:
    """None for what is no single day, or is a part of one."""
    pattern = reading.pattern
    if reading.unit != "day" or reading.spread or reading.fuzzy or pattern is None:
        return None
    if pattern.endswith("_REF"):
        return _Kind.DEICTIC
    if _WEEKDAY.fullmatch(pattern):
        return _Kind.WEEKDAY
    return _Kind.CALENDAR if _CALENDAR.fullmatch(pattern) else None


def _agree(vague: Reading, plain: Reading) -> bool:
    """Whether both can mean one day: the weekday is that of the day; today is the day, or by the clock next to it."""
    if plain.days is None:
        return True
    if weekday := _WEEKDAY.fullmatch(vague.pattern or ""):
        return plain.days[0].isoweekday() == int(weekday[1])
    return vague.days is None or abs(vague.days[0] - plain.days[0]) <= _NEAR


def _night(night: Reading, day: Reading) -> Reading | None:
    """The night from the day named to the next, or between the two days named; open where the day is."""
    if day.unit != "day" or day.fuzzy:
        return None
    days: Days | None = None
    if day.days is not None:
        start, end = day.days
        days = (start, end if end > start else min(dt.date.max - _NEAR, start) + _NEAR)
    return day._replace(first=night.first, days=days, spread=True)
