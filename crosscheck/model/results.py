"""What a check yields: pairs with verdicts, facts, and the summary."""

from __future__ import annotations

from enum import StrEnum

from crosscheck.model.claims import Claim
from crosscheck.model.frozen import Frozen
from crosscheck.model.reports import Report, Unreadable


class Verdict(StrEnum):
    AGREE = "agree"
    CONFLICT = "conflict"
    UPDATE = "update"
    INCOMPARABLE = "incomparable"


class Reason(Frozen):
    """`code` is documented in docs/reasons.md; `detail` is a sentence for the reader."""

    code: str
    detail: str


class Pair(Frozen):
    """Two claims side by side. `left` and `right` are claim ids in document order.

    `score` is the probability that both speak of one fact, `similarity` the cosine of their sentences' embeddings.
    `reasons[0]` decided the verdict.
    """

    left: str
    right: str
    verdict: Verdict
    score: float
    similarity: float
    reasons: tuple[Reason, ...]


class Fact(Frozen):
    """Claims that speak of one fact.

    `low`, `best` and `high` are decimal strings for figures and ISO days for dates (None where open or unknown);
    `independent_sources` counts origins: copies of one story and reports that cite one source count once.
    """

    id: str
    label: str
    verdict: Verdict
    claims: tuple[str, ...]
    low: str | None
    best: str | None
    high: str | None
    unit: str | None
    independent_sources: int
    reasons: tuple[Reason, ...]


class Summary(Frozen):
    """Counts; `conflicts`, `updates` and `agreements` are of facts, `incomparable` of pairs, listed or not."""

    reports: int
    claims: int
    facts: int
    conflicts: int
    updates: int
    agreements: int
    incomparable: int
    unreadable: int


class Generator(Frozen):
    name: str
    version: str
    embedder: str
    settings: dict[str, str | int | float | bool]


class Result(Frozen):
    generator: Generator
    reports: tuple[Report, ...]
    unreadable: tuple[Unreadable, ...]
    claims: tuple[Claim, ...]
    pairs: tuple[Pair, ...]
    facts: tuple[Fact, ...]
    summary: Summary
