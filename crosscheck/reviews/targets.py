"""What of a result a decision is on, as a person names it."""

from __future__ import annotations

from typing import NamedTuple

from crosscheck.errors import InputError
from crosscheck.model import Claim, Fact, Report, Result, ReviewedClaim, Verdict
from crosscheck.reviews.laying import making

_INCOMPARABLE = Verdict.INCOMPARABLE
"""Of such pairs there is nothing to decide."""


class Target(NamedTuple):
    """Pairs that are decided together: those of `claims` with `verdict`."""

    name: str
    verdict: Verdict
    label: str
    claims: tuple[ReviewedClaim, ...]


def target(name: str, result: Result, path: str) -> Target:
    """What is meant by the number of a conflict (from 1, whatever was decided), the id of a fact, or two claim ids with
    a colon between them.

    Raises InputError where the result at `path` holds no such thing.
    """
    listed = dict(enumerate(result.conflicts, 1))
    if name.isascii() and name.isdigit():
        if int(name) not in listed:
            raise InputError(name, f"is no conflict of {path}, which holds {len(listed)}", "take a number of the list")
        return _of_fact(name, listed[int(name)], result)
    for fact in result.facts:
        if fact.id == name:
            return _of_fact(name, fact, result)
    fact_of = {claim: fact.label for fact in result.facts for claim in fact.claims}
    for pair in result.pairs:
        if name in (f"{pair.left}:{pair.right}", f"{pair.right}:{pair.left}") and pair.verdict is not _INCOMPARABLE:
            return Target(name, pair.verdict, fact_of.get(pair.left, ""), _claims({pair.left, pair.right}, result))
    raise InputError(name, f"is no conflict, fact or pair of {path}", "name one as 3, f3 or r1.c3:r2.c5")


def _of_fact(name: str, fact: Fact, result: Result) -> Target:
    within = {claim for pair in making(fact, result.pairs) for claim in (pair.left, pair.right)}
    return Target(name, fact.verdict, fact.label, _claims(within, result))


def _claims(ids: set[str], result: Result) -> tuple[ReviewedClaim, ...]:
    """The claims in document order, one for each key."""
    reports = {report.id: report for report in result.reports}
    by_key = {claim.key: _claim(claim, reports[claim.report]) for claim in result.claims if claim.id in ids}
    return tuple(by_key.values())


def _claim(claim: Claim, report: Report) -> ReviewedClaim:
    return ReviewedClaim(
        key=claim.key,
        source=report.source or report.url or report.path,
        published=report.published.day,
        text=claim.text,
        sentence=claim.sentence,
    )
