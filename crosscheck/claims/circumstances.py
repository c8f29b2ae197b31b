"""Scope and parties of a claim."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise, takewhile

from crosscheck.claims.anchors import Anchor
from crosscheck.claims.neighbours import PARTING
from crosscheck.claims.places import named_entity
from crosscheck.claims.sayings import TALLIES
from crosscheck.claims.trees import children, first_joined
from crosscheck.model import Parse, Scope, Token

_CUMULATIVE = frozenset("toll cumulative tally cumulatively".split())
_TOTAL = frozenset("total overall altogether".split())
_REACHING = frozenset("bring take push raise rise climb reach carry".split())
"""Verbs that move a total: "bringing the total to 80" is a running one."""
_UNTIL_NOW = (("so", "far"), ("to", "date"), ("till", "now"), ("until", "now"))
_NEW = frozenset("another more further additional new fresh others".split())
_DAILY = frozenset(["daily", "day", "hourly", "nightly"])
"""After "a" or "per"."""
_EVERY_DAY = frozenset(["daily", "nightly"])
"""Beside a figure, without such a word."""
_PER_DAY = ("/d", "bpd")
"""Ends of units that are told by the day: "900,000 b/d"."""
_NEAR = 3
"""Words on either side of a figure that tell of it."""
_THOSE = frozenset("they them who whom which the those these".split())
"""After "of", behind a part: "12 of those"."""
_EACH = frozenset("a per each every".split())
_PARTY_ENTITIES = frozenset(("GPE", "ORG", "NORP", "PERSON"))
_DEALS = frozenset(
    """deal agreement accord treaty pact truce ceasefire memorandum talks agree sign reach broker""".split()
)


def scope(parse: Parse, where: Anchor, start: int, end: int) -> Scope | None:
    """Which part of the fact the figure at `[start, end)` covers, by the words next to it up to the next mark."""
    before = _words([t for t in reversed(parse) if t.end <= start], stop=PARTING)
    after = _words([t for t in parse if t.start >= end], stop=PARTING)
    within = [t.text for t in parse if start <= t.start < end]
    fronted = _words([t for t in reversed(parse) if t.end <= start], stop=frozenset())[:2]
    near_before, near_after = set(before[:_NEAR]), set(after[:_NEAR])
    if after[:1] == ["of"] and set(after[1:2]) & _THOSE:
        return Scope.SUBSET
    # "12 were hurt of a total of 40"
    if "include" in near_before or "including" in near_before or "of a total" in " ".join(after):
        return Scope.SUBSET
    compares = ("more", "than") in pairwise(after) or "times" in within
    if near_before & _NEW or (near_after & _NEW and not compares):
        return Scope.NEW
    governors = {parse[i].lemma.lower() for i in (where.predicate, where.counted) if i >= 0}
    adjectives = {parse[i].lemma.lower() for i in children(parse, where.counted) if parse[i].dep == "amod"}
    governors |= adjectives & (_CUMULATIVE | (_TOTAL if governors & TALLIES else set()))  # "the total number"
    told = near_before | near_after | governors
    if told & _CUMULATIVE or (told & _TOTAL and told & _REACHING) or set(pairwise(after)) & set(_UNTIL_NOW):
        return Scope.CUMULATIVE
    if told & _TOTAL or fronted == ["all", "in"] or ("in", "all") in pairwise(after[: _NEAR + 1]):
        return Scope.TOTAL
    if any(day in _DAILY and each in _EACH for each, day in pairwise(after[: 2 * _NEAR])):
        return Scope.DAILY
    is_daily = (near_before | near_after) & _EVERY_DAY or "".join(within).lower().rstrip(".").endswith(_PER_DAY)
    return Scope.DAILY if is_daily else None


def _words(tokens: Iterable[Token], stop: frozenset[str]) -> list[str]:
    """Lower-case lemmas up to the first mark in `stop`."""
    return [t.lemma.lower() for t in takewhile(lambda t: t.text not in stop, tokens) if t.pos not in ("PUNCT", "SPACE")]


def parties(sentence: str, parse: Parse) -> tuple[str, ...]:
    """Who concluded the deal that the sentence speaks of, in alphabetical order; empty where it speaks of none.

    Parties are joined as subjects ("Moscow and Ankara agreed"), stand after "by", "between" or "with", or are the
    subject of such a "with"; a place that only locates ("an offensive on Idlib and Hama") is none.
    """
    if not any(t.lemma.lower() in _DEALS for t in parse):
        return ()
    named = [i for i, t in enumerate(parse) if t.entity in _PARTY_ENTITIES and _is_head_of_name(parse, i)]
    bound = {i for i in named if _concludes(parse, i)}
    found = {named_entity(sentence, parse, i) for i in bound}
    return tuple(sorted(found)) if len(found) > 1 else ()


def _is_head_of_name(parse: Parse, index: int) -> bool:
    token = parse[index]
    return token.dep in ("nsubj", "pobj", "conj", "appos") and token.pos in ("NOUN", "PROPN")


def _concludes(parse: Parse, index: int) -> bool:
    first = first_joined(parse, index)
    if parse[first].dep == "appos":  # "two brokers, Russia and Turkey"
        first = first_joined(parse, parse[first].head)
    token, governor = parse[first], parse[parse[first].head]
    if token.dep == "pobj":
        return governor.lemma.lower() in ("between", "by", "with")
    if token.dep != "nsubj":
        return False
    joined = any(t.dep == "conj" and t.head == first and t.entity in _PARTY_ENTITIES for t in parse)
    return joined or first != index or _has_counterpart(parse, token.head)


def _has_counterpart(parse: Parse, verb: int) -> bool:
    """Whether someone stands after "with" under the verb or its object ("Russia signed a deal with Turkey")."""
    return any(
        t.dep == "pobj"
        and t.entity in _PARTY_ENTITIES
        and parse[t.head].lemma.lower() == "with"
        and (parse[t.head].head == verb or parse[parse[t.head].head].head == verb)
        for t in parse
    )
