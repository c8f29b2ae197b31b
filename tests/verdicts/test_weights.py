"""What is told first: facts on which sure, far apart and independent figures stand against each other."""

from __future__ import annotations

from typing import Any

import pytest

from crosscheck.model import Claim, Fact, Match, Matches, Role
from crosscheck.verdicts import judge
from crosscheck.verdicts.weights import concern, gap, weight
from tests.fakes import MONDAY, described, report
from tests.verdicts.facts import judged


def claims(*texts: str) -> list[Claim]:
    reports = [report(name, text, MONDAY) for name, text in zip("abcdef", texts, strict=False)]
    return [d.claim for d in described(*reports)]


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("At the port 80 people died.", "At the port 100 people died.", 0.2),
        ("At the port 80 people died.", "At the port more than 100 people died.", 0.2),
        ("At the port 100 people died.", "At the port at least 80 people died.", 0),
        ("At the port at least 80 people died.", "At the port at least 100 people died.", 0),
        ("The dam broke on 1 March 2024.", "The dam broke on 31 March 2024.", 0.5),
        ("The dam broke on 1 March 2024.", "The dam broke in March 2024.", 0),
        ("The dam broke on 1 March 2024.", "At the port 80 people died.", 0),
    ],
)
def test_the_gap_is_what_lies_between_two_values(one: str, other: str, apart: float) -> None:
    """As a share of the greater, or of the days and a month; the same from either side."""
    left, right = claims(one, other)
    assert gap(left, right) == gap(right, left) == pytest.approx(apart)


def test_more_sources_and_surer_pairs_weigh_more() -> None:
    """Everything else being equal."""
    found = judged((MONDAY, "At the port 12 people died."), (MONDAY, "At the port 17 people died."))
    fact, known = (
        found.facts[0],
        {c.id: c for c in claims("At the port 12 people died.", "At the port 17 people died.")},
    )

    def weighed(fact: Fact, score: float) -> float:
        return weight(fact, [found.pairs[0].model_copy(update={"score": score})], known)

    assert (
        weighed(fact, 0.6) < weighed(fact, 0.9) < weighed(fact.model_copy(update={"independent_sources": 3}), 0.9) < 1
    )


def test_of_two_conflicts_the_wider_is_told_first() -> None:
    """Whatever the order in which the reports tell them."""
    texts = (
        "At the port 12 people died. In Ulm 40 houses burned.",
        "At the port 13 people died. In Ulm 90 houses burned.",
    )
    reports = [report(name, text, MONDAY) for name, text in zip("ab", texts, strict=True)]
    matches = Matches(facts=[[0, 2], [1, 3]], pairs=[Match(0, 2, 0.9, 0.9), Match(1, 3, 0.9, 0.9)], lookalikes=[])
    found = judge(described(*reports), reports, matches, show_incomparable=False)
    assert [(fact.id, fact.high) for fact in found.facts] == [("f1", "90"), ("f2", "13")]


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ("At the port 12 people died.", "At the port 12 boats lay."),
        ("At the port 12 boats lay.", "The dam broke on 1 March 2024."),
    ],
)
def test_people_concern_more_than_things_and_things_more_than_days(more: str, less: str) -> None:
    """Where all else is equal."""
    assert concern(claims(more)) > concern(claims(less))


@pytest.mark.parametrize("told", [{"role": Role.CAPTION}, {"predicate": "say"}])
def test_a_day_under_a_photograph_or_of_a_speech_concerns_little(told: dict[str, Any]) -> None:
    """It is that of the photograph, and of the speech."""
    (broke,) = claims("The dam broke on 1 March 2024.")
    assert concern([broke.model_copy(update=told), broke]) < concern([broke])
