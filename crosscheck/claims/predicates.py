"""What happened to what a figure counts, and the class of facts that it falls into."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from crosscheck.claims.anchors import Anchor
from crosscheck.claims.groups import BEFALLING, group
from crosscheck.claims.lexicon import classes, facts
from crosscheck.claims.phrases import ABOARD, LIGHT, class_of, first_class
from crosscheck.claims.sayings import TALLIES
from crosscheck.claims.trees import NOMINAL, SUBJECTS, TIMES, VERBAL, ancestors, child, children, subtree
from crosscheck.claims.vocabulary import words
from crosscheck.model import Parse, Token

SUPPOSING = words(
    """believe fear presume think suspect assume suppose consider reckon know understand expect estimate report
    confirm say allege rumour rumor find declare list feel deem appear seem"""
)
"""Verbs that only tell how sure it is that what completes them happened: "are feared to have drowned"."""
_CONDITIONS = ("ADJ", "VERB", "NOUN")
_NO_CONDITIONS = ("NN", "NNS", "VBD")
_STATES = frozenset(("dead", "hurt", "injured", "wounded", "missing", "homeless"))
"""States that a headline lists with their figures, whatever the parser takes them for: "12 dead, 40 hurt"."""
_COMPLEMENTS = ("of", "to", "for")
_COMPLETES = ("acomp", "xcomp", "oprd", "dobj")
_HUNG = ("npadvmod", "dobj", "appos")
"""By what the parser hangs a subject wrongly from the clause before it."""
_NAMING = ("compound", "amod", "nmod")
_NEAR = 6
"""Words from a figure to those that still tell of it."""
_NEXT = 3
"""Words after a figure that is a circumstance to those that tell of it alone."""
_STEPS = 6
"""Steps up or down a parse that the words of one claim span at most."""


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
    behind = next((i for i in children(parse, index) if i > index and parse[i].text.lower() in _STATES), -1)
    if behind >= 0 and parse[behind].dep == "amod":  # "12 tenants of the block dead"
        return behind
    severed = _severed(parse, index)
    if severed >= 0:
        return supposed(parse, severed)
    aside = -1
    for i in children(parse, index):
        if parse[i].dep in ("acl", "relcl") and parse[i].pos == "VERB":
            if parse[i].dep == "relcl" and (_befalls(parse, index) or _acts(parse, index)):
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
        if token.dep in SUBJECTS and governor.pos == "ADJ" and class_of(governor, facts()):
            return token.head  # "12 residents of the block dead"
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


def _severed(parse: Parse, index: int) -> int:
    """The verb of a subject that the parser hangs from a clause before it, which a comma closes: of "in a week that was
    cold, 12 sailors were saved" the saving; -1 for any other noun.
    """
    token = parse[index]
    if token.dep not in _HUNG or token.pos != "NOUN" or parse[token.head].pos != "VERB":
        return -1
    if all(between.text != "," for between in parse[token.head : index]):
        return -1
    verb = next((i for i in range(index + 1, len(parse)) if parse[i].pos == "VERB"), -1)
    auxiliary = child(parse, verb, "aux", "auxpass") if verb >= 0 else -1
    if auxiliary <= index or parse[auxiliary].pos != "AUX" or child(parse, verb, *SUBJECTS) >= 0:
        return -1
    return verb if parse[auxiliary - 1].pos in ("PUNCT", "NOUN") else -1


def _befalls(parse: Parse, index: int) -> bool:
    """Whether a verb of a class has the noun as its object, which a relative clause then only tells apart: "killed
    four men who were praying".
    """
    governor = parse[parse[index].head]
    return parse[index].dep == "dobj" and governor.pos == "VERB" and class_of(governor, facts()) is not None


def befalls_people(verb: Token) -> bool:
    """Whether the verb tells what befell people, whom a bare figure after it counts: "kills over 60"."""
    return verb.pos == "VERB" and class_of(verb, facts()) in BEFALLING


def _acts(parse: Parse, index: int) -> bool:
    """Whether a verb of a class tells of the noun, its subject: "four men who were hurt have died"."""
    return parse[index].dep in SUBJECTS and class_of(parse[supposed(parse, parse[index].head)], facts()) is not None


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
        if parse[verb].lemma.lower() not in SUPPOSING:
            break
        completed = child(parse, verb, "xcomp", "oprd")
        if completed < 0:
            completed = _role(parse, verb)
        if completed < 0 or parse[completed].pos not in (*VERBAL, "ADJ"):
            break
        verb = completed
    return verb


def _role(parse: Parse, verb: int) -> int:
    """The state after the "as" of the verb: "confirmed as injured", "listed as missing"; -1 for none."""
    for i in children(parse, verb):
        if parse[i].dep == "prep" and parse[i].lemma.lower() == "as":
            return child(parse, i, "amod", "pobj", "pcomp")
        mark = child(parse, i, "mark")
        if parse[i].dep == "advcl" and mark >= 0 and parse[mark].lemma == "as" and child(parse, i, *SUBJECTS) < 0:
            return i
    return -1


def condition(parse: Parse, inside: Sequence[int]) -> int:
    """The state right after a figure that stands alone ("12 dead", "40 on board"); -1 where a noun follows it."""
    after = inside[-1] + 1
    if after < len(parse) and parse[after].text.lower() == "on":
        after += 1
    if after < len(parse) and parse[after].text.lower() in (*ABOARD, "board"):
        subject = next((i for i in inside if parse[i].dep in SUBJECTS), -1)  # "the 40 on board were rescued"
        return -1 if subject >= 0 and class_of(parse[parse[subject].head], facts()) else after
    after = inside[-1] + 1
    if after >= len(parse) or parse[after].pos not in _CONDITIONS:
        return -1
    if parse[after].tag in _NO_CONDITIONS and parse[after].text.lower() not in _STATES:
        return -1
    followed = after + 1 < len(parse) and parse[after + 1].pos in ("NOUN", "PROPN")
    alone = after + 1 >= len(parse) or parse[after + 1].text.lower() not in _COMPLEMENTS  # "two critical of the plan"
    is_state = (alone and parse[after].lemma.lower() in classes("states")) or class_of(parse[after], facts())
    return after if not followed and is_state else -1


def predicate_class(
    parse: Parse,
    where: Anchor,
    segment: Sequence[int],
    taken: Collection[int],
    table: Mapping[str, str],
    *,
    verb_first: bool,
    is_length: bool = False,
) -> str | None:
    """The class of what is said to have happened, from the first word that has one.

    A counted noun that names an event ("three deaths") comes first, then the predicate (with `verb_first` before a
    counted noun that is its subject: "floods displaced 40 in May"), the noun that a participle describes ("the
    agreement sealed in 2018"), the words next to the figure, what completes the predicate ("are known to have died"),
    a counted noun that names a group ("prisoners"), what stands above the predicate in its clause, and at last the
    kind of thing that is counted ("four flights"). Words further off tell of other things. Tokens in `taken` belong to
    other mentions and say nothing of this one.

    Of a length (`is_length`) only what governs it tells: what happened beside it may be 40 km away.
    """
    counted = [where.counted] if where.counted >= 0 else []
    is_group = bool(counted) and group(parse[where.counted].lemma.lower()) is not None
    is_modifier = where.counted in ancestors(parse, where.figure)
    after_verb = completing(parse, where.predicate)
    if is_length and is_modifier:  # "the 20-metre boat was searched": the boat has the length, whatever befell it
        first = counted
    else:
        named = [] if is_group else counted
        first = [where.predicate, *named] if verb_first and not is_modifier else [*named, where.predicate]
    if is_length:
        return first_class(parse, where, [*first, *after_verb], taken, table, climb=False)
    near = beside(parse, where, segment)
    if _is_circumstance(parse, where):
        after = [i for i in near if 0 < i - where.figure <= _NEXT]
        order = [*(i for i in first if i in counted), *after, *counted, *near, *first, *after_verb]
    else:
        order = [*first, *_described(parse, where, is_group=is_group), *near, *after_verb, *counted]
    return first_class(parse, where, order, taken, table)


def _described(parse: Parse, where: Anchor, *, is_group: bool) -> list[int]:
    """The nouns and clauses that tell more of the predicate or of what is counted: the noun of a participle, unless it
    is the group that is counted, what a tally counts ("the death count"), and what clauses tell of a group.
    """
    found: list[int] = []
    if where.predicate >= 0 and parse[where.predicate].dep in ("acl", "relcl"):
        found = [i for i in (parse[where.predicate].head,) if not (is_group and i == where.counted)]
    if where.counted >= 0 and parse[where.counted].lemma.lower() in TALLIES:
        found += [i for i in children(parse, where.counted) if parse[i].dep in _NAMING]
    if is_group:
        found += [j for i in _told_of(parse, where.counted) for j in (i, *completing(parse, i))]
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
    return [i for i in found if parse[i].entity not in TIMES and not group(parse[i].lemma.lower())]


def _distance(index: int, figure: int) -> tuple[int, int]:
    """Words after a figure stand nearer than those before it: "the blast left 12 dead" counts the dead."""
    return (index - figure if index > figure else figure - index + 1), index
