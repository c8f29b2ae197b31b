"""The stages of a total that runs on: what was said of each day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from crosscheck.model import Claim, DateClaim, Report, State, plain_number

_FORMER = re.compile(r"\b(?:from|against|instead of|compared (?:to|with))(?: (?:an?|the|its))?\s$", re.IGNORECASE)
"""What leads to a figure that held before: "down from 4.1 million"."""


def timeline(claims: Sequence[Claim], reports: Mapping[str, Report]) -> tuple[State, ...]:
    """The values of the claims by the day for which they hold, else that of their report, oldest first.

    Claims of one day and value are one stage; those of unknown days are left out, and so is the figure of an earlier
    report that a later one gives beside its own ("3.7 million, not 4.1 million"), and what is told as an earlier state
    ("down from 4.1 million").
    """
    stages: dict[tuple[dt.date, str | None, str | None], list[str]] = {}
    for claim in claims:
        day = claim.as_of or reports[claim.report].published.day
        if day is not None and not _looks_back(claim, claims, reports):
            stages.setdefault((day, *_ends(claim)), []).append(claim.id)
    ordered = sorted(stages.items(), key=lambda stage: stage[0][0])
    return tuple(State(day=day, low=low, high=high, claims=tuple(ids)) for (day, low, high), ids in ordered)


def _looks_back(claim: Claim, claims: Sequence[Claim], reports: Mapping[str, Report]) -> bool:
    """Whether the words give the figure as an earlier one, or the report gives another figure too, and this one was
    that of a report before it."""
    if not isinstance(claim, DateClaim) and _FORMER.search(claim.sentence[: claim.span[0] - claim.sentence_span[0]]):
        return True
    day, value = reports[claim.report].published.day, _ends(claim)
    if day is None or claim.as_of not in (None, day):
        return False
    if all(_ends(other) == value for other in claims if other.report == claim.report):
        return False
    before = (c for c in claims if (of := reports[c.report].published.day) is not None and of < day)
    return any(_ends(other) == value for other in before)


def _ends(claim: Claim) -> tuple[str | None, str | None]:
    if claim.days is not None:
        return str(claim.days.start), str(claim.days.end)
    if isinstance(claim, DateClaim):
        return None, None
    low, high = claim.value.low, claim.value.high
    return (None if low is None else plain_number(low), None if high is None else plain_number(high))
