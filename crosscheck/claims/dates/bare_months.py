"""Months without a day: October, September 2018, April-June 2014, last March, mid-February."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from crosscheck.claims.dates.calendar import ABBREVIATED, MONTHS, Days, month_days
from crosscheck.claims.dates.daynumbers import day_after
from crosscheck.claims.dates.lines import Line, Reading
from crosscheck.claims.dates.outlooks import Outlook
from crosscheck.claims.dates.portions import Portion, portion_before
from crosscheck.claims.dates.yearly import choose, yearly_days, yearly_pattern
from crosscheck.claims.dates.years import YearRef, heading_year, year_after, year_at
from crosscheck.claims.vocabulary import words

_DASHES = ("-", "–", "—", "/")
_PLACING = words(
    """in since until till by from of during before after between for to through and early late mid last next this
    that around about throughout following previous or - – — ( through"""
)
_PREFIXES = ("last", "next", "this", "that", "past", "coming", "following", "previous")
_JOINED = words("mid early late pre post") | MONTHS.keys()
_TITLES = words("mr mrs ms miss dr sir lady prime president minister theresa")


def bare_month(line: Line, index: int, month: int, after: int) -> list[Reading]:
    """September 2018, last March, early June, October."""
    last, after = _last_of_span(line, index, after)
    ref = year_after(line, after) or _year_of_partner(line, after)
    stop = max(ref.stop, last + 1) if ref else last + 1
    if ref is None and (year := heading_year(line, index)) is not None:
        ref = YearRef(index + 1, year)
    prefix = line.left(index - 1)
    first = index
    if prefix in _PREFIXES and (line.capital(index) or line.words[index] not in ("may", "march", "august")):
        first = index - 1
        if prefix in ("following", "previous") and line.left(first - 1) == "the":
            first -= 1
    portion = portion_before(line, first)
    if portion is not None:
        first = portion.first
    if ref is None and first == index and not _means_month(line, index):
        return []
    if ref is None and not line.capital(index) and line.words[index - 1] == "the":  # the start of the march
        return []
    whole = _whole(month, portion) if last == index else _span(month, MONTHS[line.words[last]])
    if first != index and prefix in _PREFIXES and ref is None:
        days = _prefixed(line, prefix, whole)
    else:
        days = yearly_days(line, whole, ref, first, stop, nearest=False)
    return [
        Reading(
            first,
            stop,
            (portion.unit if portion else None) or "month",
            days,
            fuzzy=portion is not None and portion.fuzzy,
            spread=last != index or (portion is not None and (portion.spread or portion.unit == "half")),
            pattern=yearly_pattern(month) if last == index else None,
        )
    ]


def _last_of_span(line: Line, index: int, start: int) -> tuple[int, int]:
    """The last month of "April-June" and the token after it; the month itself where no later one is joined to it."""
    dash = start + (line.words[start] == "." and line.glued[start])  # "Jan.-March"
    other = dash + 1
    joined = line.words[dash] in _DASHES and line.glued[dash] and line.glued[other]
    if not joined or MONTHS.get(line.words[other], 0) <= MONTHS[line.words[index]]:
        return index, start
    stop = other + 1
    if line.words[stop] == "." and line.glued[stop] and line.words[other] in ABBREVIATED:
        stop += 1
    return (index, start) if day_after(line, stop) is not None else (other, stop)


def _span(first: int, last: int) -> Callable[[int], Days]:
    return lambda year: (month_days(year, first)[0], month_days(year, last)[1])


def _year_of_partner(line: Line, after: int) -> YearRef | None:
    """The year of the second month in "between March and June 2018", which the first shares."""
    if line.words[after] not in ("and", "to", "-", "–") or MONTHS.get(line.words[after + 1]) is None:
        return None
    year = year_at(line, after + 2)
    return YearRef(0, year) if year is not None else None


def _whole(month: int, portion: Portion | None) -> Callable[[int], Days]:
    if portion is None:
        return lambda year: month_days(year, month)
    return lambda year: portion.trim(month_days(year, month))


def _prefixed(line: Line, prefix: str, whole: Callable[[int], Days]) -> Days | None:
    """Last March is the latest one over when the month of the report began, next March the first after that month."""
    if prefix == "that":
        return line.told(lambda day: whole(day.year))
    if prefix in ("following", "previous"):
        days = line.told(lambda day: _beside(whole, day, forward=prefix == "following"))
        return days or line.anchor.days(lambda day: _beside(whole, day, forward=False))
    if prefix == "this":
        return line.anchor.days(lambda day: whole(day.year))
    if prefix in ("last", "past"):
        return line.anchor.days(
            lambda day: choose(whole, day.replace(day=1) - timedelta(days=1), Outlook.PAST, nearest=False)
        )
    return line.anchor.days(
        lambda day: choose(whole, month_days(day.year, day.month)[1] + timedelta(days=1), Outlook.FUTURE, nearest=False)
    )


def _beside(whole: Callable[[int], Days], day: date, *, forward: bool) -> Days:
    """The first such month that begins after the day, or the last that ends before it."""
    if forward:
        return whole(day.year) if whole(day.year)[0] > day else whole(day.year + 1)
    return whole(day.year) if whole(day.year)[1] < day else whole(day.year - 1)


def _means_month(line: Line, index: int) -> bool:
    """Whether a month's name alone is the month: not "may", "march", nor a person called May, April, June or Jan."""
    text, word = line.tokens.text[index], line.words[index]
    before, following = line.words[index - 1], line.words[index + 1]
    if before in _TITLES or (before == "." and line.words[index - 2] in _TITLES):
        return False
    if word == "march" and following == "on":
        return False
    if before == "-" and line.glued[index - 1] and line.capital(index - 2) and line.words[index - 2] not in _JOINED:
        return False  # Kim Sung-Jun
    placed = before in _PLACING
    if word in ABBREVIATED:
        return (placed and line.capital(index)) and (len(word) == 4 or following != "" or placed)
    if not line.capital(index):
        return word not in ("may", "march", "august") and placed
    if text.isupper():
        return word not in ("may", "march") or (placed and before not in ("and", "-"))
    if word in ("may", "march", "april", "june", "august"):
        if placed:
            return True
        if word == "may" and before in ("", ".", '"', "“", "'"):
            return following in ("was", "saw", "brought", "is", ",", "and", "alone")
        if line.capital(index - 1) and before not in ("the", ""):
            return False
        return not (line.capital(index + 1) and word in ("april", "june", "may", "august"))
    return True
