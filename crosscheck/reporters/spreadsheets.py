"""The result for a spreadsheet: pairs as CSV, pairs, facts and claims as the sheets of a workbook."""

from __future__ import annotations

import csv
import datetime as dt
import io

from crosscheck.model import Result
from crosscheck.reporters.sheets import Cell, sheets

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What opens a cell that a spreadsheet would reckon out, or run."""
_NO_DAY = dt.datetime(1980, 1, 1)
"""A workbook must name a day on which it was made; the same result gives the same bytes."""
_WIDEST = 60


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
        heading = book.add_format({"bold": True})
        for sheet in sheets(result):
            page = book.add_worksheet(sheet.name)
            page.write_row(0, 0, sheet.columns, heading)
            for number, row in enumerate(sheet.rows, 1):
                for column, cell in enumerate(row):
                    if isinstance(cell, str):
                        page.write_string(number, column, cell)
                    elif cell is not None:
                        page.write_number(number, column, cell)
            page.freeze_panes(1, 0)
            page.autofilter(0, 0, max(1, len(sheet.rows)), len(sheet.columns) - 1)
            page.autofit(_WIDEST * 7)
    return data.getvalue()


def _disarmed(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
