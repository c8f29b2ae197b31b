"""FAISS as recall: its flat index proposes neighbours, which are then scored and ordered as the oracle does."""

from __future__ import annotations

import warnings
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from crosscheck.search.exact import ExactSearch
from crosscheck.search.ranking import ABSENT, checked, nearest, similarities

if TYPE_CHECKING:
    from numpy.typing import NDArray

_ROUNDING = 1e-4
"""More than the single-precision sum of a thousand products of unit vectors can be off."""

_SPARE = 8
"""How many neighbours beyond the k-th are fetched at first: enough, unless many are as similar as it."""

_VALUES_AT_ONCE = 250_000
"""Candidates' numbers that are scored at a time: a megabyte, which stays in the processor's cache."""


class FaissSearch:
    """An IndexFlatIP over unit vectors; the result equals that of `ExactSearch`.

    FAISS rounds by the shape of the batch and breaks ties by its heap, so neighbours are fetched until the last one
    is clearly less similar than the k-th; these are scored and ordered again as the oracle does, for a tenth of the
    time. Where nearly all vectors are asked for, there is nothing to propose: the oracle answers, and FAISS is not
    even imported.
    """

    def __init__(self, vectors: NDArray[np.float32]) -> None:
        self._vectors = np.ascontiguousarray(vectors, dtype=np.float32)

    def search(self, queries: NDArray[np.float32], k: int) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        vectors = self._vectors
        queries = checked(queries, k, against=vectors)
        if k + _SPARE >= len(vectors):
            return ExactSearch(vectors).search(queries, k)
        ids = np.full((len(queries), k), ABSENT, dtype=np.int64)
        scores = np.full((len(queries), k), -np.inf, dtype=np.float32)
        pending = np.arange(len(queries))
        fetched = k + _SPARE
        while len(pending):
            proposed_scores, proposed = self._index.search(queries[pending], fetched)
            if fetched < len(vectors):
                settled = proposed_scores[:, k - 1] - proposed_scores[:, -1] > _ROUNDING
            else:
                settled = np.ones(len(pending), dtype=bool)
            step = max(1, _VALUES_AT_ONCE // (fetched * vectors.shape[1]))
            for rows, candidates in _parts(pending[settled], proposed[settled], step):
                exact = similarities(queries[rows], vectors[candidates])
                ids[rows], scores[rows] = nearest(candidates, exact, k)
            pending = pending[~settled]
            fetched = min(len(vectors), fetched * 4)
        return ids, scores

    @cached_property
    def _index(self) -> Any:
        with warnings.catch_warnings():
            # SWIG's generated types lack __module__, which newer Pythons remark on at import.
            warnings.filterwarnings("ignore", message="builtin type .* has no __module__", category=DeprecationWarning)
            import faiss
        index = faiss.IndexFlatIP(self._vectors.shape[1])
        index.add(self._vectors)
        return index


def _parts(
    rows: NDArray[np.int64], candidates: NDArray[np.int64], step: int
) -> list[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    return [(rows[at : at + step], candidates[at : at + step]) for at in range(0, len(rows), step)]
