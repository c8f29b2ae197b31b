"""Families and people, compared only at a size that a report gives."""

from __future__ import annotations

from decimal import Decimal

import pytest

from crosscheck.model import Claim, Parser, QuantityValue
from crosscheck.verdicts.intervals import compare
from tests.claims.framed import claim, claims
from tests.verdicts.readings import said


def size_of(found: Claim) -> tuple[Decimal, Decimal] | None:
    value = found.value
    return (value.each.low, value.each.high) if isinstance(value, QuantityValue) and value.each is not None else None


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The flood drove out 900 families (4,500 people).", 5),
        ("The flood drove out 900 families, or about 4,500 people.", 5),
        ("The flood drove out 4,500 people (900 families).", 5),
        ("The flood drove out 900 families with 4,500 members.", 5),
        ("The flood drove out 900 families. The office reckons with families of five.", 5),
        ("The flood drove out 900 families. It counts five people to a family.", 5),
        ("The flood drove out 900 families, whose average family size is 5.4.", 5.4),
    ],
)
def test_a_report_gives_the_size_of_a_family(parser: Parser, text: str, people: float) -> None:
    """As closely as its figures are written."""
    size = size_of(claim(parser, text, "900"))
    assert size is not None
    assert size[0] < Decimal(str(people)) < size[1]
    assert size[1] - size[0] < 1


@pytest.mark.parametrize(
    "text",
    [
        "The flood drove out 900 families.",
        "The flood drove out 900 families and 4,500 people lost their jobs.",
        "The flood drove out 900 families (90,000 people).",
        "The flood drove out 900 families. One office reckons with families of five, another with families of seven.",
        "The flood drove out 900 families (four boats).",
        "The flood drove out 900 families of five villages.",
        "The flood drove out 900 families. Their families had five tents.",
    ],
)
def test_no_size_is_guessed(parser: Parser, text: str) -> None:
    """Nor taken from what cannot be one, nor from two that disagree."""
    assert size_of(claim(parser, text, "900")) is None


@pytest.mark.parametrize(
    ("people", "code"),
    [
        ("4,500 people", "family_size"),
        ("about 4,600 people", "family_size"),
        ("more than 4,000 people", "family_size"),
        ("6,000 people", "ranges_disjoint"),
        ("900 people", "ranges_disjoint"),
        ("900 families", "equal"),
        ("1,000 families", "ranges_disjoint"),
    ],
)
def test_families_of_a_known_size_are_compared_with_people(parser: Parser, people: str, code: str) -> None:
    """In either order; families among themselves are compared as families."""
    families = claims(parser, "The flood drove out 900 families. The office reckons with families of five.")["900"]
    other = said(people, report="b")
    assert compare(families, other).code == compare(other, families).code == code


def test_without_a_size_families_and_people_are_not_compared() -> None:
    """However close the figures come."""
    assert compare(said("900 families"), said("900 people", report="b")).code == "other_population"
