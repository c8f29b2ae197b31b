"""Amounts in two currencies, compared at the rate that a report states."""

from __future__ import annotations

import pytest

from crosscheck.claims.rates import in_one_currency, stated_rates
from crosscheck.model import Parser
from crosscheck.verdicts.intervals import compare
from tests.claims.framed import claims
from tests.verdicts.readings import said


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Velora lost 214 million euros ($238 million) in the quarter.", 1.107, 1.118),
        ("Sales dropped to $1.8 billion (1.62 billion euros).", 1.076, 1.146),
        ("It cost 3 million euros, or about $4 million.", 1.295, 1.373),
        ("One euro was worth $1.35 on Monday.", 1.344, 1.356),
        ("1 euro = 1.35 dollars", 1.344, 1.356),
    ],
)
def test_an_amount_given_twice_states_a_rate(parser: Parser, text: str, low: float, high: float) -> None:
    """As closely as the two figures are written."""
    rate = stated_rates(list(claims(parser, text).values()))["EUR", "USD"]
    assert low < rate.low < rate.high < high


@pytest.mark.parametrize(
    "text",
    [
        "It lost $5 million and 3 million euros.",
        "It paid $4 million in rent and, in another year, 3 million euros in taxes.",
        "It lost 214 million euros ($238 million) and later 100 million euros ($150 million).",
    ],
)
def test_two_amounts_side_by_side_or_rates_that_disagree_state_none(parser: Parser, text: str) -> None:
    """A rate of another day would turn equal amounts into a conflict."""
    assert stated_rates(list(claims(parser, text).values())) == {}


@pytest.mark.parametrize(
    ("euros", "dollars", "code"),
    [
        ("1.62 billion euros", "$1.8 billion", "converted"),
        ("214 million euros", "$238 million", "converted"),
        ("300 million euros", "$300 million", "ranges_disjoint"),
        ("300 million euros", "$334 million", "converted"),
        ("more than 200 million euros", "$238 million", "converted"),
        ("2.35 million euros", "up to $2.6 million", "converted"),
        ("2.45 million euros", "up to $2.6 million", "ranges_disjoint"),
    ],
)
def test_amounts_in_two_currencies_meet_at_the_stated_rate(parser: Parser, euros: str, dollars: str, code: str) -> None:
    """Without one they cannot be compared."""
    left, right = said(euros), said(dollars, report="b")
    assert compare(left, right).code == "other_unit"
    stating = claims(
        parser, "Velora lost 214 million euros ($238 million) on sales of $1.8 billion (1.62 billion euros)."
    )
    left, right, *_ = in_one_currency([left, right, *stating.values()])
    assert compare(left, right).code == code
    assert compare(right, left).code == code
    assert (left.text, right.text) == (euros, dollars)
