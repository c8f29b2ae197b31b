"""All quantities of a text in one pass: a trigger token picks its reader, nothing is searched."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence

from crosscheck.claims.bounds import bound_after_noun
from crosscheck.claims.currencies import MONEY_TRIGGERS
from crosscheck.claims.elided import with_elided_units
from crosscheck.claims.figures import PART, Figure, value_of
from crosscheck.claims.glosses import with_glosses
from crosscheck.claims.measures import COUNT
from crosscheck.claims.mentions import Mention
from crosscheck.claims.nouns import counted_noun, noun_span
from crosscheck.claims.numerals import NUMBER_WORDS
from crosscheck.claims.ordinals import ORDINAL_WORDS, read_so_far
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
from crosscheck.claims.tokens import Tokens
from crosscheck.claims.traps import traps_of
from crosscheck.claims.vague import MULTIPLE_WORDS, VAGUE_WORDS, ZERO_WORDS
from crosscheck.claims.written import read_figure
from crosscheck.model import Bound

Reader = Callable[[Tokens, int, int], Figure | None]

_READERS: dict[str, Reader] = {
    **dict.fromkeys(NUMBER_WORDS | PART_WORDS, read_spelled),
    **dict.fromkeys(VAGUE_WORDS, read_vague_word),
    **dict.fromkeys(ZERO_WORDS, read_zero_word),
    **dict.fromkeys(MULTIPLE_WORDS, read_multiple_word),
    **dict.fromkeys(SINGLE_UNITS, read_bare_unit),
}
# An article opens a figure only before one of these, so it needs no trigger of its own.
_ARTICLES = frozenset({"a", "an"})
_WORDS = (frozenset(_READERS) | ORDINAL_WORDS) - _ARTICLES
TRIGGERS = _WORDS | {sign.lower() for sign in MONEY_TRIGGERS}
"""Words in lower case at which a figure can begin, beside digits."""


def find_quantities(text: str, tokens: Tokens, taken: Sequence[tuple[int, int]]) -> list[Mention]:
    """Every quantity outside the spans `taken`, in order, each with the span of its figure, bound and unit words.

    Lengths of time and ages carry a DurationValue, everything else a QuantityValue. Mentions overlap only where
    counts of people that are joined ("six women and four children") are followed by their sum.
    """
    return quantities_of(text, tokens, range(tokens.size), taken)


def quantities_of(text: str, tokens: Tokens, indices: Iterable[int], taken: Sequence[tuple[int, int]]) -> list[Mention]:
    """What `find_quantities` finds, where `indices` hold all tokens that are triggers or open with a digit."""
    blocked = _blocked(tokens, [*taken, *traps_of(text, tokens, indices)])
    figures: list[Figure] = []
    floor = 0
    for i in indices:
        if i < floor:
            continue
        word = tokens.lower[i]
        if word not in _WORDS and tokens.text[i] not in MONEY_TRIGGERS and not word[0].isdecimal():
            continue
        if blocked[i]:
            floor = i + 1
            continue
        figure = _read(tokens, i, floor)
        if figure is not None and 1 not in blocked[figure.start : figure.end]:
            figures.append(figure)
            floor = figure.end
    if not figures:
        return []
    nouns = [_counted(text, tokens, figure) for figure in figures]
    figures = [_bounded_behind(text, tokens, figure) for figure in figures]
    if len(figures) > 1:
        figures = with_glosses(tokens, with_elided_units(tokens, figures, nouns))
    mentions = [
        Mention(tokens.start[figure.start], tokens.end[figure.end - 1], value_of(figure, noun))
        for figure, noun in zip(figures, nouns, strict=True)
    ]
    return add_sums(text, tokens, figures, nouns, mentions) if len(figures) > 1 else mentions


def _blocked(tokens: Tokens, spans: Sequence[tuple[int, int]]) -> bytearray:
    """One byte per token: 1 where it lies in one of the spans."""
    mask = bytearray(tokens.size)
    if not spans:
        return mask
    i = 0
    for start, end in sorted(spans):
        i = bisect_right(tokens.end, start, lo=i)
        at = i
        while at < tokens.size and tokens.start[at] < end:
            mask[at] = 1
            at += 1
    return mask


def _counted(text: str, tokens: Tokens, figure: Figure) -> str | None:
    if figure.unit is not None and figure.unit.base == COUNT:
        return figure.unit.name
    if figure.unit is not None and figure.unit is not PART:
        return None
    if tokens.lower[figure.end - 1] in ("one", "nobody") and tokens.lower[figure.start] in ("no", "nobody"):
        return None
    if (total := read_so_far(tokens, figure.start)) is not None:
        return text[tokens.start[total.end] : tokens.end[total.noun - 1]]
    return counted_noun(text, tokens, figure.end)


def _bounded_behind(text: str, tokens: Tokens, figure: Figure) -> Figure:
    """`figure` under the bound behind its noun, which stays outside its span."""
    bare = figure.unit is None and figure.bound is Bound.EXACT
    noun = noun_span(text, tokens, figure.end) if bare else None
    bound = bound_after_noun(tokens, noun[1]) if noun is not None else None
    return figure if bound is None else figure._replace(bound=bound)


def _read(tokens: Tokens, i: int, floor: int) -> Figure | None:
    text = tokens.text[i]
    if (text[0].isdecimal() or tokens.lower[i] in ORDINAL_WORDS) and (total := read_so_far(tokens, i)) is not None:
        return total.figure(i)
    if i > floor and tokens.lower[i - 1] in _ARTICLES:
        figure = read_after_article(tokens, i - 1, floor)
        if figure is not None:
            return figure
    if text == "$" and i > floor and tokens.glued[i]:  # "A$40": the letters belong to the sign
        return read_figure(tokens, i - 1, floor) or read_figure(tokens, i, floor)
    if text[0].isdecimal() or text in MONEY_TRIGGERS:
        return read_figure(tokens, i, floor)
    reader = _READERS.get(tokens.lower[i])
    return reader(tokens, i, floor) if reader is not None else None
