"""Brute force: every query against every vector. The oracle of the other adapters, and quick enough for a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from crosscheck.search.ranking import ABSENT, checked, nearest, similarities

if TYPE_CHECKING:
    from numpy.typing import NDArray

_PRODUCTS_AT_ONCE = 8_000_000


class ExactSearch:
    """Compares each query with all vectors."""

    def __init__(self, vectors: NDArray[np.float32]) -> None:
        self._vectors = np.ascontiguousarray(vectors, dtype=np.float32)

    def search(self, queries: NDArray[np.float32], k: int) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        vectors = self._vectors
        queries = checked(queries, k, against=vectors)
        ids = np.full((len(queries), k), ABSENT, dtype=np.int64)
        scores = np.full((len(queries), k), -np.inf, dtype=np.float32)
        step = max(1, _PRODUCTS_AT_ONCE // max(1, vectors.size))
        for start in range(0, len(queries), step):
            part = queries[start : start + step]
            everyone = np.broadcast_to(vectors, (len(part), *vectors.shape))
            numbered = np.broadcast_to(np.arange(len(vectors), dtype=np.int64), (len(part), len(vectors)))
            ids[start : start + step], scores[start : start + step] = nearest(numbered, similarities(part, everyone), k)
        return ids, scores
