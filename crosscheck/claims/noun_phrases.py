"""The words that a counted noun is told with."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.claims.trees import children, subtree
from crosscheck.model import Parse

POINTING = frozenset(("that", "those", "these"))
_MODIFIERS = ("amod", "compound", "nmod", "poss")
_POSSESSIVE = ("PRP$", "WP$")


def noun_phrase(sentence: str, parse: Parse, index: int, skip: Sequence[int] = ()) -> str:
    """The counted noun with the modifiers that tell its population, without the figure's own tokens `skip`.

    A noun that another figure counts comes without modifiers: they may be that figure's alone ("760 Coastal
    prisoners against 187").
    """
    if parse[index].lemma.lower() in POINTING:  # "those infected"
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
