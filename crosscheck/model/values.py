"""What a claim says: quantities, dates and durations, each an interval."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, NamedTuple

from pydantic import PlainSerializer

from crosscheck.model.frozen import Frozen


def plain_number(number: Decimal) -> str:
    """A decimal without exponent or trailing zeros: 80000, 0.4."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


Number = Annotated[Decimal, PlainSerializer(plain_number, return_type=str)]
"""A Decimal that is written to JSON as a plain string."""


class Bound(StrEnum):
    """How the words delimit the figure ("at least 10", "nearly 3 million")."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    RANGE = "range"
    VAGUE = "vague"


class Whole(Frozen):
    """The size of that of which a figure is a part, ends included, in the base `unit`: the 120 in "a third of the
    120 houses".
    """

    low: Number
    high: Number
    unit: str | None


class Size(Frozen):
    """How many people one of the counted families has, ends included."""

    low: Number
    high: Number


class QuantityValue(Frozen):
    """A count, share, amount of money or measure as the interval that its words cover.

    `stated` holds the figures as written with scale words applied, in `written_unit` (two for a range).
    `low` and `high` are in the base `unit`: None for counts, "fraction" for shares and percentages, an ISO 4217
    code for money, else m, m2, m3, kg, s, m/s, degC, ...; None as an end means open.
    `counted` is the counted noun as written ("observation posts"), `whole` what the figure is said to be a part of,
    `each` the size that the report gives the families which are counted.
    """

    stated: tuple[Number, ...]
    written_unit: str | None
    bound: Bound
    low: Number | None
    high: Number | None
    unit: str | None
    counted: str | None = None
    whole: Whole | None = None
    each: Size | None = None

    @property
    def is_bare(self) -> bool:
        """Whether the words name neither a unit nor what is counted: "7.4" in a table, "a loss of 2.9 billion"."""
        return self.unit is None and self.written_unit is None and self.counted is None


class Days(NamedTuple):
    """An interval of days, ends included."""

    start: dt.date
    end: dt.date


class Granularity(StrEnum):
    """The unit at which a date is stated; a date covers the whole of it."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    FUZZY = "fuzzy"


class DateModifier(StrEnum):
    """The relation of the event to the date that is named."""

    SINCE = "since"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"
    BY = "by"


class DateValue(Frozen):
    """An interval of days, ends included; both ends None where the words cannot be resolved.

    `timex` is the value in TIMEX3 notation (ISO-TimeML): 2018-09, 2019-12-25, 2017-W51, 201; an X
    stands for a digit that is open.
    """

    start: dt.date | None
    end: dt.date | None
    granularity: Granularity
    modifier: DateModifier | None = None
    timex: str | None = None

    @property
    def days(self) -> Days | None:
        """The days that the words cover; None where they cannot be resolved."""
        return None if self.start is None or self.end is None else Days(self.start, self.end)


class Implied(Frozen):
    """The date that a duration implies: an "eight-year-old war" began in a known interval."""

    start: DateValue | None = None
    end: DateValue | None = None


class DurationValue(QuantityValue):
    """A length of time or an age; `low` and `high` are days (`unit` is "day").

    `timex` is the length in TIMEX3 notation: P3D, PT30M, P2.5Y, PXW for "several weeks".
    """

    implies: Implied | None = None
    timex: str | None = None

    @property
    def days(self) -> Days | None:
        """The days in which the length of time began, or else those in which it ends; None where neither is known."""
        date = None if self.implies is None else self.implies.start or self.implies.end
        return None if date is None else date.days
