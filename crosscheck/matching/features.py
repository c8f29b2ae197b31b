"""The named features of a pair of claims on which "one fact or not" is decided."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence

import numpy as np

from crosscheck.claims.describing import Described
from crosscheck.claims.lexicon import classes
from crosscheck.matching.candidates import dimension
from crosscheck.matching.story import Bools, Edges, Floats, Ints, Story, View, codes, date_of, incidence
from crosscheck.model import Bound, Claim, DateClaim, DateValue

Columns = dict[str, Floats]
_NEWS_PERIOD = 30  # days back from its publication that a report speaks of without naming a day
_BLOCK = 512  # rows of a claim-by-claim matrix that are held at a time


def pair_features(story: Story, edges: Edges) -> Columns:
    """Every feature by name, one value per edge; symmetric in the two claims."""
    columns: Columns = {}
    similarity = _similarities(story, edges)
    columns |= {f"similar {view}": values for view, values in similarity.items()}
    reports = codes([c.report for c in story.claims])
    mean = sum(similarity[v] for v in (View.CLAUSE, View.MASKED, View.GIST, View.COUNTED)) / np.float32(4)
    columns |= _lead_over_rivals("lead of meaning", mean, edges, reports)
    columns |= _lead_over_rivals("lead of clause", similarity[View.CLAUSE], edges, reports)
    columns |= _shared_words(story, edges)
    columns |= _frame_relations(story, edges)
    columns |= _value_relations(story, edges, reports)
    columns |= _standing(story, edges)
    return columns


def _similarities(story: Story, edges: Edges) -> dict[View, Floats]:
    return {view: _gathered(vectors, vectors, edges) for view, vectors in story.vectors.items()}


def _gathered(a: Floats, b: Floats, edges: Edges) -> Floats:
    """`a[left] . b[right]` per edge, by blocks of rows so that memory stays small."""
    out = np.empty(len(edges), dtype=np.float32)
    for start in range(0, len(a), _BLOCK):
        lo, hi = np.searchsorted(edges.left, (start, start + _BLOCK))
        if lo < hi:
            product = a[start : start + _BLOCK] @ b.T
            out[lo:hi] = product[edges.left[lo:hi] - start, edges.right[lo:hi]]
    return out


def _shared_words(story: Story, edges: Edges) -> Columns:
    """Rarity-weighted overlap of the words around the two claims: shared, and shared over all."""
    sets = {
        "words of the sentence": lambda d: d.context.lemmas,
        "words of the clause": lambda d: d.context.near,
        "names": lambda d: d.context.names,
        "words next to the figure": lambda d: frozenset(d.context.before + d.context.after),
        "words after the figure": lambda d: frozenset(d.context.after),
        "words of the part": lambda d: d.context.part,
        "names around": lambda d: d.context.around,
    }
    columns: Columns = {}
    for name, words in sets.items():
        matrix = incidence(story.described, words)
        shared = _gathered(matrix, matrix, edges)
        weight = (matrix * matrix).sum(axis=1)
        a, b = weight[edges.left], weight[edges.right]
        columns[f"shared {name}"] = shared
        columns[f"overlap of {name}"] = shared / np.maximum(a + b - shared, 1e-6)
        columns[f"containment of {name}"] = shared / np.maximum(np.minimum(a, b), 1e-6)
        columns[f"weight of {name}"] = np.minimum(a, b)
    return columns


def _lead_over_rivals(name: str, values: Floats, edges: Edges, reports: Ints) -> Columns:
    """How far the pair is ahead of (or behind) the best other partner that each claim has in the other's report."""
    forward, backward = _rivals(values, edges, reports)
    a, b = values - forward, values - backward
    return {f"{name}, weaker side": np.minimum(a, b), f"{name}, stronger side": np.maximum(a, b)}


def _rivals(values: Floats, edges: Edges, reports: Ints) -> tuple[Floats, Floats]:
    """Per edge, the best value that its left (right) claim reaches with another claim of its partner's report; -1 for none."""
    source = np.concatenate([edges.left, edges.right])
    target = np.concatenate([edges.right, edges.left])
    both = np.concatenate([values, values])
    if not len(both):
        return values, values
    group = source * (reports.max() + 1) + reports[target]
    order = np.lexsort((-both, group))
    first = np.r_[True, group[order][1:] != group[order][:-1]]
    starts = np.flatnonzero(first)
    sizes = np.diff(np.r_[starts, len(order)])
    best = both[order[starts]]
    second = np.where(sizes > 1, both[order[np.minimum(starts + 1, len(order) - 1)]], np.float32(-1))
    rival_sorted = np.repeat(best, sizes)
    rival_sorted[starts] = second
    rival = np.empty_like(both)
    rival[order] = rival_sorted
    return rival[: len(values)], rival[len(values) :]


def _relation(values: list[str | None], edges: Edges) -> Floats:
    """1 where both sides name the same, -1 where they name different things, 0 where one is silent."""
    code = codes(values)
    a, b = code[edges.left], code[edges.right]
    return np.where((a < 0) | (b < 0), 0, np.where(a == b, 1, -1)).astype(np.float32)


def _frame_relations(story: Story, edges: Edges) -> Columns:
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
    one_report = _relation([c.report for c in claims], edges) > 0
    sentence = codes([f"{c.report} {c.sentence_span[0]}" for c in claims])
    return {
        "counted noun": _relation([c.counted for c in contexts], edges),
        "predicate": _relation([c.predicate for c in contexts], edges),
        "class of fact": _relation([c.predicate_class for c in claims], edges),
        "place": _relation([c.place and c.place.lower() for c in claims], edges),
        "scope": _relation([c.scope or "whole" for c in claims], edges),
        "modality": _relation([c.modality for c in claims], edges),
        "attribution": _relation([c.attribution and c.attribution.lower() for c in claims], edges),
        "event time": np.where(known & ~edges.dated, np.where(meets, 1, -1), 0).astype(np.float32),
        "days between the periods": np.where(
            edges.dated | np.isnan(apart), 0, np.log1p(np.maximum(np.nan_to_num(apart), 0))
        ).astype(np.float32),
        "days between the reports": _days_between([d.day for d in story.described], edges),
        "one report": one_report.astype(np.float32),
        "one sentence": (sentence[edges.left] == sentence[edges.right]).astype(np.float32),
    }


def _days_between(days: Sequence[dt.date | None], edges: Edges) -> Floats:
    """Log days between the reports' publication; 0 where one is unknown."""
    number = np.array([day.toordinal() if day else np.nan for day in days])
    gap = np.nan_to_num(np.abs(number[edges.left] - number[edges.right]))
    return np.log1p(gap).astype(np.float32)


def _period(described: Described, event: tuple[int, int] | None) -> tuple[float, float]:
    """The days in which what is counted can have happened: those the sentence names, else the month before the report."""
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


def _value_relations(story: Story, edges: Edges, reports: Ints) -> Columns:
    """How the two values stand to each other, and whether each has a better partner in the other report."""
    low, high, size, digits = _ranges(story.claims)
    span = {True: low[:, 1], False: low[:, 0]}, {True: high[:, 1], False: high[:, 0]}
    a_low, b_low = (np.where(edges.dated, span[0][True][i], span[0][False][i]) for i in (edges.left, edges.right))
    a_high, b_high = (np.where(edges.dated, span[1][True][i], span[1][False][i]) for i in (edges.left, edges.right))
    meet = (a_low <= b_high) & (b_low <= a_high)
    same = (a_low == b_low) & (a_high == b_high)
    a_mid, b_mid = (a_low + a_high) / 2, (b_low + b_high) / 2
    ratio = np.log((np.maximum(abs(a_mid), abs(b_mid)) + 1e-4) / (np.minimum(abs(a_mid), abs(b_mid)) + 1e-4))
    gap = np.log1p(np.maximum(0, np.maximum(a_low, b_low) - np.minimum(a_high, b_high)))
    width = np.log1p(np.maximum(a_high - a_low, b_high - b_low))
    rival_same = _others(same, edges, reports)
    rival_meet = _others(meet, edges, reports)
    columns = {
        "values meet": meet,
        "values equal": same,
        "ratio of values": np.where(edges.dated, -1, np.minimum(ratio, 12)),
        "days between": np.where(edges.dated, gap, -1),
        "days covered": np.where(edges.dated, width, -1),
        "size of value": np.where(edges.dated, -1, np.minimum(size[edges.left], size[edges.right])),
        "digits of value": np.where(edges.dated, 0, np.minimum(digits[edges.left], digits[edges.right])),
        "equal and many digits": np.where(same & ~edges.dated, np.minimum(digits[edges.left], digits[edges.right]), 0),
        "how common the value": _most_common(meet, edges, len(story.described)),
        "how common the exact value": _most_common(same, edges, len(story.described)),
        "equal partner elsewhere": np.minimum(rival_same, 1),
        "meeting partner elsewhere": rival_meet,
    }
    return {name: np.asarray(values, dtype=np.float32) for name, values in columns.items()}


def _ranges(claims: list[Claim]) -> tuple[Floats, Floats, Floats, Floats]:
    """Low and high ends, as (measure, day number) columns, log size and significant digits of every claim's value."""
    low = np.zeros((len(claims), 2))
    high = np.zeros((len(claims), 2))
    digits = np.zeros(len(claims))
    for row, claim in enumerate(claims):
        day = date_of(claim)
        if day is not None and day.start is not None and day.end is not None:
            low[row, 1], high[row, 1] = day.start.toordinal(), day.end.toordinal()
        if not isinstance(claim, DateClaim):
            value = claim.value
            first = float(value.low) if value.low is not None else 0.0
            last = float(value.high) if value.high is not None else 2 * first
            low[row, 0], high[row, 0] = min(first, last), max(first, last)
            digits[row] = max((len(s.normalize().as_tuple().digits) for s in value.stated), default=0)
    size = np.log1p(abs(low[:, 0] + high[:, 0]) / 2)
    return low, high, size, digits


def _most_common(holds: Bools, edges: Edges, count: int) -> Floats:
    """With what share of the claims the more common of the two values stands in the relation."""
    number = np.zeros(count, dtype=np.float32)
    np.add.at(number, edges.left[holds], 1)
    np.add.at(number, edges.right[holds], 1)
    return np.log1p(np.maximum(number[edges.left], number[edges.right]))


def _others(holds: Bools, edges: Edges, reports: Ints) -> Floats:
    """On how many sides the claim stands in the relation with another claim of its partner's report: 0, 1 or 2."""
    forward, backward = _rivals(holds.astype(np.float32), edges, reports)
    return ((forward > 0).astype(np.float32) + (backward > 0)).astype(np.float32)


def _standing(story: Story, edges: Edges) -> Columns:
    """Where the two claims stand in their own reports: whether each is the first, only or largest figure of its class there."""
    claims = story.claims
    position = np.array([_position(c, story) for c in claims])
    crowd = Counter((c.report, c.sentence_span) for c in claims)
    crowded = np.log([crowd[c.report, c.sentence_span] for c in claims])
    groups: dict[tuple[str, str, str], list[int]] = {}
    for i, claim in enumerate(claims):
        if claim.predicate_class:
            groups.setdefault((claim.report, claim.predicate_class, dimension(claim)), []).append(i)
    vague = np.array([getattr(c.value, "bound", None) is Bound.VAGUE for c in claims])
    first, only, largest = (np.zeros(len(claims)) for _ in range(3))
    for members in groups.values():
        first[members[0]] = 1
        only[members[0]] = len(members) == 1
        largest[max(members, key=lambda i: (_magnitude(claims[i]), -i))] = 1
    classed = codes([c.predicate_class for c in claims])
    one_class = (classed[edges.left] == classed[edges.right]) & (classed[edges.left] >= 0)
    a, b = edges.left, edges.right
    columns = {
        "first of their class": one_class & (first[a] * first[b] > 0),
        "only of their class": one_class & (only[a] * only[b] > 0),
        "largest of their class": one_class & (largest[a] * largest[b] > 0),
        "earlier position": np.minimum(position[a], position[b]),
        "later position": np.maximum(position[a], position[b]),
        "figures in the sentence": np.maximum(crowded[a], crowded[b]),
        "group counted": _relation([_population(d) for d in story.described], edges),
        "unit as written": _relation([getattr(c.value, "written_unit", None) for c in claims], edges),
        "granularity": _relation([getattr(c.value, "granularity", None) for c in claims], edges),
        "modifier": _relation(
            [c.value.modifier or "none" if isinstance(c.value, DateValue) else None for c in claims], edges
        ),
        "vague words": np.maximum(vague[a], vague[b]),
        "both vague": np.minimum(vague[a], vague[b]),
        "bound": _relation([getattr(c.value, "bound", None) for c in claims], edges),
    }
    for name in sorted(set(classes("predicates").values())):
        here = np.array([c.predicate_class == name for c in claims])
        columns[f"both {name}"] = here[a] & here[b]
    return {name: np.asarray(values, dtype=np.float32) for name, values in columns.items()}


def _position(claim: Claim, story: Story) -> float:
    return float(np.log1p(claim.span[0] / 500))


def _magnitude(claim: Claim) -> float:
    if isinstance(claim.value, DateValue):
        return 0.0
    return float(claim.value.low if claim.value.low is not None else claim.value.high or 0)


def _population(described: Described) -> str | None:
    return classes("populations").get(described.context.counted)
