"""Who gave a figure: "the U.N. said", "according to the ministry", "the Observatory told VOA"."""

from __future__ import annotations

from crosscheck.claims.frames import children, subtree
from crosscheck.model import Parse

_SAY = frozenset(
    """say tell report estimate announce confirm claim state warn add declare argue note write believe count record
    verify show reveal find acknowledge admit insist put document log""".split()
)
_SPEAKER_POS = frozenset(("NOUN", "PROPN", "PRON"))
_ASIDE = frozenset(("relcl", "acl", "appos", "advcl", "punct", "cc", "conj"))
_OF_ATTRIBUTION = frozenset(("according", "accord"))
_NO_SPEAKER = frozenset(("it", "which", "that", "who", "what", "this", "there", "i", "you"))


def attribution(sentence: str, parse: Parse, figure: int) -> str | None:
    """The noun phrase of whoever gave the figure at token `figure`; None where the sentence names nobody.

    The nearest saying verb above the figure wins: of "the Observatory told VOA that the ministry counted 12" the
    figure is the ministry's.
    """
    if figure < 0:
        return None
    return (
        _speaker_above(sentence, parse, figure)
        or _according_to(sentence, parse)
        or _parenthetical(sentence, parse, figure)
    )


def _speaker_above(sentence: str, parse: Parse, figure: int) -> str | None:
    current = figure
    for _ in range(len(parse)):
        token = parse[current]
        if token.head == current:
            return None
        inside_clause = token.dep in ("ccomp", "parataxis", "dobj", "advcl", "xcomp", "conj")
        governor = parse[token.head]
        if governor.lemma.lower() in _SAY and governor.pos in ("VERB", "AUX") and inside_clause:
            speaker = _subject(sentence, parse, token.head)
            if speaker:
                return speaker
        current = token.head
    return None


def _subject(sentence: str, parse: Parse, verb: int) -> str | None:
    for i in children(parse, verb):
        if parse[i].dep == "nsubj" and parse[i].pos in _SPEAKER_POS and parse[i].lemma.lower() not in _NO_SPEAKER:
            return _phrase(sentence, parse, i)
    return None


def _according_to(sentence: str, parse: Parse) -> str | None:
    for i, token in enumerate(parse):
        if token.lemma.lower() not in _OF_ATTRIBUTION:
            continue
        for j in children(parse, i):
            for k in (j, *children(parse, j)):
                if parse[k].dep == "pobj":
                    return _phrase(sentence, parse, k)
    return None


def _parenthetical(sentence: str, parse: Parse, figure: int) -> str | None:
    """ "52 dead, police said": the saying verb is the root and the figure stands before it."""
    for i, token in enumerate(parse):
        if i > figure and token.lemma.lower() in _SAY and token.pos == "VERB" and token.head == i:
            return _subject(sentence, parse, i)
    return None


def _phrase(sentence: str, parse: Parse, head: int) -> str:
    """The noun phrase without the clauses and appositions that hang from it."""
    below = subtree(parse, head)
    cut = {k for i in below if i != head and parse[i].dep in _ASIDE for k in subtree(parse, i)}
    keep = [i for i in below if i not in cut]
    run = [head]
    while run[0] - 1 in keep:
        run.insert(0, run[0] - 1)
    while run[-1] + 1 in keep:
        run.append(run[-1] + 1)
    phrase = sentence[parse[run[0]].start : parse[run[-1]].end]
    return phrase.removeprefix("the ").removeprefix("The ").strip()
