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
_LEAST_CUT = 3
_CUT_SHARE = 0.4
_CUT_FROM = 30
"""How many lines, which share of those that another follows, and how long each, are cut within a sentence in a text
whose lines are no paragraphs: a list of short lines is none."""
_STOPPED = re.compile(r"[.!?:…][\"”’')\]*]*$")
_OPENING = "\"“‘'(["


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
        if previous is not None and _runs_on(previous, line, width, first=previous is lines[0]):
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
    """The column up to which lines of the text reach, None where each line is a paragraph.

    Sentences are cut at the ends of wrapped lines, whether these fill a column or a program has broken them anywhere:
    many go on in lower case. Lines of prose that are merely of similar length do not.
    """
    pairs = [(line, after) for line, after in itertools.pairwise(lines) if not after.gap and not after.is_item]
    cut = [line for line, after in pairs if _CUT_FROM <= len(line.text) <= _WIDEST and _is_cut(line, after)]
    if len(cut) < max(_LEAST_CUT, _CUT_SHARE * len(pairs)):
        return None
    return max(len(line.text) for pair in pairs for line in pair if len(line.text) <= _WIDEST)


def _is_cut(line: Line, after: Line) -> bool:
    """Whether the line ends within a sentence, which goes on in lower case."""
    return not _STOPPED.search(line.text) and after.text.lstrip(_OPENING)[:1].islower()


def _runs_on(line: Line, after: Line, width: int, *, first: bool) -> bool:
    """Whether the next line of a wrapped text goes on with the paragraph: a line that the first word of the next would
    have made too long always does, a shorter one does within a sentence. A name may stand at the cut of a long line;
    the `first` and short ones are headings."""
    if after.gap or after.is_item or is_table_row(line.text):
        return False
    if len(line.text) + 1 + len(after.text.split(None, 1)[0]) > width or _is_cut(line, after):
        return True
    heads = after.text.lstrip(_OPENING)[:1].isupper() and (first or 2 * len(line.text) < width)
    return not heads and not _STOPPED.search(line.text)
