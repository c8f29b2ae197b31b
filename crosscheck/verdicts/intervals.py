"""Whether one value can satisfy both claims, by an ordered list of levels; the first that holds decides."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from crosscheck.model import Bound, Claim, DateClaim, Days, QuantityValue

_BOUND_REACH = Decimal(2)  # "more than n" meets a figure up to twice n (gold guide, "How words are read")
_ROUNDING = Decimal("0.05")  # a round figure stands for one within 5 %
_OPEN_BOUNDS = frozenset((Bound.AT_LEAST, Bound.MORE_THAN, Bound.AT_MOST, Bound.LESS_THAN))


class Level(NamedTuple):
    """One way in which two values stand to each other; `meets` tells whether one value can satisfy both."""

    code: str
    label: str
    meets: bool


EQUAL = Level("equal", "both give the same value", meets=True)
ROUNDS_TO = Level("rounds_to", "the exact figure rounds to the round one", meets=True)
BOUND_MET = Level("bound_met", "the figure keeps the other's bound", meets=True)
WITHIN_RANGE = Level("within_range", "one value satisfies both wordings", meets=True)
DISJOINT = Level("ranges_disjoint", "no value satisfies both wordings", meets=False)
OTHER_UNIT = Level("other_unit", "the figures are in units that cannot be converted into each other", meets=False)


def compare(left: Claim, right: Claim) -> Level:
    """The level at which the values of two claims stand; symmetric, and EQUAL for a claim and itself."""
    days, other_days = left.days, right.days
    if days is not None and other_days is not None:
        return _compare_days(days, other_days)
    if isinstance(left, DateClaim) or isinstance(right, DateClaim):
        return EQUAL if left == right else OTHER_UNIT
    return _compare_quantities(left.value, right.value)


def _compare_days(left: Days, right: Days) -> Level:
    if left == right:
        return EQUAL
    if left.start <= right.end and right.start <= left.end:
        return WITHIN_RANGE
    return DISJOINT


def _compare_quantities(left: QuantityValue, right: QuantityValue) -> Level:
    if not same_dimension(left, right):
        return OTHER_UNIT
    a, b = _in_common_unit(left, right)
    return next(level for level, holds in LEVELS if holds(a, b))


def same_dimension(left: QuantityValue, right: QuantityValue) -> bool:
    """Whether the units can be compared; a bare figure ("7.4" in a table) takes the unit of the other."""
    return left.unit == right.unit or _bare(left) or _bare(right)


def _bare(value: QuantityValue) -> bool:
    return value.unit is None and value.written_unit is None and value.counted is None


class _Range(NamedTuple):
    low: Decimal | None
    high: Decimal | None
    bound: Bound


def _in_common_unit(left: QuantityValue, right: QuantityValue) -> tuple[_Range, _Range]:
    if left.unit == right.unit:
        return _range(left), _range(right)
    bare, other = (left, right) if _bare(left) else (right, left)
    scale = _scale(other)
    scaled = _Range(
        None if bare.low is None else bare.low * scale, None if bare.high is None else bare.high * scale, bare.bound
    )
    return (scaled, _range(other)) if bare is left else (_range(other), scaled)


def _range(value: QuantityValue) -> _Range:
    return _Range(value.low, value.high, value.bound)


def _scale(value: QuantityValue) -> Decimal:
    """What one written unit is in the base unit."""
    if not value.stated or not value.stated[-1]:
        return Decimal(1)
    low, high = value.low, value.high
    if value.bound is Bound.ABOUT and low is not None and high is not None:
        return (low + high) / (value.stated[0] + value.stated[-1])
    edge = low if high is None else high
    return Decimal(1) if edge is None else edge / value.stated[-1]


def _equal(a: _Range, b: _Range) -> bool:
    return a == b


def _rounds(a: _Range, b: _Range) -> bool:
    return any(
        _is_rounding(x.low, y.low) for x, y in ((a, b), (b, a)) if x.bound is Bound.EXACT and y.bound is Bound.EXACT
    )


def _is_rounding(round_figure: Decimal | None, figure: Decimal | None) -> bool:
    """Whether `figure` rounds to `round_figure` at the latter's last significant place, within 5 %."""
    if not round_figure or not figure or abs(round_figure - figure) > _ROUNDING * abs(figure):
        return False
    place = round_figure.normalize().as_tuple().exponent
    return isinstance(place, int) and abs(round_figure - figure) <= Decimal((0, (5,), place - 1))


def _meets_bound(a: _Range, b: _Range) -> bool:
    return (a.bound in _OPEN_BOUNDS or b.bound in _OPEN_BOUNDS) and _overlap(a, b)


def _overlap(a: _Range, b: _Range) -> bool:
    low_a, high_a = _closed(a)
    low_b, high_b = _closed(b)
    return low_a <= high_b and low_b <= high_a


def _closed(value: _Range) -> tuple[Decimal, Decimal]:
    """The range with its open end closed: an open top reaches to twice the bound, an open bottom to zero."""
    if value.low is None:
        return min(Decimal(0), value.high or Decimal(0)), value.high or Decimal(0)
    if value.high is None:
        return value.low, value.low * _BOUND_REACH if value.low > 0 else value.low + 1
    return value.low, value.high


LEVELS: tuple[tuple[Level, Callable[[_Range, _Range], bool]], ...] = (
    (EQUAL, _equal),
    (BOUND_MET, _meets_bound),
    (WITHIN_RANGE, _overlap),
    (ROUNDS_TO, _rounds),
    (DISJOINT, lambda _a, _b: True),
)
