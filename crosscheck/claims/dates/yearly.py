"""Which year a date belongs to that comes round every year: a day, a month, a season, a feast."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from crosscheck.claims.dates.calendar import ANY_YEAR, Days
from crosscheck.claims.dates.lines import Line
from crosscheck.claims.dates.outlooks import Outlook, deadline, outlook
from crosscheck.claims.dates.years import YearRef

_STALE = 270


def yearly_days(
    line: Line, whole: Callable[[int], Days], ref: YearRef | None, first: int, stop: int, *, nearest: bool
) -> Days | None:
    """The days of a yearly date at tokens `first` up to `stop`: of the year named, else the one its words point to."""
    if ref is None:
        if line.history and line.previous is not None:
            return _of_the_story(line.previous, whole)
        look = yearly_outlook(line, first, stop)
        return line.anchor.instance(lambda day: choose(whole, day, look, nearest=nearest, previous=line.previous))
    if ref.year is not None:
        try:
            return whole(ref.year)
        except (ValueError, OverflowError):
            return None
    offset = ref.offset
    return None if offset is None else line.anchor.days(lambda day: whole(day.year + offset))


def _of_the_story(told: Days, whole: Callable[[int], Days]) -> Days | None:
    """The instance that follows the date `told`: after "in November 1942", "in January" is that of 1943.

    A month earlier in the same year goes back, unless it is most of a year earlier; None after a longer time.
    """
    start, end = told
    length = (end - start).days
    if length > 366:
        return None
    try:
        days = whole(start.year)
        return whole(start.year + 1) if length < 300 and (start - days[0]).days > _STALE else days
    except (ValueError, OverflowError):
        return None


def yearly_outlook(line: Line, first: int, stop: int) -> Outlook:
    """The outlook on a date that a deadline turns forward where nothing else tells."""
    look = outlook(line, first, stop)
    if look is Outlook.OPEN and deadline(line, first):
        return Outlook.FUTURE
    # "had signed up for 26 April"
    return Outlook.TOLD if look is Outlook.PAST and line.words[first - 1] == "for" else look


def choose(
    whole: Callable[[int], Days], day: dt.date, look: Outlook, *, nearest: bool, previous: Days | None = None
) -> Days:
    """The instance of a yearly date that fits a report of `day`.

    Past: the latest that has begun. Future: the first that has not ended. Open: the nearest, or the latest past one.
    `previous` is the date told before it.
    Raises ValueError where the years about have no such date.
    """
    past = _first(whole, range(day.year + 1, day.year - 7, -1), lambda days: days[0] <= day)
    future = _first(whole, range(day.year - 1, day.year + 5), lambda days: days[1] >= day)
    if past is None or future is None:
        if past is None and future is None:
            raise ValueError("no such date near the report")
        return past or future or (day, day)
    if look is Outlook.FUTURE:
        return future
    back, ahead = (day - past[1]).days, (future[0] - day).days
    if look is Outlook.OPEN:
        # Reports look back more than forward.
        return future if nearest and ahead * 2 <= back else past
    if look is Outlook.PAST or not nearest or back <= _STALE or ahead * 4 >= back:
        return past
    # "announced a strike on 6 November" late in October: what lies most of a year back would be said with its year,
    # unless the text is already speaking of that time.
    near = previous is not None and abs((previous[0] - past[0]).days) < 120
    return past if near else future


def _first(whole: Callable[[int], Days], years: range, fits: Callable[[Days], bool]) -> Days | None:
    """The first instance in the order of `years` that fits; years without such a date are passed over."""
    for year in years:
        try:
            days = whole(year)
        except (ValueError, OverflowError):
            continue
        if fits(days):
            return days
    return None


def yearly_pattern(month: int, day: int | None = None) -> str:
    """The TIMEX3 value of a month or a day of the year whose year is open."""
    return f"{ANY_YEAR}-{month:02d}" + (f"-{day:02d}" if day else "")
