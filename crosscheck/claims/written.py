"""Figures that open with a currency sign, a digit or a number word, with their ranges, units and bounds."""

from __future__ import annotations

from decimal import Decimal

from crosscheck.claims.ages import age_unit
from crosscheck.claims.amounts import Amount, read_amount
from crosscheck.claims.bounds import bound_after, bound_before, near_approach
from crosscheck.claims.figures import PART, Figure, rounded
from crosscheck.claims.measures import DAY, MAGNITUDE, SECONDS, Unit
from crosscheck.claims.neighbours import is_hyphen
from crosscheck.claims.numerals import Numeral
from crosscheck.claims.parts import read_proportion
from crosscheck.claims.ranges import read_range
from crosscheck.claims.scores import race_time
from crosscheck.claims.tokens import Tokens
from crosscheck.claims.units import TIME_WORDS, read_unit
from crosscheck.model import Bound

_QUAKES = frozenset({"quake", "earthquake", "tremor", "aftershock", "temblor", "foreshock"})


def read_figure(tokens: Tokens, i: int, floor: int) -> Figure | None:
    """A figure that begins with a sign, a digit or a number word."""
    if tokens.lower[i + 1] == ":" and race_time(tokens, i):
        hours, minutes, seconds = (Decimal(tokens.text[at]) for at in (i, i + 2, i + 4))
        return bounded(tokens, floor, Figure(i, i + 5, (hours * 3600 + minutes * 60 + seconds,), SECONDS, Bound.EXACT))
    amount = read_amount(tokens, i)
    if amount is None:
        return None
    if not amount.signed and (amount.unit is None or amount.unit.base in ("m2", "m")):
        share = read_proportion(tokens, Numeral(amount.value, amount.bare_end, False))
        if share is not None:
            return bounded(tokens, floor, Figure(i, share.end, (rounded(share.value),), PART, Bound.EXACT))
    ranged = read_range(tokens, amount, floor)
    if ranged is not None:
        unit = ranged.unit or age_unit(tokens, ranged.start, ranged.end)
        start = ranged.start
        return bounded(tokens, floor, Figure(start, ranged.end, (ranged.low, ranged.high), unit, Bound.RANGE))
    unit = amount.unit
    if unit is None:
        unit = age_unit(tokens, amount.start, amount.end) or _magnitude(tokens, amount)
        if unit is None and _is_year(tokens, amount):
            return None
    end = amount.end
    if unit is MAGNITUDE and is_hyphen(tokens, end) and tokens.lower[end + 1] == "magnitude":
        end += 2
    return bounded(tokens, floor, Figure(amount.start, end, (amount.value,), unit, Bound.EXACT))


def _magnitude(tokens: Tokens, amount: Amount) -> Unit | None:
    if amount.value > 10:
        return None
    at = amount.start - 1
    if tokens.lower[amount.end] == "on" and "richter" in (
        tokens.lower[amount.end + 1],
        tokens.lower[amount.end + 2],
    ):
        return MAGNITUDE
    if tokens.lower[amount.end] in _QUAKES and "." in tokens.text[amount.start]:  # "a 6.3 tremor"
        return MAGNITUDE
    if tokens.lower[at] == "-" and tokens.lower[at - 1] == "magnitude":
        return MAGNITUDE
    if tokens.lower[at] in ("of", ":", "at", "was"):
        at -= 1
    taken = tokens.text[at - 1 - is_hyphen(tokens, at - 1)][:1].isdecimal()  # "a 6.3-magnitude one"
    if (tokens.lower[at] == "magnitude" and not taken) or tokens.lower[amount.end] == "magnitude":
        return MAGNITUDE
    return MAGNITUDE if is_hyphen(tokens, amount.end) and tokens.lower[amount.end + 1] == "magnitude" else None


def _is_year(tokens: Tokens, amount: Amount) -> bool:
    """A bare 1500..2100 that counts nothing is a year that no date reader has taken."""
    text = tokens.text[amount.end - 1]
    if amount.end - amount.start != 1 or not text.isdecimal() or len(text) != 4 or not "1500" <= text <= "2100":
        return False
    if not tokens.text[amount.end].islower():
        return True
    following = tokens.lower[amount.end]
    return not (len(following) > 3 and following[-1] == "s") and following not in (
        "people",
        "men",
        "women",
    )


def bounded(tokens: Tokens, floor: int, figure: Figure) -> Figure:
    """`figure` with the bound words before and after it."""
    start, end, bound = figure.start, figure.end, figure.bound
    lasts = figure.unit is not None and figure.unit.base == DAY and tokens.lower[end - 1] in TIME_WORDS
    before = bound_before(tokens, start, floor, lasts_to=end if lasts else None)
    if before is None and figure.unit is not None and figure.unit.base == "m":
        before = near_approach(tokens, start, floor)
    if before is not None:
        start = before.start
        if bound is Bound.EXACT or before.bound not in (Bound.ABOUT, Bound.EXACT):
            bound = before.bound
    after = bound_after(tokens, end)
    if before is None and after is None:
        return figure
    if after is not None:
        end = after.end
        if bound is Bound.EXACT or after.bound is not Bound.ABOUT:
            bound = after.bound
        if figure.unit is None:
            late = read_unit(tokens, end)  # "10 or more years", "30-odd miles"
            if late is not None:
                return Figure(start, late.end, figure.stated, late.unit, bound)
    return Figure(start, end, figure.stated, figure.unit, bound)
