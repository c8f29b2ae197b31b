"""How well figures in one sentence are checked against another: `python -m benchmarks.vitaminc PATH [--limit N]`.

PATH is `vitaminc-dev.jsonl`: an evidence sentence, a claim sentence and whether the evidence bears the claim out
(agree), contradicts it (conflict) or neither (neutral). Prints F1 by label, macro-F1, and precision and recall of
conflicts, beside those of similarity alone and of the commonest label. `--limit` takes a fixed sample.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import random
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations, product
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from crosscheck.api import Silent
from crosscheck.claims.describing import Described
from crosscheck.embedders.compiled import compiled_embedder
from crosscheck.matching.candidates import dimension
from crosscheck.model import Bound, DateClaim, DateModifier, DateValue, Days, Excerpt, QuantityValue
from crosscheck.parsers.spacy import SpacyParser
from crosscheck.pipeline import describe_claims
from crosscheck.readers import parse_report
from crosscheck.verdicts.intervals import EQUAL, compare

LABELS = ("agree", "conflict", "neutral")
_STRICT = (Bound.MORE_THAN, Bound.LESS_THAN)
_POINTS = (Bound.EXACT, Bound.ABOUT)
_ALIKE = 1.0
"""Likeness from which a contradiction is taken to be of one thing, where the claim gives a bound or a range."""
_ALIKE_EXACT = 1.6
"""The same where it gives one figure or a date, of which a sentence has many that are of other things."""


class Case(NamedTuple):
    evidence: str
    claim: str
    label: str


def read_cases(path: Path, limit: int | None) -> list[Case]:
    """The pairs of the file, or a sample of them that is always the same."""
    lines = path.read_text(encoding="utf-8").splitlines()
    chosen = lines if limit is None or limit >= len(lines) else random.Random(0).sample(lines, limit)
    return [Case(row["evidence"], row["claim"], row["label"]) for row in map(json.loads, chosen)]


def described_texts(texts: Sequence[str]) -> dict[str, list[Described]]:
    """The claims in each text."""
    reports = [parse_report(text, id=f"t{n:06}", path=f"t{n:06}") for n, text in enumerate(dict.fromkeys(texts))]
    found: dict[str, list[Described]] = {report.id: [] for report in reports}
    for described in describe_claims(reports, parser=SpacyParser(), progress=Silent()):
        found[described.claim.report].append(described)
    return {report.text: found[report.id] for report in reports}


def judged(evidence: Sequence[Described], claim: Sequence[Described]) -> str:
    """Agree where every figure of the claim is borne out, conflict where some are contradicted and none is borne out.

    Dates beside figures say when they hold: what another day has contradicts nothing.
    """
    figures = [one for one in claim if not isinstance(one.claim, DateClaim)]
    answers = {_answer(evidence, one) for one in figures or claim}
    if answers == {"agree"}:
        return "agree"
    contradicted = "conflict" in answers and "agree" not in answers
    return "conflict" if contradicted and not (figures and _of_other_days(evidence, claim)) else "neutral"


def _of_other_days(evidence: Sequence[Described], claim: Sequence[Described]) -> bool:
    """Whether both name days and none of them meet."""
    dates = [[one for one in side if isinstance(one.claim, DateClaim)] for side in (evidence, claim)]
    answers = {bearing(a, b) for a, b in product(*dates)}
    return answers == {"conflict"}


def _answer(evidence: Sequence[Described], claim: Described) -> str:
    """What the evidence's figure most like the claim's says of it.

    The same figure bears the claim out wherever it stands; a contradiction needs a likeness, and no other figure that
    might be meant instead and contradicts nothing.
    """
    rivals = [e for e in evidence if dimension(e.claim) == dimension(claim.claim)]
    if not rivals:
        return "neutral"
    if any(compare(e.claim, claim.claim) is EQUAL for e in rivals):
        return "agree"
    answers = [bearing(e, claim) for e in rivals]
    likeness = [_likeness(e, claim) for e in rivals]
    nearest = {answer for answer, alike in zip(answers, likeness, strict=True) if alike == max(likeness)}
    if len(nearest) > 1 or (nearest == {"conflict"} and (max(likeness) < _needed(claim) or set(answers) != nearest)):
        return "neutral"
    return nearest.pop()


def _needed(claim: Described) -> float:
    value = claim.claim.value
    return _ALIKE_EXACT if isinstance(value, DateValue) or value.bound is Bound.EXACT else _ALIKE


def _likeness(evidence: Described, claim: Described) -> float:
    """Share of the words beside the claim's figure that stand beside the evidence's; 1 more for one counted noun."""
    words = claim.context.near
    shared = len(words & evidence.context.near) / len(words) if words else 0.0
    return shared + bool(claim.context.counted and claim.context.counted == evidence.context.counted)


def bearing(evidence: Described, claim: Described) -> str:
    """What the evidence's figure says of the claim's: it lies within it, outside it, or partly within."""
    first, second = evidence.claim, claim.claim
    if not isinstance(first, DateClaim) and not isinstance(second, DateClaim):
        a, b = first.value, second.value
        if a.bound in _POINTS and b.bound in _POINTS:
            return "agree" if compare(first, second).meets else "conflict"
        return _contained(_ends(a), _ends(b), touching=(a.bound in _STRICT) != (b.bound in _STRICT))
    if not isinstance(first, DateClaim) or not isinstance(second, DateClaim) or first.days is None:
        return "neutral"
    days = _days(second.value)
    return "neutral" if days is None else _contained(_days(first.value) or first.days, days, touching=False)


def _contained(evidence: tuple[Any, Any], claim: tuple[Any, Any], *, touching: bool) -> str:
    """How two intervals stand; with `touching`, a common end does not join them ("12" and "more than 12")."""
    (low, high), (least, most) = evidence, claim
    if high < least or most < low or (touching and (high == least or most == low)):
        return "conflict"
    return "agree" if least <= low and high <= most else "neutral"


def _ends(value: QuantityValue) -> tuple[Decimal, Decimal]:
    infinite = Decimal("Infinity")
    return -infinite if value.low is None else value.low, infinite if value.high is None else value.high


def _days(value: DateValue) -> Days | None:
    """The days that the words leave open: all before March, all since 2011."""
    if value.start is None or value.end is None:
        return None
    match value.modifier:
        case DateModifier.BEFORE:
            return Days(dt.date.min, value.start - dt.timedelta(days=1))
        case DateModifier.BY | DateModifier.UNTIL:
            return Days(dt.date.min, value.end)
        case DateModifier.AFTER:
            return Days(value.end + dt.timedelta(days=1), dt.date.max)
        case DateModifier.SINCE:
            return Days(value.start, dt.date.max)
        case None:
            return Days(value.start, value.end)


def scores(labels: Sequence[str], answers: Sequence[str]) -> dict[str, float]:
    """F1 of every label, their mean, and precision and recall of conflict."""
    pairs = Counter(zip(labels, answers, strict=True))
    given, told = Counter(labels), Counter(answers)
    f1 = {label: 2 * pairs[label, label] / max(1, given[label] + told[label]) for label in LABELS}
    conflicts = pairs["conflict", "conflict"]
    return {
        **f1,
        "macro-F1": sum(f1.values()) / len(f1),
        "conflict precision": conflicts / max(1, told["conflict"]),
        "conflict recall": conflicts / max(1, given["conflict"]),
    }


def by_similarity(cases: Sequence[Case]) -> list[str]:
    """The label by cosine alone: low is neutral, middling conflict, high agree; the two limits, of every twentieth of
    the cosines, are those with the best macro-F1 on these very cases.
    """
    texts = list(dict.fromkeys([text for case in cases for text in (case.evidence, case.claim)]))
    vectors = dict(zip(texts, compiled_embedder().embed(list(map(Excerpt, texts))), strict=True))
    cosines = np.array([vectors[case.evidence] @ vectors[case.claim] for case in cases])
    labels = [case.label for case in cases]
    limits = combinations(np.quantile(cosines, np.linspace(0, 1, 21)), 2)
    answers = [[LABELS[2 - int(b)] for b in np.digitize(cosines, limit)] for limit in limits]
    return max(answers, key=lambda given: scores(labels, given)["macro-F1"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--limit", type=int)
    arguments = parser.parse_args()
    cases = read_cases(arguments.path, arguments.limit)
    labels = [case.label for case in cases]
    found = described_texts([text for case in cases for text in (case.evidence, case.claim)])
    answers = {
        "crosscheck": [judged(found[case.evidence], found[case.claim]) for case in cases],
        "similarity alone": by_similarity(cases),
        "commonest label": [Counter(labels).most_common(1)[0][0]] * len(cases),
    }
    table = {name: scores(labels, given) for name, given in answers.items()}
    columns = list(table["crosscheck"])
    print(f"{len(cases)} pairs\n\n| | {' | '.join(columns)} |\n| --- |{' ---: |' * len(columns)}")
    for name, row in table.items():
        print(f"| {name} | {' | '.join(f'{row[column]:.3f}' for column in columns)} |")


if __name__ == "__main__":
    main()
