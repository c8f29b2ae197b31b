"""Parts of a whole whose size is known: "two thirds of the 120 houses", "120 houses, 40 of them empty".

A share of such a whole can be compared with a count, and a count out of one with a share.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from crosscheck.claims.figures import rounded, rounded_down, rounded_up
from crosscheck.claims.measures import FRACTION, PERCENT
from crosscheck.model import Bound, Claim, QuantityClaim, QuantityValue, Whole

OF_THE_WHOLE = re.compile(
    r"\s(?:out )?of (?:the|its|their|his|her|our|these|those|all)(?: (?:first|original))?\s", re.IGNORECASE
)
"""What stands between a part and the whole that is said to have it: "15 of the 20 sailors"."""
OF_THEM = re.compile(r",?\s(?:of (?:them|whom|these|those))\b", re.IGNORECASE)
"""What follows a part of what was counted before it."""
ASIDE_OF_WHOLE = re.compile(r"(?:\s[\w’'-]+){0,8}(?:,|\s—|\s–|\s\(|:)\s?", re.IGNORECASE)
"""What stands between a whole and "15 of them"."""

_OF = re.compile(
    r"\s(?:out )?of (?:(?:the|its|their|his|her|our|these|those|all|a total of|some|about|around|roughly|nearly|almost"
    r"|more than|over|at least) )*(?:[\w-]+(?:’s|'s|s’|s') )?(?:(?:first|original|registered|known|total) )?",
    re.IGNORECASE,
)
_REST = re.compile(
    r"\b(?:the|its|their|his|her|our) (?:other|remaining)(?: (?:roughly|about|some|nearly))?\s*$", re.IGNORECASE
)
_PERCENT_SLACK, _WORDS_SLACK = Decimal("0.01"), Decimal("0.05")


def with_wholes(claims: Sequence[Claim], before: Sequence[Claim]) -> list[Claim]:
    """The claims of a sentence in order, each part with the whole that the words give it.

    "40 of them" is a part of the one count of the sentence before, whose claims are `before`.
    """
    last = [claim for claim in before if _is_whole(claim)]
    found: list[Claim] = []
    for i, claim in enumerate(claims):
        whole = _beside(claim, claims[i - 1 : i], claims[i + 1 : i + 2])
        if whole is None and i == 0 and len(last) == 1 and OF_THEM.match(_after(claim)):
            whole = last[0]
        found.append(_part(claim, whole) if whole is not None else claim)
    return found


def _beside(claim: Claim, left: Sequence[Claim], right: Sequence[Claim]) -> Claim | None:
    """The whole that the claim is a part of by the words between it and its neighbours."""
    for whole in right:
        if _OF.fullmatch(_between(claim, whole)):
            return whole
    for whole in left:
        if OF_THEM.match(_after(claim)) and ASIDE_OF_WHOLE.fullmatch(_between(whole, claim)):
            return whole
    return None


def _part(claim: Claim, whole: Claim) -> Claim:
    """The claim as a part of the whole, where it can be one."""
    value, size = claim.value, whole.value
    if not isinstance(claim, QuantityClaim) or not isinstance(value, QuantityValue):
        return claim
    if not _is_whole(whole) or not isinstance(size, QuantityValue) or size.low is None or size.high is None:
        return claim
    if value.unit != FRACTION and (value.unit != size.unit or value.low is None or value.low > size.high):
        return claim
    of = Whole(low=size.low, high=size.high, unit=size.unit)
    return claim.model_copy(update={"value": value.model_copy(update={"whole": of})})


def _is_whole(claim: Claim) -> bool:
    """Whether the claim tells the size of something that can have parts; "two thirds of 40 percent" has none here."""
    if not isinstance(claim, QuantityClaim) or claim.value.unit == FRACTION or claim.value.bound is Bound.VAGUE:
        return False
    return claim.value.low is not None and claim.value.high is not None and claim.value.low > 1


def _between(left: Claim, right: Claim) -> str:
    return left.sentence[left.span[1] - left.sentence_span[0] : right.span[0] - left.sentence_span[0]]


def _after(claim: Claim) -> str:
    return claim.sentence[claim.span[1] - claim.sentence_span[0] :]


def is_rest(text: str, start: int) -> bool:
    """Whether the figure that begins at `start` is what is left of a whole: "the other 150", "their remaining 12"."""
    return _REST.search(text, 0, start) is not None


def is_whole_of(whole: Claim, part: Claim) -> bool:
    """Whether the figure is the size of what the other is a part of, and no part itself."""
    if not isinstance(whole, QuantityClaim) or not isinstance(part, QuantityClaim) or part.value.whole is None:
        return False
    size = part.value.whole
    if whole.value.whole is not None or whole.value.unit != size.unit or part.value.low == size.low:
        return False
    return (whole.value.low, whole.value.high) == (size.low, size.high)


def are_share_and_part(left: QuantityValue, right: QuantityValue) -> bool:
    """Whether one is a share and the other no share, and a known whole makes them comparable."""
    return _joined(left, right) or _joined(right, left)


def _joined(share: QuantityValue, part: QuantityValue) -> bool:
    if share.unit != FRACTION or part.unit == FRACTION:
        return False
    return any(whole is not None and whole.unit == part.unit for whole in (share.whole, part.whole))


def beside(value: QuantityValue, other: QuantityValue) -> QuantityValue:
    """The value as it is compared with the other of a share and a part: both as amounts where the whole of the share is
    known, else both as shares."""
    share, part = (value, other) if value.unit == FRACTION else (other, value)
    if share.whole is not None and share.whole.unit == part.unit:
        return amount_of(value) if value is share else value
    return _with_slack(value) if value is share else share_of(value)


def amount_of(share: QuantityValue) -> QuantityValue:
    """The amount that a share of a known whole makes; the share itself where it has none."""
    whole = share.whole
    if whole is None:
        return share
    return _times(_with_slack(share), whole.low, whole.high, whole.unit)


def share_of(part: QuantityValue) -> QuantityValue:
    """The share that a part makes of its whole; the part itself where that is not known."""
    whole = part.whole
    if whole is None:
        return part
    return _times(part, 1 / whole.high, 1 / whole.low, FRACTION)


def _times(value: QuantityValue, least: Decimal, most: Decimal, unit: str | None) -> QuantityValue:
    return value.model_copy(
        update={
            "low": None if value.low is None else rounded_down(value.low * least),
            "high": None if value.high is None else rounded_up(value.high * most),
            "stated": tuple(rounded(figure * (least + most) / 2) for figure in value.stated),
            "unit": unit,
        }
    )


def _with_slack(share: QuantityValue) -> QuantityValue:
    """An exact share as the range that is rounded to it; "a third" is said of 30 percent too."""
    if share.bound is not Bound.EXACT or share.low is None or share.high is None:
        return share
    slack = share_slack(share)
    ends = {"low": max(Decimal(0), share.low - slack), "high": min(Decimal(1), share.high + slack)}
    return share.model_copy(update={**ends, "bound": Bound.ABOUT})


def share_slack(share: QuantityValue) -> Decimal:
    """How far from its figure a share may lie: a point for percentages, five for fractions in words."""
    return _PERCENT_SLACK if share.written_unit == PERCENT.name else _WORDS_SLACK
