"""An amount: a currency sign, a number and a unit."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from crosscheck.claims.currencies import MONEY_TRIGGERS, MONEY_WORDS, read_sign
from crosscheck.claims.measures import DAY, INCHES, RATIO, SECONDS, TIMES, Unit
from crosscheck.claims.neighbours import is_hyphen, looks_plural
from crosscheck.claims.numerals import SCALES, Numeral, read_number
from crosscheck.claims.tokens import Tokens
from crosscheck.claims.units import UnitRead, read_unit
from crosscheck.claims.vocabulary import words

_SINGULAR_MONEY = words(
    "mark crown pound euro dollar franc shilling rupee dinar peso krone krona cent penny lev riyal won"
)
# What is a scale only after a currency sign: "£5 m", "Rs 500 cr".
_SCALES_OF_MONEY = dict.fromkeys("mM", SCALES["million"]) | dict.fromkeys("bB", SCALES["billion"])
_SCALES_OF_MONEY |= dict.fromkeys(("cr", "crs", "Cr", "CR"), SCALES["crore"])
_HUGE_BEFORE_MONEY = {"mark": 1000, "marks": 100, "won": 1000, "real": 1000, "reals": 100}
_MULTIPLIED = words("as the that those what its their his her our this last more less than normal")
_AFTER_EURO = words("a an in on of to for and or from per by at the each worth more less fewer")
_BEFORE_YEARS = words(
    "lean fat long short full whole entire consecutive straight successive financial fiscal calendar solid hard tough "
    "difficult bitter happy"
)
_YEARS = words("years months weeks days hours minutes nights decades")
_MINUS = frozenset({"minus", "-", "−"})
_COUNTABLE_AFTER_M = words("people were are have had has of")


class Amount(NamedTuple):
    """A number with its unit at `tokens[start:end]`; `scale` is the factor of its scale word."""

    start: int
    end: int
    value: Decimal
    unit: Unit | None
    scale: Decimal
    signed: bool
    bare_end: int


def read_amount(tokens: Tokens, i: int) -> Amount | None:
    """The amount that begins at token `i` with a currency sign, a digit or a number word."""
    sign = read_sign(tokens, i) if tokens.text[i] in MONEY_TRIGGERS or _before_dollar(tokens, i) else None
    at = sign.end if sign is not None else i
    numeral = read_number(tokens, at)
    if numeral is None:
        return None
    if sign is None:
        numeral = _metres_or_millions(tokens, at, numeral)
    elif (scale := _SCALES_OF_MONEY.get(tokens.text[numeral.end])) is not None and numeral.scale == 1:
        numeral = Numeral(numeral.value * scale, numeral.end + 1, False, scale)
    if sign is None and tokens.text[at - 1] == "." and _leading_point(tokens, at):
        value = Decimal(f"0.{tokens.text[at]}") * numeral.scale
        unit, end = _unit_of(tokens, numeral._replace(value=value))
        return Amount(at - 1, end, value, unit, numeral.scale, False, numeral.end)
    negative = tokens.lower[i - 1] in _MINUS and _negative(tokens, i)
    value = -numeral.value if negative else numeral.value
    if sign is not None:
        end = numeral.end
        word = read_unit(tokens, end)
        # "$5 billion dollars", but never the second sign of "£250,000-£300,000"
        if word is not None and word.unit.base == sign.unit.base and tokens.text[word.end - 1].isalpha():
            end = word.end
        return Amount(i, end, value, sign.unit, numeral.scale, True, numeral.end)
    unit, end = _unit_of(tokens, numeral)
    if unit is not None and end < tokens.size:
        value, end = _with_smaller_unit(tokens, end, value, unit)
    start = i - 1 if negative else i
    below = tokens.lower[end] == "below" and tokens.lower[end + 1] in ("zero", "freezing")
    if below and unit is not None and unit.base == "degC" and value > 0:
        value, end = -value, end + 2
    return Amount(start, end, value, unit, numeral.scale, False, numeral.end)


def _before_dollar(tokens: Tokens, i: int) -> bool:
    return i + 1 < tokens.size and tokens.text[i + 1] == "$" and tokens.glued[i + 1]


def _leading_point(tokens: Tokens, i: int) -> bool:
    """Whether the point before token `i` has no digit before it and opens the decimals at token `i`: ".5 percent"."""
    if not tokens.glued[i] or not tokens.text[i].isdecimal():
        return False
    return i == 1 or not tokens.glued[i - 1]


def _negative(tokens: Tokens, i: int) -> bool:
    """ "-5" and "minus 5"; a hyphen after a word or figure is none."""
    if tokens.lower[i - 1] == "minus":
        return True
    if not tokens.glued[i] or not tokens.text[i][0].isdecimal():
        return False
    if i == 1:
        return False  # a list dash
    gap = tokens.start[i - 1] - tokens.end[i - 2]
    return gap > 0 and (tokens.text[i - 2][0].isalpha() or tokens.text[i - 2] in "(:")


def _metres_or_millions(tokens: Tokens, at: int, numeral: Numeral) -> Numeral:
    """Reads a glued "m" as metres where nothing speaks for millions: "a 40m tower", but "2.3m viewers"."""
    last = tokens.text[numeral.end - 1]
    if last not in ("m", "b") or numeral.end - at < 2 or not tokens.glued[numeral.end - 1]:
        return numeral
    following = tokens.lower[numeral.end]
    counts = following in _COUNTABLE_AFTER_M or following in MONEY_WORDS or looks_plural(following)
    if last == "b":
        return numeral if counts else Numeral(numeral.value / numeral.scale, numeral.end - 1, False)
    measures = read_unit(tokens, numeral.end) is not None  # "2m bpd"
    if counts or measures or ("." in tokens.text[at] and not following[:1].isalpha()):
        return numeral
    if tokens.text[at].isdecimal() and len(tokens.text[at]) < 4:
        return Numeral(numeral.value / numeral.scale, numeral.end - 1, False)
    return numeral


def _unit_of(tokens: Tokens, numeral: Numeral) -> tuple[Unit | None, int]:
    end = numeral.end
    found = read_unit(tokens, end)
    if found is None and tokens.lower[end] in _BEFORE_YEARS and tokens.lower[end + 1] in _YEARS:  # "three lean years"
        end += 1
        found = read_unit(tokens, end)
    if found is None:
        if tokens.lower[end] == "fold" or (is_hyphen(tokens, end) and tokens.lower[end + 1] == "fold"):
            return TIMES, end + (1 if tokens.lower[end] == "fold" else 2)
        return None, end
    last = tokens.lower[found.end - 1]
    hyphened = tokens.text[end] in "-‐‑–—−"
    if last == "second" and found.unit.base == DAY and not hyphened and numeral.value != 1:
        return None, end
    singular = last in _SINGULAR_MONEY and not hyphened and numeral.value != 1 and found.end == end + 1
    if singular and last != "won" and not (last == "euro" and _ends_amount(tokens, found.end)):
        return None, end
    if numeral.value < _HUGE_BEFORE_MONEY.get(last, 0):
        return None, end
    if last == "p" and not tokens.glued[end]:
        return None, end
    if found.unit.base == RATIO and not multiplies(tokens, found.end):
        return None, end
    if last == "pounds" and (tokens.lower[found.end] == "of" or _weighs(tokens, numeral.end)):
        return Unit("lb", "kg", Decimal("0.45359237")), found.end
    if last == "pound" and hyphened and tokens.lower[found.end] not in ("fine", "note", "coin", "bill", "a", "deal"):
        return Unit("lb", "kg", Decimal("0.45359237")), found.end
    if tokens.text[found.end - 1] in ("C", "F") and found.end == end + 1 and numeral.words:
        return None, end
    # "10 in 2019" never reaches here: "in" is a unit only when glued.
    return found.unit, _past_year_old(tokens, found.end) if found.unit.base == DAY else found.end


def _ends_amount(tokens: Tokens, i: int) -> bool:
    """Whether "euro" before token `i` closes an amount: "100,000 euro for", but "two euro notes"."""
    following = tokens.lower[i]
    return not following[:1].isalpha() or following in _AFTER_EURO


def multiplies(tokens: Tokens, i: int) -> bool:
    """Whether "times" before token `i` multiplies ("three times the figure") or counts ("rang three times")."""
    following = tokens.lower[i]
    return following in _MULTIPLIED or following.endswith("er")


def _weighs(tokens: Tokens, i: int) -> bool:
    return any(tokens.lower[k].startswith("weigh") for k in range(max(0, i - 6), i))


def _past_year_old(tokens: Tokens, end: int) -> int:
    """Past "-old", "old" or "of age" after a unit of time."""
    if is_hyphen(tokens, end) and tokens.lower[end + 1] in ("old", "olds"):
        return end + 2
    if tokens.lower[end] == "old":
        return end + 1
    if tokens.lower[end] == "of" and tokens.lower[end + 1] == "age":
        return end + 2
    return end


def _with_smaller_unit(tokens: Tokens, end: int, value: Decimal, unit: Unit) -> tuple[Decimal, int]:
    """`value` with what follows in a smaller unit: "5ft 6in", "two hours and 30 minutes", "a mile and a half"."""
    at = end
    if tokens.lower[at] == "and":
        at += 1
        if tokens.lower[at] == "a" and tokens.lower[at + 1] in ("half", "quarter"):
            part = Decimal("0.5") if tokens.lower[at + 1] == "half" else Decimal("0.25")
            if tokens.lower[at + 2] != "of":
                return value + part, at + 2
    if unit.base not in (DAY, "m", "kg") and tokens.lower[end - 1] not in (
        "dollars",
        "pounds",
        "euros",
        "dollar",
        "pound",
    ):
        return value, end
    if at >= tokens.size:
        return value, end
    numeral = read_number(tokens, at)
    if numeral is None or numeral.end >= tokens.size:
        return value, end
    found = read_unit(tokens, numeral.end)
    if found is None and unit.name == "ft" and tokens.lower[numeral.end] == "in" and numeral.value < 12:  # "5 ft 2 in"
        found = UnitRead(INCHES, numeral.end + 1)
    if found is None and unit.name == "minute" and tokens.lower[numeral.end] == "s":  # "2 min 20 s"
        found = UnitRead(SECONDS, numeral.end + 1)
    if found is None or found.unit.base != unit.base or found.unit.factor >= unit.factor:
        return value, end
    part = numeral.value * found.unit.factor / unit.factor
    # "3 km and 500 m" goes on; "two hours and 90 minutes" names two lengths.
    return (value + part, found.end) if part < 1 else (value, end)
