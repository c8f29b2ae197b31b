"""The ports through which the pipeline reaches what lives outside the core."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

from crosscheck.model.frozen import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Excerpt(NamedTuple):
    """What is embedded: those words of a text that the spans touch, as they are meant where they stand; all of it where
    no span is given or none touches a word."""

    text: str
    spans: tuple[Span, ...] = ()


class Embedder(Protocol):
    """Turns excerpts into vectors whose dot product is their similarity.

    `name` says which model in which form gave the vectors: similarities of two forms differ, so thresholds and results
    belong to a name. `dimension` is the length of a vector.
    """

    @property
    def name(self) -> str: ...

    @property
    def dimension(self) -> int: ...

    def embed(self, excerpts: Sequence[Excerpt]) -> NDArray[np.float32]:
        """Shape (len(excerpts), dimension), in the order given, every row of unit length.

        The vector of an excerpt depends on nothing but itself: not on what else is embedded with it, nor on the order.
        Of a text that stands in several excerpts the model reads the words once.
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
