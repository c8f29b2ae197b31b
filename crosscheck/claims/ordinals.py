"""Running totals that an ordinal states: "a sixth patient has died", "the 16th fatality"."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from crosscheck.claims.dates.calendar import ORDINALS
from crosscheck.claims.figures import Figure
from crosscheck.claims.neighbours import HYPHENS
from crosscheck.claims.tokens import Tokens
from crosscheck.claims.vocabulary import words
from crosscheck.model import Bound

ORDINAL_WORDS = frozenset(ORDINALS) - {"first"}
"""Ordinals in lower case that count; what is called the first is seldom the last."""
_ENDINGS = frozenset({"st", "nd", "rd", "th"})

_EVENTS = words("death fatality casualty killing infection drowning")
_PERSONS = words(
    "victim patient person man woman boy girl child baby worker miner soldier policeman officer firefighter passenger "
    "migrant protester demonstrator student prisoner hostage suspect resident survivor body case"
)
_HARMED = words(
    "died dies dead killed kills succumbed succumbs perished drowned infected arrested confirmed found recovered dying"
)
_ADJECTIVES = 2
_REACH = 5
"""Words after a person in which stands what befell them."""


class SoFar(NamedTuple):
    """A total of `value` whose words end before token `end`, as those of the noun that it counts do before `noun`."""

    value: int
    end: int
    noun: int

    def figure(self, start: int) -> Figure:
        return Figure(start, self.end, (Decimal(self.value),), None, Bound.EXACT)


def read_so_far(tokens: Tokens, i: int) -> SoFar | None:
    """The total that the ordinal at token `i` stands for; None where it names one of several ("the third victim was a
    teacher", "the 16th day")."""
    end = i + 1
    if tokens.text[i].isdecimal():
        if tokens.lower[end] not in _ENDINGS or not tokens.glued[end]:
            return None
        value, end = int(tokens.text[i]), end + 1
    else:
        value = ORDINALS.get(tokens.lower[i], 0)
    if value < 2:
        return None
    at = end
    while at < end + _ADJECTIVES and tokens.lower[at].isalpha() and tokens.lower[at] not in _EVENTS | _PERSONS:
        at += 1
    noun, following = tokens.lower[at], tokens.lower[at + 1 : at + 1 + _REACH]
    before = tokens.lower[i - 1]
    if before in ("a", "an") or not (before[:1].isalnum() or before in HYPHENS):  # a headline has no article
        counts = noun in _EVENTS or (noun in _PERSONS and not _HARMED.isdisjoint(following))
    else:
        counts = noun in _EVENTS or (noun in _PERSONS and following[0] == "to" and following[1] in ("die", "be"))
    return SoFar(value, end, at + 1) if counts else None
