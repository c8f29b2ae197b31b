"""Parts of a period: early May, the end of 2018, the second week of January, the first Friday of April."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

from crosscheck.claims.dates.calendar import UNITS, WEEKDAYS, Days, Unit, month_days, shift
from crosscheck.claims.dates.counts import count_before, ordinal_before
from crosscheck.claims.dates.lines import Line

Trim = Callable[[Days], Days]


class Portion(NamedTuple):
    """A part that opens at token `first`; `trim` cuts it out of the days of the whole.

    `unit` is that of the part where it is not the whole's, `spread` where the part is no single such unit.
    """

    first: int
    trim: Trim
    unit: Unit | None = None
    fuzzy: bool = True
    spread: bool = False


_THIRDS = {"early": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2, "close": 2, "turn": 3}
_BOUNDARIES = frozenset(("by", "until", "till", "since", "before"))


def third(number: int) -> Trim:
    """Early, mid or late: days 1..10, 11..20, 21..end of a month, months 1..4, 5..8, 9..12 of a year, years 0..3, 4..6,
    7..9 of a decade, else thirds.

    Number 3 is the turn of a year, the days about the New Year with which it opens, or of a longer period, the three
    years about its beginning.
    """

    def trim(days: Days) -> Days:
        start, end = days
        length = (end - start).days + 1
        if number == 3 and length > 366:
            return shift(start, -2, "year"), shift(start, 1, "year") - dt.timedelta(days=1)
        if number == 3:
            return start - dt.timedelta(days=6), start + dt.timedelta(days=5)
        if 28 <= length <= 31:
            cuts = (start, start + dt.timedelta(days=10), start + dt.timedelta(days=20))
        elif length in (365, 366):
            cuts = (start, shift(start, 4, "month"), shift(start, 8, "month"))
        elif 3652 <= length <= 3653:
            cuts = (start, shift(start, 4, "year"), shift(start, 7, "year"))
        else:
            cuts = (start, start + dt.timedelta(days=length // 3), start + dt.timedelta(days=2 * length // 3))
        return cuts[number], end if number == 2 else cuts[number + 1] - dt.timedelta(days=1)

    return trim


def _first_or_last_month(number: int) -> Trim:
    """The start or end of a year is its first or last month; of anything else its first or last third."""

    def trim(days: Days) -> Days:
        start, end = days
        if (end - start).days < 364:
            return third(number)(days)
        return month_days(start.year, 1) if number == 0 else month_days(end.year, 12)

    return trim


def _last_day(days: Days) -> Days:
    return days[1], days[1]


def _first_day(days: Days) -> Days:
    return days[0], days[0]


def _since_opening(days: Days) -> Days:
    """What is so since the start of a year is measured from its first day, since that of a month from one of its
    first."""
    return _first_day(days) if (days[1] - days[0]).days >= 364 else third(0)(days)


def half(number: int) -> Trim:
    """A half: six months of a year, days 1..15 or 16..end of a month."""

    def trim(days: Days) -> Days:
        start, end = days
        length = (end - start).days + 1
        if length in (365, 366):
            middle = shift(start, 6, "month")
        elif 28 <= length <= 31:
            middle = start + dt.timedelta(days=15)
        else:
            middle = start + dt.timedelta(days=length // 2)
        return (start, middle - dt.timedelta(days=1)) if number == 1 else (middle, end)

    return trim


def _nth(number: int, unit: Unit, count: int = 1) -> Trim:
    """The nth `count` units of a period, in steps from its first day; from its last day for -1."""

    def trim(days: Days) -> Days:
        start, end = days
        if number < 0:
            return max(start, shift(end + dt.timedelta(days=1), -count, unit)), end
        first = shift(start, (number - 1) * count, unit)
        if first > end:
            raise ValueError("the period has no such part")
        return first, min(end, shift(first, count, unit) - dt.timedelta(days=1))

    return trim


def _nth_weekday(number: int, weekday: int, length: int) -> Trim:
    def trim(days: Days) -> Days:
        start, end = days
        if number < 0:
            day = end - dt.timedelta(days=(end.weekday() - weekday) % 7)
        else:
            day = start + dt.timedelta(days=(weekday - start.weekday()) % 7 + 7 * (number - 1))
        if not start <= day <= end:
            raise ValueError("the period has no such day")
        return day, day + dt.timedelta(days=length - 1)

    return trim


def portion_before(line: Line, stop: int) -> Portion | None:
    """The part named right before the period that opens at token `stop`."""
    last = stop - 1
    if line.left(last) == "the":
        last -= 1
    word = line.left(last)
    if word == "of" and last >= line.floor:
        return _of(line, last)
    if word == "in" and line.left(last - 1) in ("early", "late", "mid"):
        return Portion(last - 1, third(_THIRDS[line.words[last - 1]]))
    if last != stop - 1:
        return None
    if word == "-" and line.left(last - 1) in ("mid", "early", "late"):
        return Portion(last - 1, third(_THIRDS[line.words[last - 1]]))
    if word in ("early", "mid", "late"):
        return Portion(last, third(_THIRDS[word]))
    return None


def _the(line: Line, first: int) -> int:
    return first - 1 if line.left(first - 1) == "the" else first


def _of(line: Line, of: int) -> Portion | None:
    word = line.left(of - 1)
    if word in ("beginning", "start", "end", "middle", "close", "turn"):
        first = _the(line, of - 2 if line.left(of - 2) == "very" else of - 1)
        number = _THIRDS[word]
        if number in (1, 3):
            return Portion(first, third(number))
        # What holds by, until or since the end of a year is measured at its last day, not over its last month.
        if line.left(first - 1) == "since" and number == 0:
            return Portion(first, _since_opening)
        if line.left(first - 1) in _BOUNDARIES:
            return Portion(first, _last_day) if number == 2 else Portion(first, _first_day, "day", fuzzy=False)
        return Portion(first, _first_or_last_month(number))
    if word == "rest" or word == "remainder":
        return None
    if word in ("half", "quarter") and (ordinal := ordinal_before(line, of - 1)):
        first, number = ordinal
        if word == "half" and number in (1, 2):
            return Portion(_the(line, first), half(number), "half", fuzzy=False)
        if word == "quarter" and (number == -1 or number <= 4):
            return Portion(_the(line, first), _nth(number if number > 0 else 4, "quarter"), "quarter", fuzzy=False)
        return None
    if (unit := UNITS.get(word)) is not None:
        return _units(line, of, unit)
    if (weekday := WEEKDAYS.get(word)) is not None:
        ordinal = ordinal_before(line, of - 1)
        if ordinal and ordinal[1] <= 5:
            return Portion(_the(line, ordinal[0]), _nth_weekday(ordinal[1], weekday, 1), "day", fuzzy=False)
        return None
    ordinal = ordinal_before(line, of)
    if ordinal and 1 <= ordinal[1] <= 31:
        return Portion(_the(line, ordinal[0]), _nth(ordinal[1], "day"), "day", fuzzy=False)
    return None


def _units(line: Line, of: int, unit: Unit) -> Portion | None:
    """The second week of, the first three months of, the first weekend of."""
    ordinal = ordinal_before(line, of - 1)
    if ordinal:
        first, number = ordinal
        if number > 31:
            return None
        if line.words[of - 1].endswith("s"):  # the first days of
            return Portion(_the(line, first), third(0 if number == 1 else 2)) if number in (1, -1) else None
        if unit == "weekend":
            return Portion(_the(line, first), _nth_weekday(number, 5, 2), "weekend", fuzzy=False)
        return Portion(_the(line, first), _nth(number, unit), unit, fuzzy=False, spread=unit != "day")
    count = count_before(line, of - 1)
    if count is None or count.half or count.low != count.high:
        return None
    ordinal = ordinal_before(line, count.first)
    if ordinal is None or ordinal[1] not in (1, -1):
        return None
    return Portion(_the(line, ordinal[0]), _nth(ordinal[1], unit, count.low), unit, fuzzy=False, spread=True)
