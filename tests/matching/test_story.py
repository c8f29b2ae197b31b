"""By which words of its sentence a claim is compared."""

from __future__ import annotations

from crosscheck.matching.story import View, views
from tests.fakes import described, report


def shown(text: str, view: View) -> list[str]:
    (only,) = described(report("a", text))
    excerpt = views(only)[view]
    return [excerpt.text[start:end] for start, end in excerpt.spans]


def test_what_is_counted_are_whole_words() -> None:
    """ "men" does not stand in "women"."""
    assert shown("Beside the women 49 men slept.", View.COUNTED) == ["men"]


def test_the_figure_is_left_out_of_the_masked_clause() -> None:
    """What stands before and after it."""
    assert [words.strip() for words in shown("The storm tore down 12 huts.", View.MASKED)] == [
        "The storm tore down",
        "huts",
    ]


def test_the_whole_sentence_is_an_excerpt_without_spans() -> None:
    """So that its vector is the one that archives keep."""
    assert shown("The storm tore down 12 huts.", View.SENTENCE) == []
