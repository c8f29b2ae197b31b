"""How much a fact matters to whoever has time for a few only."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal

from crosscheck.claims.vocabulary import words
from crosscheck.model import Claim, DateClaim, DurationClaim, Fact, Pair, QuantityClaim, Role

_MONTH = 30
"""Days between two dates at which they are half as far apart as dates can be."""

_DECIMALS = 6
"""Places to which weights are told apart, so that the last bits of a score do not decide an order."""

_PEOPLE, _FIGURES, _TIMES, _ASIDE = 1.0, 0.8, 0.6, 0.3
"""What a fact weighs for being of its kind: what became of people, other figures, days and lengths of time, and the
days of photographs and speeches."""
_TOLLS = words("death injury missing displacement rescue infection detention hospital release")
"""Classes of what became of people."""
_SPEECH = words("say tell announce report add warn declare write")
"""Predicates whose day is that of a speech."""


def weight(fact: Fact, pairs: Sequence[Pair], claims: Mapping[str, Claim]) -> float:
    """Between 0 and 1: greater the surer it is that one fact is spoken of, the further its values lie apart, the more
    independent sources give them and the more its kind concerns people.

    The pair of the fact's own verdict that weighs most speaks for it.
    """
    deciding = [pair for pair in pairs if pair.verdict is fact.verdict]
    apart = max((pair.score * (1 + gap(claims[pair.left], claims[pair.right])) / 2 for pair in deciding), default=0.0)
    told = fact.independent_sources / (fact.independent_sources + 1)
    return round(apart * told * concern([claims[id_] for id_ in fact.claims]), _DECIMALS)


def concern(claims: Sequence[Claim]) -> float:
    """How much a fact of this kind is asked for, of two that are told alike: most what became of people, least the day
    of a photograph or on which somebody spoke."""
    if all(isinstance(claim, DateClaim | DurationClaim) for claim in claims):
        return _ASIDE if sum(map(_is_aside, claims)) * 2 >= len(claims) else _TIMES
    tolls = sum(isinstance(claim, QuantityClaim) and claim.predicate_class in _TOLLS for claim in claims)
    return _PEOPLE if tolls * 2 > len(claims) else _FIGURES


def _is_aside(claim: Claim) -> bool:
    """Whether the day is that of a photograph or a speech, not of what the report is on."""
    return claim.role is Role.CAPTION or claim.predicate in _SPEECH


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
