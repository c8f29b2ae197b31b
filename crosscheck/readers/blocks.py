"""The paragraphs of a plain text: one line each, or several lines wrapped at a fixed column."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crosscheck.model import Role
from crosscheck.readers.documents import Block
from crosscheck.sentences import LIST_MARK, is_table_row

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_WIDEST = 120
"""Columns beyond which nobody wraps a text by hand or by mail program."""


class Line(NamedTuple):
    """A stretch of text without surrounding white space; `gap` tells whether an empty line stands before it. `role`,
    `location` and `published` are those of the block that it is, where the file's format gives them."""

    start: int
    end: int
    text: str
    gap: bool
    role: Role | None = None
    location: str | None = None
    published: dt.date | None = None

    @property
    def is_item(self) -> bool:
        return is_table_row(self.text) or bool(LIST_MARK.match(self.text))


def blocks(text: str, start: int) -> list[Line]:
    """The paragraphs from offset `start` on. Single line ends separate them unless the text is hard-wrapped."""
    lines = list(_lines(text, start))
    width = _wrapped_at(lines)
    if width is None:
        return lines
    joined: list[Line] = []
    previous: Line | None = None
    for line in lines:
        if previous is not None and _runs_on(previous, line, width):
            whole = joined.pop()
            joined.append(Line(whole.start, line.end, text[whole.start : line.end], whole.gap))
        else:
            joined.append(line)
        previous = line
    return joined


def lines_of(text: str, parted: Sequence[Block]) -> list[Line]:
    """The blocks into which a file's format parts its text."""
    return [
        Line(block.start, block.end, text[block.start : block.end], True, block.role, block.location, block.published)
        for block in parted
    ]


def _lines(text: str, start: int) -> Iterator[Line]:
    last = start
    for match in _LINE.finditer(text, start):
        stripped = match[0].strip()
        if not stripped:
            continue
        begin = match.start() + len(match[0]) - len(match[0].lstrip())
        gap = text.count("\n", last, begin) > 1 or text.count("\r", last, begin) > 1
        last = begin + len(stripped)
        yield Line(begin, last, stripped, gap)


def _wrapped_at(lines: list[Line]) -> int | None:
    """The column at which the text is wrapped, None where each line is a paragraph.

    A wrapped line is one that the first word of the next line would have made too long. Most lines that another
    follows must be so, and few may end a sentence: lines of prose that are merely of similar length do not count.
    """
    pairs = [
        (line, after)
        for line, after in itertools.pairwise(lines)
        if not after.gap and not after.is_item and len(line.text) <= _WIDEST and len(after.text) <= _WIDEST
    ]
    if len(pairs) < 3:
        return None
    width = max(max(len(line.text), len(after.text)) for line, after in pairs)
    full = [line for line, after in pairs if _is_full(line, after, width)]
    running = [line for line in full if line.text[-1] not in '.!?:"”']
    if width >= 40 and len(full) >= 0.8 * len(pairs) and len(running) >= 0.6 * len(full):
        return width
    return None


def _is_full(line: Line, after: Line, width: int) -> bool:
    return len(line.text) + 1 + len(after.text.split(None, 1)[0]) > width


def _runs_on(line: Line, after: Line, width: int) -> bool:
    return not after.gap and not after.is_item and not is_table_row(line.text) and _is_full(line, after, width)
