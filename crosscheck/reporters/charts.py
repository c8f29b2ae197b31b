"""What charts of a fact show: the values that reports give side by side, and how a figure ran on over days."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from crosscheck.model import Claim, DateClaim, Fact, Report
from crosscheck.reporters.courses import course, is_dated, parsed
from crosscheck.reporters.notation import Notation, notation
from crosscheck.reporters.printable import safe
from crosscheck.reporters.rows import Order, size
from crosscheck.reporters.wording import days, publication, reconciled

_FEWEST_VALUES = 2
_FEWEST_CLAIMS = 3
_FEWEST_DAYS = 2
"""A chart of less would say nothing that the table beside it does not say as well."""

_LARGE = ((Decimal(10**9), "billion"), (Decimal(10**6), "million"))
_DRAWN_YEARS = range(100, 9900)
"""The calendar has an end at either side, and axes reach a little further than what they show."""


class Measure(NamedTuple):
    """What the numbers of a chart are: ordinals of days where `days`, else figures in `unit` ("%", "billion USD")."""

    days: bool
    unit: str


class Bar(NamedTuple):
    """A value from `low` to `high` (None where open): its words, who reports it, how many others do, all in full."""

    words: str
    who: str
    others: int
    detail: str
    low: float | None
    high: float | None


class Ranges(NamedTuple):
    """Bars, smallest value first, and the reconciled figures of their fact, None where open or unknown."""

    bars: Sequence[Bar]
    low: float | None
    best: float | None
    high: float | None
    measure: Measure
    told: str


class Stage(NamedTuple):
    """What was said of a day, given as its ordinal."""

    day: int
    detail: str
    low: float | None
    high: float | None


class Course(NamedTuple):
    """Stages, oldest first."""

    stages: Sequence[Stage]
    measure: Measure
    told: str


class _Scale(NamedTuple):
    """How an end in the base unit stands on the chart's axis."""

    place: Callable[[Decimal], Decimal]
    measure: Measure

    def number(self, end: Decimal | None) -> float | None:
        return None if end is None else float(self.place(end))


Ends = tuple[Decimal | None, Decimal | None]


def ranges(
    fact: Fact, claims: Sequence[Claim], reports: Mapping[str, Report], called: Mapping[str, str]
) -> Ranges | None:
    """The different values of the claims, each once; None where fewer than two can be drawn on one axis."""
    how = notation(claims, fact.unit)
    dated = any(claim.days is not None for claim in claims)
    values: dict[Order, list[Claim]] = {}
    for claim in claims:
        if dated is (claim.days is not None) and _ends(claim) != (None, None) and how.draws(claim):
            values.setdefault(size(claim), []).append(claim)
    if len(values) < _FEWEST_VALUES:
        return None
    groups = [group for _, group in sorted(values.items())]
    low, best, high = (parsed(end, dated=dated) for end in (fact.low, fact.best, fact.high))
    ends = [_ends(group[0]) for group in groups]
    scale = _scale([low, best, high, *(end for both in ends for end in both)], how, dated=dated)
    if scale is None:
        return None
    bars = [
        Bar(safe(group[0].text), *_who(group, called), _detail(group, reports, called), *map(scale.number, both))
        for group, both in zip(groups, ends, strict=True)
    ]
    known = reconciled(fact, how)
    told = "; ".join(bar.detail for bar in bars) + (f". Reconciled: {known}" if known else "")
    return Ranges(bars, scale.number(low), scale.number(best), scale.number(high), scale.measure, told)


def progress(fact: Fact, claims: Sequence[Claim]) -> Course | None:
    """The stages of a fact that was updated; None where it has too few claims or days to show a course."""
    said = sum(len(state.claims) for state in fact.timeline)
    dated = is_dated(fact.timeline)
    ends = [(parsed(state.low, dated=dated), parsed(state.high, dated=dated)) for state in fact.timeline]
    known = [(state, both) for state, both in zip(fact.timeline, ends, strict=True) if both != (None, None)]
    if said < _FEWEST_CLAIMS or len({state.day for state, _ in known}) < _FEWEST_DAYS:
        return None
    how = notation(claims, fact.unit)
    scale = _scale([end for _, both in known for end in both], how, dated=dated)
    if scale is None or any(state.day.year not in _DRAWN_YEARS for state, _ in known):
        return None
    stages = [
        Stage(state.day.toordinal(), f"{state.day}: {_said(both, how, dated=dated)}", *map(scale.number, both))
        for state, both in known
    ]
    return Course(stages, scale.measure, course(fact, how) or "; ".join(stage.detail for stage in stages))


def _ends(claim: Claim) -> Ends:
    if claim.days is not None:
        return Decimal(claim.days.start.toordinal()), Decimal(claim.days.end.toordinal())
    return (None, None) if isinstance(claim, DateClaim) else (claim.value.low, claim.value.high)


def _scale(ends: Sequence[Decimal | None], how: Notation, *, dated: bool) -> _Scale | None:
    """The scale on which the ends are short to write; None where one of them is beyond what can be drawn."""
    known = [end for end in ends if end is not None]
    if dated:
        years = {dt.date.fromordinal(int(end)).year for end in known}
        return _Scale(lambda end: end, Measure(days=True, unit="")) if years <= set(_DRAWN_YEARS) else None
    numbers = {end: how.number(end) for end in known}
    largest = max(map(abs, numbers.values()), default=Decimal(0))
    many, word = next(((many, word) for many, word in _LARGE if largest >= many), (Decimal(1), ""))
    name = " ".join(filter(None, (word, safe(how.unit_for()))))
    drawn = all(math.isfinite(float(number / many)) for number in numbers.values())
    return _Scale(lambda end: how.number(end) / many, Measure(days=False, unit=name)) if drawn else None


def _who(group: Sequence[Claim], called: Mapping[str, str]) -> tuple[str, int]:
    first, *others = dict.fromkeys(called[claim.report] for claim in group)
    return first, len(others)


def _detail(group: Sequence[Claim], reports: Mapping[str, Report], called: Mapping[str, str]) -> str:
    return "; ".join(dict.fromkeys(_sayings(group, reports, called)))


def _sayings(group: Sequence[Claim], reports: Mapping[str, Report], called: Mapping[str, str]) -> Iterator[str]:
    for claim in group:
        voice = f", {safe(claim.attribution)}" if claim.attribution else ""
        yield f"{called[claim.report]} ({publication(reports[claim.report].published)}{voice}): {safe(claim.text)}"


def _said(ends: Ends, how: Notation, *, dated: bool) -> str:
    if not dated:
        return how.interval(*ends)
    return days(*(None if end is None else dt.date.fromordinal(int(end)) for end in ends))
