"""Whether two values of one fact that cannot both hold are a later state of it, or a conflict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

import numpy as np

from crosscheck.model import Bound, DateClaim
from crosscheck.verdicts.course import Course, Floats
from crosscheck.verdicts.intervals import compare
from crosscheck.verdicts.stated import WORDS, Stated

_RUNNING = frozenset(("death", "injury", "displacement", "rescue", "infection", "vaccination", "detention", "hospital"))
"""Classes of fact counted as running totals: of the marked pairs whose later figure is larger, 88 % are updates."""
_KINDS = {
    "running totals": _RUNNING,
    "fixed numbers": frozenset(
        ("attendance", "aboard", "age", "size", "capacity", "membership", "price", "population")
    ),
    "those still missing": frozenset(("missing",)),
    "votes": frozenset(("vote",)),
    "harm to things": frozenset(("damage", "flood", "fire")),
    "attacks": frozenset(("attack",)),
    "jobs": frozenset(("employment",)),
    "events": frozenset(("event", "beginning", "ending", "agreement", "deadline")),
    "business": frozenset(("finance", "price", "market", "rate")),
}
"""Classes of fact by how their figures change: those of a crowd or a ship stay, those of the dead only grow."""


def development_features(fact: Sequence[Stated]) -> tuple[list[tuple[int, int]], dict[str, Floats]]:
    """The pairs of the fact whose values cannot both hold, by index, and what decides update or conflict for each.

    Each pair is ordered (earlier, later) by the day of its reports where both are known. The features look at the fact
    as a whole: where most reports agree, the one that differs is in conflict with them; where the values move with
    the days, they are states of one development.
    """
    pairs = list(combinations(range(len(fact)), 2))
    meets = {(i, j): compare(fact[i].claim, fact[j].claim).meets for i, j in pairs}
    apart = [_in_order(fact, i, j) for i, j in pairs if not meets[i, j]]
    course = Course(fact, meets)
    support = _support(fact, meets)
    moves = {pair: _moves(fact, *pair) for pair in apart}
    whole = {**_whole(fact, len(apart), len(pairs)), **_motion(fact)}
    place = {size: rank for rank, size in enumerate(sorted({s.size for s in fact}))}
    rows = []
    for i, j in apart:
        a, b = fact[i], fact[j]
        others = [m for pair, m in moves.items() if pair != (i, j) and m]
        rows.append(
            {
                **_days(a, b),
                **_values(a, b),
                **_kinds(a, b),
                **_ranks(place[a.size], place[b.size], len(place)),
                "later is larger": float(moves[i, j] > 0),
                "later is smaller": float(moves[i, j] < 0),
                "others grow with time": sum(others) / len(others) if others else 0.0,
                "others that differ": float(np.log1p(len(others))),
                "within one report": float(a.claim.report == b.claim.report),
                "two voices in one report": float(a.claim.report == b.claim.report and two_voices(a, b)),
                "support of the earlier": float(support[i]),
                "support of the later": float(support[j]),
                "support of the weaker": float(min(support[i], support[j])),
                **{name: float(test(a.described) + test(b.described)) for name, test in WORDS.items()},
                **whole,
                **course.features(i, j),
            }
        )
    names = rows[0] if rows else {}
    return apart, {name: np.array([row[name] for row in rows], dtype=np.float32) for name in names}


def _in_order(fact: Sequence[Stated], i: int, j: int) -> tuple[int, int]:
    a, b = fact[i].day, fact[j].day
    return (j, i) if a and b and b < a else (i, j)


def _whole(fact: Sequence[Stated], apart: int, pairs: int) -> dict[str, float]:
    """What is true of the fact, whichever pair is looked at."""
    agreeing = 1 - apart / max(1, pairs)
    return {
        "share that agrees": agreeing,
        "all agree but these": float(agreeing > 0.5),
        "none agree": float(agreeing == 0 and pairs > 1),
        "distinct values": len({s.size for s in fact}) / len(fact),
        "claims in the fact": float(np.log(len(fact))),
    }


def _motion(fact: Sequence[Stated]) -> dict[str, float]:
    """How far the values of the dated claims rise (1) or fall (-1) with the days, and how many days there are."""
    dated = [(s.day, s.size) for s in fact if s.day]
    pairs = [(a, b) for a, b in combinations(sorted(dated), 2) if a[0] != b[0] and a[1] != b[1]]
    rising = sum(a[1] < b[1] for a, b in pairs)
    return {
        "values rise with the days": (2 * rising - len(pairs)) / max(1, len(pairs)),
        "days told": float(len({day for day, _ in dated})),
    }


def _kinds(a: Stated, b: Stated) -> dict[str, float]:
    """How many of the two are of each kind of fact."""
    told = (a.claim.predicate_class, b.claim.predicate_class)
    return {name: float(sum(one in classes for one in told)) for name, classes in _KINDS.items()}


def _ranks(earlier: int, later: int, values: int) -> dict[str, float]:
    """Where the two stand among the values of the fact, from 0 for the smallest to 1 for the largest."""
    last = max(1, values - 1)
    return {
        "rank of the earlier value": earlier / last,
        "rank of the later value": later / last,
        "ranks between the values": abs(earlier - later) / last,
    }


def _days(a: Stated, b: Stated) -> dict[str, float]:
    """The days of the reports, and where dates are given, whether they still lay ahead: a plan may be changed, what has
    happened keeps its day.
    """
    gap = (b.day - a.day).days if a.day and b.day else None
    first, second = a.claim.days, b.claim.days
    dated = first is not None and second is not None
    return {
        "a report is undated": float(gap is None),
        "reports of one day": float(gap == 0),
        "days between the reports": float(np.log1p(gap)) if gap else 0.0,
        "gives a date": float(dated),
        "earlier date lay ahead": float(dated and first is not None and a.day is not None and first.end >= a.day),
        "later date lay ahead": float(dated and second is not None and b.day is not None and second.end >= b.day),
        "earlier date had come": float(dated and first is not None and b.day is not None and first.start < b.day),
    }


def _values(a: Stated, b: Stated) -> dict[str, float]:
    """The values apart from their order in time; zero where they are dates."""
    larger, smaller = max(abs(a.size), abs(b.size)), min(abs(a.size), abs(b.size))
    is_date = a.claim.days is not None and b.claim.days is not None
    units, bounds = (_unit(a), _unit(b)), (_bound(a), _bound(b))
    return {
        "ratio of values": 0.0 if is_date else min(6.0, float(np.log((larger + 1e-4) / (smaller + 1e-4)))),
        "size": 0.0 if is_date else float(np.log1p(larger)),
        "counts": float(None in units),
        "shares": float("fraction" in units),
        "lengths of time": float("day" in units),
        "money": float(any(unit is not None and len(unit) == 3 and unit.isupper() for unit in units)),
        "earlier is a least figure": float(bounds[0] in _LEAST),
        "later is a least figure": float(bounds[1] in _LEAST),
        "exact": float(bounds.count(Bound.EXACT)),
    }


_LEAST = (Bound.AT_LEAST, Bound.MORE_THAN)


def _unit(stated: Stated) -> str | None:
    return "date" if isinstance(stated.claim, DateClaim) else stated.claim.value.unit


def _bound(stated: Stated) -> Bound | None:
    return None if isinstance(stated.claim, DateClaim) else stated.claim.value.bound


def two_voices(a: Stated, b: Stated) -> bool:
    return a.claim.attribution != b.claim.attribution


def _support(fact: Sequence[Stated], meets: Mapping[tuple[int, int], bool]) -> list[int]:
    """With how many claims of other reports one value satisfies each."""
    number = range(len(fact))
    return [
        sum(meets[min(i, j), max(i, j)] for j in number if j != i and fact[j].claim.report != fact[i].claim.report)
        for i in number
    ]


def _moves(fact: Sequence[Stated], i: int, j: int) -> int:
    """1 where the later report has the larger figure, -1 where the smaller, 0 where neither can be told."""
    a, b = fact[i], fact[j]
    if not a.day or not b.day or a.day == b.day or a.claim.days is not None:
        return 0
    return (b.size > a.size) - (b.size < a.size)


def in_motion(columns: Mapping[str, Floats]) -> bool:
    """Whether a report of a later day gives a larger figure than an earlier one, by the features of the pairs."""
    return bool(columns["later is larger"].any())


def grows(earlier: Stated, later: Stated) -> bool:
    """Whether a running total stands higher in a later report: 12 dead on Monday, 17 on Tuesday."""
    classes_told = {earlier.claim.predicate_class, later.claim.predicate_class}
    return bool(
        classes_told <= _RUNNING and earlier.day and later.day and earlier.day < later.day and earlier.size < later.size
    )
