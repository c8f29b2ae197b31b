"""The words around a claim."""

from __future__ import annotations

from crosscheck.claims.context import Context
from crosscheck.model.frozen import Span
from crosscheck.parsers.spacy import SpacyParser
from tests.claims.framed import described


def around(parser: SpacyParser, text: str, figure: str) -> Context:
    return {d.claim.text: d.context for d in described(parser, text)}[figure]


def shown(text: str, *spans: Span) -> str:
    return " ".join(text[start:end] for start, end in spans)


def test_the_segment_lies_between_the_marks_next_to_the_figure(parser: SpacyParser) -> None:
    """A joining word parts like a comma."""
    text = "Workers at two mines walked out, and 300 drivers joined them."
    assert shown(text, around(parser, text, "two").segment) == "Workers at two mines walked out"
    assert shown(text, around(parser, text, "300").segment) == "300 drivers joined them"
    assert around(parser, text, "300").part == {"driver", "join"}


def test_the_colon_before_a_figure_does_not_part_it_from_its_label(parser: SpacyParser) -> None:
    """In a table line the label is segment and gist."""
    text = "Houses destroyed: 23"
    line = around(parser, text, "23")
    assert shown(text, line.segment) == text
    assert shown(text, *line.gist) == "Houses destroyed"


def test_the_gist_is_what_is_counted_and_what_happened(parser: SpacyParser) -> None:
    """In sentence order, without the figure."""
    text = "The storm damaged 600 houses."
    assert shown(text, *around(parser, text, "600").gist) == "storm damaged houses"


def test_the_clause_is_eight_words_either_side(parser: SpacyParser) -> None:
    """Marks do not count as words."""
    text = "In the far north of the old and long forgotten province, 12 huts burned."
    found = around(parser, text, "12")
    assert shown(text, found.clause) == "north of the old and long forgotten province, 12 huts burned"
    assert shown(text, found.figure) == "12"


def test_the_words_next_to_the_figure_are_lemmas(parser: SpacyParser) -> None:
    """Three on each side, in order."""
    found = around(parser, "Rescuers reached 40 trapped miners early.", "40")
    assert found.before == ("rescuer", "reach")
    assert found.after == ("trap", "miner", "early")


def test_names_of_the_sentence_before_are_around(parser: SpacyParser) -> None:
    """A name in the sentence before belongs to `around`, not to `names`."""
    found = around(parser, "Storms crossed Lenk at noon. They tore down 12 huts in Brask.", "12")
    assert found.names == {"brask"}
    assert found.around == {"brask", "lenk"}
