"""Where the values of a fact lie to each other, drawn in text: a line a value."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from math import log
from typing import NamedTuple

FEWEST = 3
"""Values from which a picture tells more than the figures themselves."""

NARROWEST, WIDEST = 16, 60
_DECADES = 100
"""How many times the smallest the greatest value is where equal steps no longer show the small ones apart."""


class Bar(NamedTuple):
    """A value with what it is called and how many independent sources give it; an end is None where it is open."""

    label: str
    low: Decimal | None
    high: Decimal | None
    sources: int


class Plot(NamedTuple):
    """The lines of the bars in their order, and whether equal steps along them are equal ratios."""

    lines: Sequence[str]
    is_logarithmic: bool


def plot(bars: Sequence[Bar], room: int) -> Plot:
    """Each bar as `room` characters: ● is a value, ├──┤ what a wording covers, ◀ and ▶ an end that is open."""
    ends = [end for bar in bars for end in (bar.low, bar.high) if end is not None]
    least, most = min(ends), max(ends)
    is_logarithmic = least > 0 and most > least * _DECADES
    scale: Callable[[Decimal], float] = (lambda end: log(end)) if is_logarithmic else float
    # Open ends reach one step beyond the last value, so that their arrows stand clear of it.
    first = 1 if any(bar.low is None for bar in bars) else 0
    last = room - 2 if any(bar.high is None for bar in bars) else room - 1
    width = scale(most) - scale(least)

    def place(end: Decimal) -> int:
        return first + (round((scale(end) - scale(least)) / width * (last - first)) if width else 0)

    return Plot([_line(bar, place, room) for bar in bars], is_logarithmic)


def _line(bar: Bar, place: Callable[[Decimal], int], room: int) -> str:
    start = 0 if bar.low is None else place(bar.low)
    end = room - 1 if bar.high is None else place(bar.high)
    if start == end:
        drawn = "●"
    else:
        drawn = ("◀" if bar.low is None else "├") + "─" * (end - start - 1) + ("▶" if bar.high is None else "┤")
    return "·" * start + drawn + "·" * (room - end - 1)
