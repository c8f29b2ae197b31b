"""Whether two values of one fact that cannot both hold are a later state of it, or a conflict."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from crosscheck.claims.describing import Described
from crosscheck.claims.lexicon import classes
from crosscheck.model import Claim, DateClaim
from crosscheck.verdicts.intervals import compare

Floats = NDArray[np.float32]


_RUNNING = frozenset(("death", "injury", "displacement", "rescue", "infection", "vaccination", "detention", "hospital"))
"""Classes of fact counted as running totals: of the marked pairs whose later figure is larger, 88 % are updates."""


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


def development_features(fact: Sequence[Stated]) -> tuple[list[tuple[int, int]], dict[str, Floats]]:
    """The pairs of the fact whose values cannot both hold, by index, and what decides update or conflict for each.

    Each pair is ordered (earlier, later) by the day of its reports where both are known. The features look at the fact
    as a whole: where most reports agree, the one that differs is in conflict with them; where the values move with
    the days, they are states of one development.
    """
    pairs = list(combinations(range(len(fact)), 2))
    meets = {(i, j): compare(fact[i].claim, fact[j].claim).meets for i, j in pairs}
    apart = [_in_order(fact, i, j) for i, j in pairs if not meets[i, j]]
    support = [
        sum(
            meets[min(i, j), max(i, j)]
            for j in range(len(fact))
            if j != i and fact[j].claim.report != fact[i].claim.report
        )
        for i in range(len(fact))
    ]
    moves = {pair: _moves(fact, *pair) for pair in apart}
    agreeing = 1 - len(apart) / max(1, len(pairs))
    distinct = len({s.size for s in fact}) / len(fact)
    groups = _shares_of_classes(fact)
    rows = []
    for i, j in apart:
        a, b = fact[i], fact[j]
        others = [m for pair, m in moves.items() if pair != (i, j) and m]
        gap = (b.day - a.day).days if a.day and b.day else None
        larger, smaller = max(abs(a.size), abs(b.size)), min(abs(a.size), abs(b.size))
        is_date = a.claim.days is not None and b.claim.days is not None
        rows.append(
            {
                "gives a date": float(is_date),
                "a report is undated": float(gap is None),
                "reports of one day": float(gap == 0),
                "days between the reports": float(np.log1p(gap)) if gap else 0.0,
                "later is larger": float(moves[i, j] > 0),
                "later is smaller": float(moves[i, j] < 0),
                "others grow with time": sum(others) / len(others) if others else 0.0,
                "others that differ": float(np.log1p(len(others))),
                "share that agrees": agreeing,
                "all agree but these": float(agreeing > 0.5),
                "none agree": float(agreeing == 0 and len(pairs) > 1),
                "distinct values": distinct,
                "claims in the fact": float(np.log(len(fact))),
                "within one report": float(a.claim.report == b.claim.report),
                "two voices in one report": float(
                    a.claim.report == b.claim.report
                    and (a.claim.attribution or b.claim.attribution) is not None
                    and a.claim.attribution != b.claim.attribution
                ),
                "ratio of values": 0.0 if is_date else min(6.0, float(np.log((larger + 1e-4) / (smaller + 1e-4)))),
                "size": 0.0 if is_date else float(np.log1p(larger)),
                "support of the earlier": float(support[i]),
                "support of the later": float(support[j]),
                "support of the weaker": float(min(support[i], support[j])),
                **{name: float(test(a.described) + test(b.described)) for name, test in _WORDS.items()},
                **groups,
            }
        )
    names = rows[0] if rows else {}
    return apart, {name: np.array([row[name] for row in rows], dtype=np.float32) for name in names}


def _in_order(fact: Sequence[Stated], i: int, j: int) -> tuple[int, int]:
    a, b = fact[i].day, fact[j].day
    return (j, i) if a and b and b < a else (i, j)


def _moves(fact: Sequence[Stated], i: int, j: int) -> int:
    """1 where the later report has the larger figure, -1 where the smaller, 0 where neither can be told."""
    a, b = fact[i], fact[j]
    if not a.day or not b.day or a.day == b.day or a.claim.days is not None:
        return 0
    return (b.size > a.size) - (b.size < a.size)


def grows(earlier: Stated, later: Stated) -> bool:
    """Whether a running total stands higher in a later report: 12 dead on Monday, 17 on Tuesday."""
    classes_told = {earlier.claim.predicate_class, later.claim.predicate_class}
    return bool(
        classes_told <= _RUNNING and earlier.day and later.day and earlier.day < later.day and earlier.size < later.size
    )


def _shares_of_classes(fact: Sequence[Stated]) -> dict[str, float]:
    """For each class of fact, the share of the claims that are in it."""
    found = [s.claim.predicate_class for s in fact]
    return {f"class {name}": found.count(name) / len(found) for name in sorted(set(classes("predicates").values()))}


def _any_of(words: str) -> Callable[[Described], bool]:
    wanted = frozenset(words.split())
    return lambda described: bool(wanted & (described.context.near | described.context.beside))


REVISION = _any_of(
    "revise revised revision correct correction recount adjust previously originally initially earlier first instead "
    "actually final finally turn think believe wrong mistaken amend lower upward downward"
)
_WORDS = {
    "words of revision": REVISION,
    "words of growth": _any_of(
        "so far rise climb reach bring toll total already since up still remain yet late currently today increase grow"
    ),
    "words of plan": _any_of("expect plan due could may might forecast will fear would schedule intend"),
    "words of an end": _any_of("final finally confirm confirmed end close complete finish conclude"),
}
