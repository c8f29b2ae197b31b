"""All quantities of a text in one pass: a trigger token picks its reader, nothing is searched."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from crosscheck.claims.currencies import MONEY_TRIGGERS
from crosscheck.claims.elided import with_elided_units
from crosscheck.claims.figures import PART, Figure, value_of
from crosscheck.claims.mentions import Mention
from crosscheck.claims.neighbours import word as _word
from crosscheck.claims.nouns import counted_noun
from crosscheck.claims.numerals import NUMBER_WORDS
from crosscheck.claims.parts import PART_WORDS
from crosscheck.claims.spelled import (
    SINGLE_UNITS,
    read_after_article,
    read_bare_unit,
    read_multiple_word,
    read_spelled,
    read_vague_word,
    read_zero_word,
)
from crosscheck.claims.sums import add_sums
from crosscheck.claims.tokens import Tok
from crosscheck.claims.traps import find_traps
from crosscheck.claims.vague import MULTIPLE_WORDS, VAGUE_WORDS, ZERO_WORDS
from crosscheck.claims.written import read_figure

Reader = Callable[[Sequence[Tok], int, int], Figure | None]

_READERS: dict[str, Reader] = {
    **dict.fromkeys(NUMBER_WORDS | PART_WORDS, read_spelled),
    **dict.fromkeys(VAGUE_WORDS, read_vague_word),
    **dict.fromkeys(ZERO_WORDS, read_zero_word),
    **dict.fromkeys(MULTIPLE_WORDS, read_multiple_word),
    **dict.fromkeys(SINGLE_UNITS, read_bare_unit),
    "a": read_after_article,
    "an": read_after_article,
}
TRIGGERS = frozenset(_READERS)
"""Words in lower case at which a figure can begin."""


def find_quantities(text: str, tokens: Sequence[Tok], taken: Sequence[tuple[int, int]]) -> list[Mention]:
    """Every quantity outside the spans `taken`, in order, each with the span of its figure, bound and unit words.

    Lengths of time and ages carry a DurationValue, everything else a QuantityValue. Mentions overlap only where
    counts of people that are joined ("six women and four children") are followed by their sum.
    """
    if not any(tok.lower in TRIGGERS or tok.text in MONEY_TRIGGERS or tok.text[0].isdecimal() for tok in tokens):
        return []
    blocked = _blocked(tokens, [*taken, *find_traps(text, tokens)])
    figures: list[Figure] = []
    i = floor = 0
    while i < len(tokens):
        if blocked[i]:
            i += 1
            floor = i
            continue
        figure = _read(tokens, i, floor)
        if figure is None or any(blocked[figure.start : figure.end]):
            i += 1
            continue
        figures.append(figure)
        i = floor = figure.end
    nouns = [_counted(text, tokens, figure) for figure in figures]
    figures = with_elided_units(tokens, figures, nouns)
    mentions = [
        Mention(tokens[figure.start].start, tokens[figure.end - 1].end, value_of(figure, noun))
        for figure, noun in zip(figures, nouns, strict=True)
    ]
    return add_sums(text, tokens, figures, nouns, mentions)


def _blocked(tokens: Sequence[Tok], spans: Sequence[tuple[int, int]]) -> bytearray:
    """One byte per token: 1 where it lies in one of the spans."""
    mask = bytearray(len(tokens))
    ordered = sorted(spans)
    at, reach = 0, 0
    for i, tok in enumerate(tokens):
        while at < len(ordered) and ordered[at][0] < tok.end:
            reach = max(reach, ordered[at][1])
            at += 1
        mask[i] = tok.start < reach
    return mask


def _counted(text: str, tokens: Sequence[Tok], figure: Figure) -> str | None:
    if figure.unit is not None and figure.unit is not PART:
        return None
    if _word(tokens, figure.end - 1) in ("one", "nobody") and _word(tokens, figure.start) in ("no", "nobody"):
        return None
    return counted_noun(text, tokens, figure.end)


def _read(tokens: Sequence[Tok], i: int, floor: int) -> Figure | None:
    tok = tokens[i]
    if tok.text[0].isdecimal() or tok.text in MONEY_TRIGGERS or tok.text == "US":
        return read_figure(tokens, i, floor)
    reader = _READERS.get(tok.lower)
    return reader(tokens, i, floor) if reader is not None else None
