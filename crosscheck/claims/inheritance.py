"""What a claim leaves to its surroundings: "Another 27 were killed" says neither who nor where.

A frame is filled from the claims before it in its sentence, then from those of the sentence before, and its place at
last from the headline. What another sentence has filled is listed in `inherited`.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.claims.groups import group, head
from crosscheck.claims.lexicon import facts
from crosscheck.claims.sayings import FIGURES
from crosscheck.model import Claim, DateClaim, Granularity, QuantityClaim, Scope

_HARM = frozenset(("death", "injury"))
"""Classes of facts that somebody or something did to those who are counted."""
_VICTIMS = frozenset(("dead", "hurt", "injured", "wounded", "missing"))
"""Counted words that stand for people by themselves."""
_OF_A_WHOLE = (Scope.NEW, Scope.SUBSET)


def completed(
    claim: Claim, earlier: Sequence[Claim], before: Sequence[Claim], headline_place: str | None, *, elliptical: bool
) -> Claim:
    """The claim with what its sentence leaves out, as far as that is plain.

    `earlier` are the claims before it in its sentence, `before` those of the sentence before; an `elliptical` one is
    given without a word on what it counts, so that it counts what they do.
    """
    if elliptical and isinstance(claim, QuantityClaim) and (claim.predicate or claim.attribution):
        claim = _with_what_is_told(claim, earlier, before)
    if not isinstance(claim, DateClaim) and not (isinstance(claim, QuantityClaim) and claim.value.unit is None):
        return claim
    found: dict[str, object] = {}
    own: dict[str, object] = {}
    if isinstance(claim, QuantityClaim):
        is_tally = head(claim.population) in FIGURES  # "the number has risen to seven"
        if claim.population is None or is_tally:
            own |= _population([c for c in earlier if not _names_another(claim, c)])
            if not own and not _names_victims(claim):
                found |= _population([c for c in before if _is_of_people(c) and (is_tally or _continues(claim, c))])
        if claim.predicate_class is None and (is_tally or claim.scope is Scope.SUBSET):
            own |= _class(earlier)
            found |= {} if "predicate_class" in own else _class(before)
        # What is made a day, or has been counted so far, is not of the day of the sentence before.
        timeless = claim.scope in (Scope.CUMULATIVE, Scope.DAILY)
        if claim.event_time is None and claim.window is None and not timeless:
            found |= _event_time(claim, before)
    if claim.place is None:
        found |= _place([c for c in before if _continues(claim, c)], headline_place)
    if not found and not own:
        return claim
    names = tuple(sorted({*claim.inherited, *found}))
    return claim.model_copy(update={**own, **found, "inherited": names})


def is_harmed(claim: Claim) -> bool:
    """Whether the claim counts victims who are none of those that harmed them; "two of them" goes on about those."""
    return claim.predicate_class in _HARM and claim.scope is not Scope.SUBSET


def _with_what_is_told(claim: QuantityClaim, earlier: Sequence[Claim], before: Sequence[Claim]) -> Claim:
    """The claim with the class and population of those measured as it is, where they tell of one class of facts."""
    if claim.population or claim.predicate_class:
        return claim
    for others in (earlier, before):
        told = [c for c in others if isinstance(c, QuantityClaim) and c.value.unit == claim.value.unit]
        if told and told[0].predicate_class and len({c.predicate_class for c in told}) == 1:
            update = {"predicate_class": told[0].predicate_class} | _population(told)
            inherited = () if others is earlier else tuple(sorted({*claim.inherited, *update}))
            return claim.model_copy(update=update | {"inherited": inherited or claim.inherited})
    return claim


def _population(others: Sequence[Claim]) -> dict[str, object]:
    """Of the nearest count before the claim that names what it counts."""
    for other in reversed(others):
        if isinstance(other, QuantityClaim) and other.value.unit is None and other.population:
            return {"population": other.population}
    return {}


def _names_another(claim: Claim, other: Claim) -> bool:
    """Whether the other counts what no victims are: other happenings, "of three blasts, with 12 killed", or a tally."""
    if not is_harmed(claim):
        return False
    word = head(other.population).removesuffix("s")
    happening = facts().get(word, claim.predicate_class)
    return word in FIGURES | {"toll"} or (happening != claim.predicate_class and _group(other) is None)


def _names_victims(claim: QuantityClaim) -> bool:
    """Whether the figure says by itself whom it counts, no part of those before: "the toll stood at 12 dead"."""
    return (claim.value.counted or "").lower() in _VICTIMS and claim.scope not in _OF_A_WHOLE


def _is_of_people(claim: Claim) -> bool:
    return bool(claim.population) and _group(claim) is not None


def _group(claim: Claim) -> str | None:
    return group(head(claim.population))


def _continues(claim: Claim, other: Claim) -> bool:
    """Whether the claim goes on about what the other has counted."""
    return claim.scope in _OF_A_WHOLE or (
        claim.predicate_class is not None and claim.predicate_class == other.predicate_class
    )


def _class(others: Sequence[Claim]) -> dict[str, object]:
    """Of the nearest figure before the claim: what happened on a day, or somebody's age, is another thing."""
    told = [c.predicate_class for c in others if c.predicate_class and isinstance(c, QuantityClaim)]
    named = told[-1] if told else None
    return {"predicate_class": named} if named else {}


def _event_time(claim: Claim, before: Sequence[Claim]) -> dict[str, object]:
    """The day on which what the sentence before counts happened, where the claim goes on about it."""
    for other in reversed(before):
        value = other.event_time
        if isinstance(other, QuantityClaim) and value is not None and _continues(claim, other):
            return {"event_time": value} if value.granularity is Granularity.DAY else {}
    return {}


def _place(before: Sequence[Claim], headline_place: str | None) -> dict[str, object]:
    named = next((c.place for c in reversed(before) if c.place and "place" not in c.inherited), headline_place)
    return {"place": named} if named else {}
