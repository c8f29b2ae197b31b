"""Rules that hold whatever the model thinks: pairs that are never one fact, and pairs that always are."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from crosscheck.claims.describing import Described
from crosscheck.matching.story import Bools, Edges, Story
from crosscheck.model import Bound, Claim, DateClaim, QuantityClaim, Scope

_MONTHS_APART = 62  # days; reports of one event that err about its date err by less, or by a whole year
_YEAR = 365.25
_SLIP = 8  # days by which a date may miss the same day of another year
_NEXT = 4  # code points between a sentence and the next one, a paragraph's end included
_POINTING = frozenset(("the", "these", "those", "other"))
_FINE = 300  # days; a date that covers more names a year and can hold for much


def apart(story: Story, edges: Edges) -> Bools:
    """Whether a rule keeps the two claims of each edge apart."""
    return _holds(lambda a, b, dated: _far_apart(a, b) if dated else _no_figure(a, b), story, edges)


def joined(story: Story, edges: Edges) -> Bools:
    """Whether a rule says that both claims of each edge speak of one fact."""
    return _holds(lambda a, b, dated: not dated and _two_voices(a, b), story, edges)


def _holds(rule: Callable[[Described, Described, bool], bool], story: Story, edges: Edges) -> Bools:
    ends = zip(edges.left.tolist(), edges.right.tolist(), edges.dated.tolist(), strict=True)
    claims = story.described
    return np.array([rule(claims[a], claims[b], dated) for a, b, dated in ends], dtype=bool)


def _no_figure(left: Described, right: Described) -> bool:
    """Whether the pair compares no figures: "dozens" with "dozens", or "the two" that were named before."""
    return all(_is_vague(d.claim) for d in (left, right)) or any(_points_back(d) for d in (left, right))


def _is_vague(claim: Claim) -> bool:
    return not isinstance(claim, DateClaim) and claim.value.bound is Bound.VAGUE


def _points_back(described: Described) -> bool:
    """ "The two countries" counts nothing: it points to what the reader knows already."""
    before = described.context.before[-1:]
    return described.claim.text.lower() in ("two", "2") and bool(before) and before[0] in _POINTING


def _two_voices(left: Described, right: Described) -> bool:
    """ "80,000, the UN said. Local groups count 100,000": neighbouring sentences, one class of fact, two sources."""
    a, b = left.claim, right.claim
    return (
        a.report == b.report
        and 0 <= b.sentence_span[0] - a.sentence_span[1] <= _NEXT
        and a.predicate_class is not None
        and a.predicate_class == b.predicate_class
        and None not in (a.attribution, b.attribution)
        and a.attribution != b.attribution
        and not {a.scope, b.scope} & {Scope.SUBSET, Scope.NEW, Scope.DAILY}
        and _of_one_size(a, b)
    )


def _of_one_size(a: Claim, b: Claim) -> bool:
    """Whether the figures are counts of which neither is three times the other."""
    if not isinstance(a, QuantityClaim) or not isinstance(b, QuantityClaim) or a.value.unit or b.value.unit:
        return False
    small, large = sorted((a.value.stated[-1], b.value.stated[-1]))
    return small > 0 and large < 3 * small


def _far_apart(left: Described, right: Described) -> bool:
    """Dates months apart are those of two events, unless one names the wrong year."""
    a, b = left.claim.days, right.claim.days
    if a is None or b is None or max((d.end - d.start).days for d in (a, b)) > _FINE:
        return False
    apart = (max(a.start, b.start) - min(a.end, b.end)).days
    off_the_year = apart % _YEAR
    return (
        apart > _MONTHS_APART
        and min(off_the_year, _YEAR - off_the_year) > _SLIP + (a.end - a.start).days + (b.end - b.start).days
    )
