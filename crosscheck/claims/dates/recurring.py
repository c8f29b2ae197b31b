"""Dates that recur: a report without a day of its own says "Thursday", "13 February" or "in October" of any year."""

from __future__ import annotations

import datetime as dt
import re
from enum import IntEnum

from crosscheck.claims.dates.calendar import ANY_YEAR, month_days
from crosscheck.model import Claim, DateClaim, DateValue, Days

_RECURRING = re.compile(ANY_YEAR + r"-(?:WXX-(?P<weekday>[1-7])|(?P<month>\d\d)(?:-(?P<day>\d\d))?)(?![\d-])")
"""TIMEX3 values of a weekday, a day of the year and a month whose year is open."""
_ANY_DAY = Days(*2 * (dt.date(2001, 7, 2),))


class Cycle(IntEnum):
    """After what time a date comes again; dates of two cycles cannot be compared while both are open."""

    NONE = 0
    WEEK = 1
    YEAR = 2


def cycle(claim: Claim) -> Cycle:
    """NONE unless the words name days that recur and nothing resolves them."""
    match = _match(claim)
    if match is None:
        return Cycle.NONE
    return Cycle.WEEK if match["weekday"] else Cycle.YEAR


def days_of_both(left: Claim, right: Claim) -> tuple[Days | None, Days | None]:
    """The days of both claims; an open date that recurs has those nearest to the other's. Where both are open and come
    again after the same time, any two that are near each other stand for all."""
    a, b = left.days, right.days
    if a is None and b is None and cycle(left) == cycle(right):
        b = _near(right, _ANY_DAY)
    if a is None and b is not None:
        return _near(left, b), b
    if b is None and a is not None:
        return a, _near(right, a)
    return a, b


def _match(claim: Claim) -> re.Match[str] | None:
    value = claim.value
    if not isinstance(claim, DateClaim) or not isinstance(value, DateValue) or value.days is not None:
        return None
    return _RECURRING.match(value.timex or "")


def _near(claim: Claim, known: Days) -> Days | None:
    match = _match(claim)
    return None if match is None else nearest(match.string, known)


def nearest(timex: str, known: Days) -> Days | None:
    """Of the days that a TIMEX3 value can mean those nearest to the middle of `known`; None where they do not recur."""
    match = _RECURRING.match(timex)
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
