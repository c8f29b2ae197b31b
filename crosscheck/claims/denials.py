"""Whether what a claim tells is denied."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from crosscheck.claims.anchors import Anchor
from crosscheck.claims.lexicon import classes
from crosscheck.claims.phrases import phrases_at
from crosscheck.claims.trees import VERBAL, children
from crosscheck.model import Parse, Polarity

_NEAR = 3
"""Tokens before a figure in which it is told to be left out, and behind a "not" in which a figure stands."""
_COUNTING = frozenset(("count", "include"))
_MARKS = (",", "(", "–", "—")


def polarity(parse: Parse, where: Anchor, own: Sequence[int]) -> Polarity:
    """Negated by a "not" or "never" that hangs from the predicate, but not as in "not accounted for", nor where it only
    leaves something out of a count: "not counting the crew"; and for those who are left out: "all but 12 were saved".

    `own` are the figure's tokens: a "not" among them tells its bound ("did not exceed 600").
    """
    before = [t.text.lower() for t in parse[max(0, where.figure - _NEAR) : max(0, where.figure)]]
    if ("all", "but") in pairwise(before):
        return Polarity.NEGATED
    verb = where.predicate
    if verb < 0 or (parse[verb].tag == "VBG" and parse[verb].lemma.lower() in _COUNTING):
        return Polarity.AFFIRMED
    below = [i for i in children(parse, where.predicate) if parse[i].dep == "neg" and i not in own]
    if all(_denies_a_figure(parse, i) for i in below):
        return Polarity.AFFIRMED
    named = classes("phrases")
    says_more = any("_not" in phrase and phrase in named for phrase in phrases_at(parse, where.predicate))
    return Polarity.AFFIRMED if says_more else Polarity.NEGATED


def _denies_a_figure(parse: Parse, index: int) -> bool:
    """Whether a "not" only sets off the figure behind it: "52 people have died, not 39"."""
    if index == 0:
        return False
    before, behind = parse[index - 1], parse[index + 1 : index + 1 + _NEAR]
    is_set_off = before.text in _MARKS or before.dep == "cc"
    return is_set_off and any(t.pos == "NUM" for t in behind) and all(t.pos not in VERBAL for t in behind)
