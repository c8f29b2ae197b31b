"""How differing figures are reconciled under each policy."""

from __future__ import annotations

import pytest

from crosscheck.model import Published
from crosscheck.policy import Policy
from crosscheck.verdicts.policies import Estimate, reconcile
from tests.fakes import MONDAY, TUESDAY, described, report


def estimate(policy: Policy, *figures: str, superseded: tuple[int, ...] = ()) -> tuple[str | None, ...]:
    """Low, best and high of what reports of successive mornings and one Tuesday evening say of the dead."""
    reports = [
        report(name, f"At the port {figure} people died.", TUESDAY if i else MONDAY)
        for i, (name, figure) in enumerate(zip("abcdef", figures, strict=False))
    ]
    claims = [d.claim for d in described(*reports)]
    gone = frozenset(claims[i].id for i in superseded)
    return reconcile(claims, {r.id: r for r in reports}, superseded=gone, policy=policy)[:3]


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        (Policy.RANGE, ("12", "20", None)),
        (Policy.CONSERVATIVE, ("12", "12", None)),
        (Policy.UCDP, ("12", "12", "20")),
        (Policy.ACLED, ("12", "12", "20")),
    ],
)
def test_two_figures_of_equal_standing(policy: Policy, expected: tuple[str | None, ...]) -> None:
    """ "12" and, later, "more than 20": the range is open; UCDP and ACLED close it and stay low."""
    assert estimate(policy, "12", "more than 20") == expected


@pytest.mark.parametrize("policy", Policy)
def test_what_most_reports_state_is_best_but_for_the_cautious(policy: Policy) -> None:
    """Two say 15 and one says 12."""
    assert estimate(policy, "15", "12", "15")[1] == ("15" if policy in (Policy.RANGE, Policy.UCDP) else "12")


@pytest.mark.parametrize(
    ("words", "figure"),
    [("dozens of", "12"), ("hundreds of", "100"), ("several", "3"), ("about 50", "50")],
)
def test_acled_reads_vague_words_at_their_least(words: str, figure: str) -> None:
    """Dozens are 12 and hundreds 100; a figure stands as stated."""
    assert estimate(Policy.ACLED, words, words) == (figure, figure, figure)


@pytest.mark.parametrize("policy", Policy)
def test_only_the_range_keeps_what_was_updated(policy: Policy) -> None:
    """12 became 17: the others reconcile what still stands."""
    low = "12" if policy is Policy.RANGE else "17"
    assert estimate(policy, "12", "17", "19", superseded=(0,))[0] == low


@pytest.mark.parametrize("policy", Policy)
def test_days_are_reconciled_alike(policy: Policy) -> None:
    """A month and a day in it."""
    reports = [
        report("a", "The deal was signed in March 2019."),
        report("b", "The deal was signed on 12 March 2019."),
    ]
    claims = [d.claim for d in described(*reports)]
    assert reconcile(claims, {r.id: r for r in reports}, superseded=frozenset(), policy=policy) == Estimate(
        "2019-03-01", "2019-03-12", "2019-03-31"
    )


@pytest.mark.parametrize("policy", Policy)
def test_days_that_all_stay_open_are_not_reconciled(policy: Policy) -> None:
    """ "Thursday" in two reports without a day is one fact, of which nobody knows the day."""
    reports = [
        report(name, "The bus was hit on Thursday.").model_copy(update={"published": Published()}) for name in "ab"
    ]
    claims = [d.claim for d in described(*reports)]
    assert [claim.days for claim in claims] == [None, None]
    known = {r.id: r for r in reports}
    assert reconcile(claims, known, superseded=frozenset(), policy=policy) == Estimate(None, None, None)
