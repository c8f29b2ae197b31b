"""Where a mention hangs in the dependency parse of its sentence: its figure, what it counts, what happened."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from crosscheck.claims.predicates import predicate
from crosscheck.claims.sayings import SAY
from crosscheck.claims.trees import NOMINAL, NOUNS, VERBAL, children, overlapping, subtree
from crosscheck.model import Parse

_NUMBER_DEPS = frozenset("nummod quantmod compound det amod nmod advmod predet npadvmod meta punct".split())
_MODIFIERS = ("amod", "compound", "nmod", "poss")
_POSSESSIVE = ("PRP$", "WP$")
_RELATIVE = ("WP", "WDT")
_OF_SPEAKERS = SAY | {"speak", "talk", "restate", "seek"}
"""Verbs whose subject is nothing that a figure could measure."""
_POINTING = frozenset(("that", "those", "these"))


class Anchor(NamedTuple):
    """Where a mention hangs in the parse: the indices of figure, counted noun and predicate; -1 for none."""

    figure: int
    counted: int
    predicate: int


def anchor(parse: Parse, start: int, end: int) -> Anchor:
    """The anchor of the mention at `[start, end)` of the sentence; all -1 where no token overlaps it."""
    inside = overlapping(parse, start, end)
    if not inside:
        return Anchor(-1, -1, -1)
    figure = next((i for i in inside if parse[i].head not in inside or parse[i].head == i), inside[-1])
    top = _top_of_number(parse, figure)
    counted = _counted(parse, top, inside)
    # "Dozens of villages were taken": what happened hangs from "dozens", not from the villages below it.
    governed = top if top in inside or counted < 0 else counted
    return Anchor(figure, counted, predicate(parse, governed, inside))


def _top_of_number(parse: Parse, figure: int) -> int:
    """The head of the phrase that the figure modifies: the counted noun, or the figure's own unit or number word."""
    current = figure
    for _ in range(len(parse)):
        governor = parse[current].head
        if parse[current].dep not in _NUMBER_DEPS or governor == current:
            break
        if parse[governor].pos not in (*NOMINAL, "NUM", "ADJ", "SYM"):
            break
        if _beyond_colon(parse, current, governor):
            break
        current = governor
    return current


def _beyond_colon(parse: Parse, index: int, governor: int) -> bool:
    """Whether a colon parts the token from its governor after it: "17 dead: police" counts no police."""
    return any(token.text == ":" for token in parse[index:governor])


def _counted(parse: Parse, top: int, inside: Sequence[int]) -> int:
    """The noun that the figure counts ("12 posts", "dozens of villages") or measures ("a loss of 3 percent")."""
    if top not in inside:
        return top if parse[top].pos in NOUNS else -1
    parts = (_part_of(parse, i) for i in (top, *(i for i in inside if i != top)))
    return next((i for i in parts if i >= 0), _measured(parse, top))


def _part_of(parse: Parse, index: int) -> int:
    """What stands after "of": the soldiers in "32 of the soldiers" and in "soldiers, four of whom"; -1 for none."""
    for i in children(parse, index):
        if parse[i].dep != "prep" or parse[i].lemma.lower() != "of":
            continue
        for j in children(parse, i):
            if parse[j].dep != "pobj":
                continue
            if parse[j].tag in _RELATIVE:
                return _antecedent(parse, j)
            if parse[j].pos in NOUNS or (parse[j].lemma.lower() in _POINTING and any(children(parse, j))):
                return j
    return -1


def _antecedent(parse: Parse, index: int) -> int:
    """The noun that a relative pronoun stands for; -1 where none governs its clause."""
    for _ in range(len(parse)):
        token = parse[index]
        if token.head == index:
            return -1
        index = token.head
        if token.dep == "relcl":
            return index if parse[index].pos in NOUNS else -1
    return -1


def _measured(parse: Parse, index: int) -> int:
    """What a figure with its unit measures: the noun it is joined to ("a loss of"), or the subject of its verb."""
    token = parse[index]
    if token.head == index or _beyond_colon(parse, index, token.head):
        return -1
    if token.dep == "dobj" and token.pos == "NUM" and not any(parse[i].pos == "SYM" for i in children(parse, index)):
        return -1  # "the deal foresees ten": not ten deals
    governor = token.head
    if token.dep == "pobj" and parse[governor].head != governor:
        governor = parse[governor].head
    if parse[governor].pos in NOUNS:
        return governor
    if parse[governor].pos in VERBAL and parse[governor].lemma.lower() not in _OF_SPEAKERS:
        for i in children(parse, governor):
            if parse[i].dep not in ("nsubj", "nsubjpass") or i == index:
                continue
            if parse[i].tag in _RELATIVE:
                return _antecedent(parse, i)
            if parse[i].pos in NOUNS:
                return i
    return -1


def noun_phrase(sentence: str, parse: Parse, index: int, skip: Sequence[int] = ()) -> str:
    """The counted noun with the modifiers that tell its population, without the figure's own tokens `skip`.

    A noun that another figure counts comes without modifiers: they may be that figure's alone ("760 Coastal
    prisoners against 187").
    """
    if parse[index].lemma.lower() in _POINTING:  # "those infected"
        run = [i for i in subtree(parse, index) if i >= index]
        return sentence[parse[run[0]].start : parse[run[-1]].end] if run == list(range(index, run[-1] + 1)) else ""
    keep = {index}
    for i in children(parse, index):
        if parse[i].dep == "nummod" and i not in skip:
            keep = {index}
            break
        if parse[i].dep in _MODIFIERS and parse[i].tag not in _POSSESSIVE and parse[i].pos != "NUM":
            keep |= set(subtree(parse, i))
    kept = sorted({index} | (keep - set(skip)))
    if parse[kept[0]].pos == "PART" and len(kept) > 1:  # the "'s" of a figure that owns: "this evening's rush hour"
        kept = kept[1:]
    words = ""
    for i in range(kept[0], kept[-1] + 1):
        if (i in skip and i != index) or parse[i].tag in _POSSESSIVE:
            continue
        after = i > kept[0] and (parse[i - 1].end < parse[i].start or (i - 1) in skip)
        words += (" " if after else "") + sentence[parse[i].start : parse[i].end]
    return words.strip(" -")
