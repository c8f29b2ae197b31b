"""Why two claims that look alike speak of different facts; the first difference that holds is the reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from crosscheck.claims.groups import group_befallen
from crosscheck.claims.lexicon import classes
from crosscheck.claims.names import is_state, same_name
from crosscheck.model import Claim, DateValue, QuantityClaim, Reason
from crosscheck.verdicts.intervals import OTHER_UNIT, compare


def difference(left: Claim, right: Claim) -> Reason:
    """The reason for which two look-alike claims are not compared."""
    return next(
        Reason(code=code, detail=f"{label}: {told[0]} / {told[1]}")
        for code, label, find in DIFFERENCES
        if (told := find(left, right)) is not None
    )


Told = tuple[str, str] | None


def _units(left: Claim, right: Claim) -> Told:
    if compare(left, right) is not OTHER_UNIT:
        return None
    return left.text, right.text


def _parties(left: Claim, right: Claim) -> Told:
    if left.parties and right.parties and not _states(left.parties) & _states(right.parties):
        return ", ".join(left.parties), ", ".join(right.parties)
    return None


def _states(parties: Iterable[str]) -> set[str]:
    """The parties in lower case, a capital or a people as the state that news means by it."""
    table = classes("metonyms")
    return {table.get(party.lower(), party.lower()) for party in parties}


def _periods(left: Claim, right: Claim) -> Told:
    a, b = left.event_time, right.event_time
    if not isinstance(left, QuantityClaim) or a is None or b is None or _meet(a, b):
        return None
    return _days(a), _days(b)


def _places(left: Claim, right: Claim) -> Told:
    a, b = left.place, right.place
    return (a, b) if a and b and not same_name(a, b) and is_state(a) == is_state(b) else None


def _populations(left: Claim, right: Claim) -> Told:
    a, b = left.population, right.population
    if not a or not b or not isinstance(left, QuantityClaim):
        return None
    heads = [p.split()[-1].lower() for p in (a, b)]
    groups = [group_befallen(head, c.predicate_class) for head, c in zip(heads, (left, right), strict=True)]
    differ = groups[0] != groups[1] if any(groups) else heads[0] != heads[1]
    return (a, b) if differ else None


def _events(left: Claim, right: Claim) -> Told:
    return _what(left), _what(right)


DIFFERENCES: tuple[tuple[str, str, Callable[[Claim, Claim], Told]], ...] = (
    ("other_unit", "different units", _units),
    ("other_parties", "different parties", _parties),
    ("other_population", "different things are counted", _populations),
    ("other_period", "different periods", _periods),
    ("other_place", "different places", _places),
    ("other_event", "different events", _events),
)


def _meet(a: DateValue, b: DateValue) -> bool:
    if a.start is None or a.end is None or b.start is None or b.end is None:
        return True
    return a.start <= b.end and b.start <= a.end


def _days(value: DateValue) -> str:
    return f"{value.start}" if value.start == value.end else f"{value.start}..{value.end}"


def _what(claim: Claim) -> str:
    words = [w for w in (claim.predicate, claim.population, claim.text) if w]
    return " ".join(dict.fromkeys(words))
