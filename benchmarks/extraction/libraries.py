"""The libraries that are measured, crosscheck first."""

from __future__ import annotations

import datetime as dt

from benchmarks.extraction.dateparsers import load_dateparser
from benchmarks.extraction.quantulum import load_quantulum
from benchmarks.extraction.readings import Date, Library, Quantity, Read, Reading
from benchmarks.extraction.recognizers import load_recognizers
from benchmarks.extraction.units import canonical, in_years
from crosscheck.claims import find_mentions
from crosscheck.model import Bound, DateValue, Published, QuantityValue


def read_by_crosscheck(text: str, published: dt.date | None) -> Reading:
    """What crosscheck reads before any frame."""
    quantities, dates = [], []
    for start, end, value in find_mentions(text, Published(day=published, earliest=published, latest=published)):
        if isinstance(value, DateValue):
            dates.append(Date(start, end, value.days, value.timex))
        else:
            stated = (
                value.stated[:1] if value.bound is Bound.VAGUE else value.stated
            )  # "dozens" is labelled by its least
            figures, unit = in_years(stated, canonical(_written_unit(value)))
            quantities.append(Quantity(start, end, figures, value.bound, unit, value.counted))
    return Reading(tuple(quantities), tuple(dates))


def _written_unit(value: QuantityValue) -> str | None:
    """Money by its currency, unless it is written in hundredths of it."""
    money = value.unit is not None and len(value.unit) == 3 and value.unit.isupper()
    return value.unit if money and value.written_unit not in ("cent", "pence") else value.written_unit


def _load_crosscheck() -> Read:
    return read_by_crosscheck


LIBRARIES = (
    Library("crosscheck", "crosscheck-reports", quantities=True, dates=True, load=_load_crosscheck),
    Library("quantulum3", "quantulum3", quantities=True, dates=False, load=load_quantulum),
    Library("Recognizers-Text", "ms-recognizers-text-suite", quantities=True, dates=True, load=load_recognizers),
    Library("dateparser", "dateparser", quantities=False, dates=True, load=load_dateparser),
)
