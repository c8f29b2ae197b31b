"""dateparser: dates in running text, by its search."""

from __future__ import annotations

import datetime as dt
import warnings
from collections.abc import Iterator
from typing import Any

from benchmarks.extraction.readings import Date, Read, Reading
from benchmarks.extraction.timex import days_of
from crosscheck.model import Days


def load_dateparser() -> Read:
    """English, with the day of publication as base, looking back; a found date covers its whole period."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from dateparser.search import search_dates

    def read(text: str, published: dt.date | None) -> Reading:
        settings: dict[str, Any] = {"PREFER_DATES_FROM": "past"}
        if published:
            settings["RELATIVE_BASE"] = dt.datetime.combine(published, dt.time())
        found = search_dates(text, languages=["en"], settings=settings, add_period=True) or []
        return Reading(dates=tuple(_placed(text, found)))

    return read


def _placed(text: str, found: list[tuple[str, dt.datetime, str]]) -> Iterator[Date]:
    """It names no offsets: each wording is looked for after the one before it."""
    at = 0
    for wording, moment, period in found:
        start = text.find(wording, at)
        if start >= 0:
            at = start + len(wording)
            yield Date(start, at, _period(moment.date(), period))


def _period(day: dt.date, period: str) -> Days:
    year, week, _ = day.isocalendar()
    timex = {"week": f"{year}-W{week:02}", "month": f"{day:%Y-%m}", "year": f"{day:%Y}"}.get(period, day.isoformat())
    return days_of(timex) or Days(day, day)
