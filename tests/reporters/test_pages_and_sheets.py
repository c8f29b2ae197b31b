"""The page, the tables and the text for pasting: what reports say stays words in each of them."""

from __future__ import annotations

import csv
import html.parser
import io
from typing import Any

import openpyxl
import pytest

from crosscheck.model import Report, Result
from crosscheck.reporters.html import html_text
from crosscheck.reporters.markdown import markdown_text
from crosscheck.reporters.sheets import sheets
from crosscheck.reporters.spreadsheets import csv_bytes, xlsx_bytes
from tests.reporters.dam import ALL

EVIL = "<script>alert(1)</script> **12** | =1+1 \x1b[31m \u202e21 </template>"


def poisoned(result: Result) -> Result:
    """The result with such words wherever a report's own words stand, its figures where they were."""
    reports: list[Report] = []
    for report in result.reports:
        update: dict[str, Any] = {"title": EVIL, "text": report.text + EVIL, "url": f"javascript:{EVIL}"}
        reports.append(report.model_copy(update=update | {"source": EVIL, "problems": (EVIL,)}))
    claims = [
        claim.model_copy(update={"attribution": EVIL, "sentence": claim.sentence + EVIL}) for claim in result.claims
    ]
    facts = [fact.model_copy(update={"label": EVIL, "ask_next": EVIL}) for fact in result.facts]
    update = {"reports": tuple(reports), "claims": tuple(claims), "facts": tuple(facts)}
    return result.model_copy(update=update)


class Tags(html.parser.HTMLParser):
    """The tags of a page, the links in it, and the words outside its script and style."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name in ("href", "src", "action") and value]


def test_nothing_of_a_report_acts_on_the_page() -> None:
    """One script, the page's own; no link but to the web; no control that a reader could not see."""
    clean, page = html_text(ALL), html_text(poisoned(ALL))
    tags = Tags(page)
    assert tags.tags.count("script") == Tags(clean).tags.count("script") == 1
    assert sorted(set(tags.tags)) == sorted(set(Tags(clean).tags))
    assert not [link for link in tags.links if not link.startswith(("http://", "https://", "#"))]
    assert "\x1b" not in page
    assert "\u202e" not in page


def test_the_page_asks_for_nothing_beside_itself() -> None:
    """Its policy forbids all but the style and the script with those digests."""
    page = html_text(ALL)
    assert "default-src 'none'; style-src 'sha256-" in page
    assert "script-src 'sha256-" in page
    assert "unsafe" not in page
    assert not {"img", "iframe", "link", "object"} & set(Tags(page).tags)


def test_every_fact_and_every_claim_in_it_stands_on_the_page() -> None:
    """With its figure, and where it stands in its report's text."""
    page = html_text(ALL)
    for fact in ALL.facts:
        assert page.count(f'id="{fact.id}"') == 1
        for of_fact in fact.claims:
            assert page.count(f'href="#claim-{of_fact}"') == 1
    for claim in ALL.claims:
        assert page.count(f'id="claim-{claim.id}"') == 1


def test_a_row_of_pairs_is_the_same_in_csv_and_workbook() -> None:
    """Numbers are numbers in the workbook; both open with their own readers."""
    pairs = sheets(ALL)[0]
    read = list(csv.reader(io.StringIO(csv_bytes(ALL).decode("utf-8-sig"), newline="")))
    assert tuple(read[0]) == pairs.columns
    verdicts = [pair.verdict.value for pair in ALL.pairs]
    order = ["conflict", "update", "agree", "incomparable"]
    assert [row[0] for row in read[1:]] == sorted(verdicts, key=order.index) != verdicts
    book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(ALL)))
    assert book.sheetnames == ["pairs", "facts", "claims"]
    for sheet in sheets(ALL):
        rows = list(book[sheet.name].iter_rows(values_only=True))
        assert rows[0] == sheet.columns
        assert [tuple(cell if cell != "" else None for cell in row) for row in rows[1:]] == sheet.rows
    assert len(read) == len(list(book["pairs"].iter_rows())) == len(ALL.pairs) + 1


def test_no_cell_is_reckoned_out() -> None:
    """What opens like a formula is disarmed in CSV and is text in the workbook."""
    first, *others = ALL.reports
    evil = first.model_copy(update={"source": "=HYPERLINK(1)"})
    formula = ALL.model_copy(update={"reports": (evil, *others)})
    for row in csv.reader(io.StringIO(csv_bytes(formula).decode("utf-8-sig"), newline="")):
        assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t"))]
    book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(formula)))
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} <= {"s", "n"}


@pytest.mark.parametrize("write", [html_text, markdown_text, csv_bytes, xlsx_bytes])
def test_the_same_result_gives_the_same_bytes(write: Any) -> None:
    """No clock and no chance."""
    assert write(ALL) == write(ALL)


def test_words_that_mean_something_in_markdown_mean_nothing() -> None:
    """No tag, no cell and no emphasis comes from a report."""
    text = markdown_text(poisoned(ALL))
    assert "<script" not in text.replace("\\<", "")
    assert "\x1b" not in text
    tables = [line for line in text.splitlines() if line.startswith("| ")]
    assert {line.replace("\\|", "").count("|") for line in tables} == {7}
