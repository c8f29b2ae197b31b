"""The passages of a report: each paragraph with the part it plays on the page."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from operator import itemgetter

from crosscheck.model import Passage, Role
from crosscheck.model.frozen import Span
from crosscheck.readers.blocks import Line, blocks, lines_of
from crosscheck.readers.bylines import DayFinder, is_byline, is_dateline
from crosscheck.readers.captions import is_caption, last_words
from crosscheck.readers.corrections import is_correction
from crosscheck.readers.documents import Block
from crosscheck.readers.furniture import is_furniture, is_tagline, opens_comments
from crosscheck.readers.repeats import repeated_spans

_STOPPED = re.compile(r"[.!?:;,…][\"”’')\]*]*$")
_PROSE = 110
"""Characters from which a line without a full stop is still taken for a paragraph, not for a title."""
_CUT_OFF = 12
"""Words from which the last line of a report without a full stop is taken for one."""

_POSTED = re.compile(r"(?:posted|published|filed)\b", re.IGNORECASE)
"""A line that says when the report went up may also open the comments: "Posted on 4 May. Comments (12)"."""


def passages_of(
    text: str, start: int, *, days: DayFinder, parted: Sequence[Block] | None = None
) -> tuple[Passage, ...]:
    """Every stretch of text from offset `start` on, in order, with its role. `days` finds the dates in a line.

    `parted` are the blocks that the file's format sets apart, with such roles as it tells; without them the lines of
    the text and their words tell all.
    """
    lines = blocks(text, start) if parted is None else lines_of(text, parted)
    repeats = repeated_spans(text, start)
    first = next((index for index, line in enumerate(lines) if _is_prose(line)), len(lines))
    return tuple(_passages(text, lines, repeats, first, days))


def _passages(text: str, lines: list[Line], repeats: list[Span], first: int, days: DayFinder) -> Iterator[Passage]:
    seen: set[str] = set()
    headline = False
    comments = False
    for index, line in enumerate(lines):
        if (
            not comments
            and index > first
            and opens_comments(line.text, [after.text for after in lines[index + 1 : index + 5]])
        ):
            comments = True
            if _POSTED.match(line.text):
                yield _whole(line, Role.DATELINE)
                continue
        if comments:
            yield _whole(line, Role.COMMENT)
            continue
        role = line.role or _role(line, days, early=index <= first, twice=_stands_twice(lines, index, first))
        if role is Role.HEADING and line.role is None and first < index == len(lines) - 1 and _is_cut_off(line):
            role = Role.PARAGRAPH
        if not role.bears_claims:
            yield _whole(line, role)
            continue
        if line.text in seen and not line.is_item and len(line.text.split()) >= 4:
            yield _whole(line, Role.REPEATED)
            continue
        if role is Role.HEADING and not headline and index <= first and not days(line.text):
            role, headline = Role.HEADLINE, True
        pieces = list(_without_repeats(text, line, role, repeats))
        seen.update(text[slice(*piece.span)] for piece in pieces)
        yield from pieces


def _whole(line: Line, role: Role) -> Passage:
    return _passage((line.start, line.end), role, line)


def _passage(span: Span, role: Role, line: Line) -> Passage:
    """A stretch of the line, or all of it."""
    return Passage(span=span, role=role, location=line.location, published=line.published)


def _role(line: Line, days: DayFinder, *, early: bool, twice: bool) -> Role:
    if is_furniture(line.text) or (early and is_tagline(line.text)):
        return Role.FURNITURE
    if is_byline(line.text) or is_dateline(line.text, days):
        return Role.DATELINE
    if is_caption(line.text, early=early) or (twice and days(last_words(line.text))):
        return Role.CAPTION
    if is_correction(line.text):
        return Role.CORRECTION
    if line.text.startswith("#"):
        return Role.HEADING
    if line.is_item:
        return Role.ITEM
    return Role.PARAGRAPH if _is_prose(line) else Role.HEADING


def _stands_twice(lines: list[Line], index: int, first: int) -> bool:
    """Whether the line is printed twice running above the story: a picture's text and its caption."""
    text = lines[index].text
    return index <= first + 1 and any(
        0 <= near < len(lines) and near != index and lines[near].text == text for near in (index - 1, index + 1)
    )


def _is_prose(line: Line) -> bool:
    return not line.is_item and (
        len(line.text) > _PROSE or (bool(_STOPPED.search(line.text)) and len(line.text.split()) > 3)
    )


def _is_cut_off(line: Line) -> bool:
    """Whether the last line of a report, which does not end, is too long for a heading with nothing below it."""
    return len(line.text.split()) >= _CUT_OFF and not line.text.startswith("#")


def _without_repeats(text: str, line: Line, role: Role, repeats: list[Span]) -> Iterator[Passage]:
    at = line.start
    for index in range(bisect.bisect_left(repeats, line.start, key=itemgetter(1)), len(repeats)):
        begin, end = max(repeats[index][0], at), min(repeats[index][1], line.end)
        if begin >= line.end:
            break
        if begin >= end:
            continue
        yield from _trimmed(text, at, begin, role, line)
        yield from _trimmed(text, begin, end, Role.REPEATED, line)
        at = end
    yield from _trimmed(text, at, line.end, role, line)


def _trimmed(text: str, begin: int, end: int, role: Role, line: Line) -> Iterator[Passage]:
    stretch = text[begin:end]
    if inner := stretch.strip():
        begin += len(stretch) - len(stretch.lstrip())
        yield _passage((begin, begin + len(inner)), role, line)
