"""Scope, modality, place and parties of a claim."""

from __future__ import annotations

from collections.abc import Iterable

from crosscheck.claims.frames import Anchor, children, subtree
from crosscheck.model import Modality, Parse, Polarity, Scope

_CUMULATIVE = frozenset("total toll overall altogether cumulative tally".split())
_NEW = frozenset("another more further additional new fresh others".split())
_DAILY = frozenset(["daily", "day", "hourly", "nightly"])
_PLANNED = frozenset(
    """plan expect schedule intend aim promise pledge propose hope forecast predict project due
    will shall would""".split()
)
_POSSIBLE = frozenset(
    "may might could fear feared possible possibly perhaps likely believe suspect thought risk".split()
)
_DENIED = frozenset(["deny", "reject", "dismiss", "refute", "dispute"])
_PLACES = frozenset(("GPE", "LOC", "FAC"))
_LOCATING = frozenset(("pobj", "compound", "appos", "npadvmod", "conj", "nmod", "poss"))
_PARTY_ENTITIES = frozenset(("GPE", "ORG", "NORP", "PERSON"))
_DEALS = frozenset(
    """deal agreement accord treaty pact truce ceasefire memorandum talks agree sign reach broker""".split()
)


def scope(parse: Parse, where: Anchor, before: Iterable[str], after: Iterable[str]) -> Scope | None:
    """Which part of the fact the figure covers, by the words next to it."""
    near_before, near_after = set(before), set(after)
    if (
        "of" in near_after and near_after & {"they", "them", "who", "whom", "the", "those"}
    ) or "include" in near_before:
        return Scope.SUBSET
    if near_before & _NEW or near_after & _NEW:
        return Scope.NEW
    governors = {parse[i].lemma.lower() for i in (where.predicate, where.counted) if i >= 0}
    if (near_before | near_after | governors) & _CUMULATIVE:
        return Scope.CUMULATIVE
    if near_after & _DAILY and near_after & {"a", "per", "each", "every"}:
        return Scope.DAILY
    return None


def modality(parse: Parse, where: Anchor, polarity: Polarity) -> Modality:
    """Whether the claim says that something happened, will, may have, or did not."""
    words = set()
    for index in (where.predicate, where.figure):
        if index >= 0:
            words.add(parse[index].lemma.lower())
            words |= {
                parse[i].lemma.lower() for i in children(parse, index) if parse[i].dep in ("aux", "advmod", "amod")
            }
            governor = parse[index].head
            words.add(parse[governor].lemma.lower())
    if words & _DENIED or polarity is Polarity.NEGATED:
        return Modality.DENIED
    if words & _PLANNED:
        return Modality.PLANNED
    if words & _POSSIBLE:
        return Modality.POSSIBLE
    return Modality.HAPPENED


def place(sentence: str, parse: Parse, where: Anchor) -> str | None:
    """The named place nearest to the claim: below its predicate first, then anywhere in the sentence."""
    named = [i for i, t in enumerate(parse) if t.entity in _PLACES and _locates(parse, i)]
    if not named:
        return None
    own = set()
    for index in (where.counted, where.predicate):
        if index >= 0:
            own |= set(subtree(parse, index))
    nearest = min(named, key=lambda i: (i not in own, abs(i - max(where.figure, 0)), i))
    return _entity(sentence, parse, nearest)


def _locates(parse: Parse, index: int) -> bool:
    """Whether the name says where ("in Idlib"), not whence ("Britain-based") or who ("Moscow agreed")."""
    token = parse[index]
    if index + 1 < len(parse) and parse[index + 1].text == "-":
        return False
    return token.dep in _LOCATING or parse[token.head].pos in ("NOUN", "PROPN")


def parties(sentence: str, parse: Parse) -> tuple[str, ...]:
    """Who concluded the deal that the sentence speaks of, in alphabetical order; empty where it speaks of none."""
    if not any(t.lemma.lower() in _DEALS for t in parse):
        return ()
    found = set()
    for i, token in enumerate(parse):
        if token.entity in _PARTY_ENTITIES and token.dep in ("nsubj", "pobj", "conj", "agent") and _binds(parse, i):
            found.add(_entity(sentence, parse, i))
    return tuple(sorted(found)) if len(found) > 1 else ()


def _binds(parse: Parse, index: int) -> bool:
    """Whether the name is joined with another ("Russia and Turkey") or stands after "between" or "by"."""
    token = parse[index]
    return (
        token.dep == "conj"
        or any(parse[i].dep == "conj" for i in children(parse, index))
        or parse[token.head].lemma.lower() in ("between", "by", "with")
    )


def _entity(sentence: str, parse: Parse, index: int) -> str:
    first = last = index
    kind = parse[index].entity
    while first > 0 and parse[first - 1].entity == kind:
        first -= 1
    while last + 1 < len(parse) and parse[last + 1].entity == kind:
        last += 1
    return sentence[parse[first].start : parse[last].end].removeprefix("the ")
