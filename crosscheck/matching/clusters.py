"""A story solved as a whole: the claims that speak of one fact, by average linkage of the log-odds of their pairs."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, combinations

import numpy as np
from numpy.typing import NDArray

from crosscheck.matching.story import Bools, Edges, Floats, Ints

FLOOR = -5.0
"""Log-odds below which a pair speaks no louder against a fact; also that of a pair which cannot be compared."""

CERTAIN = 20.0
"""Log-odds of two claims that a rule puts into one fact, with all that speak of the one or of the other."""

LENIENCE = 1.0
"""What a pair needs less than even odds, since the others of its fact speak for it. F1 is flat from 0.8 to 1.2 on
gold/dev and on stories of neither set; the lower it is, the more of what is found is right, and the less is found."""

NEEDED = {1: 0.5, 2: 0.4, 3: 0.2}
"""Mean log-odds that a fact of so few reports needs, for hardly anybody else speaks for it. On gold/dev 0.3 to 0.7 for
two give like F1, and -0.3 to 0.2 for three."""

NEEDED_OF_YEARS = 0.8
"""Mean log-odds that a fact needs whose claims all date a whole year: years are met by chance. Chosen on five published
reports of one war; on gold/dev 0.7 to 1.4 change nothing."""

SAME_REPORT = -1.0
"""Added for two claims of one report: a report names a fact once, as a rule."""


def facts(edges: Edges, log_odds: Floats, reports: Ints, years: Bools) -> list[list[int]]:
    """Indices of the claims of each fact with at least two claims, each sorted, in order of their first claim.

    `reports` is the number of each claim's report, `years` which claims date a whole year.
    """
    one_report = reports[edges.left] == reports[edges.right]
    certain = log_odds >= CERTAIN
    strength = np.where(certain, 0, np.maximum(log_odds + LENIENCE, FLOOR) + SAME_REPORT * one_report)
    found = [
        cluster
        for members in _connected(len(reports), edges, strength > 0)
        for cluster in _average_linkage(members, edges, strength)
        if len(cluster) > 1
    ]
    odds = within(found, edges, log_odds)
    standing = (_standing(cluster, odds, reports, years) for cluster in found)
    tied = zip(edges.left[certain].tolist(), edges.right[certain].tolist(), strict=True)
    return sorted(_tied([cluster for cluster in standing if len(cluster) > 1], tied))


def _tied(found: list[list[int]], pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The facts, those of two claims that are certainly one fact made one."""
    for pair in pairs:
        touched = [cluster for cluster in found if not set(pair).isdisjoint(cluster)]
        found = [cluster for cluster in found if cluster not in touched]
        found.append(sorted({*pair, *chain.from_iterable(touched)}))
    return found


def within(found: list[list[int]], edges: Edges, values: Floats) -> dict[tuple[int, int], float]:
    """The values of the edges that join two claims of one fact, by the pair of claims."""
    fact_of = np.full(1 + max(int(edges.right.max(initial=0)), max((c[-1] for c in found), default=0)), -1)
    for number, cluster in enumerate(found):
        fact_of[cluster] = number
    inside = (fact_of[edges.left] == fact_of[edges.right]) & (fact_of[edges.left] >= 0)
    pairs = zip(edges.left[inside].tolist(), edges.right[inside].tolist(), strict=True)
    return dict(zip(pairs, values[inside].tolist(), strict=True))


def _standing(cluster: list[int], odds: dict[tuple[int, int], float], reports: Ints, years: Bools) -> list[int]:
    """The claims of the fact that stand: all of them, or those left when the least likely of them are let go."""
    while len(cluster) > 1 and not _stands(cluster, odds, reports, years):
        likely = {i: sum(odds.get((min(i, j), max(i, j)), FLOOR) for j in cluster if j != i) for i in cluster}
        cluster = [i for i in cluster if i != min(cluster, key=lambda i: (likely[i], -i))]
    return cluster


def _stands(cluster: list[int], odds: dict[tuple[int, int], float], reports: Ints, years: Bools) -> bool:
    """Whether the fact is told by many reports, or its pairs are likely enough by themselves."""
    needed = NEEDED_OF_YEARS if years[cluster].all() else NEEDED.get(len({int(reports[i]) for i in cluster}))
    if needed is None:
        return True
    pairs = list(combinations(cluster, 2))
    across = [pair for pair in pairs if reports[pair[0]] != reports[pair[1]]]
    return float(np.mean([odds.get(pair, FLOOR) for pair in across or pairs])) >= needed


def _connected(count: int, edges: Edges, holds: Bools) -> list[Ints]:
    """Groups of claims that are linked by edges which hold; clusters never reach across them."""
    root = list(range(count))

    def top(i: int) -> int:
        while root[i] != i:
            root[i] = root[root[i]]
            i = root[i]
        return i

    for a, b in zip(edges.left[holds].tolist(), edges.right[holds].tolist(), strict=True):
        low, high = sorted((top(a), top(b)))
        root[high] = low
    groups: dict[int, list[int]] = {}
    for i in range(count):
        groups.setdefault(top(i), []).append(i)
    return [np.array(g, dtype=np.int64) for g in groups.values() if len(g) > 1]


def _average_linkage(members: Ints, edges: Edges, strength: Floats) -> list[list[int]]:
    """The clusters of the claims `members`; a pair that cannot be compared has the strength of the floor."""
    place = {int(m): i for i, m in enumerate(members)}
    inside = np.isin(edges.left, members) & np.isin(edges.right, members)
    matrix = np.full((len(members), len(members)), FLOOR, dtype=np.float64)
    for a, b, s in zip(
        edges.left[inside].tolist(), edges.right[inside].tolist(), strength[inside].tolist(), strict=True
    ):
        matrix[place[a], place[b]] = matrix[place[b], place[a]] = s
    return [sorted(int(members[i]) for i in cluster) for cluster in average_linkage(matrix)]


def average_linkage(strength: NDArray[np.float64]) -> list[list[int]]:
    """The clusters that remain when no two have a positive mean strength between them; ties go to the lower indices.

    `strength` is symmetric, a row for each thing; what stands on its diagonal does not matter.
    """
    size = len(strength)
    matrix = strength.copy()
    np.fill_diagonal(matrix, -np.inf)
    clusters: list[list[int]] = [[i] for i in range(size)]
    while size:
        a, b = divmod(int(np.argmax(matrix)), size)
        if matrix[a, b] <= 0:
            break
        weight_a, weight_b = len(clusters[a]), len(clusters[b])
        merged = (weight_a * matrix[a] + weight_b * matrix[b]) / (weight_a + weight_b)
        matrix[a], matrix[:, a] = merged, merged
        matrix[a, a] = -np.inf
        matrix[b], matrix[:, b] = -np.inf, -np.inf
        clusters[a] += clusters[b]
        clusters[b] = []
    return [sorted(c) for c in clusters if c]
