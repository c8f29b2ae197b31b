"""Feeds that were saved as files."""

from __future__ import annotations

import datetime as dt
import io
import time
from pathlib import Path

import pytest

from crosscheck.errors import InputError
from crosscheck.model import Role
from crosscheck.readers import read_reports
from crosscheck.readers.documents import Known, Member
from crosscheck.readers.feeds import read_feed

BODY = (
    "&lt;p&gt;Twelve people were killed when a ferry sank off the cape, the coast guard said.&lt;/p&gt;"
    "&lt;p&gt;Nine&amp;nbsp;people were saved.&lt;/p&gt;"
)
RSS = f"""<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harbour News</title><link>https://harbour.example/</link>
<item><title>Ferry sinks &amp;amp; 12 die</title><link>https://harbour.example/ferry</link>
<dc:creator>Ann Lee</dc:creator><pubDate>Tue, 04 May 2021 23:30:00 -0500</pubDate><description>Twelve die.</description>
<content:encoded>{BODY}</content:encoded></item>
<item><title>Storm</title><description>Six people were killed in a storm &#8230;</description>
<pubDate>the other day</pubDate></item>
</channel></rss>"""
RSS1 = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel rdf:about="https://harbour.example/"><title>Harbour News</title></channel>
<item rdf:about="https://harbour.example/ferry"><title>Ferry sinks</title><link>https://harbour.example/ferry</link>
<dc:date>2021-05-04T23:30:00-05:00</dc:date><content:encoded>{BODY}</content:encoded></item></rdf:RDF>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour News</title>
<entry><title type="html">Ferry &lt;b&gt;sinks&lt;/b&gt;</title><link rel="self" href="https://harbour.example/self"/>
<link href="https://harbour.example/ferry"/><updated>2021-05-06T01:00:00Z</updated><author><name>Ann Lee</name></author>
<content type="html">{BODY}</content></entry>
<entry><title>Storm</title><published>2021-05-04T01:00:00Z</published><source><title>Cape Post</title></source>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Six <b>people</b> were killed.</p></div></content>
</entry></feed>"""
BOMB = """<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">""" + "".join(
    f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True)
)
REFUSED = "the feed declares entities, which may expand without end"


def members(feed: str | bytes) -> list[Member]:
    content = feed.encode() if isinstance(feed, str) else feed
    found = list(read_feed(io.BytesIO(content), "feed.xml", max_bytes=100_000))
    assert all(isinstance(part, Member) for part in found)
    return [part for part in found if isinstance(part, Member)]


def test_an_entry_of_rss_is_a_page_and_what_the_feed_knows_of_it() -> None:
    """The day is that of the publisher's clock; where there is only a summary the report stands elsewhere."""
    whole, summary = members(RSS)
    assert (whole.path, summary.path) == ("feed.xml:1", "feed.xml:2")
    assert whole.known == Known(
        url="https://harbour.example/ferry",
        source="Harbour News",
        title="Ferry sinks & 12 die",
        author="Ann Lee",
        published=dt.date(2021, 5, 4),
    )
    assert b"<h1>Ferry sinks &amp; 12 die</h1><p>Twelve people were killed" in whole.data
    assert b"Nine&nbsp;people" in whole.data
    assert "<p>Six people were killed in a storm …</p>".encode() in summary.data
    assert summary.known.problems == (
        "the feed gives a summary only; the report stands at its link",
        "'the other day' is no date",
    )


def test_rss_1_gives_what_rss_2_gives() -> None:
    """Its items stand beside the channel."""
    (entry,) = members(RSS1)
    assert entry.known == Known(
        url="https://harbour.example/ferry",
        source="Harbour News",
        title="Ferry sinks",
        published=dt.date(2021, 5, 4),
    )
    assert b"<p>Twelve people were killed" in entry.data


def test_an_entry_of_atom_may_hold_its_markup_as_it_is() -> None:
    """The last change is no publication date; an entry may come from another source."""
    first, second = members(ATOM)
    assert first.known == Known(
        url="https://harbour.example/ferry",
        source="Harbour News",
        title="Ferry sinks",
        author="Ann Lee",
        updated=dt.date(2021, 5, 6),
    )
    assert (second.known.source, second.known.published) == ("Cape Post", dt.date(2021, 5, 4))
    assert b"<p>Six <b>people</b> were killed.</p>" in second.data.replace(b"html:", b"")


def test_entries_are_reports(tmp_path: Path) -> None:
    """With the headline above the text, where the words stand in the entry, and the day that the feed gives."""
    (tmp_path / "feed.rss").write_text(RSS, encoding="utf-8")
    (whole, summary), failed = read_reports([tmp_path], max_bytes=100_000)
    assert not failed
    assert (whole.source, whole.published.day, whole.url) == (
        "Harbour News",
        dt.date(2021, 5, 4),
        "https://harbour.example/ferry",
    )
    assert [(passage.role, whole.text[slice(*passage.span)]) for passage in whole.passages] == [
        (Role.HEADLINE, "Ferry sinks & 12 die"),
        (Role.PARAGRAPH, "Twelve people were killed when a ferry sank off the cape, the coast guard said."),
        (Role.PARAGRAPH, "Nine people were saved."),
    ]
    assert summary.published.day is None


def test_a_feed_that_is_cut_off_gives_what_stands_before() -> None:
    """With a remark; a name of HTML that XML does not know is read without one."""
    cut = RSS[: RSS.index("Storm") + 20]
    first, second = members(cut)
    assert b"Twelve people were killed" in first.data
    assert all("the feed is damaged at line 8: text may be missing" in part.known.problems for part in (first, second))
    whole = RSS.replace("<title>Storm", "<title>Storm&nbsp;news")
    assert [part.known.title for part in members(whole)] == ["Ferry sinks & 12 die", "Storm news"]
    assert not members(whole)[0].known.problems


@pytest.mark.parametrize(
    ("feed", "cause"),
    [
        (BOMB + "]><rss><channel><item><title>&j;</title></item></channel></rss>", REFUSED),
        (BOMB + ']><rss><channel><item><title a="&j;">x</title></item></channel></rss>', REFUSED),
        (
            '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/x">]><rss><channel><item>&x;</item></channel></rss>',
            REFUSED,
        ),
        ("<rss><channel><title>Empty</title></channel></rss>", "the XML is no feed with entries"),
        ("<urlset><url/></urlset>", "the XML is no feed with entries"),
        ("plain words", "the file is not XML"),
        ("", "the file is not XML"),
    ],
)
def test_what_is_no_feed_or_expands_is_refused_in_one_line(feed: str, cause: str) -> None:
    """At once, and without reading what it refers to."""
    before = time.perf_counter()
    with pytest.raises(InputError) as caught:
        members(feed)
    assert caught.value.cause == cause
    assert time.perf_counter() - before < 1


def test_the_encoding_is_the_one_that_the_feed_declares() -> None:
    """As XML has it."""
    feed = RSS.replace('version="1.0"', 'version="1.0" encoding="windows-1252"', 1).replace("Ann Lee", "Anné Lee")
    assert members(feed.encode("cp1252"))[0].known.author == "Anné Lee"
    assert members(RSS.replace("Ann Lee", "Anné Lee").encode("utf-16"))[0].known.author == "Anné Lee"
