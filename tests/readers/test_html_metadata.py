"""What pages say of their report."""

from __future__ import annotations

from crosscheck.readers.html_metadata import Metadata, metadata
from crosscheck.readers.html_trees import parse_page


def about(head: str, body: str = "<p>Text</p>") -> Metadata:
    return metadata(parse_page(f"<html><head>{head}</head><body>{body}</body></html>".encode(), "a.html").root)


def linked(json: str) -> str:
    return f'<script type="application/ld+json">{json}</script>'


def test_the_report_is_the_object_of_the_pages_address_or_title() -> None:
    """Teasers may be marked up as reports, too; with nothing to tell them apart none is believed."""
    two = (
        '[{"@type": "NewsArticle", "url": "https://a.example/1", "headline": "Other", "datePublished": "2020-01-02"},'
        ' {"@type": ["ReportageNewsArticle"], "mainEntityOfPage": {"@id": "https://a.example/2"},'
        ' "headline": "Own", "datePublished": "2024-05-03"}]'
    )
    link = '<link rel="canonical" href="https://a.example/2">'
    assert about(link + linked(two)).published == ("2024-05-03",)
    assert about('<meta property="og:title" content="Own | A">' + linked(two)).title == "Own"
    assert about(linked(two)).published == ()


def test_open_graph_and_older_names_stand_in() -> None:
    """The first of a name holds; addresses are no authors."""
    found = about(
        '<meta property="og:title" content="Ferry sinks - A"><meta name="author" content="By Jane Moe">'
        '<meta property="article:author" content="https://a.example/jane"><meta property="og:site_name" content="A">'
        '<meta name="DC.date.issued" content="2024-05-03"><meta property="og:updated_time" content="2024-05-04">'
        '<meta property="og:url" content="https://www.a.example/2">'
    )
    assert found == Metadata(
        "Ferry sinks", "Jane Moe", "A", "https://www.a.example/2", ("2024-05-03",), ("2024-05-04",), ()
    )


def test_an_address_names_the_site_where_nothing_else_does() -> None:
    """Only one of the web."""
    assert about('<link rel="canonical" href="https://www.a.example/2">').site == "a.example"
    assert about('<link rel="canonical" href="file:///a">').site is None


def test_malformed_json_is_passed_over() -> None:
    """However it is malformed."""
    for json in ("{", "[" * 100_000, '{"@type": 3}', '[null, 1, {"@type": "Article", "author": [null, 3, []]}]'):
        assert about(linked(json)).published == ()


def test_the_title_is_the_only_heading_of_the_first_level_or_that_of_the_window() -> None:
    """A site's name behind it is no part of it; what else stands behind a dash is."""
    assert about("<title>A</title>", "<h1>Ferry  sinks</h1>").title == "Ferry sinks"
    assert about("<title>Twelve dead - police</title>").title == "Twelve dead - police"
    assert about("").title is None
