"""One name for each unit, whatever a library or a data set calls it."""

from __future__ import annotations

from decimal import Decimal

from benchmarks.extraction.samples import Figures

# The name used here, then those used elsewhere, in lower case.
_NAMES = """
percent: percentage, %
percentage point: percentage points
USD: dollar, $, united states dollar, us dollar
EUR: euro, €
pence: penny
GBP: pound sterling, british pound, £
JPY: japanese yen, yen
CNY: chinese yuan, yuan
CHF: swiss franc
times: factor, times
degC: c, degree celsius, celsius
degF: f, degree fahrenheit, fahrenheit
degree: degree angle
km: kilometer, kilometre
m: meter, metre
cm: centimeter, centimetre
mm: millimeter, millimetre
mile: mi
nmi: nautical mile
ft: foot
in: inch
yard: yd
km2: square kilometer, square kilometre
m2: square meter, square metre
mi2: square mile, square mile
square foot: square foot
hectare: ha
litre: liter
ml: milliliter, millilitre
gallon: gallon (us)
kg: kilogram
g: gram
mg: milligram
ug: microgram
oz: ounce
lb: pound-mass, pound mass
tonne: metric ton
kmh: km/h, kilometer per hour, kilometre per hour
mph: mile per hour
m/s: meter per second, metre per second
knot: knot
MB: megabyte
GB: gigabyte
"""
_CANONICAL = {
    alias.strip(): name
    for name, _, aliases in (line.partition(":") for line in _NAMES.strip().splitlines())
    for alias in (name.lower(), *aliases.split(","))
}


def canonical(name: str | None) -> str | None:
    """The one name of a unit: ISO 4217 codes for money, else mostly the symbol; an unknown name in lower case."""
    if not name:
        return None
    if len(name) == 3 and name.isupper():
        return name
    return _CANONICAL.get(name.lower(), name.lower())


def in_years(figures: Figures, unit: str | None) -> tuple[Figures, str | None]:
    """Decades as years, as they are labelled."""
    if unit == "decade":
        return tuple(Decimal(10) * figure for figure in figures), "year"
    return figures, unit
