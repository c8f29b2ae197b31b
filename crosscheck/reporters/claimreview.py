"""Drafts of ClaimReview (https://schema.org/ClaimReview) for the claims in conflict: who said what, when and where.

A draft rates nothing. The rating, the review's address, author and day are what a person adds who has looked into it.
"""

from __future__ import annotations

from collections.abc import Mapping

from crosscheck.claims.lexicon import classes
from crosscheck.model import Decision, Report, Result, Verdict
from crosscheck.reporters.json_text import json_of
from crosscheck.reporters.names import web_address
from crosscheck.reporters.printable import safe
from crosscheck.reporters.rows import Row, rows, time_order

CONTEXT = "https://schema.org"


def claimreview_text(result: Result) -> str:
    """A JSON-LD array of drafts, one for each origin, value and voice of a conflict that was not dismissed, the oldest
    first; each may be pasted by itself."""
    claims = {claim.id: claim for claim in result.claims}
    reports = {report.id: report for report in result.reports}
    drafts: list[object] = []
    for fact in result.facts:
        is_dismissed = fact.review is not None and fact.review.decision is Decision.DISMISSED
        if fact.verdict is Verdict.CONFLICT and not is_dismissed:
            shown = rows((claims[id_] for id_ in fact.claims), reports)
            shown.sort(key=lambda row: time_order(row.claim, reports))
            drafts += [_draft(row, reports) for row in shown]
    return json_of(drafts, indent=2)


def _draft(row: Row, reports: Mapping[str, Report]) -> dict[str, object]:
    claim, report = row.claim, reports[row.claim.report]
    carriers = [report, *(reports[id_] for id_ in row.repeated_by)]
    reviewed = {
        "@type": "Claim",
        "identifier": claim.key,
        "text": safe(claim.sentence),
        **_of("author", _voice(claim.attribution) if claim.attribution else _publisher(report)),
        **_published(report),
        "appearance": [_appearance(carrier) for carrier in carriers],
    }
    return {
        "@context": CONTEXT,
        "@type": "ClaimReview",
        "creativeWorkStatus": "Draft",
        "claimReviewed": safe(claim.sentence),
        "itemReviewed": reviewed,
    }


def _appearance(report: Report) -> dict[str, object]:
    return {
        "@type": "NewsArticle",
        **_of("url", web_address(report)),
        **_of("headline", safe(report.title or "")),
        **_of("publisher", _publisher(report)),
        **_published(report),
    }


def _published(report: Report) -> dict[str, object]:
    return _of("datePublished", report.published.day.isoformat() if report.published.day else None)


def _publisher(report: Report) -> dict[str, str] | None:
    return {"@type": "Organization", "name": safe(report.source)} if report.source else None


def _voice(said_by: str) -> dict[str, str]:
    """Whoever gave the figure: a person where the words name an office, else an organisation for all they tell."""
    offices = classes("populations")
    holds_office = any(offices.get(word.lower()) == "official" for word in said_by.split())
    return {"@type": "Person" if holds_office else "Organization", "name": safe(said_by)}


def _of(name: str, value: object) -> dict[str, object]:
    """The property, where it is known."""
    return {name: value} if value else {}
