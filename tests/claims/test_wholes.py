"""Parts of a known whole: where a report states one, and how they are compared with shares and counts."""

from __future__ import annotations

from decimal import Decimal

import pytest

from crosscheck.model import Claim, Parser, QuantityValue, Report, Scope
from crosscheck.policy import Policy
from crosscheck.readers import parse_report
from crosscheck.verdicts.intervals import compare
from crosscheck.verdicts.policies import reconcile
from tests.claims.framed import claim, claims


def whole_of(found: Claim) -> int | None:
    value = found.value
    return int(value.whole.low) if isinstance(value, QuantityValue) and value.whole is not None else None


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("The storm destroyed two thirds of the 120 tents.", "two thirds", 120),
        ("The storm destroyed 45 percent of the camp's 120 tents.", "45 percent", 120),
        ("The storm destroyed 40 of 120 tents.", "40", 120),
        ("The storm destroyed 40 out of the roughly 120 tents.", "40", 108),
        ("The camp has 120 tents, 40 of them new.", "40", 120),
        ("The camp has 120 tents. Forty of them burned on Sunday.", "Forty", 120),
        ("The state paid half of the $90 million.", "half", 90_000_000),
    ],
)
def test_a_part_knows_its_whole(parser: Parser, text: str, part: str, whole: int) -> None:
    """By the words between the two, or "of them" after the part; of about 120 the least is kept."""
    assert whole_of(claim(parser, text, part)) == whole


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Half of the tents burned and 120 people fled.", "Half"),
        ("In all, 45 percent of people in 12 countries agree.", "45 percent"),
        ("The storm destroyed 140 of the 120 tents.", "140"),
        ("The camp has 120 tents. Forty burned on Sunday.", "Forty"),
        ("The camp has 120 tents and 30 huts. Forty of them burned.", "Forty"),
        ("Half of the dozens of tents burned.", "Half"),
        ("It took 40 km of the 120 tents.", "40 km"),
    ],
)
def test_what_is_no_part_of_a_stated_whole_has_none(parser: Parser, text: str, part: str) -> None:
    """Nor has a part that is larger than its whole, one of two wholes, or one of a whole of no certain size."""
    assert whole_of(claim(parser, text, part)) is None


@pytest.mark.parametrize(
    ("left", "right", "code"),
    [
        ("two thirds of the 120 tents", "80 tents", "share_of_whole"),
        ("two thirds of the 120 tents", "90 tents", "ranges_disjoint"),
        ("45 percent of the 120 tents", "54 tents", "share_of_whole"),
        ("45 percent of the 120 tents", "57 tents", "ranges_disjoint"),
        ("more than half of the 120 tents", "70 tents", "share_of_whole"),
        ("more than half of the 120 tents", "40 tents", "ranges_disjoint"),
        ("80 of the 120 tents", "two thirds of the tents", "share_of_whole"),
        ("80 of the 120 tents", "67 percent of the tents", "share_of_whole"),
        ("80 of the 120 tents", "45 percent of the tents", "ranges_disjoint"),
        ("80 of the 120 tents", "80 tents", "equal"),
        ("half of the $90 million", "$45 million", "share_of_whole"),
        ("half of the $90 million", "45 tents", "other_unit"),
        ("two thirds of the tents", "80 tents", "other_unit"),
        ("80 of the 120 tents", "two days", "other_unit"),
    ],
)
def test_a_share_is_compared_with_a_count_where_the_whole_is_known(
    parser: Parser, left: str, right: str, code: str
) -> None:
    """In either order; a percentage to within a point, a fraction in words to within five."""
    a, b = (next(iter(claims(parser, f"The storm destroyed {words}.").values())) for words in (left, right))
    assert compare(a, b).code == compare(b, a).code == code
    assert compare(a, b).meets == (code in ("share_of_whole", "equal"))


@pytest.mark.parametrize(
    ("texts", "low", "high", "unit"),
    [
        (("two thirds of the 120 tents", "90 tents"), "74", "90", None),
        (("90 of the 120 tents", "45 percent of the tents"), "0.45", "0.75", "fraction"),
        (("two thirds of the 120 tents", "45 percent of the tents", "90 of the 120 tents"), "0.45", "0.75", "fraction"),
    ],
)
def test_a_fact_of_shares_and_counts_is_reconciled_in_one_unit(
    parser: Parser, texts: tuple[str, ...], low: str, high: str, unit: str | None
) -> None:
    """In counts where every share has a whole, else in shares."""
    reports: dict[str, Report] = {}
    told: list[Claim] = []
    for number, words in enumerate(texts):
        id_ = f"r{number}"
        reports[id_] = parse_report(words, id=id_, path=f"{id_}.txt", published=None)
        first = next(iter(claims(parser, f"The storm destroyed {words}.").values()))
        told.append(first.model_copy(update={"report": id_}))
    estimate = reconcile(told, reports, superseded=frozenset(), policy=Policy.RANGE)
    assert (estimate.low, estimate.high, estimate.unit) == (low, high, unit)
    assert estimate.best is not None
    assert Decimal(low) <= Decimal(estimate.best) <= Decimal(high)


@pytest.mark.parametrize(
    ("text", "figure", "scope"),
    [
        ("The other 40 tents burned.", "40", Scope.SUBSET),
        ("Its remaining 40 tents burned so far.", "40", Scope.SUBSET),
        ("Among others 40 tents burned.", "40", None),
    ],
)
def test_the_rest_is_a_part(parser: Parser, text: str, figure: str, scope: Scope | None) -> None:
    """The other 40 are not all that burned."""
    assert claim(parser, text, figure).scope is scope
