"""Families and the people in them: compared only where a report says how many people a family has.

A report says so by the figure itself ("families of five") or by giving both counts ("900 families (4,500 people)").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from crosscheck.claims.figures import rounded, rounded_down, rounded_up, written_range
from crosscheck.model import Bound, Claim, QuantityClaim, QuantityValue, Size

_FAMILIES = frozenset(("family", "families", "household", "households"))
_PERSONS = frozenset(
    "people persons civilians residents villagers inhabitants refugees evacuees men women children members".split()
)
_LEAST, _MOST = Decimal("1.5"), Decimal(15)
"""People in a family: what lies outside was misread."""

_BOTH = re.compile(
    r"\s*(?:[(\[/=,–—-]|,?\s*(?:or|some|that is|i\.e\.|equal to|equivalent to|comprising|totall?ing|with|of)\b)\s*"
    r"(?:(?:or|about|around|some|roughly|nearly|almost|a total of|c\.|~|≈)\s*)*",
    re.IGNORECASE,
)
"""What stands between the families and all who are in them: "900 families, or about 4,500 people"."""
_FAMILY = r"(?:famil(?:y|ies)|households?)"
_SIZE_BEFORE = re.compile(
    rf"\b(?:average\s+{_FAMILY}\s+of|{_FAMILY}\s+of|{_FAMILY}\s+size\s+(?:of|is|was|at)"
    r"|members?\s+per\s+family\s+is)\s+(?:(?:about|around|roughly|on average|an average of)\s+)*$",
    re.IGNORECASE,
)
_SIZE_AFTER = re.compile(
    rf"^\s*(?:people|persons|members)?\s*(?:per|to a|to each|in each|in a|in every)\s+{_FAMILY}\b", re.IGNORECASE
)


def with_sizes(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of a report in order, its counts of families with the size that the report gives a family.

    Where it gives several that disagree, none is taken.
    """
    size = _stated_size(claims)
    if size is None:
        return list(claims)
    return [
        claim.model_copy(update={"value": claim.value.model_copy(update={"each": size})})
        if isinstance(claim, QuantityClaim) and _are_families(claim.value)
        else claim
        for claim in claims
    ]


def _stated_size(claims: Sequence[Claim]) -> Size | None:
    counts = [claim for claim in claims if isinstance(claim, QuantityClaim) and claim.value.unit is None]
    found = [size for claim in counts if (size := _told(claim))]
    found += [size for left, right in pairwise(counts) if (size := _made(left, right))]
    found = [size for size in found if size.low >= _LEAST and size.high <= _MOST]
    if not found:
        return None
    # Rounded figures fix a size no closer than they are; what they all allow is the size.
    low, high = max(size.low for size in found), min(size.high for size in found)
    return Size(low=low, high=high) if low <= high else None


def _told(claim: QuantityClaim) -> Size | None:
    """The size that the words around the figure say it is."""
    start, end = (at - claim.sentence_span[0] for at in claim.span)
    before, after = claim.sentence[:start], claim.sentence[end:]
    of_people = claim.value.counted is None or _are_persons(claim.value)
    if not of_people or not (_SIZE_BEFORE.search(before) or _SIZE_AFTER.match(after)):
        return None
    if claim.value.bound is Bound.EXACT:
        low, high = written_range(claim.value.stated[0])
        return Size(low=low, high=high)
    if claim.value.low is None or claim.value.high is None:
        return None
    return Size(low=claim.value.low, high=claim.value.high)


def _made(left: QuantityClaim, right: QuantityClaim) -> Size | None:
    """The size that two counts of the same people make, families and persons in either order."""
    if (left.report, left.sentence_span) != (right.report, right.sentence_span):
        return None
    between = left.sentence[left.span[1] - left.sentence_span[0] : right.span[0] - left.sentence_span[0]]
    between = between.removeprefix(f" {left.value.counted}") if left.value.counted else between
    families, persons = (left, right) if _are_families(left.value) else (right, left)
    if not _are_families(families.value) or not _are_persons(persons.value) or not _BOTH.fullmatch(between):
        return None
    if len(families.value.stated) > 1 or len(persons.value.stated) > 1:
        return None
    least, most = written_range(families.value.stated[0])
    low, high = written_range(persons.value.stated[0])
    return Size(low=rounded(low / most), high=rounded(high / least))


def _are_families(value: QuantityValue) -> bool:
    return _head(value) in _FAMILIES


def _are_persons(value: QuantityValue) -> bool:
    return _head(value) in _PERSONS


def _head(value: QuantityValue) -> str:
    return (value.counted or "").lower().rpartition(" ")[2]


def families_and_persons(left: QuantityValue, right: QuantityValue) -> bool:
    """Whether one counts families and the other single persons."""
    return (_are_families(left) and _are_persons(right)) or (_are_persons(left) and _are_families(right))


def persons_of(families: QuantityValue) -> QuantityValue:
    """The persons in the families; the value itself where it counts no families or their size is not told."""
    each = families.each
    if each is None:
        return families
    low, high = families.low, families.high
    if families.bound is Bound.EXACT:
        low, high = written_range(families.stated[0])
    return families.model_copy(
        update={
            "low": None if low is None else rounded_down(low * each.low),
            "high": None if high is None else rounded_up(high * each.high),
            "stated": tuple(rounded(figure * (each.low + each.high) / 2) for figure in families.stated),
            "bound": Bound.ABOUT if families.bound is Bound.EXACT else families.bound,
            "counted": "people",
        }
    )
