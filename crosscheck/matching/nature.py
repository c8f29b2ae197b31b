"""What each claim is by itself: whether it is of the kind that other reports tell as well.

A date may only say when a figure was counted ("in April") or given ("said on Tuesday"). Such dates are equal in many
reports without being a fact that anybody compares.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import numpy as np

from crosscheck.claims.describing import Described
from crosscheck.claims.sayings import SAY
from crosscheck.matching.story import Columns, Edges, Story
from crosscheck.model import Claim, DateClaim, QuantityClaim, Role

_UNKNOWN = -1.0


def natures(story: Story, edges: Edges) -> Columns:
    """For each trait of a claim the lesser and the greater of the two sides."""
    claims = story.claims
    traits = {name: [float(of(d)) for d in story.described] for name, of in _TRAITS.items()}
    for name, kind in (("figures", QuantityClaim), ("dates", DateClaim)):
        beside = Counter(_sentence(c) for c in claims if isinstance(c, kind))
        traits[f"{name} beside"] = [float(np.log1p(beside[_sentence(c)])) for c in claims]
    counted = {(_sentence(c), c.event_time.days) for c in claims if isinstance(c, QuantityClaim) and c.event_time}
    traits["dates a figure"] = [float(c.days is not None and (_sentence(c), c.days) in counted) for c in claims]
    columns: Columns = {}
    for name, values in traits.items():
        own = np.array(values, dtype=np.float32)
        columns[f"{name}, lesser side"] = np.minimum(own[edges.left], own[edges.right])
        columns[f"{name}, greater side"] = np.maximum(own[edges.left], own[edges.right])
    return columns


def _sentence(claim: Claim) -> tuple[str, tuple[int, int]]:
    return claim.report, claim.sentence_span


def _days_off(described: Described) -> float:
    """Log days between the report and what the claim dates, itself or the event that it counts."""
    claim, day = described.claim, described.day
    days = claim.days if isinstance(claim, DateClaim) else claim.event_time.days if claim.event_time else None
    if day is None or days is None:
        return _UNKNOWN
    return float(np.log1p(max(0, (day - days.end).days, (days.start - day).days)))


def _lies_ahead(described: Described) -> bool:
    days, day = described.claim.days, described.day
    return days is not None and day is not None and days.start > day


_TRAITS: dict[str, Callable[[Described], float]] = {
    "told by a verb of saying": lambda d: d.context.predicate in SAY,
    "days from its report": _days_off,
    "lies ahead": _lies_ahead,
    "headline": lambda d: d.claim.role is Role.HEADLINE,
    "length of its sentence": lambda d: float(np.log1p(len(d.claim.sentence))),
    "has a source": lambda d: bool(d.claim.attribution),
}
