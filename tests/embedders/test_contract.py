"""What every embedder promises."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from crosscheck.embedders.cache import CachedEmbedder
from crosscheck.embedders.compiled import CompiledEmbedder
from crosscheck.embedders.reference import ReferenceEmbedder
from crosscheck.model import Embedder
from tests.embedders.sentences import NEWS


@pytest.fixture(params=["compiled", "reference", "cached"])
def embedder(
    request: pytest.FixtureRequest, compiled: CompiledEmbedder, reference: ReferenceEmbedder
) -> Iterator[Embedder]:
    if request.param == "cached":
        with CachedEmbedder(compiled) as cached:
            yield cached
    else:
        yield compiled if request.param == "compiled" else reference


def test_rows_are_unit_vectors_in_single_precision(embedder: Embedder) -> None:
    """A row a text, float32, of length one."""
    vectors = embedder.embed(NEWS)
    assert vectors.shape == (len(NEWS), embedder.dimension) == (10, 384)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_nothing_gives_no_rows(embedder: Embedder) -> None:
    """Without texts the array is empty but keeps its width."""
    assert embedder.embed([]).shape == (0, 384)


def test_company_and_order_change_nothing(embedder: Embedder) -> None:
    """A text has the same bytes alone, in reverse order and among others."""
    vectors = embedder.embed(NEWS)
    assert np.array_equal(embedder.embed(NEWS[::-1])[::-1], vectors)
    for place, text in enumerate(NEWS):
        assert np.array_equal(embedder.embed([text])[0], vectors[place])


def test_equal_texts_have_equal_rows(embedder: Embedder) -> None:
    """Duplicates come back in their places."""
    vectors = embedder.embed([NEWS[0], NEWS[1], NEWS[0]])
    assert np.array_equal(vectors[0], vectors[2])
    assert not np.array_equal(vectors[0], vectors[1])


@pytest.mark.parametrize("text", ["", " \n", "\ud800", "🙂", "word " * 2000])
def test_odd_texts_have_vectors(embedder: Embedder, text: str) -> None:
    """Empty, unencodable and overlong texts are embedded like any other."""
    vector = embedder.embed([text])[0]
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)


def test_similar_sentences_are_nearest(embedder: Embedder) -> None:
    """A paraphrase is more similar to its original than to any other sentence."""
    paraphrase = embedder.embed(["Forty-one died in the quake and hundreds were hurt, said the governor."])[0]
    assert int(np.argmax(embedder.embed(NEWS) @ paraphrase)) == 0
