"""The class of facts that a word of a sentence names, alone or in a phrase."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from crosscheck.claims.anchors import Anchor
from crosscheck.claims.lexicon import classes, facts
from crosscheck.claims.trees import VERBAL, ancestors, child, children
from crosscheck.claims.vocabulary import words
from crosscheck.model import Parse, Token

LIGHT = words(
    """be have do make take give get see leave bring put reach stand rise fall go come say include number total
    increase climb drop double triple grow show surge soar plunge tumble slump jump dip slip decline exceed top pass
    account amount average remain become keep want need tell face suffer claim cause raise join"""
)
"""Verbs that name no class of fact themselves: what happened is told by their object or subject."""
_CLASSED = ("NOUN", "PROPN", "VERB", "ADJ", "NUM", "X")
ABOARD = frozenset(("aboard", "onboard"))
_NOTHING = "nothing"
"""The class of verbs that have none, though the noun of their form has."""
_OTHER_CLAUSES = ("relcl", "ccomp", "conj", "advcl", "parataxis")
_KINDS = ("amod", "compound")
_ABOVE = 4
"""Steps from a predicate up to what may still tell its class."""
_PLACES = ("GPE", "LOC", "FAC", "")
"""Entities that a place can be, which the parser does not know all."""


def class_at(parse: Parse, index: int, table: Mapping[str, str]) -> str | None:
    """The class of the phrase that the word heads or closes, else that of the word."""
    named = classes("phrases")
    found = next((of[phrase] for of in (named, table) for phrase in phrases_at(parse, index) if phrase in of), None)
    return class_of(parse[index], table) if found is None else found


def _first_named(parse: Parse, order: Sequence[int], table: Mapping[str, str]) -> str | None:
    """The class of the first word in `order` that has one; indices below 0 are no words."""
    return next((named for i in order if i >= 0 and (named := class_at(parse, i, table))), None)


def phrases_at(parse: Parse, index: int) -> Iterator[str]:
    """A verb with each particle, object and complement, and with each preposition and its noun: "be_on_boat"; a noun
    with its preposition and with what tells its kind: "on_board", "critical_condition".
    """
    lemma = parse[index].lemma.lower()
    if parse[index].dep == "pobj":
        yield f"{parse[parse[index].head].lemma.lower()}_{lemma}"
    if parse[index].pos == "NOUN":
        yield from (f"{parse[i].lemma.lower()}_{lemma}" for i in children(parse, index) if parse[i].dep in _KINDS)
    for i in children(parse, index) if parse[index].pos in VERBAL else ():
        if parse[i].dep == "nsubj" or (parse[i].dep in _OTHER_CLAUSES and parse[i].pos in VERBAL):
            continue
        below = parse[i].lemma.lower()
        yield f"{lemma}_{below}"
        if parse[i].dep == "dobj" and parse[i].pos == "PROPN" and parse[i].entity in _PLACES:
            yield f"{lemma}_place"
        if parse[i].dep == "prep":
            yield from (f"{lemma}_{below}_{parse[j].lemma.lower()}" for j in children(parse, i))


def class_of(token: Token, table: Mapping[str, str]) -> str | None:
    """By its form, for plurals and participles that are words of their own ("shares", "wounded"), else by its lemma.

    A verb may have a sense of its own: to storm a hotel is no weather.
    """
    lemma = token.lemma.lower()
    verbs = classes("verbs") if token.pos == "VERB" else {}
    if lemma in verbs and table.get(lemma) == facts().get(lemma):
        return None if verbs[lemma] == _NOTHING else verbs[lemma]
    if lemma in LIGHT - table.keys() or (token.pos not in _CLASSED and lemma not in ABOARD):
        return None
    return table.get(token.text.lower()) or table.get(lemma)


def first_class(
    parse: Parse,
    where: Anchor,
    order: Sequence[int],
    taken: Collection[int],
    table: Mapping[str, str],
    *,
    climb: bool = True,
) -> str | None:
    """The class of the first word in `order` that has one, else of what stands above the predicate in its clause (with
    `climb`), else of the kind of thing that is counted; tokens in `taken` and those below 0 say nothing.
    """
    above = _above(parse, where.predicate if where.predicate >= 0 else where.figure) if climb else []
    found = _first_named(parse, [i for i in order if i not in taken], table)
    found = found or _loosely(parse, where) or _first_named(parse, [i for i in above if i not in taken], table)
    if found is None and where.counted >= 0:
        return classes("things").get(parse[where.counted].lemma.lower())
    return found


def _loosely(parse: Parse, where: Anchor) -> str | None:
    """The class of a verb or phrase that words beside it would tell better: "took part", in a march or an election."""
    if where.predicate < 0 or child(parse, where.predicate, "xcomp") >= 0:  # "it turned out to be 12"
        return None
    named = classes("loose")
    told = (*phrases_at(parse, where.predicate), parse[where.predicate].lemma.lower())
    return next((named[phrase] for phrase in told if phrase in named), None)


def _above(parse: Parse, index: int) -> list[int]:
    """What the token hangs from within its clause, the nearest first."""
    found: list[int] = []
    for i in ancestors(parse, index)[:_ABOVE]:
        if parse[index].dep in _OTHER_CLAUSES:
            break
        found.append(i)
        index = i
    return found
