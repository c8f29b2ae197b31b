"""Reports that stand one a row in a table."""

from __future__ import annotations

import datetime as dt
import io
import warnings
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

from crosscheck.errors import InputError
from crosscheck.readers import packages, read_reports
from crosscheck.readers.documents import Document
from crosscheck.readers.tables import named_columns, read_csv, read_xlsx
from tests.readers.making import rezipped, saved, zipped

BODY = "Twelve people were killed, the coast guard said."
HEADS = ("ID", "Body", "Publication date", "Outlet", "Headline")
ROW = ("a1", BODY, "2021-05-04", "Gazette", "Ferry sinks")


def csv_parts(data: bytes, columns: Mapping[str, str] | None = None) -> list[Document | InputError]:
    return list(read_csv(io.BufferedReader(io.BytesIO(data)), "a.csv", max_bytes=1000, columns=columns or {}))


def workbook(*rows: Sequence[object]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    return saved(book)


def xlsx_parts(data: bytes, columns: Mapping[str, str] | None = None) -> list[Document | InputError]:
    return list(read_xlsx(io.BytesIO(data), "a.xlsx", max_bytes=10_000_000, columns=columns or {}))


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_columns_are_told_by_their_heads(delimiter: str, encoding: str) -> None:
    """Whatever parts them, and in the usual encodings of spreadsheet programs."""
    lines = (delimiter.join(f'"{cell}"' for cell in row) for row in (HEADS, (*ROW[:3], "Gazette é", ROW[4])))
    (document,) = csv_parts("\r\n".join(lines).encode(encoding))
    assert isinstance(document, Document)
    assert (document.place, document.id, document.text) == ("a.csv:2", "a1", BODY)
    assert (document.published, document.source, document.title) == (dt.date(2021, 5, 4), "Gazette é", "Ferry sinks")


def test_a_row_is_named_by_its_number_and_one_without_text_is_an_error() -> None:
    """Blank rows say nothing; a text may have line ends in it."""
    first, lacking, last = csv_parts(f'id,text\na,"{BODY}\n\nNine were saved."\n,\nb,\nc,{BODY!r}\n'.encode())
    assert isinstance(first, Document)
    assert isinstance(lacking, InputError)
    assert isinstance(last, Document)
    assert (first.place, lacking.subject, last.place) == ("a.csv:2", "a.csv:4", "a.csv:5")
    assert first.text.endswith("\n\nNine were saved.")


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        ("2021-05-04T10:00:00Z", dt.date(2021, 5, 4)),
        ("4 May 2021", dt.date(2021, 5, 4)),
        ("04/05/2021", None),
        ("yesterday", None),
    ],
)
def test_a_date_that_may_be_read_in_two_ways_is_not_read(stated: str, day: dt.date | None) -> None:
    """A remark says so."""
    (document,) = csv_parts(f"text,date\nTwelve died.,{stated}\n".encode())
    assert isinstance(document, Document)
    assert document.published == day
    assert (document.problems == ()) is (day is not None)


def test_a_workbook_is_read_by_the_first_sheet_that_has_texts() -> None:
    """Dates are those of the cells, empty rows count."""
    book = Workbook()
    book.active.append(["notes", "to us"])
    sheet = book.create_sheet()
    sheet.append(["text", "published"])
    sheet.append([BODY, dt.datetime(2021, 5, 4, 10, 0)])
    sheet["A5"] = "Nine were saved."
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        one, two = xlsx_parts(saved(book))
    assert isinstance(one, Document)
    assert isinstance(two, Document)
    assert (one.text, one.published, one.place, two.place) == (BODY, dt.date(2021, 5, 4), "a.xlsx:2", "a.xlsx:5")


def test_reports_of_a_table_stand_in_its_order(tmp_path: Path) -> None:
    """Those without an id are numbered."""
    (tmp_path / "a.csv").write_text(f"text\n{BODY!r}\n{BODY.replace('Twelve', 'Nine')!r}\n", encoding="utf-8")
    reports, failed = read_reports([tmp_path / "a.csv"], max_bytes=1000)
    assert failed == []
    assert [(report.id, report.line) for report in reports] == [("r1", 2), ("r2", 3)]


@pytest.mark.parametrize(
    "documents",
    [
        lambda columns: csv_parts(f'Text,Cuerpo,Fecha\nTeaser.,"{BODY}",2021-05-04\n'.encode(), columns),
        lambda columns: xlsx_parts(
            workbook(("Text", "Cuerpo", "Fecha"), ("Teaser.", BODY, dt.datetime(2021, 5, 4))), columns
        ),
    ],
    ids=["csv", "xlsx"],
)
def test_a_column_that_is_named_holds_its_field(
    documents: Callable[[Mapping[str, str]], Sequence[Document | InputError]],
) -> None:
    """It stands above one that is called as usual; one that the table lacks is an error that tells what there is."""
    (document,) = documents(named_columns(["text = cuerpo", "published=Fecha"]))
    assert isinstance(document, Document)
    assert (document.text, document.published) == (BODY, dt.date(2021, 5, 4))
    with pytest.raises(InputError, match=r"the table has no column 'Firma'; name one that it has: Text, Cuerpo, Fecha"):
        documents({"author": "Firma"})


@pytest.mark.parametrize("pair", ["text", "text=", "body=text", "=body"])
def test_what_names_no_column_is_refused(pair: str) -> None:
    """With the fields that there are."""
    with pytest.raises(InputError, match=r"names no column of a table.*fields are text, id, title"):
        named_columns([pair])


GOOD = workbook(HEADS, ROW)


def sheet_of(rows: str) -> str:
    """A sheet whose heads are in order, and then these rows."""
    heads = '<row r="1"><c r="A1" t="inlineStr"><is><t>text</t></is></c></row>'
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{space}"><sheetData>{heads}{rows}</sheetData></worksheet>'


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"", "the table has no column of texts"),
        (b"a,b\n1,2\n", "the table has no column of texts"),
        (b"text\n" + b"x" * 2000, "a line is longer than 1000 characters"),
        (b'text\n"' + b"x\n" * 800, "the table is damaged (field larger than field limit (1000))"),
        (b"text\ncaf\xe9 \x81\n", "the table is neither UTF-8 nor Windows-1252 text"),
    ],
)
def test_a_table_that_cannot_be_read_is_refused_with_its_cause(data: bytes, cause: str) -> None:
    """Without texts, with a cell that is too long, or of bytes that are no text."""
    with pytest.raises(InputError) as caught:
        csv_parts(data)
    assert caught.value.cause == cause


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (workbook(("a", "b")), "no sheet has a column of texts"),
        (GOOD[:-30], "the file is damaged or was cut off"),
        (rezipped(GOOD, {"xl/workbook.xml": "<workbook"}), "the workbook is damaged"),
        (rezipped(GOOD, {"xl/worksheets/sheet1.xml": "<worksheet"}), "the workbook is damaged"),
        (zipped({"xl/workbook.xml": "<x/>"}), "the workbook is damaged"),
        (rezipped(GOOD, {"xl/worksheets/sheet1.xml": sheet_of('<row r="99999999999"/>')}), "the workbook is damaged"),
        (
            rezipped(GOOD, {"xl/worksheets/sheet1.xml": sheet_of('<row><c t="s"><v>77</v></c></row>')}),
            "the workbook is",
        ),
    ],
)
def test_a_damaged_workbook_is_refused_with_its_cause(data: bytes, cause: str) -> None:
    """Cut off, broken, or without texts."""
    with pytest.raises(InputError) as caught:
        xlsx_parts(data)
    assert caught.value.cause.startswith(cause)


def test_bombs_do_not_go_off(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither parts that unpack to far too much nor entities that expand."""
    entities = "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    sheet = f'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">{entities}]><x><sheetData>&i;</sheetData></x>'
    with pytest.raises(InputError):
        xlsx_parts(rezipped(GOOD, {"xl/worksheets/sheet1.xml": sheet}))
    monkeypatch.setattr(packages, "MOST", 100_000)
    with pytest.raises(InputError, match="it unpacks to more than 100000 bytes"):
        xlsx_parts(rezipped(GOOD, {"xl/media/image1.png": b" " * 200_000}))
