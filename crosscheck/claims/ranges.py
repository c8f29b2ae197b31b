"""Two amounts that delimit one: "60-65bn", "between 12 and 15 percent", "$3 to $4"."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from crosscheck.claims.amounts import Amount, read_amount
from crosscheck.claims.bounds import bound_before
from crosscheck.claims.currencies import MONEY_TRIGGERS
from crosscheck.claims.measures import Unit
from crosscheck.claims.neighbours import is_hyphen
from crosscheck.claims.numerals import NUMBER_WORDS
from crosscheck.claims.tokens import Tokens
from crosscheck.claims.vocabulary import words
from crosscheck.model import Bound

_DASHES = frozenset({"-", "‐", "‑", "–", "—", "−"})
_CHANGES = words(
    "rose rise rises risen rising fell fall falls fallen falling up down increased increase increases increasing "
    "decreased decrease decreases climbed climb climbs jumped jump dropped drop drops cut cuts cutting reduced "
    "reduce reduces lowered lower lowers raised raise raises raising grew grown grow grows shrank shrunk shrink "
    "went gone go goes moved move moving revised doubled doubling tripled slipped sank sunk soared surged plunged "
    "tumbled declined decline dipped edged slid widened narrowed swelled brought bring brings slowed slowing "
    "accelerated extended upgraded downgraded lifts lift lifting lifted split voted beat changed change shift "
    "shifted hike hiked jump leapt leap swung swing promoted cutting loosened tightened trimmed trim corrected "
    "upped halved improved worsened dwindled expanded expand contracted reducing improving lengthened"
)
_LINKS = _DASHES | {"to", "and", "or"}
_WIDEST = {"to": 20, "or": 3}  # "a hundred or a thousand?" names two figures
_GAINS = words("gained gains lost loses added adds shed sheds")
_WIDEST_GAIN = 2  # "gained $3 to $49" tells how much and to where
_LOOK_BACK = 12
_MAYBE = words("perhaps possibly maybe probably potentially")
_BOUND_WORDS = 3


class Range(NamedTuple):
    """Two amounts that delimit one: values in one unit."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    unit: Unit | None


def read_range(tokens: Tokens, first: Amount, floor: int) -> Range | None:
    """The range that `first` opens: "60-65bn", "between 12 and 15 percent", "$3 to $4", "30 or 40"; None otherwise.

    "rose from 12 to 45" and "by 12 to 45" name two figures, and so does a pair that falls ("287 to 143").
    """
    at = first.end
    if at >= tokens.size:
        return None
    link = tokens.lower[at]
    if link not in _LINKS:
        return None
    before = tokens.lower[first.start - 1] if first.start - 1 >= floor else ""
    start = first.start
    if link in _DASHES:
        if not (tokens.glued[at] and at + 1 < tokens.size and tokens.glued[at + 1]):
            return None
        at += 1
        if tokens.lower[at] in ("to", "or") and is_hyphen(tokens, at + 1):
            at += 2
    elif link == "to":
        if _is_change(tokens, first.start, before):
            return None
        start -= before == "from"
        at += 1
    elif link == "and":
        opened = _between(tokens, first.start, floor)
        if opened is None:
            return _from_least_to_most(tokens, first, floor)
        start = opened
        at += 1
    else:
        at += 1
    if at >= tokens.size or not (tokens.text[at][0].isalnum() or tokens.text[at] in MONEY_TRIGGERS):
        return None
    if tokens.lower[at] in ("a", "an", "half") and link not in ("to", "and"):
        return None
    second = read_amount(tokens, at)
    if second is None:
        return None
    loose = _WIDEST_GAIN if link == "to" and before in _GAINS else _WIDEST.get(link)
    return _combine(first, second, start, loose=loose)


def _from_least_to_most(tokens: Tokens, first: Amount, floor: int) -> Range | None:
    """ "at least 700 and as many as 900", "more than 30 and perhaps up to 50": one figure between its bounds."""
    below = bound_before(tokens, first.start, floor)
    if below is None or below.bound not in (Bound.AT_LEAST, Bound.MORE_THAN):
        return None
    at = first.end + 1
    opened = at + (tokens.lower[at] in _MAYBE)
    while at < opened + _BOUND_WORDS and not (tokens.text[at][:1].isdecimal() or tokens.lower[at] in NUMBER_WORDS):
        at += 1
    above = bound_before(tokens, at, opened)
    if above is None or above.start != opened or above.bound not in (Bound.NEARLY, Bound.AT_MOST):
        return None
    second = read_amount(tokens, at)
    return None if second is None else _combine(first, second, below.start, loose=None)


def _combine(first: Amount, second: Amount, start: int, *, loose: int | None) -> Range | None:
    """`loose` is how many times the low end the high one may be, where the words between them need not mean a range."""
    unit = second.unit or first.unit
    if first.unit is not None and second.unit is not None and first.unit != second.unit:
        if first.unit.base != second.unit.base or not first.signed or second.signed:
            return None
        unit = first.unit
    if second.signed and not first.signed and first.unit is None:
        return None
    low, high = first.value, second.value
    if first.scale == 1 and second.scale > 1 and low < high / second.scale:
        low *= second.scale  # "60-65bn"
    if low >= high or (loose and high > low * loose and low > 0):
        return None
    if first.unit is not None and second.unit is None and not first.signed:
        if loose:
            return None  # "doubled in eight days to 41"
        unit = first.unit
    return Range(start, second.end, low, high, unit)


def _between(tokens: Tokens, start: int, floor: int) -> int | None:
    """Where "between" stands before the first of two amounts, past its modifiers."""
    for at in range(start - 1, max(floor, start - 4) - 1, -1):
        word = tokens.lower[at]
        if word == "between":
            return at
        if word not in ("about", "some", "roughly", "around", "an", "estimated", "the", "ages", "of"):
            return None
    return None


def _is_change(tokens: Tokens, start: int, before: str) -> bool:
    """Whether "A to B" at `start` tells a movement: its verb or noun stands before it."""
    if before in ("to", "between", "at", "for", "within", "in", "every"):
        return False
    near = 3 if before not in ("from", "by") else _LOOK_BACK
    for at in range(start - 1, max(0, start - near) - 1, -1):
        word = tokens.lower[at]
        if word in ".;:!?" and tokens.text[at][0] in ".;:!?":
            return False
        if word in _CHANGES and not (word == "up" and tokens.lower[at + 1] == "to"):
            return True
    return False
