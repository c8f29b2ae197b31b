"""The days that a page gives for its report, each by the publisher's clock where the page tells it."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from crosscheck.claims.dates import absolute_days

_ISO = re.compile(
    r"\s*(\d{4})-?(\d\d)-?(\d\d)(?:[T\s]+(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*"
    r"(Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?)?",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"\s*(\d{4})/(\d{1,2})/(\d{1,2})\b")
_IN_URL = re.compile(
    r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2]|[a-z]{3})[/-](0?[1-9]|[12]\d|3[01])(?=[/_-]|$)"
    r"|[/_-]((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)",
    re.IGNORECASE,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_AMBIGUOUS = re.compile(r"\b(0?[1-9]|1[0-2])/(?!\1/)(0?[1-9]|1[0-2])/((?:20)?\d\d)\b")
_FIRST = dt.date(1990, 1, 2)
"""Before it there were no pages: an older day is the zero of some clock."""
_NEAR = dt.timedelta(days=1)


class Moment(NamedTuple):
    """A day that a page gives. `local` tells whether it is that of the publisher's clock; a time in UTC may fall on the
    day before or after there."""

    day: dt.date
    local: bool = True


def moment(value: str | None) -> Moment | None:
    """The day in an ISO 8601 date or time, in one of RFC 2822, in a date with slashes and the year first, or the only
    one that the words name."""
    if not value:
        return None
    if found := _ISO.match(value):
        day = _day(int(found[1]), int(found[2]), int(found[3]))
        utc = found[7] is not None and (found[7].upper() in ("Z", "UTC", "GMT") or not found[7].strip("+-0:"))
        # Midnight on the dot is no time of day: the day alone was known.
        timed = found[4] is not None and (found[4], found[5], found[6] or "00") != ("00", "00", "00")
        return None if day is None else Moment(day, local=not (utc and timed))
    if found := _SLASHED.match(value):
        day = _day(int(found[1]), int(found[2]), int(found[3]))
        return None if day is None else Moment(day)
    return _written(value)


def spelt_out(line: str, *, language: str | None) -> str | None:
    """The line with the month and day of 03/05/2024 in the order that the page's language has them in; None where it is
    open which is which."""
    if not _AMBIGUOUS.search(line):
        return line
    if not language or "-" not in language:
        return None
    american = language.lower().endswith("-us")
    return _AMBIGUOUS.sub(
        lambda found: "-".join((f"20{found[3][-2:]}", *((found[1], found[2]) if american else (found[2], found[1])))),
        line,
    )


def day_in_url(url: str | None) -> Moment | None:
    """The day that an address holds: /2024/05/03/, /2024/may/03/, -20240503."""
    if url and (found := _IN_URL.search(url)):
        year, month, number = (found[1], found[2], found[3]) if found[1] else (found[4], found[5], found[6])
        name = month.lower()
        at = int(name) if name.isdigit() else _MONTHS.index(name) + 1 if name in _MONTHS else 0
        day = _day(int(year), at, int(number))
        return None if day is None else Moment(day)
    return None


def publication_day(given: Sequence[Moment], printed: Sequence[dt.date]) -> dt.date | None:
    """The day of publication among those that the metadata and the address give and those that the page prints as its
    own; None where they contradict each other.

    Days that a local clock gives go before those in UTC, which they may differ from by one. Of days further apart, the
    one that more of them give holds.
    """
    local = [found.day for found in given if found.local]
    other = [found.day for found in given if not found.local]
    days = [*local, *printed]
    if not days:
        # No clock of the publisher's to be read: the day in UTC, where all times agree on one.
        return other[0] if other and len(set(other)) == 1 else None
    if not any(abs(day - each) <= _NEAR for day in days for each in other):
        days += other
    votes = Counter({day: sum(abs(day - each) <= _NEAR for each in (*days, *other)) for day in days})
    most = max(votes.values())
    best = sorted({day for day in days if votes[day] == most})
    if best[-1] - best[0] > _NEAR:
        return None
    return next(day for day in days if day in best)


def days_of(values: Iterable[str | None]) -> Iterator[Moment]:
    for value in values:
        if found := moment(value):
            yield found


def _day(year: int, month: int, number: int) -> dt.date | None:
    try:
        day = dt.date(year, month, number)
    except ValueError:
        return None
    return day if day >= _FIRST else None


def _written(value: str) -> Moment | None:
    from email.utils import parsedate_to_datetime

    try:
        when = parsedate_to_datetime(value.strip())
    except (ValueError, TypeError, IndexError, OverflowError):
        named = {day for _, _, day in absolute_days(value[:_STAMP])} if not _AMBIGUOUS.search(value) else set()
        return Moment(named.pop()) if len(named) == 1 else None
    day = _day(when.year, when.month, when.day)
    return None if day is None else Moment(day, local=when.utcoffset() != dt.timedelta())


_STAMP = 60
"""Characters of a value in words that can be a day and a time."""
