"""The ports through which the pipeline reaches what lives outside the core."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Embedder(Protocol):
    """Turns texts into vectors whose dot product is their similarity.

    `name` says which model in which form gave the vectors: similarities of two forms differ, so thresholds and results
    belong to a name. `dimension` is the length of a vector.
    """

    @property
    def name(self) -> str: ...

    @property
    def dimension(self) -> int: ...

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Shape (len(texts), dimension), in the order given, every row of unit length.

        The vector of a text depends on nothing but the text: not on what else is embedded with it, nor on the order.
        """
        ...


class Search(Protocol):
    """Finds the nearest of the vectors it was built from; the id of a vector is its row."""

    def search(self, queries: NDArray[np.float32], k: int) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """The k nearest vectors of each query: ids (m, k) and similarities (m, k), nearest first.

        Equal similarities stand in order of id, so equal input gives equal output. Where k exceeds the number of
        vectors, the rest of a row holds the id -1 and the similarity -inf. ValueError where k is less than one or
        the dimensions differ.
        """
        ...


class Progress(Protocol):
    """Told how far a stage of a run has come, and how many things of each name it is done with so far."""

    def stage(self, name: str, done: int, total: int, **counts: int) -> None: ...
