"""No text makes the readers of values raise, lose the place of what they find, or take more than linear time."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.claims import find_mentions
from crosscheck.model import Passage, Published, Report, Role
from crosscheck.sentences import split_sentences

DAY = dt.date(2024, 5, 15)
PUBLISHED = Published(day=DAY, earliest=DAY, latest=DAY)

# What a reader of values can be led into, over and over without an end.
SHAPES = (
    "7", "1,", "1,000,", "1,20,", "1.", "1.234.", "12 400 ", "(1[", "-", "5-", "5\n", "5:", "5/", "$", "$5 ", "+5 ",
    "and a half ", "five and a half ", "two hundred ", "twenty-", "million ", "one point two ", "half of the ",
    "two-thirds of ", "one in five ", "tens of thousands ", "six women and ", "about 5 or ", "between 5 and ",
    "5-year-old ", "5m-", "3-1 ", "020-7946-", "five years ", "one ", "no ", "1. Aa\n", "http://", "@a", "a_5",
    "the day after ", "since ", "the end of the ", "March 5, ", "5 and ", "in March ", "Monday ", "last week of ",
    "two years ago, ", "the next day ", "2018-", "1990s", "'s ", "’s ", "½ ", "5² ", "٣", "१२ ", "😀5", "5\u0301", "\0",
    "\ud800", " ", "“", '"', "A. ", "(a.) ", "… ",
)  # fmt: skip
PIECES = st.sampled_from((*SHAPES, "people ", "percent ", "killed ", "€", "\n", "\t", "\u200b", "\ufeff", "\U0001d7d9"))
TEXTS = st.one_of(st.text(st.characters(), max_size=80), st.lists(PIECES, max_size=20).map("".join))
DATES = st.one_of(st.none(), st.dates())


def report_of(text: str) -> Report:
    passage = Passage(span=(0, len(text)), role=Role.PARAGRAPH)
    return Report(
        id="r", path="r", source=None, title=None, published=PUBLISHED, text=text, passages=(passage,), origin="r"
    )


def seconds(work: Callable[[str], object], text: str) -> float:
    begun = time.process_time()
    work(text)
    return time.process_time() - begun


def values(text: str) -> object:
    return find_mentions(text, PUBLISHED)


def sentences(text: str) -> object:
    return split_sentences(report_of(text))


@settings(max_examples=300)
@given(text=TEXTS, day=DATES)
def test_values_of_any_text_lie_in_it_in_order(text: str, day: dt.date | None) -> None:
    """Spans are not empty, lie in the text and are sorted, whatever the text and the day of its report."""
    spans = [(m.start, m.end) for m in find_mentions(text, Published(day=day, earliest=day, latest=day))]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)


@settings(max_examples=200)
@given(text=TEXTS)
def test_sentences_of_any_text_lie_in_it_in_order(text: str) -> None:
    """Sentences are the text at their spans, in order, and do not overlap."""
    end = 0
    for sentence in split_sentences(report_of(text)):
        start, stop = sentence.span
        assert end <= start < stop
        assert sentence.text == text[start:stop]
        end = stop


@pytest.mark.parametrize("work", [values, sentences])
@pytest.mark.parametrize("shape", SHAPES, ids=ascii)
def test_time_is_linear(work: Callable[[str], object], shape: str) -> None:
    """Four times the text takes about four times as long, never sixteen times."""
    text = shape * (2_000 // len(shape))
    short = min(seconds(work, text) for _ in range(2))
    assert min(seconds(work, text * 4) for _ in range(2)) < 8 * max(short, 0.05)


@pytest.mark.parametrize("shape", ["7", "(", "-"], ids=ascii)
def test_a_line_of_a_megabyte_is_read(shape: str) -> None:
    """A line of a megabyte takes seconds, of values as of sentences."""
    text = shape * (1_000_000 // len(shape))
    assert seconds(sentences, text) < 20
    assert seconds(values, text) < 20


def test_an_endless_figure_is_no_value() -> None:
    """A run of digits that no figure is as long as is a code."""
    assert find_mentions(f"The key is {'9' * 100_000} people.", PUBLISHED) == []
