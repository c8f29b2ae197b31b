"""A figure in hand: the numbers as written, their unit and bound, and the value that they state."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from typing import NamedTuple

from crosscheck.claims.bounds import interval
from crosscheck.claims.measures import COUNT, DAY, FRACTION, MONTH, Unit
from crosscheck.model import Bound, DurationValue, QuantityValue
from crosscheck.model.values import plain_number

PART = Unit("", FRACTION)
"""The unit of shares that are written as fractions."""

# Shortest and longest run of n calendar months.
_MONTH_DAYS = (
    (0, 0),
    (28, 31),
    (59, 62),
    (89, 92),
    (120, 123),
    (150, 153),
    (181, 184),
    (212, 215),
    (242, 245),
    (273, 276),
    (303, 306),
    (334, 337),
    (365, 366),
)
_YEAR_DAYS = {"year": (365, 366), "decade": (3650, 3660), "century": (36500, 36600)}
_ROUND_WORDS = frozenset({"century"})
"""Units that give a round length by themselves: "half a century" of 52 years."""
_PER_DAY = {"hour": 24, "minute": 1440, "second": 86400}
_PLACES = 9
# The letters of a unit in TIMEX3, a T before those of parts of a day, and how many of them the unit has.
_TIMEX = {
    "second": ("TS", 1), "minute": ("TM", 1), "hour": ("TH", 1), "day": ("D", 1), "night": ("D", 1), "week": ("W", 1),
    "fortnight": ("W", 2), "month": ("M", 1), "year": ("Y", 1), "decade": ("DE", 1), "century": ("CE", 1),
}  # fmt: skip


class Figure(NamedTuple):
    """A quantity at `tokens[start:end]`: one number or the two ends of a range, in `unit` (None for counts)."""

    start: int
    end: int
    stated: tuple[Decimal, ...]
    unit: Unit | None
    bound: Bound


def value_of(figure: Figure, counted: str | None) -> QuantityValue | DurationValue:
    """What the figure states, in base units; lengths of time as days with the calendar's fuzz; a
    century is as round as "about" says.
    """
    if figure.unit is not None and figure.unit.base == COUNT:
        figure = figure._replace(stated=tuple(value * figure.unit.factor for value in figure.stated), unit=None)
    unit = figure.unit
    if unit is not None and unit.name in _ROUND_WORDS and figure.bound is Bound.EXACT:
        figure = figure._replace(bound=Bound.ABOUT)
    low, high = interval(figure.bound, figure.stated[0], figure.stated[-1])
    if unit is not None and unit.base == DAY:
        shortest, longest = (None, None) if low is None else days(low, unit)
        if high is not low:
            longest = None if high is None else days(high, unit)[1]
        return DurationValue.of(
            stated=figure.stated,
            written_unit=unit.name,
            bound=figure.bound,
            low=shortest,
            high=longest,
            unit=DAY,
            counted=counted,
            whole=None,
            each=None,
            implies=None,
            timex=_length(figure.stated, unit),
        )
    least = most = None if low is None else in_base(low, unit)
    if high is not low:
        most = None if high is None else in_base(high, unit)
    return QuantityValue.of(
        stated=figure.stated,
        written_unit=unit.name or None if unit else None,
        bound=figure.bound,
        low=least,
        high=most,
        unit=unit.base if unit else None,
        counted=counted,
        whole=None,
        each=None,
    )


def _length(stated: tuple[Decimal, ...], unit: Unit) -> str | None:
    """The length in TIMEX3 notation, X where the words leave its number open."""
    sign = _TIMEX.get(unit.name)
    if sign is None:
        return None
    letters, times = sign
    number = "X" if len(stated) > 1 else plain_number(stated[0] * times)
    return f"P{letters[0]}{number}{letters[1:]}" if letters[0] == "T" else f"P{number}{letters}"


def in_base(value: Decimal, unit: Unit | None) -> Decimal:
    if unit is None:
        return value
    return rounded(value if unit.factor == 1 and not unit.shift else (value + unit.shift) * unit.factor)


def days(value: Decimal, unit: Unit) -> tuple[Decimal, Decimal]:
    """The fewest and the most days that `value` units of time can cover: a year 365..366, a month 28..31."""
    if unit.name in _PER_DAY:
        exact = rounded(value / _PER_DAY[unit.name])
        return exact, exact
    if unit.name in _YEAR_DAYS:
        shortest, longest = _YEAR_DAYS[unit.name]
        return value * shortest, value * longest
    if unit.name == MONTH:
        return _months(value)
    exact = value * unit.factor
    return exact, exact


def _months(value: Decimal) -> tuple[Decimal, Decimal]:
    if value > 10_000:
        return value * 28, value * 31
    years, rest = divmod(value, 12)
    whole = int(rest)
    part = rest - whole
    shortest, longest = _MONTH_DAYS[whole]
    return rounded(years * 365 + shortest + part * 28), rounded(years * 366 + longest + part * 31)


_EXACT = 2  # digits to which a figure is exact at least, however round it is: "300 euros"


def written_range(figure: Decimal) -> tuple[Decimal, Decimal]:
    """What rounds to the figure as it is written: 4,500 stands for 4,450 to 4,550."""
    shortest = figure.normalize().as_tuple()
    place = int(shortest.exponent) - (len(shortest.digits) < _EXACT)
    step = Decimal((0, (5,), place - 1))
    return figure - step, figure + step


_DIGITS = 4
_DOWN, _UP = Context(prec=_DIGITS, rounding=ROUND_FLOOR), Context(prec=_DIGITS, rounding=ROUND_CEILING)


def rounded_down(value: Decimal) -> Decimal:
    """The low end of a range that was reckoned from rounded figures, to four digits, no higher than it is."""
    return _DOWN.plus(value)


def rounded_up(value: Decimal) -> Decimal:
    """The high end of such a range, no lower than it is."""
    return _UP.plus(value)


def rounded(value: Decimal) -> Decimal:
    """`value` without the tail that a division leaves."""
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -_PLACES and value.adjusted() < 15:
        return round(value, _PLACES)
    return value
