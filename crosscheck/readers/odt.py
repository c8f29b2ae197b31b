"""The text of an OpenDocument text (.odt, ISO/IEC 26300): what a reader of the page sees of its body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from crosscheck.errors import InputError
from crosscheck.model import Role
from crosscheck.readers.documents import Document
from crosscheck.readers.packages import attribute, local_name, opened_package, said
from crosscheck.readers.pieces import Piece, broken, joined, table
from crosscheck.readers.titles import given_title

if TYPE_CHECKING:
    from lxml.etree import _Element

_META = {"dc": "http://purl.org/dc/elements/1.1/"}
_UNSEEN = frozenset(
    ("tracked-changes", "annotation", "annotation-end", "forms", "sequence-decls", "note", "note-citation")
)
_INDEX = "table-of-content"
_MOST_SPACES = 100


def read_odt(data: bytes, path: str) -> Sequence[Document]:
    """Headings, paragraphs, list items and the rows of tables, in the order of the page, then the notes. Text that
    was deleted, headers, footers, comments and pictures are left out."""
    with opened_package(data, path) as package:
        body = next(package.part("content.xml").iter("{*}body"), None)
        office = None if body is None else next(iter(body), None)
        if office is None or local_name(office) != "text":
            raise InputError(path, "the OpenDocument file is no text", "export its text, or a table as .csv")
        pieces = list(_pieces(office))
        for number, note in enumerate(office.iter("{*}note-body"), 1):
            pieces += [piece for p in note.iter("{*}p") for piece in broken(_text(p), None, f"note {number}")]
        text, blocks = joined(pieces)
        if not text:
            raise InputError(path, "the document holds no text", "remove it or fill it")
        meta = package.optional("meta.xml")
        return [
            Document(
                text,
                blocks=blocks,
                title=given_title(said(meta, "dc:title", _META)),
                author=said(meta, "dc:creator", _META),
            )
        ]


def _pieces(office: _Element) -> Iterator[Piece]:
    paragraphs = tables = 0
    for element, role in _top(office, None):
        if local_name(element) == "table":
            tables += 1
            yield from table(_rows(element), f"table {tables}")
        else:
            paragraphs += 1
            yield from broken(_text(element), role, f"paragraph {paragraphs}")
            for box in element.iter("{*}text-box"):
                for inner, _ in _top(box, None):
                    yield from broken(_text(inner), None, f"text box at paragraph {paragraphs}")


def _top(element: _Element, role: Role | None) -> Iterator[tuple[_Element, Role | None]]:
    """The paragraphs, headings and tables that stand in no other, with the role that what they stand in gives."""
    for inner in element:
        name = local_name(inner)
        if name == "h":
            yield inner, role or Role.HEADING
        elif name == "p":
            style = (attribute(inner, "style-name") or "").lower()
            yield inner, Role.HEADING if style in ("title", "subtitle") else role
        elif name == "table":
            yield inner, role
        elif name not in _UNSEEN:
            yield from _top(inner, Role.ITEM if name == "list-item" else Role.FURNITURE if name == _INDEX else role)


def _text(element: _Element) -> str:
    parts = [element.text or ""]
    for inner in element:
        name = local_name(inner)
        if name == "line-break":
            parts.append("\n")
        elif name == "tab":
            parts.append("\t")
        elif name == "s":
            count = attribute(inner, "c") or "1"
            parts.append(" " * min(int(count), _MOST_SPACES) if count.isdecimal() else " ")
        elif name and name not in _UNSEEN and name not in ("text-box", "title", "desc"):
            parts.append(_text(inner))
        parts.append(inner.tail or "")
    return "".join(parts)


def _rows(grid: _Element) -> list[list[str]]:
    """The cells' texts, those that another covers empty."""
    return [
        [
            "\n".join(_text(paragraph) for paragraph in cell.iter("{*}p"))
            for cell in row
            if local_name(cell) in ("table-cell", "covered-table-cell")
        ]
        for row in grid.iter("{*}table-row")
    ]
