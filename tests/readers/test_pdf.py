"""The text of a PDF."""

from __future__ import annotations

import pytest

from crosscheck.errors import InputError
from crosscheck.model import Role
from crosscheck.readers.documents import Document
from crosscheck.readers.pdf import read_pdf
from tests.readers.making import pdf, pdf_of_lines, pdf_of_shapes

TITLE = "Ferry sinks off the cape with forty-eight people aboard, twelve dead"
STORY = [
    "Posted on 4 May 2021",
    "Twelve people were killed when a ferry sank off the northern cape on Tuesday, the coast guard said. Nine others "
    "were saved by fishermen, who had seen the ship list for twenty-five minutes before it went down.",
    "The ferry was licensed to carry 36 passengers. It had 48 aboard, according to a list that the port published "
    "late in the evening, among them 14 children from a school on the island.",
    '"We heard the engine stop," said a fisherman who reached the ship first. He counted 3 boats.',
    "The search will go on until Friday. Some 120 divers and 4 helicopters take part in it, the ministry said, and a "
    "naval vessel with a crane is expected on Wednesday.",
    "It was the 7th accident on the strait since 2015; the worst of them, in 2017, killed 31 people.",
] * 3


def read(data: bytes) -> Document:
    (document,) = read_pdf(data, "a.pdf")
    return document


def texts(document: Document) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks or ()]


@pytest.mark.parametrize("columns", [1, 2, 3])
@pytest.mark.parametrize(("justified", "indent", "space"), [(False, 0, 6), (True, 10, 0), (True, 0, 5)])
def test_columns_are_read_one_after_the_other(columns: int, justified: bool, indent: float, space: float) -> None:
    """Below a headline that stands across them; paragraphs are told by indents, white space or short last lines, and go
    on in the next column and on the next page. A head that is printed on each page stands apart, page numbers do not
    stand there at all."""
    data = pdf(
        STORY, title=TITLE, columns=columns, justified=justified, indent=indent, space=space, head="Harbour Gazette"
    )
    document = read(data)
    assert [text for text in texts(document) if text != "Harbour Gazette"] == [TITLE, *STORY]
    assert document.title == TITLE


def test_each_paragraph_knows_its_page() -> None:
    """The one on which it begins."""
    document = read(pdf(STORY * 3, head="Harbour Gazette, 4 May 2021"))
    blocks = document.blocks or ()
    assert (blocks[0].role, blocks[0].location) == (Role.FURNITURE, "page 1")
    pages = [block.location for block in blocks[1:]]
    assert pages == sorted(pages, key=str)
    assert (pages[0], pages[-1]) == ("page 1", "page 2")


def test_words_parted_at_the_end_of_a_line_are_whole() -> None:
    """A hyphen of the word's own is kept: before a capital, after a number word, where the word stands with it or both
    halves stand alone elsewhere."""
    lines = [
        "The govern-",
        "ment said twenty-",
        "five people of the Anglo-",
        "Norman isles died in a high-risk zone; a high-",
        "risk survey of lost goods took some time. A 12-",
        "year-old boy lost his way in a lost-",
        "time case, the ministers said",
    ]
    assert read(pdf_of_lines(lines)).text == (
        "The government said twenty-five people of the Anglo-Norman isles died in a high-risk zone; a high-risk survey "
        "of lost goods took some time. A 12-year-old boy lost his way in a lost-time case, the ministers said"
    )


def test_slanted_text_is_left_out() -> None:
    """A watermark over the page is no part of the text."""
    assert "CONFIDENTIAL" not in read(pdf(STORY[:4], slug="CONFIDENTIAL 2020")).text


def test_rows_of_cells_stay_rows() -> None:
    """A table is not taken for columns of text."""
    rows = [
        f"{name:<12}{dead:>8}{hurt:>9}" for name, dead, hurt in (("North", 12, 30), ("South", 3, 7)) for _ in "1234"
    ]
    assert "North" in texts(read(pdf_of_lines(rows)))[0]
    assert all("12" in text for text in texts(read(pdf_of_lines(rows))) if "North" in text)


GOOD = pdf_of_lines(["Twelve people were killed when a ferry sank off the cape."])


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"%PDF-1.7\n", "the PDF is damaged or was cut off"),
        (GOOD[:200], "the PDF is damaged or was cut off"),
        (pdf_of_lines(["Twelve died"], "secret"), "the PDF is under a password"),
        (pdf_of_lines([]), "the PDF holds no text, only pictures of pages"),
        (pdf_of_shapes(), "the PDF does not say which characters its fonts show"),
    ],
)
def test_a_pdf_without_text_to_read_is_refused_with_cause_and_remedy(data: bytes, cause: str) -> None:
    """Damaged, protected, scanned, or in fonts that keep their characters to themselves."""
    with pytest.raises(InputError) as caught:
        read_pdf(data, "a.pdf")
    assert caught.value.cause == cause
    assert caught.value.remedy


def test_pages_without_text_among_others_are_named() -> None:
    """What stands on them is not lost without a word."""
    from io import BytesIO

    from reportlab.pdfgen.canvas import Canvas

    buffer = BytesIO()
    canvas = Canvas(buffer)
    for line in ("Twelve people were killed.", "", "Nine were saved by fishermen."):
        canvas.drawString(72, 600, line)
        canvas.showPage()
    canvas.save()
    assert read(buffer.getvalue()).problems == ("no text on page 2; pictures of pages are not read",)
