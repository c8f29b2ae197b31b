"""Embeddings kept by content: what was embedded once is looked up."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Self

import numpy as np

from crosscheck.errors import ModelError
from crosscheck.model import Embedder, Excerpt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import TracebackType

    from numpy.typing import NDArray

_LOOKED_UP_AT_ONCE = 500
"""Below the number of parameters that the oldest SQLite takes in a statement."""


class CachedEmbedder:
    """An embedder that asks the one it wraps only for excerpts it has not seen.

    The vectors are the same bytes either way, because an excerpt's vector depends on nothing else. They are kept
    under the SHA-256 of the embedder's name and the excerpt, so a file holds no words of a report and serves several
    embedders; `version` tells apart models of one name. Beyond `most` vectors the oldest are forgotten (a vector of
    384 numbers takes 1.6 kB). Without a path they are kept in memory, until the embedder is closed.
    Any thread may ask it, one at a time.
    """

    def __init__(self, embedder: Embedder, path: Path | None = None, *, version: str = "", most: int = 200_000) -> None:
        self.name = embedder.name
        self.dimension = embedder.dimension
        self._embedder = embedder
        self._prefix = f"{embedder.name}\n{version}\n".encode()
        self._most = most
        self._path = path
        self._rows = _opened(path)

    def embed(self, excerpts: Sequence[Excerpt]) -> NDArray[np.float32]:
        keys = {excerpt: self._key(excerpt) for excerpt in excerpts}
        vectors = self._known(list(keys.values()))
        missing = [excerpt for excerpt, key in keys.items() if key not in vectors]
        if missing:
            fresh = self._embedder.embed(missing)
            new = {keys[excerpt]: vector for excerpt, vector in zip(missing, fresh, strict=True)}
            self._keep(new)
            vectors.update(new)
        if not keys:
            return np.empty((0, self.dimension), dtype=np.float32)
        return np.stack([vectors[keys[excerpt]] for excerpt in excerpts])

    def close(self) -> None:
        self._rows.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _key(self, excerpt: Excerpt) -> bytes:
        spans = f"{excerpt.spans}\n".encode()
        return hashlib.sha256(self._prefix + spans + excerpt.text.encode("utf-8", "surrogatepass")).digest()

    def _known(self, keys: list[bytes]) -> dict[bytes, NDArray[np.float32]]:
        found: dict[bytes, NDArray[np.float32]] = {}
        for start in range(0, len(keys), _LOOKED_UP_AT_ONCE):
            part = keys[start : start + _LOOKED_UP_AT_ONCE]
            marks = ",".join("?" * len(part))
            with _reporting(self._path):
                rows = self._rows.execute(
                    f"SELECT key, vector FROM vectors WHERE key IN ({marks}) AND length(vector) = ?",
                    [*part, 4 * self.dimension],
                )
                found.update((key, np.frombuffer(vector, dtype="<f4")) for key, vector in rows)
        return found

    def _keep(self, vectors: dict[bytes, NDArray[np.float32]]) -> None:
        rows = [(key, vector.astype("<f4").tobytes()) for key, vector in vectors.items()]
        with _reporting(self._path), self._rows:
            self._rows.executemany("INSERT OR REPLACE INTO vectors (key, vector) VALUES (?, ?)", rows)
            self._rows.execute(
                "DELETE FROM vectors WHERE rowid <= (SELECT max(rowid) FROM vectors) - ?",
                [self._most],
            )


def _opened(path: Path | None) -> sqlite3.Connection:
    with _reporting(path):
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
        rows = sqlite3.connect(":memory:" if path is None else path, timeout=30, check_same_thread=False)
        try:
            rows.execute("CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB NOT NULL)")
        except sqlite3.Error:
            rows.close()
            raise
        return rows


@contextmanager
def _reporting(path: Path | None) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise ModelError(path or "embeddings", f"the cache cannot be used ({error})", "delete it") from error
