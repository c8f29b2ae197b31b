"""Units that are left out because a neighbour says them: "from 3.1 to 2.9 percent", "51.9 percent against 48.1"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from crosscheck.claims.currencies import CURRENCIES
from crosscheck.claims.figures import Figure
from crosscheck.claims.measures import DAY, FRACTION, PERCENT, Unit
from crosscheck.claims.neighbours import HYPHENS
from crosscheck.claims.tokens import Tokens

_REACH = 300  # characters: this sentence or the one before
_MONEY_REACH = 1000
_LARGE = 1_000_000
_BETWEEN = frozenset({"to", "and", "or"})
_COMPARED = frozenset({"against", "than"})
_PARALLEL = frozenset({"of", "for", "by", "at", "with", "to"})
_PHRASE = 4  # words at most from the one figure to the preposition of the other


def with_elided_units(tokens: Tokens, figures: Sequence[Figure], nouns: Sequence[str | None]) -> list[Figure]:
    """`figures`, the bare ones among them with the unit (and scale) that a neighbour lends.

    A figure right before "to", "and" or "or" takes the unit of the figure after it; one after "from", or in a phrase
    like that of the figure before it, takes the unit of that ("to 11 years from 14", "of 60 days and X of 120", "five
    years for arms and eight for missiles").
    Later, a decimal takes the percent of the decimals before it, and millions that count nothing take the currency of
    the money before them.
    """
    found = list(figures)
    for k in range(len(found) - 2, -1, -1):
        if _is_bare(found[k], nouns[k]):
            found[k] = _from_right(tokens, found[k], found[k + 1])
    for k in range(1, len(found)):
        if _is_bare(found[k], nouns[k]):
            found[k] = _from_left(tokens, found[k], found[k - 1])
    share: int | None = None
    money: int | None = None
    for k, figure in enumerate(found):
        if _is_bare(figure, nouns[k]) and not _alone_on_line(tokens, figure):
            lender = money if figure.stated[0] >= _LARGE else share
            if lender is not None and _near(tokens, found[lender], figure) and _fits(tokens, figure, found[lender]):
                found[k] = figure = figure._replace(unit=found[lender].unit)
        if figure.unit is not None and figure.unit.base in CURRENCIES:
            money = k
        elif figure.stated[0] >= _LARGE:
            money = None
        if figure.unit == PERCENT:
            share = k
        elif _is_decimal(figure.stated[0]) and (figure.unit is None or figure.unit.base != DAY):
            share = None
    return found


def _is_bare(figure: Figure, noun: str | None) -> bool:
    return figure.unit is None and noun is None and figure.stated[0] > 0


def _from_right(tokens: Tokens, figure: Figure, right: Figure) -> Figure:
    """ "from 74 to 118 million dollars": unit and scale of the right end, where only a link stands between."""
    unit = right.unit
    if unit is not None and _suspended(tokens, figure, right):
        return figure._replace(end=figure.end + 1, unit=unit)
    if right.start - figure.end != 1 or unit is None or not unit.name or tokens.lower[figure.end] not in _BETWEEN:
        return figure
    if len(figure.stated) > 1 or tokens.text[right.start] in CURRENCIES or unit.base == DAY:
        return figure
    if not tokens.text[right.start][0].isalnum():
        return figure
    scale = _scale(right.stated[0])
    value = figure.stated[0]
    if scale > 1 and value < 1000 and value * scale < right.stated[0] * 10:
        value *= scale
    return figure._replace(stated=(value,), unit=unit)


def _from_left(tokens: Tokens, figure: Figure, left: Figure) -> Figure:
    """Where nothing follows the figure that it could count."""
    if left.unit is None or not left.unit.name:
        return figure
    before, after = tokens.lower[figure.start - 1], tokens.lower[figure.end]
    between = tokens.lower[left.end : figure.start - 1]
    if after[:1].isalnum():
        # "five years for arms and eight for missiles"
        lent = before in _BETWEEN and after in _PARALLEL and [after] == between[:1] and len(between) <= _PHRASE
    else:
        falls_from = before == "from" and not between
        alike = before in _PARALLEL and before == tokens.lower[left.start - 1] and len(between) <= _PHRASE
        lent = falls_from or (alike and bool(_BETWEEN & set(between)))
    return figure._replace(unit=left.unit) if lent else figure


def _suspended(tokens: Tokens, figure: Figure, right: Figure) -> bool:
    """ "13- and 14-year-olds", "6- to 11-mile": a hyphen that waits for the unit of the figure after the link."""
    if right.start - figure.end != 2 or not tokens.glued[figure.end]:
        return False
    return tokens.text[figure.end] in HYPHENS and tokens.lower[figure.end + 1] in _BETWEEN


def _scale(value: Decimal) -> int:
    """The scale word that a large amount was most likely written with."""
    return next((scale for scale in (10**12, 10**9, 10**6) if value >= scale), 1)


def _near(tokens: Tokens, left: Figure, right: Figure) -> bool:
    reach = _MONEY_REACH if right.stated[0] >= _LARGE else _REACH
    return tokens.start[right.start] - tokens.end[left.end - 1] < reach


def _alone_on_line(tokens: Tokens, figure: Figure) -> bool:
    """Whether the figure stands in a table, where columns and not neighbours give the unit."""
    if figure.end >= tokens.size:
        return False
    return tokens.text[figure.end] == "|" or tokens.start[figure.end] - tokens.end[figure.end - 1] > 3


def _fits(tokens: Tokens, figure: Figure, lender: Figure) -> bool:
    value = figure.stated[-1]
    if value >= _LARGE:
        return True
    unit: Unit | None = lender.unit
    if unit is None or unit.base != FRACTION or value > 100:
        return False
    return _is_decimal(value) or tokens.lower[figure.start - 1] in _COMPARED


def _is_decimal(value: Decimal) -> bool:
    if value >= 1000:
        return False
    exponent = value.as_tuple().exponent
    return isinstance(exponent, int) and -3 < exponent < 0
