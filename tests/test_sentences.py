"""The sentences of a report."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model import Passage, Published, Report, Role
from crosscheck.sentences import split_sentences


def report(*passages: tuple[str, Role]) -> Report:
    """A report whose passages stand on a line each."""
    text, spans = "", []
    for words, role in passages:
        spans.append(Passage(span=(len(text), len(text) + len(words)), role=role))
        text += words + "\n"
    return Report(
        id="r1",
        path="a.txt",
        source=None,
        title=None,
        published=Published(),
        text=text,
        passages=tuple(spans),
        origin="r1",
    )


def split(text: str, role: Role = Role.PARAGRAPH) -> list[str]:
    return [sentence.text for sentence in split_sentences(report((text, role)))]


@pytest.mark.parametrize(
    "sentences",
    [
        ["The U.N. said 80,000 people had fled.", "A monitor put it at 100,000."],
        ["The photo was taken on Dec. 24, 2019, at noon.", "It shows a square."],
        ["Gen. Karr voted at 8 a.m. on Sunday.", "He then left."],
        ["Polls closed at 6 p.m.", "Counting began at once."],
        ["The span fell at 5:52 p.m. EDT Tuesday.", "Seven are missing."],
        ["The span fell at 5:52 p.m. Tuesday.", "Seven are missing."],
        ["Pit No. 7 was closed.", "So was No. 8."],
        ["The bells of St. Anne rang.", "Then they stopped."],
        ["I. Maan, 31, was saved.", "V. Lund was not."],
        ["M. K. Oduya, 44, was hurt.", "J. Maan was not."],
        ['"It is over," he said.', "Nobody cheered."],
        ["He waited ... and waited.", "Nothing came."],
        ["He paused…", "Then he spoke."],
        ["The U.S. Army sent 12 men to the U.S.", "They left on Jan. 3."],
        ["It covers 4.4 sq. km. of land.", "It is flat."],
        ["The depth is approx. 40 m (est. 38–42).", "It varies."],
        ["What happened?", "Nobody knows!", "Ask again."],
        ["Deaths: 3.", "Injured: 41, of whom 6 were flown out."],
        ["Rates rose to 1.9.", "One worker in nine belongs to a union."],
        ["The plan was dropped in May.", "A new one is due."],
        ["(It stood at 51 in June.)", "Grants reached 212,000 families."],
        ["**How many are ill?**", "About forty."],
        ["The field yields 40,000 b/d.", "It is old."],
    ],
)
def test_sentences_end_where_a_reader_would_end_them(sentences: list[str]) -> None:
    """Abbreviations, initials, clock times, decimals and ellipses end no sentence of themselves."""
    assert split(" ".join(sentences)) == sentences


def test_a_quotation_stays_with_the_words_that_say_who_speaks() -> None:
    """Who gave a figure is part of what the sentence says."""
    assert split('"We lost twelve. Nine more are ill," the mayor said. He wept.') == [
        '"We lost twelve. Nine more are ill," the mayor said.',
        "He wept.",
    ]


def test_a_line_end_within_a_paragraph_is_a_space() -> None:
    """The sentence keeps it, so that its text is the report's."""
    assert split("Twelve men\r\nof the crew died. Ten\nlived.") == ["Twelve men\r\nof the crew died.", "Ten\nlived."]


@pytest.mark.parametrize(
    ("text", "role", "expected"),
    [
        ("Twelve dead. Ten missing", Role.HEADLINE, ["Twelve dead. Ten missing"]),
        ("Dead. Injured.      12    31", Role.ITEM, ["Dead. Injured.      12    31"]),
        ("| St. Anne. | 12 | 31. |", Role.ITEM, ["| St. Anne. | 12 | 31. |"]),
        ("1. Event. A quake of 7.2 struck.", Role.ITEM, ["Event.", "A quake of 7.2 struck."]),
        ("- 12 boats, no names", Role.ITEM, ["12 boats, no names"]),
        ("(a) a grant of 1.5 million", Role.ITEM, ["a grant of 1.5 million"]),
        ("## 3. Water", Role.HEADING, ["Water"]),
        ("Nine died.    " * 20, Role.PARAGRAPH, ["Nine died."] * 20),
        ("2004 - Mutiny in the port", Role.ITEM, ["2004 - Mutiny in the port"]),
    ],
)
def test_titles_and_rows_are_one_sentence_and_list_marks_are_none(text: str, role: Role, expected: list[str]) -> None:
    """An item of several sentences is split; its number is no figure."""
    assert split(text, role) == expected


def test_passages_that_bear_no_claims_yield_no_sentences() -> None:
    """Indices count sentences and passages through the whole report."""
    sentences = split_sentences(
        report(
            ("Ferry sinks", Role.HEADLINE),
            ("By Ada Lund", Role.DATELINE),
            ("Twelve died. Ten live.", Role.PARAGRAPH),
            ("Share", Role.FURNITURE),
        )
    )
    assert [(s.index, s.passage, s.text, s.role) for s in sentences] == [
        (0, 0, "Ferry sinks", Role.HEADLINE),
        (1, 2, "Twelve died.", Role.PARAGRAPH),
        (2, 2, "Ten live.", Role.PARAGRAPH),
    ]


@given(st.lists(st.tuples(st.text() | st.text("aA. \n\"'(?)!1*-|é🙂"), st.sampled_from(Role))))
def test_every_sentence_is_its_stretch_of_the_report(passages: list[tuple[str, Role]]) -> None:
    """Sentences do not overlap, carry no white space at their ends, and lie in passages that bear claims."""
    given_report = report(*passages)
    end = 0
    for sentence in split_sentences(given_report):
        begin = sentence.span[0]
        assert given_report.text[slice(*sentence.span)] == sentence.text == sentence.text.strip() != ""
        assert begin >= end
        assert given_report.passages[sentence.passage].role.is_read
        end = sentence.span[1]


@given(st.text("aA. \n\"'(?)!1é🙂"))
def test_no_word_of_a_paragraph_is_lost(text: str) -> None:
    """The sentences hold every character of the paragraph but white space."""
    assert "".join("".join(split("x " + text)).split()) == "".join(("x " + text).split())
