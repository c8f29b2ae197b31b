"""Scope, modality, place and parties of a claim."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise, takewhile

from crosscheck.claims.frames import Anchor
from crosscheck.claims.lexicon import classes
from crosscheck.claims.trees import VERBAL, ancestors, child, children, subtree
from crosscheck.model import Modality, Parse, Polarity, Scope, Token

_CUMULATIVE = frozenset("toll cumulative tally cumulatively".split())
_TOTAL = frozenset("total overall altogether".split())
_REACHING = frozenset("bring take push raise rise climb reach carry".split())
"""Verbs that move a total: "bringing the total to 80" is a running one."""
_UNTIL_NOW = (("so", "far"), ("to", "date"), ("till", "now"), ("until", "now"))
_NEW = frozenset("another more further additional new fresh others".split())
_DAILY = frozenset(["daily", "day", "hourly", "nightly"])
_PLANNED = frozenset(
    """plan expect schedule intend aim promise pledge propose hope forecast predict project due
    foresee envisage will shall would""".split()
)
_POSSIBLE = frozenset(
    "may might could fear feared possible possibly perhaps likely believe suspect thought risk".split()
)
_FORESEEING = frozenset("expect forecast predict project foresee envisage".split())
_FORECASTS = frozenset("forecast prediction projection expectation guidance outlook".split())
_FORECASTERS = frozenset("analyst expert economist broker forecaster investor trader market street".split())
"""Who looks for a figure to come; divers look for what is lost."""
_GIVING_FORECASTS = frozenset("be have put stand call see point".split())
_WITHIN_CLAUSE = frozenset("nummod quantmod compound nmod amod prep pobj dobj attr pcomp".split())
_DENYING = frozenset(("reject", "dismiss", "refute", "dispute"))
_STATEMENTS = frozenset("claim report figure number toll count account allegation accusation rumour rumor".split())
"""What can be denied; to reject an offer or to dismiss a worker is something that happens."""
_ORDERING = frozenset("tell order ask urge instruct advise".split())
_PLACES = frozenset(("GPE", "LOC", "FAC"))
_LOCATING = frozenset(("pobj", "dobj", "compound", "appos", "npadvmod", "nmod", "poss"))
_OF_ACTORS = frozenset("by between with against than like as".split())
"""Prepositions whose name acts, is acted with or compared with ("as large as Malta"); every other says where."""
_ADDRESSING = frozenset("accuse blame urge ask tell warn join thank criticise criticize sue beat defeat".split())
_BEARING = frozenset("lose report record register".split())
_CARRYING = frozenset("flight plane jet aircraft airline airliner party".split())
"""What a name before it owns: "a Transair flight" is in no Transair."""
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_PARTS = frozenset((",", ";", ":", "(", ")", "—", "–", "--", "|"))
_NEAR = 3
_MARK = 3
_DIRECTIONS = frozenset(
    "north south east west northeast northwest southeast southwest northern southern outside inland off".split()
)
_WHERE = frozenset("in near off outside around across throughout".split())
_PARTY_ENTITIES = frozenset(("GPE", "ORG", "NORP", "PERSON"))
_DEALS = frozenset(
    """deal agreement accord treaty pact truce ceasefire memorandum talks agree sign reach broker""".split()
)


def scope(parse: Parse, where: Anchor, start: int, end: int) -> Scope | None:
    """Which part of the fact the figure at `[start, end)` covers, by the words next to it up to the next mark."""
    before = _words([t for t in reversed(parse) if t.end <= start], stop=_PARTS)
    after = _words([t for t in parse if t.start >= end], stop=_PARTS)
    fronted = _words([t for t in reversed(parse) if t.end <= start], stop=frozenset())[:2]
    near_before, near_after = set(before[:_NEAR]), set(after[:_NEAR])
    if after[:1] == ["of"] and set(after[1:2]) & {"they", "them", "who", "whom", "which", "the", "those", "these"}:
        return Scope.SUBSET
    if "include" in near_before or "including" in near_before:
        return Scope.SUBSET
    if near_before & _NEW or (near_after & _NEW and ("more", "than") not in pairwise(after)):
        return Scope.NEW
    governors = {parse[i].lemma.lower() for i in (where.predicate, where.counted) if i >= 0}
    told = near_before | near_after | governors
    if told & _CUMULATIVE or (told & _TOTAL and told & _REACHING) or set(pairwise(after)) & set(_UNTIL_NOW):
        return Scope.CUMULATIVE
    if told & _TOTAL or fronted == ["all", "in"] or ("in", "all") in pairwise(after[: _NEAR + 1]):
        return Scope.TOTAL
    if any(day in _DAILY and each in {"a", "per", "each", "every"} for each, day in pairwise(after[: 2 * _NEAR])):
        return Scope.DAILY
    return Scope.DAILY if near_before & {"daily", "nightly"} or near_after & {"daily", "nightly"} else None


def _words(tokens: Iterable[Token], stop: frozenset[str]) -> list[str]:
    """Lower-case lemmas up to the first mark in `stop`."""
    return [t.lemma.lower() for t in takewhile(lambda t: t.text not in stop, tokens) if t.pos not in ("PUNCT", "SPACE")]


def modality(parse: Parse, where: Anchor, polarity: Polarity) -> Modality:
    """Whether the claim says that something happened, will, may have, or did not."""
    words = set()
    for index in (where.predicate, where.figure):
        if index >= 0:
            governor = parse[index].head
            below = [i for i in children(parse, index) if parse[i].dep in ("aux", "advmod", "amod")]
            words |= {parse[i].lemma.lower() for i in (index, governor, *below) if not _is_name(parse, i)}
            # "The truce is to last", "they were told to leave"
            if parse[index].dep == "xcomp" and parse[governor].lemma in ("be", *_ORDERING):
                words.add("will")
    if polarity is Polarity.NEGATED or _is_denied(parse, where):
        return Modality.DENIED
    if _is_forecast(parse, where):
        return Modality.PLANNED
    if words & _PLANNED:
        return Modality.PLANNED
    if words & _POSSIBLE:
        return Modality.POSSIBLE
    return Modality.HAPPENED


def _is_denied(parse: Parse, where: Anchor) -> bool:
    """Whether somebody denies the figure, or rejects the statement that gives it: "reports that 12 had drowned"."""
    for index in (where.predicate, where.figure):
        above = ancestors(parse, index)[:2] if index >= 0 else []
        stated = [i for i in above[:1] if parse[i].lemma.lower() in _STATEMENTS]
        for verb in [index, *above[: 1 + len(stated)]] if index >= 0 else []:
            lemma = parse[verb].lemma.lower()
            if parse[verb].pos != "VERB" or lemma not in (*_DENYING, "deny"):
                continue
            rejected = child(parse, verb, "dobj", "nsubjpass")
            is_statement = rejected >= 0 and parse[rejected].lemma.lower() in _STATEMENTS
            if lemma == "deny" or is_statement or child(parse, verb, "ccomp") >= 0:
                return True
    return False


def _is_name(parse: Parse, i: int) -> bool:
    """Whether the token names something: "May" is a month, beside a day for certain, "Will" a man, a suspect one."""
    dated = parse[i].text == "May" and any(t.text.isdecimal() for t in parse[max(0, i - 1) : i + 2])
    is_somebody = parse[i].pos == "NOUN" and parse[i].lemma.lower() in classes("populations")
    return dated or is_somebody or parse[i].pos in ("PROPN", "NUM")


def _is_forecast(parse: Parse, where: Anchor) -> bool:
    """Whether the verb of the figure's clause, or its subject, foresees: "the forecast was a profit of $2"."""
    index = where.figure
    for above in ancestors(parse, index) if index >= 0 else ():
        if parse[index].dep not in _WITHIN_CLAUSE:
            return False
        if parse[above].pos in VERBAL:
            foresees = parse[above].lemma.lower() in _FORESEEING
            subject = child(parse, above, "nsubj")
            is_forecast = subject >= 0 and subject != index and parse[subject].lemma.lower() in _FORECASTS
            looks = (
                parse[above].lemma.lower() == "look" and subject >= 0 and parse[subject].lemma.lower() in _FORECASTERS
            )
            return foresees or looks or (is_forecast and parse[above].lemma.lower() in _GIVING_FORECASTS)
        index = above
    return False


def place(sentence: str, parse: Parse, where: Anchor) -> str | None:
    """The named place nearest to the claim: below its predicate first, then anywhere in the sentence."""
    bearing = _bearing(parse, where.predicate)
    named = [i for i, t in enumerate(parse) if t.entity in _PLACES and (i in bearing or _locates(parse, i))]
    unknown = [] if named else [i for i, t in enumerate(parse) if _is_unknown_place(parse, i)]
    if not named and not unknown:
        return None
    own = set()
    for index in (where.counted, where.predicate):
        if index >= 0:
            own |= set(subtree(parse, index))
    figure = max(where.figure, 0)
    nearest = min(named or unknown, key=lambda i: (i not in own, _apart(parse, i, figure) + _MARK * (i in bearing), i))
    return _entity(sentence, parse, nearest) if named else _name(sentence, parse, nearest)


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
    return len(between) + _MARK * sum(t.text in _PARTS or t.dep == "cc" for t in between)


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
    token = parse[_first_joined(parse, index)]
    governor = parse[token.head].lemma.lower()
    if token.dep == "pobj" and governor in _OF_ACTORS:
        return False
    if (token.dep == "dobj" and governor in _ADDRESSING) or (token.dep == "compound" and governor in _CARRYING):
        return False
    if token.dep == "pobj" and (_is_measured_from(parse, token.head) or _is_origin(parse, token.head)):
        return False
    if token.dep == "appos" and parse[token.head].entity not in _PLACES:
        return parse[parse[token.head].head].lemma.lower() not in _OF_ACTORS and parse[token.head].dep != "nsubj"
    return token.dep in _LOCATING


def _is_measured_from(parse: Parse, preposition: int) -> bool:
    """Whether the name only says how far off it is: "250 km south of Lenk", "44 miles from Brask"."""
    governor, word = parse[preposition].head, parse[preposition].lemma.lower()
    if word == "of" and parse[governor].lemma.lower() in _DIRECTIONS:
        return child(parse, governor, "npadvmod", "nummod", "nmod") >= 0
    return word == "from" and child(parse, governor, "nummod") >= 0


def _is_origin(parse: Parse, preposition: int) -> bool:
    """Whether people come from the place that is named: "two sailors from Kenya"."""
    governor = parse[parse[preposition].head].lemma.lower()
    return parse[preposition].lemma.lower() == "from" and (governor in classes("populations") or governor == "old")


def _first_joined(parse: Parse, index: int) -> int:
    """The first of the names that "and" and commas join, whose part in the sentence they share."""
    for _ in range(len(parse)):
        if parse[index].dep != "conj" or parse[index].head == index:
            break
        index = parse[index].head
    return index


def parties(sentence: str, parse: Parse) -> tuple[str, ...]:
    """Who concluded the deal that the sentence speaks of, in alphabetical order; empty where it speaks of none.

    Parties are joined as subjects ("Moscow and Ankara agreed"), stand after "by", "between" or "with", or are the
    subject of such a "with"; a place that only locates ("an offensive on Idlib and Hama") is none.
    """
    if not any(t.lemma.lower() in _DEALS for t in parse):
        return ()
    named = [i for i, t in enumerate(parse) if t.entity in _PARTY_ENTITIES and _is_head_of_name(parse, i)]
    bound = {i for i in named if _concludes(parse, i)}
    found = {_entity(sentence, parse, i) for i in bound}
    return tuple(sorted(found)) if len(found) > 1 else ()


def _is_head_of_name(parse: Parse, index: int) -> bool:
    token = parse[index]
    return token.dep in ("nsubj", "pobj", "conj", "appos") and token.pos in ("NOUN", "PROPN")


def _concludes(parse: Parse, index: int) -> bool:
    first = _first_joined(parse, index)
    if parse[first].dep == "appos":  # "two brokers, Russia and Turkey"
        first = _first_joined(parse, parse[first].head)
    token, governor = parse[first], parse[parse[first].head]
    if token.dep == "pobj":
        return governor.lemma.lower() in ("between", "by", "with")
    if token.dep != "nsubj":
        return False
    joined = any(t.dep == "conj" and t.head == first and t.entity in _PARTY_ENTITIES for t in parse)
    return joined or first != index or _has_counterpart(parse, token.head)


def _has_counterpart(parse: Parse, verb: int) -> bool:
    """Whether someone stands after "with" under the verb or its object ("Russia signed a deal with Turkey")."""
    return any(
        t.dep == "pobj"
        and t.entity in _PARTY_ENTITIES
        and parse[t.head].lemma.lower() == "with"
        and (parse[t.head].head == verb or parse[parse[t.head].head].head == verb)
        for t in parse
    )


def _entity(sentence: str, parse: Parse, index: int) -> str:
    first = last = index
    kind = parse[index].entity
    while first > 0 and parse[first - 1].entity == kind:
        first -= 1
    while last + 1 < len(parse) and parse[last + 1].entity == kind:
        last += 1
    while first < index and parse[first].pos == "ADP":  # "around Lenk"
        first += 1
    last = next((i - 1 for i in range(first + 1, last) if parse[i].pos == "NUM"), last)  # "Lenk 80 km"
    if last > first and parse[last].text.lower() in _WEEKDAYS:
        last -= 1
    return sentence[parse[first].start : parse[last].end].removeprefix("the ")
