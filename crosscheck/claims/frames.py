"""Where a figure hangs in the dependency parse of its sentence: what it counts, who did it, what happened."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.claims.anchors import NOWHERE, Anchor, figure_of
from crosscheck.claims.lexicon import facts
from crosscheck.claims.neighbours import HYPHENS
from crosscheck.claims.noun_phrases import POINTING
from crosscheck.claims.predicates import SUPPOSING, befalls_people, condition, predicate
from crosscheck.claims.sayings import SAY, TALLIES, TOLLS
from crosscheck.claims.trees import (
    NOMINAL,
    NOUNS,
    RELATIVE,
    SUBJECTS,
    TIMES,
    VERBAL,
    ancestors,
    child,
    children,
    overlapping,
)
from crosscheck.claims.vocabulary import words
from crosscheck.model import Parse

_NUMBER_DEPS = frozenset("nummod quantmod compound det amod nmod advmod predet npadvmod meta punct".split())
_OF_SPEAKERS = SAY | {"speak", "talk", "restate", "seek"}
"""Verbs whose subject is nothing that a figure could measure."""
_PERSONAL = frozenset(("i", "you", "he", "she", "we", "they", "who"))
_GIVING = SAY | words("be speak talk put stand give have number reach")
"""Verbs that give a figure and tell nothing of it."""
_STATES = frozenset(("dead", "wounded", "injured", "missing", "displaced", "sick", "ill", "homeless"))
"""Adjectives that stand for the people in that state: "eight of the dead"."""
_ENDS = frozenset(("to", "by", "from"))
"""Between what is moved and how far: "raised the toll to 98", "cut its workforce by 5 percent"."""
_SETTING = words("put estimate set value price keep hold leave cap fix peg maintain give")
_DEGREES = ("ADV", "ADJ")
_NAMED = ("GPE", "ORG", "NORP", "PERSON")
_SUBORDINATE = ("advcl", "xcomp", "pcomp", "conj")
_NEAR = 4
"""Tokens from a figure to the verb that says what those counted are: "three of them were boys"."""
_CAPTION_WORDS = 8
_CAPTIONS_OPEN = (":", "|", ".", "“", '"')
"""Marks between which and a colon a caption stands: "Rescue complete. Total horses: 40"."""


def anchor(parse: Parse, start: int, end: int) -> Anchor:
    """The anchor of the mention at `[start, end)` of the sentence; `NOWHERE` where no token overlaps it."""
    covered = overlapping(parse, start, end)
    if not covered:
        return NOWHERE
    figure, inside = figure_of(parse, covered)
    top = figure if _is_listed(parse, figure, condition(parse, inside)) else _top_of_number(parse, figure)
    counted = _counted(parse, top, inside)
    # "Dozens of villages were taken": what happened hangs from "dozens", not from the villages below it.
    governed = top if top in inside or counted < 0 else counted
    joined = _joined(parse, inside)
    return Anchor(figure, counted if joined < 0 else joined, predicate(parse, governed, inside))


def _joined(parse: Parse, inside: Sequence[int]) -> int:
    """What is joined to the figure by a hyphen, and of which a thing has so many: "a 24-storey block"; -1 for none."""
    at = inside[-1] + 2
    if at >= len(parse) or parse[at - 1].text not in HYPHENS or parse[at].pos not in NOUNS:
        return -1
    is_glued = parse[at - 2].end == parse[at - 1].start and parse[at - 1].end == parse[at].start
    return at if is_glued else -1


def _is_listed(parse: Parse, figure: int, state: int) -> bool:
    """Whether the state after a figure is all that is told of it: "12 dead, 40 hurt" counts neither the hurt nor both.

    A mark or another figure parts it from what it governs or is governed by; "12 dead, bloated fish" is rarer.
    """
    if state < 0 or parse[figure].dep not in _NUMBER_DEPS:
        return False
    governor = parse[figure].head
    return governor == state or any(t.text == "," or t.pos == "NUM" for t in parse[state:governor])


def is_elliptical(parse: Parse, where: Anchor) -> bool:
    """Whether the figure is given without a word on what it counts: "Poland reports 82", "at noon it was 14".

    What is told of a figure ("two are still up there") or of persons ("the youngest was 19") is more than that.
    """
    if where.figure < 0 or where.counted >= 0 or parse[where.figure].dep in SUBJECTS:
        return False
    if where.predicate < 0:
        return True
    subject = child(parse, where.predicate, *SUBJECTS)
    is_person = subject >= 0 and (parse[subject].text.lower() in _PERSONAL or parse[subject].tag == "JJS")
    return parse[where.predicate].lemma.lower() in _GIVING and not is_person


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
        if governor < current and _part_of(parse, current) >= 0:  # "according to the ministry 40 of the sick"
            break
        current = governor
    return current


def _beyond_colon(parse: Parse, index: int, governor: int) -> bool:
    """Whether a colon parts the token from its governor: "17 dead: police" counts no police."""
    return any(token.text == ":" for token in parse[min(index, governor) : max(index, governor)])


def _counted(parse: Parse, top: int, inside: Sequence[int]) -> int:
    """The noun that the figure counts ("12 posts", "dozens of villages") or measures ("a loss of 3 percent")."""
    if top not in inside:
        # "Poland 82": no Poland is counted.
        is_named = parse[top].entity in _NAMED and top < inside[0] and len(inside) == 1
        return top if parse[top].pos in NOUNS and not is_named else -1
    parts = (_part_of(parse, i) for i in (top, *(i for i in inside if i != top)))
    part = next((i for i in parts if i >= 0), _told_as(parse, top))
    if part < 0:
        part = _captioned(parse, inside)
    if part < 0 and condition(parse, inside) < 0:
        part = _measured(parse, top)
    if part < 0 or parse[part].entity in TIMES:  # "it sank in May, a mile from the pier": no mile of May
        return -1
    of = _part_of(parse, part) if parse[part].lemma.lower() in TALLIES else -1
    return of if of >= 0 else part


def _told_as(parse: Parse, top: int) -> int:
    """What those counted are said to be: the boys of "three were boys"; -1 for none."""
    verb = parse[top].head
    if parse[top].dep != "nsubj" or parse[top].pos != "NUM" or parse[verb].lemma.lower() != "be":
        return -1
    told = child(parse, verb, "attr")
    if told < 0 or parse[told].tag not in ("NNS", "NNPS") or not 0 < verb - top <= _NEAR:
        return -1
    says_more = child(parse, told, "nummod", "relcl") >= 0 or parse[told].lemma.lower() in facts()
    return -1 if says_more else told


def _captioned(parse: Parse, inside: Sequence[int]) -> int:
    """The noun of the caption before a figure that nothing follows: the homes of "Homes destroyed: 40"; -1 for none."""
    after = inside[-1] + 1
    if after < len(parse) and parse[after].pos not in ("PUNCT", "SPACE") and parse[after].text != "|":
        return -1
    marks = [i for i in range(inside[0]) if parse[i].text in (":", "|")]
    if not marks or inside[0] - marks[-1] > 2:
        return -1
    opened = next((i for i in range(marks[-1] - 1, -1, -1) if parse[i].text in _CAPTIONS_OPEN), -1)
    caption = [i for i in range(opened + 1, marks[-1]) if parse[i].pos != "SPACE"]
    if len(caption) > _CAPTION_WORDS or any(parse[i].lemma.lower() in SAY for i in caption):
        return -1
    nouns = [i for i in caption if parse[i].pos in NOUNS and parse[i].dep not in ("pobj", "compound", "poss")]
    return nouns[0] if nouns else -1


def _part_of(parse: Parse, index: int) -> int:
    """What stands after "of": the soldiers in "32 of the soldiers" and in "soldiers, four of whom"; -1 for none."""
    for i in children(parse, index):
        if parse[i].dep != "prep" or parse[i].lemma.lower() != "of":
            continue
        for j in children(parse, i):
            if parse[j].dep != "pobj":
                continue
            if parse[j].tag in RELATIVE:
                return _antecedent(parse, j)
            if (
                parse[j].pos in NOUNS
                or parse[j].lemma.lower() in _STATES
                or (parse[j].lemma.lower() in POINTING and any(children(parse, j)))
            ):
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
    is_bare = token.pos in ("NUM", "ADP") and not any(parse[i].pos == "SYM" for i in children(parse, index))
    governor = token.head
    if token.dep == "conj" and child(parse, index, "relcl") >= 0:  # "those at the mill and 12 who drowned": no mills
        return -1
    # "the deal foresees ten": not ten deals, nor does a blast that "kills over 60" count blasts
    if is_bare and (token.dep == "dobj" or (token.dep == "prep" and befalls_people(parse[governor]))):
        subject = _subject(parse, governor, index, climb=False) if parse[governor].pos in VERBAL else -1
        return subject if subject >= 0 and parse[subject].lemma.lower() in TOLLS else -1
    moved = _moved(parse, index)
    if moved >= 0:
        return moved
    if token.dep == "pobj" and parse[governor].head != governor:
        governor = parse[governor].head
    if parse[governor].pos in _DEGREES and parse[parse[governor].head].pos in VERBAL:  # "were up 2 percent at 16 euros"
        governor = parse[governor].head
    subject = child(parse, governor, *SUBJECTS)
    of_toll = subject >= 0 and parse[subject].lemma.lower() in TOLLS  # "Toll climbs to 98": no noun, as it is parsed
    is_verb = parse[governor].pos in VERBAL or of_toll
    if parse[governor].pos in NOUNS and not is_verb:
        return governor
    return _subject(parse, governor, index, climb=not is_bare) if is_verb else -1


def _moved(parse: Parse, index: int) -> int:
    """The object that a verb moves to or by the figure: the toll of "raised the toll to 98"; -1 for none."""
    token = parse[index]
    preposition = parse[token.head]
    verb = parse[preposition.head]
    if token.dep != "pobj" or token.entity in TIMES or verb.pos not in VERBAL:
        return -1
    is_set = preposition.lemma.lower() == "at" and verb.lemma.lower() in _SETTING
    moved = child(parse, preposition.head, "dobj") if is_set or preposition.lemma.lower() in _ENDS else -1
    return moved if moved >= 0 and parse[moved].pos in NOUNS else -1


def _subject(parse: Parse, verb: int, index: int, *, climb: bool) -> int:
    """The noun that is the verb's subject; with `climb` that of the verb above one without ("fell before closing")."""
    for _ in range(len(parse)):
        if parse[verb].lemma.lower() in _OF_SPEAKERS and child(parse, verb, "auxpass") < 0:
            return -1
        subject = next((i for i in children(parse, verb) if parse[i].dep in SUBJECTS), -1)
        if subject == index:
            return -1
        if subject >= 0:
            if parse[subject].tag in RELATIVE:
                return _antecedent(parse, subject)
            return subject if parse[subject].pos in NOUNS else -1
        above = parse[verb].head
        if parse[above].pos == "ADP":
            above = parse[above].head
        is_supposed = parse[verb].dep == "xcomp" and parse[above].lemma.lower() in SUPPOSING
        climbs = climb or (is_supposed and parse[index].dep == "attr")  # "the toll is thought to be 40"
        if not climbs or parse[verb].dep not in _SUBORDINATE or above == verb or parse[above].pos not in VERBAL:
            return -1
        verb = above
    return -1


def agent(parse: Parse, where: Anchor) -> int:
    """Who does to those counted what is told of them: the gunmen of "two gunmen fled, leaving 12 dead"; -1 for none."""
    below = where.figure
    for verb in ancestors(parse, where.figure) if below >= 0 else ():
        if parse[verb].pos in VERBAL:
            subject = child(parse, verb, *SUBJECTS)
            if subject >= 0:
                return subject if parse[subject].dep == "nsubj" and subject != below else -1
            if parse[verb].dep not in _SUBORDINATE:
                return -1
        below = verb
    return -1
