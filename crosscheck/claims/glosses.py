"""Figures that say the one before them in another unit: "up to 40 knots (46 mph)", "a 20-metre (70-foot) boat"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from crosscheck.claims.currencies import CURRENCIES
from crosscheck.claims.figures import Figure, in_base, written_range
from crosscheck.claims.measures import DAY, FRACTION, RATIO
from crosscheck.claims.tokens import Tokens
from crosscheck.model import Bound

_BETWEEN = (["("], ["["], ["(", "or"], ["or"], [",", "or"], ["/"])
_ONCE_MORE = ([";"], [","], ["and"], [",", "or"])
"""Between a gloss and a second one: "$16bn (14bn euros; £10bn)"."""
_ALIKE = Decimal("1.15")
"""How far a rounded conversion may lie from what it converts."""
_NO_MEASURES = frozenset({DAY, FRACTION, RATIO})


def with_glosses(tokens: Tokens, figures: Sequence[Figure]) -> list[Figure]:
    """`figures`, each gloss among them under the bound of the figure that it converts, or near its own value where the
    two were rounded apart."""
    found = list(figures)
    glossed = False
    for k in range(1, len(found)):
        left, right = found[k - 1], found[k]
        between = tokens.lower[left.end : right.start]
        glossed = (between in _BETWEEN or (glossed and between in _ONCE_MORE)) and _converts(left, right)
        if not glossed or right.bound is not Bound.EXACT or len(left.stated) > 1 or left.bound is Bound.VAGUE:
            continue
        if left.bound is not Bound.EXACT:
            found[k] = right._replace(bound=left.bound)
        elif not (_rounds_to(left, right) or _rounds_to(right, left)):
            found[k] = right._replace(bound=Bound.ABOUT)
    return found


def _converts(left: Figure, right: Figure) -> bool:
    """Whether the one may be the other in another unit or currency."""
    if left.unit is None or right.unit is None or left.unit == right.unit or left.unit.base in _NO_MEASURES:
        return False
    if left.unit.base != right.unit.base:
        return {left.unit.base, right.unit.base} <= CURRENCIES
    a, b = sorted((in_base(left.stated[0], left.unit), in_base(right.stated[0], right.unit)))
    return a > 0 and b < a * _ALIKE


def _rounds_to(exact: Figure, rounded: Figure) -> bool:
    """Whether the one is what the other stands for as it is written; never of money, whose rate every desk takes from
    another day.
    """
    low, high = (in_base(end, rounded.unit) for end in written_range(rounded.stated[0]))
    other = in_base(exact.stated[0], exact.unit)
    is_one_measure = exact.unit is not None and rounded.unit is not None and exact.unit.base == rounded.unit.base
    return is_one_measure and low <= other <= high
