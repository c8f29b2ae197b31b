"""What happened to what a figure counts, the class of facts that it falls into, and whether it is denied."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from crosscheck.claims.lexicon import classes, facts
from crosscheck.claims.trees import NOMINAL, VERBAL, ancestors, children
from crosscheck.claims.vocabulary import words
from crosscheck.model import Parse, Polarity, Token

if TYPE_CHECKING:
    from crosscheck.claims.frames import Anchor

_LIGHT = words(
    """be have do make take give get see leave bring put reach stand rise fall go come say include number total
    increase climb drop double triple grow show surge soar plunge tumble slump jump dip slip decline exceed top pass
    account amount average remain become keep want need tell face suffer claim cause"""
)
"""Verbs that name no class of fact themselves: what happened is told by their object or subject."""
_CLASSED = ("NOUN", "PROPN", "VERB", "ADJ", "NUM", "X")
_CONDITIONS = ("ADJ", "VERB", "NOUN")
_COMPLETES = ("acomp", "xcomp", "oprd", "dobj")
_TIMES = ("DATE", "TIME")
_NEAR = 6
_ABOVE = 4
_OTHER_CLAUSES = ("relcl", "ccomp", "conj", "advcl", "parataxis")
_STEPS = 6


def predicate(parse: Parse, index: int, inside: Sequence[int]) -> int:
    """The word that says what happened to what is counted: its participle, its verb, or the noun that governs it.

    Right after a figure a word of a class is what happened ("12 dead, police say"). A participle or clause after a
    comma is an aside where there is a verb besides ("the dam, known as Basin 2, burst"), unless that is "be" or
    "have". A noun that names no class of fact gives way to a verb above it that is no light one ("a group of 12 was
    ambushed").
    """
    condition = _condition(parse, inside)
    if condition >= 0 and index in inside:
        return condition
    aside = -1
    for i in children(parse, index):
        if parse[i].dep in ("acl", "relcl") and parse[i].pos == "VERB":
            if all(token.text != "," for token in parse[index:i]):
                return i
            aside = i
    current, noun = index, -1
    for _ in range(_STEPS):
        token = parse[current]
        if token.head == current:
            root = current if token.pos in ("VERB", "NOUN", "AUX") and current != index else -1
            return next((i for i in (noun, root, aside) if i >= 0), -1)
        governor = parse[token.head]
        if governor.pos in VERBAL:
            if aside >= 0 and governor.lemma.lower() in ("be", "have"):
                return aside
            return noun if noun >= 0 and governor.lemma.lower() in _LIGHT else token.head
        if governor.pos in NOMINAL and token.dep in ("pobj", "compound", "poss", "prep") and noun < 0:
            if _class_of(governor, facts()):
                return token.head
            noun = token.head
        current = token.head
    return noun if noun >= 0 else aside


def _condition(parse: Parse, inside: Sequence[int]) -> int:
    """The state right after a figure that stands alone ("12 dead", "40 wounded"); -1 where a noun follows it."""
    after = inside[-1] + 1
    if after >= len(parse) or parse[after].pos not in _CONDITIONS or parse[after].tag in ("NN", "NNS", "VBD"):
        return -1
    followed = after + 1 < len(parse) and parse[after + 1].pos in ("NOUN", "PROPN")
    return after if not followed and _class_of(parse[after], facts()) else -1


def predicate_class(
    parse: Parse,
    where: Anchor,
    segment: Sequence[int],
    taken: Collection[int],
    table: Mapping[str, str],
    *,
    verb_first: bool,
) -> str | None:
    """The class of what is said to have happened, from the first word that has one.

    A counted noun that names an event ("three deaths") comes first, then the predicate (with `verb_first` before a
    counted noun that is its subject: "floods displaced 40 in May"), the noun that a participle describes ("the
    agreement sealed in 2018"), the words next to the figure, what completes the predicate ("are known to have died"),
    a counted noun that names a group ("prisoners"), what stands above the predicate in its clause, and at last the
    kind of thing that is counted ("four flights"). Words further off tell of other things. Tokens in `taken` belong to
    other mentions and say nothing of this one.
    """
    groups = classes("populations")
    counted = [where.counted] if where.counted >= 0 else []
    is_participle = where.predicate >= 0 and parse[where.predicate].dep in ("acl", "relcl")
    described = [parse[where.predicate].head] if is_participle else []
    is_group = bool(counted) and parse[where.counted].lemma.lower() in groups
    beside = sorted((i for i in segment if i not in counted), key=lambda i: _distance(i, where.figure))
    near = [i for i in beside if abs(i - where.figure) <= _NEAR]
    above = _above(parse, where.predicate if where.predicate >= 0 else where.figure)
    described = [i for i in described if not (is_group and i == where.counted)]
    first = [] if is_group else counted
    has_subject = verb_first and where.counted not in ancestors(parse, where.figure)
    first = [where.predicate, *first] if has_subject else [*first, where.predicate]
    order = [
        i
        for i in (*first, *described, *near, *_completing(parse, where.predicate), *counted, *above)
        if i >= 0 and i not in taken
    ]
    found = next((named for i in order if (named := _class_of(parse[i], table))), None)
    if found is None and counted:
        return classes("things").get(parse[where.counted].lemma.lower())
    return found


def _above(parse: Parse, index: int) -> list[int]:
    """What the token hangs from within its clause, the nearest first."""
    found: list[int] = []
    for i in ancestors(parse, index)[:_ABOVE]:
        if parse[index].dep in _OTHER_CLAUSES:
            break
        found.append(i)
        index = i
    return found


def _completing(parse: Parse, verb: int) -> list[int]:
    """The words that complete the verb up to the next mark, but for groups of people and dates."""
    found: list[int] = []
    if verb < 0 or parse[verb].pos not in VERBAL:
        return found
    last = verb
    for i in range(verb + 1, len(parse)):
        if parse[i].pos == "PUNCT":
            break
        if parse[i].dep in _COMPLETES and parse[i].head in (last, verb):
            last = i
            found.append(i)
    return [i for i in found if parse[i].entity not in _TIMES and parse[i].lemma.lower() not in classes("populations")]


def _distance(index: int, figure: int) -> tuple[int, int]:
    """Words after a figure stand nearer than those before it: "the blast left 12 dead" counts the dead."""
    return (index - figure if index > figure else figure - index + 1), index


def _class_of(token: Token, table: Mapping[str, str]) -> str | None:
    """By its form, for plurals and participles that are words of their own ("shares", "wounded"), else by its lemma."""
    lemma = token.lemma.lower()
    if lemma in _LIGHT or token.pos not in _CLASSED:
        return None
    return table.get(token.text.lower()) or table.get(lemma)


def polarity(parse: Parse, where: Anchor) -> Polarity:
    """Negated by a "not" or "never" that hangs from the predicate."""
    if where.predicate >= 0 and any(parse[i].dep == "neg" for i in children(parse, where.predicate)):
        return Polarity.NEGATED
    return Polarity.AFFIRMED
