"""Days of the calendar: 17 September 2018, Dec. 24, May 4th, 14-16 May."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from crosscheck.claims.dates.bare_months import bare_month
from crosscheck.claims.dates.calendar import (
    ABBREVIATED,
    MONTHS,
    ORDINALS,
    WEEKDAYS,
    Days,
    one,
)
from crosscheck.claims.dates.daynumbers import DayNumber, day_after, day_before
from crosscheck.claims.dates.lines import Line, Reading
from crosscheck.claims.dates.outlooks import Outlook
from crosscheck.claims.dates.yearly import choose, yearly_days, yearly_outlook, yearly_pattern
from crosscheck.claims.dates.years import YearRef, year_after, year_at

_DASHES = ("-", "–", "—", "/")
_OVER = (Outlook.PAST, Outlook.TOLD)
_OF_LATE = 60
_LINKS = ("to", "and", "or", ",", "through", "&", "until")


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
    return bare_month(line, index, month, after)


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
    """The days of a yearly date; without a year, first of all in a year in which it falls on the `weekday` named.

    Where the day that was told is of late and falls on another, a year before as well, the weekday is a slip.
    """
    look = yearly_outlook(line, *span)
    plain = yearly_days(line, whole, ref, *span, nearest=True)

    def on_weekday(year: int, day: date) -> Days:
        days = whole(year)
        if days[0].weekday() != weekday or year > day.year + 1:
            raise ValueError("another weekday, or too far ahead")
        return days

    def found(day: date) -> Days:
        past = look in _OVER
        days = choose(lambda year: on_weekday(year, day), day, look if past else Outlook.OPEN, nearest=True)
        is_slip = past and plain is not None and 0 <= (day - plain[0]).days <= _OF_LATE
        return plain if is_slip and plain is not None and plain[0].year - days[0].year not in (0, 1) else days

    if weekday is not None and ref is None and not line.history:
        days = line.anchor.days(found)
        if days is not None and days[0] == days[1]:
            return days
    return plain


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
    readings.append(Reading(first, stop, "day", days, spread=start != day.day, pattern=yearly_pattern(month, day.day)))
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
            pattern=yearly_pattern(month, number.day),
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
    readings = [Reading(first, stop, "day", days, spread=end != day.day, pattern=yearly_pattern(month, day.day))]
    for other in further:
        days = _dated(line, _yearly(month, other.day), ref, (first, other.stop))
        stop = ref.stop if ref and other is further[-1] else other.stop
        readings.append(Reading(other.first, stop, "day", days, pattern=yearly_pattern(month, other.day)))
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
