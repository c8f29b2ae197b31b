"""Numbers as news English writes them: digits, number words, and both with scale words."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from crosscheck.claims.digits import digit_groups, digits_value
from crosscheck.claims.neighbours import past_hyphen as _past_hyphen
from crosscheck.claims.neighbours import word as _word
from crosscheck.claims.tokens import Tok, glued
from crosscheck.claims.vocabulary import words

ONE = Decimal(1)
HALF = Decimal("0.5")

UNITS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
TEENS = {"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16}
TEENS |= {"seventeen": 17, "eighteen": 18, "nineteen": 19}
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
TENS |= {"fourty": 40}
ZEROS = frozenset({"zero", "nought", "naught", "nil"})

SCALES = {
    "thousand": Decimal(1000),
    "lakh": Decimal(100_000),
    "million": Decimal(10**6),
    "crore": Decimal(10**7),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
    "quadrillion": Decimal(10**15),
}
_AFTER_DIGITS = SCALES | {
    "mn": SCALES["million"],
    "mln": SCALES["million"],
    "mio": SCALES["million"],
    "mil": SCALES["million"],
    "bn": SCALES["billion"],
    "bln": SCALES["billion"],
    "tn": SCALES["trillion"],
    "trn": SCALES["trillion"],
    "lakhs": SCALES["lakh"],
    "crores": SCALES["crore"],
}
_GLUED_TO_DIGITS = {"k": SCALES["thousand"], "m": SCALES["million"], "b": SCALES["billion"]}

_GLYPHS = {
    "½": HALF,
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅓": Decimal(1) / Decimal(3),
    "⅔": Decimal(2) / Decimal(3),
    "⅛": Decimal("0.125"),
}

# After a glued "m" these words tell metres from millions: "a 40m high dam", "the 100m sprint".
_METRE_COMPANY = words(
    "high tall deep long wide thick below above away from off freestyle sprint hurdles race final dash backstroke "
    "breaststroke butterfly relay run champion high-jump underwater underground downstream upstream north south "
    "east west across apart"
)

_DENOMINATORS = frozenset({"2", "3", "4", "5", "6", "8", "10", "16", "32"})

NUMBER_WORDS: frozenset[str] = frozenset(
    {*UNITS, *TEENS, *TENS, *ZEROS, *SCALES, "hundred", "dozen", "half", "quarter", "a", "an", *_GLYPHS}
)
"""Every word with which a number can begin."""


class Numeral(NamedTuple):
    """A number that is written at `tokens[i:end]`; `words` tells whether it was spelled out.

    `scale` is the scale word's factor (1 without one), so that "60-65bn" can hand it to its left end.
    """

    value: Decimal
    end: int
    words: bool
    scale: Decimal = ONE


def read_number(tokens: Sequence[Tok], i: int) -> Numeral | None:
    """The longest number that begins with token `i`, or None.

    Reads digits with separators and scales ("80,000", "2.5bn", "1,20,000", "2.5 million"), number words ("two hundred
    and ten", "Sixty-two", "two and a half million"), dozens, and "half a million". A lone "a" or "half" is no number.
    """
    if not 0 <= i < len(tokens):
        return None
    first = tokens[i].text[0]
    if first.isdecimal():
        return _read_digits(tokens, i)
    if tokens[i].lower in NUMBER_WORDS:
        return _read_words(tokens, i)
    return None


def _read_digits(tokens: Sequence[Tok], i: int) -> Numeral | None:
    value = digits_value(tokens[i].text)
    if value is None:
        return None
    value, end = digit_groups(tokens, i, value)
    if end < len(tokens) and tokens[end].text in _GLYPHS:
        value += _GLYPHS[tokens[end].text]
        end += 1
    elif (part := written_fraction(tokens, end)) is not None and value == value.to_integral_value():
        value, end = value + part, end + 3
    else:
        value, end = _with_fraction(tokens, end, value)
    return _scaled(tokens, end, value, spelled=False)


def written_fraction(tokens: Sequence[Tok], i: int) -> Decimal | None:
    """The fraction that ends a mixed number at token `i`: the "1/2" of "2 1/2" and "2-1/2"; None for other digits."""
    if not 0 < i < len(tokens) - 2 or tokens[i + 1].text != "/" or not 0 < tokens[i].start - tokens[i - 1].end < 2:
        return None
    top, bottom = tokens[i].text, tokens[i + 2].text
    if not (glued(tokens[i], tokens[i + 1]) and glued(tokens[i + 1], tokens[i + 2])):
        return None
    if bottom not in _DENOMINATORS or not (top.isdecimal() and int(top) < int(bottom)):
        return None
    return Decimal(top) / Decimal(bottom)


def _with_fraction(tokens: Sequence[Tok], i: int, value: Decimal) -> tuple[Decimal, int]:
    """`value` with "and a half", "and a quarter", "and three quarters" or "-and-a-half" after it."""
    at = _past_hyphen(tokens, i)
    if _word(tokens, at) != "and":
        return value, i
    at = _past_hyphen(tokens, at + 1)
    first = _word(tokens, at)
    part = _word(tokens, _past_hyphen(tokens, at + 1))
    end = _past_hyphen(tokens, at + 1) + 1
    if first in ("a", "one") and part in ("half", "quarter"):
        # "five and a half of the fleet" names two things.
        if _word(tokens, end) == "of":
            return value, i
        return value + (HALF if part == "half" else Decimal("0.25")), end
    if first == "a" and part == "third" and _word(tokens, end) in SCALES:
        return value + ONE / 3, end
    if first == "three" and part == "quarters":
        return value + Decimal("0.75"), end
    return value, i


def _with_point(tokens: Sequence[Tok], i: int, value: Decimal) -> tuple[Decimal, int]:
    """`value` with spoken decimals after it: "one point two", "forty-four point one five"."""
    if _word(tokens, i) != "point":
        return value, i
    digits, end = "", i + 1
    while len(digits) < 6 and (_word(tokens, end) in UNITS or _word(tokens, end) in ZEROS):
        digits += str(UNITS.get(tokens[end].lower, 0))
        end += 1
    return (value + Decimal(f"0.{digits}"), end) if digits else (value, i)


def _scaled(tokens: Sequence[Tok], i: int, value: Decimal, *, spelled: bool) -> Numeral:
    """`value` times the scale words at `i`, if any."""
    if i >= len(tokens):
        return Numeral(value, i, spelled)
    at = _past_hyphen(tokens, i)
    word = _word(tokens, at)
    if not spelled and at == i and word in _GLUED_TO_DIGITS and glued(tokens[i - 1], tokens[i]):
        area = _word(tokens, i + 1) in ("2", "3") and glued(tokens[i], tokens[i + 1])
        if word == "m" and (area or _word(tokens, i + 1) in _METRE_COMPANY):
            return Numeral(value, i, spelled)
        scale = _GLUED_TO_DIGITS[word]
        return Numeral(value * scale, i + 1, spelled, scale)
    if word == "hundred":
        scale, at = Decimal(100), at + 1
        after = _past_hyphen(tokens, at)
        if _word(tokens, after) in SCALES:
            scale, at = scale * SCALES[_word(tokens, after)], after + 1
        return Numeral(value * scale, at, spelled, scale)
    if word == "dozen":
        return Numeral(value * 12, at + 1, spelled, Decimal(12))
    known = SCALES if spelled else _AFTER_DIGITS
    if word not in known:
        return Numeral(value, i, spelled)
    scale, at = known[word], at + 1
    larger = SCALES.get(_word(tokens, at))
    if larger is not None and larger > scale:  # "two thousand million"
        scale, at = scale * larger, at + 1
    return Numeral(value * scale, at, spelled, scale)


def _read_words(tokens: Sequence[Tok], i: int) -> Numeral | None:
    word = tokens[i].lower
    if word in ZEROS:
        return Numeral(Decimal(0), i + 1, True)
    if word in _GLYPHS:
        return _scaled(tokens, i + 1, _GLYPHS[word], spelled=True)
    if word in ("half", "quarter") or (word in ("a", "an") and _word(tokens, i + 1) in ("half", "quarter")):
        return _part_of_scale(tokens, i if word in ("half", "quarter") else i + 1)
    if word == "three" and _word(tokens, _past_hyphen(tokens, i + 1)) == "quarters":
        return _part_of_scale(tokens, i)
    if word in ("a", "an"):
        at = i + 1
        if _word(tokens, at) not in SCALES and _word(tokens, at) not in ("hundred", "dozen"):
            return None
        return _sum_of_chunks(tokens, at)
    return _sum_of_chunks(tokens, i)


def _part_of_scale(tokens: Sequence[Tok], i: int) -> Numeral | None:
    """ "half a million", "a quarter of a million", "half-dozen", "three quarters of a billion"."""
    word = tokens[i].lower
    at = i + 1
    if word == "three":
        value, at = Decimal("0.75"), _past_hyphen(tokens, at) + 1
    else:
        value = HALF if word == "half" else Decimal("0.25")
    at = _past_hyphen(tokens, at)
    if _word(tokens, at) == "of" and _word(tokens, at + 1) in ("a", "an"):
        at += 1
    if _word(tokens, at) in ("a", "an"):
        at = _past_hyphen(tokens, at + 1)
    scale = {"dozen": Decimal(12), "hundred": Decimal(100), **SCALES}.get(_word(tokens, at))
    if scale is None:
        return None
    return Numeral(value * scale, at + 1, True, scale)


def _below_hundred(tokens: Sequence[Tok], i: int) -> tuple[int, int] | None:
    word = _word(tokens, i)
    if word in UNITS:
        return UNITS[word], i + 1
    if word in TEENS:
        return TEENS[word], i + 1
    if word not in TENS:
        return None
    at = _past_hyphen(tokens, i + 1)
    unit = UNITS.get(_word(tokens, at))
    # "twenty two" without a hyphen is one number, as transcripts write it.
    return (TENS[word] + unit, at + 1) if unit else (TENS[word], i + 1)


def _below_thousand(tokens: Sequence[Tok], i: int, *, bare_hundred: bool) -> tuple[int, int] | None:
    """A chunk such as "two hundred and ten", "twelve hundred" or, with `bare_hundred`, "hundred and ten"."""
    head = _below_hundred(tokens, i)
    if head is None:
        if not (bare_hundred and _word(tokens, i) == "hundred"):
            return None
        head = (1, i)
    value, end = head
    at = _past_hyphen(tokens, end)
    if _word(tokens, at) != "hundred":
        return head
    value, end = value * 100, at + 1
    at = _past_hyphen(tokens, end)
    if _word(tokens, at) == "and":
        at = _past_hyphen(tokens, at + 1)
    tail = _below_hundred(tokens, at)
    # "between one hundred and two hundred" is two numbers.
    if tail is None or _word(tokens, _past_hyphen(tokens, tail[1])) in ("hundred", "dozen"):
        return value, end
    return value + tail[0], tail[1]


def _sum_of_chunks(tokens: Sequence[Tok], i: int) -> Numeral | None:
    """Chunks with falling scales: "two million three hundred thousand and five"."""
    total, limit, end, at = Decimal(0), None, i, i
    last_scale = ONE
    while True:
        chunk = _below_thousand(tokens, at, bare_hundred=limit is None)
        if chunk is not None:
            value, after = Decimal(chunk[0]), chunk[1]
        elif limit is None and (_word(tokens, at) in SCALES or _word(tokens, at) == "dozen"):
            value, after = ONE, at
        else:
            break
        if after > at:
            value, after = _with_point(tokens, after, value)
            value, after = _with_fraction(tokens, after, value)
        scaled = _scaled(tokens, after, value, spelled=True) if after < len(tokens) else Numeral(value, after, True)
        if limit is not None and (scaled.scale >= limit or scaled.value >= limit):
            break
        total, end = total + scaled.value, scaled.end
        if limit is None:
            last_scale = scaled.scale
        if scaled.scale < 1000:
            break
        limit = scaled.scale
        half, half_end = _with_fraction(tokens, end, Decimal(0))
        if half:  # "a million and a half"
            total, end = total + half * limit, half_end
            break
        at = _past_hyphen(tokens, end)
        if _word(tokens, at) == "and":
            at += 1
    if last_scale == 1 and end > i and tokens[end - 1].lower == "hundred":  # "five or six hundred"
        last_scale = Decimal(100)
    return Numeral(total, end, True, last_scale) if end > i else None
