"""Dates so many units from the report or from another date: two days ago, a month later, in two weeks' time."""

from __future__ import annotations

import datetime as dt

from crosscheck.claims.dates.calendar import UNITS, Days, Unit, one, shift, unit_days
from crosscheck.claims.dates.counts import Count, Precision, count_before
from crosscheck.claims.dates.lines import Line, Reading
from crosscheck.model import DateModifier

_MODIFIERS = {
    Precision.MORE: DateModifier.BEFORE,
    Precision.LESS: DateModifier.AFTER,
    Precision.NEARLY: DateModifier.AFTER,
}


def counted_reading(line: Line, index: int, unit: Unit) -> Reading | None:
    """Two days ago, a year earlier, a week later, in two weeks' time, nine days on."""
    at = index + 1
    half = line.words[at] == "and" and line.words[at + 1] == "a" and line.words[at + 2] == "half"
    if half:  # a year and a half ago
        at += 3
    suffix = line.words[at]
    stop = at + 1
    possessive = suffix in ("'", "’") and line.words[stop] == "time" and line.glued[at]
    if possessive or (suffix == "from" and line.words[stop] in ("now", "today")):
        suffix, stop = "time", stop + 1
    elif suffix == "to" and line.words[stop] == "the" and line.words[stop + 1] == "day":
        suffix, stop = "exactly", stop + 2
    if suffix not in ("ago", "earlier", "later", "before", "after", "previously", "time", "exactly", "on", "hence"):
        return None
    if suffix == "later" and line.words[stop] == "than":
        return None
    if suffix in ("before", "after") and not _closes(line, stop):
        return None
    if suffix == "on" and line.words[stop] != ",":  # nine days on, the shutters stay down
        return None
    if suffix in ("before", "after") and line.left(index - 1) == "the":
        if line.words[index].endswith("s"):
            return None
        return context_reading(line, index - 1, stop, unit, -1 if suffix == "before" else 1)
    if suffix == "ago" and unit == "century" and (first := _quarter_of(line, index)) is not None:
        return _ago(line, Count(first, 25, 25), "year", stop, exact=False)
    count = count_before(line, index)
    if count is None:
        return None
    count = count._replace(half=count.half or half)
    first = count.first
    if suffix in ("time", "hence"):
        if line.left(first - 1) in ("in", "within"):
            first -= 1
        days = line.anchor.days(lambda day: _shifted(day, count, unit, forward=True))
        return _counted_reading(first, stop, unit, count, days)
    # "A year earlier" in a later sentence compares with the report's own time, "a year later" goes on with the story.
    compares = suffix in ("earlier", "previously", "before") and not (line.history or line.previous_is_near(first))
    if compares or suffix in ("ago", "on", "exactly"):
        return _ago(line, count, unit, stop, exact=suffix == "exactly" or count.precision is Precision.EXACT)
    forward = suffix in ("later", "after")
    days = line.told(lambda day: _shifted(day, count, unit, forward=forward), unit)
    return _counted_reading(first, stop, unit, count, days)


def _quarter_of(line: Line, index: int) -> int | None:
    """Where "a quarter of a century" opens whose "century" stands at `index`."""
    if [line.left(at) for at in range(index - 3, index)] != ["quarter", "of", "a"]:
        return None
    return index - 4 if line.left(index - 4) in ("a", "one") else index - 3


def _closes(line: Line, stop: int) -> bool:
    return not line.words[stop][:1].isalnum()


def _counted_reading(first: int, stop: int, unit: Unit, count: Count, days: Days | None) -> Reading:
    modifier = _MODIFIERS.get(count.precision)
    vague = count.low != count.high or modifier is not None
    stated: Unit = "day" if unit in ("week", "weekend") else unit
    if count.half:
        stated = "month" if unit == "year" else "year"
    return Reading(first, stop, stated, days, fuzzy=vague or unit == "decade", modifier=modifier, spread=vague)


def _ago(line: Line, count: Count, unit: Unit, stop: int, *, exact: bool) -> Reading:
    """n units before the report; "a year ago today" and "a year ago this month" name the day, week or month of then."""
    following = line.words[stop]
    low = count.low
    if following in ("today", "yesterday") or exact:
        offset = -1 if following == "yesterday" else 0
        stop += 1 if following in ("today", "yesterday") else 0
        days = line.anchor.days(lambda day: one(shift(day + dt.timedelta(days=offset), -low, unit)))
        return Reading(count.first, stop, "day", days)
    if following == "this" and line.words[stop + 1] in ("week", "month"):
        within = UNITS[line.words[stop + 1]]

        def of_then(day: dt.date) -> Days:
            start, end = unit_days(day, within)
            if within == "month":
                return unit_days(shift(start, -low, unit), "month")
            return shift(start, -low, unit), shift(end, -low, unit)

        return Reading(count.first, stop + 2, within, line.anchor.days(of_then), spread=within == "week")
    days = line.anchor.days(lambda day: _shifted(day, count, unit, forward=False))
    return _counted_reading(count.first, stop, unit, count, days)


def _shifted(day: dt.date, count: Count, unit: Unit, *, forward: bool) -> Days:
    """The whole unit that lies `count` units off: a day, a month, a year; n weeks off is a day.

    "More than n" reaches one unit further and "less than n" or "almost n" stops short of n by up to one, "almost n"
    weeks by a tenth; a decade counts as ten years,
    give or take one.
    """
    sign = 1 if forward else -1
    low, high = count.low, count.high
    if count.half:
        months = {"year": 6, "decade": 60, "century": 600}.get(unit)
        if months is None:
            return (
                one(shift(day, sign * low, unit)) if unit != "month" else unit_days(shift(day, sign * low, unit), unit)
            )
        scale = 2 * months
        return unit_days(shift(day, sign * (low * scale + months), "month"), "month" if unit == "year" else "year")
    if count.precision is Precision.NEARLY and unit == "week":
        near, far = (day + sign * dt.timedelta(days=days) for days in (7 * low * 9 // 10, 7 * high))
        return min(near, far), max(near, far)
    if count.precision in _MODIFIERS:
        further = 1 if count.precision is Precision.MORE else -1
        near, far = shift(day, sign * low, unit), shift(day, sign * (high + further), unit)
        return min(near, far), max(near, far)
    near, far = shift(day, sign * low, unit), shift(day, sign * high, unit)
    if unit == "decade":
        return shift(unit_days(min(near, far), "year")[0], -1, "year"), shift(
            unit_days(max(near, far), "year")[1], 1, "year"
        )
    if unit == "century":
        return unit_days(min(near, far), "decade")[0], unit_days(max(near, far), "decade")[1]
    if unit in ("week", "weekend"):
        return min(near, far), max(near, far)
    return unit_days(min(near, far), unit)[0], unit_days(max(near, far), unit)[1]


def context_reading(line: Line, first: int, stop: int, unit: Unit, step: int) -> Reading:
    """A period told from the date mentioned last; unresolved where that date is coarser than the unit."""
    if line.left(first - 1) == "the" or line.left(first) == "the":
        first = first - 1 if line.left(first) != "the" else first
    if step == 0 and line.left(first - 1) in ("later", "earlier"):
        return _rest_of_context(line, first - 1, stop, unit)
    days = line.told(lambda day: unit_days(shift(unit_days(day, unit)[0], step, unit), unit), unit)
    return Reading(first, stop, unit, days)


def _rest_of_context(line: Line, first: int, stop: int, unit: Unit) -> Reading:
    """Later that month: from the date mentioned last to the end of its month; earlier: from its beginning to there."""
    later = line.words[first] == "later"

    def rest(day: dt.date) -> Days:
        start, end = unit_days(day, unit)
        return (day, end) if later else (start, day)

    return Reading(first, stop, unit, line.told(rest, unit), fuzzy=True)
