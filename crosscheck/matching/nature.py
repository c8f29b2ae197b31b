"""What each claim is by itself: whether it is of the kind that other reports tell as well.

A date may only say when a figure was counted ("in April") or given ("said on Tuesday"), and a figure be the measure of
another ("against 5,070"). Such claims are equal in many reports without being a fact that anybody compares.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import numpy as np

from crosscheck.claims.describing import Described
from crosscheck.claims.sayings import SAY
from crosscheck.matching.story import Columns, Edges, Story, codes
from crosscheck.model import Claim, DateClaim, QuantityClaim, Role

_LEADS = {
    **dict.fromkeys(("in", "on"), "in"),
    **dict.fromkeys(("since", "after"), "since"),
    **dict.fromkeys(("until", "till", "by", "before"), "until"),
    **dict.fromkeys(("about", "over"), "about"),
    **{word: word for word in ("of", "from", "than", "against", "to", "at", "for")},
}
"""Words right before a figure or date that tell its part in the sentence, those of one sense together."""
_POSSESSIVE = ("'s", "’s")
_OPENING = 12  # code points within which a claim opens its sentence
_UNKNOWN = -1.0


def natures(story: Story, edges: Edges) -> Columns:
    """For each trait of a claim the lesser and the greater of the two sides, and whether one word leads up to both."""
    claims = story.claims
    leads = [_lead(d) for d in story.described]
    traits = {name: [float(of(d)) for d in story.described] for name, of in _TRAITS.items()}
    traits |= {f"after {lead}": [float(own == lead) for own in leads] for lead in sorted(set(_LEADS.values()))}
    for name, kind in (("figures", QuantityClaim), ("dates", DateClaim)):
        beside = Counter(_sentence(c) for c in claims if isinstance(c, kind))
        traits[f"{name} beside"] = [float(np.log1p(beside[_sentence(c)])) for c in claims]
    counted = {(_sentence(c), days) for c in claims if isinstance(c, QuantityClaim) and (days := _days_counted(c))}
    traits["dates a figure"] = [float((_sentence(c), c.days) in counted) for c in claims]
    columns: Columns = {}
    for name, values in traits.items():
        own = np.array(values, dtype=np.float32)
        columns[f"{name}, lesser side"] = np.minimum(own[edges.left], own[edges.right])
        columns[f"{name}, greater side"] = np.maximum(own[edges.left], own[edges.right])
    word = codes([lead or "none" for lead in leads])
    columns["one word leads to both"] = (word[edges.left] == word[edges.right]).astype(np.float32)
    return columns


def _sentence(claim: Claim) -> tuple[str, tuple[int, int]]:
    return claim.report, claim.sentence_span


def _lead(described: Described) -> str:
    before = described.context.before
    return _LEADS.get(before[-1], "") if before else ""


def _days_counted(claim: QuantityClaim) -> object:
    return claim.event_time.days if claim.event_time else None


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
    "possessive": lambda d: d.claim.sentence[d.context.figure[1] :].startswith(_POSSESSIVE),
    "days from its report": _days_off,
    "lies ahead": _lies_ahead,
    "headline": lambda d: d.claim.role is Role.HEADLINE,
    "running text": lambda d: d.claim.role is Role.PARAGRAPH,
    "length of its sentence": lambda d: float(np.log1p(len(d.claim.sentence))),
    "opens its sentence": lambda d: d.context.figure[0] < _OPENING,
    "counts something": lambda d: bool(d.context.counted),
    "has a predicate": lambda d: bool(d.context.predicate),
    "has a class": lambda d: bool(d.claim.predicate_class),
    "has a source": lambda d: bool(d.claim.attribution),
}
