"""Claims of whole texts: times, spans, and that no text raises."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.model import DateValue, Parse, Token
from crosscheck.parsers.spacy import SpacyParser
from tests.claims.framed import FRIDAY, claim, described
from tests.fakes import report

TEXT = """The storm reached Brask on Tuesday – “a disaster”, the mayor said.

By 9 June, 340 people had left; 12 of them came back.
Houses destroyed: 23
"""
_PARTS = st.sampled_from(
    ("12 people", "died", "on Monday", "said", "the mayor", ",", ":", "of them", "3 %", "—", "\n", "in Nairobi", "who",
     "and", "€5 million", "“", "a deal with", "Kenya", "-based", "(", "May 2019", "for two weeks", "é", "\u200b")
)  # fmt: skip


def days(value: DateValue | None) -> tuple[str, str] | None:
    return (str(value.start), str(value.end)) if value else None


@pytest.mark.parametrize(
    ("text", "figure", "event"),
    [
        ("Three ferries were sunk on 3 June.", "Three", ("2021-06-03", "2021-06-03")),
        ("Three ferries were sunk on 3 June.", "3 June", ("2021-06-03", "2021-06-03")),
        ("Police arrested 15 protesters on Tuesday.", "15", ("2021-06-08", "2021-06-08")),
        ("Since 2015 the war has killed 9,000 people.", "9,000", None),
        ("Three ferries were sunk.", "Three", None),
    ],
)
def test_event_time(parser: SpacyParser, text: str, figure: str, event: tuple[str, str] | None) -> None:
    """The nearest date of the sentence that opens or closes no window."""
    assert days(claim(parser, text, figure).event_time) == event


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("As of 8 June, 340 patients had been vaccinated.", dt.date(2021, 6, 8)),
        ("As of noon on 8 June, 340 patients had been vaccinated.", dt.date(2021, 6, 8)),
        ("As of 7:30 p.m. GMT on 8 June, 340 patients had been vaccinated.", dt.date(2021, 6, 8)),
        ("By 8 June, 340 patients had been vaccinated.", dt.date(2021, 6, 8)),
        ("On 8 June, 340 patients were vaccinated.", FRIDAY),
    ],
)
def test_as_of(parser: SpacyParser, text: str, day: dt.date) -> None:
    """The day named with "as of" or "by", else the day of publication."""
    assert claim(parser, text, "340").as_of == day


def test_an_undated_report_leaves_its_times_open(parser: SpacyParser) -> None:
    """No day of publication: no as-of day, and a weekday is no event time."""
    found = {d.claim.text: d.claim for d in described(parser, "On Monday 12 people died.", None)}
    assert (found["12"].as_of, found["12"].event_time) == (None, None)


def test_claims_and_sentences_are_where_their_spans_say(parser: SpacyParser) -> None:
    """Over several lines, with marks outside ASCII; ids run on in order of the text."""
    found = [d.claim for d in described(parser, TEXT)]
    assert [c.text for c in found] == ["Tuesday", "9 June", "340", "12", "23"]
    assert [c.id for c in found] == ["r1.c1", "r1.c2", "r1.c3", "r1.c4", "r1.c5"]
    for c in found:
        assert TEXT[slice(*c.span)] == c.text
        assert TEXT[slice(*c.sentence_span)] == c.sentence


class _AnyTree:
    """Parses whose heads, labels and entities are drawn by chance, as no grammar would have them."""

    def __init__(self, data: st.DataObject) -> None:
        self._draw = data.draw

    def parse(self, sentences: Sequence[str]) -> list[Parse]:
        return [self._tree(sentence) for sentence in sentences]

    def _tree(self, sentence: str) -> Parse:
        words, at = [], 0
        for word in sentence.split():
            at = sentence.index(word, at)
            words.append((word, at, at + len(word)))
            at += len(word)
        return tuple(self._token(word, start, end, len(words)) for word, start, end in words)

    def _token(self, word: str, start: int, end: int, count: int) -> Token:
        pos = self._draw(st.sampled_from(("NOUN", "PROPN", "VERB", "AUX", "NUM", "ADP", "PART", "PUNCT")))
        dep = self._draw(st.sampled_from(("nsubj", "pobj", "prep", "conj", "appos", "acl", "relcl", "ccomp", "nummod")))
        head = self._draw(st.integers(0, count - 1))
        entity = self._draw(st.sampled_from(("", "GPE", "ORG")))
        return Token(word, word.lower(), pos, pos, dep, head, start, end, entity)


@settings(max_examples=150)
@given(parts=st.lists(_PARTS, max_size=14), data=st.data())
def test_no_parse_raises_or_moves_a_span(parts: list[str], data: st.DataObject) -> None:
    """Any words under any tree, cycles included."""
    text = " ".join(("Brask", *parts))
    for d in described(_AnyTree(data), text):
        assert text[slice(*d.claim.span)] == d.claim.text


@settings(max_examples=60)
@given(parts=st.lists(st.one_of(_PARTS, st.text(max_size=6)), max_size=16))
def test_no_text_raises_or_moves_a_span(parser: SpacyParser, parts: list[str]) -> None:
    """Any text under the real parser."""
    text = " ".join(("Brask", *parts))
    whole = report("r1", text)
    for d in described(parser, text):
        assert whole.text[slice(*d.claim.span)] == d.claim.text
        assert whole.text[slice(*d.claim.sentence_span)] == d.claim.sentence
