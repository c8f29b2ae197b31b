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
    whole = _whole(fact, len(apart), len(pairs))
    rows = []
    for i, j in apart:
        a, b = fact[i], fact[j]
        others = [m for pair, m in moves.items() if pair != (i, j) and m]
        rows.append(
            {
                **_days(a, b),
                **_values(a, b),
                "later is larger": float(moves[i, j] > 0),
                "later is smaller": float(moves[i, j] < 0),
                "others grow with time": sum(others) / len(others) if others else 0.0,
                "others that differ": float(np.log1p(len(others))),
                "within one report": float(a.claim.report == b.claim.report),
                "two voices in one report": float(a.claim.report == b.claim.report and _two_voices(a, b)),
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


def _two_voices(a: Stated, b: Stated) -> bool:
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


def grows(earlier: Stated, later: Stated) -> bool:
    """Whether a running total stands higher in a later report: 12 dead on Monday, 17 on Tuesday."""
    classes_told = {earlier.claim.predicate_class, later.claim.predicate_class}
    return bool(
        classes_told <= _RUNNING and earlier.day and later.day and earlier.day < later.day and earlier.size < later.size
    )
