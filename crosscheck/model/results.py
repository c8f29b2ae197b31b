"""What a check yields: pairs with verdicts, facts, and the summary."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from crosscheck.model.claims import Claim
from crosscheck.model.frozen import Frozen
from crosscheck.model.reports import Report, Unreadable
from crosscheck.model.reviews import Review, Ruling, Verdict


class Reason(Frozen):
    """`code` is documented in docs/reasons.md; `detail` is a sentence for the reader."""

    code: str
    detail: str


class Pair(Frozen):
    """Two claims side by side. `left` and `right` are claim ids in document order.

    `score` is the probability that both speak of one fact, `similarity` the cosine of their sentences' embeddings.
    `reasons[0]` decided the verdict; `ask_next` is the question that would settle why the two differ, where the frames
    show one. `review` is what a person decided of the pair.
    """

    left: str
    right: str
    verdict: Verdict
    score: float
    similarity: float
    reasons: tuple[Reason, ...]
    ask_next: str | None = None
    review: Review | None = None


class Origin(Frozen):
    """Where figures come from: a named source and the `reports` that cite it, or a report (and its copies) that names
    none; `name` is then None. `claims` are those of the fact that rest on it.
    """

    name: str | None
    reports: tuple[str, ...]
    claims: tuple[str, ...]


class State(Frozen):
    """A stage of a total that runs on: what was said of `day`, as decimal strings or ISO days (None where open)."""

    day: dt.date
    low: str | None
    high: str | None
    claims: tuple[str, ...]


class Fact(Frozen):
    """Claims that speak of one fact.

    `low`, `best` and `high` are decimal strings for figures and ISO days for dates (None where open or unknown), as
    the run's policy reconciles them (docs/policies.md). `origins` are where the figures come from, and
    `independent_sources` how many those are: copies of one story and reports that cite one source count once.
    `timeline` holds the stages of a fact that was updated, oldest first. `ask_next` is the question that would settle a
    conflict, where the frames show one. `review` is what a person decided of it: of every pair in it with its verdict.
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
    origins: tuple[Origin, ...] = ()
    timeline: tuple[State, ...] = ()
    ask_next: str | None = None
    review: Review | None = None


class FindingKind(StrEnum):
    ARITHMETIC = "arithmetic"


class Finding(Frozen):
    """Something amiss within one report, whatever the others say.

    `claims` are the ids of the figures that do not fit together, the whole first; `reason` is the rule that they break.
    """

    kind: FindingKind
    report: str
    claims: tuple[str, ...]
    reason: Reason


class Summary(Frozen):
    """Counts; `conflicts`, `updates` and `agreements` are of facts, `incomparable` of pairs, listed or not.

    `dismissed` are the conflicts that a person dismissed; where they are listed they count among `conflicts` too.
    """

    reports: int
    claims: int
    facts: int
    conflicts: int
    updates: int
    agreements: int
    incomparable: int
    unreadable: int
    dismissed: int = 0


class Generator(Frozen):
    name: str
    version: str
    embedder: str
    settings: dict[str, str | int | float | bool]


class Result(Frozen):
    """`stale_decisions` are those of a review file that fit no pair of the result."""

    generator: Generator
    reports: tuple[Report, ...]
    unreadable: tuple[Unreadable, ...]
    claims: tuple[Claim, ...]
    pairs: tuple[Pair, ...]
    facts: tuple[Fact, ...]
    summary: Summary
    findings: tuple[Finding, ...] = ()
    stale_decisions: tuple[Ruling, ...] = ()

    @property
    def conflicts(self) -> tuple[Fact, ...]:
        """The facts on which no value satisfies all reports."""
        return self._facts(Verdict.CONFLICT)

    @property
    def updates(self) -> tuple[Fact, ...]:
        """The facts whose figure became another in the course of time."""
        return self._facts(Verdict.UPDATE)

    @property
    def agreements(self) -> tuple[Fact, ...]:
        """The facts on which the reports agree."""
        return self._facts(Verdict.AGREE)

    def _facts(self, verdict: Verdict) -> tuple[Fact, ...]:
        return tuple(fact for fact in self.facts if fact.verdict is verdict)
