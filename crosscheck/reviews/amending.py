"""Decisions made, amended and withdrawn."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.model import Decision, Result, Review, Ruling
from crosscheck.reviews.laying import decisions_on
from crosscheck.reviews.targets import Target


def ruled(rulings: Sequence[Ruling], on: Target, review: Review, result: Result) -> tuple[Ruling, ...]:
    """The decisions with a new one as the last, in the place of those on nothing else.

    A note alone leaves what was decided before as it was, and a decision alone leaves the note.
    """
    deciding = _deciding(rulings, on, result)
    before = rulings[deciding[-1]].review if deciding else review
    if review.decision is Decision.NOTED:
        review = before.model_copy(update={"note": review.note, "by": review.by or before.by})
    made = Ruling(
        decision=review.decision,
        verdict=on.verdict,
        label=on.label,
        reason=review.reason,
        note=review.note or before.note,
        by=review.by,
        claims=on.claims,
    )
    return (*(ruling for ruling in rulings if not _is_within(ruling, on)), made)


def withdrawn(rulings: Sequence[Ruling], on: Target, result: Result) -> tuple[tuple[Ruling, ...], tuple[Ruling, ...]]:
    """The decisions that are left, and those that spoke of a pair of the target."""
    gone = _deciding(rulings, on, result)
    left = tuple(ruling for index, ruling in enumerate(rulings) if index not in gone)
    return left, tuple(rulings[index] for index in gone)


def _deciding(rulings: Sequence[Ruling], on: Target, result: Result) -> list[int]:
    """The indexes of the decisions that speak of a pair of the target, in their order."""
    keys = {claim.key for claim in on.claims}
    key = {claim.id: claim.key for claim in result.claims}
    decided = decisions_on(result, rulings).items()
    within = {i for (left, right), indexes in decided if {key[left], key[right]} <= keys for i in indexes}
    return sorted(index for index in within if rulings[index].verdict is on.verdict)


def _is_within(ruling: Ruling, on: Target) -> bool:
    return ruling.verdict is on.verdict and {c.key for c in ruling.claims} <= {c.key for c in on.claims}
