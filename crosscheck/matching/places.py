"""How the places of two claims stand to each other."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import combinations

import numpy as np

from crosscheck.claims.names import is_state, same_name
from crosscheck.matching.story import Edges, Floats, codes

_INSIDE = (", ", " in ", " near ", " of ")
"""What stands between a place and the larger one that holds it: "Orlando, Florida", "the Rana Plaza in Savar"."""


def place_relation(places: Sequence[str | None], edges: Edges, sentences: Collection[str]) -> Floats:
    """1 where both name one place, -1 where they name two, 0 where one is silent or where one may lie in the other: one
    is a state and the other none, or a sentence says so."""
    code = codes(places)
    distinct = list(dict.fromkeys(place for place in places if place))
    if not distinct:
        return np.zeros(len(edges), dtype=np.float32)
    nested = set(_nested(distinct, sentences))
    relation = np.eye(len(distinct), dtype=np.float32)
    for (i, one), (j, other) in combinations(enumerate(distinct), 2):
        if same_name(one, other):
            relation[i, j] = relation[j, i] = 1
        elif is_state(one) == is_state(other) and (i, j) not in nested:
            relation[i, j] = relation[j, i] = -1
    a, b = code[edges.left], code[edges.right]
    return np.where((a < 0) | (b < 0), np.float32(0), relation[a, b])


def _nested(places: Sequence[str], sentences: Collection[str]) -> Iterator[tuple[int, int]]:
    """The pairs of places, by index, of which a sentence names one right after the other, as what it lies in."""
    for sentence in sentences:
        named = [(i, place) for i, place in enumerate(places) if place in sentence]
        for (i, one), (j, other) in combinations(named, 2):
            if any(f"{one}{link}{other}" in sentence or f"{other}{link}{one}" in sentence for link in _INSIDE):
                yield i, j
