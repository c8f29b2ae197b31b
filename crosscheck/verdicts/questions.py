"""What to ask next: the question whose answer would settle why two claims differ.

It is made of what their frames leave open: whoever gave the side that is silent is asked. Of the questions that apply
the first in the list is the one to ask.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import PurePath
from typing import NamedTuple

from crosscheck.claims.groups import group, head
from crosscheck.claims.names import same_name
from crosscheck.claims.vocabulary import words
from crosscheck.model import Claim, DateClaim, Days, QuantityClaim, Report, Scope, Window
from crosscheck.verdicts.origins import is_known
from crosscheck.verdicts.periods import day_in_words, days_in_words


class Side(NamedTuple):
    """A claim, its report, and how many reports bear out its value (0 where that is not known)."""

    claim: Claim
    report: Report
    support: int

    @property
    def outlet(self) -> str:
        return self.report.source or f"the report {PurePath(self.report.path).name}"

    @property
    def voice(self) -> str:
        """Whoever can be asked about the claim: the source that it names, else the outlet."""
        named = self.claim.attribution
        return named if named and is_known(named) else self.outlet

    @property
    def figure(self) -> str:
        return f"“{' '.join(self.claim.text.split())}”"


def question(
    left: Claim, right: Claim, reports: Mapping[str, Report], support: Mapping[str, int] | None = None
) -> str | None:
    """The question for two claims that differ, or None where their frames leave nothing open; `support` tells of claims
    by id how many reports bear out their values."""
    one, other = (Side(claim, reports[claim.report], (support or {}).get(claim.id, 0)) for claim in (left, right))
    return next((asked for ask in QUESTIONS if (asked := ask(one, other) or ask(other, one))), None)


def _published(one: Side, other: Side) -> str | None:
    """Without a day nobody can tell a later count from a conflict; a price, a share or a length does not grow so, and
    a figure as of some time has one."""
    if one.report.published.day is not None or one.report.id == other.report.id or not _is_count(one.claim):
        return None
    if one.claim.as_of is not None or _AS_OF.search(one.claim.sentence):
        return None
    return f"ask {one.outlet}: on which day did {one.figure} appear?"


def _is_count(claim: Claim) -> bool:
    return isinstance(claim, QuantityClaim) and claim.value.unit is None


_AS_OF = re.compile(r"\bas (?:of|at)\b", re.IGNORECASE)

_SCOPES = {
    Scope.SUBSET: "a part of the whole",
    Scope.NEW: "new cases only",
    Scope.DAILY: "one day only",
    Scope.CUMULATIVE: "all since the beginning",
}


def _scope(one: Side, other: Side) -> str | None:
    stated = _SCOPES.get(other.claim.scope) if other.claim.scope else None
    if stated is None or one.claim.scope is other.claim.scope or not _is_count(one.claim):
        return None
    own = _SCOPES.get(one.claim.scope) if one.claim.scope else None
    return f"ask {one.voice}: does {one.figure} cover {f'{own}, or ' if own else ''}{stated}, as {other.figure} does?"


def _as_of(one: Side, other: Side) -> str | None:
    """For which day the figure holds, where the other names one that is not that of its report."""
    day = other.claim.as_of
    if day is None or day == other.report.published.day or day == one.claim.as_of:
        return None
    return f"ask {one.voice}: for which day does {one.figure} hold? {other.figure} is as of {day_in_words(day)}"


def _window(one: Side, other: Side) -> str | None:
    """Whether the figure covers the days that the other names; where it names none, only of a count over days."""
    since, own_window = other.claim.window, one.claim.window
    if since is not None and since != own_window and isinstance(one.claim, QuantityClaim):
        if own_window is not None:
            return f"ask {one.voice}: does {one.figure} count {_span(own_window)} only, or {_span(since)}?"
        if since.start is not None:
            return f"ask {one.voice}: does {one.figure} include what was counted before {day_in_words(since.start)}?"
    theirs, own = _days(other), _days(one)
    if (
        theirs is None
        or theirs == own
        or not isinstance(one.claim, QuantityClaim)
        or isinstance(other.claim, DateClaim)
    ):
        return None
    if own is not None:
        return (
            f"ask {one.voice}: does {one.figure} count {days_in_words(own)} only, or {days_in_words(theirs)} as well?"
        )
    if not _is_count(one.claim) or theirs.start == theirs.end:
        return None
    return f"ask {one.voice}: which days does {one.figure} cover? {other.figure} speaks of {days_in_words(theirs)}"


def _span(window: Window) -> str:
    ends = [day_in_words(day) if day else "" for day in (window.start, window.end)]
    return f"from {ends[0]}{f' to {ends[1]}' if ends[1] else ' on'}" if ends[0] else f"up to {ends[1]}"


def _days(side: Side) -> Days | None:
    """The days of the event, no later than the report that tells of it."""
    days = side.claim.event_time.days if side.claim.event_time else None
    published = side.report.published.day
    if days and published and days.start <= published < days.end:
        return days._replace(end=published)
    return days


def _population(one: Side, other: Side) -> str | None:
    own, theirs = _who(one.claim), _who(other.claim)
    if theirs is None or own == theirs:
        return None
    if own is None:
        return None if theirs == "people" else f"ask {one.voice}: does {one.figure} count {theirs} only?"
    if set(theirs.split()) < set(own.split()):
        return f"ask {other.voice}: does {other.figure} count {own} only, or all {theirs}?"
    if set(own.split()) < set(theirs.split()):
        return None
    groups = [group(head(noun)) for noun in (own, theirs)]
    if "people" not in groups and groups[0] != groups[1]:
        return f"ask {_both(one, other)}: are {one.figure} ({own}) and {other.figure} ({theirs}) a count of the same?"
    return f"ask {one.voice}: does {one.figure} include {theirs}?"


def _who(claim: Claim) -> str | None:
    """Which people are counted; None where no people are."""
    counted = isinstance(claim, QuantityClaim) and group(head(claim.population))
    return claim.population.lower() if counted and claim.population else None


def _place(one: Side, other: Side) -> str | None:
    """Of figures: whether that for one of two places holds for the other; a day, a length or an age is of no place."""
    own, theirs = one.claim.place, other.claim.place
    if not own or not theirs or same_name(own, theirs) or not isinstance(one.claim, QuantityClaim):
        return None
    return f"ask {one.voice}: is {one.figure} for {own} alone, or for {theirs} as well?"


def _happening(one: Side, other: Side) -> str | None:
    """Of dates: what happened on the day."""
    a, b = one.claim, other.claim
    if not isinstance(a, DateClaim) or not isinstance(b, DateClaim):
        return None
    if a.predicate is None or b.predicate is None or a.predicate == b.predicate:
        return None
    if {a.predicate, b.predicate} & _EMPTY:
        return None
    events = f"“{a.predicate}” / “{b.predicate}”"
    return f"ask {one.voice}: does {one.figure} date the event that {other.figure} dates ({events})?"


_EMPTY = words("be have do say tell announce report add warn that this it which who one")
"""Words that tell of no event by themselves."""


def _day(one: Side, other: Side) -> str | None:
    """Of dates: the day itself, of whoever leaves it open."""
    if not isinstance(one.claim, DateClaim) or not isinstance(other.claim, DateClaim):
        return None
    if one.claim.days is None:
        return f"ask {one.outlet}: which day is {one.figure}?"
    if other.claim.days is None:
        return None
    told = [side.claim.days for side in (one, other) if side.claim.days]
    what = "the day" if any(days.start == days.end for days in told) else "right"
    return f"ask {_both(one, other)}: which is {what}, {' or '.join(map(days_in_words, told))}?"


def _age(one: Side, other: Side) -> str | None:
    if any(side.claim.predicate_class != "age" for side in (one, other)):
        return None
    return f"ask {_both(one, other)}: whose age is {one.figure}, and whose {other.figure}?"


def _both(one: Side, other: Side) -> str:
    return " and ".join(dict.fromkeys((one.voice, other.voice)))


def _attribution(one: Side, other: Side) -> str | None:
    """Who gave the figure, where somebody known gave the other."""
    if one.claim.attribution is not None or not is_known(other.claim.attribution or ""):
        return None
    return f"ask {one.outlet}: who gave {one.figure}, as {other.figure} is {_possessive(other.voice)}?"


def _support(one: Side, other: Side) -> str | None:
    """Where the figure comes from that fewer reports bear out; of a smaller count, whether it is of its place alone."""
    if one.voice == other.voice or one.support >= other.support:
        return None
    own, theirs = one.claim.place, other.claim.place
    alone = f", and is it for {own} alone" if own and not theirs and _is_smaller(one.claim, other.claim) else ""
    return f"ask {one.voice}: where does {one.figure} come from{alone}? {other.support} reports bear out {other.figure}"


def _is_smaller(one: Claim, other: Claim) -> bool:
    """Whether both are counts, the one below the other."""
    if not isinstance(one, QuantityClaim) or not isinstance(other, QuantityClaim):
        return False
    return (one.value.high or 0) < (other.value.low or 0) and one.value.unit is other.value.unit is None


def _basis(one: Side, other: Side) -> str | None:
    if one.voice == other.voice:
        return f"ask {one.voice}: which of {one.figure} and {other.figure} stands?"
    return f"ask {_both(one, other)}: on what do {one.figure} and {other.figure} rest?"


def _possessive(name: str) -> str:
    return f"{name}'" if name.endswith("s") else f"{name}'s"


QUESTIONS: tuple[Callable[[Side, Side], str | None], ...] = (
    _published,
    _scope,
    _as_of,
    _window,
    _population,
    _place,
    _happening,
    _day,
    _age,
    _attribution,
    _support,
    _basis,
)
