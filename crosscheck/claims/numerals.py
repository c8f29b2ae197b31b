"""Numbers as news English writes them: digits, number words, and both with scale words."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from crosscheck.claims.digits import digit_groups, digits_value, written_fraction
from crosscheck.claims.neighbours import HYPHENS
from crosscheck.claims.neighbours import past_hyphen as _past_hyphen
from crosscheck.claims.tokens import Tokens
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
    "lac": SCALES["lakh"],
    "lacs": SCALES["lakh"],
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

_PARTS = words("thirds quarters fourths fifths sixths sevenths eighths ninths tenths twelfths twentieths hundredths")

# Without one of these or a digit after them, digits are the whole number.
_GOES_ON = HYPHENS | frozenset({*_AFTER_DIGITS, *_GLUED_TO_DIGITS, *_GLYPHS, ",", "'", "and", "hundred", "dozen"})
# The same for number words.
_GOES_ON_SPELLED = HYPHENS | frozenset({*SCALES, "hundred", "dozen", "quarters", "and", "point"})
_SMALL = {word: Decimal(value) for word, value in (UNITS | TEENS).items()}

# After a glued "m" these words tell metres from millions: "a 40m high dam", "the 100m sprint".
_METRE_COMPANY = words(
    "high tall deep long wide thick below above away from off freestyle sprint hurdles race final dash backstroke "
    "breaststroke butterfly relay run champion high-jump underwater underground downstream upstream north south "
    "east west across apart"
)

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


def read_number(tokens: Tokens, i: int) -> Numeral | None:
    """The longest number that begins with token `i`, or None.

    Reads digits with separators and scales ("80,000", "2.5bn", "1,20,000", "2.5 million"), number words ("two hundred
    and ten", "Sixty-two", "two and a half million"), dozens, and "half a million". A lone "a" or "half" is no number.
    """
    if not 0 <= i < tokens.size:
        return None
    first = tokens.text[i][0]
    if first.isdecimal():
        return _read_digits(tokens, i)
    if tokens.lower[i] in NUMBER_WORDS:
        return _read_words(tokens, i)
    return None


def _read_digits(tokens: Tokens, i: int) -> Numeral | None:
    value = digits_value(tokens.text[i])
    if value is None:
        return None
    following = tokens.lower[i + 1]
    if following not in _GOES_ON and not following[:1].isdecimal():
        return Numeral(value, i + 1, False)
    value, end = digit_groups(tokens, i, value)
    if end < tokens.size and tokens.text[end] in _GLYPHS:
        value += _GLYPHS[tokens.text[end]]
        end += 1
    elif (part := written_fraction(tokens, end)) is not None and value == value.to_integral_value():
        value, end = value + part, end + 3
    else:
        value, end = _with_fraction(tokens, end, value)
    return _scaled(tokens, end, value, spelled=False)


def _with_fraction(tokens: Tokens, i: int, value: Decimal) -> tuple[Decimal, int]:
    """`value` with "and a half", "and a quarter", "and three quarters" or "-and-a-half" after it."""
    at = _past_hyphen(tokens, i)
    if tokens.lower[at] != "and":
        return value, i
    at = _past_hyphen(tokens, at + 1)
    first = tokens.lower[at]
    part = tokens.lower[_past_hyphen(tokens, at + 1)]
    end = _past_hyphen(tokens, at + 1) + 1
    if first in ("a", "one") and part in ("half", "quarter"):
        # "five and a half of the fleet" names two things.
        if tokens.lower[end] == "of":
            return value, i
        return value + (HALF if part == "half" else Decimal("0.25")), end
    if first == "a" and part == "third" and tokens.lower[end] in SCALES:
        return value + ONE / 3, end
    if first == "three" and part == "quarters":
        return value + Decimal("0.75"), end
    return value, i


def _with_point(tokens: Tokens, i: int, value: Decimal) -> tuple[Decimal, int]:
    """`value` with spoken decimals after it: "one point two", "forty-four point one five"."""
    if tokens.lower[i] != "point":
        return value, i
    digits, end = "", i + 1
    while len(digits) < 6 and (tokens.lower[end] in UNITS or tokens.lower[end] in ZEROS):
        digits += str(UNITS.get(tokens.lower[end], 0))
        end += 1
    return (value + Decimal(f"0.{digits}"), end) if digits else (value, i)


def _scaled(tokens: Tokens, i: int, value: Decimal, *, spelled: bool) -> Numeral:
    """`value` times the scale words at `i`, if any."""
    if i >= tokens.size:
        return Numeral(value, i, spelled)
    at = _past_hyphen(tokens, i)
    word = tokens.lower[at]
    if not spelled and at == i and word in _GLUED_TO_DIGITS and tokens.glued[i]:
        area = tokens.lower[i + 1] in ("2", "3") and tokens.glued[i + 1]
        if word == "m" and (area or tokens.lower[i + 1] in _METRE_COMPANY):
            return Numeral(value, i, spelled)
        scale = _GLUED_TO_DIGITS[word]
        return Numeral(value * scale, i + 1, spelled, scale)
    if word == "hundred":
        scale, at = Decimal(100), at + 1
        after = _past_hyphen(tokens, at)
        if tokens.lower[after] in SCALES:
            scale, at = scale * SCALES[tokens.lower[after]], after + 1
        return Numeral(value * scale, at, spelled, scale)
    if word == "dozen":
        return Numeral(value * 12, at + 1, spelled, Decimal(12))
    known = SCALES if spelled else _AFTER_DIGITS
    if word not in known:
        return Numeral(value, i, spelled)
    scale, at = known[word], at + 1
    larger = SCALES.get(tokens.lower[at])
    if larger is not None and larger > scale:  # "two thousand million"
        scale, at = scale * larger, at + 1
    return Numeral(value * scale, at, spelled, scale)


def _read_words(tokens: Tokens, i: int) -> Numeral | None:
    word = tokens.lower[i]
    if word in _SMALL and tokens.lower[i + 1] not in _GOES_ON_SPELLED:
        return Numeral(_SMALL[word], i + 1, True)
    if word in ZEROS:
        return Numeral(Decimal(0), i + 1, True)
    if word in _GLYPHS:
        return _scaled(tokens, i + 1, _GLYPHS[word], spelled=True)
    if word in ("half", "quarter") or (word in ("a", "an") and tokens.lower[i + 1] in ("half", "quarter")):
        return _part_of_scale(tokens, i if word in ("half", "quarter") else i + 1)
    if word == "three" and tokens.lower[_past_hyphen(tokens, i + 1)] == "quarters":
        return _part_of_scale(tokens, i)
    if word in ("a", "an"):
        at = i + 1
        if tokens.lower[at] not in SCALES and tokens.lower[at] not in ("hundred", "dozen"):
            return None
        return _sum_of_chunks(tokens, at)
    return _sum_of_chunks(tokens, i)


def _part_of_scale(tokens: Tokens, i: int) -> Numeral | None:
    """ "half a million", "a quarter of a million", "half-dozen", "three quarters of a billion"."""
    word = tokens.lower[i]
    at = i + 1
    if word == "three":
        value, at = Decimal("0.75"), _past_hyphen(tokens, at) + 1
    else:
        value = HALF if word == "half" else Decimal("0.25")
    at = _past_hyphen(tokens, at)
    if tokens.lower[at] == "of" and tokens.lower[at + 1] in ("a", "an"):
        at += 1
    if tokens.lower[at] in ("a", "an"):
        at = _past_hyphen(tokens, at + 1)
    scale = {"dozen": Decimal(12), "hundred": Decimal(100), **SCALES}.get(tokens.lower[at])
    if scale is None:
        return None
    return Numeral(value * scale, at + 1, True, scale)


def _below_hundred(tokens: Tokens, i: int) -> tuple[int, int] | None:
    word = tokens.lower[i]
    if word in UNITS:
        return UNITS[word], i + 1
    if word in TEENS:
        return TEENS[word], i + 1
    if word not in TENS:
        return None
    at = _past_hyphen(tokens, i + 1)
    unit = UNITS.get(tokens.lower[at])
    # "twenty two" without a hyphen is one number, as transcripts write it.
    return (TENS[word] + unit, at + 1) if unit else (TENS[word], i + 1)


def _below_thousand(tokens: Tokens, i: int, *, bare_hundred: bool) -> tuple[int, int] | None:
    """A chunk such as "two hundred and ten", "twelve hundred" or, with `bare_hundred`, "hundred and ten"."""
    head = _below_hundred(tokens, i)
    if head is None:
        if not (bare_hundred and tokens.lower[i] == "hundred"):
            return None
        head = (1, i)
    value, end = head
    at = _past_hyphen(tokens, end)
    if tokens.lower[at] != "hundred":
        return head
    value, end = value * 100, at + 1
    at = _past_hyphen(tokens, end)
    if tokens.lower[at] == "and":
        at = _past_hyphen(tokens, at + 1)
    tail = _below_hundred(tokens, at)
    # "between one hundred and two hundred" is two numbers.
    if tail is None or tokens.lower[_past_hyphen(tokens, tail[1])] in ("hundred", "dozen"):
        return value, end
    return value + tail[0], tail[1]


def _sum_of_chunks(tokens: Tokens, i: int) -> Numeral | None:
    """Chunks with falling scales: "two million three hundred thousand and five"."""
    total, limit, end, at = Decimal(0), None, i, i
    last_scale = ONE
    while True:
        chunk = _below_thousand(tokens, at, bare_hundred=limit is None)
        if chunk is not None:
            value, after = Decimal(chunk[0]), chunk[1]
            if limit is not None and value < 20 and tokens.lower[_past_hyphen(tokens, after)] in _PARTS:
                break
        elif limit is None and (tokens.lower[at] in SCALES or tokens.lower[at] == "dozen"):
            value, after = ONE, at
        else:
            break
        if after > at:
            value, after = _with_point(tokens, after, value)
            value, after = _with_fraction(tokens, after, value)
        scaled = _scaled(tokens, after, value, spelled=True) if after < tokens.size else Numeral(value, after, True)
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
        if tokens.lower[at] == "and":
            at += 1
    if last_scale == 1 and end > i and tokens.lower[end - 1] == "hundred":  # "five or six hundred"
        last_scale = Decimal(100)
    return Numeral(total, end, True, last_scale) if end > i else None
