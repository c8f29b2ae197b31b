"""How alike the texts around two claims are, and whether either claim has a better partner in the other's report."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from crosscheck.claims.describing import Described
from crosscheck.matching.story import Columns, Edges, Floats, Ints, Story, View, incidence

_BLOCK = 512  # rows of a claim-by-claim matrix that are held at a time
_WORDS: dict[str, Callable[[Described], frozenset[str]]] = {
    "words of the sentence": lambda d: d.context.lemmas,
    "words of the clause": lambda d: d.context.near,
    "names": lambda d: d.context.names,
    "words next to the figure": lambda d: frozenset(d.context.before + d.context.after),
    "words after the figure": lambda d: frozenset(d.context.after),
    "words of the part": lambda d: d.context.part,
    "names around": lambda d: d.context.around,
}


def similarities(story: Story, edges: Edges) -> dict[View, Floats]:
    """The cosine of the two claims' vectors, per view."""
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


def shared_words(story: Story, edges: Edges) -> Columns:
    """Rarity-weighted overlap of the words around the two claims: shared, and shared over all."""
    columns: Columns = {}
    for name, words in _WORDS.items():
        matrix = incidence(story.described, words)
        shared = _gathered(matrix, matrix, edges)
        weight = (matrix * matrix).sum(axis=1)
        a, b = weight[edges.left], weight[edges.right]
        columns[f"shared {name}"] = shared
        columns[f"overlap of {name}"] = shared / np.maximum(a + b - shared, 1e-6)
        columns[f"containment of {name}"] = shared / np.maximum(np.minimum(a, b), 1e-6)
        columns[f"weight of {name}"] = np.minimum(a, b)
    return columns


def lead_over_rivals(name: str, values: Floats, edges: Edges, reports: Ints) -> Columns:
    """How far the pair is ahead of (or behind) the best other partner that each claim has in the other's report."""
    forward, backward = rivals(values, edges, reports)
    a, b = values - forward, values - backward
    return {f"{name}, weaker side": np.minimum(a, b), f"{name}, stronger side": np.maximum(a, b)}


def rivals(values: Floats, edges: Edges, reports: Ints, *, none: float = -1.0) -> tuple[Floats, Floats]:
    """Per edge, the best value of its left (right) claim with another claim of the partner's report, else `none`."""
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
    second = np.where(sizes > 1, both[order[np.minimum(starts + 1, len(order) - 1)]], np.float32(none))
    rival_sorted = np.repeat(best, sizes)
    rival_sorted[starts] = second
    rival = np.empty_like(both)
    rival[order] = rival_sorted
    return rival[: len(values)], rival[len(values) :]
