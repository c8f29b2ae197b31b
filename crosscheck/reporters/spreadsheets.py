"""The result for a spreadsheet: pairs as CSV, pairs, facts and claims as the sheets of a workbook."""

from __future__ import annotations

import csv
import datetime as dt
import io
from typing import TYPE_CHECKING

from crosscheck.model import Result, Verdict
from crosscheck.reporters.sheets import Cell, sheets

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What opens a cell that a spreadsheet would reckon out, or run."""
_UNSEEN = " \u00ad\u200b\u200c\u200d\u2060\ufeff"
_NO_DAY = dt.datetime(1980, 1, 1)
"""A workbook must name a day on which it was made; the same result gives the same bytes."""
_WIDTHS = {"sentence": 60, "detail": 40, "ask_next": 40, "label": 40, "reading": 22, "source": 22, "origins": 30}
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
        heading = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        plain = book.add_format({"valign": "top"})
        prose = book.add_format({"valign": "top", "text_wrap": True})
        tints: dict[Cell, Format] = {
            verdict: book.add_format({"valign": "top", "bg_color": tint}) for verdict, tint in _TINTS.items()
        }
        for sheet in sheets(result):
            page = book.add_worksheet(sheet.name)
            page.write_row(0, 0, sheet.columns, heading)
            for place, column in enumerate(sheet.columns):
                width = _WIDTHS.get(column.removeprefix("left_").removeprefix("right_"))
                page.set_column(place, place, width or _WIDTH)
                style = prose if width else plain
                for number, row in enumerate(sheet.rows, 1):
                    shown = tints.get(row[place], style) if column == "verdict" else style
                    _write(page, number, place, row[place], shown, link=column.endswith("url"))
            page.freeze_panes(1, 0)
            page.autofilter(0, 0, max(1, len(sheet.rows)), len(sheet.columns) - 1)
            page.set_landscape()
            page.fit_to_pages(1, 0)
            page.repeat_rows(0)
    return data.getvalue()


def _write(page: Worksheet, row: int, column: int, cell: Cell, style: Format, *, link: bool) -> None:
    if cell is None:
        return
    if not isinstance(cell, str):
        page.write_number(row, column, cell, style)
    elif link and cell.startswith(("http://", "https://")) and len(cell) <= _LONGEST_LINK:
        page.write_url(row, column, cell, style, cell)
    else:
        page.write_string(row, column, cell[:_LONGEST_CELL], style)


def _disarmed(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.lstrip(_UNSEEN).startswith(_FORMULA) else cell
