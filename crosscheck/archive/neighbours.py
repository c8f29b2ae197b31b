"""The archived sentences nearest to others: exactly in a small archive, by an index that proposes in a large one."""

from __future__ import annotations

import json
import os
import warnings
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from crosscheck.archive.store import Store
from crosscheck.archive.windows import EVERYTHING, Window
from crosscheck.errors import ArchiveError

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]

EXACT = 50_000
"""Sentences up to which every vector is compared: some 70 ms for 30 queries, and a fifth of a second to read them."""
_INDEX = "index"
_NAME = "neighbours-{}.faiss"
_DRAFT = "neighbours.draft"
_BLOCK = 1 << 20
_PROBED = 32  # one in so many of its cells is looked into
_FEWEST = 16  # cells that are looked into at least
_PROPOSED = 2  # times as many neighbours as are wanted are proposed, then compared as the store keeps them
_SAMPLE = 64  # vectors to learn a cell from
_ROUNDS = 10  # of learning the cells: more make them no better to search in
_GROWN = 4  # an index that must hold so many times what it was learnt from is learnt anew
_CHUNK = 100_000
_ROUNDED = 5  # decimal places by which similarities are ordered: sums in another order differ beyond


class IndexFile(NamedTuple):
    """What the archive says of its index: the file's name, the last sentence in it, how many it holds and was learnt
    from, its size in bytes and their checksum."""

    file: str
    last: int
    held: int
    learnt: int
    size: int
    checksum: int


class Neighbours:
    """Finds archived sentences by their vectors.

    The index holds the sentences up to some id; those after it are compared one by one, those that were removed since
    are left out. What is found in a window or beyond it is compared in full, so that the order is that of the vectors
    as the archive keeps them.
    """

    def __init__(self, store: Store, dimension: int, *, exact: int = EXACT) -> None:
        self._store = store
        self._dimension = dimension
        self._exact = exact
        self._loaded: tuple[IndexFile | None, Any] = (None, None)
        self._tail: tuple[tuple[int, int], Ints, Floats] | None = None

    def nearest(self, queries: Floats, k: int, window: Window = EVERYTHING) -> tuple[Ints, Floats]:
        """Ids (m, k) and similarities (m, k), the nearest first, equal ones by id; -1 and -inf for none."""
        if not window.is_open:
            allowed = self._store.sentence_ids(window)
            if len(allowed) <= self._exact:
                return _ranked(queries, *self._store.vectors_of(allowed.tolist(), dimension=self._dimension), k)
            return self._among(queries, k, allowed)
        return self._among(queries, k, None)

    def _among(self, queries: Floats, k: int, allowed: Ints | None) -> tuple[Ints, Floats]:
        described, index = self._opened()
        ids, vectors = self._after(described.last if described else 0)
        if allowed is not None:
            keep = np.isin(ids, allowed)
            ids, vectors = ids[keep], vectors[keep]
        found, similar = _ranked(queries, ids, vectors, k)
        if described is None:
            return found, similar
        proposals = self._proposed(index, queries, k, allowed)
        known, full = self._store.vectors_of(np.unique(proposals[proposals >= 0]).tolist(), dimension=self._dimension)
        for row in range(len(queries)):
            own = np.isin(known, proposals[row])
            one, of_one = _ranked(queries[row : row + 1], known[own], full[own], k)
            both = np.concatenate([found[row], one[0]]), np.concatenate([similar[row], of_one[0]])
            found[row], similar[row] = _best(*both, k)
        return found, similar

    def _proposed(self, index: Any, queries: Floats, k: int, allowed: Ints | None) -> Ints:
        faiss = _faiss()
        options: dict[str, Any] = {"nprobe": max(_FEWEST, index.nlist // _PROBED)}
        if allowed is not None:
            options["sel"] = faiss.IDSelectorBatch(allowed)
        parameters = faiss.SearchParametersIVF(**options)
        _, ids = index.search(np.ascontiguousarray(queries), _PROPOSED * k, params=parameters)
        return np.asarray(ids, dtype=np.int64)

    def _after(self, last: int) -> tuple[Ints, Floats]:
        """The sentences that the index does not hold; they are read again only when the archive has changed."""
        state = last, self._store.revision()
        if self._tail is None or self._tail[0] != state:
            self._tail = (state, *self._store.vectors(after=last, dimension=self._dimension))
        return self._tail[1], self._tail[2]

    def _opened(self) -> tuple[IndexFile | None, Any]:
        """The index, mapped into memory; None where there is none."""
        described = described_index(self._store)
        while described is not None and self._loaded[0] != described:
            try:
                self._loaded = described, _read(self._store.folder / described.file, described)
            except ArchiveError:
                # Another process may have put a new one in its place meanwhile.
                latest = described_index(self._store)
                if latest == described:
                    raise
                described = latest
        return (described, self._loaded[1]) if described is not None else (None, None)

    def compact(self, *, force: bool = False, told: Callable[[int, int], None] | None = None) -> bool:
        """Puts the sentences that the index does not hold into it, where they have become many, and says whether it
        did. The new file takes the place of the old one only when it is whole. `told` hears how many are in it."""
        described = described_index(self._store)
        _, held, _ = self._store.counts()
        if held <= self._exact:
            if force:
                forget_index(self._store)
            return False
        in_index, last, learnt = (described.held, described.last, described.learnt) if described else (0, 0, 0)
        waiting = self._store.beyond(last)
        removed = in_index - (held - waiting)
        if not force and max(waiting, removed) <= max(self._exact, in_index // 4):
            return False
        fresh = force or described is None or held > _GROWN * learnt or removed > in_index // 4
        index, learnt, start = self._learnt(held) if fresh else self._continued(described)
        done = index.ntotal
        while True:
            ids, vectors = self._store.vectors(after=start, dimension=self._dimension, most=_CHUNK)
            if not len(ids):
                break
            index.add_with_ids(vectors, ids)
            start, done = int(ids[-1]), done + len(ids)
            if told is not None:
                told(done, held)
        self._swap(index, last=start, learnt=learnt)
        return True

    def _learnt(self, held: int) -> tuple[Any, int, int]:
        faiss = _faiss()
        cells = 1 << max(6, round(np.log2(np.sqrt(held))))
        sample = self._store.sample(_SAMPLE * cells, dimension=self._dimension)
        index = faiss.index_factory(self._dimension, f"IVF{cells},SQ8", faiss.METRIC_INNER_PRODUCT)
        index.cp.seed = 1
        index.cp.niter = _ROUNDS
        index.train(sample)
        return index, len(sample), 0

    def _continued(self, described: IndexFile | None) -> tuple[Any, int, int]:
        assert described is not None
        index = _read(self._store.folder / described.file, described, mapped=False)
        return index, described.learnt, described.last

    def _swap(self, index: Any, *, last: int, learnt: int) -> None:
        folder = self._store.folder
        with self._store.alone():
            # What a process that was killed in here has left is cleared away by the next.
            draft = folder / _DRAFT
            try:
                _faiss().write_index(index, str(draft))
                with draft.open("rb") as written:
                    os.fsync(written.fileno())
                size, checksum = draft.stat().st_size, _checksum(draft)
                old = described_index(self._store)
                name = _NAME.format(int(old.file.split("-")[1].split(".")[0]) + 1 if old else 1)
                draft.replace(folder / name)
            except (OSError, RuntimeError) as error:
                draft.unlink(missing_ok=True)
                cause = f"the index cannot be written ({error})"
                raise ArchiveError(folder, cause, "make room and run it again") from error
            described = IndexFile(name, last, int(index.ntotal), learnt, size, checksum)
            self._store.set_property(_INDEX, json.dumps(described))
            _clear(folder, but=name)


def described_index(store: Store) -> IndexFile | None:
    told = store.property(_INDEX)
    return IndexFile(*json.loads(told)) if told else None


def forget_index(store: Store) -> None:
    """Lets every sentence be compared one by one until the index is made anew."""
    with store.alone():
        store.set_property(_INDEX, "")
        _clear(store.folder, but="")


def index_damage(store: Store) -> list[str]:
    """What is wrong with the index file; nothing where it can be read or there is none."""
    described = described_index(store)
    if described is None:
        return []
    try:
        index = _read(store.folder / described.file, described, mapped=False)
    except ArchiveError as error:
        return [error.cause]
    if index.ntotal != described.held or _checksum(store.folder / described.file) != described.checksum:
        return [f"the index {described.file} is damaged"]
    return []


def _read(path: Path, described: IndexFile, *, mapped: bool = True) -> Any:
    remedy = f"crosscheck archive verify {path.parent} --repair"
    if not path.is_file() or path.stat().st_size != described.size:
        raise ArchiveError(path.parent, f"the index {path.name} is missing or cut short", remedy)
    faiss = _faiss()
    try:
        return faiss.read_index(str(path), faiss.IO_FLAG_MMAP if mapped else 0)
    except RuntimeError as error:
        raise ArchiveError(path.parent, f"the index {path.name} is damaged", remedy) from error


def _clear(folder: Path, *, but: str) -> None:
    for file in folder.glob(_NAME.format("*")):
        if file.name != but:
            with suppress(OSError):  # where it cannot go while another process has it mapped
                file.unlink()


def _checksum(path: Path) -> int:
    checksum = 0
    with path.open("rb") as content:
        while block := content.read(_BLOCK):
            checksum = zlib.crc32(block, checksum)
    return checksum


def _ranked(queries: Floats, ids: Ints, vectors: Floats, k: int) -> tuple[Ints, Floats]:
    """The nearest of the vectors to each query."""
    found = np.full((len(queries), k), -1, dtype=np.int64)
    similar = np.full((len(queries), k), -np.inf, dtype=np.float32)
    if len(ids):
        products = np.round(queries @ vectors.T, _ROUNDED)
        for row, own in enumerate(products):
            near = np.argpartition(-own, k - 1)[:k] if k < len(own) else np.arange(len(own))
            ties = np.flatnonzero(own >= own[near].min())
            found[row], similar[row] = _best(ids[ties], own[ties], k)
    return found, similar


def _best(ids: Ints, similar: Floats, k: int) -> tuple[Ints, Floats]:
    order = np.lexsort((ids, -similar))[:k]
    padding = k - len(order)
    return (
        np.concatenate([ids[order], np.full(padding, -1, dtype=np.int64)]),
        np.concatenate([similar[order], np.full(padding, -np.inf, dtype=np.float32)]),
    )


def _faiss() -> Any:
    with warnings.catch_warnings():
        # SWIG's generated types lack __module__, which newer Pythons remark on at import.
        warnings.filterwarnings("ignore", message="builtin type .* has no __module__", category=DeprecationWarning)
        import faiss
    return faiss
