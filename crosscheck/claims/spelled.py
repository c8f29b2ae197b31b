"""Figures that open with a word: shares, spelled counts, "a month-long", "half a mile"."""

from __future__ import annotations

from decimal import Decimal

from crosscheck.claims.amounts import multiplies
from crosscheck.claims.bounds import bound_before
from crosscheck.claims.figures import PART, Figure, rounded
from crosscheck.claims.measures import DAY, POINT, RATIO, TIMES
from crosscheck.claims.neighbours import HYPHENS, is_hyphen, looks_plural, past_hyphen
from crosscheck.claims.numerals import NUMBER_WORDS, ONE, read_number
from crosscheck.claims.ones import one_counts
from crosscheck.claims.parts import PART_WORDS, read_part
from crosscheck.claims.tokens import Tokens
from crosscheck.claims.units import read_unit
from crosscheck.claims.vague import read_multiple, read_vague, read_zero
from crosscheck.claims.vocabulary import words
from crosscheck.claims.written import bounded, read_figure
from crosscheck.model import Bound

_LENGTHS = frozenset({"long", "high", "wide", "deep", "tall", "thick", "old"})
SINGLE_UNITS = words(
    "second minute hour day week fortnight month year decade century metre meter mile kilometre kilometer foot "
    "acre tonne ton inch yard hectare"
)
"""Units that may stand without a number: "a month-long truce"."""
_BARE_SCALES = frozenset({"hundred", "thousand", "million", "billion", "trillion", "dozen", "lakh", "crore"})
_AFTER_ZERO_AS_NAME = words(
    "emission emissions tolerance gravity waste carbon hour hours sum interest day energy cost rate tariff calorie"
)
_BEFORE_SINGLE = words("than within nearly almost about least for lasted over under after")
_TOLD_FROM = words("ago earlier later before after")
_BEFORE_SCALE = words("another some nearly about over than the almost around by last")

_PARTS_OR_HYPHENS = PART_WORDS | HYPHENS
_PART_VALUES = {
    "half": Decimal("0.5"),
    "quarter": Decimal("0.25"),
    "quarters": Decimal("0.75"),
    "third": Decimal(1) / 3,
}


def read_spelled(tokens: Tokens, i: int, floor: int) -> Figure | None:
    """A figure that begins with a number word: a share, a count or an amount."""
    share = _share(tokens, i, floor)
    if share is not None:
        return share
    word = tokens.lower[i]
    if word == "one" and not one_counts(tokens, i):
        figure = read_figure(tokens, i, floor)
        alone = figure is None or (figure.unit is None and figure.stated == (ONE,))
        return None if alone else figure
    if word in _BARE_SCALES and tokens.lower[i - 1] not in _BEFORE_SCALE:
        return None
    is_prefixed = i > 0 and is_hyphen(tokens, i - 1)  # "sub-zero temperatures"
    if word == "zero" and (is_prefixed or not (_counts_plural(tokens, i + 1) or read_unit(tokens, i + 1))):
        return None
    if word in ("nil", "nought", "naught") and tokens.lower[i - 1] != ":":
        return None
    return read_figure(tokens, i, floor)


def _counts_plural(tokens: Tokens, i: int) -> bool:
    """Whether a plural noun stands at token `i` or one adjective later: "zero new cases", but "zero emission cars"."""
    if tokens.lower[past_hyphen(tokens, i)] in _AFTER_ZERO_AS_NAME:
        return False
    return looks_plural(tokens.lower[i]) or (tokens.lower[i].isalpha() and looks_plural(tokens.lower[i + 1]))


def read_after_article(tokens: Tokens, i: int, floor: int) -> Figure | None:
    """What "a" or "an" opens: "a hundred", "a third of", "a mile and a half", "a month-long"."""
    following = tokens.lower[i + 1]
    if following in SINGLE_UNITS:
        return _single_unit(tokens, i, i + 1, floor)
    if following in NUMBER_WORDS or following in PART_WORDS:
        share = _share(tokens, i, floor)
        return share if share is not None else read_figure(tokens, i, floor)
    return None


def read_bare_unit(tokens: Tokens, i: int, floor: int) -> Figure | None:
    """ "decade-long", "metre-high" without an article."""
    return _single_unit(tokens, i, i, floor) if is_hyphen(tokens, i + 1) else None


def read_vague_word(tokens: Tokens, i: int, floor: int) -> Figure | None:
    found = read_vague(tokens, i)
    if found is None or found.start < floor:
        return None
    at = found.end + (tokens.lower[found.end] == "of")
    unit = read_unit(tokens, at)
    end, measure = found.end, None
    often = unit is not None and unit.unit.base == RATIO and not multiplies(tokens, unit.end)  # "closed several times"
    if unit is not None and not often and tokens.lower[unit.end - 1] not in ("second", "marks", "mark"):
        end, measure = unit.end, unit.unit
    stated = (found.low,) if found.low == found.high else (found.low, found.high)
    figure = Figure(found.start, end, stated, measure, Bound.VAGUE)
    before = bound_before(tokens, figure.start, floor)
    if before is not None and before.bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        return figure._replace(start=before.start, bound=before.bound, stated=(found.low,))
    if before is not None and before.bound in (Bound.LESS_THAN, Bound.AT_MOST, Bound.NEARLY):
        return figure._replace(start=before.start)
    return figure


def read_zero_word(tokens: Tokens, i: int, _floor: int) -> Figure | None:
    end = read_zero(tokens, i)
    return None if end is None else Figure(i, end, (Decimal(0),), None, Bound.EXACT)


def read_multiple_word(tokens: Tokens, i: int, floor: int) -> Figure | None:
    found = read_multiple(tokens, i)
    if found is None:
        return None
    return bounded(tokens, floor, Figure(i, found.end, (found.factor,), TIMES, Bound.EXACT))


def _share(tokens: Tokens, i: int, floor: int) -> Figure | None:
    """ "a third of", "half the", "half a mile", "a quarter of a point"."""
    word = tokens.lower[i]
    if word != "half" and tokens.lower[i + 1] not in _PARTS_OR_HYPHENS:
        return None
    if word in ("half", "a", "an", "three", "one") and (word == "half" or _has_part(tokens, i)):
        measured = _part_of_unit(tokens, i)
        if measured is not None:
            return bounded(tokens, floor, measured)
    part = read_part(tokens, i)
    if part is None:
        return None
    whole = read_number(tokens, i)
    if whole is not None and whole.end > part.end:  # "half a million"
        return None
    end = part.end
    if word == "half" and tokens.lower[i - 1] == "a":
        i -= 1
    return bounded(tokens, floor, Figure(i, end, (rounded(part.value),), PART, Bound.EXACT))


def _has_part(tokens: Tokens, i: int) -> bool:
    at = i + 2 if is_hyphen(tokens, i + 1) else i + 1
    return tokens.lower[at] in PART_WORDS


def _part_of_unit(tokens: Tokens, i: int) -> Figure | None:
    """ "half a mile", "half-hour", "a quarter of a century", "half a percentage point"."""
    at = i
    if tokens.lower[at] != "half":
        at = at + 2 if is_hyphen(tokens, at + 1) else at + 1
    name = tokens.lower[at]
    if name not in _PART_VALUES or (name == "quarters") != (tokens.lower[i] == "three"):
        return None
    at += 1
    if tokens.lower[past_hyphen(tokens, at)] == "point":  # "a quarter point", "half-point"
        return Figure(i, past_hyphen(tokens, at) + 1, (rounded(_PART_VALUES[name]),), POINT, Bound.EXACT)
    if is_hyphen(tokens, at):
        at += 1
    elif name == "half" and tokens.lower[at] in ("a", "an", "of"):
        at += 1
        at += tokens.lower[at] in ("a", "an")
    elif tokens.lower[at] == "of" and tokens.lower[at + 1] in ("a", "an"):
        at += 2
    else:
        return None
    if is_hyphen(tokens, at):
        at += 1
    if tokens.lower[at] == "point":
        return Figure(i, at + 1, (rounded(_PART_VALUES[name]),), POINT, Bound.EXACT)
    found = read_unit(tokens, at)
    if found is None or tokens.lower[found.end - 1][-1:] == "s" or tokens.lower[at] == "time":
        return None
    return Figure(i, found.end, (rounded(_PART_VALUES[name]),), found.unit, Bound.EXACT)


def _single_unit(tokens: Tokens, start: int, at: int, floor: int) -> Figure | None:
    """One unit without a number: "a mile and a half", "month-long", "for a year", "metre-high"."""
    found = read_unit(tokens, at)
    if found is None:
        return None
    end = found.end
    joined = past_hyphen(tokens, end)
    article = past_hyphen(tokens, joined + 1)
    part = past_hyphen(tokens, article + 1)
    if tokens.lower[joined] == "and" and tokens.lower[article] == "a" and tokens.lower[part] in ("half", "quarter"):
        value = Decimal("1.5") if tokens.lower[part] == "half" else Decimal("1.25")
        return bounded(tokens, floor, Figure(start, part + 1, (value,), found.unit, Bound.EXACT))
    if is_hyphen(tokens, end) and tokens.lower[end + 1] in _LENGTHS:
        end += 2
    elif start < at:
        before = tokens.lower[start - 1]
        if tokens.lower[end] in _LENGTHS:
            end += 1
        elif found.unit.base == DAY:
            # "A year ago" is a date, "an hour later" is none.
            told_from = tokens.lower[end] in _TOLD_FROM
            short = tokens.lower[at] in ("hour", "minute") and tokens.lower[end] != "ago"
            if tokens.lower[end] == "of" or (not short if told_from else before not in _BEFORE_SINGLE):
                return None
        elif before not in ("than", "nearly", "almost", "about", "least", "over", "within"):
            return None
    else:
        return None
    return bounded(tokens, floor, Figure(start, end, (Decimal(1),), found.unit, Bound.EXACT))
