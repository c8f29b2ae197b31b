"""A claim of a fact as one of its states: its value as a number, its report's day, the words that tell of change."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

from crosscheck.claims.describing import Described
from crosscheck.model import Claim, DateClaim


class Stated(NamedTuple):
    """A claim of a fact and its value as a number."""

    described: Described
    size: float

    @property
    def day(self) -> dt.date | None:
        return self.described.day

    @property
    def claim(self) -> Claim:
        return self.described.claim


def stated(described: Described) -> Stated:
    return Stated(described, _size(described.claim))


def _size(claim: Claim) -> float:
    if claim.days is not None:
        return float(claim.days.start.toordinal())
    if isinstance(claim, DateClaim):
        return 0.0
    value = claim.value
    return float(value.low if value.low is not None else value.high or 0)


def _any_of(words: str) -> Callable[[Described], bool]:
    wanted = frozenset(words.split())
    return lambda described: bool(wanted & (described.context.near | described.context.beside))


REVISION = _any_of(
    "revise revised revision correct correction recount adjust previously originally initially earlier first instead "
    "actually final finally turn think believe wrong mistaken amend lower upward downward"
)
CHANGE = _any_of(
    "raise cut lower reduce extend postpone delay slip lift shorten increase change instead until no longer not now "
    "from originally previously again by new since drop fall rise"
)
WORDS = {
    "words of revision": REVISION,
    "words of growth": _any_of(
        "so far rise climb reach bring toll total already since up still remain yet late currently today increase grow"
    ),
    "words of plan": _any_of("expect plan due could may might forecast will fear would schedule intend"),
    "words of an end": _any_of("final finally confirm confirmed end close complete finish conclude"),
}
