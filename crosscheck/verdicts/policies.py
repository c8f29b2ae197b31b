"""How the differing figures of one fact become low, best and high; docs/policies.md tells each with its source."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple, TypeVar

from crosscheck.claims.conversions import in_one_measure
from crosscheck.model import Bound, Claim, DateClaim, QuantityValue, Report, plain_number
from crosscheck.policy import Policy

T = TypeVar("T", Decimal, dt.date)


class Estimate(NamedTuple):
    """Decimal strings in `unit`, or ISO days; None where open or unknown."""

    low: str | None
    best: str | None
    high: str | None
    unit: str | None = None


def reconcile(
    claims: Sequence[Claim], reports: Mapping[str, Report], *, superseded: frozenset[str], policy: Policy
) -> Estimate:
    """The estimate that the policy makes of a fact's claims; `superseded` are the ids of those that others update.

    Days are reconciled alike under every policy.
    """
    if any(isinstance(claim, DateClaim) for claim in claims) or all(claim.days for claim in claims):
        return _days(claims, reports)
    measured = [claim for claim in claims if not isinstance(claim, DateClaim)]
    values_in_one = in_one_measure([claim.value for claim in measured])
    unit = next((value.unit for value in values_in_one if value.unit), None)
    stated = [(c, value) for c, value in zip(measured, values_in_one, strict=True) if value.unit == unit]
    if policy is not Policy.RANGE:
        stated = [(claim, value) for claim, value in stated if claim.id not in superseded] or stated
    values = [(value, reports[claim.report]) for claim, value in stated]
    low, best, high = _POLICIES[policy](values)
    return Estimate(_number(low), _number(best), _number(high), unit)


_Values = Sequence[tuple[QuantityValue, Report]]
_Ends = tuple[Decimal | None, Decimal | None, Decimal | None]


def _range(values: _Values) -> _Ends:
    """All that the words cover; best is what most origins state, the latest of those that tie."""
    figures = _figures(values)
    return _lowest(values), _most_stated(figures, last=_latest) if figures else None, _highest(values)


def _conservative(values: _Values) -> _Ends:
    """All that the words of the standing claims cover; best is the lowest figure among them."""
    figures = [figure for figure, _ in _figures(values)]
    return _lowest(values), min(figures, default=None), _highest(values)


def _ucdp(values: _Values) -> _Ends:
    """From the lowest to the highest estimate; best is what most origins give, the lowest of those that tie."""
    figures = _figures(values)
    if not figures:
        return None, None, None
    tops = [top for value, _ in values if (top := _top(value)) is not None]
    low = min(figure for figure, _ in figures)
    return low, _most_stated(figures, last=lambda figure, _: (-figure,)), max(tops, default=low)


def _acled(values: _Values) -> _Ends:
    """Every claim at its most conservative; best is the lowest of them, and high shows the dispute."""
    figures = [figure for value, _ in values if (figure := _least(value)) is not None]
    low = min(figures, default=None)
    return low, low, max(figures, default=None)


_POLICIES = {
    Policy.RANGE: _range,
    Policy.CONSERVATIVE: _conservative,
    Policy.UCDP: _ucdp,
    Policy.ACLED: _acled,
}

_TENS = 20
"""The least that a plural of a scale covers: "tens", "dozens" (24) and "hundreds" (200) begin at two of their kind."""


def figure_of(value: QuantityValue) -> Decimal | None:
    """The one figure that stands for the value in the base unit: the stated one, or the low end of several."""
    low, high = value.low, value.high
    if value.bound is Bound.ABOUT and low is not None and high is not None:
        return (low + high) / 2
    return high if low is None or value.bound is Bound.NEARLY else low


def _top(value: QuantityValue) -> Decimal | None:
    """The highest figure that the words name, an open end closed."""
    return value.high if value.bound in (Bound.RANGE, Bound.VAGUE) and value.high is not None else figure_of(value)


def _least(value: QuantityValue) -> Decimal | None:
    """The stated figure; for "tens", "dozens" and "hundreds" one ten, dozen and hundred."""
    figure = figure_of(value)
    plural = value.bound is Bound.VAGUE and figure is not None and figure >= _TENS
    return figure / 2 if plural and figure is not None else figure


def _figures(values: _Values) -> list[tuple[Decimal, Report]]:
    return [(figure, report) for value, report in values if (figure := figure_of(value)) is not None]


def _lowest(values: _Values) -> Decimal | None:
    ends = [value.low for value, _ in values]
    return None if None in ends else min(end for end in ends if end is not None)


def _highest(values: _Values) -> Decimal | None:
    ends = [value.high for value, _ in values]
    return None if None in ends else max(end for end in ends if end is not None)


def _days(claims: Sequence[Claim], reports: Mapping[str, Report]) -> Estimate:
    """`best` is the first day of the narrowest dates; nothing is known where all are open ("Thursday")."""
    dated = [(days, reports[c.report]) for c in claims if (days := c.days)]
    if not dated:
        return Estimate(None, None, None)
    narrow = min(days.end - days.start for days, _ in dated)
    best = _most_stated([(d.start, report) for d, report in dated if d.end - d.start == narrow], last=_latest)
    return Estimate(str(min(days.start for days, _ in dated)), str(best), str(max(days.end for days, _ in dated)))


def _most_stated(values: Sequence[tuple[T, Report]], *, last: Callable[[T, Report], tuple[Any, ...]]) -> T:
    """The value with the most origins; of those that tie the one that comes last in the order given."""
    origins = Counter(value for value, _ in {(value, report.origin) for value, report in values})
    return max(values, key=lambda v: (origins[v[0]], *last(*v)))[0]


def _latest(value: T, report: Report) -> tuple[str, T]:
    return str(report.published.day or ""), value


def _number(value: Decimal | None) -> str | None:
    return None if value is None else plain_number(value)
