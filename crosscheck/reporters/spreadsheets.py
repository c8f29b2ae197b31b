"""The result for a spreadsheet: pairs as CSV, pairs, facts and claims as the sheets of a workbook."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from crosscheck.model import Result, Verdict
from crosscheck.reporters.sheets import Cell, Sheet, sheets

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What opens a cell that a spreadsheet would reckon out, or run."""
_UNSEEN = " \u00ad\u200b\u200c\u200d\u2060\ufeff"
_NO_DAY = dt.datetime(1980, 1, 1)
"""A workbook must name a day on which it was made; the same result gives the same bytes."""
_WIDTHS = {
    "sentence": 60, "detail": 40, "ask_next": 40, "label": 40, "origins": 30, "population": 30,
    "figure": 20, "source": 20, "attribution": 20, "reading": 20, "decision_reason": 20, "decision_note": 20,
}  # fmt: skip
"""Of columns that hold prose, in characters, whichever side they tell of; their text is wrapped."""
_WIDTH = 14
_LONGEST_CELL = 32_767
_LONGEST_LINK = 2_000
_TINTS = {Verdict.CONFLICT: "#f8d3cf", Verdict.UPDATE: "#fbe8b8", Verdict.AGREE: "#d5ecd4"}


def csv_bytes(result: Result) -> bytes:
    """A row a pair, in UTF-8 with the mark by which spreadsheets know it."""
    pairs = sheets(result)[0]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(pairs.columns)
    writer.writerows([_disarmed(cell) for cell in row] for row in pairs.rows)
    return text.getvalue().encode("utf-8-sig", "replace")


def xlsx_bytes(result: Result) -> bytes:
    """A workbook with a sheet of pairs, one of facts and one of claims, headings fixed and filters set."""
    import xlsxwriter

    data = io.BytesIO()
    # No text becomes a formula, a link or a number, whatever it looks like.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(data, options) as book:
        book.set_properties({"title": "crosscheck", "created": _NO_DAY})
        styles = _Styles.of(book)
        for sheet in sheets(result):
            page = book.add_worksheet(sheet.name)
            _write_sheet(page, sheet, styles)
            page.freeze_panes(1, 1)
            page.autofilter(0, 0, max(1, len(sheet.rows)), len(sheet.columns) - 1)
            page.set_landscape()
            page.fit_to_pages(1, 0)
            page.repeat_rows(0)
    return data.getvalue()


class _Styles(NamedTuple):
    """How cells look; `tints` those that hold a verdict."""

    heading: Format
    words: Format
    prose: Format
    whole: Format
    part: Format
    tints: Mapping[Cell, Format]

    @classmethod
    def of(cls, book: Workbook) -> _Styles:
        def made(**style: object) -> Format:
            return book.add_format({"valign": "top", **style})

        return cls(
            made(bold=True, bottom=1, text_wrap=True),
            made(),
            made(text_wrap=True),
            made(num_format="#,##0"),
            made(num_format="#,##0.####"),
            {verdict: made(bg_color=tint) for verdict, tint in _TINTS.items()},
        )


def _write_sheet(page: Worksheet, sheet: Sheet, styles: _Styles) -> None:
    page.write_row(0, 0, sheet.columns, styles.heading)
    for place, column in enumerate(sheet.columns):
        width = _WIDTHS.get(column.removeprefix("left_").removeprefix("right_"))
        page.set_column(place, place, width or max(_WIDTH, len(column) + 2))
        usual = styles.prose if width else styles.words
        for number, row in enumerate(sheet.rows, 1):
            cell = row[place]
            if isinstance(cell, str):
                style = styles.tints.get(cell, usual) if column == "verdict" else usual
                _write_words(page, number, place, cell, style, link=column.endswith("url"))
            elif cell is not None:
                page.write_number(number, place, cell, styles.whole if isinstance(cell, int) else styles.part)


def _write_words(page: Worksheet, row: int, column: int, words: str, style: Format, *, link: bool) -> None:
    if link and words.startswith(("http://", "https://")) and len(words) <= _LONGEST_LINK:
        page.write_url(row, column, words, style, words)
    else:
        page.write_string(row, column, words[:_LONGEST_CELL], style)


def _disarmed(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.lstrip(_UNSEEN).startswith(_FORMULA) else cell
