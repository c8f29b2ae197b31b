"""Recognizers-Text by Microsoft, its Python edition: figures with units, and dates; no bounds."""

from __future__ import annotations

import datetime as dt
import re
import warnings
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from benchmarks.extraction.readings import Date, Quantity, Read, Reading
from benchmarks.extraction.timex import resolved
from benchmarks.extraction.units import canonical, in_years
from crosscheck.model import Days

_DATES = ("date", "daterange", "datetime", "datetimerange")
_LENGTH = re.compile(r"P(?:(\d+(?:\.\d+)?)([YMWD])|T(\d+(?:\.\d+)?)([HMS]))")
_LENGTHS = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute", "TS": "second"}


def load_recognizers() -> Read:
    """Units win over bare numbers that lie in them, and dates over numbers; a length of time is a quantity."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its expressions are in a style that `regex` warns of
        import ms_recognizers_suite as suite

    culture = suite.Culture.English
    united = (
        suite.recognize_currency,
        suite.recognize_dimension,
        suite.recognize_temperature,
        suite.recognize_age,
        suite.recognize_percentage,
    )

    def read(text: str, published: dt.date | None) -> Reading:
        moment = dt.datetime.combine(published, dt.time()) if published else None
        times = suite.recognize_datetime(text, culture, reference=moment)
        dates = tuple(_dates(times, published))
        quantities = [*_lengths(times), *(q for recognize in united for q in _quantities(recognize(text, culture)))]
        placed: list[Quantity | Date] = [*quantities, *dates]
        taken = [(found.start, found.end) for found in placed]
        numbers = _quantities(suite.recognize_number(text, culture))
        quantities += [
            number for number in numbers if not any(number.start < end and start < number.end for start, end in taken)
        ]
        return Reading(tuple(quantities), dates)

    return read


def _quantities(found: Iterable[Any]) -> Iterator[Quantity]:
    for result in found:
        resolution = result.resolution or {}
        written = str(resolution.get("value")).rstrip("%")
        try:
            figure = Decimal(written)
        except InvalidOperation:  # a unit without a figure
            continue
        percent = result.type_name == "percentage"
        unit = "percent" if percent else canonical(resolution.get("isoCurrency") or resolution.get("unit"))
        if unit == "pound":
            unit = "GBP" if result.type_name == "currency" else "lb"
        yield Quantity(result.start, result.end + 1, (figure,), unit=unit)


def _lengths(found: Iterable[Any]) -> Iterator[Quantity]:
    for result in found:
        for value in (result.resolution or {}).get("values") or ():
            match = _LENGTH.fullmatch(value.get("timex") or "") if value.get("type") == "duration" else None
            if match:
                figure, letter = (match[1], match[2]) if match[1] else (match[3], "T" + match[4])
                figures, unit = in_years((Decimal(figure),), _LENGTHS[letter])
                yield Quantity(result.start, result.end + 1, figures, unit=unit)
                break


def _dates(found: Iterable[Any], published: dt.date | None) -> Iterator[Date]:
    for result in found:
        if result.type_name.removeprefix("datetimeV2.") in _DATES:
            values = (result.resolution or {}).get("values") or ()
            days = [days for value in values if (days := resolved(value)) is not None]
            timex = next((value["timex"] for value in values), None)
            yield Date(result.start, result.end + 1, _latest(days, published), timex)


def _latest(days: Sequence[Days], published: dt.date | None) -> Days | None:
    """Of the past and the future reading, the last that begins by the day of publication, as news mostly looks back."""
    past = [span for span in days if published is None or span.start <= published]
    return max(past) if past else min(days, default=None)
