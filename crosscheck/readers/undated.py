"""Reports without a day of their own beside others of their story."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import partial

from crosscheck.claims.dates import absolute_days, days_gone
from crosscheck.model import DateBasis, Days, Published, Report
from crosscheck.readers.publication import UNDATED, known
from crosscheck.readers.stamps import Firmness, stamps

PLACED = "no publication date found: taken to be of about the time of the other reports"
"""The remark on a report whose time the others tell."""

_STORY = dt.timedelta(days=31)
"""Days over which the dated reports of a run may be spread and still tell of one time."""
_LEEWAY = dt.timedelta(days=3)
"""How much earlier or later than those with a day the others may be: a week at least, so that a weekday stays open."""

_YEAR = dt.timedelta(days=366)
_DATELINES = (Firmness.LABELLED, Firmness.DATELINE, Firmness.OPENING)


def placed_in_time(reports: Sequence[Report]) -> list[Report]:
    """The reports; where those with a day are of one month, the others are taken to be of about that time as well.

    It gives "14 July" its year and "by the end of the year" its end, as a reader would who has all reports before
    them, and "LUND, July 14 (Coast News)" the day of its report; it is no earlier than the days that it tells to be
    over ("on Thursday (July 14) police said"). What a report says of itself goes before: one that can
    only be of another time is left as it is.
    """
    days = [report.published.day for report in reports if report.published.day is not None]
    if not days or max(days) - min(days) > _STORY:
        return [_dated(report) for report in reports]
    try:
        first, last = min(days) - _LEEWAY, max(days) + _LEEWAY
    except OverflowError:  # the calendar ends
        return list(reports)
    return [_dated(_placed(report, first, last)) for report in reports]


def _placed(report: Report, first: dt.date, last: dt.date) -> Report:
    published = report.published
    earliest, latest = max(published.earliest or first, first), min(published.latest or last, last)
    if published.day is not None or earliest > latest:
        return report
    earliest = max((day for day in _days_gone(report, earliest, latest) if day <= latest), default=earliest)
    found = Published(earliest=earliest, latest=latest)
    problems = tuple(PLACED if problem == UNDATED else problem for problem in report.problems)
    return report.model_copy(update={"published": found, "problems": problems})


def _days_gone(report: Report, earliest: dt.date, latest: dt.date) -> Iterator[dt.date]:
    """The earliest day that the report can be of, and the days which it tells to be over."""
    yield earliest
    for passage in report.passages:
        if passage.role.bears_claims:
            yield from days_gone(report.text[slice(*passage.span)], about=Days(earliest, latest))


def _dated(report: Report) -> Report:
    """The report with the day of a dateline without a year, where the days it can be of tell the year."""
    earliest, latest = report.published.earliest, report.published.latest
    if report.published.day is not None or earliest is None or latest is None or latest - earliest > _YEAR:
        return report
    lines = [(report.text[slice(*passage.span)], passage.role) for passage in report.passages]
    stated = stamps(lines, days=partial(absolute_days, about=Days(earliest, latest)))
    # What stands in a headline or at the foot is as often the day of an event.
    datelines = [stamp for stamp in stated if stamp.basis is DateBasis.DATELINE and stamp.firmness in _DATELINES]
    stamp = min(datelines, default=None)
    if stamp is None or max(earliest - stamp.day, stamp.day - latest) > _STORY:
        return report
    remark = f"publication date without a year: taken to be {stamp.day}, as the time of the report tells"
    problems = tuple(remark if problem in (PLACED, UNDATED) else problem for problem in report.problems)
    return report.model_copy(update={"published": known(stamp.day, DateBasis.INFERRED), "problems": problems})
