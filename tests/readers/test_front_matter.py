"""The metadata block that may open a report."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.errors import FrontMatterError
from crosscheck.model import DateBasis, Published
from crosscheck.readers.front_matter import FrontMatter, read_front_matter


def test_source_date_and_title_are_read_and_the_text_begins_after_the_block() -> None:
    """Unknown keys are passed over, quotes around a value are dropped, a colon may stand in a value."""
    text = "---\nsource: 'Quay Gazette'\npublished: 2023-02-07\nlanguage: en\ntitle: Ferry: what we know\n---\nBody"
    block = read_front_matter(text, "a.txt")
    day = dt.date(2023, 2, 7)
    published = Published(day=day, basis=DateBasis.METADATA, earliest=day, latest=day)
    assert block == FrontMatter(text.index("Body"), "Quay Gazette", published, "Ferry: what we know")


@pytest.mark.parametrize("value", ["2023-02-07", "2023-02-07T21:40:00Z", "2023-02-07 21:40", "'2023-02-07T21:40+02'"])
def test_a_publication_date_may_carry_a_time(value: str) -> None:
    """The day is the one written; no zone moves it."""
    published = read_front_matter(f"---\npublished: {value}\n---\nx", "a").published
    assert published.day == dt.date(2023, 2, 7)


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2023-02", (dt.date(2023, 2, 1), dt.date(2023, 2, 28))),
        ("'2023'", (dt.date(2023, 1, 1), dt.date(2023, 12, 31))),
    ],
)
def test_a_month_or_year_leaves_the_day_open(value: str, days: tuple[dt.date, dt.date]) -> None:
    """It is all that is known of many a report."""
    published = read_front_matter(f"---\npublished: {value}\n---\nx", "a").published
    assert published == Published(basis=DateBasis.METADATA, earliest=days[0], latest=days[1])


def test_a_byte_order_mark_and_windows_line_ends_are_no_obstacle() -> None:
    """Offsets count the mark and both characters of a line end."""
    text = "\ufeff---\r\nsource: Quay Gazette\r\n---\r\nBody"
    assert read_front_matter(text, "a.txt") == FrontMatter(text.index("Body"), "Quay Gazette")


def test_blank_lines_remarks_lists_and_empty_values_are_accepted() -> None:
    """Blocks written for a site generator hold more than three keys."""
    text = "---\n# from the CMS\ntags:\n  - sea\n- ferry\n\npublished:\n---\nBody"
    assert read_front_matter(text, "a.txt") == FrontMatter(text.index("Body"))


def test_a_report_without_a_block_begins_at_its_first_character() -> None:
    """Three hyphens further down are no block."""
    assert read_front_matter("Twelve dead\n---\nsource: x\n---\n", "a.txt") == FrontMatter(0)
    assert read_front_matter("\ufeffTwelve dead", "a.txt") == FrontMatter(1)


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("---\nsource: x\nBody goes on", "line 3 of the metadata block is not 'key: value'"),
        ("---\nsource: x\n", "the metadata block that line 1 opens is never closed"),
        ("---\npublished: 7 Feb 2023\n---\nBody", "published: '7 Feb 2023' is no date"),
        ("---\npublished: 2023-13\n---\nBody", "published: '2023-13' is no date"),
        ("---\npublished: 2023-02-30\n---\nBody", "published: '2023-02-30' is no date"),
    ],
)
def test_a_malformed_block_is_refused_with_its_line_or_value(text: str, cause: str) -> None:
    """The reader learns what to correct."""
    with pytest.raises(FrontMatterError) as caught:
        read_front_matter(text, "a.txt")
    assert caught.value.cause == cause


@given(st.text(alphabet="-: \n\r\t#ab12'\"\ufeff"))
def test_any_text_has_a_body_or_is_refused_by_a_front_matter_error(text: str) -> None:
    """Whatever stands in the block, the offset of the body lies in the text."""
    try:
        block = read_front_matter("---\n" + text, "a.txt")
    except FrontMatterError:
        return
    assert 0 <= block.end <= len(text) + 4
