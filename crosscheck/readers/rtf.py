"""The text of an RTF file."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Sequence

from crosscheck.errors import InputError
from crosscheck.readers.documents import Document
from crosscheck.readers.pieces import Piece, joined, table
from crosscheck.readers.titles import given_title

_CODE_PAGE = re.compile(rb"\\ansicpg(\d{1,5})")
_FIELD_CODE = re.compile(r"\{\s*\\\*\s*\\fldinst\b(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}")
"""What a field computes, such as where a link leads; its text stands beside it."""
_INFO = re.compile(r"\{\\(title|author)\b ?((?:[^{}\\]|\\[^{}])*)\}")
_CUT_OFF = "the file ends within its text; it may have been cut off"


def read_rtf(data: bytes, path: str) -> Sequence[Document]:
    """Paragraphs and the rows of tables; headers, footers, footnotes and pictures are left out."""
    page = _CODE_PAGE.search(data)
    source = data.decode(_encoding(page[1].decode()) if page else "cp1252", "replace")
    info = {key: _plain(value, path).strip() for key, value in reversed(_INFO.findall(source[:100_000]))}
    text, blocks = joined(_pieces(_plain(_FIELD_CODE.sub("", source), path, whole=True)))
    if not text:
        raise InputError(path, "the document holds no text", "remove it or fill it")
    problems = () if data.rstrip(b"\x00 \r\n\t\x1a").endswith(b"}") else (_CUT_OFF,)
    title, author = given_title(info.get("title")), info.get("author")
    return [Document(text, blocks=blocks, title=title, author=author or None, problems=problems)]


def _encoding(page: str) -> str:
    try:
        return codecs.lookup(f"cp{page}").name
    except LookupError:
        return "cp1252"


def _plain(source: str, path: str, *, whole: bool = False) -> str:
    from striprtf.striprtf import rtf_to_text

    try:
        text: str = rtf_to_text(source if whole else rf"{{\rtf1 {source}}}", errors="replace")
    except (ValueError, LookupError, TypeError, OverflowError) as error:
        raise InputError(path, "the RTF is damaged", "save or download it again, or save its text as .txt") from error
    # Characters beyond the first 65,536 stand as two halves.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _pieces(text: str) -> Iterator[Piece]:
    """Each line is a paragraph; the cells of a table end in a bar each."""
    rows: list[list[str]] = []
    tables = paragraphs = 0
    for line in (*text.split("\n"), ""):
        if line.endswith("|"):
            rows.append(line[:-1].split("|"))
            continue
        if rows:
            tables += 1
            yield from table(rows, f"table {tables}")
            rows = []
        paragraphs += 1
        yield Piece(line, None, f"paragraph {paragraphs}")
