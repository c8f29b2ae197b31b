"""The named ways of reconciling figures that differ."""

from __future__ import annotations

from enum import StrEnum


class Policy(StrEnum):
    """How the differing figures of one fact become low, best and high; docs/policies.md tells each with its source."""

    RANGE = "range"
    CONSERVATIVE = "conservative"
    UCDP = "ucdp"
    ACLED = "acled"
