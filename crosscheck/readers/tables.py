"""Reports that stand one a row in a table: .csv, .tsv, .xlsx."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from typing import Any, BinaryIO

from crosscheck.claims.dates import absolute_days
from crosscheck.errors import InputError
from crosscheck.model import DateBasis
from crosscheck.readers.decoding import STRAY, encoding_of
from crosscheck.readers.documents import Document
from crosscheck.readers.inputs import read_whole
from crosscheck.readers.packages import opened_package
from crosscheck.readers.zips import ZIP_ERRORS

COLUMNS: Mapping[str, Sequence[str]] = {
    "text": "text fulltext bodytext articlebody articletext maintext body content article story".split(),
    "id": "id guid uuid articleid storyid".split(),
    "title": "title headline".split(),
    "source": "source publisher outlet publication newspaper agency site sitename".split(),
    "published": "published publishedat publicationdate datepublished publishdate pubdate date datetime".split(),
    "author": "author authors byline".split(),
    "url": "url link".split(),
}
"""What each field of a report may be called at the head of a column, in order of preference, without case and marks."""

_DELIMITERS = ",;\t|"
_HEAD = 65_536
_SHOWN = 100
_MOST_ROWS = 1_048_576
"""What a sheet holds at most (ECMA-376). A damaged number of a row is filled up to with empty ones."""
_STUMBLES = (*ZIP_ERRORS, SyntaxError, LookupError, TypeError, AttributeError, ArithmeticError)
"""What openpyxl lets through of a damaged workbook: of its ZIP, of XML that is none (a SyntaxError to both parsers), of
parts, attributes and numbers that are not there or are something else."""
_REMEDY = (
    "call the column of texts text (others: id, title, source, published, author, url), or name it: --column text=HEAD"
)


def named_columns(pairs: Sequence[str]) -> dict[str, str]:
    """The heads of columns by field, each given as FIELD=HEAD. InputError where one is not, or there is no such
    field."""
    columns = {}
    for pair in pairs:
        field, _, head = (part.strip() for part in pair.partition("="))
        if field not in COLUMNS or not head:
            raise InputError(pair, "names no column of a table", f"write FIELD=HEAD; fields are {', '.join(COLUMNS)}")
        columns[field] = head
    return columns


def read_csv(
    stream: BinaryIO, path: str, *, max_bytes: int, columns: Mapping[str, str]
) -> Iterator[Document | InputError]:
    """A report for each row below the heads of the columns; its place is the row's number, the heads being row 1.
    `columns` gives the heads of fields that are not called as usual. One row is held at a time."""
    csv.field_size_limit(max_bytes)
    head = stream.peek(_HEAD)[:_HEAD] if isinstance(stream, io.BufferedReader) else b""
    encoding = encoding_of(head)
    first = head.decode(encoding, "replace").lstrip("\ufeff").partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    errors = STRAY if encoding == "utf-8" else "replace"
    text = io.TextIOWrapper(stream, encoding, errors=errors, newline="")
    try:
        yield from _reports(csv.reader(_lines(text, path, max_bytes), delimiter=delimiter), path, columns)
    except csv.Error as error:
        raise InputError(path, f"the table is damaged ({error})", "save it again as .csv") from error
    except UnicodeDecodeError as error:
        raise InputError(path, "the table is neither UTF-8 nor Windows-1252 text", "save it as UTF-8") from error
    finally:
        text.detach()


def _lines(text: io.TextIOWrapper, path: str, most: int) -> Iterator[str]:
    """The lines of the table, none of more than `most` characters."""
    while line := text.readline(most + 1):
        if len(line) > most:
            raise InputError(path, f"a line is longer than {most} characters", "split it or raise max_bytes")
        yield line


def read_xlsx(
    stream: BinaryIO, path: str, *, max_bytes: int, columns: Mapping[str, str]
) -> Iterator[Document | InputError]:
    """A report for each row of the first sheet that has a column of texts, as in `read_csv`."""
    data = read_whole(stream, path, max_bytes=max_bytes)
    with opened_package(data, path) as package:
        package.require_modest_size()
    for sheet in _sheets(data, path):
        first = next(sheet, [])
        if "text" in _fields(first, columns):
            yield from _reports(chain([first], sheet), path, columns)
            return
    cause = f"no sheet has a column {columns['text']!r}" if "text" in columns else "no sheet has a column of texts"
    raise InputError(path, cause, _REMEDY)


def _sheets(data: bytes, path: str) -> Iterator[Iterator[list[str]]]:
    from openpyxl import load_workbook

    with _told_as_damaged(path), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and extensions that the library does not know
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    for sheet in book.worksheets:
        yield _rows(sheet, path)


def _rows(sheet: Any, path: str) -> Iterator[list[str]]:
    with _told_as_damaged(path):
        sheet.reset_dimensions()  # what the sheet says of its size need not be true
        for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
            if number > _MOST_ROWS:
                raise ValueError("a row that no sheet has")
            yield ["" if cell is None else str(cell) for cell in row]


@contextmanager
def _told_as_damaged(path: str) -> Iterator[None]:
    try:
        yield
    except _STUMBLES as error:
        raise InputError(path, "the workbook is damaged", "save it again, or save the sheet as .csv") from error


def _reports(rows: Iterator[list[str]], path: str, columns: Mapping[str, str]) -> Iterator[Document | InputError]:
    heads = next(rows, [])
    fields = _fields(heads, columns)
    if lacking := next((head for field, head in columns.items() if field not in fields), None):
        there = ", ".join(head for head in heads if head)
        raise InputError(path, f"the table has no column {lacking!r}", f"name one that it has: {there[:_SHOWN]}")
    if "text" not in fields:
        raise InputError(path, "the table has no column of texts", _REMEDY)
    for number, row in enumerate(rows, 2):
        place = f"{path}:{number}"
        cells = {field: row[at].strip() for field, at in fields.items() if at < len(row) and row[at].strip()}
        if "text" in cells:
            yield _document(cells, place)
        elif any(row):
            yield InputError(place, "the row has no text", "fill its cell or remove the row")


def _fields(heads: Sequence[str], columns: Mapping[str, str]) -> dict[str, int]:
    """The column of each field that has one."""
    at_head: dict[str, int] = {}
    for at, head in enumerate(heads):
        at_head.setdefault(_key(head), at)
    called = {**COLUMNS, **{field: [_key(head)] for field, head in columns.items()}}
    found = {field: next((at_head[name] for name in names if name in at_head), None) for field, names in called.items()}
    return {field: at for field, at in found.items() if at is not None}


def _key(head: str) -> str:
    """The head without case and marks."""
    return re.sub(r"[\W_]+", "", head.lower())


def _document(cells: Mapping[str, str], place: str) -> Document:
    stated = cells.get("published", "")
    day = _day(stated)
    remark = f"published: {stated!r} is no date that is read; write it as year-month-day"
    return Document(
        cells["text"],
        place=place,
        id=cells.get("id"),
        source=cells.get("source"),
        title=cells.get("title"),
        author=cells.get("author"),
        url=cells.get("url"),
        published=day,
        basis=DateBasis.GIVEN,
        problems=(remark,) if stated and day is None else (),
    )


def _day(stated: str) -> dt.date | None:
    """The day of an ISO date or of one in words; figures alone ("04/05/2021") may be read in two ways."""
    try:
        return dt.datetime.fromisoformat(stated).date()
    except ValueError:
        days = [day for _, _, day in absolute_days(stated)] if re.search(r"[A-Za-z]{3}", stated) else []
        return days[0] if len(days) == 1 else None
