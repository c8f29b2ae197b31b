"""The text of an OpenDocument text."""

from __future__ import annotations

import pytest

from crosscheck.errors import InputError
from crosscheck.model import Role
from crosscheck.readers import packages
from crosscheck.readers.odt import read_odt
from tests.readers.making import ODF, odt, odt_paragraphs, rezipped

BODY = "Twelve people were killed when a ferry sank off the cape, the coast guard said."


def blocks_of(content: str) -> list[tuple[str, Role | None, str | None]]:
    (document,) = read_odt(odt(content), "a.odt")
    return [(document.text[b.start : b.end], b.role, b.location) for b in document.blocks or ()]


def test_headings_paragraphs_and_items_are_told_by_their_elements() -> None:
    """With spaces, tabs and line breaks that stand as elements; comments, deletions and indices are left out."""
    content = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Eleven</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes><text:table-of-content><text:index-body><text:p>Search 2</text:p>"
        "</text:index-body></text:table-of-content>"
        "<text:h>Ferry sinks <!-- 13 -->off<text:s text:c='2'/>the cape</text:h>"
        "<text:p>Twelve <text:span>people <text:a>were</text:a></text:span> killed"
        "<office:annotation><text:p>15?</text:p></office:annotation>.<text:line-break/>Nine were saved.</text:p>"
        "<text:section><text:list><text:list-item><text:p>The search goes on</text:p></text:list-item></text:list>"
        "</text:section>"
    )
    assert blocks_of(content) == [
        ("Search 2", Role.FURNITURE, "paragraph 1"),
        ("Ferry sinks off the cape", Role.HEADING, "paragraph 2"),
        ("Twelve people were killed.", None, "paragraph 3"),
        ("Nine were saved.", None, "paragraph 3"),
        ("The search goes on", Role.ITEM, "paragraph 4"),
    ]


def test_tables_text_boxes_and_notes_are_read() -> None:
    """A figure keeps the headings of its row and column, a note stands at the end."""

    def row(*cells: str) -> str:
        inner = "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in cells)
        return f"<table:table-row>{inner}</table:table-row>"

    content = (
        f"<table:table>{row('Region', 'Killed')}{row('North', '12')}</table:table><text:p>{BODY}"
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>As of noon.</text:p>"
        "</text:note-body></text:note><draw:frame><draw:text-box><text:p>In short</text:p></draw:text-box></draw:frame>"
        "</text:p>"
    )
    assert blocks_of(content) == [
        ("Region | Killed", Role.FURNITURE, "table 1, row 1"),
        ("North: Killed 12", Role.ITEM, "table 1, row 2"),
        (BODY, None, "paragraph 1"),
        ("In short", None, "text box at paragraph 1"),
        ("As of noon.", None, "note 1"),
    ]


def test_the_title_is_that_of_the_metadata() -> None:
    """None where there is none."""
    assert read_odt(odt(f"<text:p>{BODY}</text:p>", "<dc:title>Ferry</dc:title>"), "a.odt")[0].title == "Ferry"
    assert read_odt(odt(f"<text:p>{BODY}</text:p>"), "a.odt")[0].title is None


GOOD = odt_paragraphs([BODY])
SHEET = f"<office:document-content {ODF}><office:body><office:spreadsheet/></office:body></office:document-content>"


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (GOOD[:-100], "its directory is missing"),
        (rezipped(GOOD, {"content.xml": "<office"}), "content.xml is no XML"),
        (rezipped(GOOD, {"content.xml": b"\xff\xfe<"}), "content.xml is no XML"),
        (rezipped(GOOD, {"content.xml": SHEET}), "the OpenDocument file is no text"),
        (rezipped(GOOD, {"content.xml": "<x/>"}), "the OpenDocument file is no text"),
        (odt_paragraphs([" "]), "the document holds no text"),
    ],
)
def test_a_damaged_document_is_refused_with_its_cause(data: bytes, cause: str) -> None:
    """Cut off, broken, or a table."""
    with pytest.raises(InputError) as caught:
        read_odt(data, "a.odt")
    assert cause in caught.value.cause


def test_entities_and_bombs_do_not_go_off(monkeypatch: pytest.MonkeyPatch) -> None:
    """An entity is left out, a part that states an absurd size is not unpacked."""
    content = f'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x {ODF}><office:body><office:text>'
    content += f"<text:p>{BODY}&f;</text:p></office:text></office:body></x>"
    assert read_odt(rezipped(GOOD, {"content.xml": content}), "a.odt")[0].text == BODY
    monkeypatch.setattr(packages, "MOST", 10_000)
    with pytest.raises(InputError, match="unpacks to more than"):
        read_odt(odt("<text:p/>" * 5000), "a.odt")
