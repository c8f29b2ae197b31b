"""The pieces in which a format gives its text, and the text that they make."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from crosscheck.model import Role
from crosscheck.readers.documents import Block

_PROSE = 200
"""Characters from which a cell holds a paragraph, so that its table is there for the layout."""
_FIGURE = re.compile(r"(?!(?:19|20)\d\d$)[^\w]*\d[\d.,\s]*\W*(?:%|[A-Za-z]{1,3})?\W*")
_STOPPED = re.compile(r"[.!?:…][\"”’')\]]*$")


class Piece(NamedTuple):
    """A paragraph, heading or item; `role`, `location` and `published` as a Block has them."""

    text: str
    role: Role | None = None
    location: str | None = None
    published: dt.date | None = None


def joined(pieces: Iterable[Piece]) -> tuple[str, tuple[Block, ...]]:
    """The text that the pieces make, an empty line between two, and the block that each is; blank ones are left out."""
    parts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for piece in pieces:
        if text := piece.text.strip():
            parts.append(text)
            blocks.append(Block(at, at + len(text), piece.role, piece.location, piece.published))
            at += len(text) + 2
    return "\n\n".join(parts), tuple(blocks)


def broken(text: str, role: Role | None = None, location: str | None = None) -> Iterator[Piece]:
    """A paragraph with line breaks in it: they part it where a line is empty or ends like a sentence, else they only
    wrap it."""
    held = ""
    for line in text.splitlines():
        stripped = " ".join(line.split())
        if held and (not stripped or _STOPPED.search(held)):
            yield Piece(held, role, location)
            held = stripped
        else:
            held = f"{held} {stripped}".strip()
    yield Piece(held, role, location)


def table(rows: Sequence[Sequence[str]], place: str) -> Iterator[Piece]:
    """A table row by row, each figure with the headings of its row and column: "Aleppo: Killed 12; Wounded 30". The
    cells of a table without figures, or with whole paragraphs in it, stand there for the layout, each on its own."""
    numbered = [(f"{place}, row {number}", row) for number, row in enumerate(rows, 1) if any(map(str.strip, row))]
    if not _is_data([row for _, row in numbered]):
        for location, row in numbered:
            for cell in row:
                yield from broken(cell, None, location)
        return
    heads: list[str] = []
    for location, row in numbered:
        cells = [" ".join(cell.split()) for cell in row]
        if not heads and not any(map(_is_figure, cells[1:])):
            heads = cells
            yield Piece(" | ".join(filter(None, heads)), Role.FURNITURE, location)
        else:
            yield Piece(_row(cells, heads), Role.ITEM, location)


def _is_data(rows: Sequence[Sequence[str]]) -> bool:
    cells = [cell for row in rows for cell in row]
    wide = len(rows) > 1 and max(map(len, rows)) > 1
    return wide and max(map(len, cells)) < _PROSE and any(map(_is_figure, cells))


def _row(cells: Sequence[str], heads: Sequence[str]) -> str:
    """The first cell names the row, unless it is a figure itself."""
    first = 0 if _is_figure(cells[0]) else 1
    pairs = zip_longest(heads[first:], cells[first:], fillvalue="")
    values = [f"{head} {value}".strip() for head, value in pairs if value]
    label = cells[0] if first else ""
    return ": ".join(filter(None, (label, "; ".join(values))))


def _is_figure(cell: str) -> bool:
    """Whether the cell holds a figure alone; a year heads a row or column."""
    return bool(_FIGURE.fullmatch(cell.strip()))
