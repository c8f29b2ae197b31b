"""Where it happened: the named place of a claim."""

from __future__ import annotations

from crosscheck.claims.anchors import Anchor
from crosscheck.claims.groups import group
from crosscheck.claims.lexicon import facts
from crosscheck.claims.neighbours import PARTING
from crosscheck.claims.sayings import SAY
from crosscheck.claims.trees import ancestors, child, children, first_joined, subtree
from crosscheck.model import Parse

_PLACES = frozenset(("GPE", "LOC", "FAC"))
_LOCATING = frozenset(("pobj", "dobj", "compound", "appos", "npadvmod", "nmod", "poss"))
_OF_ACTORS = frozenset("by between with against than like as".split())
"""Prepositions whose name acts, is acted with or compared with ("as large as Malta"); every other says where."""
_ADDRESSING = frozenset("accuse blame urge ask tell warn join thank criticise criticize sue beat defeat".split())
_BEARING = frozenset("lose report record register".split())
_CARRYING = frozenset(
    "flight plane jet aircraft airline airliner ferry ship boat vessel tanker trawler liner party".split()
)
"""What a name before it owns or is called by: "a Transair flight" is in no Transair."""
_COMING = frozenset("come return arrive hail fly flight travel trip journey way route sail".split())
"""Ways that a "from" tells the beginning of."""
_GOING = frozenset("bind bound head flight journey way route sail leave depart".split())
"""Ways that an onward preposition tells the end of."""
_ONWARD = frozenset(("to", "for", "toward", "towards"))
_SEATED = frozenset(("base", "headquarter"))
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_HAPPENINGS = frozenset(("attack", "attendance", "event", "fire", "flood", "infection", "quake", "weather"))
"""Classes of what is called by the name of its place: "Lenk Bridge Protest"."""
_MARK = 3
"""Words for which a mark or "and" between a place and its figure counts."""
_APART = frozenset(("in", "for", "near"))
"""Prepositions that no name has inside."""
_DIRECTIONS = frozenset(
    "north south east west northeast northwest southeast southwest northern southern outside inland off".split()
)
_WHERE = frozenset("in near off outside around across throughout".split())


def place(sentence: str, parse: Parse, where: Anchor) -> str | None:
    """The named place nearest to the claim: below its predicate first, then anywhere in the sentence."""
    bearing = _bearing(parse, where.predicate)
    named = [i for i, t in enumerate(parse) if t.entity in _PLACES and (i in bearing or _locates(parse, i))]
    speaking = _speaking(parse, where.figure)
    named = [i for i in named if i in bearing or i not in speaking] or named
    unknown = [] if named else [i for i, t in enumerate(parse) if _is_unknown_place(parse, i)]
    if not named and not unknown:
        return None
    own = set()
    for index in (where.counted, where.predicate):
        if index >= 0:
            own |= set(subtree(parse, index))
    figure = max(where.figure, 0)
    nearest = min(named or unknown, key=lambda i: (i not in own, _apart(parse, i, figure) + _MARK * (i in bearing), i))
    return named_entity(sentence, parse, nearest) if named else _name(sentence, parse, nearest)


def _speaking(parse: Parse, figure: int) -> set[int]:
    """The words that name who speaks, whose place is seldom that of what is told: "an official in Lenk said"."""
    verbs = (i for i, t in enumerate(parse) if t.pos == "VERB" and t.lemma.lower() in SAY)
    speakers = (subtree(parse, who) for verb in verbs if (who := child(parse, verb, "nsubj")) >= 0)
    return {i for speaker in speakers if figure not in speaker for i in speaker}


def _bearing(parse: Parse, verb: int) -> list[int]:
    """The states that the verb says to bear a toll: "Kenya reported 12 deaths", "lost 12 lives"."""
    if verb < 0 or parse[verb].lemma.lower() not in _BEARING:
        return []
    lost = child(parse, verb, "dobj")
    if parse[verb].lemma.lower() == "lose" and (lost < 0 or parse[lost].lemma.lower() != "life"):
        return []
    by = child(parse, verb, "agent")
    subjects = [i for i in children(parse, verb) if parse[i].dep == "nsubj"]
    return subjects[-1:] if by < 0 else [i for i in children(parse, by) if parse[i].dep == "pobj"]


def _apart(parse: Parse, index: int, figure: int) -> int:
    """How many words lie between, where a mark or "and" counts for more: "40 in Lenk, 12 in Brask and 9 in Tern"."""
    between = parse[min(index, figure) : max(index, figure)]
    return len(between) + _MARK * sum(t.text in PARTING or t.dep == "cc" for t in between)


def _is_unknown_place(parse: Parse, index: int) -> bool:
    """Whether a name that the parser does not know stands where a place does: "in Um Safra"."""
    token = parse[index]
    if token.pos != "PROPN" or token.dep != "pobj" or parse[token.head].lemma.lower() not in _WHERE:
        return False
    unknown = token.entity in ("", "PERSON") and token.text[:1].isupper()
    follows = index + 1 >= len(parse) or not parse[index + 1].text[0].isdigit()  # "in Blocks 4 and 17"
    return unknown and follows


def _name(sentence: str, parse: Parse, index: int) -> str:
    """The run of proper nouns that ends at the token."""
    first = index
    while first > 0 and parse[first - 1].pos == "PROPN" and parse[first - 1].dep == "compound":
        first -= 1
    return sentence[parse[first].start : parse[index].end]


def _locates(parse: Parse, index: int) -> bool:
    """Whether the name says where ("in Idlib"), not whence ("Britain-based") or who ("Moscow and Ankara agreed")."""
    if index + 1 < len(parse) and parse[index + 1].text in ("-", "‑"):
        return False
    if parse[index].text[0].islower() and not parse[index].text.isalpha():  # "a magnitude-7 quake"
        return False
    index = first_joined(parse, index)
    token = parse[index]
    governor = parse[token.head].lemma.lower()
    if (token.dep == "pobj" and governor in _OF_ACTORS) or (token.dep == "dobj" and governor in _ADDRESSING):
        return False
    if token.dep == "compound" and (governor in _CARRYING or any(char.isdigit() for char in governor)):
        return False
    if _names_happening(parse, index):
        return False
    if any(_is_off(parse, parse[i].head) for i in (index, _held_by(parse, index)) if i >= 0 and parse[i].dep == "pobj"):
        return False
    if token.dep == "appos" and parse[token.head].entity not in _PLACES:
        return parse[parse[token.head].head].lemma.lower() not in _OF_ACTORS and parse[token.head].dep != "nsubj"
    return token.dep in _LOCATING


def _names_happening(parse: Parse, index: int) -> bool:
    """Whether the parser takes the name of what happened for one of a place: "Lenk Bridge Protest", in a headline."""
    last = index
    while last + 1 < len(parse) and parse[last + 1].entity == parse[index].entity:
        last += 1
    return last > index and facts().get(parse[last].lemma.lower()) in _HAPPENINGS


def _held_by(parse: Parse, index: int) -> int:
    """The place whose own place the name tells, as Brask does of "Lenk in Brask" and "Lenk, Brask's port"; or -1."""
    dep, above = parse[index].dep, parse[index].head
    if dep == "pobj" and parse[above].lemma.lower() == "in":
        above = parse[above].head
    if dep != "appos" and parse[above].dep == "appos":
        above = parse[above].head
    return above if above < index and parse[above].entity in _PLACES else -1


def _is_off(parse: Parse, preposition: int) -> bool:
    """Whether what the preposition names is not where it happened, but whence, whither, or what it is measured from."""
    return any(tells(parse, preposition) for tells in (_is_measured_from, _is_origin, _is_passed))


def _is_measured_from(parse: Parse, preposition: int) -> bool:
    """Whether the name only says how far off it is: "250 km south of Lenk", "44 miles from Brask"."""
    governor, word = parse[preposition].head, parse[preposition].lemma.lower()
    if word == "of" and parse[governor].lemma.lower() in _DIRECTIONS:
        return child(parse, governor, "npadvmod", "nummod", "nmod") >= 0
    return word == "from" and child(parse, governor, "nummod") >= 0


def _is_passed(parse: Parse, preposition: int) -> bool:
    """Whether the name is an end of a way ("from Lenk to Brask", "bound for Brask") or a seat ("based in Lenk")."""
    governor, word = parse[preposition].head, parse[preposition].lemma.lower()
    lemma = parse[governor].lemma.lower()
    if lemma in _SEATED:
        return True
    if word == "from":
        return lemma in _COMING or _has_beside(parse, preposition, "to")
    return (word in _ONWARD and lemma in _GOING) or (word == "to" and _has_beside(parse, preposition, "from"))


def _has_beside(parse: Parse, preposition: int, other: str) -> bool:
    """Whether the other preposition hangs beside this one or from it: the "to" of "from Lenk to Brask"."""
    above = ancestors(parse, preposition)[:2]
    return any(
        t.lemma.lower() == other
        and t.dep == "prep"
        and i != preposition
        and (i in above or t.head in (preposition, *above[:1]))
        for i, t in enumerate(parse)
    )


def _is_origin(parse: Parse, preposition: int) -> bool:
    """Whether people come from the place that is named: "two sailors from Kenya"."""
    governor = parse[parse[preposition].head].lemma.lower()
    return parse[preposition].lemma.lower() == "from" and (governor == "old" or group(governor) is not None)


def named_entity(sentence: str, parse: Parse, index: int) -> str:
    """The name that the token is part of, without what the parser takes along: a preposition, a distance, a weekday."""
    first = last = index
    kind = parse[index].entity
    while first > 0 and parse[first - 1].entity == kind:
        first -= 1
    while last + 1 < len(parse) and parse[last + 1].entity == kind:
        last += 1
    while first < index and parse[first].pos == "ADP":  # "around Lenk"
        first += 1
    last = next((i - 1 for i in range(first + 1, last + 1) if _ends_name(parse, i, last)), last)
    return sentence[parse[first].start : parse[last].end].removeprefix("the ")


def _ends_name(parse: Parse, index: int, last: int) -> bool:
    """Whether the token is none of the name before it: a weekday, "in", the "'s" of a state, the 80 of "Lenk 80 km"."""
    token = parse[index]
    if token.pos == "NUM":
        return index < last  # not in "Gate 2"
    if token.tag == "POS":
        return token.entity == "GPE" and index == last
    return token.text.lower() in _WEEKDAYS or token.lemma.lower() in _APART
