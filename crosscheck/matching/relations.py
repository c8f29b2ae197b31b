"""How the frames of two claims stand to each other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from crosscheck.claims.describing import Described
from crosscheck.claims.names import same_name
from crosscheck.matching.counted import noun_counted
from crosscheck.matching.places import place_relation
from crosscheck.matching.story import Columns, Edges, Floats, Story, codes, relation
from crosscheck.model import Claim

_MEANS = frozenset(("average", "averaged", "mean", "median"))
_EACH = frozenset(("a", "an", "per", "each", "every"))
_LENGTHS = frozenset(("hour", "day", "night", "week", "month", "quarter", "year"))
_NEWS_PERIOD = 30  # days back from its publication that a report speaks of without naming a day


def frame_relations(story: Story, edges: Edges) -> Columns:
    """Per part of the frame: 1 where both say the same, -1 where they differ, 0 where one is silent."""
    claims = story.claims
    contexts = [d.context for d in story.described]
    event = [_days(c) for c in claims]
    days = np.array([e or (-1, -1) for e in event], dtype=np.int64).reshape(-1, 2)
    window = np.array([_period(d, days) for d, days in zip(story.described, event, strict=True)], dtype=np.float64)
    apart = np.maximum(window[edges.left, 0], window[edges.right, 0]) - np.minimum(
        window[edges.left, 1], window[edges.right, 1]
    )
    known = (days[edges.left, 0] >= 0) & (days[edges.right, 0] >= 0)
    meets = (days[edges.left, 0] <= days[edges.right, 1]) & (days[edges.right, 0] <= days[edges.left, 1])
    one_report = relation([c.report for c in claims], edges) > 0
    sentence = codes([f"{c.report} {c.sentence_span[0]}" for c in claims])
    sentences = {c.sentence for c in claims}
    own_places = [None if "place" in c.inherited else c.place for c in claims]
    return {
        "counted noun": relation([noun_counted(d) for d in story.described], edges),
        "predicate": relation([c.predicate for c in contexts], edges),
        "class of fact": relation([c.predicate_class for c in claims], edges),
        "place": place_relation([c.place for c in claims], edges, sentences),
        "place of the sentence": place_relation(own_places, edges, sentences),
        "scope": relation([c.scope or "whole" for c in claims], edges),
        "average": relation([_averaged(d) for d in story.described], edges),
        "modality": relation([c.modality for c in claims], edges),
        "attribution": _names([c.attribution for c in claims], edges),
        "parties": _parties(claims, edges),
        "window": _windows(claims, edges),
        "polarity": relation([c.polarity for c in claims], edges),
        "event time": np.where(known & ~edges.dated, np.where(meets, 1, -1), 0).astype(np.float32),
        "days between the periods": np.where(
            edges.dated | np.isnan(apart), 0, np.log1p(np.maximum(np.nan_to_num(apart), 0))
        ).astype(np.float32),
        "days between the reports": _days_between([d.day for d in story.described], edges),
        "one report": one_report.astype(np.float32),
        "one sentence": (sentence[edges.left] == sentence[edges.right]).astype(np.float32),
    }


def _averaged(described: Described) -> str:
    """Whether the figure is a mean, or one for each month or other length of time, by the words next to it."""
    before, after = described.context.before, described.context.after
    if _MEANS & {*before, *after}:
        return "mean"
    return next((length for each, length in pairwise(after) if each in _EACH and length in _LENGTHS), "whole")


def _names(names: Sequence[str | None], edges: Edges) -> Floats:
    """Like `relation`, with names that mean one taken for the same."""
    code = codes(names)
    distinct = list(dict.fromkeys(name for name in names if name))
    alike = np.array([[same_name(a, b) for b in distinct] for a in distinct], dtype=bool).reshape(2 * (len(distinct),))
    a, b = code[edges.left], code[edges.right]
    silent = (a < 0) | (b < 0)
    if not distinct:
        return np.zeros(len(edges), dtype=np.float32)
    return np.where(silent, 0, np.where(alike[a, b], 1, -1)).astype(np.float32)


def _parties(claims: Sequence[Claim], edges: Edges) -> Floats:
    """1 where the two name a party in common, -1 where none, 0 where one names none."""
    found = np.zeros(len(edges), dtype=np.float32)
    for row, (i, j) in enumerate(zip(edges.left.tolist(), edges.right.tolist(), strict=True)):
        a, b = claims[i].parties, claims[j].parties
        if a and b:
            found[row] = 1 if any(same_name(one, other) for one in a for other in b) else -1
    return found


def _windows(claims: Sequence[Claim], edges: Edges) -> Floats:
    """1 where both count over the same days, -1 where over others, -0.5 where only one names days, 0 where neither."""
    code = codes([str(c.window) if c.window else None for c in claims])
    a, b = code[edges.left], code[edges.right]
    same = np.where(a == b, 1.0, -1.0)
    return np.where((a < 0) & (b < 0), 0, np.where((a < 0) | (b < 0), -0.5, same)).astype(np.float32)


def _days_between(days: Sequence[dt.date | None], edges: Edges) -> Floats:
    """Log days between the reports' publication; 0 where one is unknown."""
    number = np.array([day.toordinal() if day else np.nan for day in days])
    gap = np.nan_to_num(np.abs(number[edges.left] - number[edges.right]))
    return np.asarray(np.log1p(gap), dtype=np.float32)


def _period(described: Described, event: tuple[int, int] | None) -> tuple[float, float]:
    """The days in which it can have happened: those the sentence names, else the month before the report."""
    if event is not None:
        return event
    if described.day is None:
        return np.nan, np.nan
    last = described.day.toordinal()
    return last - _NEWS_PERIOD, last


def _days(claim: Claim) -> tuple[int, int] | None:
    value = claim.event_time
    if value is None or value.start is None or value.end is None:
        return None
    return value.start.toordinal(), value.end.toordinal()
