"""Decisions of people, laid over results."""

from __future__ import annotations

import pytest

from crosscheck.errors import InputError
from crosscheck.model import Decision, Fact, Pair, Result, Review, Ruling, Verdict
from crosscheck.reviews import Target, reviewed, ruled, target, withdrawn
from tests.reporters.dam import ALL, USUAL

OTHER = Review(decision=Decision.DISMISSED, reason="another fire", by="N. Orr")
SURE = Review(decision=Decision.CONFIRMED)


def on(name: str, result: Result = USUAL) -> Target:
    return target(name, result, "result.json")


def dismissed(*names: str) -> tuple[Ruling, ...]:
    rulings: tuple[Ruling, ...] = ()
    for name in names:
        rulings = ruled(rulings, on(name), OTHER, USUAL)
    return rulings


def fact_of(result: Result, verdict: Verdict = Verdict.CONFLICT) -> Fact:
    return next(fact for fact in result.facts if fact.verdict is verdict)


def pairs_of(result: Result, verdict: Verdict = Verdict.CONFLICT) -> list[Pair]:
    return [pair for pair in result.pairs if pair.verdict is verdict]


def test_a_conflict_that_was_dismissed_says_so_in_all_its_pairs() -> None:
    """And nothing else does; the verdict stays what it is."""
    laid = reviewed(USUAL, dismissed("1"))
    assert fact_of(laid).review == OTHER
    assert [pair.review for pair in pairs_of(laid)] == [OTHER] * 3
    assert {pair.review for pair in laid.pairs if pair.verdict is not Verdict.CONFLICT} == {None}
    assert (laid.summary.conflicts, laid.summary.dismissed, laid.stale_decisions) == (1, 1, ())


def test_a_dismissed_conflict_can_be_left_out() -> None:
    """It is counted nowhere but as dismissed; what remains is untouched."""
    laid = reviewed(USUAL, dismissed("1"), hide_dismissed=True)
    assert [fact.id for fact in laid.facts] == ["f1", "f3", "f4", "f5"]
    within = set(fact_of(USUAL).claims)
    assert list(laid.pairs) == [pair for pair in USUAL.pairs if pair.left not in within]
    assert (laid.summary.facts, laid.summary.conflicts, laid.summary.dismissed) == (4, 0, 1)
    assert laid.claims == USUAL.claims


def test_what_is_confirmed_or_noted_is_not_left_out() -> None:
    """Only dismissals are."""
    for review in (SURE, Review(decision=Decision.NOTED, note="asked")):
        laid = reviewed(USUAL, ruled((), on("1"), review, USUAL), hide_dismissed=True)
        assert (fact_of(laid).review, laid.summary.conflicts, laid.summary.dismissed) == (review, 1, 0)


def test_a_pair_can_be_decided_by_itself() -> None:
    """By its two claims, in either order; the fact is decided when all its pairs are."""
    one = reviewed(USUAL, dismissed("l1:c1"))
    assert [pair.review for pair in pairs_of(one)] == [None, None, OTHER]
    assert (fact_of(one).review, one.summary.dismissed) == (None, 0)
    hidden = reviewed(USUAL, dismissed("l1:c1"), hide_dismissed=True)
    assert len(pairs_of(hidden)) == 2
    assert hidden.summary.conflicts == 1
    assert fact_of(reviewed(USUAL, dismissed("c1:l1", "c1:w1", "c1:e1"))).review == OTHER


def test_a_dismissal_survives_and_a_new_figure_opens_the_conflict_again() -> None:
    """What was decided before stays decided."""
    without = USUAL.model_copy(update={"pairs": tuple(pair for pair in USUAL.pairs if pair.right != "l1")})
    rulings = ruled((), on("1", without), OTHER, without)
    assert fact_of(reviewed(without, rulings)).review == OTHER
    later = reviewed(USUAL, rulings)
    assert fact_of(later).review is None
    assert [pair.review for pair in pairs_of(later)] == [OTHER, OTHER, None]


def test_of_two_decisions_the_later_counts() -> None:
    """A decision on the same takes the place of the first and keeps its note; one on a part stands beside it."""
    first = ruled((), on("1"), Review(decision=Decision.CONFIRMED, note="asked twice"), USUAL)
    second = ruled(first, on("1"), OTHER, USUAL)
    assert [(ruling.decision, ruling.note) for ruling in second] == [(Decision.DISMISSED, "asked twice")]
    part = ruled(second, on("c1:w1"), SURE, USUAL)
    laid = reviewed(USUAL, part)
    assert [pair.review.decision for pair in pairs_of(laid) if pair.review] == ["confirmed", "dismissed", "dismissed"]
    assert fact_of(laid).review is None
    assert laid.stale_decisions == ()


def test_a_note_leaves_the_decision_as_it_is() -> None:
    """Whoever adds it; on what is open it stands alone."""
    note = Review(decision=Decision.NOTED, note="asked the ministry", by="K. Mbe")
    alone = ruled((), on("1"), note, USUAL)
    assert alone[0].review == note
    (both,) = ruled(dismissed("1"), on("1"), note, USUAL)
    assert both.review == OTHER.model_copy(update={"note": "asked the ministry", "by": "K. Mbe"})


def test_what_was_decided_can_be_taken_back() -> None:
    """Every decision that speaks of the target, and no other."""
    rulings = ruled(dismissed("1"), on("f3"), SURE, USUAL)
    left, gone = withdrawn(rulings, on("c1:w1"), USUAL)
    assert ([r.verdict for r in left], [r.verdict for r in gone]) == ([Verdict.UPDATE], [Verdict.CONFLICT])
    assert withdrawn(left, on("1"), USUAL) == (left, ())


def test_a_decision_whose_claims_are_gone_or_differ_no_more_is_stale_and_is_kept() -> None:
    """It is told beside the result."""
    rulings = dismissed("1")
    unsaid = USUAL.model_copy(
        update={"claims": tuple(claim.model_copy(update={"key": claim.key[::-1]}) for claim in USUAL.claims)}
    )
    assert reviewed(unsaid, rulings).stale_decisions == rulings
    as_update = [pair.model_copy(update={"verdict": Verdict.UPDATE}) for pair in USUAL.pairs]
    assert reviewed(USUAL.model_copy(update={"pairs": tuple(as_update)}), rulings).stale_decisions == rulings


def test_decisions_are_laid_over_a_result_anew() -> None:
    """Those that it bore before are forgotten."""
    once = reviewed(USUAL, dismissed("1"))
    assert reviewed(once, ()) == USUAL


@pytest.mark.parametrize(
    ("name", "cause"),
    [
        ("0", "is no conflict of result.json, which holds 1"),
        ("2", "is no conflict of result.json, which holds 1"),
        ("f9", "is no conflict, fact or pair of result.json"),
        ("c1:c1", "is no conflict, fact or pair of result.json"),
        ("c3:w2", "is no conflict, fact or pair of result.json"),
        ("", "is no conflict, fact or pair of result.json"),
    ],
)
def test_what_is_not_there_cannot_be_decided(name: str, cause: str) -> None:
    """Nor can a pair that is not comparable."""
    with pytest.raises(InputError) as error:
        on(name, ALL)
    assert error.value.cause == cause
