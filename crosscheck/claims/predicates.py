"""What happened to what a figure counts, and the class of facts that it falls into."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from crosscheck.claims.lexicon import classes, facts
from crosscheck.claims.trees import NOMINAL, VERBAL, ancestors, child, children, subtree
from crosscheck.claims.vocabulary import words
from crosscheck.model import Parse, Token

if TYPE_CHECKING:
    from crosscheck.claims.frames import Anchor

LIGHT = words(
    """be have do make take give get see leave bring put reach stand rise fall go come say include number total
    increase climb drop double triple grow show surge soar plunge tumble slump jump dip slip decline exceed top pass
    account amount average remain become keep want need tell face suffer claim cause raise join"""
)
"""Verbs that name no class of fact themselves: what happened is told by their object or subject."""
_SUPPOSING = words(
    """believe fear presume think suspect assume suppose consider reckon know understand expect estimate report
    confirm say allege rumour rumor find declare list feel deem appear seem"""
)
"""Verbs that only tell how sure it is that what completes them happened: "are feared to have drowned"."""
_NOTHING = "nothing"
_CLASSED = ("NOUN", "PROPN", "VERB", "ADJ", "NUM", "X")
_ABOARD = frozenset(("aboard", "onboard"))
_CONDITIONS = ("ADJ", "VERB", "NOUN")
_NO_CONDITIONS = ("NN", "NNS", "VBD")
_STATES = frozenset(("dead", "hurt", "injured", "wounded", "missing", "homeless"))
"""States that a headline lists with their figures, whatever the parser takes them for: "12 dead, 40 hurt"."""
_COMPLETES = ("acomp", "xcomp", "oprd", "dobj")
_TIMES = ("DATE", "TIME")
_SUBJECTS = ("nsubj", "nsubjpass")
_NEAR = 6
_NEXT = 3
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
    state = condition(parse, inside)
    if state >= 0 and (index in inside or index == state):
        return state
    aside = -1
    for i in children(parse, index):
        if parse[i].dep in ("acl", "relcl") and parse[i].pos == "VERB":
            if parse[i].dep == "relcl" and _befalls(parse, index):
                continue
            if all(token.text != "," for token in parse[index:i]):
                return supposed(parse, i)
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
            return noun if noun >= 0 and governor.lemma.lower() in LIGHT else supposed(parse, token.head)
        if governor.pos in NOMINAL and token.dep in ("pobj", "compound", "poss", "prep") and noun < 0:
            if class_of(governor, facts()):
                return token.head
            noun = token.head
        current = token.head
    return noun if noun >= 0 else aside


def _befalls(parse: Parse, index: int) -> bool:
    """Whether a verb of a class has the noun as its object, which a relative clause then only tells apart: "killed
    four men who were praying".
    """
    governor = parse[parse[index].head]
    return parse[index].dep == "dobj" and governor.pos == "VERB" and class_of(governor, facts()) is not None


def _among(parse: Parse, verb: int) -> int:
    """The state of those whom the counted are among: the dead of "two were among the dead"; -1 for none."""
    among = next((i for i in children(parse, verb) if parse[i].lemma.lower() == "among"), -1)
    those = child(parse, among, "pobj") if among >= 0 else -1
    if those < 0 or parse[verb].lemma.lower() != "be":
        return -1
    states = (those, child(parse, those, "acl", "amod"))
    return next((i for i in states if i >= 0 and class_of(parse[i], facts())), -1)


def supposed(parse: Parse, verb: int) -> int:
    """What completes a verb that only supposes or reports it ("feared dead"); the verb itself where nothing does."""
    among = _among(parse, verb)
    if among >= 0:
        return among
    for _ in range(_STEPS):
        completing = child(parse, verb, "xcomp", "oprd") if parse[verb].lemma.lower() in _SUPPOSING else -1
        if completing < 0 or parse[completing].pos not in (*VERBAL, "ADJ"):
            break
        verb = completing
    return verb


def condition(parse: Parse, inside: Sequence[int]) -> int:
    """The state right after a figure that stands alone ("12 dead", "40 on board"); -1 where a noun follows it."""
    after = inside[-1] + 1
    if after < len(parse) and parse[after].text.lower() == "on":
        after += 1
    if after < len(parse) and parse[after].text.lower() in (*_ABOARD, "board"):
        subject = next((i for i in inside if parse[i].dep in _SUBJECTS), -1)  # "the 40 on board were rescued"
        return -1 if subject >= 0 and class_of(parse[parse[subject].head], facts()) else after
    after = inside[-1] + 1
    if after >= len(parse) or parse[after].pos not in _CONDITIONS:
        return -1
    if parse[after].tag in _NO_CONDITIONS and parse[after].text.lower() not in _STATES:
        return -1
    followed = after + 1 < len(parse) and parse[after + 1].pos in ("NOUN", "PROPN")
    return after if not followed and class_of(parse[after], facts()) else -1


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
    near = beside(parse, where, segment)
    described = [i for i in described if not (is_group and i == where.counted)]
    if is_group:
        described += _told_of(parse, where.counted)
    first = [] if is_group else counted
    has_subject = verb_first and where.counted not in ancestors(parse, where.figure)
    first = [where.predicate, *first] if has_subject else [*first, where.predicate]
    after_verb = completing(parse, where.predicate)
    if _is_circumstance(parse, where):
        after = [i for i in near if 0 < i - where.figure <= _NEXT]
        order = [*(i for i in first if i in counted), *after, *counted, *near, *first, *after_verb]
    else:
        order = [*first, *described, *near, *after_verb, *counted]
    return first_class(parse, where, order, taken, table)


def first_class(
    parse: Parse, where: Anchor, order: Sequence[int], taken: Collection[int], table: Mapping[str, str]
) -> str | None:
    """The class of the first word in `order` that has one, else of what stands above the predicate in its clause, else
    of the kind of thing that is counted; tokens in `taken` and those below 0 say nothing.
    """
    above = _above(parse, where.predicate if where.predicate >= 0 else where.figure)
    found = _class_among(parse, [i for i in order if i not in taken], table)
    found = found or _loosely(parse, where) or _class_among(parse, [i for i in above if i not in taken], table)
    if found is None and where.counted >= 0:
        return classes("things").get(parse[where.counted].lemma.lower())
    return found


def beside(parse: Parse, where: Anchor, segment: Sequence[int]) -> list[int]:
    """The words of the segment next to the figure, without what it counts: its own clause first, then the nearest."""
    clause = subtree(parse, where.predicate) if where.predicate >= 0 else []
    near = (i for i in segment if i != where.counted and abs(i - where.figure) <= _NEAR)
    return sorted(near, key=lambda i: (i not in clause, _distance(i, where.figure)))


def _told_of(parse: Parse, index: int) -> list[int]:
    """What clauses that no comma parts from the noun tell of it: "the number of people who have died"."""
    clauses = [i for i in children(parse, index) if parse[i].dep in ("acl", "relcl")]
    return [i for i in clauses if parse[subtree(parse, i)[0] - 1].text != ","]


def _is_circumstance(parse: Parse, where: Anchor) -> bool:
    """Whether the figure tells of a circumstance of the predicate: "it burned with 40 passengers on board"."""
    if where.predicate < 0 or parse[where.predicate].pos not in VERBAL:
        return False
    for i in (where.counted, where.figure):
        if i >= 0 and parse[i].dep == "pobj":
            preposition = parse[parse[i].head]
            return preposition.text.lower() == "with" and preposition.head == where.predicate
    return False


def _above(parse: Parse, index: int) -> list[int]:
    """What the token hangs from within its clause, the nearest first."""
    found: list[int] = []
    for i in ancestors(parse, index)[:_ABOVE]:
        if parse[index].dep in _OTHER_CLAUSES:
            break
        found.append(i)
        index = i
    return found


def completing(parse: Parse, verb: int) -> list[int]:
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


def _class_at(parse: Parse, index: int, table: Mapping[str, str]) -> str | None:
    """The class of the phrase that the word heads or closes, else that of the word."""
    named = classes("phrases")
    found = next((of for phrase in phrases(parse, index) if (of := named.get(phrase) or table.get(phrase))), None)
    return class_of(parse[index], table) if found is None else found


def _class_among(parse: Parse, order: Sequence[int], table: Mapping[str, str]) -> str | None:
    return next((named for i in order if i >= 0 and (named := _class_at(parse, i, table))), None)


def _loosely(parse: Parse, where: Anchor) -> str | None:
    """The class of a verb or phrase that words beside it would tell better: "took part", in a march or an election."""
    if where.predicate < 0 or child(parse, where.predicate, "xcomp") >= 0:  # "it turned out to be 12"
        return None
    named = classes("loose")
    told = (*phrases(parse, where.predicate), parse[where.predicate].lemma.lower())
    return next((named[phrase] for phrase in told if phrase in named), None)


def phrases(parse: Parse, index: int) -> Iterator[str]:
    """A verb with each particle, object and complement, and with each preposition and its noun: "be_on_boat"; a noun
    with its preposition: "on_board".
    """
    lemma = parse[index].lemma.lower()
    if parse[index].dep == "pobj":
        yield f"{parse[parse[index].head].lemma.lower()}_{lemma}"
    for i in children(parse, index) if parse[index].pos in VERBAL else ():
        if parse[i].dep in (*_OTHER_CLAUSES, "nsubj"):
            continue
        below = parse[i].lemma.lower()
        yield f"{lemma}_{below}"
        if parse[i].dep == "prep":
            yield from (f"{lemma}_{below}_{parse[j].lemma.lower()}" for j in children(parse, i))


def class_of(token: Token, table: Mapping[str, str]) -> str | None:
    """By its form, for plurals and participles that are words of their own ("shares", "wounded"), else by its lemma.

    A verb may have a sense of its own: to storm a hotel is no weather.
    """
    lemma = token.lemma.lower()
    verbs = classes("verbs") if token.pos == "VERB" else {}
    if lemma in verbs and table.get(lemma) == facts().get(lemma):
        return None if verbs[lemma] == _NOTHING else verbs[lemma]
    if (
        token.text.lower() == "according"
        or lemma in LIGHT - table.keys()
        or (token.pos not in _CLASSED and lemma not in _ABOARD)
    ):
        return None
    return table.get(token.text.lower()) or table.get(lemma)
