"""Those who speak: the subject of a saying verb, as a name, and the speaker whom the next sentence's pronoun means."""

from __future__ import annotations

from crosscheck.claims.sayings import SAY, SOURCES
from crosscheck.claims.trees import NOUNS, RELATIVE, SUBJECTS, VERBAL, child, children, subtree
from crosscheck.model import Parse

_INSIDE_WORDS = frozenset(("-", "‑", ".", "/"))
_ARTICLES = ("the ", "The ", "a ", "A ", "an ", "An ")
_ASIDE = frozenset(("relcl", "acl", "appos", "advcl"))
_JOINED = ("cc", "conj")
_MODIFIERS = ("nmod", "compound", "amod")
_WHERE = ("at", "in", "on", "during")
_GOING_ON = ("conj", "advcl", "xcomp", "pcomp")
_PRONOUNS = frozenset(("he", "she", "it", "they"))
PAPERS = frozenset(
    "data datum figure figures statistic statistics report estimate count tally survey study record records".split()
)
"""What gives figures for its owner."""
_FROM = frozenset(("from", "by", "of"))


def subject(parse: Parse, verb: int) -> int | None:
    """The token that heads the subject of a verb of one who can speak: a noun, or he, she, it, they.

    A relative pronoun is the noun it stands for; what belongs to somebody ("the ministry's figures", "data from the
    U.N.") is said by its owner.
    """
    for i in children(parse, verb):
        if parse[i].dep != "nsubj" or any(token.text == ":" for token in parse[i:verb]):
            continue
        if parse[i].pos in NOUNS:
            return _owner(parse, i)
        if parse[i].tag in RELATIVE and parse[verb].dep == "relcl" and parse[parse[verb].head].pos in NOUNS:
            return parse[verb].head
        if parse[i].text.lower() in _PRONOUNS:
            return i
    return None


def subject_above(parse: Parse, verb: int) -> int | None:
    """The subject of the verb, or of the one that it goes on from: "the mayor rose and said", "police came, saying"."""
    if child(parse, verb, "auxpass") >= 0:
        return None
    own = verb
    for _ in range(len(parse)):
        if child(parse, verb, *SUBJECTS) >= 0 or parse[verb].dep not in _GOING_ON:
            break
        if parse[parse[verb].head].pos not in VERBAL:
            break
        verb = parse[verb].head
    found = subject(parse, verb)
    # "Police said that two people had died and reported 13 cases": the two report nothing.
    is_counted = verb != own and found is not None and child(parse, found, "nummod") >= 0
    return None if is_counted else found


def said_before(parse: Parse, pronoun: int) -> int | None:
    """The noun that spoke last before the pronoun in its sentence: "the ministry put it lower: 40, it said"."""
    speaking = [i for i in range(pronoun) if parse[i].lemma.lower() in SAY and parse[i].pos == "VERB"]
    found = (subject(parse, i) for i in reversed(speaking))
    return next((who for who in found if who is not None and parse[who].pos in NOUNS), None)


def _owner(parse: Parse, index: int) -> int:
    if parse[index].lemma.lower() not in PAPERS:
        return index
    poss = child(parse, index, "poss")
    if poss >= 0 and parse[poss].pos in NOUNS:
        return poss
    for i in children(parse, index):
        if parse[i].dep == "prep" and parse[i].lemma.lower() in _FROM:
            owner = child(parse, i, "pobj")
            if owner >= 0 and (parse[owner].pos == "PROPN" or parse[owner].lemma.lower() in SOURCES):
                return owner
    return index


def last_speaker(sentence: str, parse: Parse, before: str | None) -> str | None:
    """Whom "he", "she", "it" or "they said" in the next sentence means; None where the sentence names nobody.

    The speaker of the sentence, or its subject where that is a person, an organisation or a source; where the
    sentence's own speaker is a pronoun, `before`, the one who spoke before it.
    """
    speaking = [i for i, t in enumerate(parse) if t.lemma.lower() in SAY and t.pos == "VERB"]
    found = [who for i in speaking if (who := subject(parse, i)) is not None]
    for who in found:
        if parse[who].pos != "PRON":
            return phrase(sentence, parse, who)
    if found:
        return before
    for i, token in enumerate(parse):
        if token.dep in SUBJECTS and parse[token.head].head == token.head:
            can_speak = token.entity in ("PERSON", "ORG") or token.lemma.lower() in SOURCES
            return phrase(sentence, parse, i) if can_speak and token.pos in NOUNS else None
    return None


def _is_aside(parse: Parse, head: int, index: int) -> bool:
    """Whether the token begins what is no part of the name: not the "and" within it ("the Search and Rescue Agency"),
    but where a person spoke ("Ada Brandt at a news conference").
    """
    token = parse[index]
    if token.dep in _JOINED:
        joint = child(parse, token.head, "cc")
        is_named = joint >= 0 and parse[joint].entity == "ORG"  # "the Ministry of Labour and Health"
        return parse[token.head].dep not in _MODIFIERS and not is_named
    if token.dep == "nummod" and index > head:  # "according to the ministry 40 of the sick": but "Channel 4"
        return child(parse, index, "prep") >= 0
    if token.dep == "prep" and token.head == head and parse[head].entity == "PERSON":
        return token.lemma.lower() in _WHERE
    return token.dep in _ASIDE


def phrase(sentence: str, parse: Parse, head: int) -> str:
    """The noun phrase without the clauses and appositions that hang from it, its article and its "'s"."""
    below = subtree(parse, head)
    cut = {k for i in below if i != head and _is_aside(parse, head, i) for k in subtree(parse, i)}
    cut |= {i for i in below if parse[i].pos == "PUNCT" and parse[i].text not in _INSIDE_WORDS}
    keep = [i for i in below if i not in cut]
    run = [head]
    while run[0] - 1 in keep:
        run.insert(0, run[0] - 1)
    while run[-1] + 1 in keep:
        run.append(run[-1] + 1)
    whole = sentence[parse[run[0]].start : parse[run[-1]].end]
    article = next((a for a in _ARTICLES if whole.startswith(a)), "")
    return whole.removeprefix(article).removesuffix("'s").removesuffix("’s").strip()
