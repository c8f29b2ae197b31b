"""A claim of a fact as one of its states: its value as a number, its report's day, the words that tell of change."""

from __future__ import annotations

import datetime as dt
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


class Words(frozenset[str]):
    """Words that tell something where they stand beside a figure."""

    def __call__(self, described: Described) -> bool:
        return bool(self.beside(described))

    def beside(self, described: Described) -> frozenset[str]:
        """Those that stand there."""
        return self & (described.context.near | described.context.beside)


REVISION = Words(
    """revise revised revision correct correction recount adjust previously originally initially earlier first instead
    actually final finally turn think believe wrong mistaken amend lower upward downward""".split()
)
CHANGE = Words(
    """raise cut lower reduce extend postpone delay slip lift shorten increase change instead until no longer not now
    from originally previously again by new since drop fall rise""".split()
)
WORDS = {
    "words of revision": REVISION,
    "words of growth": Words(
        """so far rise climb reach bring toll total already since up still remain yet late currently today increase
        grow""".split()
    ),
    "words of plan": Words("expect plan due could may might forecast will fear would schedule intend".split()),
    "words of an end": Words("final finally confirm confirmed end close complete finish conclude".split()),
}
