"""The days that a TIMEX3 value names, and those that Recognizers-Text resolves a date to."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

from crosscheck.model import Days

_ONE_DAY = dt.timedelta(days=1)
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_MONTH_OF_ANY_YEAR = re.compile(r"X{4}-\d\d")
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:T.*)?")


def days_of(timex: str) -> Days | None:
    """The days of a day, week, week-end, month, quarter, year or decade; None for anything else."""
    try:
        if match := _DAY.fullmatch(timex):
            day = dt.date.fromisoformat(match[1])
            return Days(day, day)
        if match := _WEEK.fullmatch(timex):
            monday = dt.date.fromisocalendar(int(match[1]), int(match[2]), 1)
            return Days(monday + 5 * _ONE_DAY if match[3] else monday, monday + 6 * _ONE_DAY)
        if match := _QUARTER.fullmatch(timex):
            last = 3 * int(match[2])
            return _months(int(match[1]), last - 2, last)
        if match := _MONTH.fullmatch(timex):
            return _months(int(match[1]), int(match[2]), int(match[2]))
    except ValueError:
        return None
    if len(timex) in (3, 4) and timex.isdecimal():
        begins, ends = (int(timex.ljust(4, digit)) for digit in "09")
        return Days(dt.date(begins, 1, 1), dt.date(ends, 12, 31)) if begins else None
    return None


def _months(year: int, first: int, last: int) -> Days:
    return Days(dt.date(year, first, 1), dt.date(year, last, calendar.monthrange(year, last)[1]))


def resolved(value: Mapping[str, Any]) -> Days | None:
    """The days of one value as Recognizers-Text gives it: by `value`, or by `start` and `end`, which is excluded.

    Where only one end is given ("since April", "before 2019"), the days of the date that is named, at the granularity
    of its TIMEX3 value.
    """
    start, end = (_moment(value.get(key)) for key in ("start", "end"))
    if day := _moment(value.get("value")):
        return Days(day.date(), day.date())
    if start and end:
        return Days(start.date(), max(start, end - dt.timedelta(seconds=1)).date())
    anchor, timex = start or end, str(value.get("timex", ""))
    if anchor is None:
        return None
    if named := days_of(timex):
        return named
    if _MONTH_OF_ANY_YEAR.fullmatch(timex):
        month = int(timex[-2:])
        return _months(anchor.year, month, month)
    return Days(anchor.date(), anchor.date())


def _moment(text: object) -> dt.datetime | None:
    try:
        return dt.datetime.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None
