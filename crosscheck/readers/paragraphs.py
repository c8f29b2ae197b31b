"""The paragraphs that the lines of printed pages make."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from statistics import median

from crosscheck.model import Role
from crosscheck.readers.layout import CELLS_APART, Line, alike
from crosscheck.readers.pieces import Piece
from crosscheck.sentences import LIST_MARK

SOFT_HYPHEN = "\u00ad"
"""Stands for a hyphen that a program set at the end of a line."""

_APART = 1.3
"""Distance of two lines from which they belong to two paragraphs, in distances of lines in the text."""
_WIDEST_STEP = 2.5
_INDENT = 0.6
_RARE = 0.5
"""Share of indented lines up to which each of them begins a paragraph; else they stand in one that is set in."""
_LARGE = 1.15
_SPACE = 0.3
_TITLE = 110
_LONGEST_HEADING = 200
_STOPPED = re.compile(r"[.!?:…][\"”’')\]]*$")
_LOOK_BACK = 3

_WHOLE = re.compile(r"(?<=\s)\w[\w-]+(?=[^\w-])")
"""Words that stand whole in a line, neither first nor last in it."""
_HYPHEN = re.compile(r"([\w-]*?)(\w+)([-‐\u00ad])$")
_NEXT = re.compile(r"[\w]+(?:-\w+)*")
_KEEPS = re.compile(
    r"(?:.*-)?(?:\d+|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|one|two|three|four|five|six|seven|eight|nine"
    r"|ten|half|quarter|mid|ex|non|self|semi|vice|well|year|month|week|day|hour|minute|mile|long|short|high|low|so|then"
    r"|north|south|east|west|[a-z])",
    re.IGNORECASE,
)
"""What stands before a hyphen that belongs to the word: "twenty-five", "12-year-old", "mid-May"."""


def paragraphs(pages: Sequence[Sequence[Sequence[Line]]]) -> list[Piece]:
    """The paragraphs of all pages, with the page on which each begins. One that goes on in the next column or on the
    next page is one; words that were parted at the end of a line are whole."""
    lines = [line for page in pages for column in page for line in column]
    if not lines:
        return []
    body = median(line.size for line in lines for _ in range(max(1, len(line.text) // 10)))
    whole = _Words([line.text for line in lines])
    steps = _steps([column for page in pages for column in page])
    grouped = [[list(_groups(column, steps)) for column in page] for page in pages]
    begun = [_is_indented(group[0]) for page in grouped for groups in page for group in groups[1:]]
    indented = 2 * sum(begun) > len(begun)
    built: list[list[Line]] = []
    place: list[int] = []
    for number, page in enumerate(grouped, 1):
        for groups in page:
            for group in groups:
                back = _continued(built, group, indented=indented) if group is groups[0] else None
                if back is None:
                    built.append(group)
                    place.append(number)
                else:
                    built[back] = [*built[back], *group]
    return [
        Piece(text, _role(text, group[0].size > _LARGE * body), f"page {number}")
        for group, number in zip(built, place, strict=True)
        if (text := whole.joined([line.text for line in group]))
    ]


def _steps(columns: Sequence[Sequence[Line]]) -> dict[int, float]:
    """How far apart lines of each size of type stand within a paragraph: no further than most."""
    found: dict[int, list[float]] = {}
    for column in columns:
        for one, other in itertools.pairwise(column):
            if alike(one, other) and 0 < other.top - one.top < _WIDEST_STEP * other.size:
                found.setdefault(round(other.size), []).append(other.top - one.top)
    return {size: sorted(steps)[len(steps) // 5] for size, steps in found.items()}


def _groups(column: Sequence[Line], steps: Mapping[int, float]) -> Iterator[list[Line]]:
    """The lines of a column, parted into paragraphs."""
    group: list[Line] = []
    rare = sum(map(_is_indented, column)) < _RARE * len(column)
    for line in column:
        step = steps.get(round(line.size), 1.1 * line.size)
        if group and (_begins(group, line, step) or (rare and _is_indented(line) and not line.text[0].islower())):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _begins(group: Sequence[Line], line: Line, step: float) -> bool:
    """Whether the line opens a paragraph after the lines of `group`."""
    last = group[-1]
    if not alike(last, line) or _has_cells(last) or _has_cells(line):
        return True
    if line.top - last.top > _APART * step:
        return True
    if line.text[0].islower():
        return False
    short = _is_short(last, line)
    if LIST_MARK.match(line.text) and (short or _STOPPED.search(last.text)):
        return True
    if _is_indented(line):
        return short or not _is_indented(last)
    return short and bool(_STOPPED.search(last.text))


def _continued(built: Sequence[list[Line]], group: Sequence[Line], *, indented: bool) -> int | None:
    """The paragraph that the first one of a column goes on: the last in its type that does not end, so that a picture's
    caption or a box may stand between the two. `indented` tells that the text indents what begins."""
    first = group[0]
    if _has_cells(first) or LIST_MARK.match(first.text):
        return None
    for back in range(len(built) - 1, max(-1, len(built) - 1 - _LOOK_BACK), -1):
        last = built[back][-1]
        if alike(last, first):
            full = not _is_short(last, first)
            if _has_cells(last):
                return None
            if _STOPPED.search(last.text):
                return back if indented and full and not _is_indented(first) else None
            return back if full or first.text[0].islower() else None
    return None


def _is_short(line: Line, after: Line) -> bool:
    """Whether the first word of the next line would still have stood in this one."""
    return line.last + _SPACE * line.size + after.opening < line.right


def _has_cells(line: Line) -> bool:
    return CELLS_APART in line.text or line.text.startswith("|")


def _is_indented(line: Line) -> bool:
    return line.first - line.left > _INDENT * line.size


def _role(text: str, large: bool) -> Role | None:
    """A heading, where the type tells it and the words do not."""
    told = large and len(text) <= _LONGEST_HEADING and (len(text) > _TITLE or bool(_STOPPED.search(text)))
    return Role.HEADING if told else None


class _Words:
    """The words of a text, which tell whether one parted at the end of a line is written with a hyphen."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._known = {word.lower() for line in lines for word in _WHOLE.findall(line)}

    def joined(self, lines: Sequence[str]) -> str:
        text = lines[0].strip()
        for line in lines[1:]:
            line = line.strip()
            hyphen, after = _HYPHEN.search(text), _NEXT.match(line)
            if hyphen and after:
                text = text[:-1] + ("-" if self._keeps(hyphen, after[0]) else "") + line
            else:
                text = f"{text} {line}"
        return text.replace(SOFT_HYPHEN, "").strip()

    def _keeps(self, hyphen: re.Match[str], after: str) -> bool:
        before = hyphen[1] + hyphen[2]
        if f"{before}-{after}".lower() in self._known:
            return True
        if f"{before}{after}".lower() in self._known:
            return False
        if hyphen[3] == SOFT_HYPHEN:
            return not after[0].islower()
        both = before.lower() in self._known and (before[0].isupper() or after.lower() in self._known)
        return both or not after[0].islower() or bool(_KEEPS.fullmatch(before))
