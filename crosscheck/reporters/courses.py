"""The course of a fact: its figures by the days for which they hold, where they have an order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby, pairwise
from operator import attrgetter
from typing import NamedTuple

from crosscheck.model import Fact, State
from crosscheck.reporters.notation import Notation

_FEWEST = 2
_LEAST, _MOST = Decimal("-Infinity"), Decimal("Infinity")


class _Stage(NamedTuple):
    """What all that is said of the day holds true; its ends in figures, or as ordinals of days where `dated`."""

    day: dt.date
    low: Decimal
    high: Decimal
    dated: bool


def course(fact: Fact, how: Notation) -> str | None:
    """The stages of a fact in one phrase, each with its first day: "3 or more (2024-03-11) → 7 (2024-03-12)".

    A day of which no one value satisfies all that is said has no place in it. None where fewer than two stages are
    left; where they go up and down though no report tells of a revision, so that they are voices rather than states;
    and of dates that had come when they were first told, which move no more.
    """
    stages = list(_stages(fact.timeline))
    steps = [(after.low > before.high) - (after.high < before.low) for before, after in pairwise(stages)]
    revised = any(reason.code == "revised" for reason in fact.reasons)
    if len(stages) < _FEWEST or (len(set(steps) - {0}) > 1 and not revised):
        return None
    if stages[0].dated and stages[0].low <= stages[0].day.toordinal() and not revised:
        return None
    return " → ".join(f"{_words(stage, how)} ({stage.day})" for stage in stages)


def _stages(timeline: Sequence[State]) -> Iterator[_Stage]:
    """One stage for each day that has one, the same value again left out."""
    dated = is_dated(timeline)
    last = None
    for day, of_day in groupby(timeline, key=attrgetter("day")):
        ends = [(_end(state.low, _LEAST, dated=dated), _end(state.high, _MOST, dated=dated)) for state in of_day]
        low, high = max(low for low, _ in ends), min(high for _, high in ends)
        if low <= high and (low, high) not in ((_LEAST, _MOST), last):
            last = (low, high)
            yield _Stage(day, low, high, dated)


def is_dated(timeline: Sequence[State]) -> bool:
    """Whether the states are days."""
    return any(_is_day(end) for state in timeline for end in (state.low, state.high))


def parsed(end: str | None, *, dated: bool) -> Decimal | None:
    """An end as facts hold it, of a day its ordinal; None too where it is no day beside days, or no figure beside
    figures."""
    if end is None or dated is not _is_day(end):
        return None
    try:
        return Decimal(dt.date.fromisoformat(end).toordinal()) if dated else Decimal(end)
    except ArithmeticError:
        return None


def _is_day(end: str | None) -> bool:
    try:
        dt.date.fromisoformat(end or "")
    except ValueError:
        return False
    return True


def _end(end: str | None, open_: Decimal, *, dated: bool) -> Decimal:
    known = parsed(end, dated=dated)
    return open_ if known is None else known


def _words(stage: _Stage, how: Notation) -> str:
    low, high = (None if end.is_infinite() else end for end in (stage.low, stage.high))
    if not stage.dated:
        return how.interval(low, high)
    return " to ".join(dict.fromkeys("open" if e is None else str(dt.date.fromordinal(int(e))) for e in (low, high)))
