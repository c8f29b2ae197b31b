"""Reports in the JSON of newsroom systems."""

from __future__ import annotations

import datetime as dt
import io
import json
from pathlib import Path
from typing import Any

import pytest

from crosscheck.errors import InputError
from crosscheck.model import DateBasis, Role
from crosscheck.readers import read_reports
from crosscheck.readers.documents import Document, Known, Member
from crosscheck.readers.newsroom import read_newsroom

TEXT = "Twelve people were killed when a ferry sank off the cape, the coast guard said.\nNine were saved."
HTML = "<p>Twelve people were killed when a ferry sank off the cape, the coast guard said.</p><p>Nine were saved.</p>"
KNOWN = Known(
    url="https://harbour.example/ferry",
    source="Harbour News",
    title="Ferry sinks",
    author="Ann Lee",
    published=dt.date(2021, 5, 4),
    updated=dt.date(2021, 5, 6),
)
NINJS1 = {
    "uri": "https://harbour.example/ferry",
    "type": "text",
    "headline": "Ferry sinks",
    "byline": "Ann Lee",
    "source": "Harbour News",
    "firstcreated": "2021-05-04T23:30:00-05:00",
    "versioncreated": "2021-05-06T08:00:00Z",
    "body_html": HTML,
}
NINJS3 = {
    "standard": {"name": "ninjs", "version": "3.0"},
    "uri": "https://harbour.example/ferry",
    "headlines": [{"role": "main", "value": "Ferry sinks"}],
    "by": "",
    "bylines": [{"value": "Ann Lee"}],
    "infoSources": [{"name": "Harbour News"}],
    "firstCreated": "2021-05-04T23:30:00-05:00",
    "versionCreated": "2021-05-06T08:00:00Z",
    "bodies": [{"contentType": "text/plain", "value": TEXT}, {"contentType": "text/html", "value": HTML}],
}
ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "url": "https://harbour.example/ferry",
    "headline": "Ferry sinks",
    "author": [{"@type": "Person", "name": "Ann Lee"}],
    "publisher": {"@type": "Organization", "name": "Harbour News"},
    "datePublished": "2021-05-04T23:30:00-05:00",
    "dateModified": "2021-05-06",
    "articleBody": TEXT,
}


def parts(content: Any) -> list[Any]:
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    return list(read_newsroom(io.BytesIO(data), "wire.json", max_bytes=100_000))


@pytest.mark.parametrize("item", [NINJS1, NINJS3])
def test_a_body_of_html_is_a_page_and_what_the_item_says_of_it(item: dict[str, Any]) -> None:
    """In ninjs 1 and 3 alike."""
    (page,) = parts(item)
    assert isinstance(page, Member)
    assert (page.path, page.known) == ("wire.json", KNOWN)
    assert f"<h1>Ferry sinks</h1>{HTML}".encode() in page.data


def test_a_body_of_text_has_its_headline_above_it() -> None:
    """Each line of the body is a paragraph."""
    (document,) = parts(ARTICLE)
    assert isinstance(document, Document)
    assert document.text == f"Ferry sinks\n\n{TEXT}"
    assert [(document.text[b.start : b.end], b.role) for b in document.blocks or ()] == [
        ("Ferry sinks", Role.HEADLINE),
        *((line, None) for line in TEXT.split("\n")),
    ]
    assert (document.source, document.published, document.updated) == (KNOWN.source, KNOWN.published, KNOWN.updated)


def test_several_items_are_called_by_their_number(tmp_path: Path) -> None:
    """In a list or an envelope; what has no body is left out."""
    (tmp_path / "wire.json").write_text(
        json.dumps({"meta": {"total": 2}, "items": [ARTICLE, {"headline": "None"}, {**ARTICLE, "headline": "Again"}]}),
        encoding="utf-8",
    )
    reports, failed = read_reports([tmp_path / "wire.json"], max_bytes=100_000)
    assert not failed
    assert [(Path(report.path).name, report.title, report.source) for report in reports] == [
        ("wire.json:1", "Ferry sinks", "Harbour News"),
        ("wire.json:2", "Again", "Harbour News"),
    ]
    assert [(report.published.day, report.published.basis) for report in reports] == [
        (dt.date(2021, 5, 4), DateBasis.METADATA)
    ] * 2
    assert len(parts({"@graph": [ARTICLE, {"@type": "WebSite", "name": "Harbour"}]})) == 1


def test_an_item_with_one_day_was_published_on_it() -> None:
    """Whatever it calls that day; a day that is none is noted."""
    (page,) = parts({key: value for key, value in NINJS1.items() if key != "firstcreated"})
    assert (page.known.published, page.known.updated) == (dt.date(2021, 5, 6), None)
    (document,) = parts({**ARTICLE, "datePublished": "soon", "dateModified": ""})
    assert (document.published, document.problems) == (None, ("'soon' is no date",))


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        ([], "the JSON holds no report"),
        ({"headline": "Ferry sinks", "body_text": " "}, "the JSON holds no report"),
        ("Ferry sinks", "the JSON holds no report"),
        (json.dumps(ARTICLE).encode()[:-40], "the file is not JSON (Unterminated string starting at at line 1)"),
        (b"[" * 100_000, "the file is JSON that cannot be read"),
        (b'{"text": "\xff"}', "the file is not UTF-8"),
        (b"", "the file is not JSON (Expecting value at line 1)"),
    ],
)
def test_what_is_no_newsroom_json_is_refused_in_one_line(content: Any, cause: str) -> None:
    """With what is amiss."""
    with pytest.raises(InputError) as caught:
        parts(content)
    assert caught.value.cause == cause


def test_a_wrong_encoding_mark_is_no_obstacle() -> None:
    """JSON may open with a byte order mark and be of two bytes a character."""
    for encoding in ("utf-8-sig", "utf-16"):
        assert len(parts(json.dumps(ARTICLE).encode(encoding))) == 1
