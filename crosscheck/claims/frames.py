"""The frame of a mention, read off the dependency parse of its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from crosscheck.claims.lexicon import classes
from crosscheck.model import Parse, Polarity, Token

_NOMINAL = ("NOUN", "PROPN", "PRON")
_NUMBER_DEPS = (
    "nummod",
    "quantmod",
    "compound",
    "det",
    "amod",
    "nmod",
    "advmod",
    "predet",
    "npadvmod",
    "meta",
    "punct",
)
_OBJECT_DEPS = ("nsubj", "nsubjpass", "dobj", "attr", "oprd", "dative", "acomp", "npadvmod", "ccomp", "xcomp")
_LIGHT = frozenset(
    (
        "be",
        "have",
        "do",
        "make",
        "take",
        "give",
        "get",
        "see",
        "leave",
        "bring",
        "put",
        "reach",
        "stand",
        "rise",
        "fall",
        "go",
        "come",
        "say",
        "include",
        "number",
        "total",
        "increase",
        "climb",
        "drop",
        "double",
        "grow",
        "show",
    )
)


class Anchor(NamedTuple):
    """Where a mention hangs in the parse: the indices of figure, counted noun and predicate; -1 for none."""

    figure: int
    counted: int
    predicate: int


def children(parse: Parse, index: int) -> Iterator[int]:
    return (i for i, token in enumerate(parse) if token.head == index and i != index)


def subtree(parse: Parse, index: int) -> list[int]:
    """Indices of the token and everything below it, in sentence order."""
    kept = {index}
    grown = True
    while grown:
        below = {i for i, token in enumerate(parse) if token.head in kept} - kept
        kept |= below
        grown = bool(below)
    return sorted(kept)


def anchor(parse: Parse, start: int, end: int) -> Anchor:
    """The anchor of the mention at `[start, end)` of the sentence; all -1 where no token overlaps it."""
    inside = [i for i, t in enumerate(parse) if t.start < end and start < t.end]
    if not inside:
        return Anchor(-1, -1, -1)
    figure = next((i for i in inside if parse[i].head not in inside or parse[i].head == i), inside[-1])
    top = _top_of_number(parse, figure)
    counted = _counted(parse, top, set(inside))
    # "Dozens of villages were taken": what happened hangs from "dozens", not from the villages below it.
    governed = top if top in inside or counted < 0 else counted
    return Anchor(figure, counted, _predicate(parse, governed))


def _top_of_number(parse: Parse, figure: int) -> int:
    """The head of the phrase that the figure modifies: the counted noun, or the figure's own unit or number word."""
    current = figure
    while parse[current].dep in _NUMBER_DEPS and parse[current].head != current:
        governor = parse[current].head
        if parse[governor].pos not in (*_NOMINAL, "NUM", "ADJ", "SYM"):
            break
        current = governor
    return current


def _counted(parse: Parse, top: int, inside: set[int]) -> int:
    """The noun that the figure counts ("12 posts", "dozens of villages") or measures ("a loss of 3 percent")."""
    if top not in inside:
        return top if parse[top].pos in ("NOUN", "PROPN") else -1
    return next((i for i in (_part_of(parse, top), _measured(parse, top)) if i >= 0), -1)


def _part_of(parse: Parse, index: int) -> int:
    """The noun after "of": in "32 of the soldiers" the soldiers."""
    for i in children(parse, index):
        if parse[i].dep == "prep" and parse[i].lemma == "of":
            for j in children(parse, i):
                if parse[j].dep == "pobj" and parse[j].pos in ("NOUN", "PROPN"):
                    return j
    return -1


def _measured(parse: Parse, index: int) -> int:
    """What a figure with its unit measures: the noun it is joined to ("a loss of"), or the subject of its verb."""
    token = parse[index]
    if token.head == index:
        return -1
    if token.dep == "dobj" and token.pos == "NUM" and not any(parse[i].pos == "SYM" for i in children(parse, index)):
        return -1  # "the deal foresees ten": not ten deals
    governor = token.head
    if token.dep == "pobj" and parse[governor].head != governor:
        governor = parse[governor].head
    if parse[governor].pos in ("NOUN", "PROPN"):
        return governor
    if parse[governor].pos in ("VERB", "AUX"):
        for i in children(parse, governor):
            if parse[i].dep in ("nsubj", "nsubjpass") and parse[i].pos in ("NOUN", "PROPN") and i != index:
                return i
    return -1


def _predicate(parse: Parse, index: int) -> int:
    """The word that says what happened to what is counted: its participle, its verb, or the noun that governs it.

    A participle or clause after a comma is an aside where there is a verb besides ("the dam, known as Basin 2, burst"),
    unless that is "be" or "have". A noun that names no class of fact gives way to a verb above it that is no light one
    ("a group of 12 was ambushed").
    """
    aside = -1
    for i in children(parse, index):
        if parse[i].dep in ("acl", "relcl") and parse[i].pos == "VERB":
            if all(token.text != "," for token in parse[index:i]):
                return i
            aside = i
    current, noun = index, -1
    for _ in range(6):
        token = parse[current]
        if token.head == current:
            root = current if token.pos in ("VERB", "NOUN", "AUX") and current != index else -1
            return next((i for i in (noun, root, aside) if i >= 0), -1)
        governor = parse[token.head]
        if governor.pos in ("VERB", "AUX"):
            if aside >= 0 and governor.lemma.lower() in ("be", "have"):
                return aside
            return noun if noun >= 0 and governor.lemma.lower() in _LIGHT else token.head
        if governor.pos in _NOMINAL and token.dep in ("pobj", "compound", "poss", "prep") and noun < 0:
            if _class_of(governor, classes("predicates")):
                return token.head
            noun = token.head
        current = token.head
    return noun if noun >= 0 else aside


def predicate_class(parse: Parse, where: Anchor, segment: Sequence[int]) -> str | None:
    """The class of what is said to have happened, from the first word that has one.

    A counted noun that names an event ("three deaths") comes first, then the predicate, the noun that a participle
    describes ("the agreement sealed in 2018"), the words next to the figure, a counted noun that names a group
    ("prisoners"), and what stands above the predicate.
    """
    table, groups = classes("predicates"), classes("populations")
    counted = [where.counted] if where.counted >= 0 else []
    is_participle = where.predicate >= 0 and parse[where.predicate].dep in ("acl", "relcl")
    described = [parse[where.predicate].head] if is_participle else []
    is_group = bool(counted) and parse[where.counted].lemma.lower() in groups
    beside = sorted((i for i in segment if i not in counted), key=lambda i: (abs(i - where.figure), i))
    above = where.predicate if where.predicate >= 0 else where.figure
    described = [i for i in described if not (is_group and i == where.counted)]
    first = [*([] if is_group else counted), where.predicate, *described]
    order = [i for i in (*first, *beside, *counted, *_ancestors(parse, above)) if i >= 0]
    return next((found for i in order if (found := _class_of(parse[i], table))), None)


def _class_of(token: Token, table: Mapping[str, str]) -> str | None:
    """By its lemma, else by its form, for participles that are words of their own ("missing", "wounded")."""
    lemma = token.lemma.lower()
    return None if lemma in _LIGHT else table.get(lemma) or table.get(token.text.lower())


def _ancestors(parse: Parse, index: int) -> Iterator[int]:
    for _ in range(4):
        if index < 0 or parse[index].head == index:
            return
        index = parse[index].head
        yield index


def polarity(parse: Parse, where: Anchor) -> Polarity:
    if where.predicate >= 0 and any(parse[i].dep == "neg" for i in children(parse, where.predicate)):
        return Polarity.NEGATED
    return Polarity.AFFIRMED


def noun_phrase(sentence: str, parse: Parse, index: int, skip: Sequence[int] = ()) -> str:
    """The counted noun with the modifiers that tell its population, without the figure's own tokens `skip`."""
    keep = {index}
    for i in children(parse, index):
        if parse[i].dep in ("amod", "compound", "nmod", "poss") and parse[i].tag != "PRP$" and parse[i].pos != "NUM":
            keep |= set(subtree(parse, i))
    kept = sorted({index} | (keep - set(skip)))
    if parse[kept[0]].pos == "PART" and len(kept) > 1:  # the "'s" of a figure that owns: "this evening's rush hour"
        kept = kept[1:]
    words = ""
    for i in range(kept[0], kept[-1] + 1):
        if i in skip and i != index:
            continue
        after = i > kept[0] and (parse[i - 1].end < parse[i].start or (i - 1) in skip)
        words += (" " if after else "") + sentence[parse[i].start : parse[i].end]
    return words.strip(" -")
