"""How many: the number words that stand before a unit of time."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from crosscheck.claims.dates.calendar import CARDINALS, ORDINALS, TENS
from crosscheck.claims.dates.lines import Line


class Precision(StrEnum):
    PLAIN = "plain"
    EXACT = "exact"
    MORE = "more"
    LESS = "less"
    NEARLY = "nearly"


class Count(NamedTuple):
    """A count that opens at token `first`: `low` to `high` whole units, and a half more where `half`."""

    first: int
    low: int
    high: int
    half: bool = False
    precision: Precision = Precision.PLAIN


_VAGUE = {"few": (3, 9), "several": (3, 9), "couple": (2, 2), "dozen": (12, 12), "handful": (3, 6), "some": (3, 9)}
_ARTICLES = frozenset(("a", "an", "the", "one"))
_AMOUNTS = frozenset(
    ("hundred", "thousand", "million", "billion", "trillion", "percent", "cent", "%", "points", "times")
)
_BEFORE = {
    "exactly": Precision.EXACT, "precisely": Precision.EXACT, "over": Precision.MORE, "nearly": Precision.NEARLY,
    "almost": Precision.NEARLY, "under": Precision.LESS, "about": Precision.PLAIN, "around": Precision.PLAIN,
    "roughly": Precision.PLAIN, "some": Precision.PLAIN, "just": Precision.PLAIN, "only": Precision.PLAIN,
    "barely": Precision.PLAIN, "approximately": Precision.PLAIN,
}  # fmt: skip


def count_before(line: Line, stop: int) -> Count | None:
    """The count whose last token stands right before `stop`, with the words that bound it."""
    count = _bare(line, stop)
    if count is None:
        return None
    word = line.left(count.first - 1)
    if word == "than" and line.left(count.first - 2) in ("more", "less", "fewer"):
        if line.words[count.first - 3] in _AMOUNTS or line.number(count.first - 3) is not None:
            return count  # "4 million fewer than a year ago"
        more = line.left(count.first - 2) == "more"
        return count._replace(first=count.first - 2, precision=Precision.MORE if more else Precision.LESS)
    if word == "least" and line.left(count.first - 2) == "at":
        return count._replace(first=count.first - 2, precision=Precision.MORE)
    if (precision := _BEFORE.get(word)) is not None:
        return count._replace(first=count.first - 1, precision=precision)
    return count


def _bare(line: Line, stop: int) -> Count | None:
    last = stop - 1
    word = line.left(last)
    if word == "-" and line.glued[last] and line.glued[stop]:
        return None
    if word == "half":  # two and a half, half a
        if line.left(last - 1) == "a" and line.left(last - 2) == "and":
            whole = _cardinal(line, last - 3)
            return whole._replace(half=True) if whole is not None else None
        return None
    if word in ("a", "an") and line.left(last - 1) == "half":
        return Count(last - 1, 0, 0, half=True)
    if word == "of" and line.left(last - 1) == "couple":
        return Count(last - 2 if line.left(last - 2) == "a" else last - 1, 2, 2)
    if word in ("a", "an"):
        return Count(last, 1, 1)
    if word in _VAGUE:
        low, high = _VAGUE[word]
        return Count(last - 1 if line.left(last - 1) == "a" else last, low, high)
    return _cardinal(line, last)


def _cardinal(line: Line, last: int) -> Count | None:
    word = line.left(last)
    if word == "½" and line.glued[last] and (whole := _cardinal(line, last - 1)) is not None:
        return whole._replace(half=True)
    if word.endswith(".5") and word[:-2].isdecimal() and word.isascii() and len(word) < 5:
        return Count(last, int(word[:-2]), int(word[:-2]), half=True)
    number = line.number(last)
    if number is not None and last >= line.floor:
        if line.glued[last] and line.left(last - 1) in ("$", "£", "€", "-", "/", ".", ","):
            return None
        return Count(last, number, number)
    value = CARDINALS.get(word)
    if value is None:
        return None
    if value < 10 and line.left(last - 1) == "-" and line.left(last - 2) in TENS:
        return Count(last - 2, TENS[line.words[last - 2]] + value, TENS[line.words[last - 2]] + value)
    return Count(last, value, value)


def ordinal_before(line: Line, stop: int) -> tuple[int, int] | None:
    """The first token and the value of the ordinal that ends right before `stop`: 17th, second, last (-1)."""
    last = stop - 1
    word = line.left(last)
    if word in ("st", "nd", "rd", "th") and line.glued[last]:
        number = line.number(last - 1)
        return (last - 1, number) if number is not None and last - 1 >= line.floor else None
    if word in ("last", "final"):
        return last, -1
    value = ORDINALS.get(word)
    if value is None:
        return None
    if value < 10 and line.left(last - 1) == "-" and line.left(last - 2) in TENS:
        return last - 2, TENS[line.words[last - 2]] + value
    return last, value
