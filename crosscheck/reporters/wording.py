"""Values, dates and counts in words for the reader, the same in every locale."""

from __future__ import annotations

import bisect
import calendar
import datetime as dt
from collections.abc import Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

from crosscheck.model import (
    Bound,
    Claim,
    DateBasis,
    DateClaim,
    DurationClaim,
    Fact,
    Published,
    Report,
)
from crosscheck.reporters.notation import UNKNOWN, Notation, notation_of
from crosscheck.reporters.printable import safe

_DOUBTFUL = {DateBasis.TEXT: "from text", DateBasis.INFERRED: "inferred", DateBasis.UNKNOWN: "uncertain"}
"""What a publication date rests on, where the report does not state it as such."""

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_LOOSE = (Bound.ABOUT, Bound.NEARLY, Bound.VAGUE)
_PLAIN_UNITS = (None, "fraction")


def counted(number: int, noun: str) -> str:
    """ "1 report", "2 reports"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def days(start: dt.date | None, end: dt.date | None) -> str:
    """An interval of days at the coarsest notation that covers it exactly: 2018, 2018-09, 2018-09-14, else its ends."""
    if start is None and end is None:
        return UNKNOWN
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


def short_days(start: dt.date, end: dt.date) -> str:
    """Days as little room holds them: "9 Aug 2016", "1–12 May 2016", "28 Jun–5 Jul 2014", "May 2016", "2016"."""
    first, last = ([str(day.day), _MONTHS[day.month - 1], str(day.year)] for day in (start, end))
    if start.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]:
        first, last = first[1:], last[1:]
        if start.month == 1 and end.month == 12:
            first, last = first[1:], last[1:]
    while first and first[-1] == last[len(first) - 1]:
        first.pop()
    return "–".join(" ".join(parts) for parts in (first, last) if parts)


def dated_words(claim: Claim) -> str:
    """The words of a claim, with the days that only the calendar tells: "Tuesday (9 Aug)", "last month (May 2016)"."""
    words = safe(claim.text)
    if not isinstance(claim, DateClaim) or claim.days is None or any(map(str.isdigit, words)):
        return words
    when = short_days(*claim.days)
    # Reports of one story are of one time; a month and a year without its day would say little.
    return f"{words} ({when.removesuffix(f' {claim.days.end.year}') if when[0].isdigit() and ' ' in when else when})"


def publication(published: Published) -> str:
    """The publication day, followed by what it rests on unless the report itself states it; of a day that is known only
    to lie between two others those, in short: "~1–12 May 2016"."""
    if published.day is not None:
        when = published.day.isoformat()
    elif published.basis is DateBasis.UNKNOWN and published.earliest is not None and published.latest is not None:
        return f"~{short_days(published.earliest, published.latest)}"
    elif published.earliest is not None or published.latest is not None:
        when = days(published.earliest, published.latest)
    else:
        return "undated"
    doubt = _DOUBTFUL.get(published.basis)
    return when if doubt is None else f"{when} ({doubt})"


def reading(claim: Claim, how: Notation) -> str | None:
    """How the words of a claim were read, or None where the words already say it ("80,000", "at least three")."""
    said = full_reading(claim, how)
    return None if _is_plain(claim, how) or said in (claim.text, UNKNOWN) else said


def _is_plain(claim: Claim, how: Notation) -> bool:
    """Whether the words are a figure in the unit of the fact, with nothing to be read into them."""
    if isinstance(claim, DateClaim) or claim.value.bound in _LOOSE:
        return False
    if isinstance(claim, DurationClaim) and claim.value.implies is not None:
        return False
    own = how if how.fits(claim.value) else notation_of(claim)
    return claim.value.unit in _PLAIN_UNITS or claim.value.written_unit == own.unit.name


def full_reading(claim: Claim, how: Notation | None = None) -> str:
    """The value in words: the days of a date, what a duration implies, the figures that a quantity covers; those in the
    notation of their fact, or in that of the claim itself."""
    if isinstance(claim, DateClaim):
        when = days(claim.value.start, claim.value.end)
        return when if claim.value.modifier is None else f"{claim.value.modifier} {when}"
    if isinstance(claim, DurationClaim) and claim.value.implies is not None:
        start, end = claim.value.implies.start, claim.value.implies.end
        if start is not None:
            return f"began {days(start.start, start.end)}"
        if end is not None:
            return f"ends {days(end.start, end.end)}"
    if how is None or not how.fits(claim.value):
        how = notation_of(claim)
    return how.interval(claim.value.low, claim.value.high)


def reconciled(fact: Fact, how: Notation) -> str | None:
    """The reconciled figures of a fact in one phrase, or None where it has none."""
    ends = (fact.low, fact.best, fact.high)
    if ends == (None, None, None):
        return None
    inwards = (ROUND_CEILING, ROUND_HALF_EVEN, ROUND_FLOOR)
    low, best, high = (_end(end, how, rounding) for end, rounding in zip(ends, inwards, strict=True))
    return f"low {low}, best {best}, high {high}"


MOST_ORIGINS = 4


def origins(fact: Fact, called: Mapping[str, str]) -> str:
    """How many reports there are and how many origins they go back to, with their names: "4 reports, 1 origin: UN"."""
    reports = dict.fromkeys(report for origin in fact.origins for report in origin.reports)
    names = [origin.name or called[origin.reports[0]] for origin in fact.origins]
    more = len(names) - MOST_ORIGINS
    listed = ", ".join(names[:MOST_ORIGINS]) + (f" and {more} more" if more > 0 else "")
    return f"{counted(len(reports), 'report')}, {counted(len(names), 'origin')}: {listed}"


def _end(text: str | None, how: Notation, rounding: str) -> str:
    if text is None:
        return "open"
    try:
        return how.amount(Decimal(text), rounding)
    except ArithmeticError:
        return text


def place(claim: Claim, report: Report) -> str | None:
    """Where the report's file holds the claim, as a person would look it up: "page 3", "paragraph 12". None where it is
    the text itself, or the claim is only found by the path of an element, which the JSON gives."""
    at = bisect.bisect_right(report.passages, claim.span[0], key=lambda passage: passage.span[0]) - 1
    location = report.passages[at].location if at >= 0 else None
    return None if location is None or location.startswith("/") else location
