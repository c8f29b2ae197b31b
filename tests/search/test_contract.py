"""What every search promises; the oracle is itself checked by hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model import Search
from crosscheck.search.exact import ExactSearch
from crosscheck.search.faiss import FaissSearch

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Build = Callable[[NDArray[np.float32]], Search]


@pytest.fixture(params=[ExactSearch, FaissSearch])
def build(request: pytest.FixtureRequest) -> Build:
    made: Build = request.param
    return made


def _unit(rows: int, dimension: int, seed: int) -> NDArray[np.float32]:
    vectors = np.random.default_rng(seed).normal(size=(rows, dimension))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors.astype(np.float32)


def _array(*rows: list[float]) -> NDArray[np.float32]:
    return np.array(rows, dtype=np.float32)


def test_nearest_first(build: Build) -> None:
    """Ids are rows of the vectors, similarities dot products, both in falling order of similarity."""
    ids, similarities = build(_array([1, 0], [0, 1], [0.6, 0.8], [-1, 0])).search(_array([1, 0], [0, 1]), 3)
    assert ids.tolist() == [[0, 2, 1], [1, 2, 0]]
    np.testing.assert_array_equal(similarities, _array([1, 0.6, 0], [1, 0.8, 0]))
    assert ids.dtype == np.int64
    assert similarities.dtype == np.float32


def test_ties_stand_in_order_of_id(build: Build) -> None:
    """Of equally similar vectors the first are returned, however many there are."""
    vectors = np.repeat(_unit(2, 384, seed=1), 500, axis=0)[np.random.default_rng(2).permutation(1000)]
    ids, similarities = build(vectors).search(vectors[:3], 7)
    for query in range(3):
        same = [row for row in range(1000) if np.array_equal(vectors[row], vectors[query])]
        assert ids[query].tolist() == same[:7]
        assert len(set(similarities[query].tolist())) == 1


def test_fewer_vectors_than_asked_for(build: Build) -> None:
    """The rest of a row is the id -1 with the similarity -inf."""
    ids, similarities = build(_array([1, 0], [0, 1])).search(_array([0, 1]), 4)
    assert ids.tolist() == [[1, 0, -1, -1]]
    assert similarities.tolist() == [[1.0, 0.0, -np.inf, -np.inf]]


def test_no_vectors_at_all(build: Build) -> None:
    """An empty index answers every query with nothing."""
    ids, similarities = build(np.empty((0, 2), dtype=np.float32)).search(_array([0, 1]), 2)
    assert ids.tolist() == [[-1, -1]]
    assert similarities.tolist() == [[-np.inf, -np.inf]]


def test_no_queries(build: Build) -> None:
    """Without queries there are no rows, of k places each."""
    ids, similarities = build(_array([1, 0])).search(np.empty((0, 2), dtype=np.float32), 3)
    assert ids.shape == similarities.shape == (0, 3)


def test_what_cannot_be_searched_is_refused(build: Build) -> None:
    """No neighbours asked for, or vectors of another length, are mistakes of the caller."""
    search = build(_array([1, 0]))
    with pytest.raises(ValueError, match="k is 0"):
        search.search(_array([1, 0]), 0)
    with pytest.raises(ValueError, match=r"\(1, 3\) do not fit"):
        search.search(_array([1, 0, 0]), 1)
    with pytest.raises(ValueError, match=r"\(2,\) do not fit"):
        search.search(np.array([1, 0], dtype=np.float32), 1)


def test_company_changes_nothing(build: Build) -> None:
    """A query has the same neighbours and the same similarities, to the bit, alone and among others."""
    search = build(_unit(3000, 64, seed=3))
    queries = _unit(40, 64, seed=4)
    ids, similarities = search.search(queries, 5)
    for row, query in enumerate(queries):
        alone_ids, alone_similarities = search.search(query[None], 5)
        assert np.array_equal(alone_ids[0], ids[row])
        assert np.array_equal(alone_similarities[0], similarities[row])


def test_other_layouts_of_memory_are_accepted(build: Build) -> None:
    """Transposed and double-precision arrays are converted, not misread."""
    vectors = _unit(50, 8, seed=5)
    ids, _ = build(vectors).search(vectors, 3)
    turned, _ = build(np.asfortranarray(vectors)).search(np.asfortranarray(vectors.astype(np.float64)), 3)
    assert np.array_equal(ids, turned)


@pytest.mark.parametrize(("rows", "k"), [(1, 1), (20, 3), (20, 20), (20, 50), (5000, 10), (5000, 200)])
def test_faiss_finds_what_the_oracle_finds(rows: int, k: int) -> None:
    """Ids and similarities are equal to the bit."""
    vectors, queries = _unit(rows, 384, seed=rows), _unit(60, 384, seed=k)
    _assert_equal(vectors, queries, k)


@given(
    seed=st.integers(0, 2**32 - 1),
    distinct=st.integers(1, 12),
    rows=st.integers(1, 120),
    k=st.integers(1, 40),
    spread=st.sampled_from([0.0, 1e-7, 1e-5, 1e-3, 1.0]),
)
def test_faiss_finds_what_the_oracle_finds_among_duplicates(
    seed: int, distinct: int, rows: int, k: int, spread: float
) -> None:
    """Copies, and vectors that single precision can hardly tell apart, are ordered as the oracle orders them."""
    random = np.random.default_rng(seed)
    vectors = _unit(distinct, 16, seed)[random.integers(distinct, size=rows)].astype(np.float64)
    vectors += spread * random.normal(size=vectors.shape) * (random.random(rows) < 0.5)[:, None]
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    single = vectors.astype(np.float32)
    _assert_equal(single, single[:10], k)


def _assert_equal(vectors: NDArray[np.float32], queries: NDArray[np.float32], k: int) -> None:
    ids, similarities = FaissSearch(vectors).search(queries, k)
    oracle_ids, oracle_similarities = ExactSearch(vectors).search(queries, k)
    assert np.array_equal(ids, oracle_ids)
    assert np.array_equal(similarities, oracle_similarities)
