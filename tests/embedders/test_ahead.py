"""Embedding beside other work."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import pytest

from crosscheck.embedders.ahead import AheadEmbedder
from crosscheck.embedders.cache import CachedEmbedder
from crosscheck.model import Excerpt
from tests.fakes import WordEmbedder

if TYPE_CHECKING:
    from numpy.typing import NDArray

STORM, FLOOD = Excerpt("The storm tore down 12 huts."), Excerpt("The flood drowned 30 sheep.")


class Slow(WordEmbedder):
    """Embeds nothing until it is let go; remembers what it was asked and by whom."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.asked: list[list[Excerpt]] = []
        self.threads: set[int] = set()

    def embed(self, excerpts: Sequence[Excerpt]) -> NDArray[np.float32]:
        assert self.go.wait(10)
        self.asked.append(list(excerpts))
        self.threads.add(threading.get_ident())
        return super().embed(excerpts)


def test_what_was_begun_is_not_embedded_again() -> None:
    """`begin` returns while the embedder still works; `embed` waits for it and asks only for the rest."""
    slow = Slow()
    ahead = AheadEmbedder(CachedEmbedder(slow))
    ahead.begin([STORM])
    assert slow.asked == []
    slow.go.set()
    vectors = ahead.embed([STORM, FLOOD])
    ahead.close()
    assert slow.asked == [[STORM], [FLOOD]]
    assert slow.threads.isdisjoint({threading.get_ident()})
    assert np.array_equal(vectors, WordEmbedder().embed([STORM, FLOOD]))


def test_what_fails_ahead_fails_when_it_is_asked_for() -> None:
    """Not before, and not in silence."""

    class Broken(WordEmbedder):
        def embed(self, excerpts: Sequence[Excerpt]) -> NDArray[np.float32]:
            raise MemoryError(f"no room for {len(excerpts)}")

    ahead = AheadEmbedder(CachedEmbedder(Broken()))
    ahead.begin([STORM])
    with pytest.raises(MemoryError, match="no room for 1"):
        ahead.embed([STORM])
    ahead.close()
