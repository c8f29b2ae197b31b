"""The text of a Word document."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from docx import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from crosscheck.errors import InputError
from crosscheck.model import Role
from crosscheck.readers import packages
from crosscheck.readers.documents import Document
from crosscheck.readers.docx import read_docx
from tests.readers.making import docx, rezipped, saved, zipped

BODY = "Twelve people were killed when a ferry sank off the cape, the coast guard said."


def read(document: Any) -> Document:
    (read,) = read_docx(saved(document), "a.docx")
    return read


def blocks_of(document: Document) -> list[tuple[str, Role | None, str | None]]:
    return [(document.text[b.start : b.end], b.role, b.location) for b in document.blocks or ()]


def test_headings_paragraphs_and_items_are_told_by_their_styles() -> None:
    """Own styles count as what they are based on; each knows its place in the file."""
    word = Word()
    word.core_properties.title = "Ferry sinks"
    own = word.styles.add_style("Crosshead", WD_STYLE_TYPE.PARAGRAPH)
    own.base_style = word.styles["Heading 2"]
    word.add_heading("Ferry sinks off the cape", 0)
    word.add_paragraph(BODY)
    word.add_paragraph("The search", style="Crosshead")
    word.add_paragraph("")
    word.add_paragraph("Nine were saved", style="List Bullet")
    word.add_paragraph("The ferry in 2019", style="Caption")
    document = read(word)
    assert document.title == "Ferry sinks"
    assert blocks_of(document) == [
        ("Ferry sinks off the cape", Role.HEADING, "paragraph 1"),
        (BODY, None, "paragraph 2"),
        ("The search", Role.HEADING, "paragraph 3"),
        ("Nine were saved", Role.ITEM, "paragraph 5"),
        ("The ferry in 2019", Role.CAPTION, "paragraph 6"),
    ]


def test_a_figure_in_a_table_keeps_the_headings_of_its_row_and_column() -> None:
    """The row of headings itself states nothing; a table for the layout is read cell by cell."""
    word = Word()
    grid = word.add_table(rows=3, cols=3)
    for row, cells in zip(
        grid.rows, (("Region", "Killed", "Injured"), ("North", "12", "1,200"), ("South", "3", "")), strict=True
    ):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    layout = word.add_table(rows=1, cols=2)
    layout.cell(0, 0).text, layout.cell(0, 1).text = BODY, "Nine were saved."
    assert blocks_of(read(word)) == [
        ("Region | Killed | Injured", Role.FURNITURE, "table 1, row 1"),
        ("North: Killed 12; Injured 1,200", Role.ITEM, "table 1, row 2"),
        ("South: Killed 3", Role.ITEM, "table 1, row 3"),
        (BODY, None, "table 2, row 1"),
        ("Nine were saved.", None, "table 2, row 1"),
    ]


def test_tracked_changes_are_read_as_they_stand_in_the_new_version() -> None:
    """What was inserted is text, what was deleted or hidden is none; text in content controls and links is text."""
    word = Word()
    paragraph = word.add_paragraph("The ferry sank with ")
    for tag, inner, text in (("w:del", "w:delText", "40"), ("w:ins", "w:t", "48")):
        change, run, words = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(inner)
        words.text = text
        run.append(words)
        change.append(run)
        paragraph._p.append(change)
    paragraph.add_run(" aboard")
    paragraph.add_run(" secretly").font.hidden = True
    paragraph._p.append(
        parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent><w:r><w:t>, they said.</w:t></w:r></w:sdtContent></w:sdt>")
    )
    assert read(word).text == "The ferry sank with 48 aboard, they said."


def test_line_breaks_part_a_paragraph_where_a_sentence_ends() -> None:
    """Within a sentence they only wrap it."""
    word = Word()
    word.add_paragraph("Twelve people were\nkilled.\nNine were saved.")
    assert read(word).text == "Twelve people were killed.\n\nNine were saved."


def test_headers_and_footers_are_left_out_and_footnotes_stand_at_the_end() -> None:
    """Those print the same words on every page."""
    word = Word()
    word.sections[0].header.paragraphs[0].text = "Gazette, page 1"
    word.add_paragraph(BODY)
    note = (
        f'<w:footnotes {nsdecls("w")}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
        '<w:footnote w:id="2"><w:p><w:r><w:t>The count of 4 May.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    (document,) = read_docx(rezipped(saved(word), {"word/footnotes.xml": note}), "a.docx")
    assert blocks_of(document) == [(BODY, None, "paragraph 1"), ("The count of 4 May.", None, "footnote 2")]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    """Word keeps it twice, in a new form and in an old one."""
    word = Word()
    paragraph = word.add_paragraph(BODY)
    box = "<w:txbxContent><w:p><w:r><w:t>In figures: 12 dead.</w:t></w:r></w:p></w:txbxContent>"
    paragraph._p.append(
        parse_xml(
            f'<w:r {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:AlternateContent>'
            f'<mc:Choice Requires="wps">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>'
        )
    )
    assert blocks_of(read(word))[1:] == [("In figures: 12 dead.", None, "text box at paragraph 1")]


def test_a_numbered_heading_is_a_heading_and_long_type_is_text() -> None:
    """Styles are misused: a paragraph in the style of a heading is read like any other."""
    word = Word()
    word.add_heading(BODY + " " + BODY + " " + BODY, 1)
    properties = word.add_heading("Search", 2)._p.get_or_add_pPr()
    number = OxmlElement("w:numPr")
    identity = OxmlElement("w:numId")
    identity.set(qn("w:val"), "1")
    number.append(identity)
    properties.append(number)
    assert [role for _, role, _ in blocks_of(read(word))] == [None, Role.HEADING]


def test_the_day_of_the_last_change_bounds_the_report_where_the_file_was_changed() -> None:
    """Programs leave the day of their template in a new file, which says nothing."""
    word = Word()
    word.core_properties.author = "A. Reporter"
    word.add_paragraph(BODY)
    assert (read(word).author, read(word).updated) == ("A. Reporter", None)
    word.core_properties.created = dt.datetime(2021, 5, 4, 9, 0)
    word.core_properties.modified = dt.datetime(2021, 5, 5, 9, 0)
    assert (read(word).updated, read(word).published) == (dt.date(2021, 5, 5), None)


GOOD = docx([BODY])
BODY_AT = GOOD.index(b"word/document.xml") + 30
BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"", "its directory is missing"),
        (GOOD[:-200], "its directory is missing"),
        (GOOD[:BODY_AT] + bytes(40) + GOOD[BODY_AT + 40 :], "word/document.xml cannot be unpacked"),
        (zipped({"[Content_Types].xml": "<x/>"}), "word/document.xml is missing"),
        (rezipped(GOOD, {"word/document.xml": "<w:document"}), "word/document.xml is no XML"),
        (rezipped(GOOD, {"word/document.xml": "<a>" * 5000 + "</a>" * 5000}), "word/document.xml is no XML"),
        (docx([]), "the document holds no text"),
        (rezipped(GOOD, {"word/document.xml": f"{BOMB}]><x><p><t>&i;</t></p></x>"}), "word/document.xml is no XML"),
    ],
)
def test_a_damaged_document_is_refused_with_its_cause(data: bytes, cause: str) -> None:
    """Cut off, broken, without its text, nested without end, or with entities that would expand."""
    with pytest.raises(InputError) as caught:
        read_docx(data, "a.docx")
    assert cause in caught.value.cause
    assert caught.value.subject == "a.docx"


def test_a_part_that_unpacks_to_far_too_much_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its size is stated before it; pictures and other parts are not looked at."""
    monkeypatch.setattr(packages, "MOST", 1_000_000)
    bomb = rezipped(GOOD, {"word/document.xml": b"<a>" + b" " * 2_000_000})
    with pytest.raises(InputError, match="unpacks to more than 1000000 bytes"):
        read_docx(bomb, "a.docx")
    assert read_docx(rezipped(GOOD, {"word/media/image1.png": b" " * 2_000_000}), "a.docx")[0].text == BODY
