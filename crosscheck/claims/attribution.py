"""Who gave a figure: "the U.N. said", "according to the ministry", "the Observatory told VOA"."""

from __future__ import annotations

from crosscheck.claims.frames import children, subtree
from crosscheck.model import Parse

_SAY = frozenset(
    """say tell report estimate announce confirm claim state warn add declare argue note write believe count record
    verify show reveal find acknowledge admit insist put document log""".split()
)
_SAY_OF_FIGURES = frozenset("report estimate confirm announce count record verify document log say state".split())
"""What these verbs take as an object is said: "police confirm two deaths", but not "hospitals admitted 24 people"."""
_PUT_AT = frozenset(("put", "estimate"))
_SPEAKER_POS = frozenset(("NOUN", "PROPN"))
_MARKS = frozenset((",", ";", "—", "–", "--", '"', "”", "’", "'"))
_INSIDE_WORDS = frozenset(("-", "‑", ".", "/"))
_ARTICLES = ("the ", "The ", "a ", "A ", "an ", "An ")
_ASIDE = frozenset(("relcl", "acl", "appos", "advcl", "cc", "conj"))
_COUNTS = frozenset(("count", "estimate", "tally", "reckoning", "calculation"))
_OF_ATTRIBUTION = frozenset(("according", "accord"))


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
        or _by_whose_count(sentence, parse)
        or _parenthetical(sentence, parse, figure)
    )


def _speaker_above(sentence: str, parse: Parse, figure: int) -> str | None:
    current = figure
    for _ in range(len(parse)):
        token = parse[current]
        if token.head == current:
            return None
        if parse[token.head].pos in ("VERB", "AUX") and _said(parse, current):
            speaker = _subject(sentence, parse, token.head)
            if speaker:
                return speaker
        current = token.head
    return None


def _said(parse: Parse, index: int) -> bool:
    """Whether the token heads what its governing verb says: a clause, or the figure as object or after "put it at"."""
    token = parse[index]
    verb = parse[token.head].lemma.lower()
    if token.dep in ("ccomp", "parataxis", "advcl", "xcomp", "conj"):
        return verb in _SAY
    if token.dep == "dobj":
        return verb in _SAY_OF_FIGURES
    return token.dep == "prep" and token.lemma.lower() == "at" and verb in _PUT_AT


def _subject(sentence: str, parse: Parse, verb: int) -> str | None:
    for i in children(parse, verb):
        if parse[i].dep == "nsubj" and parse[i].pos in _SPEAKER_POS:
            return _phrase(sentence, parse, i)
    return None


def _by_whose_count(sentence: str, parse: Parse) -> str | None:
    """ "By the prefect's count", "by their estimate": who counts; for a pronoun the first subject before it."""
    for i, token in enumerate(parse):
        if token.lemma.lower() not in _COUNTS or parse[token.head].lemma.lower() != "by":
            continue
        for j in children(parse, i):
            if parse[j].dep == "poss" and parse[j].pos in _SPEAKER_POS:
                return _phrase(sentence, parse, j).removesuffix("'s").removesuffix("’s")
            if parse[j].dep == "poss":
                subjects = (k for k in range(i) if parse[k].dep == "nsubj" and parse[k].pos in _SPEAKER_POS)
                return next((_phrase(sentence, parse, k) for k in subjects), None)
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
    """ "52 dead, police said": the saying verb stands after the figure, as root or in a clause after a mark.

    What is told of the speaker in passing ("the mine, which employs 820, said ...") is nobody's statement.
    """
    for i, token in enumerate(parse):
        if i < figure or token.lemma.lower() not in _SAY or token.pos != "VERB":
            continue
        speakers = [j for j in children(parse, i) if parse[j].dep == "nsubj"]
        whole = [j for speaker in speakers for j in subtree(parse, speaker)]
        if not whole or figure in whole:
            continue
        if token.head == i or (whole[0] > 0 and parse[whole[0] - 1].text in _MARKS):
            return _subject(sentence, parse, i)
    return None


def _phrase(sentence: str, parse: Parse, head: int) -> str:
    """The noun phrase without the clauses and appositions that hang from it."""
    below = subtree(parse, head)
    cut = {k for i in below if i != head and parse[i].dep in _ASIDE for k in subtree(parse, i)}
    cut |= {i for i in below if parse[i].pos == "PUNCT" and parse[i].text not in _INSIDE_WORDS}
    keep = [i for i in below if i not in cut]
    run = [head]
    while run[0] - 1 in keep:
        run.insert(0, run[0] - 1)
    while run[-1] + 1 in keep:
        run.append(run[-1] + 1)
    phrase = sentence[parse[run[0]].start : parse[run[-1]].end]
    article = next((a for a in _ARTICLES if phrase.startswith(a)), "")
    return phrase.removeprefix(article).strip()
