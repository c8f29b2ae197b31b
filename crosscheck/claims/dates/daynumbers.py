"""The number of a day in its month, beside the month or alone: 17, 17th, the twelfth, "on the 17th"."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from crosscheck.claims.dates.calendar import ANY_YEAR, WEEKDAYS, Days, month_days, one, timex
from crosscheck.claims.dates.counts import ordinal_before
from crosscheck.claims.dates.lines import Line, Reading
from crosscheck.claims.dates.outlooks import Outlook, outlook
from crosscheck.claims.vocabulary import words

_OPENINGS = words("on since from until till by before after for to of")
_GOING_ON = words("and or when where but with after at to as")


class DayNumber(NamedTuple):
    """The day of a month written at tokens `first` up to `stop`."""

    first: int
    stop: int
    day: int


def day_before(line: Line, stop: int) -> DayNumber | None:
    """The day number that ends right before `stop`: 17, 17th, twelfth."""
    number = line.number(stop - 1)
    if number is not None and stop - 1 >= line.floor:
        if not 1 <= number <= 31 or len(line.words[stop - 1]) > 2:
            return None
        if line.glued[stop - 1] and line.words[stop - 2] in ("$", "£", "€", ".", ":"):
            return None
        if line.words[stop - 2] == "/" and line.number(stop - 3) != number - 1:  # "the night of 4/5 May"
            return None
        return DayNumber(stop - 1, stop, number)
    ordinal = ordinal_before(line, stop)
    if ordinal is None or not 1 <= ordinal[1] <= 31 or line.words[ordinal[0]] in ("last", "final"):
        return None
    return DayNumber(ordinal[0], stop, ordinal[1])


def day_after(line: Line, index: int) -> DayNumber | None:
    """The day number at `index`: 17, 17th; not a clock time, a share or a sum."""
    number = line.number(index)
    if number is None or not 1 <= number <= 31 or len(line.words[index]) > 2:
        return None
    stop = index + 1
    if line.words[stop] in ("th", "st", "nd", "rd") and line.glued[stop]:
        return DayNumber(index, stop + 1, number)
    if line.glued[stop] and (line.words[stop] == "%" or line.words[stop].isalpha()):
        return None
    if line.words[stop] == ":" and line.glued[stop + 1] and line.number(stop + 1) is not None:
        return None
    if line.words[stop] in ("percent", "per", "million", "billion", "%", "a.m", "p.m", "am", "pm"):
        return None
    return DayNumber(index, stop, number)


def ordinal_day_readings(line: Line, index: int) -> list[Reading]:
    """The 17th of the current or nearest month, where a preposition or weekday stands before and no noun behind."""
    number = line.number(index - 1)
    if number is None or not 1 <= number <= 31 or not line.glued[index] or line.left(index - 2) != "the":
        return []
    opening = line.words[index - 3]
    if opening not in _OPENINGS and not (opening == "," and line.words[index - 4] in WEEKDAYS):
        return []
    following = line.words[index + 1]
    if following.isalpha() and following not in _GOING_ON:
        return []
    look = outlook(line, index - 2, index + 1)
    told = line.previous
    days = line.anchor.days(lambda day: _nearest(day, number, look, told))
    pattern = timex("day", days[0]) if days and days[0] == days[1] else f"{ANY_YEAR}-XX-{number:02d}"
    return [Reading(index - 1, index + 1, "day", days, pattern=pattern)]


def _nearest(day: date, number: int, look: Outlook, told: Days | None) -> Days:
    """The day of that number in the month that is spoken of, else the last or next one of the report."""
    if told is not None and look is not Outlook.FUTURE and (told[1] - told[0]).days < 31 and (day - told[0]).days > 40:
        return one(told[0].replace(day=number))
    candidates = []
    for step in range(-2, 3):
        year, month = divmod(day.year * 12 + day.month - 1 + step, 12)
        if number <= month_days(year, month + 1)[1].day:
            candidates.append(one(date(year, month + 1, number)))
    past = [days for days in candidates if days[0] <= day]
    future = [days for days in candidates if days[0] >= day]
    if look is Outlook.FUTURE or (look is Outlook.OPEN and day.day < number):
        return future[0]
    return past[-1]
