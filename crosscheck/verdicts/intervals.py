"""Whether one value can satisfy both claims, by an ordered list of levels; the first that holds decides."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from crosscheck.claims.conversions import side_by_side
from crosscheck.claims.dates.recurring import days_of_both
from crosscheck.claims.households import families_and_persons
from crosscheck.claims.measures import FRACTION, PHRASES
from crosscheck.claims.rates import is_converted
from crosscheck.model import Bound, Claim, DateClaim, Days, QuantityValue

_BOUND_REACH = Decimal(2)  # "more than n" meets a figure up to twice n (gold guide, "How words are read")
_ROUNDING = Decimal("0.05")  # a round figure stands for one within 5 %
_CONVERTED = 9  # decimal places that a figure keeps when it is converted to another unit and back
_SHIFTS = {unit.name: unit.shift for unit in PHRASES.values() if unit.shift}  # units whose zero is not that of the base
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
CONVERTED = Level("converted", "the same amount at the exchange rate that the reports state", meets=True)
SHARE_OF_WHOLE = Level("share_of_whole", "the share and the figure are the same part of the whole", meets=True)
FAMILY_SIZE = Level("family_size", "so many families, of the size that a report gives, are so many people", meets=True)
DISJOINT = Level("ranges_disjoint", "no value satisfies both wordings", meets=False)
OTHER_UNIT = Level("other_unit", "the figures are in units that cannot be converted into each other", meets=False)
OTHER_COUNT = Level("other_population", "families and people are counted apart", meets=False)


def compare(left: Claim, right: Claim) -> Level:
    """The level at which the values of two claims stand; symmetric, and EQUAL for a claim and itself."""
    days, other_days = days_of_both(left, right)
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
    sides = side_by_side(left, right)
    if sides is not None:
        met = SHARE_OF_WHOLE if FRACTION in (left.unit, right.unit) else FAMILY_SIZE
        return met if _overlap(_range(sides.left), _range(sides.right)) else DISJOINT
    if not same_dimension(left, right):
        return OTHER_UNIT
    if families_and_persons(left, right):
        return OTHER_COUNT
    a, b = _in_common_unit(left, right)
    level = next(level for level, holds in LEVELS if holds(a, b))
    return CONVERTED if level.meets and is_converted(left) != is_converted(right) else level


def same_dimension(left: QuantityValue, right: QuantityValue) -> bool:
    """Whether the units can be compared; a bare figure ("7.4" in a table) takes the unit of the other."""
    return left.unit == right.unit or left.is_bare or right.is_bare


class _Range(NamedTuple):
    """A value in the unit common to both; a figure as written is `(figure + shift) * scale` there."""

    low: Decimal | None
    high: Decimal | None
    bound: Bound
    scale: Decimal
    shift: Decimal


def _in_common_unit(left: QuantityValue, right: QuantityValue) -> tuple[_Range, _Range]:
    a, b = _range(left), _range(right)
    if left.unit == right.unit:
        return a, b
    return (_scaled(a, b), b) if left.is_bare else (a, _scaled(b, a))


def _range(value: QuantityValue) -> _Range:
    shift = _SHIFTS.get(value.written_unit or "", Decimal(0))
    return _Range(value.low, value.high, value.bound, _scale(value, shift), shift)


def _scaled(bare: _Range, other: _Range) -> _Range:
    """The bare figure in the unit in which the other is written."""
    low, high = (None if end is None else (end + other.shift) * other.scale for end in (bare.low, bare.high))
    return _Range(low, high, bare.bound, other.scale, other.shift)


def _scale(value: QuantityValue, shift: Decimal) -> Decimal:
    """What one written unit is in the base unit."""
    if not value.stated or not value.stated[-1] + shift:
        return Decimal(1)
    low, high = value.low, value.high
    if value.bound is Bound.ABOUT and low is not None and high is not None:
        first, last = value.stated[0] + shift, value.stated[-1] + shift
        return (low + high) / (first + last) if first + last else Decimal(1)
    edge = low if high is None else high
    return edge / (value.stated[-1] + shift) if edge else Decimal(1)


def _equal(a: _Range, b: _Range) -> bool:
    return (a.low, a.high, a.bound) == (b.low, b.high, b.bound)


def _rounds(a: _Range, b: _Range) -> bool:
    return any(_is_rounding(*sides) for sides in ((a, b), (b, a)) if sides[0].bound is Bound.EXACT)


def _is_rounding(rounded: _Range, exact: _Range) -> bool:
    """Whether the exact figure, in the unit in which the round one is written, rounds to it at its last significant
    place, within 5 %: 4,310 metres are 14,140 feet and round to "14,100 feet". Of a bound it is the figure that was
    written: "up to 14.7 billion" rounds to 15 billion.
    """
    end = _figure(exact)
    if not rounded.low or not end or abs(rounded.low - end) > _ROUNDING * abs(end):
        return False
    figure, precise = (_as_written(value, rounded) for value in (rounded.low, end))
    place = figure.normalize().as_tuple().exponent
    return isinstance(place, int) and abs(figure - precise) <= Decimal((0, (5,), place - 1))


def _figure(value: _Range) -> Decimal | None:
    """The one figure that was written, which is an end of the range; None where it is none."""
    match value.bound:
        case Bound.EXACT | Bound.AT_LEAST | Bound.MORE_THAN:
            return value.low
        case Bound.NEARLY | Bound.AT_MOST | Bound.LESS_THAN:
            return value.high
        case Bound.ABOUT | Bound.RANGE | Bound.VAGUE:
            return None


def _as_written(end: Decimal, value: _Range) -> Decimal:
    """The end of a range in the unit in which the value is written, freed of the digits that converting leaves."""
    return round(end / value.scale - value.shift, _CONVERTED)


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
