"""Which kind of file some bytes are."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from crosscheck.errors import InputError
from crosscheck.readers import read_reports
from crosscheck.readers.kinds import Kind, kind_of, remark_on

TEXT = b"Twelve people were killed when a ferry sank off the cape, the coast guard said.\n"
MAIL = b"From: Desk <desk@example.org>\r\nSubject: Ferry sinks\r\nDate: Tue, 4 May 2021 10:00:00 +0000\r\n"


def told(data: bytes, path: str) -> Kind:
    stream = io.BufferedReader(io.BytesIO(data))
    kind = kind_of(stream, path)
    assert stream.read() == data  # the stream is left where it stood
    return kind


def zipped(*names: str, padding: int = 0) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        if padding:
            archive.writestr("docProps/thumbnail.jpeg", b"\x01" * padding)
        for name in names:
            archive.writestr(name, "<x/>")
    return buffer.getvalue()


DOCX = zipped("[Content_Types].xml", "word/document.xml", padding=20_000)
ODT = zipped("mimetype", "content.xml", "META-INF/manifest.xml")
XLSX = zipped("[Content_Types].xml", "xl/workbook.xml")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (TEXT, Kind.PLAIN),
        (b"\xef\xbb\xbf" + TEXT, Kind.PLAIN),
        (b"Note: the ferry sank.\n\nTwelve died.", Kind.PLAIN),
        (b"From: the harbour\n\nTwelve died.", Kind.PLAIN),
        (b"{Updated} Twelve died.", Kind.PLAIN),
        (b"[Photo] Twelve died.", Kind.PLAIN),
        (b"<Update> Twelve died.", Kind.PLAIN),
        (b"Ferry, text\n" + TEXT, Kind.CSV),
        (b"\n<!-- saved -->\n<!DOCTYPE html>\n<html>", Kind.HTML),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">\n<html>', Kind.HTML),
        (b"<p>Twelve died.", Kind.HTML),
        ("\ufeff<html><body>Twelve died".encode("utf-16-le"), Kind.HTML),
        (b'<?xml version="1.0"?><rss version="2.0">', Kind.FEED),
        (b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b">]><rss>', Kind.FEED),
        (b'<feed xmlns="http://www.w3.org/2005/Atom">', Kind.FEED),
        (b'<?xml version="1.0"?><nitf>', Kind.FEED),
        (b'{"headline": "Ferry sinks",\n "body_text": "Twelve died."}', Kind.JSON),
        (b'[{"headline": "Ferry sinks"}]', Kind.JSON),
        (b'{"id": "a", "text": "Twelve died."}', Kind.LINES),
        (b'{"id": "a", "text": "Twelve died."}\n{"id": "b"', Kind.LINES),
        (MAIL + b"\r\nTwelve died.", Kind.MAIL),
        (b"From desk Tue May  4 10:00:00 2021\n" + MAIL + b"\r\nTwelve died.", Kind.MAIL),
        (rb"{\rtf1\ansi Twelve died.}", Kind.RTF),
        (b"%PDF-1.7\n%\xe2\xe3", Kind.PDF),
        (b"\x1f\x8b\x08\x00", Kind.GZIP),
        (b"WARC/1.0\r\nWARC-Type: warcinfo", Kind.WARC),
        (DOCX, Kind.DOCX),
        (ODT, Kind.ODT),
        (XLSX, Kind.XLSX),
        (zipped("word/a.txt"), Kind.ZIP),
        (zipped(), Kind.ZIP),
    ],
)
def test_the_kind_is_told_by_the_content_where_no_suffix_tells_it(data: bytes, kind: Kind) -> None:
    """Standard input has none; the parts of a ZIP archive are told by its directory, however far from its start."""
    assert told(data, "-") is kind


@pytest.mark.parametrize(
    ("data", "path", "kind"),
    [
        (b"<!doctype html><p>Twelve died.", "a.txt", Kind.HTML),
        (b"<html><p>Twelve died.", "a.pdf", Kind.HTML),
        (b"%PDF-1.4\n", "a.docx", Kind.PDF),
        (DOCX, "a.odt", Kind.DOCX),
        (DOCX, "a.zip", Kind.DOCX),
        (TEXT, "a.docx", Kind.PLAIN),
        (TEXT, "a.pdf", Kind.PLAIN),
        (rb"{\rtf1 x}", "a.docx", Kind.RTF),
        (b"{\n", "a.jsonl", Kind.LINES),
        (b'{\n"id": "a"}', "a.jsonl", Kind.JSON),
        (b'{"id": "a", "text": "Twelve died."}\n{"id": "b"}\n', "a.json", Kind.LINES),
        (b'{"id": "a", "text": "Twelve died."}', "a.json", Kind.JSON),
        (b"Server: x\n%PDF-1.4\n", "a.pdf", Kind.PDF),
        (MAIL + b"Message-ID: <1@x>\r\n\r\nTwelve died.", "a.txt", Kind.MAIL),
    ],
)
def test_content_that_is_sure_stands_above_the_suffix(data: bytes, path: str, kind: Kind) -> None:
    """A page saved as .txt is a page, a text that was named .docx is a text."""
    assert told(data, path) is kind


@pytest.mark.parametrize(
    ("data", "path", "kind"),
    [
        (b"<div align=center>Twelve died.</div>", "a.md", Kind.PLAIN),
        (b"Twelve died. <b>Nine</b> were saved.", "a.html", Kind.HTML),
        (MAIL + b"\r\nTwelve died.", "a.txt", Kind.PLAIN),
        (b"Subject: Ferry\n\nTwelve died.", "a.eml", Kind.MAIL),
        (b"id,body\n1,Twelve died.", "a.csv", Kind.CSV),
        (b"id,text\n1,Twelve died.", "a.txt", Kind.PLAIN),
        (b"", "a.jsonl", Kind.LINES),
        (b"\x00\x01\x02", "a.pdf", Kind.PDF),
        (DOCX[:3000], "a.docx", Kind.DOCX),
        (DOCX[:3000], "a.bin", Kind.ZIP),
    ],
)
def test_the_suffix_tells_what_the_content_leaves_open(data: bytes, path: str, kind: Kind) -> None:
    """Notes that people write above a text make no message of it, and no tag in a Markdown file a page."""
    assert told(data, path) is kind


@pytest.mark.parametrize(
    "head", [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xd8\xff\xe0", b"\x89PNG\r\n", b"Rar!\x1a"]
)
def test_kinds_that_are_known_and_not_read_are_named(head: bytes) -> None:
    """With what to do about it, whatever the suffix says."""
    with pytest.raises(InputError) as caught:
        told(head + b"\x00" * 100, "a.docx")
    assert caught.value.cause.startswith("the file is a")


def test_a_file_of_another_kind_than_its_suffix_promises_says_so(tmp_path: Path) -> None:
    """In the remarks on the report."""
    assert remark_on(Kind.HTML, "a.TXT") == "named .txt, but read as the HTML that it is"
    assert remark_on(Kind.PLAIN, "a.txt") is remark_on(Kind.PLAIN, "-") is None
    (tmp_path / "a.docx").write_bytes(TEXT)
    reports, failed = read_reports([tmp_path / "a.docx"], max_bytes=1000)
    assert (reports[0].problems[0], failed) == ("named .docx, but read as the plain text that it is", [])


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("a.pdf", b"%PDF-1.7\n"),
        ("a.docx", b"PK\x03\x04"),
        ("a.odt", b"PK\x03\x04"),
        ("a.xlsx", b"PK\x03\x04"),
        ("a.rtf", rb"{\rtf1"),
        ("a.eml", MAIL),
        ("a.csv", b"id,text\na,"),
        ("a.html", b"<html>"),
        ("a.txt", TEXT),
    ],
)
def test_a_file_of_300_megabytes_is_refused_without_being_read(name: str, head: bytes, tmp_path: Path) -> None:
    """In one line that says why, whatever it is."""
    with (tmp_path / name).open("wb") as file:
        file.write(head)
        file.truncate(300_000_000)
    reports, failed = read_reports([tmp_path / name], max_bytes=10_000)
    assert (reports, len(failed)) == ([], 1)
    assert "longer than 10000" in failed[0].cause


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.odt", "a.xlsx", "a.rtf", "a.eml", "a.csv", "a.html", "a.txt"])
def test_an_empty_file_is_refused(name: str, tmp_path: Path) -> None:
    """In one line that says why, whatever its name."""
    (tmp_path / name).touch()
    reports, failed = read_reports([tmp_path / name], max_bytes=10_000)
    assert (reports, len(failed)) == ([], 1)
    assert failed[0].remedy
