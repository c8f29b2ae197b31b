"""How the values of two claims stand to each other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from crosscheck.claims.dates.recurring import days_of_both
from crosscheck.matching.candidates import converted
from crosscheck.matching.likeness import rivals
from crosscheck.matching.story import Bools, Columns, Edges, Floats, Ints, Story
from crosscheck.model import Claim, DateClaim, QuantityValue

Doubles = NDArray[np.float64]


def value_relations(story: Story, edges: Edges, reports: Ints) -> Columns:
    """How the two values stand to each other, and whether each has a better partner in the other report."""
    low, high, size, digits = _ranges(story.claims)
    kind = edges.dated.astype(np.int64)
    a_low, b_low = low[edges.left, kind], low[edges.right, kind]
    a_high, b_high = high[edges.left, kind], high[edges.right, kind]
    for row, side, start, end in chain(_recurring(story.claims, edges), _converted(story.claims, edges)):
        of_low, of_high = ((a_low, a_high), (b_low, b_high))[side]
        of_low[row], of_high[row] = start, end
    meet = (a_low <= b_high) & (b_low <= a_high)
    same = (a_low == b_low) & (a_high == b_high)
    a_mid, b_mid = (a_low + a_high) / 2, (b_low + b_high) / 2
    ratio = np.log((np.maximum(abs(a_mid), abs(b_mid)) + 1e-4) / (np.minimum(abs(a_mid), abs(b_mid)) + 1e-4))
    gap = np.log1p(np.maximum(0, np.maximum(a_low, b_low) - np.minimum(a_high, b_high)))
    width = np.log1p(np.maximum(a_high - a_low, b_high - b_low))
    rival_same = _others(same, edges, reports)
    rival_meet = _others(meet, edges, reports)
    columns = {
        "values meet": meet,
        "values equal": same,
        "ratio of values": np.where(edges.dated, -1, np.minimum(ratio, 12)),
        "days between": np.where(edges.dated, gap, -1),
        "days covered": np.where(edges.dated, width, -1),
        "size of value": np.where(edges.dated, -1, np.minimum(size[edges.left], size[edges.right])),
        "digits of value": np.where(edges.dated, 0, np.minimum(digits[edges.left], digits[edges.right])),
        "equal and many digits": np.where(same & ~edges.dated, np.minimum(digits[edges.left], digits[edges.right]), 0),
        "how common the value": _most_common(meet, edges, len(story.described)),
        "how common the exact value": _most_common(same, edges, len(story.described)),
        "equal partner elsewhere": np.minimum(rival_same, 1),
        "meeting partner elsewhere": rival_meet,
    }
    return {name: np.asarray(values, dtype=np.float32) for name, values in columns.items()}


def _ranges(claims: list[Claim]) -> tuple[Doubles, Doubles, Doubles, Doubles]:
    """Low and high ends, as (measure, day number) columns, log size and significant digits of every claim's value."""
    low = np.zeros((len(claims), 2))
    high = np.zeros((len(claims), 2))
    digits = np.zeros(len(claims))
    for row, claim in enumerate(claims):
        if claim.days is not None:
            low[row, 1], high[row, 1] = claim.days.start.toordinal(), claim.days.end.toordinal()
        if not isinstance(claim, DateClaim):
            value = claim.value
            low[row, 0], high[row, 0] = _closed(value)
            digits[row] = max((len(s.normalize().as_tuple().digits) for s in value.stated), default=0)
    size = np.log1p(abs(low[:, 0] + high[:, 0]) / 2)
    return low, high, size, digits


def _closed(value: QuantityValue) -> tuple[float, float]:
    """The ends of a range, an open top at twice the bottom."""
    first = float(value.low) if value.low is not None else 0.0
    last = float(value.high) if value.high is not None else 2 * first
    return min(first, last), max(first, last)


def _converted(claims: list[Claim], edges: Edges) -> Iterator[tuple[int, int, float, float]]:
    """The ends of values that are put into one measure, for either side (0 and 1) of their edges."""
    for row, sides in converted(claims, edges.left, edges.right):
        if not edges.dated[row]:
            yield row, 0, *_closed(sides.left)
            yield row, 1, *_closed(sides.right)


def _recurring(claims: list[Claim], edges: Edges) -> Iterator[tuple[int, int, float, float]]:
    """The edges of which a side (0 or 1) is a date that recurs, with its first and last day beside the other's."""
    unknown = np.array([isinstance(c, DateClaim) and c.days is None for c in claims], dtype=bool)
    for row in np.flatnonzero(edges.dated & (unknown[edges.left] | unknown[edges.right])).tolist():
        ends = int(edges.left[row]), int(edges.right[row])
        for side, days in enumerate(days_of_both(claims[ends[0]], claims[ends[1]])):
            if days is not None:
                yield row, side, days.start.toordinal(), days.end.toordinal()


def _most_common(holds: Bools, edges: Edges, count: int) -> Floats:
    """With what share of the claims the more common of the two values stands in the relation."""
    number = np.zeros(count, dtype=np.float32)
    np.add.at(number, edges.left[holds], 1)
    np.add.at(number, edges.right[holds], 1)
    return np.log1p(np.maximum(number[edges.left], number[edges.right]))


def _others(holds: Bools, edges: Edges, reports: Ints) -> Floats:
    """On how many sides the claim stands in the relation with another claim of its partner's report: 0, 1 or 2."""
    forward, backward = rivals(holds.astype(np.float32), edges, reports)
    return ((forward > 0).astype(np.float32) + (backward > 0)).astype(np.float32)
