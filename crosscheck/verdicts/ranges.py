"""From where to where the figures of a sum may lie: large ones are rounded, each for itself."""

from __future__ import annotations

from decimal import Decimal

from crosscheck.model import QuantityClaim

Range = tuple[Decimal, Decimal | None]
"""The least and the most, None where that is open."""

_ROUND_FROM = 1_000
_ROUNDING = Decimal("0.05")


def range_of(claim: QuantityClaim) -> Range:
    """What the figure may stand for, with the rounding of a large count."""
    low, high = claim.value.low or Decimal(0), claim.value.high
    if claim.value.unit is None and low >= _ROUND_FROM:
        return low * (1 - _ROUNDING), None if high is None else high * (1 + _ROUNDING)
    return low, high


def added(left: Range, right: Range) -> Range:
    """What both make together."""
    return left[0] + right[0], None if left[1] is None or right[1] is None else left[1] + right[1]


def meet(left: Range, right: Range) -> bool:
    """Whether one figure lies in both."""
    return (right[1] is None or left[0] <= right[1]) and (left[1] is None or right[0] <= left[1])
