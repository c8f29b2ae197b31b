"""Two values of different measure put into one, where what the reports say allows it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from crosscheck.claims.households import families_and_persons, persons_of
from crosscheck.claims.measures import FRACTION
from crosscheck.claims.wholes import amount_of, are_share_and_part, beside, share_of
from crosscheck.model import QuantityValue


class SideBySide(NamedTuple):
    left: QuantityValue
    right: QuantityValue


def side_by_side(left: QuantityValue, right: QuantityValue) -> SideBySide | None:
    """A share and a part of a known whole, or families of a known size and people, in one measure; None for others."""
    if are_share_and_part(left, right):
        return SideBySide(beside(left, right), beside(right, left))
    if families_and_persons(left, right) and (left.each or right.each):
        return SideBySide(persons_of(left), persons_of(right))
    return None


def in_one_measure(values: Sequence[QuantityValue]) -> list[QuantityValue]:
    """The values of one fact in one measure: shares and parts as amounts where every share has a whole, else as shares;
    families as people where others count people.
    """
    shares = [value for value in values if value.unit == FRACTION]
    if not shares or len(shares) == len(values):
        persons = any(families_and_persons(a, b) for a, b in pairwise(values))
        return [persons_of(value) for value in values] if persons else list(values)
    if all(share.whole is not None for share in shares):
        return [amount_of(value) if value.unit == FRACTION else value for value in values]
    return [value if value.unit == FRACTION else share_of(value) for value in values]
