"""Values, dates and counts in words for the reader, the same in every locale."""

from __future__ import annotations

import bisect
import calendar
import datetime as dt
from collections.abc import Mapping
from decimal import Decimal

from crosscheck.model import (
    Bound,
    Claim,
    DateBasis,
    DateClaim,
    DurationClaim,
    Fact,
    Published,
    Report,
    State,
)

_DOUBTFUL = {DateBasis.TEXT: "from text", DateBasis.INFERRED: "inferred", DateBasis.UNKNOWN: "uncertain"}
"""What a publication date rests on, where the report does not state it as such."""

_UNKNOWN = "unknown"

_SCALES = ((Decimal(10**9), "billion"), (Decimal(10**6), "million"))
_LOOSE = (Bound.ABOUT, Bound.NEARLY, Bound.VAGUE)
_PLAIN_UNITS = (None, "fraction")


def counted(number: int, noun: str) -> str:
    """ "1 report", "2 reports"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def days(start: dt.date | None, end: dt.date | None) -> str:
    """An interval of days at the coarsest notation that covers it exactly: 2018, 2018-09, 2018-09-14, else its ends."""
    if start is None and end is None:
        return _UNKNOWN
    if start is None:
        return f"until {end}"
    if end is None:
        return f"from {start}"
    if start == end:
        return start.isoformat()
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return f"{start:%Y}" if start.year == end.year else f"{start:%Y} to {end:%Y}"
    if start.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]:
        first, last = start.isoformat()[:7], end.isoformat()[:7]
        return first if first == last else f"{first} to {last}"
    return f"{start} to {end}"


def publication(published: Published) -> str:
    """The publication day, followed by what it rests on unless the report itself states it."""
    if published.day is not None:
        when = published.day.isoformat()
    elif published.earliest is not None or published.latest is not None:
        when = days(published.earliest, published.latest)
    else:
        return "undated"
    doubt = _DOUBTFUL.get(published.basis)
    return when if doubt is None else f"{when} ({doubt})"


def amount(number: Decimal, unit: str | None) -> str:
    """One end of an interval: 80,000; 12.5 %; USD 2,450; USD 2.5 billion; 40,000 m; 365 days."""
    if unit == "fraction":
        return f"{_grouped(number * 100)} %"
    if unit == "day":
        return f"{_grouped(number)} day{'' if number == 1 else 's'}"
    if unit is not None and len(unit) == 3 and unit.isupper():
        return f"{unit} {_scaled(number)}"
    return _grouped(number) if unit is None else f"{_grouped(number)} {unit}"


def interval(low: Decimal | None, high: Decimal | None, unit: str | None) -> str:
    """The figures that the words cover: "80,000", "90 to 110", "100,000 or more"."""
    if low is None and high is None:
        return _UNKNOWN
    if low is None:
        return f"{amount(high or Decimal(0), unit)} or less"
    if high is None:
        return f"{amount(low, unit)} or more"
    if low == high:
        return amount(low, unit)
    return (
        f"{_grouped(low)} to {amount(high, unit)}" if unit is None else f"{amount(low, unit)} to {amount(high, unit)}"
    )


def reading(claim: Claim) -> str | None:
    """How the words of a claim were read, or None where the words already say it ("80,000", "at least three")."""
    plain = not isinstance(claim, DateClaim) and claim.value.bound not in _LOOSE and claim.value.unit in _PLAIN_UNITS
    # "Five years" are 1,825 days or 1,826, which says less than the words do.
    plain |= isinstance(claim, DurationClaim) and claim.value.bound not in _LOOSE and claim.value.implies is None
    said = full_reading(claim)
    return None if plain or said in (claim.text, _UNKNOWN) else said


def full_reading(claim: Claim) -> str:
    """The value in words: the days of a date, what a duration implies, the figures that a quantity covers."""
    if isinstance(claim, DateClaim):
        when = days(claim.value.start, claim.value.end)
        return when if claim.value.modifier is None else f"{claim.value.modifier} {when}"
    if isinstance(claim, DurationClaim) and claim.value.implies is not None:
        start, end = claim.value.implies.start, claim.value.implies.end
        if start is not None:
            return f"began {days(start.start, start.end)}"
        if end is not None:
            return f"ends {days(end.start, end.end)}"
    return interval(claim.value.low, claim.value.high, claim.value.unit)


def reconciled(fact: Fact) -> str | None:
    """The reconciled figures of a fact in one phrase, or None where it has none."""
    ends = (fact.low, fact.best, fact.high)
    if ends == (None, None, None):
        return None
    low, best, high = (_end(end, fact.unit) for end in ends)
    return f"low {low}, best {best}, high {high}"


def course(fact: Fact) -> str:
    """The stages of an update in one phrase, each with its first day: "3 or more (2024-03-11) → 7 (2024-03-12)"."""
    stages: list[tuple[str, dt.date]] = []
    for state in fact.timeline:
        value = _stage(state, fact.unit)
        if not stages or stages[-1][0] != value:
            stages.append((value, state.day))
    return " → ".join(f"{value} ({day})" for value, day in stages)


def _stage(state: State, unit: str | None) -> str:
    try:
        low, high = (None if end is None else Decimal(end) for end in (state.low, state.high))
    except ArithmeticError:
        return " to ".join(dict.fromkeys(end or "open" for end in (state.low, state.high)))
    return interval(low, high, unit)


MOST_ORIGINS = 4


def origins(fact: Fact, called: Mapping[str, str]) -> str:
    """How many reports there are and how many origins they go back to, with their names: "4 reports, 1 origin: UN"."""
    reports = dict.fromkeys(report for origin in fact.origins for report in origin.reports)
    names = [origin.name or called[origin.reports[0]] for origin in fact.origins]
    more = len(names) - MOST_ORIGINS
    listed = ", ".join(names[:MOST_ORIGINS]) + (f" and {more} more" if more > 0 else "")
    return f"{counted(len(reports), 'report')}, {counted(len(names), 'origin')}: {listed}"


def _end(text: str | None, unit: str | None) -> str:
    if text is None:
        return "open"
    try:
        number = Decimal(text)
    except ArithmeticError:
        return text
    return amount(number, unit)


def _scaled(number: Decimal) -> str:
    """Millions and billions by their names where that is shorter and loses nothing: 2.5 billion."""
    for scale, name in _SCALES:
        scaled = number / scale
        if abs(scaled) >= 1 and scaled == round(scaled, 3):
            return f"{_grouped(scaled)} {name}"
    return _grouped(number)


def _grouped(number: Decimal) -> str:
    text = format(number, ",f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def place(claim: Claim, report: Report) -> str | None:
    """Where the report's file holds the claim, as a person would look it up: "page 3", "paragraph 12". None where it is
    the text itself, or the claim is only found by the path of an element, which the JSON gives."""
    at = bisect.bisect_right(report.passages, claim.span[0], key=lambda passage: passage.span[0]) - 1
    location = report.passages[at].location if at >= 0 else None
    return None if location is None or location.startswith("/") else location
