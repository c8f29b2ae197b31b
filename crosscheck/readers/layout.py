"""Words on a page, and the lines that they make in the order in which a person reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

_GUTTER = 0.7
"""Width of the white space between two columns at least, in heights of the type."""
_FAR = 3
"""White space across both columns, in heights of the type, that ends them."""
_LEAST_LINES = 6
_BEGUN_LINES = 2
_LEAST_WORDS = 2.5
"""What a column holds at least: lines, where the other may be only begun, and words in a line. Less is a table."""
_CELL_GAP = 2.5
"""White space within a line, in heights of the type, from which it parts cells."""
CELLS_APART = "   "
_RAISED = 0.8
_SAME_TYPE = 0.07
_MARK = re.compile(r"\d{1,3}|[*†‡]")
_POWERS = {"2": "²", "3": "³"}


class Word(NamedTuple):
    """A word and its box; down the page `top` and `bottom` grow. `size` is the height of its type."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float


class Line(NamedTuple):
    """A line of a column; `first` and `last` are its outermost words' edges, `left` and `right` those of all lines of
    the column that are set in its type; `opening` is the width of its first word."""

    text: str
    first: float
    last: float
    opening: float
    top: float
    size: float
    left: float
    right: float


def columns(words: Sequence[Word]) -> Iterator[list[Line]]:
    """The lines of each column, column by column. What stands above columns is read before them, what stands below
    after them, so that a headline across a page comes before all that it heads."""
    if gutter := _gutter(words):
        left, top, bottom = gutter
        beside = [word for word in words if top <= _middle(word) <= bottom]
        for part in (
            [word for word in words if _middle(word) < top],
            [word for word in beside if word.left <= left],
            [word for word in beside if word.left > left],
            [word for word in words if _middle(word) > bottom],
        ):
            yield from columns(part)
    elif words:
        lines = [_line(row) for row in rows(words)]
        yield [_in_column(line, [other for other in lines if alike(line, other)]) for line in lines]


def alike(one: Line, other: Line) -> bool:
    """Whether two lines are set in one size of type."""
    return abs(one.size - other.size) <= _SAME_TYPE * max(one.size, other.size)


def rows(words: Sequence[Word]) -> list[list[Word]]:
    """The words line by line, from the top down and from left to right."""
    found: list[list[Word]] = []
    for word in sorted(words, key=_middle):
        if found and _beside(found[-1][-1], word):
            found[-1].append(word)
        else:
            found.append([word])
    return [sorted(row, key=lambda word: word.left) for row in found]


def _middle(word: Word) -> float:
    return (word.top + word.bottom) / 2


def _beside(one: Word, other: Word) -> bool:
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared > 0.5 * min(one.bottom - one.top, other.bottom - other.top)


def _in_column(line: Line, others: Sequence[Line]) -> Line:
    return line._replace(left=min(other.first for other in others), right=max(other.last for other in others))


def _line(row: Sequence[Word]) -> Line:
    size = max(row, key=lambda word: len(word.text)).size
    text = ""
    end = row[0].left
    for word in row:
        gap = word.left - end
        said = word.text
        if text and word.size < _RAISED * size and _MARK.fullmatch(said) and gap < 0.2 * size:
            said = _POWERS.get(said, "") if text.endswith("m") else ""  # km², else the mark of a footnote
        elif text:
            text += CELLS_APART if gap > _CELL_GAP * size else " " if gap > 0.08 * size else ""
        text += said
        end = max(end, word.right)
    return Line(
        text, row[0].left, end, row[0].right - row[0].left, min(word.top for word in row), size, row[0].left, end
    )


def _gutter(words: Sequence[Word]) -> tuple[float, float, float] | None:
    """The white space that parts most lines into columns: its left edge, and the middles of the first and last line."""
    if len(words) < _LEAST_LINES * _LEAST_WORDS:
        return None
    width = _GUTTER * median(word.size for word in words)
    best: tuple[float, float, float] | None = None
    most = 0.0
    ordered = sorted(words, key=lambda word: word.top)
    for edge in sorted({round(word.right) for word in words}):
        beside: list[Word] = []
        floor = float("-inf")
        lowest = ordered[0].bottom
        for word in (*ordered, None):
            apart = word is not None and word.top - lowest > _FAR * word.size
            if word is None or apart or (word.left < edge + max(width, _GUTTER * word.size) and word.right > edge + 1):
                parted = [other for other in beside if word is None or _middle(other) < word.top]
                if (lines := _parted(parted, edge)) > most:
                    best = edge, min(map(_middle, parted)), max(map(_middle, parted))
                    most = lines
                beside = [word] if word and apart else []
                floor = max(floor, word.bottom) if word and not apart else floor
            elif _middle(word) > floor:
                beside.append(word)
            lowest = max(lowest, word.bottom) if word else lowest
    return best


def _parted(words: Sequence[Word], edge: float) -> float:
    """How many lines of text stand on that side of the edge which has fewer; 0 where one has too few."""
    if len(words) < _LEAST_LINES * _LEAST_WORDS:
        return 0
    left = [round(word.top) for word in words if word.left < edge]
    right = [round(word.top) for word in words if word.left > edge]
    lines = len(set(left)), len(set(right))
    enough = len(left) >= _LEAST_WORDS * lines[0] and len(right) >= _LEAST_WORDS * lines[1]
    return min(lines) if enough and max(lines) >= _LEAST_LINES and min(lines) >= _BEGUN_LINES else 0
