"""The sentence of a claim, on one line and shortened around its figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crosscheck.model import Claim
from crosscheck.model.frozen import Span
from crosscheck.reporters.printable import safe


class Excerpt(NamedTuple):
    """What stands before the figure, the figure, and what follows it, on one line."""

    before: str
    figure: str
    after: str


def excerpt(claim: Claim, width: int) -> Excerpt:
    """The claim's sentence cut to about `width` characters at word boundaries, its figure whole and inside."""
    start = claim.span[0] - claim.sentence_span[0]
    end = claim.span[1] - claim.sentence_span[0]
    before, figure, after = (
        _line(part) for part in (claim.sentence[:start], claim.sentence[start:end], claim.sentence[end:])
    )
    spare = max(width - len(figure), 0)
    if len(before) + len(after) <= spare:
        return Excerpt(before.lstrip(), figure, after.rstrip())
    # A figure is better understood by what it counts, which mostly follows it: two thirds of the room go there.
    left = max(spare // 3, spare - len(after))
    left = min(left, len(before))
    return Excerpt(_tail(before.lstrip(), left), figure, head(after.rstrip(), spare - left))


def pieces(claims: Sequence[Claim]) -> list[tuple[str, bool]]:
    """The whole sentence of claims that share it, on one line, in pieces; each says whether it is a figure.

    Figures that overlap ("six women and four children", and their sum) are one piece.
    """
    sentence, offset = claims[0].sentence, claims[0].sentence_span[0]
    found: list[tuple[str, bool]] = []
    end = 0
    for start, stop in _apart(sorted((c.span[0] - offset, c.span[1] - offset) for c in claims)):
        found += [(_line(sentence[end:start]), False), (_line(sentence[start:stop]), True)]
        end = stop
    found.append((_line(sentence[end:]), False))
    return [(text, is_figure) for text, is_figure in found if text]


def _apart(spans: Sequence[Span]) -> Iterator[Span]:
    """The spans, given in order, with those that overlap joined."""
    start, end = spans[0]
    for first, last in spans[1:]:
        if first >= end:
            yield start, end
            start, end = first, last
        end = max(end, last)
    yield start, end


def _line(text: str) -> str:
    """`safe`, keeping one space at either end where the text has white space there."""
    inner = safe(text)
    if not inner:
        return " " if text else ""
    return (" " if text[0].isspace() else "") + inner + (" " if text[-1].isspace() else "")


def _tail(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    kept = text[len(text) - max(room - 2, 0) :]
    return "… " + kept.partition(" ")[2]


def head(text: str, room: int) -> str:
    """The text, or the words of it that fit and the mark that something is left out."""
    if len(text) <= room:
        return text
    kept = text[: max(room - 2, 0)]
    return kept.rpartition(" ")[0].removesuffix("…").rstrip() + " …"
