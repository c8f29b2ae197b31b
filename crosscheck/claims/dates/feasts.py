"""Feasts and seasons, which come round every year: New Year's Day, Easter Monday, last autumn, summer 2021."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from crosscheck.claims.dates.calendar import HOLIDAYS, SEASONS, Days, one, season_days
from crosscheck.claims.dates.lines import Line, Reading
from crosscheck.claims.dates.outlooks import Outlook, outlook
from crosscheck.claims.dates.portions import Portion, portion_before
from crosscheck.claims.dates.yearly import choose, yearly_days
from crosscheck.claims.dates.years import YearRef, heading_year, year_after
from crosscheck.claims.vocabulary import words

_PREFIXES = ("last", "this", "next", "that", "past")
_PLACING = words("in since until by over during before after throughout")


def holiday_at(line: Line, first: int, length: int) -> list[Reading] | None:
    """The feast whose `length` words open at token `first`, with its year."""
    if first < line.floor or not line.capital(first) or first + length > len(line.words):
        return None
    of_year = HOLIDAYS.get(tuple(line.words[first : first + length]))
    if of_year is None:
        return None
    ref = year_after(line, first + length)
    stop = ref.stop if ref else first + length
    if ref is None and line.left(first - 1) in ("last", "next"):
        look = Outlook.PAST if line.words[first - 1] == "last" else Outlook.FUTURE
        step = dt.timedelta(days=-1 if look is Outlook.PAST else 1)
        days = line.anchor.days(lambda day: choose(of_year, day + step, look, nearest=False))
        return [Reading(first - 1, stop, "day", days)]
    days = yearly_days(line, of_year, ref, first, stop, nearest=True)
    if days is not None and ref is not None and days[0].year < days[1].year:
        days = one(days[1])  # "New Year" spans the night; with its year it is the day that opens it
    return [Reading(first, stop, "day", days)]


def holiday_readings(line: Line, index: int) -> list[Reading]:
    """Christmas Eve, New Year's Day 2021, Easter Monday."""
    for length in (3, 2, 1):
        if (found := holiday_at(line, index, length)) is not None:
            return found
    return []


def season_readings(line: Line, index: int) -> list[Reading]:
    """Summer 2021, the autumn of 2015, last spring, in the winter; "fall" only with a year or last, this, next."""
    month = SEASONS[line.words[index]]
    before = line.left(index - 1)
    ref = year_after(line, index + 1)
    if line.words[index] == "fall" and ref is None and before not in ("last", "this", "next"):
        return []
    if ref is None and (year := heading_year(line, index)) is not None:
        ref = YearRef(index + 1, year)
    prefix = before if ref is None and before in _PREFIXES else ""
    portion = portion_before(line, index - 1 if prefix else index)
    first = index - 1 if prefix or before == "the" else index
    if portion is not None:
        first = portion.first
    elif ref is None and not prefix and line.words[first - 1] not in _PLACING:
        return []
    stop = max(ref.stop, index + 1) if ref else index + 1
    days = _season(line, _whole(month, portion), month, prefix, ref, first, stop)
    return [Reading(first, stop, "season", days, fuzzy=portion is not None and portion.fuzzy)]


def _whole(month: int, portion: Portion | None) -> Callable[[int], Days]:
    if portion is None:
        return lambda year: season_days(year, month)
    return lambda year: portion.trim(season_days(year, month))


def _season(
    line: Line, whole: Callable[[int], Days], month: int, prefix: str, ref: YearRef | None, first: int, stop: int
) -> Days | None:
    if prefix in ("last", "past"):
        return line.anchor.days(lambda day: _season_beside(whole, day, -1))
    if prefix == "next":
        return line.anchor.days(lambda day: _season_beside(whole, day, 1))
    if prefix == "that":
        return line.told(lambda day: choose(whole, day, Outlook.OPEN, nearest=True))
    if prefix == "this":
        # Up to June "this winter" is the one that began in the year before.
        ahead = month < 12 or outlook(line, first, stop) is Outlook.FUTURE
        return line.anchor.days(lambda day: whole(day.year if ahead or day.month > 6 else day.year - 1))
    return yearly_days(line, whole, ref, first, stop, nearest=False)


def _season_beside(whole: Callable[[int], Days], day: dt.date, step: int) -> Days:
    """The latest season that was over on the day, or the first that has not begun."""
    seasons = [whole(year) for year in range(day.year - 2, day.year + 3)]
    if step < 0:
        return max(days for days in seasons if days[1] < day)
    return min(days for days in seasons if days[0] > day)
