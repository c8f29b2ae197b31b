"""Periods about the report or about another date: last week, earlier this year, the past 24 hours, that month."""

from __future__ import annotations

import datetime as dt

from crosscheck.claims.dates.calendar import UNITS, Days, Unit, one, shift, unit_days
from crosscheck.claims.dates.counts import count_before
from crosscheck.claims.dates.lines import Line, Reading
from crosscheck.claims.dates.offsets import context_reading, counted_reading
from crosscheck.claims.dates.outlooks import Outlook, deadline, outlook
from crosscheck.claims.dates.portions import portion_before
from crosscheck.claims.dates.quarters import quarter_reading
from crosscheck.claims.dates.years import trimmed

_STEPS = {"last": -1, "this": 0, "next": 1, "previous": -1, "current": 0, "coming": 1, "following": 1}
_CONTEXT = {"that": 0, "same": 0, "following": 1, "previous": -1, "preceding": -1, "next": 1}
_SPELL = {"past": -1, "last": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}
# "Over the next year" is the twelve months ahead, "next year" that of the calendar.
_LASTING = frozenset(("over", "within", "in", "for", "during", "throughout"))
_SINGULAR = frozenset(("day", "week", "month", "year", "decade", "century", "weekend", "quarter"))


def unit_readings(line: Line, index: int) -> list[Reading]:
    """The period or day that a unit of time at `index` names with the words on either side of it."""
    word = line.words[index]
    unit = UNITS.get(word, "day")
    if word in ("hour", "hours"):
        reading = _spell(line, index, "day", hours=True)
        return [reading] if reading else []
    if line.words[index + 1] == "-" and line.glued[index + 1] and line.glued[index + 2]:
        return []
    return [reading] if (reading := _unit(line, index, unit)) is not None else []


def _unit(line: Line, index: int, unit: Unit) -> Reading | None:
    for read in (counted_reading, _deictic, _spell_of, _weekend):
        if (reading := read(line, index, unit)) is not None:
            return reading
    return None


def _spell_of(line: Line, index: int, unit: Unit) -> Reading | None:
    return _spell(line, index, unit, hours=False)


def _weekend(line: Line, index: int, unit: Unit) -> Reading | None:
    """The weekend: the latest that has begun."""
    if unit != "weekend" or line.left(index - 1) != "the" or line.words[index] != "weekend":
        return None
    ahead = deadline(line, index - 1) or line.words[index - 2] == "for"
    ahead = ahead or outlook(line, index - 1, index + 1) is Outlook.FUTURE
    back = dt.timedelta(days=0 if ahead else 5)
    days = line.anchor.days(lambda day: unit_days(day - (back if day.weekday() < 5 else dt.timedelta(0)), "weekend"))
    return Reading(index - 1, index + 1, "weekend", days)


def _deictic(line: Line, index: int, unit: Unit) -> Reading | None:
    """Last week, this year, the same month, the following day, earlier this year, the end of last year."""
    if line.words[index] not in _SINGULAR:
        return None
    before = line.left(index - 1)
    stop = index + 1
    first = index - 1
    article = line.left(first - 1) == "the"
    if before == "the" and unit in ("year", "month", "week", "decade", "century"):
        return _part_of_current(line, index, unit)
    if unit == "quarter" and (reading := quarter_reading(line, index)) is not None:
        return reading
    if before in _CONTEXT and (article or before == "that"):
        if before == "next" and unit != "day" and not line.history:
            pass
        elif line.words[stop] in ("last", "a", "of"):
            return None
        elif before in ("previous", "preceding") and line.previous is None and unit != "day":
            days = line.anchor.days(lambda day: unit_days(shift(day, -1, unit), unit))
            return Reading(first - 1, stop, unit, days)
        else:
            return context_reading(line, first, stop, unit, _CONTEXT[before])
    if before == "past" and article and unit != "day":
        days = line.anchor.days(lambda day: (shift(day, -1, unit), day))
        return Reading(first - 1, stop, unit, days, spread=True)
    ahead = before == "next" and article and unit in ("year", "decade") and line.tokens.lower[index] == unit
    if ahead and line.words[first - 2] in _LASTING:
        days = line.anchor.days(lambda day: (day, shift(day, 1, unit)))
        return Reading(first - 1, stop, unit, days, spread=True)
    step = _STEPS.get(before)
    if step is None or (before in ("following", "previous", "current", "coming") and not article):
        return None
    if before == "last" and article and line.words[stop] == "of":
        return None
    if unit == "day":
        return _this_day(line, index, before)
    part = line.left(first - 1)
    if part in ("earlier", "later") and step == 0:
        return _rest(line, first - 1, stop, unit, later=part == "later")
    if article:
        first -= 1
    return _portioned(line, Reading(first, stop, unit, None), step)


def _portioned(line: Line, whole: Reading, step: int) -> Reading:
    """The period so many units from the report, or the part of it that is named before, cut out on each day of a
    window by itself: "early this week" is early in one of the weeks."""
    portion = portion_before(line, whole.first)

    def resolve(day: dt.date) -> Days:
        days = unit_days(shift(day, step, whole.unit), whole.unit)
        return days if portion is None else portion.trim(days)

    return trimmed(line, whole)._replace(days=line.anchor.days(resolve))


def _this_day(line: Line, index: int, before: str) -> Reading | None:
    """This day last year."""
    if before == "this" and line.words[index + 1] == "last" and line.words[index + 2] in ("year", "month", "week"):
        unit = UNITS[line.words[index + 2]]
        return Reading(index - 1, index + 3, "day", line.anchor.days(lambda day: one(shift(day, -1, unit))))
    return None


def _rest(line: Line, first: int, stop: int, unit: Unit, *, later: bool) -> Reading:
    """Earlier this year runs from its first day to the report, later this year from the report to its last day."""

    def resolve(day: dt.date) -> Days:
        start, end = unit_days(day, unit)
        return (day, end) if later else (start, day)

    return Reading(first, stop, unit, line.anchor.days(resolve), fuzzy=True)


def _part_of_current(line: Line, index: int, unit: Unit) -> Reading | None:
    """The end of the year, late in the month: a part of the period named last, else of the current one."""
    bare = Reading(index - 1, index + 1, unit, None)
    if trimmed(line, bare).first == bare.first:
        return None
    if line.previous is not None and line.words[index - 2] == "in":
        return trimmed(line, bare._replace(days=line.told(lambda day: unit_days(day, unit))))
    return _portioned(line, bare, 0)


def _spell(line: Line, index: int, unit: Unit, *, hours: bool) -> Reading | None:
    """The past 24 hours, the last three months, the next two years: from the report back or onwards."""
    if hours and line.words[index] != "hours":
        return None
    count = count_before(line, index)
    if count is None or count.low != count.high or count.half or count.low == 0:
        return None
    before = line.left(count.first - 1)
    sign = _SPELL.get(before)
    if sign is None or line.left(count.first - 2) not in ("the", "these"):
        return None
    # "for the past three years" is a length of time; what began then is the duration's to say.
    if line.left(count.first - 3) == "for" or line.words[index + 1] == "of":
        return None
    number = (count.low + 23) // 24 if hours else count.low

    def resolve(day: dt.date) -> Days:
        other = shift(day, sign * number, unit)
        return min(day, other), max(day, other)

    length = f"PT{count.low}H" if hours else _length(count.low, unit)
    return Reading(count.first - 2, index + 1, unit, line.anchor.days(resolve), spread=True, pattern=length)


def _length(number: int, unit: Unit) -> str | None:
    """The TIMEX3 value of so many units."""
    sign = {"day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "DE"}.get(unit)
    return f"P{number}{sign}" if sign else None
