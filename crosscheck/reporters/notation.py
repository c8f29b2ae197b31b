"""How the figures of a fact are written for the reader: in the unit in which most of its reports write them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from typing import NamedTuple

from crosscheck.claims.bounds import interval
from crosscheck.claims.measures import FRACTION, ONLY_GLUED, PERCENT, PHRASES, POWERS, SYMBOLS, TIMES, Unit
from crosscheck.model import Bound, Claim, DateClaim, QuantityValue

UNKNOWN = "unknown"

_UNITS = {u.name: u for table in (PHRASES, POWERS, SYMBOLS, ONLY_GLUED) for u in table.values()}
_RANK = {name: rank for rank, name in enumerate(_UNITS)}
_DEFAULTS = {FRACTION: PERCENT, "ratio": TIMES}
_SIGNS = {PERCENT.name: "%", "permille": "‰", "degC": "°C", "degF": "°F", "um": "µm", "ug": "µg"}
_SIGNS |= {f"{length}{n}": f"{length}{sign}" for length in ("m", "km", "cm") for n, sign in ((2, "²"), (3, "³"))}
_PLURALS = {
    unit.name: names[1]
    for names, unit in ((phrase.split("|"), unit) for phrase, unit in PHRASES.items())
    if names[0] == unit.name and "/" not in unit.name and names[1:] and names[1][:2] == unit.name[:2]
}
_SCALES = ((Decimal(10**12), "trillion"), (Decimal(10**9), "billion"), (Decimal(10**6), "million"))
_LONGEST = 18
"""Digits before the point from which nothing is rounded away."""


class Notation(NamedTuple):
    """The unit of a fact's figures, `money` before them where they are money.

    `stated` holds ends in the base unit with the figures that reports write for them; `whole` tells that
    whole things are counted.
    """

    unit: Unit
    money: str | None = None
    stated: Mapping[Decimal, Decimal] = {}
    whole: bool = False

    def amount(self, end: Decimal, rounding: str = ROUND_HALF_EVEN) -> str:
        """One end: 80,000; 12.5 %; $2,450; USD 2.5 billion; 40 km; 1 day."""
        number = self._number(end, rounding)
        if self.money is not None:
            return f"{self.money}{_scaled(number)}"
        return f"{self._figure(number)} {self.unit_for(number)}".rstrip()

    def interval(self, low: Decimal | None, high: Decimal | None) -> str:
        """The figures that the words cover: "80,000", "90 to 110 km", "100,000 or more"."""
        if low is None:
            return UNKNOWN if high is None else f"{self.amount(high, ROUND_FLOOR)} or less"
        if high is None:
            return f"{self.amount(low, ROUND_CEILING)} or more"
        least, most = self._number(low, ROUND_CEILING), self._number(high, ROUND_FLOOR)
        if least > most:
            return self._replace(whole=False).interval(low, high)
        first, last = self.amount(low, ROUND_CEILING), self.amount(high, ROUND_FLOOR)
        if first == last:
            return first
        return f"{first if self.money is not None else self._figure(least)} to {last}"

    def unit_for(self, number: Decimal | None = None) -> str:
        """What the unit is called after the figure."""
        name = self.unit.name
        return _SIGNS.get(name, name if number == 1 else _PLURALS.get(name, name))

    def fits(self, value: QuantityValue) -> bool:
        """Whether the value is of the measure that is written so."""
        return (value.unit or "") == self.unit.base

    def draws(self, claim: Claim) -> bool:
        """Whether the claim has a place on the fact's axis: a day, or a value of its measure."""
        return isinstance(claim, DateClaim) or claim.days is not None or self.fits(claim.value)

    def number(self, end: Decimal) -> Decimal:
        """The end, given in the base unit, in the unit of the fact."""
        return self.stated[end] if end in self.stated else end / self.unit.factor - self.unit.shift

    def _number(self, end: Decimal, rounding: str) -> Decimal:
        """What is written for the end."""
        if self.whole:
            return end.to_integral_value(rounding)
        return self.number(end) if end in self.stated else _rounded(self.number(end))

    def _figure(self, number: Decimal) -> str:
        # Counts and shares are read beside the words of the reports, and stay as they are.
        return _grouped(number) if self.unit.base in ("", FRACTION) else _scaled(number)


def notation(claims: Sequence[Claim], base: str | None) -> Notation:
    """How figures in the base unit are written: as most of the claims write them, and of units that tie in the first of
    the table of measures, in whatever order the claims come."""
    values = [c.value for c in claims if not isinstance(c, DateClaim) and c.value.unit == base]
    known = [name for value in values if (name := value.written_unit) in _UNITS and _UNITS[name].base == base]
    unit = _UNITS[min(known, key=lambda name: (-known.count(name), _RANK[name]))] if known else _unit_of(base or "")
    stated = {end: figure for v in values if (v.written_unit or "") == unit.name for end, figure in _stated(v)}
    money = _sign(claims, unit.base) or f"{base} " if len(unit.base) == 3 and unit.base.isupper() else None
    return Notation(unit, money, stated, whole=base is None and all(_is_whole(f) for v in values for f in v.stated))


def notation_of(claim: Claim) -> Notation:
    """How one claim's figure is written where it stands alone: in its own unit, money by its code."""
    base = None if isinstance(claim, DateClaim) else claim.value.unit
    own = notation([claim], base)
    return own if own.money is None else own._replace(money=f"{base} ")


def _unit_of(base: str) -> Unit:
    """The unit in which figures are written that name none."""
    return _DEFAULTS.get(base) or _UNITS.get(base) or Unit(base, base)


def _stated(value: QuantityValue) -> Iterator[tuple[Decimal, Decimal]]:
    """The ends of the value, each with what its words say in the unit that they name: years have 365 days or 366."""
    is_loose = value.bound is Bound.VAGUE or (value.bound is Bound.RANGE and len(value.stated) < 2)
    if value.stated and not is_loose:
        said = interval(value.bound, value.stated[0], value.stated[-1])
        for end, figure in zip((value.low, value.high), said, strict=True):
            if end is not None and figure is not None:
                yield end, figure


def _sign(claims: Sequence[Claim], code: str) -> str | None:
    """The sign that most claims in the currency write before their figures: "$", "US$"; None where most write none."""
    texts = [c.text for c in claims if not isinstance(c, DateClaim) and c.value.written_unit == code]
    signs = [_sign_in(text) or "" for text in texts]
    return min(signs, key=lambda sign: (-signs.count(sign), sign), default="") or None


def _sign_in(text: str) -> str | None:
    at = next((i for i, character in enumerate(text) if unicodedata.category(character) == "Sc"), None)
    if at is None or not text[at + 1 :].lstrip()[:1].isdigit():
        return None
    start = at
    while start and text[start - 1].isupper():
        start -= 1
    return text[start : at + 1]


def _is_whole(figure: Decimal) -> bool:
    return figure == figure.to_integral_value()


def _rounded(number: Decimal) -> Decimal:
    """The number without the digits that converting and reckoning leave: a whole one as it is, else three digits, and
    four from a thousand on."""
    if _is_whole(number) or number.adjusted() >= _LONGEST:
        return number
    if _is_whole(near := round(number, 6)):
        return near
    return round(number, (3 if abs(number) < 1000 else 4) - number.adjusted() - 1)


def _scaled(number: Decimal) -> str:
    """Millions and beyond by their names where that is shorter and loses nothing: 2.5 billion."""
    for scale, name in _SCALES:
        scaled = number / scale
        if abs(scaled) >= 1 and scaled == round(scaled, 3):
            return f"{_grouped(scaled)} {name}"
    return _grouped(number)


def _grouped(number: Decimal) -> str:
    text = format(number, ",f")
    return text.rstrip("0").rstrip(".") if "." in text else text
