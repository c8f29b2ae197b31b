"""The words of the calendar, and the days that its units cover."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable
from functools import lru_cache
from typing import Literal

Days = tuple[dt.date, dt.date]
"""First and last day, both included."""

Unit = Literal["day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century"]


def _numbered(names: str, first: int = 1) -> dict[str, int]:
    """The words of `names`, each with its number in the row."""
    return {name: number for number, name in enumerate(names.split(), first)}


MONTHS = _numbered("january february march april may june july august september october november december")
ABBREVIATED = {name[:3]: number for name, number in MONTHS.items() if name != "may"} | {"sept": 9}
MONTHS |= ABBREVIATED

WEEKDAYS = _numbered("monday tuesday wednesday thursday friday saturday sunday", 0)

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_SEASON_CODES = ("WI", "SP", "SU", "FA")

UNITS: dict[str, Unit] = {
    "day": "day", "days": "day", "week": "week", "weeks": "week", "month": "month", "months": "month",
    "year": "year", "years": "year", "decade": "decade", "decades": "decade", "century": "century",
    "centuries": "century", "weekend": "weekend", "quarter": "quarter", "quarters": "quarter",
}  # fmt: skip

PARTS_OF_DAY = frozenset(("morning", "afternoon", "evening", "night", "lunchtime", "dawn", "noon", "midnight"))

ORDINALS = _numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
) | {"thirtieth": 30}
TENS = {word: 10 * n for word, n in _numbered("twenty thirty forty fifty sixty seventy eighty ninety", 2).items()}
CARDINALS = TENS | _numbered(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
DECADE_WORDS = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
}  # fmt: skip


def one(day: dt.date) -> Days:
    return day, day


@lru_cache(maxsize=1024)
def month_days(year: int, month: int) -> Days:
    return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])


def year_days(year: int) -> Days:
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def decade_days(first_year: int) -> Days:
    return dt.date(first_year, 1, 1), dt.date(first_year + 9, 12, 31)


def century_days(number: int) -> Days:
    """The nineteenth century is 1801..1900."""
    return dt.date(number * 100 - 99, 1, 1), dt.date(number * 100, 12, 31)


def week_days(day: dt.date) -> Days:
    """The week from Monday to Sunday that holds `day`."""
    monday = day - dt.timedelta(days=day.weekday())
    return monday, monday + dt.timedelta(days=6)


def season_days(year: int, first_month: int) -> Days:
    """The three months of a season of the northern half; a winter belongs to the year of its December."""
    last = shift(dt.date(year, first_month, 1), 2, "month")
    return dt.date(year, first_month, 1), month_days(last.year, last.month)[1]


def quarter_days(year: int, number: int) -> Days:
    return dt.date(year, 3 * number - 2, 1), month_days(year, 3 * number)[1]


def unit_days(day: dt.date, unit: Unit) -> Days:
    """The whole unit that holds `day`."""
    if unit == "week":
        return week_days(day)
    if unit == "weekend":
        return dt.timedelta(days=5) + week_days(day)[0], week_days(day)[1]
    if unit == "month":
        return month_days(day.year, day.month)
    if unit == "quarter":
        return quarter_days(day.year, (day.month + 2) // 3)
    if unit == "year":
        return year_days(day.year)
    if unit == "decade":
        return decade_days(day.year // 10 * 10)
    if unit == "century":
        return century_days((day.year + 99) // 100)
    return one(day)


def shift(day: dt.date, count: int, unit: Unit) -> dt.date:
    """`count` units later, on the same day of the month where it exists, else on the month's last day.

    Raises OverflowError or ValueError where the calendar ends.
    """
    if unit in ("day", "week", "weekend"):
        return day + dt.timedelta(days=count * (1 if unit == "day" else 7))
    months = count * {"month": 1, "quarter": 3, "half": 6, "season": 3, "year": 12, "decade": 120}.get(unit, 1200)
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        raise OverflowError(f"year {year} is outside the calendar")
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


ANY_YEAR = 4 * "X"
"""The year of a TIMEX3 value whose words leave it open (ISO-TimeML)."""


def timex(unit: Unit, start: dt.date) -> str:
    """The TIMEX3 value of the unit that begins or is entered at `start`."""
    if unit == "day":
        return start.isoformat()
    if unit in ("week", "weekend"):
        iso = start.isocalendar()
        return f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if unit == "weekend" else "")
    if unit == "month":
        return f"{start.year:04d}-{start.month:02d}"
    if unit == "quarter":
        return f"{start.year:04d}-Q{(start.month + 2) // 3}"
    if unit == "half":
        return f"{start.year:04d}-H{1 if start.month < 7 else 2}"
    if unit == "season":
        # January and February close the winter of the year before.
        return f"{start.year - (start.month < 3):04d}-{_SEASON_CODES[start.month % 12 // 3]}"
    if unit == "century":
        return f"{(start.year - 1) // 100:02d}"
    return f"{start.year:04d}"[: 4 if unit == "year" else 3]


def easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of Meeus)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    month, day = divmod(d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114, 31)
    return dt.date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> dt.date:
    """The nth such weekday of a month; -1 for the last."""
    first, last = month_days(year, month)
    if nth < 0:
        return last - dt.timedelta(days=(last.weekday() - weekday) % 7)
    return first + dt.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def _fixed(month: int, day: int) -> Callable[[int], Days]:
    return lambda year: one(dt.date(year, month, day))


def _from_easter(days: int) -> Callable[[int], Days]:
    return lambda year: one(easter(year) + dt.timedelta(days=days))


def _nth(month: int, weekday: int, nth: int) -> Callable[[int], Days]:
    return lambda year: one(nth_weekday(year, month, weekday, nth))


# Feasts with one date all over the world or one well-known national date; feasts of the lunar year are not here,
# because their days differ by country and sighting.
HOLIDAYS: dict[tuple[str, ...], Callable[[int], Days]] = {
    ("christmas",): _fixed(12, 25),
    ("christmas", "day"): _fixed(12, 25),
    ("christmas", "eve"): _fixed(12, 24),
    ("boxing", "day"): _fixed(12, 26),
    ("new", "year", "day"): _fixed(1, 1),
    ("new", "year", "eve"): _fixed(12, 31),
    ("new", "year"): lambda year: (dt.date(year - 1, 12, 31), dt.date(year, 1, 1)),
    ("may", "day"): _fixed(5, 1),
    ("labour", "day"): _fixed(5, 1),
    ("labor", "day"): _nth(9, 0, 1),
    ("memorial", "day"): _nth(5, 0, -1),
    ("thanksgiving",): _nth(11, 3, 4),
    ("thanksgiving", "day"): _nth(11, 3, 4),
    ("black", "friday"): lambda year: one(nth_weekday(year, 11, 3, 4) + dt.timedelta(days=1)),
    ("halloween",): _fixed(10, 31),
    ("valentine", "day"): _fixed(2, 14),
    ("patrick", "day"): _fixed(3, 17),
    ("women", "day"): _fixed(3, 8),
    ("bastille", "day"): _fixed(7, 14),
    ("armistice", "day"): _fixed(11, 11),
    ("veterans", "day"): _fixed(11, 11),
    ("juneteenth",): _fixed(6, 19),
    ("epiphany",): _fixed(1, 6),
    ("easter",): _from_easter(0),
    ("easter", "sunday"): _from_easter(0),
    ("easter", "monday"): _from_easter(1),
    ("easter", "saturday"): _from_easter(-1),
    ("good", "friday"): _from_easter(-2),
    ("palm", "sunday"): _from_easter(-7),
    ("ash", "wednesday"): _from_easter(-46),
    ("whit", "monday"): _from_easter(50),
}
