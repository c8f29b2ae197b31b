"""Embeddings kept by content."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from crosscheck.embedders.cache import CachedEmbedder
from crosscheck.errors import ModelError
from crosscheck.model import Excerpt

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Recorder:
    """A fake embedder that notes what it was asked."""

    dimension = 2

    def __init__(self, name: str = "fake") -> None:
        self.name = name
        self.asked: list[list[str]] = []

    def embed(self, excerpts: Sequence[Excerpt]) -> NDArray[np.float32]:
        self.asked.append([excerpt.text for excerpt in excerpts])
        angles = np.array([len(text) for text, _ in excerpts], dtype=np.float32)
        return np.stack([np.cos(angles), np.sin(angles)], axis=1)


def whole(texts: Sequence[str]) -> list[Excerpt]:
    return [Excerpt(text) for text in texts]


def test_a_text_is_embedded_once() -> None:
    """Only what is new reaches the embedder, each text once, and the rows are what it would have given."""
    inner = Recorder()
    with CachedEmbedder(inner) as cached:
        first = cached.embed(whole(["a", "bb", "a"]))
        second = cached.embed(whole(["ccc", "bb"]))
    assert inner.asked == [["a", "bb"], ["ccc"]]
    assert np.array_equal(first, Recorder().embed(whole(["a", "bb", "a"])))
    assert np.array_equal(second, Recorder().embed(whole(["ccc", "bb"])))


def test_a_file_outlives_the_run(tmp_path: Path) -> None:
    """The next run finds the vectors, and the file holds none of the words."""
    path = tmp_path / "cache" / "embeddings.sqlite"
    with CachedEmbedder(Recorder(), path) as cached:
        before = cached.embed(whole(["a confidential sentence", "\ud800"]))
    inner = Recorder()
    with CachedEmbedder(inner, path) as cached:
        assert np.array_equal(cached.embed(whole(["a confidential sentence", "\ud800"])), before)
    assert inner.asked == []
    assert b"confidential" not in path.read_bytes()


def test_models_do_not_share_vectors(tmp_path: Path) -> None:
    """Another name or another version of it is another vector, in one file."""
    path = tmp_path / "embeddings.sqlite"
    for inner, version in [(Recorder("a"), ""), (Recorder("b"), ""), (Recorder("a"), "2")]:
        with CachedEmbedder(inner, path, version=version) as cached:
            cached.embed(whole(["text"]))
        assert inner.asked == [["text"]]


def test_excerpts_of_one_text_are_told_apart() -> None:
    """What was kept of a text is not taken for a part of it."""
    inner = Recorder()
    with CachedEmbedder(inner) as cached:
        cached.embed([Excerpt("a text")])
        cached.embed([Excerpt("a text", ((0, 1),)), Excerpt("a text", ((2, 6),)), Excerpt("a text")])
    assert inner.asked == [["a text"], ["a text", "a text"]]


def test_the_oldest_are_forgotten() -> None:
    """Beyond `most` vectors those that came first go."""
    inner = Recorder()
    with CachedEmbedder(inner, most=2) as cached:
        cached.embed(whole(["a", "bb", "ccc"]))
        cached.embed(whole(["bb", "ccc"]))
        cached.embed(whole(["a"]))
    assert inner.asked == [["a", "bb", "ccc"], ["a"]]


def test_more_texts_than_a_statement_takes() -> None:
    """Thousands of texts are looked up in parts."""
    inner = Recorder()
    texts = ["x" * length for length in range(1, 2000)]
    with CachedEmbedder(inner) as cached:
        assert np.array_equal(cached.embed(whole(texts)), cached.embed(whole(texts)))
    assert len(inner.asked) == 1


def test_a_file_that_is_no_cache_is_reported(tmp_path: Path) -> None:
    """The error names the file and what to do."""
    path = tmp_path / "notes.txt"
    path.write_text("not a database, but long enough to be looked at " * 50, encoding="utf-8")
    with pytest.raises(ModelError, match=r"notes\.txt.*delete it"):
        CachedEmbedder(Recorder(), path)
