"""The result that Python programs get, and reports that they have in hand."""

from __future__ import annotations

import datetime as dt
import io
import re
import sys
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest

from crosscheck import Result, Text, load
from crosscheck.errors import InputError
from crosscheck.model import Decision, Review, Verdict
from crosscheck.reporters.json_document import json_text
from crosscheck.reporters.review_file import review_text
from crosscheck.reporters.sheets import sheets
from crosscheck.reporters.spreadsheets import csv_bytes, xlsx_bytes
from crosscheck.results import Table
from crosscheck.reviews import ruled, target
from crosscheck.texts import in_hand
from tests.fakes import report
from tests.reporters.dam import ALL, COPY, REVIEWED, WIRE
from tests.reporters.test_injection import WORDS, poisoned

RESULT = Result.of_run(REVIEWED)
TABLES = pytest.mark.parametrize("table", ["pairs", "facts", "claims"])


def test_facts_stand_by_verdict_with_their_claims_and_reports() -> None:
    """Each fact in one of the three."""
    assert [fact.verdict for fact in (*RESULT.conflicts, *RESULT.updates, *RESULT.agreements)] == [
        Verdict.CONFLICT,
        Verdict.UPDATE,
        *[Verdict.AGREE] * 3,
    ]
    (conflict,) = RESULT.conflicts
    assert [claim.text for claim in RESULT.claims_of(conflict)][:2] == ["about 4,000", "more than 9,000"]
    assert {RESULT.report_of(claim).id for claim in RESULT.claims_of(conflict)} == {
        "courier",
        "wire",
        "evening",
        "letter",
    }


def test_what_was_written_is_loaded_again(tmp_path: Path) -> None:
    """Numbers of scores as they are written; another file is no result."""
    path = tmp_path / "result.json"
    path.write_text(RESULT.to_json(), encoding="utf-8")
    assert load(path).to_json() == RESULT.to_json() == json_text(REVIEWED)
    assert load(path).facts == RESULT.facts
    path.write_text("{}", encoding="utf-8")
    with pytest.raises(InputError, match="is no result of crosscheck"):
        load(path)


def test_decisions_are_laid_over_a_result(tmp_path: Path) -> None:
    """Those of a review file."""
    other = Review(decision=Decision.DISMISSED, reason="another flood")
    path = tmp_path / "dam.review.json"
    path.write_text(review_text(ruled((), target("1", ALL, "result.json"), other, ALL)), encoding="utf-8")
    result = Result.of_run(ALL)
    assert [fact.review for fact in result.reviewed(path).conflicts] == [other]
    hidden = result.reviewed(path, hide_dismissed=True)
    assert (type(hidden), hidden.conflicts, hidden.summary.dismissed) == (Result, (), 1)


@TABLES
def test_a_table_and_the_workbook_hold_the_same(table: Table) -> None:
    """Read with pandas and with openpyxl: words are words, numbers are numbers."""
    frame = RESULT.to_dataframe(table)
    sheet = next(sheet for sheet in sheets(RESULT) if sheet.name == table)
    book = io.BytesIO(xlsx_bytes(RESULT))
    read = pd.read_excel(book, sheet_name=table)
    rows = list(openpyxl.load_workbook(book)[table].iter_rows(values_only=True))
    assert tuple(frame.columns) == tuple(read.columns) == rows[0] == sheet.columns
    assert rows[1:] == sheet.rows
    for held in (frame, read):
        cells = held.astype(object).where(held.notna(), None)
        assert [tuple(row) for row in cells.itertuples(index=False)] == sheet.rows


def test_the_numbers_of_the_csv_are_those_of_the_workbook() -> None:
    """And so are the words; a whole number may be read as one or the other kind."""
    from_csv = pd.read_csv(io.BytesIO(csv_bytes(RESULT)))
    from_book = pd.read_excel(io.BytesIO(xlsx_bytes(RESULT)), sheet_name="pairs")
    pd.testing.assert_frame_equal(from_csv, from_book, check_dtype=False)
    assert from_csv["score"].tolist() == [round(pair.score, 4) for pair in RESULT.pairs]


def test_without_pandas_the_error_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """In one line."""
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ImportError, match=re.escape("pip install 'crosscheck-reports[pandas]'")):
        RESULT.to_dataframe()


def test_a_table_that_there_is_not_is_named() -> None:
    """With those that there are."""
    typed_in_a_notebook: Any = "rows"
    with pytest.raises(ValueError, match="'rows' is no table of a result; there are pairs, facts, claims"):
        RESULT.to_dataframe(typed_in_a_notebook)


def test_a_notebook_shows_the_facts_by_verdict() -> None:
    """Conflicts first, each with its figures, who gives them, why, and what was decided."""
    shown = RESULT._repr_html_()
    assert re.findall(r">(conflict|update|agree)</strong>", shown) == ["conflict", "update", "agree", "agree", "agree"]
    assert "<strong>more than 9,000</strong> The Evening Post, Northern Wire" in shown
    assert "confirmed by N. Orr" in shown
    assert Result.of_run(ALL.model_copy(update={"facts": ()}))._repr_html_().count("<table") == 0


@pytest.mark.parametrize("evil", WORDS, ids=ascii)
def test_nothing_of_a_report_acts_in_a_notebook(evil: str) -> None:
    """The tags are the reporter's own."""
    tags = set(re.findall(r"<(/?\w+)", Result.of_run(poisoned(evil))._repr_html_()))
    assert {tag.removeprefix("/") for tag in tags} == {*"div p strong table thead tbody tr th td br".split()}


def test_texts_in_hand_are_reports_and_copies_are_marked() -> None:
    """Numbered in their order, with what is known of them."""
    day = dt.date(2024, 3, 12)
    (wire, copy), unreadable = in_hand([Text(WIRE, day, "Northern Wire"), Text(COPY, day)])
    assert (wire.id, wire.source, wire.published.day, unreadable) == ("r1", "Northern Wire", day, ())
    assert copy.origin == "r1"


def test_two_reports_of_one_id_are_refused() -> None:
    """Their claims would be taken for each other's."""
    with pytest.raises(ValueError, match="2 reports have the id r2"):
        in_hand([report("r2", "Twelve died."), Text("Twelve died.")])
