"""What every embedder promises."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from crosscheck.embedders.cache import CachedEmbedder
from crosscheck.embedders.compiled import CompiledEmbedder
from crosscheck.embedders.reference import ReferenceEmbedder
from crosscheck.model import Embedder, Excerpt
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
    for place, excerpt in enumerate(NEWS):
        assert np.array_equal(embedder.embed([excerpt])[0], vectors[place])


def test_equal_texts_have_equal_rows(embedder: Embedder) -> None:
    """Duplicates come back in their places."""
    vectors = embedder.embed([NEWS[0], NEWS[1], NEWS[0]])
    assert np.array_equal(vectors[0], vectors[2])
    assert not np.array_equal(vectors[0], vectors[1])


@pytest.mark.parametrize("text", ["", " \n", "\ud800", "🙂", "word " * 2000])
def test_odd_texts_have_vectors(embedder: Embedder, text: str) -> None:
    """Empty, unencodable and overlong texts are embedded like any other."""
    vector = embedder.embed([Excerpt(text)])[0]
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)


def test_similar_sentences_are_nearest(embedder: Embedder) -> None:
    """A paraphrase is more similar to its original than to any other sentence."""
    paraphrase = embedder.embed([Excerpt("Forty-one died in the quake and hundreds were hurt, said the governor.")])[0]
    assert int(np.argmax(embedder.embed(NEWS) @ paraphrase)) == 0


def test_an_excerpt_is_the_mean_of_its_words(embedder: Embedder) -> None:
    """Two spans weigh by their words; half a word counts as the word, and no word as the whole."""
    text = NEWS[6].text  # "Talks will resume in Geneva on 9 May, a spokeswoman said."
    opening, date, both, part, none, whole = embedder.embed(
        [
            Excerpt(text, ((0, 17),)),
            Excerpt(text, ((31, 36),)),
            Excerpt(text, ((0, 17), (31, 36))),
            Excerpt(text, ((2, 13),)),
            Excerpt(text, ((5, 5),)),
            Excerpt(text),
        ]
    )
    assert both @ opening > opening @ date < both @ date
    assert np.array_equal(opening, part)
    assert np.array_equal(none, whole)
    assert not np.array_equal(both, whole)


def test_a_word_means_what_it_does_where_it_stands(embedder: Embedder) -> None:
    """ "bank" is one word in two sentences and has two vectors, each nearer to what the word means there."""
    river, money = "They fished from the bank of the river.", "The bank raised its lending rate."
    on_river, of_money = embedder.embed([Excerpt(river, ((21, 25),)), Excerpt(money, ((4, 8),))])
    shore, lender = embedder.embed([Excerpt("the shore of a river"), Excerpt("a lender of money")])
    assert on_river @ shore > on_river @ lender
    assert of_money @ lender > of_money @ shore
