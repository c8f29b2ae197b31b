"""Pages, read as their readers see them."""

from __future__ import annotations

import datetime as dt
from html import escape
from pathlib import Path

import pytest

from crosscheck.claims import find_mentions
from crosscheck.errors import InputError
from crosscheck.model import DateBasis, Published, Report, Role
from crosscheck.readers import parse_document, read_reports
from crosscheck.readers.html import read_page
from crosscheck.sentences import split_sentences

SEEDS = Path(__file__).parents[2] / "seeds"

HEAD = """<meta charset="utf-8"><title>Ferry sinks off the cape | Harbour News</title>
<meta property="og:site_name" content="Harbour News"><link rel="canonical" href="https://harbour.example/news/ferry">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry sinks off the cape",
"datePublished": "2024-05-03T22:30:00-04:00", "dateModified": "2024-05-05T10:00:00-04:00",
"author": [{"@type": "Person", "name": "Jane Moe"}, {"name": "By Ali Orr"}]}</script>"""

BODY = """<header><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav></header>
<article><h1>Ferry sinks off the cape</h1>
<figure><img src="x.jpg"><figcaption>Rescuers carry a survivor ashore on May 2, 2024.</figcaption></figure>
<p>At least 12 people were killed when a ferry sank off the northern cape on Friday, the coast guard said.</p>
<aside class="related"><ul><li><a href="y">Storm kills 40 in the south</a></li></ul></aside>
<p>Nine others were saved by <a href="/boats">fishing boats</a>, and 30 are still missing, officials told reporters.</p>
<h2>What is known</h2><ul><li>The boat carried 51 people.</li><li>It left the port at dawn.</li></ul>
<table><tr><th>Region</th><th>Killed</th></tr><tr><td>North</td><td>12</td></tr></table>
<p>Correction: An earlier version of this article said that 15 people were killed.</p></article>
<section class="comments"><h2>Comments</h2><p>My uncle counted 60 ambulances on the pier that night.</p></section>
<footer>© 2024 Harbour News. All rights reserved.</footer>"""


def page(body: str = BODY, head: str = HEAD) -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


def read(data: bytes) -> Report:
    (document,) = read_page(data, "a.html")
    return parse_document(document, path="a.html")


def test_a_page_gives_its_report_in_blocks_with_roles_and_paths() -> None:
    """Captions and corrections are marked, and navigation, teasers, comments and imprint left out."""
    report = read(page())
    assert [(p.role, p.location, report.text[slice(*p.span)]) for p in report.passages] == [
        (Role.HEADLINE, "/html/body/article/h1", "Ferry sinks off the cape"),
        (
            Role.CAPTION,
            "/html/body/article/figure/figcaption",
            "Rescuers carry a survivor ashore on May 2, 2024.",
        ),
        (
            Role.PARAGRAPH,
            "/html/body/article/p[1]",
            "At least 12 people were killed when a ferry sank off the northern cape on Friday, the coast guard said.",
        ),
        (
            Role.PARAGRAPH,
            "/html/body/article/p[2]",
            "Nine others were saved by fishing boats, and 30 are still missing, officials told reporters.",
        ),
        (Role.HEADING, "/html/body/article/h2", "What is known"),
        (Role.ITEM, "/html/body/article/ul/li[1]", "The boat carried 51 people."),
        (Role.ITEM, "/html/body/article/ul/li[2]", "It left the port at dawn."),
        (Role.FURNITURE, "/html/body/article/table, row 1", "Region | Killed"),
        (Role.ITEM, "/html/body/article/table, row 2", "North: Killed 12"),
        (
            Role.CORRECTION,
            "/html/body/article/p[3]",
            "Correction: An earlier version of this article said that 15 people were killed.",
        ),
    ]


def test_a_page_says_who_published_it_where_and_when() -> None:
    """The day is that of the publisher's clock."""
    report = read(page())
    assert (report.title, report.source, report.author) == (
        "Ferry sinks off the cape",
        "Harbour News",
        "Jane Moe, Ali Orr",
    )
    assert report.url == "https://harbour.example/news/ferry"
    assert (report.published.day, report.published.basis) == (dt.date(2024, 5, 3), DateBasis.METADATA)
    assert report.updated == dt.date(2024, 5, 5)


def test_a_page_without_metadata_is_dated_by_what_it_prints_if_at_all() -> None:
    """The day of the last change is no day of publication, but no report is younger."""
    assert read(page(head="")).published.day is None
    dated = BODY.replace("<figure>", "<p>Published: 3 May 2024, 22:30</p><figure>")
    assert read(page(dated, head="")).published.day == dt.date(2024, 5, 3)
    changed = read(page(BODY.replace("<figure>", "<p>Updated: 5 May 2024</p><figure>"), head=""))
    assert (changed.published.day, changed.published.latest) == (None, dt.date(2024, 5, 5))


def test_the_times_of_a_live_blog_make_no_claims() -> None:
    """Each entry's own time stands before it as a dateline."""
    entries = "".join(
        f"<article><time>{hour}:05 GMT</time><p>The coast guard said that {hour} people had been found.</p></article>"
        for hour in (11, 12, 13, 14)
    )
    report = read(page(f"<main><h1>Ferry sinks: live</h1>{entries}</main>", head=""))
    roles = [passage.role for passage in report.passages]
    assert roles == [Role.HEADLINE, *[Role.DATELINE, Role.PARAGRAPH] * 4]


def test_entries_of_several_days_keep_their_own() -> None:
    """By the words of the time, else by what stands behind it for machines; a heading above the time belongs to the
    entry, and what stands in none has no day of its own."""
    entry = "<section><h2>{1}</h2>{0}<p>{1}, the coast guard told reporters in the harbour yesterday.</p></section>"
    heads = ("Twelve people found alive", "Boats search the northern cape", "Ferry had left at dawn")
    times = (
        '<time datetime="2024-05-07T08:05:00+02:00">08:05</time>',
        "<time>6 May 2024, 19:20</time>",
        "<p>11:05 GMT</p>",
    )
    entries = "".join(map(entry.format, times, heads))
    intro = "<p>At least 12 people were killed when a ferry sank off the northern cape, the coast guard said.</p>"
    report = read(page(f"<main><h1>Ferry sinks: live</h1>{intro}{entries}</main>"))
    assert [(p.role, p.published) for p in report.passages if p.role is not Role.DATELINE] == [
        (Role.HEADLINE, None),
        (Role.PARAGRAPH, None),
        (Role.HEADING, dt.date(2024, 5, 7)),
        (Role.PARAGRAPH, dt.date(2024, 5, 7)),
        (Role.HEADING, dt.date(2024, 5, 6)),
        (Role.PARAGRAPH, dt.date(2024, 5, 6)),
        (Role.HEADING, None),
        (Role.PARAGRAPH, None),
    ]


def test_line_breaks_part_paragraphs_and_wrap_lines() -> None:
    """Old pages have no paragraphs but empty lines between them; in <pre> lines are broken at a width."""
    first, second = "Twelve people were killed when a ferry sank off the cape, it said.", "Nine were saved by boats."
    old = f"<td><b>Ferry sinks</b><br>By Jane Moe<br><br>{first}<br><br>{second}</td>"
    report = read(page(old, head="<title>Ferry sinks</title>"))
    assert [report.text[slice(*p.span)] for p in report.passages if p.role is Role.PARAGRAPH] == [
        first,
        second,
    ]
    wrapped = "Twelve people were killed when a ferry sank off\nthe northern cape on Friday, the coast guard said."
    report = read(page(f"<pre>{wrapped}\n\n{second}</pre>", head=""))
    assert report.text == wrapped.replace("\n", " ") + f"\n\n{second}"


def test_hidden_text_is_not_read() -> None:
    """Neither scripts and styles nor what is not shown."""
    hidden = '<p hidden>It killed 40.</p><p style="display: none">It killed 41.</p><script>"It killed 42."</script>'
    assert "It killed" not in read(page(BODY.replace("<h2>", f"{hidden}<h2>"))).text


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"", "the file is empty"),
        (b"<!-- nothing -->", "the file holds no page"),
        (b"<html><body></body></html>", "the page holds no text to check"),
        (b'<html><body><div id="app"></div><script src="a.js"></script></body></html>', "a script would fetch it"),
        (b"<html><body>" + b"<div>" * 100_000 + b"<p>Twelve people were killed there.", "nested too deeply"),
    ],
    ids=["0 bytes", "a comment", "no text", "a script alone", "100,000 levels"],
)
def test_a_page_without_text_is_refused(data: bytes, cause: str) -> None:
    """One line says what is wrong and what to do."""
    with pytest.raises(InputError) as caught:
        read_page(data, "a.html")
    assert cause in str(caught.value)


def test_a_page_that_shows_no_text_may_hold_it_for_search_engines() -> None:
    """Its script would write what stands in JSON-LD as well."""
    body = "Twelve people were killed on Friday.\\nNine were saved by boats."
    head = HEAD.replace('"headline"', f'"articleBody": "{body}", "headline"')
    report = read(page('<div id="app"></div><script src="a.js"></script>', head))
    assert (
        report.text == "Ferry sinks off the cape\n\nTwelve people were killed on Friday.\n\nNine were saved by boats."
    )
    assert report.passages[1].location == "articleBody"
    assert report.published.day == dt.date(2024, 5, 3)


def test_a_story_gives_the_same_figures_as_a_page_and_as_text() -> None:
    """What its format cannot tell, the words of a paragraph do."""
    for report in read_reports([SEEDS], max_bytes=1_000_000)[0]:
        lines = "".join(f"<p>{escape(report.text[slice(*passage.span)])}</p>" for passage in report.passages)
        same = read(page(f"<article>{lines}</article>", head=f"<title>{escape(report.title or '')}</title>"))
        assert _bearing(same) == _bearing(report)


def _bearing(report: Report) -> list[str]:
    sentences = [" ".join(sentence.text.split()) for sentence in split_sentences(report)]
    return [sentence for sentence in sentences if find_mentions(sentence, Published())]


def test_a_page_cut_short_gives_what_it_holds() -> None:
    """Elements that are never closed end with the file."""
    data = page()
    text = read(data[: data.index(b"<h2>")]).text
    assert "still missing" in text
    assert "What is known" not in text


@pytest.mark.parametrize(
    ("encoding", "declared", "remark"),
    [
        ("utf-8", "iso-8859-1", ()),
        ("cp1252", "iso-8859-1", ()),
        ("iso-8859-2", "iso-8859-2", ()),
        ("utf-16", "utf-8", ()),
        ("cp1252", "utf-8", ("declared as utf-8; read as cp1252",)),
        ("cp1252", "x-none", ("declared as x-none; read as cp1252",)),
    ],
)
def test_the_bytes_and_the_page_tell_the_encoding(encoding: str, declared: str, remark: tuple[str, ...]) -> None:
    """What a page declares is believed where its bytes allow it."""
    body = "<p>Zwölf people were killed near Müller’s café on Friday, the coast guard said in the afternoon.</p>"
    if encoding == "iso-8859-2":
        body = body.replace("’", "'")
    html = f'<html><head><meta charset="{declared}"></head><body>{body}</body></html>'
    report = read(html.encode(encoding))
    assert "Zwölf people were killed near Müller" in report.text
    assert report.problems[: len(remark)] == remark


def test_entities_of_the_page_itself_are_not_expanded() -> None:
    """A document type that defines some is a page like any other; no file is read for it."""
    doctype = '<!DOCTYPE html [<!ENTITY a "40 died"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">]>'
    html = (
        f"{doctype}<html><body><p>Twelve people were killed when a ferry sank, police said &b; &c;.</p></body></html>"
    )
    text = read(html.encode()).text
    assert "40 died" not in text
    assert text.startswith("Twelve people were killed when a ferry sank, police said")
