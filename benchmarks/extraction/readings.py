"""What a library finds in a text, in one form for all libraries."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

from benchmarks.extraction.samples import Figures
from crosscheck.model import Bound, Days


class Quantity(NamedTuple):
    """A quantity at `text[start:end]`: its figures in the written unit, two for a range; `unit` is a canonical name."""

    start: int
    end: int
    figures: Figures
    bound: Bound = Bound.EXACT
    unit: str | None = None
    noun: str | None = None


class Date(NamedTuple):
    """A date at `text[start:end]`; `days` is None where it is not resolved."""

    start: int
    end: int
    days: Days | None
    timex: str | None = None


class Reading(NamedTuple):
    """All that was found in a text."""

    quantities: tuple[Quantity, ...] = ()
    dates: tuple[Date, ...] = ()


Read = Callable[[str, dt.date | None], Reading]
"""Reads a text that was published on a day, or on a day unknown."""


class Library(NamedTuple):
    """A library that is measured: `load` imports it and raises ImportError where it is not installed."""

    name: str
    distribution: str
    quantities: bool
    dates: bool
    load: Callable[[], Read]
