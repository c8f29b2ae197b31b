"""Quarters and halves of a year: the third quarter of 2019, third-quarter results, Q2 2021, H1 2022."""

from __future__ import annotations

import datetime as dt

from crosscheck.claims.dates.calendar import MONTHS, Days, quarter_days, shift
from crosscheck.claims.dates.counts import ordinal_before
from crosscheck.claims.dates.lines import Line, Reading
from crosscheck.claims.dates.outlooks import Outlook, outlook
from crosscheck.claims.dates.yearly import yearly_days
from crosscheck.claims.dates.years import year_after

_FISCAL = frozenset(("fiscal", "financial"))
_ENDED = frozenset(("ended", "ending"))


def quarter_reading(line: Line, index: int) -> Reading | None:
    """The third quarter, third-quarter results: the latest such quarter that has ended; with a year, that year's."""
    stop = index - 1 if line.left(index - 1) == "-" else index
    ordinal = ordinal_before(line, stop)
    if ordinal is None or ordinal[1] > 4 or line.words[ordinal[0]] == "last":
        return None
    if line.words[index + 1] == "of":
        return None
    first, number = ordinal
    number = number if number > 0 else 4
    return _numbered_quarter(line, first - 1 if line.left(first - 1) == "the" else first, index + 1, number)


def _numbered_quarter(line: Line, first: int, stop: int, number: int) -> Reading:
    ref = year_after(line, stop)
    if ref is not None:
        stop = ref.stop
    if line.left(first - 1) in _FISCAL or line.words[stop + (line.words[stop] == ",")] in _ENDED:
        return Reading(first, stop, "quarter", line.anchor.days(lambda day: _quarter_ended(line, stop, day)))
    if ref is not None:
        days = yearly_days(line, lambda year: quarter_days(year, number), ref, first, stop, nearest=False)
    else:
        ahead = outlook(line, first, stop) is Outlook.FUTURE
        days = line.anchor.days(lambda day: _quarter_near(day, number, ahead=ahead))
    return Reading(first, stop, "quarter", days)


def _quarter_ended(line: Line, stop: int, day: dt.date) -> Days:
    """The three months that end on the latest such day as stands behind the quarter of a company's year, which opens
    in any month: "the third quarter, ended June 27".

    Raises:
        ValueError: No month and day stand there; nothing tells the quarter then.
    """
    at = stop + (line.words[stop] == ",") + 1
    at += line.words[at] == "on"
    at += 1 if line.number(at) is None else 0  # the day before or behind its month
    number = line.number(at)
    month = MONTHS.get(line.words[at - 1]) or MONTHS.get(line.words[at + 1])
    if number is None or month is None:
        raise ValueError("no day is named")
    end = dt.date(day.year, month, number)
    end = end if end <= day else end.replace(year=day.year - 1)
    return shift(end, -3, "month") + dt.timedelta(days=1), end


def _quarter_near(day: dt.date, number: int, *, ahead: bool) -> Days:
    """The latest such quarter that has ended, or the first that has not."""
    days = quarter_days(day.year, number)
    ended = days[1] < day
    if ended is not ahead:
        return days
    return quarter_days(day.year + (1 if ahead else -1), number)


def short_quarter_readings(line: Line, index: int) -> list[Reading]:
    """Q2 2021, H1 2022, and Q3 alone."""
    number = line.number(index + 1)
    if number is None or not line.glued[index + 1] or not line.capital(index) or line.glued[index]:
        return []
    if line.words[index] == "q" and 1 <= number <= 4:
        return [_numbered_quarter(line, index, index + 2, number)]
    ref = year_after(line, index + 2)
    if line.words[index] == "h" and number in (1, 2) and ref is not None and ref.year is not None:
        start = dt.date(ref.year, 6 * number - 5, 1)
        end = dt.date(ref.year, 6 * number, 30 if number == 1 else 31)
        return [Reading(index, ref.stop, "half", (start, end))]
    return []
