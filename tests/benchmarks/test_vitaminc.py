"""One sentence as evidence for another."""

from __future__ import annotations

import pytest

from benchmarks.vitaminc import judged, scores
from tests.fakes import described, report


@pytest.mark.parametrize(
    ("evidence", "claim", "answer"),
    [
        ("The town has 15 schools.", "The town has more than 10 schools.", "agree"),
        ("The town has more than 10 schools.", "The town has 15 schools.", "neutral"),
        ("The town has 15 schools.", "The town has 17 schools.", "conflict"),
        ("The town has 15 schools.", "The town has more than 15 schools.", "conflict"),
        ("The town has 15 schools.", "The town has at least 15 schools.", "agree"),
        ("The town has 15 schools and 20 schools burned.", "The town has 17 schools.", "conflict"),
        ("The town has 15 schools.", "The town has a mayor.", "neutral"),
        ("The town has a mayor.", "The town has 17 schools.", "neutral"),
        ("On 5 May 2020 the town had 15 schools.", "On 6 May 2020 the town had 17 schools.", "neutral"),
        ("It opened on 5 May 2020.", "It opened before June 2020.", "agree"),
    ],
)
def test_evidence_bears_a_claim_out_contradicts_it_or_leaves_it_open(evidence: str, claim: str, answer: str) -> None:
    """In one direction: 15 is more than 10, but more than 10 need not be 15; what holds on another day is open."""
    assert judged(described(report("a", evidence)), described(report("b", claim))) == answer


def test_scores_are_those_of_the_labels() -> None:
    """Two of three conflicts are right, and one of the two agreements is found."""
    found = scores(["conflict", "conflict", "agree", "agree"], ["conflict", "conflict", "conflict", "agree"])
    assert found["conflict precision"] == pytest.approx(2 / 3)
    assert found["agree"] == pytest.approx(2 / 3)
    assert found["neutral"] == 0
