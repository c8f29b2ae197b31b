"""Rules that hold whatever the model thinks: pairs that are never one fact, and pairs that always are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np

from crosscheck.claims.answers import are_of_rivals
from crosscheck.claims.describing import Described
from crosscheck.claims.glosses import converted_at_two_rates
from crosscheck.claims.joined import count_other_states
from crosscheck.claims.names import same_name
from crosscheck.claims.wholes import is_whole_of
from crosscheck.matching.candidates import is_age
from crosscheck.matching.story import Bools, Edges, Story, View
from crosscheck.model import Bound, Claim, DateClaim, DurationClaim, QuantityClaim, QuantityValue, Scope

_MONTHS_APART = 62  # days; reports of one event that err about its date err by less, or by a whole year
_YEAR = 365
_SLIP = 8  # days by which a date may miss the same day of another year
_NEXT = 4  # code points between a sentence and the next one, a paragraph's end included
_FEW = 2
_UNLIKE = 0.2  # similarity of counted nouns below which they name different things
_HAPPENINGS = frozenset(("death", "injury", "attack", "displacement", "rescue", "missing", "detention", "damage"))
_FIGURES_DIFFER, _CROWDS_DIFFER = 3, 10  # times; beyond that two voices speak of two things
_CROWD = "attendance"
_MAGNITUDE = "magnitude"
_AFTER = "aftershock"
_SHOCKS = frozenset(("quake", "earthquake", "temblor", "tremor", "shock"))
_DAYS_NAMED = 31
_PERIODS_APART = 90  # days
_NEWS = 31  # days
_FINE = 300  # days; a date that covers more names a year and can hold for much


class Rule(NamedTuple):
    """`label` says what holds of two claims that the rule decides on; `holds` whether it does."""

    label: str
    holds: Callable[[Story, int, int], bool]


def apart(story: Story, edges: Edges) -> Bools:
    """Whether a rule keeps the two claims of each edge apart."""
    return np.array([ruling(story, a, b, dated) is not None for a, b, dated in _ends(edges)], dtype=bool)


def ruling(story: Story, a: int, b: int, dated: bool) -> str | None:
    """The label of the first rule that keeps two claims apart; `dated` where both give a date."""
    return next((rule.label for rule in (_OF_DATES if dated else _OF_FIGURES) if rule.holds(story, a, b)), None)


def joined(story: Story, edges: Edges) -> Bools:
    """Whether both claims of each edge speak of one fact by the rule `TWO_VOICES`."""
    claims = story.claims
    return np.array([not dated and _two_voices(claims[a], claims[b]) for a, b, dated in _ends(edges)], dtype=bool)


def _ends(edges: Edges) -> Iterator[tuple[int, int, bool]]:
    return zip(edges.left.tolist(), edges.right.tolist(), edges.dated.tolist(), strict=True)


def _is_vague(claim: Claim) -> bool:
    """Whether the words give no figure: "dozens" here can neither bear out nor contradict "dozens" there."""
    return not isinstance(claim, DateClaim) and claim.value.bound is Bound.VAGUE


def _few_of_different_things(left: Described, right: Described) -> bool:
    """Whether "two villages" meets "two powers": so small a count is shared by chance."""
    nouns = left.context.counted, right.context.counted
    return all(nouns) and nouns[0] != nouns[1] and any(_is_few(d.claim) for d in (left, right))


def _is_few(claim: Claim) -> bool:
    high = claim.value.high if isinstance(claim, QuantityClaim) and claim.value.unit is None else None
    return high is not None and high <= _FEW


def _other_period(left: Claim, right: Claim) -> bool:
    """Whether both count what happened on days that they name, months apart."""
    a, b = left.event_time, right.event_time
    if a is None or b is None or not {left.predicate_class, right.predicate_class} <= _HAPPENINGS:
        return False
    one, other = a.days, b.days
    if one is None or other is None or max((d.end - d.start).days for d in (one, other)) > _DAYS_NAMED:
        return False
    return (max(one.start, other.start) - min(one.end, other.end)).days > _PERIODS_APART


def _two_voices(a: Claim, b: Claim) -> bool:
    """ "80,000, the UN said. Local groups count 100,000": neighbouring sentences, one class of fact, two sources.

    Of a crowd the organisers and the police speak in one sentence too, and their figures lie further apart.
    """
    told = {a.predicate_class, b.predicate_class}
    is_crowd = _CROWD in told and told <= {_CROWD, None}
    return (
        a.report == b.report
        and (0 <= b.sentence_span[0] - a.sentence_span[1] <= _NEXT or (is_crowd and a.sentence_span == b.sentence_span))
        and (is_crowd or (len(told) == 1 and None not in told))
        and None not in (a.attribution, b.attribution)
        and not same_name(a.attribution or "", b.attribution or "")
        and not {a.scope, b.scope} & {Scope.SUBSET, Scope.NEW, Scope.DAILY}
        and not _over_other_days(a, b)
        and _of_one_size(a, b, at_most=_CROWDS_DIFFER if is_crowd else _FIGURES_DIFFER)
    )


def _over_other_days(a: Claim, b: Claim) -> bool:
    """Whether they say that they count over other days: "15,000 on Monday alone" and "25,000 since last week".

    One figure is counted once, whatever day it is told on.
    """
    if isinstance(a, DateClaim) or isinstance(b, DateClaim) or a.value.stated == b.value.stated:
        return False
    if a.window != b.window:
        return all(claim.window or claim.event_time for claim in (a, b))
    one, other = (claim.event_time.days if claim.event_time else None for claim in (a, b))
    return one is not None and other is not None and max(one.start, other.start) > min(one.end, other.end)


def _of_one_size(a: Claim, b: Claim, *, at_most: int) -> bool:
    """Whether the figures are counts of which neither is `at_most` times the other."""
    if not isinstance(a, QuantityClaim) or not isinstance(b, QuantityClaim) or a.value.unit or b.value.unit:
        return False
    small, large = sorted((a.value.stated[-1], b.value.stated[-1]))
    return small > 0 and large < at_most * small


def _far_apart(left: Described, right: Described) -> bool:
    """Dates months apart are those of two events, unless one names the wrong year of what both look back on.

    A whole year and a day of another one are apart without that doubt; two years may be each other's slip.
    """
    a, b = left.claim.days, right.claim.days
    if a is None or b is None:
        return False
    between = (max(a.start, b.start) - min(a.end, b.end)).days
    finer, coarser = sorted((d.end - d.start).days for d in (a, b))
    if coarser > _FINE:
        return finer <= _FINE and between > _MONTHS_APART
    slip_of_year = abs(between + (finer + coarser) / 2 - _YEAR) <= _SLIP + (finer + coarser) / 2
    return between > _MONTHS_APART and (not slip_of_year or (_is_news(left) and _is_news(right)))


def _told_apart(left: Claim, right: Claim) -> bool:
    """Whether one report names both a time and a part of it: "2015" and "September 2015" date two events there."""
    a, b = left.days, right.days
    if left.report != right.report or a is None or b is None or a == b:
        return False
    return a.start <= b.end and b.start <= a.end


def _is_news(described: Described) -> bool:
    """Whether the date is one of the weeks before its report, and so hardly names the wrong year."""
    day, days = described.day, described.claim.days
    return day is not None and days is not None and 0 <= (day - days.start).days <= _NEWS


def _counts_of_unlike(story: Story, a: int, b: int) -> bool:
    counted = story.vectors[View.COUNTED]
    unlike = float(counted[a] @ counted[b]) < _UNLIKE
    return unlike and _few_of_different_things(story.described[a], story.described[b])


def _shock_and_aftershock(left: Described, right: Described) -> bool:
    """Whether one figure is that of "a 4.8 magnitude aftershock", the other that of "a 6.2-magnitude quake"."""
    if {_unit(left.claim), _unit(right.claim)} != {_MAGNITUDE}:
        return False
    a, b = ({*d.context.before, *d.context.after} for d in (left, right))
    return any(_AFTER in one and _AFTER not in other and _SHOCKS & other for one, other in ((a, b), (b, a)))


def _ages_of_two(left: Described, right: Described) -> bool:
    """Whether two ages that differ stand beside no name in common: "a man of 62" and "the victim, 80"."""
    a, b = left.claim, right.claim
    if not isinstance(a, DurationClaim) or not isinstance(b, DurationClaim) or not (is_age(a) and is_age(b)):
        return False
    if left.context.names & right.context.names:
        return False
    return _below(a.value, b.value) or _below(b.value, a.value)


def _below(one: QuantityValue, other: QuantityValue) -> bool:
    return one.high is not None and other.low is not None and one.high < other.low


def _unit(claim: Claim) -> str | None:
    return claim.value.unit if isinstance(claim, QuantityClaim) else None


def _of_claims(rule: Callable[[Claim, Claim], bool]) -> Callable[[Story, int, int], bool]:
    return lambda story, a, b: rule(story.described[a].claim, story.described[b].claim)


def _of_described(rule: Callable[[Described, Described], bool]) -> Callable[[Story, int, int], bool]:
    return lambda story, a, b: rule(story.described[a], story.described[b])


TWO_VOICES = "two sources, side by side, give figures of one kind"
_OF_DATES = (
    Rule("their dates lie months apart", _of_described(_far_apart)),
    Rule("one report names a time and a part of it, for two events", _of_claims(_told_apart)),
)
_OF_FIGURES = (
    Rule("neither gives a figure", _of_claims(lambda left, right: _is_vague(left) and _is_vague(right))),
    Rule("both name days of what they count, months apart", _of_claims(_other_period)),
    Rule("one or two of different things", _counts_of_unlike),
    Rule("one is the shock, one an aftershock", _of_described(_shock_and_aftershock)),
    Rule("the ages of two people", _of_described(_ages_of_two)),
    Rule("the shares of two answers in a vote", _of_claims(are_of_rivals)),
    Rule("both convert a sum, at two rates", _of_claims(converted_at_two_rates)),
    Rule("one counts two states together", _of_claims(count_other_states)),
    Rule("one is a part of the other", _of_claims(lambda a, b: is_whole_of(a, b) or is_whole_of(b, a))),
)
