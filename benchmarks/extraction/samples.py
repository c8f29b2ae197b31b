"""Labelled texts: what stands where, and which readings of it are right."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import NamedTuple

from crosscheck.model import Bound, Days

Span = tuple[int, int]
Figures = tuple[Decimal, ...]


class QuantityLabel(NamedTuple):
    """A labelled quantity; what is empty or None is not labelled and not scored.

    `figures` holds every accepted reading of the figures as written, one or two (a range) in the written unit. `bounds`
    are the accepted bounds, `unit` is a name of `units.canonical`, `nouns` the accepted counted nouns.
    """

    start: int
    end: int
    figures: tuple[Figures, ...] = ()
    bounds: frozenset[Bound] = frozenset()
    unit: str | None = None
    nouns: tuple[str, ...] = ()


class DateLabel(NamedTuple):
    """A labelled date: every accepted interval of days, and the TIMEX3 value where one is labelled."""

    start: int
    end: int
    days: tuple[Days, ...] = ()
    timex: str | None = None


class Sample(NamedTuple):
    """A text with its labels; in the ignored spans a reading counts neither way."""

    text: str
    published: dt.date | None
    quantities: tuple[QuantityLabel, ...] = ()
    dates: tuple[DateLabel, ...] = ()
    ignored_quantities: tuple[Span, ...] = ()
    ignored_dates: tuple[Span, ...] = ()
