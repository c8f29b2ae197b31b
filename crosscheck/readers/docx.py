"""The text of a Word document (.docx, ECMA-376): what a reader of the page sees of its body."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from crosscheck.errors import InputError
from crosscheck.model import Role
from crosscheck.readers.documents import Document
from crosscheck.readers.packages import Package, attribute, child, local_name, opened_package, said
from crosscheck.readers.pieces import Piece, broken, joined, table
from crosscheck.readers.titles import given_title

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAIN = "word/document.xml"
_CORE = {"dc": "http://purl.org/dc/elements/1.1/", "terms": "http://purl.org/dc/terms/"}
_UNSEEN = frozenset(("del", "moveFrom", "Fallback", "instrText", "delText", "pPr"))
"""What was deleted or moved away, the second form of a drawing, and the codes behind fields."""
_LINE_ENDS = frozenset(("br", "cr"))
_WIDEST = 64
"""Columns of a table in Word at most."""
_LONGEST_HEADING = 200
"""Characters beyond which a paragraph in the style of a heading is a paragraph in large type."""


def read_docx(data: bytes, path: str) -> Sequence[Document]:
    """Headings, paragraphs, list items and the rows of tables, in the order of the page, then the footnotes. Text that
    was inserted is read and text that was deleted is not, whether or not the change was accepted; headers, footers,
    comments and pictures are left out."""
    with opened_package(data, path) as package:
        body = package.part(_main_part(package))
        styles = _roles(package.optional("word/styles.xml"))
        pieces = list(_pieces(body, styles))
        pieces += _footnotes(package)
        core = package.optional("docProps/core.xml")
        text, blocks = joined(pieces)
        if not text:
            raise InputError(path, "the document holds no text", "remove it or fill it")
        title, author = given_title(said(core, "dc:title", _CORE)), said(core, "dc:creator", _CORE)
        return [Document(text, blocks=blocks, title=title, author=author, updated=_changed(core))]


def _main_part(package: Package) -> str:
    """The part that the package names as its document; some programs give it a name of their own."""
    relations = package.optional("_rels/.rels")
    for relation in () if relations is None else relations:
        if str(attribute(relation, "Type")).endswith("/officeDocument"):
            return str(attribute(relation, "Target")).lstrip("/")
    return _MAIN


def _changed(core: _Element | None) -> dt.date | None:
    """The day of the last change, where there was one since the file was made: what programs write into a new file may
    be the day of their template."""
    created, modified = (_moment(said(core, tag, _CORE)) for tag in ("terms:created", "terms:modified"))
    return modified.date() if created is not None and modified is not None and created < modified else None


def _moment(stamp: str | None) -> dt.datetime | None:
    try:
        return dt.datetime.fromisoformat(stamp).replace(tzinfo=None) if stamp else None
    except ValueError:
        return None


def _roles(styles: _Element | None) -> dict[str, Role]:
    """The role that each paragraph style gives, its own or that of the style on which it is based."""
    own: dict[str, Role] = {}
    based: dict[str, str] = {}
    for style in () if styles is None else styles:
        if local_name(style) != "style":
            continue
        id_ = attribute(style, "styleId") or ""
        name = (attribute(child(style, "name"), "val") or "").lower()
        properties = child(style, "pPr")
        if name.startswith("heading") or name in ("title", "subtitle") or child(properties, "outlineLvl") is not None:
            own[id_] = Role.HEADING
        elif name == "caption":
            own[id_] = Role.CAPTION
        elif name.startswith(("toc ", "header", "footer")):
            own[id_] = Role.FURNITURE
        elif child(properties, "numPr") is not None:
            own[id_] = Role.ITEM
        based[id_] = attribute(child(style, "basedOn"), "val") or ""
    roles: dict[str, Role] = {}
    for id_ in based:
        seen: set[str] = set()
        ancestor = id_
        while ancestor and ancestor not in own and ancestor not in seen:
            seen.add(ancestor)
            ancestor = based.get(ancestor, "")
        if ancestor in own:
            roles[id_] = own[ancestor]
    return roles


def _pieces(body: _Element, styles: dict[str, Role]) -> Iterator[Piece]:
    paragraphs = tables = 0
    for element in _top(body):
        if local_name(element) == "tbl":
            tables += 1
            yield from table(_rows(element), f"table {tables}")
            continue
        paragraphs += 1
        text, role = _text(element), _role(element, styles)
        if role is Role.HEADING and len(text) > _LONGEST_HEADING:
            role = None
        yield from broken(text, role, f"paragraph {paragraphs}")
        for box in _boxes(element):
            yield from broken(_text(box), None, f"text box at paragraph {paragraphs}")


def _top(element: _Element) -> Iterator[_Element]:
    """The paragraphs and tables that stand in no other, in order, whatever they are wrapped in."""
    for inner in element:
        if local_name(inner) in ("p", "tbl"):
            yield inner
        elif local_name(inner) not in _UNSEEN:
            yield from _top(inner)


def _role(paragraph: _Element, styles: dict[str, Role]) -> Role | None:
    properties = child(paragraph, "pPr")
    styled = styles.get(attribute(child(properties, "pStyle"), "val") or "")
    if styled is None and child(properties, "outlineLvl") is not None:
        return Role.HEADING
    number = child(child(properties, "numPr"), "numId")
    if styled in (None, Role.ITEM) and number is not None:
        return None if attribute(number, "val") == "0" else Role.ITEM
    return styled


def _text(element: _Element) -> str:
    """What stands in a paragraph itself, its text boxes left out."""
    parts: list[str] = []
    for inner in element:
        name = local_name(inner)
        if name == "t":
            parts.append(inner.text or "")
        elif name in _LINE_ENDS:
            parts.append("\n")
        elif name in ("tab", "ptab"):
            parts.append("\t")
        elif name == "noBreakHyphen":
            parts.append("-")
        elif name not in _UNSEEN and name != "txbxContent" and not _is_hidden(inner):
            parts.append(_text(inner))
    return "".join(parts)


def _is_hidden(run: _Element) -> bool:
    mark = child(child(run, "rPr"), "vanish")
    return mark is not None and attribute(mark, "val") not in ("0", "false")


def _boxes(paragraph: _Element) -> Iterator[_Element]:
    """The paragraphs in the text boxes that are anchored in a paragraph."""
    for inner in paragraph:
        if local_name(inner) == "txbxContent":
            yield from (element for element in _top(inner) if local_name(element) == "p")
        elif local_name(inner) not in _UNSEEN:
            yield from _boxes(inner)


def _rows(grid: _Element) -> list[list[str]]:
    """The cells' texts, that of one which spans several columns in the first; a table within a cell is read as its
    text."""
    rows = []
    for row in _within(grid, "tr"):
        cells: list[str] = []
        for cell in _within(row, "tc"):
            cells.append("\n".join(_text(paragraph) for paragraph in cell.iter("{*}p")))
            span = attribute(child(child(cell, "tcPr"), "gridSpan"), "val") or "1"
            cells += [""] * (min(int(span), _WIDEST) - 1 if span.isdecimal() else 0)
        rows.append(cells)
    return rows


def _within(element: _Element, wanted: str) -> Iterator[_Element]:
    for inner in element:
        if local_name(inner) == wanted:
            yield inner
        elif local_name(inner) not in _UNSEEN:
            yield from _within(inner, wanted)


def _footnotes(package: Package) -> Iterator[Piece]:
    for part, kind in (("word/footnotes.xml", "footnote"), ("word/endnotes.xml", "endnote")):
        notes = package.optional(part)
        for note in () if notes is None else notes:
            if attribute(note, "type") is None:  # the others are the rules above the notes
                for paragraph in note.iter("{*}p"):
                    yield from broken(_text(paragraph), None, f"{kind} {attribute(note, 'id')}")
