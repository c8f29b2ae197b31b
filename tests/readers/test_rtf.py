"""The text of an RTF file."""

from __future__ import annotations

import pytest

from crosscheck.errors import InputError
from crosscheck.model import Role
from crosscheck.readers.documents import Document
from crosscheck.readers.rtf import read_rtf


def read(rtf: str | bytes) -> Document:
    data = rtf if isinstance(rtf, bytes) else rtf.encode("ascii")
    (document,) = read_rtf(data, "a.rtf")
    return document


def texts(document: Document) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks or ()]


def test_paragraphs_are_read_with_their_characters() -> None:
    """Of the code page, and those beyond it as numbers, the largest in two halves."""
    document = read(
        r"{\rtf1\ansi\ansicpg1250{\fonttbl{\f0 Arial;}}{\info{\title Ferry sinks}{\author A. Reporter}}"
        r"{\header Gazette, page 1\par}\pard Twelve people died off Gda\'f1sk, \u8220?far\u8221? out.\par"
        "\n"
        r"\par Nine were saved\'85 \u-10179?\u-8704?\par {\footnote A note}}"
    )
    assert texts(document) == ["Twelve people died off Gdańsk, “far” out.", "Nine were saved… 😀"]
    assert (document.title, document.author, document.problems) == ("Ferry sinks", "A. Reporter", ())
    assert [block.location for block in document.blocks or ()] == ["paragraph 1", "paragraph 3"]


def test_a_link_is_read_by_its_text() -> None:
    """Not by the address it leads to, whose figures nobody states."""
    link = r'{\field{\*\fldinst{HYPERLINK "http://example.org/2020/12"}}{\fldrslt{\ul nine}}}'
    assert read(rf"{{\rtf1 Fishermen saved {link} people.}}").text == "Fishermen saved nine people."


def test_the_rows_of_a_table_keep_their_headings() -> None:
    """As in any other format."""
    rows = "".join(
        rf"\trowd\intbl {left}\cell {right}\cell\row " for left, right in (("Region", "Killed"), ("North", "12"))
    )
    document = read(rf"{{\rtf1 Toll by region\par {rows}\pard After it.\par}}")
    assert texts(document) == ["Toll by region", "Region | Killed", "North: Killed 12", "After it."]
    assert (document.blocks or ())[2].role is Role.ITEM


def test_a_file_that_was_cut_off_says_so() -> None:
    """What is there is read."""
    document = read(r"{\rtf1 Twelve people died.\par Nine we")
    assert document.text.startswith("Twelve people died.")
    assert document.problems == ("the file ends within its text; it may have been cut off",)


@pytest.mark.parametrize(
    "rtf", [r"{\rtf1}", r"{\rtf1 {\fonttbl{\f0 Arial;}}\par }", r"{\rtf", "", r"{\rtf1{\pict 0a0b}}"]
)
def test_a_file_without_text_is_refused(rtf: str) -> None:
    """Empty, cut off at its start, or holding a picture alone."""
    with pytest.raises(InputError) as caught:
        read(rtf)
    assert caught.value.cause == "the document holds no text"


@pytest.mark.parametrize("rtf", [r"{\rtf1\ansicpg99999 Twelve died.}", b"{\\rtf1 Caf\xe9: twelve died.}"])
def test_odd_bytes_do_not_fail(rtf: str | bytes) -> None:
    """A code page that does not exist, bytes of eight bits."""
    assert "welve died." in read(rtf).text


def test_braces_without_end_do_not_fail() -> None:
    """They hold no text."""
    with pytest.raises(InputError):
        read("{\\rtf1 " + "{" * 5000)
