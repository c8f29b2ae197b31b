"""The nearest archived sentences, with and without an index."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from crosscheck.archive import EVERYTHING, Entry, Neighbours, Store, Window, described_index, index_damage
from crosscheck.model import Foothold
from tests.archive.making import MONDAY, TUESDAY, entry

DIMENSION = 32
PER_REPORT = 20
REPORTS = 200
EXACT = 500
"""A limit that is low enough for an index."""


def clustered(rows: int, *, seed: int) -> NDArray[np.float32]:
    """Vectors around some centres, as sentences are."""
    random = np.random.default_rng(seed)
    centres = np.random.default_rng(0).normal(size=(60, DIMENSION))
    some = centres[random.integers(60, size=rows)] + 0.5 * random.normal(size=(rows, DIMENSION))
    return np.asarray(some / np.linalg.norm(some, axis=1, keepdims=True), dtype=np.float32)


def many(number: int) -> Entry:
    made = entry(number, source=f"Source {number % 2}", day=MONDAY if number <= REPORTS // 2 else TUESDAY)
    sentences = [Foothold((place, place + 1), place, None) for place in range(PER_REPORT)]
    return made._replace(sentences=sentences, vectors=clustered(PER_REPORT, seed=number))


def brute(store: Store, queries: NDArray[np.float32], k: int, window: Window = EVERYTHING) -> list[set[int]]:
    ids, vectors = store.vectors_of(store.sentence_ids(window).tolist(), dimension=DIMENSION)
    return [set(ids[row].tolist()) for row in np.argsort(-(queries @ vectors.T), axis=1, kind="stable")[:, :k]]


def recall(found: NDArray[np.int64], wanted: list[set[int]]) -> float:
    return float(
        np.mean([len(own & set(row)) / len(own) for own, row in zip(wanted, found.tolist(), strict=True)]),
    )


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """4,000 sentences, of which the index holds all."""
    with Store(tmp_path_factory.mktemp("archive"), create=True) as made:
        made.add([many(number) for number in range(1, REPORTS + 1)])
        assert Neighbours(made, DIMENSION, exact=EXACT).compact()
        yield made


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path, create=True) as made:
        made.add([many(number) for number in range(1, 31)])
        yield made


QUERIES = clustered(40, seed=-1 % 2**32)


def test_a_small_archive_is_compared_in_full(small: Store) -> None:
    """The same as by brute force, the nearest first, and no index is made."""
    neighbours = Neighbours(small, DIMENSION)
    ids, similar = neighbours.nearest(QUERIES, 10)
    assert [set(row) for row in ids.tolist()] == brute(small, QUERIES, 10)
    assert (np.diff(similar, axis=1) <= 0).all()
    assert not neighbours.compact()
    assert not neighbours.compact(force=True)
    assert described_index(small) is None


def test_what_is_missing_is_marked(small: Store) -> None:
    """Where fewer are there than are wanted."""
    small.remove([str(number) for number in range(2, 31)])
    ids, similar = Neighbours(small, DIMENSION).nearest(QUERIES[:1], 25)
    assert sorted(ids[0, :20].tolist()) == list(range(1, 21))
    assert (ids[0, 20:] == -1).all()
    assert (similar[0, 20:] == -np.inf).all()


def test_equal_vectors_are_ordered_by_id(small: Store) -> None:
    """So that a run can be repeated."""
    twin = many(1)
    small.add([twin._replace(report=entry(number).report) for number in (101, 102)])
    ids, _ = Neighbours(small, DIMENSION).nearest(twin.vectors[:1], 3)
    assert ids[0].tolist() == [1, 601, 621]


def test_the_index_finds_nearly_all(store: Store) -> None:
    """At least 99 in a hundred of what brute force finds, under the same similarities."""
    ids, similar = Neighbours(store, DIMENSION, exact=EXACT).nearest(QUERIES, 8)
    assert recall(ids, brute(store, QUERIES, 8)) >= 0.99
    known, vectors = store.vectors_of(ids[0].tolist(), dimension=DIMENSION)
    order = [known.tolist().index(id_) for id_ in ids[0].tolist()]
    assert np.allclose(similar[0], vectors[order] @ QUERIES[0], atol=2e-5)


@pytest.mark.parametrize(
    "window",
    [
        Window(since=TUESDAY),
        Window(until=MONDAY, sources=("Source 1",)),
        Window(sources=("nobody",)),
    ],
)
@pytest.mark.parametrize("exact", [EXACT, 10_000])
def test_windows_hold_before_the_search(store: Store, window: Window, exact: int) -> None:
    """As many are found in a window as are wanted, and none beyond it, with the index and without."""
    allowed = set(store.sentence_ids(window).tolist())
    ids, _ = Neighbours(store, DIMENSION, exact=exact).nearest(QUERIES, 8, window)
    assert set(ids.ravel().tolist()) <= (allowed or {-1})
    if allowed:
        assert recall(ids, brute(store, QUERIES, 8, window)) >= 0.99


def test_what_came_after_the_index_is_found_and_what_went_is_not(tmp_path: Path) -> None:
    """Also by a process that has it open."""
    with Store(tmp_path, create=True) as store:
        store.add([many(number) for number in range(1, 61)])
        neighbours = Neighbours(store, DIMENSION, exact=EXACT)
        assert neighbours.compact()
        new, old = many(61), many(1)
        assert neighbours.nearest(old.vectors[:1], 1)[0].tolist() == [[1]]
        with Store(tmp_path) as other:
            other.add([new])
            other.remove(["1"])
        assert neighbours.nearest(new.vectors[:1], 1)[0].tolist() == [[1201]]
        assert not {*range(1, 21)} & set(neighbours.nearest(old.vectors[:3], 8)[0].ravel().tolist())
        assert not neighbours.compact(), "too few to make it anew"
        assert neighbours.compact(force=True)
        described = described_index(store)
        assert described is not None
        assert (described.held, described.last) == (1200, 1220)
        assert neighbours.nearest(new.vectors[:1], 1)[0].tolist() == [[1201]]


def test_an_index_grows_by_what_is_waiting(tmp_path: Path) -> None:
    """It goes on from the file that is there, until it holds many times what it was learnt from."""
    with Store(tmp_path, create=True) as store:
        neighbours = Neighbours(store, DIMENSION, exact=EXACT)
        store.add([many(number) for number in range(1, 31)])
        assert neighbours.compact()
        first = described_index(store)
        store.add([many(number) for number in range(31, 71)])
        assert neighbours.compact()
        second = described_index(store)
        assert first is not None
        assert second is not None
        assert (first.held, second.held, second.learnt) == (600, 1400, first.learnt)
        assert recall(neighbours.nearest(QUERIES, 8)[0], brute(store, QUERIES, 8)) >= 0.99
        assert not neighbours.compact()


def test_an_index_of_what_was_mostly_removed_is_made_anew(tmp_path: Path) -> None:
    """Or it would propose what is no longer there."""
    with Store(tmp_path, create=True) as store:
        neighbours = Neighbours(store, DIMENSION, exact=EXACT)
        store.add([many(number) for number in range(1, 71)])
        neighbours.compact()
        store.remove([str(number) for number in range(1, 41)])
        assert neighbours.compact()
        described = described_index(store)
        assert described is not None
        assert described.held == 600
        store.remove([str(number) for number in range(41, 61)])
        assert not neighbours.compact(force=True)
        assert described_index(store) is None
        assert not list(tmp_path.glob("*.faiss"))


def test_an_index_is_one_whole_file(store: Store) -> None:
    """However often it is made; the same sentences give the same bytes."""
    first = described_index(store)
    assert Neighbours(store, DIMENSION, exact=EXACT).compact(force=True)
    second = described_index(store)
    assert first is not None
    assert second is not None
    assert second == first._replace(file=second.file)
    assert [file.name for file in store.folder.glob("neighbours*")] == [second.file]
    assert index_damage(store) == []
