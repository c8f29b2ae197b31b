"""What the reporters print of the dam story; `python -m tests.reporters.snapshots` writes it anew."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from importlib import resources
from itertools import chain
from pathlib import Path

import openpyxl

from crosscheck.reporters.annotations import annotations_text
from crosscheck.reporters.claimreview import claimreview_text
from crosscheck.reporters.decisions import decision_list
from crosscheck.reporters.html import html_text
from crosscheck.reporters.json_document import json_lines, json_text
from crosscheck.reporters.json_schema import claim_schema, result_schema, review_schema
from crosscheck.reporters.listing import claim_listing
from crosscheck.reporters.markdown import markdown_text
from crosscheck.reporters.spreadsheets import csv_bytes, xlsx_bytes
from crosscheck.reporters.terminal import check_report
from tests.reporters.dam import AGREED, ALL, EXTRACTED, REVIEWED, USUAL

HERE = Path(__file__).parent
DOCS = HERE.parents[2] / "docs"

SNAPSHOTS: Mapping[Path, Callable[[], str]] = {
    HERE / "check-80.txt": lambda: check_report(USUAL, width=80, colour=False),
    HERE / "check-all-80.txt": lambda: check_report(ALL, width=80, colour=False),
    HERE / "check-all-40.txt": lambda: check_report(ALL, width=40, colour=False),
    HERE / "check-all-200.txt": lambda: check_report(ALL, width=200, colour=False),
    HERE / "check-ascii-80.txt": lambda: check_report(USUAL, width=80, colour=False, ascii_only=True),
    HERE / "check-agreed-80.txt": lambda: check_report(AGREED, width=80, colour=False),
    HERE / "check-colour-80.txt": lambda: check_report(USUAL, width=80, colour=True).replace("\x1b", "<esc>"),
    HERE / "extract-80.txt": lambda: claim_listing(EXTRACTED, width=80, colour=False),
    HERE / "extract-40.txt": lambda: claim_listing(EXTRACTED, width=40, colour=False),
    HERE / "extract-160.txt": lambda: claim_listing(EXTRACTED, width=160, colour=False),
    HERE / "extract-colour-80.txt": lambda: claim_listing(EXTRACTED, width=80, colour=True).replace("\x1b", "<esc>"),
    HERE / "result.json": lambda: json_text(ALL),
    HERE / "result.html": lambda: without_files(html_text(ALL)),
    HERE / "result.md": lambda: markdown_text(ALL),
    HERE / "result.csv": lambda: csv_bytes(ALL).decode("utf-8"),
    HERE / "result.xlsx.txt": lambda: cells(xlsx_bytes(REVIEWED)),
    HERE / "result.jsonl": lambda: json_lines(ALL),
    HERE / "result.claimreview.json": lambda: claimreview_text(REVIEWED),
    HERE / "result.annotations.json": lambda: annotations_text(REVIEWED),
    HERE / "reviewed.md": lambda: markdown_text(REVIEWED),
    HERE / "review-80.txt": lambda: decision_list(REVIEWED, whole=True, width=80, colour=False),
    DOCS / "result.schema.json": result_schema,
    DOCS / "claim.schema.json": claim_schema,
    DOCS / "review.schema.json": review_schema,
}


def without_files(page: str) -> str:
    """The page with the names of the files that it holds whole in their place."""
    for name in ("page.css", "page.js"):
        whole = (resources.files("crosscheck.reporters") / "data" / name).read_text(encoding="utf-8").strip()
        assert whole in page, name
        page = page.replace(whole, f"[{name}]")
    return page


def cells(workbook: bytes) -> str:
    """What the cells of a workbook hold, one a line, and where their links lead."""
    book = openpyxl.load_workbook(io.BytesIO(workbook))
    shown = []
    for sheet in book:
        for cell in chain.from_iterable(sheet.iter_rows()):
            link = f" -> {cell.hyperlink.target}" if cell.hyperlink else ""
            if cell.value is not None:
                shown.append(f"{sheet.title}!{cell.coordinate} {cell.value!r}{link}\n")
    return "".join(shown)


def write() -> None:
    for path, made in SNAPSHOTS.items():
        path.write_text(made(), encoding="utf-8", newline="")
