"""Similarity and order, the same for every search."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

ABSENT = -1
"""The id in places for which there is no vector left; its similarity is -inf."""


def similarities(queries: NDArray[np.float32], candidates: NDArray[np.float32]) -> NDArray[np.float32]:
    """The dot products of each query (m, d) with its own candidates (m, c, d), shape (m, c).

    Each product is summed by itself, over the dimension alone: a matrix product rounds the same two vectors
    differently from one shape of batch to another, which would let the company of a vector decide a tie.
    """
    products: NDArray[np.float32] = np.einsum("md,mcd->mc", queries, candidates)
    return products


def checked(queries: NDArray[np.float32], k: int, *, against: NDArray[np.float32]) -> NDArray[np.float32]:
    """The queries as C-contiguous float32; ValueError where they cannot be compared with the vectors."""
    if k < 1:
        raise ValueError(f"k is {k}; at least one neighbour must be asked for")
    if queries.ndim != 2 or queries.shape[1] != against.shape[1]:
        raise ValueError(f"queries of shape {queries.shape} do not fit vectors of shape {against.shape}")
    return np.ascontiguousarray(queries, dtype=np.float32)


def nearest(
    ids: NDArray[np.int64], scores: NDArray[np.float32], k: int
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """The k best of the candidates in each row, by similarity and then id, filled up with ABSENT."""
    rows, found = ids.shape
    order = np.lexsort((ids, -scores), axis=1)[:, :k]
    kept = min(k, found)
    best_ids = np.full((rows, k), ABSENT, dtype=np.int64)
    best_scores = np.full((rows, k), -np.inf, dtype=np.float32)
    best_ids[:, :kept] = np.take_along_axis(ids, order, axis=1)
    best_scores[:, :kept] = np.take_along_axis(scores, order, axis=1)
    return best_ids, best_scores
