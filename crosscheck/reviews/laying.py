"""Decisions laid over a result: which pairs they speak of, and what is left of the result without the dismissed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from crosscheck.model import Decision, Fact, Pair, Result, Review, Ruling, Verdict

Sides = tuple[str, str]


def reviewed(result: Result, rulings: Sequence[Ruling], *, hide_dismissed: bool = False) -> Result:
    """The result with what was decided of its pairs and facts, and the decisions that fit none of its pairs.

    With `hide_dismissed`, without the pairs that were dismissed and the facts of which every pair that makes their
    verdict was; what is counted in the summary is what is left.
    """
    decided = decisions_on(result, rulings)
    said = {sides: rulings[indexes[-1]].review for sides, indexes in decided.items()}
    pairs = [pair.model_copy(update={"review": said.get((pair.left, pair.right))}) for pair in result.pairs]
    facts = [fact.model_copy(update={"review": _of_fact(fact, pairs)}) for fact in result.facts]
    dismissed = [fact for fact in facts if _is_dismissed(fact.review)]
    if hide_dismissed:
        hidden = {claim for fact in dismissed for claim in fact.claims}
        facts = [fact for fact in facts if fact not in dismissed]
        pairs = [pair for pair in pairs if not _is_dismissed(pair.review) and not {pair.left, pair.right} <= hidden]
        facts = [fact.model_copy(update={"review": _of_fact(fact, pairs)}) for fact in facts]
    told = {index for indexes in decided.values() for index in indexes}
    counts = {
        "facts": len(facts),
        "conflicts": _number(facts, Verdict.CONFLICT),
        "updates": _number(facts, Verdict.UPDATE),
        "agreements": _number(facts, Verdict.AGREE),
        "dismissed": _number(dismissed, Verdict.CONFLICT),
    }
    return result.model_copy(
        update={
            "pairs": tuple(pairs),
            "facts": tuple(facts),
            "stale_decisions": tuple(ruling for index, ruling in enumerate(rulings) if index not in told),
            "summary": result.summary.model_copy(update=counts),
        }
    )


def decisions_on(result: Result, rulings: Sequence[Ruling]) -> Mapping[Sides, list[int]]:
    """For each pair that decisions speak of their indexes, of which the last counts."""
    key = {claim.id: claim.key for claim in result.claims}
    decided: dict[Sides, list[int]] = {}
    for index, ruling in enumerate(rulings):
        spoken_of = {claim.key for claim in ruling.claims}
        for pair in result.pairs:
            if pair.verdict is ruling.verdict and {key[pair.left], key[pair.right]} <= spoken_of:
                decided.setdefault((pair.left, pair.right), []).append(index)
    return decided


def making(fact: Fact, pairs: Sequence[Pair]) -> Iterator[Pair]:
    """The pairs that make the verdict of a fact."""
    inside = set(fact.claims)
    return (pair for pair in pairs if pair.verdict is fact.verdict and {pair.left, pair.right} <= inside)


def _of_fact(fact: Fact, pairs: Sequence[Pair]) -> Review | None:
    """What was decided of all pairs that make the verdict, in the words of the last; None where they differ."""
    reviews = [pair.review for pair in making(fact, pairs)]
    if not reviews or reviews[-1] is None:
        return None
    alike = all(review is not None and review.decision is reviews[-1].decision for review in reviews)
    return reviews[-1] if alike else None


def _is_dismissed(review: Review | None) -> bool:
    return review is not None and review.decision is Decision.DISMISSED


def _number(facts: Sequence[Fact], verdict: Verdict) -> int:
    return sum(fact.verdict is verdict for fact in facts)
