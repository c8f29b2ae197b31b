"""Days written in figures: 2019-12-25, 25/12/2019, 17.01.2019, 14-12-20."""

from __future__ import annotations

import datetime as dt
import re

from crosscheck.claims.dates.calendar import one
from crosscheck.claims.dates.lines import Line, Reading
from crosscheck.claims.dates.years import full_year

_US_SIGN = re.compile(r"\b(?:[EPCM][SD]?T|AKST|AKDT|USA|U\.S\.)(?!\w)")
_MONTH_FIRST = re.compile(r"(?<![\d/.-])(?:0?[1-9]|1[0-2])([/-])(?:1[3-9]|2\d|3[01])\1(?:\d{4}|\d\d)(?![\d/.-])")


def month_first(text: str) -> bool:
    """Whether the text bears a US sign: a time zone of the United States, its name, or a date only possible so."""
    return _US_SIGN.search(text) is not None or _MONTH_FIRST.search(text) is not None


def day_of(fields: tuple[str, str, str], *, american: bool) -> dt.date | None:
    """The day of three fields of figures: year first in ISO, else day first.

    Month first where day first is impossible, or if `american`; None where they are no day of 1800 to 2199.
    """
    first, second, third = fields
    if len(first) == 4:
        candidates = [(int(first), int(second), int(third))] if len(second) <= 2 and len(third) <= 2 else []
    elif len(first) > 2 or len(second) > 2 or len(third) not in (2, 4):
        candidates = []
    else:
        year = int(third) if len(third) == 4 else full_year(int(third))
        candidates = [(year, int(second), int(first)), (year, int(first), int(second))]
        if american:
            candidates.reverse()
    for year, month, day in candidates:
        if 1800 <= year <= 2199 and 1 <= month <= 12 and 1 <= day <= 31:
            try:
                return dt.date(year, month, day)
            except ValueError:
                continue
    return None


def numeric_readings(line: Line, index: int) -> list[Reading]:
    """The day whose first figure stands at `index`."""
    word = line.words[index]
    if line.glued[index] and line.words[index - 1] in ("-", "/", ".", "$", "£", "€", ":", "_", "–", "#"):
        return []
    if "." in word:
        parts = word.split(".")
        if len(parts) != 3 or (len(parts[2]) != 4 and len(parts[0]) != 4):
            return []
        day = day_of((parts[0], parts[1], parts[2]), american=False)
        return [Reading(index, index + 1, "day", one(day))] if day else []
    sign = line.words[index + 1]
    if sign not in ("-", "/") or line.words[index + 3] != sign:
        return []
    if not all(line.glued[at] for at in range(index + 1, index + 5)):
        return []
    fields = (word, line.words[index + 2], line.words[index + 4])
    if not all(field.isascii() and field.isdecimal() for field in fields):
        return []
    if line.words[index + 5] in ("-", "/") and line.glued[index + 5]:
        return []
    if line.month_first is None:
        line.month_first = month_first(line.text)
    day = day_of(fields, american=line.month_first)
    if (other := day_of(fields, american=True)) is not None and other == line.published.day:
        day = other  # a page that gives the day of its report again
    return [Reading(index, index + 5, "day", one(day))] if day else []
