"""Figures that say the one before them in another unit: "up to 40 knots (46 mph)", "a 20-metre (70-foot) boat"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import TypeGuard

from crosscheck.claims.currencies import CURRENCIES
from crosscheck.claims.figures import Figure, in_base, written_range
from crosscheck.claims.measures import DAY, FRACTION, RATIO
from crosscheck.claims.tokens import Tokens
from crosscheck.model import Bound, Claim, QuantityClaim

_BETWEEN = (["("], ["["], ["(", "or"], ["or"], [",", "or"], ["/"])
_ONCE_MORE = ([";"], [","], ["and"], [",", "or"])
"""Between a gloss and a second one: "$16bn (14bn euros; £10bn)"."""
_ALIKE = Decimal("1.15")
"""How far a rounded conversion may lie from what it converts."""
_OPENED = re.compile(r"\d[\d.,]*\s?(?:\w+[- ]){0,2}\w*\s?\((?:[^()]*[;,]\s)?(?:about |around |some )?$", re.IGNORECASE)
"""A figure and the bracket behind it, up to a sum that converts it."""
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
    """Whether the one is what the other stands for as it is written; of money the rate is not known."""
    low, high = (in_base(end, rounded.unit) for end in written_range(rounded.stated[0]))
    other = in_base(exact.stated[0], exact.unit)
    return low <= other <= high or exact.unit is None or rounded.unit is None or exact.unit.base != rounded.unit.base


def converted_at_two_rates(left: Claim, right: Claim) -> bool:
    """Whether both convert a sum of money in brackets and differ by no more than the rates of two days do."""
    if not _is_converted(left) or not _is_converted(right) or left.value.unit != right.value.unit:
        return False
    a, b = sorted((left.value.stated[0], right.value.stated[0]))
    return a < b < a * _ALIKE


def _is_converted(claim: Claim) -> TypeGuard[QuantityClaim]:
    """Whether the claim is a sum of money that a bracket behind a figure gives for it."""
    if not isinstance(claim, QuantityClaim) or claim.value.unit not in CURRENCIES:
        return False
    return _OPENED.search(claim.sentence, 0, claim.span[0] - claim.sentence_span[0]) is not None
