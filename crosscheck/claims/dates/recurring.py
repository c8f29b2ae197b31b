"""Dates that recur: a report without a day of its own says "Thursday", "13 February" or "in October" of any year."""

from __future__ import annotations

import datetime as dt
import re

from crosscheck.claims.dates.calendar import ANY_YEAR, month_days
from crosscheck.model import DateValue, Days

_RECURRING = re.compile(ANY_YEAR + r"-(?:WXX-(?P<weekday>[1-7])|(?P<month>\d\d)(?:-(?P<day>\d\d))?)(?![\d-])")
"""TIMEX3 values of a weekday, a day of the year and a month whose year is open."""


def recurs(value: DateValue) -> bool:
    """Whether the words name days that recur and nothing resolves them."""
    return value.days is None and bool(_RECURRING.match(value.timex or ""))


def nearest(value: DateValue, known: Days) -> Days | None:
    """Of the days that the words can mean those nearest to the middle of `known`; None where they do not recur."""
    match = None if value.days else _RECURRING.match(value.timex or "")
    if match is None:
        return None
    middle = known.start + (known.end - known.start) / 2
    if match["weekday"]:
        day = middle + dt.timedelta(days=(int(match["weekday"]) - middle.isoweekday() + 3) % 7 - 3)
        return Days(day, day)
    years = range(max(dt.MINYEAR, middle.year - 1), min(dt.MAXYEAR, middle.year + 1) + 1)
    found = [days for year in years if (days := _of_year(year, int(match["month"]), match["day"]))]
    return min(found, key=lambda days: abs((days.start + (days.end - days.start) / 2) - middle), default=None)


def _of_year(year: int, month: int, day: str | None) -> Days | None:
    try:
        return Days(*month_days(year, month)) if day is None else Days(*2 * (dt.date(year, month, int(day)),))
    except ValueError:  # 29 February
        return None
