"""The second reading of a pair: what the other claims of the story say about it."""

from __future__ import annotations

import numpy as np

from crosscheck.forests import probability
from crosscheck.matching.likeness import rivals
from crosscheck.matching.story import Columns, Edges, Floats, Ints

_FLOOR = np.float32(-8)
_SILENT = -12.0  # the log-odds of claims that cannot be compared
_BESIDE = 2  # claims on either side that are next to a claim
_NEAREST = 8  # third claims that are asked, those nearest to either side


def company_features(first: Floats, edges: Edges, reports: Ints) -> Columns:
    """Features of each pair from the log-odds `first` that its first reading gave to all pairs; symmetric.

    A pair gains where neither side has a better partner in the other's report, and where third claims that resemble
    the one resemble the other too; how readily a claim finds partners tells facts that are retold from those told once.
    """
    count = len(reports)
    across = reports[edges.left] != reports[edges.right]
    forward, backward = rivals(first, edges, reports, none=_SILENT)
    lead = first - forward, first - backward
    best = np.full(count, _SILENT, dtype=np.float32)
    np.maximum.at(best, edges.left[across], first[across])
    np.maximum.at(best, edges.right[across], first[across])
    partners = np.zeros(count, dtype=np.float32)
    chance = probability(first)
    np.add.at(partners, edges.left[across], chance[across])
    np.add.at(partners, edges.right[across], chance[across])
    a, b = edges.left, edges.right
    columns = {
        "first reading": first,
        "best partner, weaker side": np.minimum(best[a], best[b]),
        "best partner, stronger side": np.maximum(best[a], best[b]),
        "partners, weaker side": np.minimum(partners[a], partners[b]),
        "partners, stronger side": np.maximum(partners[a], partners[b]),
        "lead over rivals, weaker side": np.minimum(*lead),
        "lead over rivals, stronger side": np.maximum(*lead),
        "reports compared": _reports_compared(edges, reports),
        **_third_claims(first, edges, reports),
        "neighbours that match": _neighbours(chance, edges, reports),
    }
    return {name: np.asarray(values, dtype=np.float32) for name, values in columns.items()}


def _reports_compared(edges: Edges, reports: Ints) -> Floats:
    """With claims of how many other reports either side is compared, at most: few reports are few witnesses."""
    across = reports[edges.left] != reports[edges.right]
    a, b, of = edges.left[across], edges.right[across], int(reports.max(initial=0)) + 1
    met = np.unique(np.concatenate([a * of + reports[b], b * of + reports[a]]))
    number = np.bincount(met // of, minlength=len(reports))
    return np.asarray(np.maximum(number[edges.left], number[edges.right]), dtype=np.float32)


def _neighbours(chance: Floats, edges: Edges, reports: Ints) -> Floats:
    """How many pairs of one fact the claims next to either side make: reports tell a story in like order.

    Next to a claim are the two before and after it in its report.
    """
    count = len(reports)
    matrix = np.zeros((count, count), dtype=np.float32)
    matrix[edges.left, edges.right] = matrix[edges.right, edges.left] = chance
    beside = np.zeros_like(matrix)
    for step in range(1, _BESIDE + 1):
        beside[:-step] += np.where((reports[:-step] == reports[step:])[:, None], matrix[step:], 0)
        beside[step:] += np.where((reports[:-step] == reports[step:])[:, None], matrix[:-step], 0)
    total = np.zeros(len(edges), dtype=np.float32)
    for step in range(1, _BESIDE + 1):
        for shift in (-step, step):
            other = edges.right + shift
            held = np.clip(other, 0, count - 1)
            inside = (other == held) & (reports[held] == reports[edges.right])
            total += np.where(inside, beside[edges.left, held], 0)
    return total


def _third_claims(first: Floats, edges: Edges, reports: Ints) -> Columns:
    """What the claims of other reports that are nearest to either side say of the two together."""
    count = len(reports)
    odds = np.full((count, count), _FLOOR, dtype=np.float32)
    odds[edges.left, edges.right] = odds[edges.right, edges.left] = np.maximum(first, _FLOOR)
    near = np.argsort(-odds, axis=1, kind="stable")[:, :_NEAREST]
    out = np.full((4, len(edges)), _FLOOR, dtype=np.float32)
    step = 16_384
    for start in range(0, len(edges), step):
        a, b = edges.left[start : start + step], edges.right[start : start + step]
        third = np.concatenate([near[a], near[b]], axis=1)
        to_a, to_b = odds[a[:, None], third], odds[b[:, None], third]
        # A claim of either's own report is no witness, and one that is near to both counts once.
        own = (reports[third] == reports[a][:, None]) | (reports[third] == reports[b][:, None])
        twice = (third[:, _NEAREST:, None] == third[:, None, :_NEAREST]).any(axis=2)
        own[:, _NEAREST:] |= twice
        common = np.where(own, _FLOOR, np.minimum(to_a, to_b))
        near_one = np.where(own, _FLOOR, np.maximum(to_a, to_b))
        order = np.argsort(-near_one, axis=1, kind="stable")[:, :5]
        of_nearest = np.take_along_axis(common, order, axis=1)
        apart = np.take_along_axis(np.where(own, 0, np.abs(to_a - to_b)), order, axis=1)
        out[:, start : start + step] = (
            common.max(axis=1),
            of_nearest.mean(axis=1),
            apart.mean(axis=1),
            np.where(own, 0, probability(common)).sum(axis=1),
        )
    names = ("nearest third claim", "third claims together", "third claims apart", "third claims that join them")
    return dict(zip(names, out, strict=True))
