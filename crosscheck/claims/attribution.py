"""Who gave a figure: "the U.N. said", "according to the ministry", "the Observatory told VOA", "12 dead: police"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from crosscheck.claims.sayings import SAY, SAY_OF_FIGURES, SOURCES, TOLLS
from crosscheck.claims.speakers import PAPERS, phrase, said_before, subject, subject_above
from crosscheck.claims.trees import NOUNS, VERBAL, ancestors, child, children, subtree
from crosscheck.claims.vocabulary import words
from crosscheck.model import Parse

_WITH_PREPOSITION = frozenset((("at", "put"), ("at", "estimate"), ("of", "speak"), ("of", "talk"), ("of", "warn")))
_OF_TOLLS = frozenset((("to", "raise"), ("to", "revise"), ("to", "lower"), ("as", "give"), ("as", "list")))
"""How a toll is given: "officials raised the toll to 98"."""
_CLAUSES = ("ccomp", "parataxis", "xcomp")
_LATER = ("advcl", "conj", "parataxis")
_OWN = ("nsubj", "nsubjpass", "mark")
_MARKS = frozenset((",", ";", "—", "–", "--", '"', "”", "’", "'"))
_REPORTING = frozenset((*SAY_OF_FIGURES, "give", "publish"))
_COUNTS = frozenset(("count", "estimate", "tally", "reckoning", "calculation"))
_CITING = frozenset(("cite", "quote"))
_NAMED = frozenset(("ORG", "GPE", "NORP", "PERSON"))
_ATTRIBUTES = words(
    """age value size weight height length width distance depth loss gain income amount number need word remark term
    type kind order rank severity status degree circumstance reason concern fear risk rule plan schedule custom
    tradition ability condition preference taste belief season"""
)
"""What a figure may go by, which states nothing: "paid according to the age of the house", "citing a loss of 12"."""
_NO_SPEAKERS = frozenset(("clarification", "correction", "corrigendum", "erratum", "version"))
"""What a report calls its own notes and states: "an earlier version of this article said"."""
_COUNTED = frozenset(("number", "total", "toll"))
"""Subjects of a verb of saying that nobody speaks by: "the toll was reported as 12"; but "numbers show"."""
_CREDITED = frozenset(("photo", "photograph", "picture", "image", "file"))
"""Before a colon: the name after it is that of who took a picture."""
_LABEL_WORDS = 5
_PRONOUN_SPEAKS = re.compile(
    r"\b(?:he|she|it|they)\b[\w ,]{0,20}?\b(?:said|says|told|added|estimated|reported|put|claimed|confirmed|counted)\b"
    r"|\b(?:said|says|added) (?:he|she|they)\b",
    re.IGNORECASE,
)


class Attribution(NamedTuple):
    """Who gave a figure; `carried` where the sentence has a pronoun that stands for the speaker of the one before."""

    name: str | None
    carried: bool = False


def pronoun_speaks(sentence: str) -> bool:
    """Whether a pronoun may be the speaker, so that the sentence before has to name it."""
    return bool(_PRONOUN_SPEAKS.search(sentence))


def attribution(sentence: str, parse: Parse, figure: int, before: str | None) -> Attribution:
    """Who gave the figure at token `figure`, as a noun phrase without its article.

    The nearest saying verb above the figure wins: of "the Observatory told VOA that the ministry counted 12" the
    figure is the ministry's. Whoever is cited comes before whoever cites. `before` is the speaker of the sentence
    before, for whom a pronoun stands; None where that names nobody.
    """
    if figure < 0:
        return Attribution(None)
    readings = (_citing, _saying, _agent, _according_to, _by_whose_count, _parenthetical, _label)
    speaker = next((found for read in readings if (found := read(parse, figure)) is not None), None)
    if speaker is None or parse[speaker].lemma.lower() in _NO_SPEAKERS:
        return Attribution(None)
    if speaker == 0 and parse[1:2] and parse[1].text == ":" and _label(parse, figure) is None:
        return Attribution(None)  # "KESRA: Twelve people died": a place or a topic
    if parse[speaker].pos == "PRON":
        own = said_before(parse, speaker)
        if own is not None:
            return Attribution(phrase(sentence, parse, own))
        return Attribution(before, before is not None)
    return Attribution(phrase(sentence, parse, speaker))


def _citing(parse: Parse, figure: int) -> int | None:
    return _first_above(parse, figure, _cited)


def _saying(parse: Parse, figure: int) -> int | None:
    return _first_above(parse, figure, _who_said)


def _first_above(parse: Parse, figure: int, found: Callable[[Parse, int], int | None]) -> int | None:
    """The first speaker that `found` yields for the tokens from the figure up."""
    chain = (figure, *ancestors(parse, figure))
    speakers = (speaker for i in chain if (speaker := found(parse, i)) is not None)
    return next((speaker for speaker in speakers if parse[speaker].text.lower() not in _COUNTED), None)


def _cited(parse: Parse, index: int) -> int | None:
    """Whom a saying verb's "citing ..." names: "police said, citing the ministry"."""
    if parse[index].pos not in VERBAL:
        return None
    for i in children(parse, index):
        if parse[i].lemma.lower() in _CITING and parse[i].dep in ("advcl", "acl", "conj", "dep"):
            cited = child(parse, i, "dobj")
            return cited if cited >= 0 and parse[cited].pos in NOUNS and _can_state(parse, cited) else None
    return None


def _who_said(parse: Parse, index: int) -> int | None:
    head = parse[index].head
    if head != index and parse[head].pos in VERBAL and _is_said(parse, index):
        return subject_above(parse, head)
    return None


def _is_said(parse: Parse, index: int) -> bool:
    """Whether the token heads what its governing verb says: a clause, or the figure as object, after "put it at"."""
    token = parse[index]
    verb = parse[token.head].lemma.lower()
    if token.dep in _CLAUSES or (token.dep == "advcl" and token.tag == "VBG" and child(parse, index, *_OWN) < 0):
        return verb in SAY
    if token.dep == "dobj":
        return verb in SAY_OF_FIGURES or (verb == "have" and _lemma(parse, subject(parse, token.head)) in PAPERS)
    if token.dep != "prep":
        return False
    given = (token.lemma.lower(), verb)
    of_toll = given in _OF_TOLLS and _lemma(parse, child(parse, token.head, "dobj")) in TOLLS
    return given in _WITH_PREPOSITION or (of_toll and subject(parse, token.head) is not None)


def _lemma(parse: Parse, index: int | None) -> str:
    return parse[index].lemma.lower() if index is not None and index >= 0 else ""


def _agent(parse: Parse, figure: int) -> int | None:
    """ "Twelve deaths were reported by the ministry", "the toll given by police"."""
    chain = (figure, *ancestors(parse, figure))
    for verb in dict.fromkeys((*chain, *(i for up in chain for i in children(parse, up) if parse[i].dep == "acl"))):
        if parse[verb].lemma.lower() not in _REPORTING:
            continue
        by = child(parse, verb, "agent")
        who = child(parse, by, "pobj") if by >= 0 else -1
        if who >= 0 and parse[who].pos in NOUNS and who not in chain:
            return who
    return None


def _by_whose_count(parse: Parse, _figure: int) -> int | None:
    """ "By the prefect's count", "by their estimate": who counts; for a pronoun the first subject before it."""
    for i, token in enumerate(parse):
        if token.lemma.lower() not in _COUNTS or parse[token.head].lemma.lower() != "by":
            continue
        owner = child(parse, i, "poss")
        if owner >= 0 and parse[owner].pos in NOUNS:
            return owner
        if owner >= 0:
            return next((k for k in range(i) if parse[k].dep == "nsubj" and parse[k].pos in NOUNS), None)
    return None


def _according_to(parse: Parse, figure: int) -> int | None:
    """ "According to the ministry": of the whole sentence, or of the clause that has it where that is a later one."""
    for i, token in enumerate(parse):
        if token.text.lower() != "according":
            continue
        clauses = (j for j in (i, *ancestors(parse, i)) if parse[j].dep in _LATER and child(parse, j, *_OWN) >= 0)
        clause = next(clauses, -1)
        if clause >= 0 and figure not in subtree(parse, clause) and _contrasts(parse, clause, i):
            continue
        for j in children(parse, i):
            for k in (j, *children(parse, j)):
                if parse[k].dep == "pobj" and _can_state(parse, k):
                    return k
    return None


def _can_state(parse: Parse, index: int) -> bool:
    """Whether the noun is one who states or a paper that does, no attribute or amount by which something goes."""
    token = parse[index]
    return token.entity in _NAMED or token.lemma.lower() not in _ATTRIBUTES


def _contrasts(parse: Parse, clause: int, according: int) -> bool:
    """Whether "according" is said of its own clause alone: it opens one with "but", or no comma sets it off."""
    joint = child(parse, parse[clause].head, "cc")
    return parse[according - 1].text != "," or (joint >= 0 and parse[joint].lemma.lower() in ("but", "yet"))


def _parenthetical(parse: Parse, figure: int) -> int | None:
    """ "52 dead, police said": the saying verb stands after the figure, as root or in a clause after a mark.

    What is told of the speaker in passing ("the mine, which employs 820, said ...") is nobody's statement.
    """
    for i, token in enumerate(parse):
        if i < figure or token.pos != "VERB" or token.lemma.lower() not in SAY:
            continue
        speakers = [j for j in children(parse, i) if parse[j].dep == "nsubj"]
        whole = [j for speaker in speakers for j in subtree(parse, speaker)]
        if not whole or figure in whole:
            continue
        if token.head == i or (whole[0] > 0 and parse[whole[0] - 1].text in _MARKS):
            return subject(parse, i)
    return None


def _label(parse: Parse, figure: int) -> int | None:
    """The source that a headline sets off by a colon: "80,000 displaced: UN", "Police: 12 dead"."""
    colons = [i for i, t in enumerate(parse) if t.text == ":"]
    if not colons:
        return None
    first, last = colons[0], colons[-1]
    if last and parse[last - 1].lemma.lower() in _CREDITED:
        return None
    side = range(last + 1, len(parse)) if figure < last else range(first)
    label = [i for i in side if parse[i].pos != "PUNCT"]
    if not 0 < len(label) <= _LABEL_WORDS or any(parse[i].pos in ("VERB", "NUM", "AUX") for i in label):
        return None
    heads = [i for i in label if parse[i].head not in label or parse[i].head == i]
    known = any(parse[i].text.lower() in SOURCES for i in heads)
    named = figure < last and all(parse[i].entity in _NAMED for i in label)
    return heads[-1] if heads and (known or named) else None
