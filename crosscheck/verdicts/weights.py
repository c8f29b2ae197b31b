"""How much a fact matters to whoever has time for a few only."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal

from crosscheck.model import Claim, DateClaim, Fact, Pair

_MONTH = 30
"""Days between two dates at which they are half as far apart as dates can be."""

_DECIMALS = 6
"""Places to which weights are told apart, so that the last bits of a score do not decide an order."""


def weight(fact: Fact, pairs: Sequence[Pair], claims: Mapping[str, Claim]) -> float:
    """Between 0 and 1: greater the surer it is that one fact is spoken of, the further its values lie apart and the
    more independent sources give them.

    The pair of the fact's own verdict that weighs most speaks for it.
    """
    deciding = [pair for pair in pairs if pair.verdict is fact.verdict]
    apart = max((pair.score * (1 + gap(claims[pair.left], claims[pair.right])) / 2 for pair in deciding), default=0.0)
    return round(apart * fact.independent_sources / (fact.independent_sources + 1), _DECIMALS)


def gap(left: Claim, right: Claim) -> float:
    """How far two values lie apart, from 0 where they touch to 1: of quantities as a share of the greater, of days as a
    share of those between them and a month."""
    if left.days is not None and right.days is not None:
        days = max(left.days.start - right.days.end, right.days.start - left.days.end, dt.timedelta()).days
        return days / (days + _MONTH)
    if isinstance(left, DateClaim) or isinstance(right, DateClaim):
        return 0.0
    one, other = left.value, right.value
    facing = [(low.high, high.low) for low, high in ((one, other), (other, one))]
    return max((_share(low, high) for low, high in facing if low is not None and high is not None), default=0.0)


def _share(low: Decimal, high: Decimal) -> float:
    """What lies between two ends as a share of the greater of them."""
    greater = max(abs(low), abs(high))
    return float(min(max(high - low, Decimal()) / greater, Decimal(1))) if greater else 0.0
