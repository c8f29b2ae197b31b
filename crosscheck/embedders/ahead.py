"""Embedding beside other work."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from crosscheck.embedders.cache import CachedEmbedder
from crosscheck.model import Excerpt

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class AheadEmbedder:
    """An embedder that is told beforehand what it will be asked for, and embeds it while its caller does other work.

    One thread of its own, which alone asks the embedder that it wraps and closes, takes everything in turn.
    """

    def __init__(self, embedder: CachedEmbedder) -> None:
        self.name = embedder.name
        self.dimension = embedder.dimension
        self._embedder = embedder
        self._beside = ThreadPoolExecutor(1, thread_name_prefix="embedding")

    def begin(self, excerpts: Sequence[Excerpt]) -> None:
        """Returns at once. What fails fails again when it is asked for."""
        self._beside.submit(self._embedder.embed, excerpts)

    def embed(self, excerpts: Sequence[Excerpt]) -> NDArray[np.float32]:
        """Waits for what was begun before."""
        return self._beside.submit(self._embedder.embed, excerpts).result()

    def close(self) -> None:
        self._beside.shutdown()
        self._embedder.close()
