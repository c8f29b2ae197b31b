"""The units that figures carry, and their factors to the base unit.

Factors are exact where the unit is defined (BIPM, The International System of Units, 9th ed.; NIST Handbook 44). The
ton without more is the American short ton, the gallon the American gallon: British reports write tonnes and litres.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

DAY = "day"
FRACTION = "fraction"
RATIO = "ratio"
COUNT = ""
MONTH = "month"
YEAR = "year"


class Unit(NamedTuple):
    """A unit as written; a value in it is `(value + shift) * factor` in the unit `base`.

    For months and years, whose length varies, `factor` is the mean length in days. A unit whose `base` is COUNT only
    abbreviates what is counted.
    """

    name: str
    base: str
    factor: Decimal = Decimal(1)
    shift: Decimal = Decimal(0)


def _unit(name: str, base: str, factor: str = "1", shift: str = "0") -> Unit:
    return Unit(name, base, Decimal(factor), Decimal(shift))


PERCENT = _unit("percent", FRACTION, "0.01")
POINT = _unit("percentage point", FRACTION, "0.01")
BASIS_POINT = _unit("basis point", FRACTION, "0.0001")
TIMES = _unit("times", RATIO)
MAGNITUDE = _unit("magnitude", "magnitude")
SECONDS = Unit("second", DAY, Decimal(1) / 86400)
INCHES = _unit("in", "m", "0.0254")
YEARS = _unit(YEAR, DAY, "365.25")
_DEGREE = _unit("degree", "degC")
_CELSIUS = _unit("degC", "degC")
_FAHRENHEIT = Unit("degF", "degC", Decimal(5) / Decimal(9), Decimal(-32))
_KM2 = _unit("km2", "m2", "1000000")
_POUND = _unit("lb", "kg", "0.45359237")

# Every phrase that names the unit, "|" between phrases.
PHRASES: dict[str, Unit] = {
    "percent|per cent|pct|per-cent|pc": PERCENT,
    "percentage point|percentage points|percent point|percent points|pp|ppt": POINT,
    "basis point|basis points|bps|bp": BASIS_POINT,
    "second|seconds|sec|secs": SECONDS,
    "minute|minutes|min|mins": Unit("minute", DAY, Decimal(1) / 1440),
    "hour|hours|hr|hrs": Unit("hour", DAY, Decimal(1) / 24),
    "day|days": _unit("day", DAY),
    "night|nights": _unit("night", DAY),
    "week|weeks|wk|wks": _unit("week", DAY, "7"),
    "fortnight|fortnights": _unit("fortnight", DAY, "14"),
    "month|months|mth|mths": _unit(MONTH, DAY, "30.4375"),
    "year|years|yr|yrs|yo": YEARS,
    "decade|decades": _unit("decade", DAY, "3652.5"),
    "century|centuries": _unit("century", DAY, "36525"),
    "kilometre|kilometres|kilometer|kilometers|km|kms|kilometr": _unit("km", "m", "1000"),
    "metre|metres|meter|meters|mtr|mtrs": _unit("m", "m"),
    "centimetre|centimetres|centimeter|centimeters|cm|cms": _unit("cm", "m", "0.01"),
    "millimetre|millimetres|millimeter|millimeters|mm": _unit("mm", "m", "0.001"),
    "mile|miles|mi": _unit("mile", "m", "1609.344"),
    "nautical mile|nautical miles|nmi|sea mile|sea miles": _unit("nautical mile", "m", "1852"),
    "foot|feet|ft": _unit("ft", "m", "0.3048"),
    "inch|inches": INCHES,
    "yard|yards|yd|yds": _unit("yard", "m", "0.9144"),
    "light year|light years": _unit("light year", "m", "9460730472580800"),
    "astronomical unit|astronomical units": _unit("au", "m", "149597870700"),
    "square kilometre|square kilometres|square kilometer|square kilometers|sq km|sq. km|km²|km2|square km": _KM2,
    "sq kms|sq kilometre|sq kilometres|sq kilometer|sq kilometers": _KM2,
    "square metre|square metres|square meter|square meters|sq m|sq. m|m²|sqm|square m": _unit("m2", "m2"),
    "square mile|square miles|sq mi|sq. mi|sq mile|sq. mile|sq miles|sq. miles": _unit(
        "square mile", "m2", "2589988.110336"
    ),
    "square nautical mile|square nautical miles": _unit("square nautical mile", "m2", "3429904"),
    "square foot|square feet|sq ft|sq. ft": _unit("square foot", "m2", "0.09290304"),
    "square yard|square yards": _unit("square yard", "m2", "0.83612736"),
    "square inch|square inches": _unit("square inch", "m2", "0.00064516"),
    "hectare|hectares|ha": _unit("hectare", "m2", "10000"),
    "acre|acres": _unit("acre", "m2", "4046.8564224"),
    "cubic metre|cubic metres|cubic meter|cubic meters|m³|cu m|cu. m|cubic m": _unit("m3", "m3"),
    "cubic kilometre|cubic kilometres|cubic kilometer|cubic kilometers|km³": _unit("km3", "m3", "1000000000"),
    "cubic centimetre|cubic centimetres|cubic centimeter|cubic centimeters|cc|cm³": _unit("cm3", "m3", "0.000001"),
    "cubic foot|cubic feet": _unit("cubic foot", "m3", "0.028316846592"),
    "cubic yard|cubic yards": _unit("cubic yard", "m3", "0.764554857984"),
    "cubic metres a second|cubic metres per second|cubic meters a second|cubic meters per second|cumecs|m³/s": _unit(
        "m3/s", "m3/s"
    ),
    "cubic feet a second|cubic feet per second|cfs": _unit("cubic foot/s", "m3/s", "0.028316846592"),
    "litre|litres|liter|liters|ltr": _unit("litre", "m3", "0.001"),
    "millilitre|millilitres|milliliter|milliliters|ml": _unit("ml", "m3", "0.000001"),
    "gallon|gallons": _unit("gallon", "m3", "0.003785411784"),
    "acre-foot|acre-feet|acre foot|acre feet": _unit("acre-foot", "m3", "1233.48183754752"),
    "b/d|bpd|bopd|bbl/d": _unit("barrels", COUNT),
    "kb/d|kbpd": _unit("barrels", COUNT, "1000"),
    "mb/d|mbpd|mmbpd|mmb/d|mbarrels": _unit("barrels", COUNT, "1000000"),
    "kilogram|kilograms|kilogramme|kilogrammes|kg|kgs|kilo|kilos": _unit("kg", "kg"),
    "gram|grams|gramme|grammes|gm|gms": _unit("g", "kg", "0.001"),
    "milligram|milligrams|milligramme|milligrammes|mg": _unit("mg", "kg", "0.000001"),
    "microgram|micrograms|µg|μg|mcg": _unit("ug", "kg", "0.000000001"),
    "tonne|tonnes|metric ton|metric tons|metric tonne|metric tonnes": _unit("tonne", "kg", "1000"),
    "ton|tons|short ton|short tons": _unit("ton", "kg", "907.18474"),
    "long ton|long tons": _unit("long ton", "kg", "1016.0469088"),
    "kiloton|kilotons|kilotonne|kilotonnes": _unit("kilotonne", "kg", "1000000"),
    "megaton|megatons|megatonne|megatonnes": _unit("megatonne", "kg", "1000000000"),
    "lb|lbs": _POUND,
    "ounce|ounces|oz": _unit("oz", "kg", "0.028349523125"),
    "carat|carats": _unit("carat", "kg", "0.0002"),
    "kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour|km per hour|km an hour": Unit(
        "km/h", "m/s", Decimal(10) / 36
    ),
    "km/h|kmh|kph|kmph|km/hr": Unit("km/h", "m/s", Decimal(10) / 36),
    "miles per hour|miles an hour|mph": _unit("mph", "m/s", "0.44704"),
    "metres per second|meters per second|metres a second|meters a second|m/s": _unit("m/s", "m/s"),
    "knot|knots|kts": Unit("knot", "m/s", Decimal(1852) / 3600),
    "degrees celsius|degree celsius|degrees centigrade|degrees c|°c|celsius|º c|° celsius|ºc": _CELSIUS,
    "degrees fahrenheit|degree fahrenheit|degrees f|°f|fahrenheit|° fahrenheit|ºf": _FAHRENHEIT,
    "degree|degrees|°|º": _DEGREE,
    "kelvin|kelvins": _unit("kelvin", "degC", "1", "-273.15"),
    "watt|watts": _unit("W", "W"),
    "kilowatt|kilowatts": _unit("kW", "W", "1000"),
    "megawatt|megawatts": _unit("MW", "W", "1000000"),
    "gigawatt|gigawatts": _unit("GW", "W", "1000000000"),
    "terawatt|terawatts": _unit("TW", "W", "1000000000000"),
    "horsepower|hp|bhp": _unit("hp", "W", "745.7"),
    "kilowatt hour|kilowatt hours|kilowatt-hour|kilowatt-hours": _unit("kWh", "J", "3600000"),
    "megawatt hour|megawatt hours|megawatt-hour|megawatt-hours": _unit("MWh", "J", "3600000000"),
    "gigawatt hour|gigawatt hours|gigawatt-hour|gigawatt-hours": _unit("GWh", "J", "3600000000000"),
    "terawatt hour|terawatt hours|terawatt-hour|terawatt-hours": _unit("TWh", "J", "3600000000000000"),
    "joule|joules": _unit("J", "J"),
    "kilojoule|kilojoules": _unit("kJ", "J", "1000"),
    "calorie|calories|kilocalorie|kilocalories|kcal": _unit("kcal", "J", "4184"),
    "pascal|pascals": _unit("Pa", "Pa"),
    "hectopascal|hectopascals|millibar|millibars|mbar": _unit("hPa", "Pa", "100"),
    "psi": _unit("psi", "Pa", "6894.757293168"),
    "byte|bytes": _unit("byte", "byte"),
    "kilobyte|kilobytes": _unit("kB", "byte", "1000"),
    "megabyte|megabytes": _unit("MB", "byte", "1000000"),
    "gigabyte|gigabytes": _unit("GB", "byte", "1000000000"),
    "terabyte|terabytes": _unit("TB", "byte", "1000000000000"),
    "petabyte|petabytes": _unit("PB", "byte", "1000000000000000"),
    "gigatonne|gigatonnes|gigaton|gigatons": _unit("gigatonne", "kg", "1000000000000"),
    "decibel|decibels|db": _unit("dB", "dB"),
    "hertz|hz": _unit("Hz", "Hz"),
    "kilohertz|khz": _unit("kHz", "Hz", "1000"),
    "megahertz|mhz": _unit("MHz", "Hz", "1000000"),
    "gigahertz|ghz": _unit("GHz", "Hz", "1000000000"),
    "kilobits per second|kbps|kbit/s": _unit("kbit/s", "bit/s", "1000"),
    "megabits per second|megabits a second|mbps|mbit/s": _unit("Mbit/s", "bit/s", "1000000"),
    "gigabits per second|gigabits a second|gbps|gbit/s": _unit("Gbit/s", "bit/s", "1000000000"),
    "megapixel|megapixels": _unit("megapixel", "pixel", "1000000"),
    "volt|volts": _unit("V", "V"),
    "kilovolt|kilovolts|kv": _unit("kV", "V", "1000"),
    "amp|amps|ampere|amperes": _unit("A", "A"),
    "newton|newtons": _unit("N", "N"),
    "sievert|sieverts": _unit("Sv", "Sv"),
    "millisievert|millisieverts|msv": _unit("mSv", "Sv", "0.001"),
    "microsievert|microsieverts": _unit("uSv", "Sv", "0.000001"),
    "becquerel|becquerels": _unit("Bq", "Bq"),
    "megajoule|megajoules": _unit("MJ", "J", "1000000"),
    "gigajoule|gigajoules": _unit("GJ", "J", "1000000000"),
    "terajoule|terajoules": _unit("TJ", "J", "1000000000000"),
    "atmosphere|atmospheres": _unit("atm", "Pa", "101325"),
    "kilopascal|kilopascals": _unit("kPa", "Pa", "1000"),
    "micron|microns|micrometre|micrometres|micrometer|micrometers": _unit("um", "m", "0.000001"),
    "nanometre|nanometres|nanometer|nanometers|nm": _unit("nm", "m", "0.000000001"),
    "millisecond|milliseconds": Unit("millisecond", DAY, Decimal(1) / 86_400_000),
    "quintal|quintals": _unit("quintal", "kg", "100"),
    "troy ounce|troy ounces": _unit("troy oz", "kg", "0.0311034768"),
    "centilitre|centilitres|centiliter|centiliters|cl": _unit("cl", "m3", "0.00001"),
    "pint|pints": _unit("pint", "m3", "0.000473176473"),
    "fathom|fathoms": _unit("fathom", "m", "1.8288"),
    "furlong|furlongs": _unit("furlong", "m", "201.168"),
    "feet per second|feet a second|ft/s": _unit("ft/s", "m/s", "0.3048"),
    "kilometres per second|kilometers per second|kilometres a second|kilometers a second|km/s": _unit(
        "km/s", "m/s", "1000"
    ),
    "parts per million|ppm": _unit("ppm", FRACTION, "0.000001"),
    "parts per billion|ppb": _unit("ppb", FRACTION, "0.000000001"),
    "times|-fold": TIMES,
}

# Symbols in which case carries the meaning.
SYMBOLS: dict[str, Unit] = {
    "%": PERCENT,
    "‰": _unit("permille", FRACTION, "0.001"),
    "m": _unit("m", "m"),
    "g": _unit("g", "kg", "0.001"),
    "t": _unit("tonne", "kg", "1000"),
    "Mt": _unit("megatonne", "kg", "1000000000"),
    "Gt": _unit("gigatonne", "kg", "1000000000000"),
    "kt": Unit("knot", "m/s", Decimal(1852) / 3600),
    "l": _unit("litre", "m3", "0.001"),
    "L": _unit("litre", "m3", "0.001"),
    "C": _CELSIUS,
    "F": _FAHRENHEIT,
    "y": YEARS,
    "h": Unit("hour", DAY, Decimal(1) / 24),
    "kW": _unit("kW", "W", "1000"),
    "KW": _unit("kW", "W", "1000"),
    "MW": _unit("MW", "W", "1000000"),
    "GW": _unit("GW", "W", "1000000000"),
    "TW": _unit("TW", "W", "1000000000000"),
    "kWh": _unit("kWh", "J", "3600000"),
    "MWh": _unit("MWh", "J", "3600000000"),
    "GWh": _unit("GWh", "J", "3600000000000"),
    "TWh": _unit("TWh", "J", "3600000000000000"),
    "hPa": _unit("hPa", "Pa", "100"),
    "kPa": _unit("kPa", "Pa", "1000"),
    "MPa": _unit("MPa", "Pa", "1000000"),
    "kB": _unit("kB", "byte", "1000"),
    "MB": _unit("MB", "byte", "1000000"),
    "GB": _unit("GB", "byte", "1000000000"),
    "TB": _unit("TB", "byte", "1000000000000"),
}
POWERS = {
    "m2": _unit("m2", "m2"),
    "m3": _unit("m3", "m3"),
    "km2": _unit("km2", "m2", "1000000"),
    "km3": _unit("km3", "m3", "1000000000"),
    "cm2": _unit("cm2", "m2", "0.0001"),
    "cm3": _unit("cm3", "m3", "0.000001"),
}
ONLY_GLUED: dict[str, Unit] = {"in": INCHES, "st": _unit("stone", "kg", "6.35029318")}
