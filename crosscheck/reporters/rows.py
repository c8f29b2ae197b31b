"""Which claims of a fact are shown, and in which order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from crosscheck.model import Claim, DateClaim, Report
from crosscheck.model.frozen import Span
from crosscheck.verdicts.origins import is_known

Order = tuple[bool, Decimal, bool, Decimal]
"""Sorts an interval by its two ends; an end that is open or unknown comes last."""


class Row(NamedTuple):
    """A claim, and the ids of the reports that repeat it word for word because they carry the same story.

    `others` are the claims that the row stands for beside its own.
    """

    claim: Claim
    repeated_by: tuple[str, ...] = ()
    others: tuple[Claim, ...] = ()


def rows(claims: Iterable[Claim], reports: Mapping[str, Report]) -> list[Row]:
    """One row for each origin, value and known voice: a headline and its body are one, and so are a story and its
    copies. Whoever names no source repeats the one that its report names."""
    values: dict[tuple[str, Order], list[Claim]] = {}
    for claim in claims:
        values.setdefault((reports[claim.report].origin, size(claim)), []).append(claim)
    return [_row(group, reports) for said in values.values() for group in _voices(said)]


def _voices(claims: Sequence[Claim]) -> Iterable[list[Claim]]:
    """The claims of one value by the source that they name; those that name none go with the first."""
    named = [claim.attribution for claim in claims if claim.attribution and is_known(claim.attribution)]
    groups: dict[str | None, list[Claim]] = {}
    for claim in claims:
        known = claim.attribution in named
        voice = claim.attribution if known else next(iter(named), None)
        groups.setdefault(voice, []).append(claim)
    return groups.values()


def _row(group: Sequence[Claim], reports: Mapping[str, Report]) -> Row:
    """The first claim of the story itself stands for all, of those that say best who gave the figure."""
    own = [claim for claim in group if reports[claim.report].origin == claim.report] or group
    shown = min(own, key=lambda claim: (not is_known(claim.attribution or ""), not claim.attribution))
    others = tuple(claim for claim in group if claim is not shown)
    return Row(shown, tuple(dict.fromkeys(claim.report for claim in others if claim.report != shown.report)), others)


def time_order(claim: Claim, reports: Mapping[str, Report]) -> tuple[Order, str, Span]:
    """Oldest report first, undated reports last; within a report the order of the text."""
    return _published(reports[claim.report]), claim.report, claim.span


def size_order(claim: Claim, reports: Mapping[str, Report]) -> tuple[Order, Order, str, Span]:
    """Smallest or earliest value first, so that the sides of a conflict stand together; equal values by time."""
    return size(claim), *time_order(claim, reports)


def _published(report: Report) -> Order:
    known = report.published
    # Where only a span is known its last day counts, or a report of "some day in March" would open every list.
    return _order(_day(known.day or known.latest), _day(known.day or known.earliest))


def size(claim: Claim) -> Order:
    """The ends of the claim's value in order; two claims of equal size say the same."""
    return _order(*ends(claim))


def ends(claim: Claim) -> tuple[Decimal | None, Decimal | None]:
    """The ends of the claim's value, days as their ordinals; None where one is open, both where it is unknown."""
    if claim.days is not None:
        # A fact may hold "since 2011" beside "eight-year-old": what the duration implies is what they share.
        return _day(claim.days.start), _day(claim.days.end)
    if isinstance(claim, DateClaim):
        return None, None
    return claim.value.low, claim.value.high


def _day(day: dt.date | None) -> Decimal | None:
    return None if day is None else Decimal(day.toordinal())


def _order(low: Decimal | None, high: Decimal | None) -> Order:
    first = high if low is None else low
    return (first is None, first or Decimal(0), high is None, high or Decimal(0))
