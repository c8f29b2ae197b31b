"""Which kind of file a stream is: told by what it holds, by the suffix only where that leaves it open."""

from __future__ import annotations

import re
from enum import StrEnum
from io import BufferedReader
from pathlib import PurePath
from typing import Any
from zipfile import ZipFile

from crosscheck.errors import InputError
from crosscheck.readers.zips import ZIP_ERRORS

HEAD = 4096
"""Bytes from the start of a file that tell its kind."""


class Kind(StrEnum):
    """As it is called in messages."""

    PLAIN = "plain text"
    HTML = "HTML"
    PDF = "PDF"
    DOCX = "Word document"
    ODT = "OpenDocument text"
    RTF = "RTF"
    MAIL = "e-mail"
    JSON = "JSON"
    LINES = "JSON lines"
    FEED = "XML feed"
    CSV = "CSV table"
    XLSX = "Excel workbook"
    ZIP = "ZIP archive"
    GZIP = "gzip"
    WARC = "WARC archive"


SUFFIXES = {
    ".atom": Kind.FEED,
    ".csv": Kind.CSV,
    ".docx": Kind.DOCX,
    ".eml": Kind.MAIL,
    ".gz": Kind.GZIP,
    ".htm": Kind.HTML,
    ".html": Kind.HTML,
    ".json": Kind.JSON,
    ".jsonl": Kind.LINES,
    ".md": Kind.PLAIN,
    ".odt": Kind.ODT,
    ".pdf": Kind.PDF,
    ".rss": Kind.FEED,
    ".rtf": Kind.RTF,
    ".tsv": Kind.CSV,
    ".txt": Kind.PLAIN,
    ".warc": Kind.WARC,
    ".xhtml": Kind.HTML,
    ".xlsx": Kind.XLSX,
    ".xml": Kind.FEED,
    ".zip": Kind.ZIP,
}
"""The kind that a suffix promises."""

_DATA = frozenset({Kind.CSV, Kind.GZIP, Kind.JSON, Kind.LINES, Kind.WARC, Kind.XLSX, Kind.ZIP})

IN_FOLDERS = frozenset(suffix for suffix, kind in SUFFIXES.items() if kind not in _DATA)
"""Suffixes that a report beside others bears; a file of another kind is read only where it is named itself, for a
folder of reports may well hold data about them, or be packed up in itself."""

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_MAGIC = (
    (b"%PDF-", Kind.PDF),
    (rb"{\rtf", Kind.RTF),
    (b"\x1f\x8b", Kind.GZIP),
    (b"WARC/", Kind.WARC),
)
_UNREAD = (
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "an old Office file, or one under a password",
        "save it as .docx, unprotected",
    ),
    (b"\xff\xd8\xff", "a picture", "recognise its text (OCR) and save that"),
    (b"\x89PNG", "a picture", "recognise its text (OCR) and save that"),
    (b"7z\xbc\xaf", "a 7z archive", "unpack it and name its files"),
    (b"Rar!", "a RAR archive", "unpack it and name its files"),
    (b"BZh", "a bzip2 archive", "unpack it and name its files"),
    (b"\xfd7zXZ", "an xz archive", "unpack it and name its files"),
)

_PROLOGUE = re.compile(
    rb"(?:\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE\s+(?!html\b)[^>\[]*(?:\[.*?\]\s*)?>)*", re.DOTALL | re.I
)
_PAGE = re.compile(rb"<!DOCTYPE\s+html\b|<(?:html|head|body)\b", re.I)
_FRAGMENT = re.compile(
    rb"<(?:address|article|aside|b|base|blockquote|br|center|div|em|figure|font|footer|form|h[1-6]|header|hr|i|iframe|img"
    rb"|link|main|meta|nav|noscript|ol|p|pre|script|section|span|strong|style|table|time|title|ul)\b[^<]*>",
    re.I,
)
_FEED = re.compile(rb"<(?:rss|(?:\w+:)?feed|rdf:RDF)\b", re.I)
_OBJECT = re.compile(rb'\{\s*(?:"(?:[^"\\]|\\.)*"\s*:|\}\s*\Z)', re.DOTALL)
_ARRAY = re.compile(rb"\[\s*(?:\{\s*\"|\]\s*\Z)")
_HEADERS = re.compile(rb"(?:From [^\r\n]*\r?\n)?((?:[!-9;-~]+:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*(?:\r?\n|\Z))+)")
_HEADER = re.compile(rb"^([!-9;-~]+):", re.M)
_SENT = {b"message-id", b"mime-version", b"received", b"return-path"}
"""Headers that mail programs write and people do not."""


def kind_of(stream: BufferedReader[Any], path: str) -> Kind:
    """The kind of the file at `path` that `stream` stands at the start of, and is left at. Standard input has no
    suffix. InputError for a file that is told for one that is not read."""
    head = stream.peek(HEAD)[:HEAD]
    promised = SUFFIXES.get(_suffix(path))
    if head.startswith(_ZIP):
        return _zipped(stream, promised)
    for magic, what, remedy in _UNREAD:
        if head.startswith(magic):
            raise InputError(path, f"the file is {what}", remedy)
    text = _as_utf8(head)
    opening = text.lstrip()
    for magic, kind in _MAGIC:
        if opening.startswith(magic):
            return kind
    if promised is Kind.PDF and b"%PDF-" in head[:1024]:  # after a mail header or a page that a server put before it
        return Kind.PDF
    told = _marked_up(opening, promised) or _json(opening, promised) or _mail(opening, promised)
    if told is not None:
        return told
    if promised is None:
        return Kind.CSV if _is_table(opening) else Kind.PLAIN
    if promised in (Kind.PLAIN, Kind.LINES, Kind.CSV, Kind.HTML, Kind.FEED, Kind.JSON, Kind.MAIL) or b"\x00" in text:
        return promised
    return Kind.PLAIN


def is_zipped(stream: BufferedReader[Any]) -> bool:
    """Whether the stream must be one that can be sought in, to be told and read."""
    return stream.peek(HEAD).startswith(_ZIP)


def remark_on(kind: Kind, path: str) -> str | None:
    """What to note of a file whose suffix promises another kind than it is."""
    suffix = _suffix(path)
    promised = SUFFIXES.get(suffix, kind)
    return None if promised is kind else f"named {suffix}, but read as the {kind} that it is"


def _suffix(path: str) -> str:
    """The suffix that speaks of what the file holds, packed or not."""
    return PurePath(path.lower().removesuffix(".gz")).suffix


def _as_utf8(head: bytes) -> bytes:
    """The head without a byte order mark, text of two bytes a character made one of UTF-8."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", "ignore").encode("utf-8", "ignore")
    return head.removeprefix(b"\xef\xbb\xbf")


def _zipped(stream: BufferedReader[Any], promised: Kind | None) -> Kind:
    """Office files are ZIP archives: the names of their parts tell them. One whose end is missing is what its suffix
    promises, where that is any of these."""
    at = stream.tell()
    try:
        with ZipFile(stream) as archive:
            names = set(archive.namelist())
    except ZIP_ERRORS:
        return promised if promised in (Kind.DOCX, Kind.ODT, Kind.XLSX) else Kind.ZIP
    finally:
        stream.seek(at)
    if "[Content_Types].xml" in names:
        for folder, kind in (("word/", Kind.DOCX), ("xl/", Kind.XLSX)):
            if any(name.startswith(folder) for name in names):
                return kind
    return Kind.ODT if {"content.xml", "META-INF/manifest.xml"} <= names else Kind.ZIP


def _marked_up(opening: bytes, promised: Kind | None) -> Kind | None:
    """What text that opens with a tag is. Text that may hold some HTML (Markdown) is a page only where it is a whole
    one."""
    if not opening.startswith(b"<"):
        return None
    prologue = _PROLOGUE.match(opening)
    root = opening[prologue.end() :] if prologue else opening
    if _PAGE.match(root):
        return Kind.HTML
    if _FEED.match(root):
        return Kind.FEED
    if promised not in (Kind.PLAIN, Kind.FEED) and _FRAGMENT.match(root):
        return Kind.HTML
    return Kind.FEED if opening.startswith(b"<?xml") and promised is not Kind.HTML else None


def _json(opening: bytes, promised: Kind | None) -> Kind | None:
    if _ARRAY.match(opening):
        return Kind.JSON
    if not _OBJECT.match(opening):
        return None
    first, end, rest = opening.partition(b"\n")
    if promised is Kind.LINES:
        return Kind.JSON if end and first.strip() == b"{" else Kind.LINES
    if first.rstrip().endswith(b"}") and rest.lstrip().startswith(b"{"):
        return Kind.LINES
    if promised is None and b'"text"' in first and not end.join((b"", rest)).strip():
        return Kind.LINES
    return Kind.JSON


def _mail(opening: bytes, promised: Kind | None) -> Kind | None:
    """A message by the headers that it opens with; notes such as people write above a text do not make one."""
    block = _HEADERS.match(opening)
    if block is None:
        return None
    names = {name.lower() for name in _HEADER.findall(block[1])}
    if b"from" in names and (names & _SENT or (promised is not Kind.PLAIN and {b"subject", b"date"} & names)):
        return Kind.MAIL
    return None


def _is_table(opening: bytes) -> bool:
    """Whether the first line heads columns, one of them of texts."""
    cells = [cell.strip(b' "\r').lower() for cell in re.split(rb"[,;\t]", opening.partition(b"\n")[0])]
    return len(cells) > 1 and b"text" in cells
