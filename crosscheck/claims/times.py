"""When a claim's event was, the day for which its figure holds, and the window in which it was counted."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from crosscheck.claims.anchors import Anchor
from crosscheck.claims.lexicon import facts
from crosscheck.claims.mentions import Mention
from crosscheck.claims.trees import NOUNS, VERBAL, ancestors, child, children, overlapping, subtree
from crosscheck.model import DateModifier, DateValue, Parse, Window

_OPENS_OR_CLOSES = (DateModifier.SINCE, DateModifier.UNTIL, DateModifier.BY)
_COMPARING = frozenset("as than compare versus like against up down".split())
_JOINING = {"between": ("and",), "from": ("to", "until", "till", "through", "-", "–")}
_AS_OF = re.compile(
    r"\bas (?:of|at)(?:\s+(?:the|late|early|on|about|around|noon|midday|midnight|dawn|dusk|local time|[\d.:]+"
    r"|[\d.:]*[ap]\.?m\b\.?|gmt|utc|[ecmp][sd]?t|bst|cest|ist|jst),?)*\s*$",
    re.IGNORECASE,
)
"""Before a date: it is that of what a figure tells, whatever the time of day between."""
_STEPS = 3
_PRESENT = ("VBZ", "VBP")
_PAST = ("VBD", "VBN")
_OPEN = frozenset(("npadvmod", "nsubj", "nsubjpass"))
_SUBCLAUSES = frozenset(("relcl", "acl", "ccomp", "csubj", "pcomp"))
_ORDERING = frozenset(("after", "before"))
_CONTRACTS = frozenset(("contract", "futures", "future", "settlement", "expiry"))
"""What the month before them dates is when goods are handed over, not when they cost that much."""


def event_time(mention: Mention, mentions: Sequence[Mention], parse: Parse, where: Anchor) -> DateValue | None:
    """The day of the event: the mention's own date, or the nearest of its clause that opens or closes no window."""
    if isinstance(mention.value, DateValue):
        return mention.value if mention.value.start is not None else None
    dates = _dates_of(mention, mentions, parse, where)
    return next((v for m, v in dates if v.modifier not in _OPENS_OR_CLOSES and not _is_since(parse, m)), None)


def as_of(text: str, mention: Mention, mentions: Sequence[Mention], published: dt.date | None) -> dt.date | None:
    """The day for which the figure holds: a day not past publication named with "as of" or "by", else that day."""
    for beside, value in _dates_beside(mention, mentions):
        told = value.modifier is DateModifier.BY or _AS_OF.search(text[: beside.start]) is not None
        if told and value.end is not None and (published is None or value.end <= published):
            return value.end
    return published


def window(text: str, mention: Mention, mentions: Sequence[Mention], parse: Parse, where: Anchor) -> Window | None:
    """The days in which what a figure counts came together: "since April", "from 1 to 16 May"; None for a date.

    An end that the words leave open is None.
    """
    if isinstance(mention.value, DateValue):
        return None
    between = _between(text, mention, mentions)
    if between is not None:
        return between
    for beside, value in _dates_of(mention, mentions, parse, where):
        if (value.modifier is DateModifier.SINCE or _is_since(parse, beside)) and not _is_record(parse, beside):
            return Window(start=value.start)
        if value.modifier is DateModifier.UNTIL:
            return Window(end=value.end)
    return None


def _is_since(parse: Parse, date: Mention) -> bool:
    """Whether the date stands in a clause that opens a window: "since the siege began on 3 June"."""
    own = overlapping(parse, date.start, date.end)
    return any(
        parse[j].dep == "mark" and parse[j].lemma.lower() == "since"
        for i in _clauses(parse, own)
        for j in children(parse, i)
    )


def _is_record(parse: Parse, date: Mention) -> bool:
    """Whether the date only says how long nothing equalled it: "the largest since 2019", "the first since May"."""
    own = overlapping(parse, date.start, date.end)
    above = [i for start in own[:1] for i in ancestors(parse, start)][:_STEPS]
    near = {*above, *(j for i in above for j in children(parse, i))}
    return any(parse[i].tag in ("JJS", "RBS") or parse[i].lemma.lower() == "first" for i in near)


def _clauses(parse: Parse, own: Sequence[int]) -> list[int]:
    """The verbs above a date up to the first that heads an adverbial clause."""
    found: list[int] = []
    for i in [i for start in own[:1] for i in ancestors(parse, start)]:
        if parse[i].pos in VERBAL:
            found.append(i)
            if parse[i].dep == "advcl":
                break
    return found


def _between(text: str, mention: Mention, mentions: Sequence[Mention]) -> Window | None:
    """The window that two dates enclose, the nearest to the mention."""
    dates = sorted(_dates_beside(mention, mentions), key=lambda d: d[0].start)
    for (one, first), (other, last) in pairwise(dates):
        before = text[: one.start].rstrip().lower().rpartition(" ")[2]
        joined = text[one.end : other.start].strip().lower()
        in_order = first.start is not None and last.end is not None and first.start <= last.end
        if in_order and joined in _JOINING.get(before, ()):
            return Window(start=first.start, end=last.end)
    return None


def _dates_beside(mention: Mention, mentions: Sequence[Mention]) -> list[tuple[Mention, DateValue]]:
    """The resolved dates of the sentence other than the mention itself, the nearest first."""
    dates = [
        (m, m.value)
        for m in mentions
        if m is not mention and isinstance(m.value, DateValue) and m.value.start is not None
    ]
    return sorted(dates, key=lambda d: (abs(d[0].start - mention.start), d[0].start))


def _dates_of(
    mention: Mention, mentions: Sequence[Mention], parse: Parse, where: Anchor
) -> Iterator[tuple[Mention, DateValue]]:
    """The dates beside the mention that speak of the same happening, the nearest first.

    A date in a clause or of a thing that does not hold the figure dates something else: in "jobs will go in Lenk,
    where it was founded in 1921" the jobs are not of 1921.
    """
    dates = _dates_beside(mention, mentions)
    if not dates:
        return
    above = {where.figure, where.counted, where.predicate, *ancestors(parse, where.figure)}
    above |= set(ancestors(parse, where.predicate)) if where.predicate >= 0 else set()
    for beside, value in dates:
        own = overlapping(parse, beside.start, beside.end)
        if own and _in_the_present(parse, where.predicate, own[0]):
            continue
        if not own or _reaches(parse, own, above):
            yield beside, value


def _in_the_present(parse: Parse, verb: int, date: int) -> bool:
    """Whether the verb goes on in the present from one that the date dates in the past: "it opened in May and has 40
    rooms"."""
    if verb < 0 or parse[verb].tag not in _PRESENT or parse[verb].dep != "conj":
        return False
    first = parse[verb].head
    return parse[first].tag in _PAST and first < date < verb


def _reaches(parse: Parse, own: Sequence[int], above: set[int]) -> bool:
    """Whether the way up from a date meets what the figure hangs from without leaving another thing or clause."""
    current = next((i for i in own if parse[i].head not in own or parse[i].head == i), own[0])
    for _ in range(len(parse)):
        token = parse[current]
        if current in above:
            return True
        if current not in own:
            if token.lemma.lower() in _COMPARING:
                return False
            if token.pos in VERBAL and (token.dep in _SUBCLAUSES or _is_earlier(parse, current)):
                return False
            if _is_apart(parse, current):
                return False
            if _is_of_contract(parse, own, current) or _is_start_of_change(parse, own, current):
                return False
            if token.dep == "appos" and child(parse, current, "nummod") >= 0:
                return False  # "90 fires, among them 30 blazes on Monday"
            if token.pos in NOUNS and token.dep not in _OPEN and token.lemma.lower() not in facts():
                return False
        if token.head == current:
            return True
        current = token.head
    return True


def _is_apart(parse: Parse, index: int) -> bool:
    """Whether the clause or phrase is of another time, as it says how far off: "days after a suspect was arrested"."""
    ordering = index if parse[index].lemma.lower() in _ORDERING else child(parse, index, "mark")
    if ordering < 0 or parse[ordering].lemma.lower() not in _ORDERING:
        return False
    return any(parse[i].dep == "npadvmod" and i < ordering for i in children(parse, index))


def _is_earlier(parse: Parse, verb: int) -> bool:
    """Whether the verb tells what had gone before: "oil rose by 4 dollars, having fallen on Tuesday"."""
    return any(parse[i].dep == "aux" and parse[i].text.lower() == "having" for i in children(parse, verb))


def _is_of_contract(parse: Parse, own: Sequence[int], index: int) -> bool:
    """Whether the noun is a delivery or contract that the date names: "tin for July delivery", "July contracts"."""
    word = parse[index].lemma.lower()
    named = any(parse[i].dep == "compound" and parse[i].head == index for i in own)
    return word == "delivery" or (named and word in _CONTRACTS)


def _is_start_of_change(parse: Parse, own: Sequence[int], index: int) -> bool:
    """Whether the noun bears the figure from which another has moved: "cut to 32 from a March output of 34"."""
    token = parse[index]
    preposition = parse[token.head]
    if token.dep != "pobj" or preposition.lemma.lower() != "from" or parse[preposition.head].pos not in VERBAL:
        return False
    return any(parse[i].pos == "NUM" for i in subtree(parse, index) if i not in own)
