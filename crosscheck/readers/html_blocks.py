"""The stretches of text on a page, each between two borders of elements that stand as blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from crosscheck.readers.html_trees import Element
from crosscheck.readers.pieces import Piece, table

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer"
    " form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre search section summary table"
    " tbody td tfoot th thead tr ul".split()
)
_UNSEEN = frozenset(
    "amp-ad amp-analytics amp-consent amp-embed amp-iframe amp-sidebar amp-sticky-ad applet audio button canvas embed"
    " head iframe input math noembed noframes noscript object script select style svg template textarea video".split()
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
_BREAK = "\ue000"
"""Stands for <br> until the stretch is whole: a character for private use, which no page should hold."""
_STOPPED = re.compile(r"[.!?:…][\"”’')\]]*$")
_WRAPPED = 40
"""Characters from which a line may have been broken for want of room."""


class Stretch(NamedTuple):
    """Text that a page sets apart. `element` is the innermost block that holds it, `linked` how many of its characters
    are those of links."""

    text: str
    element: Element
    linked: int


def stretches(root: Element) -> Iterator[Stretch]:
    """All text of the page that can be seen, in order; a table of data is one stretch, a cell to a tab."""
    held: list[str] = []
    linked = 0
    link_depth = 0
    owner = root
    # Each entry is an element on the way in, or one on the way out. Trees may be too deep for recursion.
    waiting: list[tuple[Element, bool]] = [(root, False)]
    while waiting:
        element, leaving = waiting.pop()
        tag = element.tag
        if leaving:
            if tag == "a":
                link_depth -= 1
            if tag in _BLOCKS:
                yield from _flushed(held, owner, linked)
                linked = 0
                owner = element.getparent()
                while owner is not None and owner.tag not in _BLOCKS:
                    owner = owner.getparent()
                owner = root if owner is None else owner
        elif isinstance(tag, str) and not _is_unseen(element):
            if tag == "br":
                held.append(_BREAK)
            elif tag == "table" and (rows := data_rows(element)):
                yield from _flushed(held, owner, linked)
                linked = 0
                yield Stretch("\n".join("\t".join(row) for row in rows), element, 0)
            else:
                if tag in _BLOCKS:
                    yield from _flushed(held, owner, linked)
                    linked, owner = 0, element
                if tag == "a":
                    link_depth += 1
                if element.text:
                    held.append(element.text)
                    linked += len(element.text.strip()) if link_depth else 0
                waiting.append((element, True))
                waiting.extend((child, False) for child in reversed(element))
                continue
        if element is not root and element.tail:
            held.append(element.tail)
            linked += len(element.tail.strip()) if link_depth else 0
    yield from _flushed(held, owner, linked)


def _flushed(held: list[str], owner: Element, linked: int) -> Iterator[Stretch]:
    if not held:
        return
    whole = _INVISIBLE.sub("", "".join(held))
    held.clear()
    if owner.tag == "pre":
        whole = whole.replace("\n", _BREAK)
    parts = list(_paragraphs([" ".join(line.split()) for line in whole.split(_BREAK)]))
    size = sum(map(len, parts))
    for part in parts:
        yield Stretch(part, owner, linked * len(part) // size)


def _paragraphs(lines: list[str]) -> Iterator[str]:
    """The lines, joined where a line was only wrapped: the next word would have made it too long."""
    width = max(map(len, lines))
    whole = last = ""
    for line in lines:
        full = line and len(last) >= _WRAPPED and len(last) + 1 + len(line.split(None, 1)[0]) > width
        if whole and full and not _STOPPED.search(last):
            whole = f"{whole} {line}"
        else:
            if whole:
                yield whole
            whole = line
        last = line
    if whole:
        yield whole


def _is_unseen(element: Element) -> bool:
    get = element.get
    return (
        element.tag in _UNSEEN
        or get("hidden") is not None
        or get("aria-hidden") == "true"
        or bool(_HIDDEN.search(get("style") or ""))
    )


def data_rows(element: Element) -> list[list[str]]:
    """The cells of a table that holds data; none for one that lays the page out."""
    if element.find(".//table") is not None or element.get("role") in ("presentation", "none"):
        return []
    rows = [
        [" ".join("".join(cell.itertext()).split()) for cell in row.iterchildren("td", "th")]
        for row in element.iter("tr")
    ]
    rows = [row for row in rows if any(row)]
    if len(rows) < 2 or max(map(len, rows)) < 2 or max(len(cell) for row in rows for cell in row) > _CELL:
        return []
    return rows


_CELL = 200
"""Characters from which a cell holds a paragraph, so that its table is there for the layout."""


def table_pieces(stretch: Stretch, path: str) -> Iterator[Piece]:
    """The rows of a table of data, each figure with its headings."""
    return table([line.split("\t") for line in stretch.text.split("\n")], path)
