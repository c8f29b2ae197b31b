"""Days and months of the calendar: 17 September 2018, Dec. 24, May 4th, 14-16 May, October, mid-February."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from crosscheck.claims.dates.calendar import (
    ABBREVIATED,
    ANY_YEAR,
    MONTHS,
    ORDINALS,
    WEEKDAYS,
    Days,
    month_days,
    one,
)
from crosscheck.claims.dates.daynumbers import DayNumber, day_after, day_before
from crosscheck.claims.dates.lines import Line, Reading
from crosscheck.claims.dates.outlooks import Outlook
from crosscheck.claims.dates.portions import Portion, portion_before
from crosscheck.claims.dates.yearly import choose, yearly_days
from crosscheck.claims.dates.years import YearRef, heading_year, year_after, year_at
from crosscheck.claims.vocabulary import words

_DASHES = ("-", "–", "—", "/")
_LINKS = ("to", "and", "or", ",", "through", "&", "until")
_PLACING = words(
    """in since until till by from of during before after between for to through and early late mid last next this
    that around about throughout following previous or - – — ( through"""
)
_PREFIXES = ("last", "next", "this", "that", "past", "coming", "following", "previous")
_TITLES = words("mr mrs ms miss dr sir lady prime president minister theresa")


def month_readings(line: Line, index: int) -> list[Reading]:
    """What the month named at `index` dates; several readings where days are listed before it ("13 to 16 July")."""
    month = MONTHS[line.words[index]]
    after = index + 1
    dotted = line.words[after] == "." and line.glued[after] and line.words[index] in ABBREVIATED
    if dotted and (line.number(after + 1) is not None):
        after += 1
    before_of = index - 1 if line.left(index - 1) == "of" else index
    day = day_before(line, before_of)
    if day is not None and before_of != index and line.words[day.first] not in ORDINALS and day.stop - day.first == 1:
        day = None  # "one of 12 of May's victims" is no day; "the 12th of May" is
    if day is None and line.left(index - 1) == "," and year_at(line, after) is not None:
        other = day_before(line, index - 1)  # "10, Jun. 2019" on a line of its own
        day = None if other is None or line.words[other.first - 1][-1:].isalnum() else other
    if day is not None:
        return _left_days(line, month, day, after)
    if line.words[after] == "the" and (day := day_after(line, after + 1)) is not None and day.stop - day.first == 2:
        return _right_days(line, index, month, day)  # May the 12th
    if (day := day_after(line, after)) is not None and _is_day(line, index, day):
        return _right_days(line, index, month, day)
    return _bare_month(line, index, month, after)


def _is_day(line: Line, index: int, day: DayNumber) -> bool:
    """Whether the number after a month is its day: "in May 17 people died" counts, "on May 17 people died" does not."""
    if line.words[index] == "may" and line.tokens.text[index] == "may":
        return False
    following = line.words[day.stop]
    if line.words[index - 1] in ("last", "next") and following.isalpha() and not line.capital(day.stop):
        return False
    if day.stop - day.first > 1 or following in (",", "") or not following.isalpha():
        return not (line.words[index - 1] in ("in", "since") and following.endswith("s") and len(following) > 3)
    return line.words[index - 1] != "in" or line.capital(day.stop)


def _weekday_before(line: Line, first: int) -> tuple[int, int | None]:
    """The start of the date with a weekday before it, and that weekday: "Tuesday, the 3rd"."""
    index = first - 1
    while line.left(index) in (",", "the", "."):
        index -= 1
    word = line.left(index)
    if word in WEEKDAYS and index >= first - 3:
        return index, WEEKDAYS[word]
    return first, None


def _dated(
    line: Line, whole: Callable[[int], Days], ref: YearRef | None, span: tuple[int, int], weekday: int | None = None
) -> Days | None:
    """The days of a yearly date; without a year, first of all in a year in which it falls on the `weekday` named."""

    def on_weekday(year: int, day: date) -> Days:
        days = whole(year)
        if days[0].weekday() != weekday or year > day.year + 1:
            raise ValueError("another weekday, or too far ahead")
        return days

    if weekday is not None and ref is None and not line.history:
        days = line.anchor.days(lambda day: choose(lambda year: on_weekday(year, day), day, Outlook.OPEN, nearest=True))
        if days is not None and days[0] == days[1]:
            return days
    return yearly_days(line, whole, ref, *span, nearest=True)


def _pattern(month: int, day: int | None = None) -> str:
    return f"{ANY_YEAR}-{month:02d}" + (f"-{day:02d}" if day else "")


def _left_days(line: Line, month: int, day: DayNumber, after: int) -> list[Reading]:
    """17 September, 14-16 May, 13 to 16 July, the night of 11 to 12 June."""
    ref = year_after(line, after)
    stop = ref.stop if ref else after
    readings: list[Reading] = []
    first = day.first
    start = day.day
    if line.left(first - 1) in _DASHES and (other := day_before(line, first - 1)) and other.day < day.day:
        first, start = other.first, other.day
    elif line.left(first - 1) in _LINKS and (other := day_before(line, first - 1)) and other.day < day.day:
        if line.words[other.first - 2] == "night" and other.day + 1 == day.day:
            first, start = other.first, other.day
        else:
            readings = _listed(line, other, month, ref, (first, stop))
    if start == day.day:
        first, weekday = _weekday_before(line, first)
    else:
        weekday = None
    days = _dated(
        line, lambda year: (date(year, month, start), date(year, month, day.day)), ref, (first, stop), weekday
    )
    readings.append(Reading(first, stop, "day", days, spread=start != day.day, pattern=_pattern(month, day.day)))
    return readings


def _listed(line: Line, last: DayNumber, month: int, ref: YearRef | None, span: tuple[int, int]) -> list[Reading]:
    """The days before the last in "9, 10 and 11 October", where a preposition opens the list."""
    numbers = [last]
    while line.left(numbers[0].first - 1) in _LINKS and (other := day_before(line, numbers[0].first - 1)):
        if other.day >= numbers[0].day or len(numbers) > 5:
            break
        numbers.insert(0, other)
    opening = line.words[numbers[0].first - 1]
    if opening not in ("between", "from", "of", "on", "the", "both", "since"):
        return []
    return [
        Reading(
            number.first,
            number.stop,
            "day",
            _dated(line, _yearly(month, number.day), ref, span),
            pattern=_pattern(month, number.day),
        )
        for number in numbers
    ]


def _yearly(month: int, day: int) -> Callable[[int], Days]:
    return lambda year: one(date(year, month, day))


def _right_days(line: Line, index: int, month: int, day: DayNumber) -> list[Reading]:
    """May 4th, March 3, 2015, July 14-16, July 9 and 10."""
    stop, end = day.stop, day.day
    further: list[DayNumber] = []
    if line.words[stop] in _DASHES and (other := day_after(line, stop + 1)) and other.day > day.day:
        if line.words[other.stop] not in MONTHS:
            stop, end = other.stop, other.day
    else:
        further = _further(line, day)
    ref = year_after(line, further[-1].stop if further else stop)
    if ref is not None and not further:
        stop = ref.stop
    first, weekday = _weekday_before(line, index)
    if end != day.day:
        weekday = None
    span = (first, stop)
    days = _dated(line, lambda year: (date(year, month, day.day), date(year, month, end)), ref, span, weekday)
    readings = [Reading(first, stop, "day", days, spread=end != day.day, pattern=_pattern(month, day.day))]
    for other in further:
        days = _dated(line, _yearly(month, other.day), ref, (first, other.stop))
        stop = ref.stop if ref and other is further[-1] else other.stop
        readings.append(Reading(other.first, stop, "day", days, pattern=_pattern(month, other.day)))
    return readings


def _further(line: Line, day: DayNumber) -> list[DayNumber]:
    """The days after the first in "July 9 and 10" and "July 9, 10 and 12"; what counts a noun is no day."""
    found = [day]
    while len(found) < 6 and line.words[found[-1].stop] in (",", "and", "to", "or", "&"):
        link = line.words[found[-1].stop]
        other = day_after(line, found[-1].stop + 1)
        following = "" if other is None else line.words[other.stop]
        if other is None or other.day <= found[-1].day or following in MONTHS:
            return []
        if link != ",":
            return [] if following.isalpha() and following.endswith("s") else [*found[1:], other]
        found.append(other)
    return []


def _bare_month(line: Line, index: int, month: int, after: int) -> list[Reading]:
    """September 2018, last March, early June, October."""
    ref = year_after(line, after) or _year_of_partner(line, after)
    stop = max(ref.stop, index + 1) if ref else index + 1
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
    whole = _whole(month, portion)
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
            spread=portion is not None and (portion.spread or portion.unit == "half"),
            pattern=_pattern(month),
        )
    ]


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
