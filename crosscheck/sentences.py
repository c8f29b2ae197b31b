"""The sentences of a report that can bear claims."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sentencex import get_sentence_boundaries

from crosscheck.model import Report, Role, Sentence
from crosscheck.model.frozen import Span

LIST_MARK = re.compile(r"(?:(?:[-*+•‣▪–—]|--|#{1,6}|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4}|[IVX]{2,4})[.)])[ \t]+)+(?=\S)")
"""What opens a list item or heading; it is no part of the sentence, whose figure its number could be taken for."""

_CELLS = re.compile(r"\|.*\||\t\S|\S {3,}\S|\.{4,} *\S")
_ROW_LENGTH = 160
"""Characters beyond which gaps in a line are careless typing rather than columns."""

_RUNS_ON = re.compile(
    r"(?:\b[ap]\.m\.(?=\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|[ecmp][sd]?t|gmt|utc|bst)\b)|\bpp?\.(?=\s*\d)"
    r"|\b(?:approx|est|figs?|sq|cu|nos?|lt|col|maj|cpl|sgt|capt|cmdr|adm|rep|sen|gov|prof|rev|hon|art|sec|par|vol|ed)\."
    r"|\.(?=\s+(?-i:[a-z])))\s*",
    re.IGNORECASE,
)
"""Where the library breaks although the sentence goes on: it takes an abbreviation for its last word."""

_BREAKS = re.compile(r"(?:…|\.[)\]]|(?:\b(?:May|[Nn]o|ill)|/[a-z])\.)\s+(?=[\"“‘(]?[A-Z](?:[a-z]|\s))")
"""Where the library goes on although the sentence ends: it takes a word, or the end of a unit such as
"b/d", for an abbreviation, or stops at a bracket."""

_LONGEST = 8_000
"""Characters that are handed to the library at a time; few paragraphs are as long."""

_CLOSING = re.compile(r"[*_\"”’)\]]+(?:\s+|$)")
"""Marks that belong to the sentence before them."""


def is_table_row(line: str) -> bool:
    """Whether the line is a row of cells, which belong together whatever marks stand in them."""
    return line.startswith("|") or (len(line) <= _ROW_LENGTH and bool(_CELLS.search(line)))


def split_sentences(report: Report) -> list[Sentence]:
    """The sentences of all passages that are read, in order; `report.text[s:e] == sentence.text` for each.

    A heading or table row is one sentence, with or without a full stop. A quotation stays in one sentence with the
    words that say who speaks.
    """
    sentences: list[Sentence] = []
    for number, passage in enumerate(report.passages):
        if not passage.role.is_read:
            continue
        for start, end in _spans(report.text, passage.span, passage.role):
            sentences.append(
                Sentence(
                    report=report.id,
                    text=report.text[start:end],
                    span=(start, end),
                    passage=number,
                    index=len(sentences),
                    role=passage.role,
                )
            )
    return sentences


def _spans(text: str, span: Span, role: Role) -> Iterator[Span]:
    start, end = span
    if marker := LIST_MARK.match(text, start, end):
        start = marker.end()
    passage = text[start:end]
    if role in (Role.HEADLINE, Role.HEADING) or (role is Role.ITEM and is_table_row(passage)):
        ends = [len(passage)]
    else:
        ends = _ends(passage)
    begin = 0
    for stop in ends:
        piece = passage[begin:stop]
        inner = piece.strip()
        if inner:
            left = start + begin + len(piece) - len(piece.lstrip())
            yield left, left + len(inner)
        begin = stop


def _ends(passage: str) -> list[int]:
    """Offsets at which sentences end, the passage's own end last."""
    # Line ends inside a passage are those of a wrapped text; the library would take them for paragraph ends.
    # It takes no lone surrogates either; each becomes one question mark, so that the offsets stay.
    flat = re.sub(r"\s", " ", passage).encode(errors="replace").decode()
    ends = {
        begin + int(boundary["end_index"])
        for begin, piece in _pieces(flat)
        for boundary in get_sentence_boundaries("en", piece)
    }
    ends = {end for end in ends if not _runs_on(flat, end)} | {match.end() for match in _BREAKS.finditer(flat)}
    ends = {closing.end() if (closing := _CLOSING.match(flat, end)) else end for end in ends}
    return [*sorted(end for end in ends if 0 < end < len(passage)), len(passage)]


def _pieces(flat: str) -> Iterator[tuple[int, str]]:
    """`flat` in pieces of bounded length with their offsets, cut after a full stop or else after a space.

    The library's time grows with the square of the quotation marks that are open.
    """
    begin = 0
    while len(flat) - begin > _LONGEST:
        limit = begin + _LONGEST
        mark = next((mark for mark in (". ", " ") if mark in flat[begin:limit]), "")
        stop = flat.rindex(mark, begin, limit) + len(mark)
        yield begin, flat[begin:stop]
        begin = stop
    yield begin, flat[begin:]


def _runs_on(flat: str, end: int) -> bool:
    before = max(0, end - 12)
    return any(match.end() == end - before for match in _RUNS_ON.finditer(flat[before : end + 12]))
