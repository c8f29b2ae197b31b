"""Exchange rates, so far as the reports state them: "214 million euros ($238 million)", "one euro was worth $1.35"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from crosscheck.claims.currencies import CURRENCIES
from crosscheck.claims.figures import rounded_down, rounded_up, written_range
from crosscheck.model import Bound, Claim, DateValue, QuantityClaim, QuantityValue

_GLOSS = re.compile(
    r"\s*(?:[(\[/=]|,?\s*or\b|,?\s*equal to\b|,?\s*equivalent to\b)\s*(?:or\b|about\b|around\b|some\b|roughly\b"
    r"|nearly\b|almost\b|approx(?:imately|\.)?|just over\b|c\.|~|≈)*\s*",
    re.IGNORECASE,
)
"""What stands between an amount and the same amount in another currency."""
_AGREED = Decimal("1.05")
"""How far stated rates of one pair may lie apart: further, and they belong to different days or stories."""


class Rate(NamedTuple):
    """What one of a currency is in another, from `low` to `high`: rounded amounts fix it no closer."""

    low: Decimal
    high: Decimal


Rates = Mapping[tuple[str, str], Rate]
"""The rate from one currency to another, by both, in either direction."""


def stated_rates(claims: Sequence[Claim]) -> Rates:
    """Every rate that two amounts side by side state; none for two currencies whose stated rates disagree."""
    found: dict[tuple[str, str], list[Rate]] = {}
    for left, right in pairwise(claims):
        if (left.report, left.sentence_span) == (right.report, right.sentence_span) and _states_rate(left, right):
            a, b = _amount(left), _amount(right)
            if a is not None and b is not None and a.unit != b.unit:
                found.setdefault((str(a.unit), str(b.unit)), []).append(_rate(a, b))
                found.setdefault((str(b.unit), str(a.unit)), []).append(_rate(b, a))
    agreed = {pair: _agreed(rates) for pair, rates in found.items()}
    return {pair: rate for pair, rate in agreed.items() if rate is not None}


def in_one_currency(claims: Sequence[Claim]) -> list[Claim]:
    """The claims with amounts in currencies that a stated rate joins given in the one that most of them are in.

    Such an amount is the interval that its own rounding and the rate leave; its `written_unit` stays the currency of
    the text.
    """
    rates = stated_rates(claims)
    used = Counter(str(claim.value.unit) for claim in claims if isinstance(claim, QuantityClaim))
    into = {unit: _most_used(unit, rates, used) for unit, _ in rates}
    return [_converted(claim, into, rates) for claim in claims]


def _most_used(unit: str, rates: Rates, used: Mapping[str, int]) -> str:
    known = [unit, *(other for one, other in rates if one == unit)]
    return min(known, key=lambda other: (-used[other], other))


def is_converted(value: QuantityValue) -> bool:
    """Whether the amount was given in another currency than that of its text."""
    return value.written_unit in CURRENCIES and value.unit in CURRENCIES and value.written_unit != value.unit


def _converted(claim: Claim, into: Mapping[str, str], rates: Rates) -> Claim:
    value = claim.value
    unit = None if isinstance(value, DateValue) else into.get(value.unit or "")
    if isinstance(value, DateValue) or unit is None or unit == value.unit:
        return claim
    rate = rates[str(value.unit), unit]
    middle = (rate.low + rate.high) / 2
    least, most = _rounded(value)
    slack = (most - least) / 2  # the end of a bound is as rounded as any figure
    amount = {
        "unit": unit,
        "low": None if value.low is None else rounded_down((value.low - slack) * rate.low),
        "high": None if value.high is None else rounded_up((value.high + slack) * rate.high),
        "stated": tuple(figure * middle for figure in value.stated),
        "bound": Bound.ABOUT if value.bound is Bound.EXACT else value.bound,
    }
    return claim.model_copy(update={"value": value.model_copy(update=amount)})


def _states_rate(left: Claim, right: Claim) -> bool:
    between = left.sentence[left.span[1] - left.sentence_span[0] : right.span[0] - left.sentence_span[0]]
    if _GLOSS.fullmatch(between):
        return True
    a, b = _amount(left), _amount(right)
    return a is not None and b is not None and len(between.split()) <= _APART and 1 in (*a.stated, *b.stated)


_APART = 5
"""Words between "one euro" and what it is worth."""


def _amount(claim: Claim) -> QuantityValue | None:
    value = claim.value
    return value if isinstance(value, QuantityValue) and value.unit in CURRENCIES and len(value.stated) == 1 else None


def _rate(of: QuantityValue, worth: QuantityValue) -> Rate:
    (a_low, a_high), (b_low, b_high) = _rounded(of), _rounded(worth)
    return Rate(b_low / a_high, b_high / a_low)


def _rounded(value: QuantityValue) -> tuple[Decimal, Decimal]:
    """What rounds to the figure as it is written; one of a currency is exactly that."""
    figure = value.stated[0]
    return (figure, figure) if figure == 1 else written_range(figure)


def _agreed(rates: Sequence[Rate]) -> Rate | None:
    """The rate that all of them allow, or the span of those that nearly agree."""
    low, high = max(rate.low for rate in rates), min(rate.high for rate in rates)
    if low <= high:
        return Rate(low, high)
    return Rate(high, low) if low <= high * _AGREED else None
