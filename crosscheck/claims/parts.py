"""Shares written as fractions: "a third of", "two-thirds", "half the", "one in six", "seven houses in ten"."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from crosscheck.claims.neighbours import HYPHENS
from crosscheck.claims.numerals import TEENS, UNITS, Numeral, read_number
from crosscheck.claims.tokens import Tokens
from crosscheck.claims.units import TIME_WORDS
from crosscheck.claims.vocabulary import words

_NAMES = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
}
_NAMES |= {"tenth": 10, "twelfth": 12, "twentieth": 20, "hundredth": 100, "thousandth": 1000}
_PLURALS = {"halves": 2} | {f"{name}s": n for name, n in _NAMES.items() if n > 2}

PART_WORDS = frozenset({*_NAMES, *_PLURALS})
"""Words that name a part."""

# "half" is a share before these; elsewhere it is a half of a match, a half-brother, half past six.
_AFTER_HALF = words(
    "of the its his her their our my your that this what those these were are had have has said is was say as full "
    "empty again million did do would will could not"
)
_BEFORE_SHARE = words(
    "than nearly almost about around roughly over under by least most only just up down another to approximately "
    "barely exactly fully some close"
)
_AFTER_SHARE = words("of down up lower higher more less fewer above below again the as in on over contained since")
_NO_SHARE_BEFORE = words(
    "first second other latter third next last each per every final opening closing northern southern eastern western "
    "north south east west upper lower left right front back top bottom"
)
"""A half that one of these tells from the other is a time or a place: "the eastern half of the island"."""
_MAX_DENOMINATOR = 100_000


class Part(NamedTuple):
    """A share at `tokens[..end]`."""

    value: Decimal
    end: int


def read_part(tokens: Tokens, i: int) -> Part | None:
    """The fraction that begins at token `i`: "half", "a third", "two-thirds", "three quarters"; None elsewhere."""
    word = tokens.lower[i]
    before = tokens.lower[i - 1] if i else ""
    if word == "half":
        return _half(tokens, i, before)
    if word in ("a", "an", "one"):
        return _single(tokens, i, word, before)
    top = UNITS.get(word) or TEENS.get(word)
    if top is None:
        return None
    at = i + 1
    if at < tokens.size and tokens.text[at] in HYPHENS:
        at += 1
    name = tokens.lower[at] if at < tokens.size else ""
    if name in _PLURALS and top < _PLURALS[name]:
        if name == "quarters" and tokens.lower[at + 1] in ("of", "") and before in ("last", "past", "next", "the"):
            # "in the last two quarters of the year"
            return None
        return Part(Decimal(top) / _PLURALS[name], at + 1)
    return None


def _half(tokens: Tokens, i: int, before: str) -> Part | None:
    following = tokens.lower[i + 1]
    if before in _NO_SHARE_BEFORE or (following in HYPHENS and tokens.glued[i + 1]):
        return None
    if following == "of" and before in ("the", "in", "a") and tokens.lower[i + 2].isdecimal():
        return None  # "in the half of 2022"
    if following in _AFTER_HALF or before in _BEFORE_SHARE:
        return Part(Decimal("0.5"), i + 1)
    return None


def _single(tokens: Tokens, i: int, word: str, before: str) -> Part | None:
    at = i + 1
    if at < tokens.size and tokens.text[at] in HYPHENS:
        at += 1
    name = tokens.lower[at]
    if name not in _NAMES:
        return None
    following = tokens.lower[at + 1]
    if following in HYPHENS or following == "past":
        return None
    share = (
        following == "of"
        or before in _BEFORE_SHARE
        or (following in _AFTER_SHARE and following not in ("the", "in", "on", "as", "over", "since"))
        or (word == "one" and not following[:1].isalpha())
        or (name == "quarter" and following in ("contained", "were", "are", "have", "had", "said"))
    )
    return Part(Decimal(1) / _NAMES[name], at + 1) if share else None


def read_proportion(tokens: Tokens, numeral: Numeral) -> Part | None:
    """The share that goes on after a number: "two in five", "one out of every six", "three houses in ten"."""
    at = numeral.end
    near = tokens.lower[at : at + 3]
    if "in" not in near and "out" not in near:
        return None
    if at >= tokens.size or numeral.value <= 0 or numeral.value != numeral.value.to_integral_value():
        return None
    direct = True
    if tokens.text[at] in HYPHENS and tokens.lower[at + 1] == "in":  # "one-in-five"
        at += 1
    elif tokens.lower[at] not in ("in", "out") and _is_plain_word(tokens.text[at]):
        at, direct = at + 1, False
        if at < tokens.size and tokens.lower[at] not in ("in", "out") and _is_plain_word(tokens.text[at]):
            at += 1  # "one filling station in ten"
    if tokens.lower[at] == "out" and tokens.lower[at + 1] == "of":
        at += 2
    elif tokens.lower[at] == "in":
        at += 1
    else:
        return None
    if at < tokens.size and tokens.text[at] in HYPHENS:
        at += 1
    if tokens.lower[at] == "every":
        at += 1
    if at < tokens.size and tokens.lower[at] == "the":
        return None
    whole = read_number(tokens, at)
    if whole is None or not numeral.value < whole.value <= _MAX_DENOMINATOR:
        return None
    if whole.value != whole.value.to_integral_value() or (1800 < whole.value < 2100 and not whole.words):
        return None
    following = tokens.lower[whole.end]
    if following in HYPHENS:
        following = tokens.lower[whole.end + 1]
    if following in TIME_WORDS or following in ("cases", "districts", "provinces", "countries", "cities", "towns"):
        return None
    if not direct and (not _round(whole.value) or _counts(following)):
        return None
    if direct and not _round(whole.value) and _counts(following):
        return None
    return Part(numeral.value / whole.value, whole.end)


def _is_plain_word(text: str) -> bool:
    return text.isalpha() and text.islower() and len(text) > 2


def _round(value: Decimal) -> bool:
    return value <= 10 or value in (12, 20, 25, 50) or value % 100 == 0


def _counts(word: str) -> bool:
    return len(word) > 3 and word[-1] == "s" and word[-2:] not in ("ss", "us", "is")
