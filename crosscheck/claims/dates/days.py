"""Days named from the day of the report: yesterday, this morning, Tuesday, Monday of next week, the following day."""

from __future__ import annotations

import datetime as dt

from crosscheck.claims.dates.appositions import OVERNIGHT
from crosscheck.claims.dates.calendar import (
    ANY_YEAR,
    MONTHS,
    PARTS_OF_DAY,
    WEEKDAYS,
    Days,
    one,
    week_days,
)
from crosscheck.claims.dates.counts import ordinal_before
from crosscheck.claims.dates.feasts import holiday_at
from crosscheck.claims.dates.lines import Line, Reading
from crosscheck.claims.dates.months import month_readings
from crosscheck.claims.dates.outlooks import Outlook, deadline, lasted, outlook

_DEICTIC = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}
_OF_NEWSPAPERS = frozenset(("usa", "russia", "india"))  # "told USA Today"
_RECURRING = frozenset(("every", "each", "any", "most"))
_PATTERNS = {"today": "PRESENT_REF", "tonight": "PRESENT_REF", "yesterday": "PAST_REF", "tomorrow": "FUTURE_REF"}


def _day(line: Line, offset: int) -> Days | None:
    return line.anchor.days(lambda day: one(day + dt.timedelta(days=offset)))


def deictic_readings(line: Line, index: int) -> list[Reading]:
    """Today, yesterday afternoon, the day before yesterday."""
    word = line.words[index]
    if line.capital(index) and line.words[index - 1] in _OF_NEWSPAPERS:
        return []
    offset = _DEICTIC[word]
    first, stop = index, index + 1
    if (
        line.left(index - 1) in ("before", "after")
        and line.left(index - 2) == "day"
        and word in ("yesterday", "tomorrow")
    ):
        offset += -1 if word == "yesterday" else 1
        first = index - 3 if line.left(index - 3) == "the" else index - 2
    elif line.left(index - 1) in ("earlier", "late", "early", "later"):
        first = index - 1
    if line.words[stop] in PARTS_OF_DAY:
        stop += 1
    return [Reading(first, stop, "day", _day(line, offset), pattern=_PATTERNS[word])]


def overnight_readings(line: Line, index: int) -> list[Reading]:
    """Overnight, as an adverb: the day of the report and the day before, or after in what is to come."""
    if line.words[index - 1] in ("a", "an", "the", "of", "his", "her", "its", "their", "-"):
        return []
    first = 0 if outlook(line, index, index + 1) is Outlook.FUTURE else -1
    days = line.anchor.days(lambda day: (day + dt.timedelta(days=first), day + dt.timedelta(days=first + 1)))
    return [Reading(index, index + 1, "day", days, spread=True, pattern=OVERNIGHT)]


def part_of_day_readings(line: Line, index: int) -> list[Reading]:
    """This morning, last night, that evening."""
    word, before = line.words[index], line.left(index - 1)
    if word not in ("morning", "afternoon", "evening", "night"):
        return []
    if before == "this":
        days = _day(line, 0)
    elif before == "last" and word in ("night", "evening"):
        days = _day(line, -1)
    elif before in ("that", "same", "next", "following", "previous"):
        if before != "that" and line.left(index - 2) != "the":
            return []
        return _from_context(line, index, before)
    else:
        return []
    first = index - 1
    if line.left(first - 1) in ("early", "late", "earlier"):
        first -= 1
    return [Reading(first, index + 1, "day", days)]


def _from_context(line: Line, index: int, before: str) -> list[Reading]:
    step = {"next": 1, "following": 1, "previous": -1}.get(before, 0)
    first = index - 1 if before == "that" else index - 2
    days = line.told(lambda day: one(day + dt.timedelta(days=step)), "day")
    return [Reading(first, index + 1, "day", days)]


def weekday_readings(line: Line, index: int) -> list[Reading]:
    """Tuesday, last Tuesday, Tuesday of last week, Thursday night, Wednesday 4 May 2022."""
    word, before = line.words[index], line.left(index - 1)
    if not line.capital(index) or before in _RECURRING:
        return []
    if (holiday := holiday_at(line, index - 1, 2)) is not None:
        return holiday
    if (date := _calendar_date(line, index)) is not None:
        return date
    if line.words[index - 1] == "sheffield" or line.words[index - 1] in ("bloody", "super"):
        return []
    stop = index + 1
    if line.words[stop] == "of" and ordinal_before(line, index) is not None and before != "last":
        return []
    if line.words[stop] in PARTS_OF_DAY:
        stop += 1
    weekday = WEEKDAYS[word]
    first = index
    pattern = f"{ANY_YEAR}-WXX-{weekday + 1}"
    if (week := _week_after(line, stop)) is not None:
        stop, offset = week
        days = line.anchor.days(lambda day: _of_week(day, weekday, offset))
    elif before in ("last", "next", "this", "past", "coming"):
        first = index - 2 if line.left(index - 2) == "this" and before in ("past", "coming") else index - 1
        days = line.anchor.days(lambda day: _prefixed(day, weekday, before))
    elif before in ("previous", "following") or (line.words[stop] in ("before", "after") and _ends(line, stop + 1)):
        first = index - 1 if before in ("previous", "following") else index
        forward = before == "following" or line.words[stop] == "after"
        if line.words[stop] in ("before", "after"):
            stop += 1
        days = _near_context(line, weekday, forward=forward)
    else:
        look = Outlook.FUTURE if deadline(line, first) else outlook(line, first, stop)
        over = lasted(line, first, stop)
        days = line.anchor.days(lambda day: _nearest(day, weekday) if over else _latest_or_next(day, weekday, look))
    if line.left(first - 1) == "the" and first != index:
        first -= 1
    return [Reading(first, stop, "day", days, pattern=pattern)]


def _ends(line: Line, index: int) -> bool:
    return not line.words[index][:1].isalnum()


def _week_after(line: Line, index: int) -> tuple[int, int] | None:
    """The week of "Tuesday of last week", "Monday next week": its stop and its distance from the report's week."""
    if line.words[index] == "of":
        index += 1
    offset = {"last": -1, "this": 0, "next": 1}.get(line.words[index])
    if offset is None or line.words[index + 1] != "week":
        return None
    return index + 2, offset


def _of_week(day: dt.date, weekday: int, offset: int) -> Days:
    return one(week_days(day)[0] + dt.timedelta(days=weekday + 7 * offset))


def _prefixed(day: dt.date, weekday: int, prefix: str) -> Days:
    """Last Tuesday is the latest before the day, next Tuesday the first after it, this Tuesday that of the week."""
    if prefix in ("last", "past"):
        return one(day - dt.timedelta(days=(day.weekday() - weekday - 1) % 7 + 1))
    if prefix in ("next", "coming"):
        return one(day + dt.timedelta(days=(weekday - day.weekday() - 1) % 7 + 1))
    return _of_week(day, weekday, 0)


def _latest_or_next(day: dt.date, weekday: int, look: Outlook) -> Days:
    if look is Outlook.FUTURE:
        return one(day + dt.timedelta(days=(weekday - day.weekday()) % 7))
    return one(day - dt.timedelta(days=(day.weekday() - weekday) % 7))


def _nearest(day: dt.date, weekday: int) -> Days:
    """The weekday up to three days before or after the day: "it was shut until Monday" may be over."""
    return one(day + dt.timedelta(days=(weekday - day.weekday() + 3) % 7 - 3))


def _near_context(line: Line, weekday: int, *, forward: bool) -> Days | None:
    """The Friday before or after the date mentioned last; without one, before the report."""
    if (days := line.told(lambda day: _prefixed(day, weekday, "next" if forward else "last"), "day")) is not None:
        return days
    return None if forward else line.anchor.days(lambda day: _prefixed(day, weekday, "last"))


def _calendar_date(line: Line, index: int) -> list[Reading] | None:
    """The date in digits that follows a weekday, as one reading with it: "Tuesday, March 3, 2015"."""
    at = index + 1
    while line.words[at] in (",", "the", ".") and at < index + 3:
        at += 1
    for month in range(at, at + 4):
        if line.words[month] in MONTHS:
            readings = month_readings(line, month)
            if readings and readings[0].first == index and _agrees(readings[0].days, WEEKDAYS[line.words[index]]):
                return readings
            return None
    return None


def _agrees(days: Days | None, weekday: int) -> bool:
    """Whether a day falls on the weekday; else the two are not one date ("... until Friday" over a dateline)."""
    return days is None or days[0] != days[1] or days[0].weekday() == weekday
