"""Whatever stands in a report does nothing in any format: it is shown, or it is left out."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections.abc import Callable
from functools import cache
from typing import Any

import openpyxl
import pytest
from markdown_it import MarkdownIt

from crosscheck.model import Decision, Result, Review
from crosscheck.reporters.annotations import annotations_text
from crosscheck.reporters.changes import changes, changes_report
from crosscheck.reporters.claimreview import claimreview_text
from crosscheck.reporters.decisions import decision_list
from crosscheck.reporters.html import html_text
from crosscheck.reporters.json_document import document, json_lines, json_text
from crosscheck.reporters.listing import claim_listing
from crosscheck.reporters.markdown import markdown_text
from crosscheck.reporters.review_file import review_text
from crosscheck.reporters.spreadsheets import csv_bytes, xlsx_bytes
from crosscheck.reporters.terminal import check_report
from crosscheck.reviews import reviewed, ruled, target
from tests.reporters.dam import ALL

FORMULAS = ("=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "\r=1+1", "\n=1+1", " =1+1", "＝1+1", "\u200b=1+1")
WORDS = (
    "<script>alert(1)</script><img src=x onerror=alert(1)></textarea></template><!--",
    "\x1b[31m\x1b]8;;http://evil.example\x07link\x1b]8;;\x07\x9b2J\x08\x7f\x00",
    "\u202e21 \u2066died\u2069\u200f \u2028 \ud83d",
    "[a](http://evil.example) ![b](http://evil.example) <http://evil.example> http://evil.example www.evil.example",
    "`code` ``` | cell | \\| **bold** _it_ ~~gone~~ # head \n\n# head\n\n- item\n\n> quote\n\n| a |\n| - |"
    "\n$x$ @you &lt;"
    "[a]: http://evil.example",
    "{{ 7 * 7 }} {% if 1 %} ${7*7} %s {0} [red]red[/red] :smile:",
)


@cache
def poisoned(evil: str) -> Result:
    """The dam story with such words wherever words of a report, of its file or of a person stand."""
    reports = [
        report.model_copy(
            update={
                "path": f"{evil}{report.path}",
                "source": f"{evil}{report.source}",
                "title": evil,
                "text": report.text + evil,
                "url": f"http://{evil}",
                "problems": (evil,),
            }
        )
        for report in ALL.reports
    ]
    claims = [
        claim.model_copy(
            update={
                "attribution": f"{evil} office",
                "sentence": claim.sentence + evil,
                "sentence_span": (claim.sentence_span[0], claim.sentence_span[1] + len(evil)),
                "population": evil,
                "place": evil,
                "key": claim.id.rjust(32, "0"),
            }
        )
        for claim in ALL.claims
    ]
    reasons = {"reasons": (ALL.facts[0].reasons[0].model_copy(update={"detail": evil}),), "ask_next": evil}
    said = {
        "reports": tuple(reports),
        "claims": tuple(claims),
        "facts": tuple(fact.model_copy(update={"label": evil, **reasons}) for fact in ALL.facts),
        "pairs": tuple(pair.model_copy(update=reasons) for pair in ALL.pairs),
        "findings": tuple(found.model_copy(update={"reason": reasons["reasons"][0]}) for found in ALL.findings),
        "unreadable": tuple(each.model_copy(update={"path": evil, "cause": evil}) for each in ALL.unreadable),
    }
    result = ALL.model_copy(update=said)
    review = Review(decision=Decision.DISMISSED, reason=evil, note=evil, by=evil)
    rulings = ruled((), target("1", result, "result.json"), review, result)
    stale = rulings[0].model_copy(update={"claims": (rulings[0].claims[0].model_copy(update={"key": "gone"}),)})
    return reviewed(result, (*rulings, stale))


def differences(result: Result) -> str:
    before = result.model_copy(update={"facts": ()})
    return changes_report(changes(document(before), document(result)), width=80, colour=False)


TEXTS: dict[str, Callable[[Result], str]] = {
    "terminal": lambda result: check_report(result, width=80, colour=False),
    "listing": lambda result: claim_listing(result, width=80, colour=False),
    "diff": differences,
    "review": lambda result: decision_list(result, whole=True, width=80, colour=False),
    "json": json_text,
    "jsonl": json_lines,
    "md": markdown_text,
    "html": html_text,
    "csv": lambda result: csv_bytes(result).decode("utf-8-sig"),
    "claimreview": claimreview_text,
    "annotations": annotations_text,
    "review file": lambda result: review_text(result.stale_decisions),
}
EVIL = pytest.mark.parametrize("evil", WORDS, ids=["tags", "controls", "directions", "links", "marks", "templates"])
TEXT = pytest.mark.parametrize("name", TEXTS)


@EVIL
@TEXT
def test_nothing_moves_a_terminal_or_reorders_what_is_read(name: str, evil: str) -> None:
    """No control but the ends of lines, no mark of direction, no half of a character."""
    text = TEXTS[name](poisoned(evil))
    allowed = "\r\n" if name == "csv" else "\n"
    acting = [c for c in text if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") and c not in allowed]
    assert acting == []
    assert not [c for c in text if unicodedata.bidirectional(c) in ("LRE", "RLE", "LRO", "RLO", "PDF")]
    assert not set(text) & set("\u2066\u2067\u2068\u2069\u200e\u200f\u061c")


@EVIL
@pytest.mark.parametrize("name", ["json", "jsonl", "claimreview", "annotations", "review file"])
def test_what_is_written_as_json_is_read_as_it_was_and_opens_no_tag(name: str, evil: str) -> None:
    """So that it can be pasted into the script of a page."""
    text = TEXTS[name](poisoned(evil))
    assert "<" not in text
    read: list[Any] = [json.loads(line) for line in (text.splitlines() if name == "jsonl" else [text])]
    if name == "json":
        assert [report["text"] for report in read[0]["reports"]] == [report.text + evil for report in ALL.reports]


@pytest.mark.parametrize("evil", FORMULAS, ids=ascii)
def test_no_cell_is_reckoned_out(evil: str) -> None:
    """What opens like a formula is disarmed in CSV, and is text in the workbook."""
    result = poisoned(evil)
    opening = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
    for row in csv.reader(io.StringIO(csv_bytes(result).decode("utf-8-sig"), newline="")):
        assert not [cell for cell in row if cell.lstrip(" \u200b\ufeff").startswith(opening)]
    book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(result)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert all(cell.hyperlink.target.startswith(("http://", "https://")) for cell in cells if cell.hyperlink)


@EVIL
def test_markdown_says_nothing_but_what_the_reporter_writes(evil: str) -> None:
    """Read by a parser: as many headings, tables and cells as without the words, no link, image, code or tag."""
    parse = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse
    kinds = [token.type for token in parse(markdown_text(poisoned(evil)))]
    plain = [token.type for token in parse(markdown_text(poisoned("said")))]
    assert kinds == plain
    inside = [
        child.type for token in parse(markdown_text(poisoned(evil))) if token.children for child in token.children
    ]
    assert set(inside) <= {"text", "text_special", "softbreak", "strong_open", "strong_close"}
    assert not re.search(r"(?<!\\)://|www\.|(?<!\\)[$@]", markdown_text(poisoned(evil)))


@EVIL
def test_a_draft_and_an_annotation_lead_to_the_web_or_to_the_file(evil: str) -> None:
    """No address of another kind, and none that holds more than an address."""
    found: list[Any] = [json.loads(claimreview_text(poisoned(evil)))]
    found += [json.loads(annotations_text(poisoned(evil)))]
    while found:
        node = found.pop()
        if isinstance(node, dict):
            address = str(node.get("url") or node.get("source") or "http://none")
            assert not set(address) & set(' \n\t\r\x1b\u202e<>"')
            found += node.values()
        elif isinstance(node, list):
            found += node
