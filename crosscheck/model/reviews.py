"""What a person decided of pairs of claims."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from crosscheck.model.frozen import Frozen


class Decision(StrEnum):
    """`noted` leaves the matter open."""

    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    NOTED = "noted"


class Verdict(StrEnum):
    AGREE = "agree"
    CONFLICT = "conflict"
    UPDATE = "update"
    INCOMPARABLE = "incomparable"


class Review(Frozen):
    """What was decided, for which `reason` (of a dismissal), what else was noted, and by whom; None where not said."""

    decision: Decision
    reason: str | None = None
    note: str | None = None
    by: str | None = None


class ReviewedClaim(Frozen):
    """A claim as it stood when it was decided on. `key` is by what it is known again; the rest is for the reader."""

    key: str
    source: str | None
    published: dt.date | None
    text: str
    sentence: str


class Ruling(Frozen):
    """A decision on every pair of `claims` to which a check gives `verdict`. `label` is what the fact was called."""

    decision: Decision
    verdict: Verdict
    label: str
    reason: str | None
    note: str | None
    by: str | None
    claims: tuple[ReviewedClaim, ...]

    @property
    def review(self) -> Review:
        return Review(decision=self.decision, reason=self.reason, note=self.note, by=self.by)
