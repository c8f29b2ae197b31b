"""The claims as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), for tools that mark them on the page."""

from __future__ import annotations

import uuid
from urllib.parse import quote

from crosscheck.model import Claim, Fact, Report, Result
from crosscheck.reporters.decisions import decided_of
from crosscheck.reporters.json_text import json_of
from crosscheck.reporters.names import web_address
from crosscheck.reporters.printable import safe
from crosscheck.reporters.wording import full_reading

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Characters of the text before and after a claim by which it is found again on the page."""


def annotations_text(result: Result) -> str:
    """A page of annotations, one for each claim, in the order of the claims: how it is read and what it is in."""
    reports = {report.id: report for report in result.reports}
    facts = {claim: fact for fact in result.facts for claim in fact.claims}
    items = [_annotation(claim, reports[claim.report], facts.get(claim.id), result) for claim in result.claims]
    page = {
        "@context": CONTEXT,
        "id": _urn("page", *(str(item["id"]) for item in items)),
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": items,
    }
    return json_of(page, indent=2)


def _annotation(claim: Claim, report: Report, fact: Fact | None, result: Result) -> dict[str, object]:
    source = _source(report)
    start, end = claim.span
    quote_selector = {
        "type": "TextQuoteSelector",
        "exact": claim.text,
        "prefix": report.text[max(start - AROUND, 0) : start],
        "suffix": report.text[end : end + AROUND],
    }
    position = {"type": "TextPositionSelector", "start": start, "end": end}
    return {
        "id": _urn(source, claim.key, str(start)),
        "type": "Annotation",
        "motivation": "commenting",
        "generator": {"type": "Software", "name": f"crosscheck {result.generator.version}"},
        "body": _bodies(claim, fact, result),
        "target": {"type": "SpecificResource", "source": source, "selector": [quote_selector, position]},
    }


def _bodies(claim: Claim, fact: Fact | None, result: Result) -> list[dict[str, str]]:
    reading = f"{safe(claim.text)}: read as {full_reading(claim)}"
    if claim.attribution:
        reading += f", said by {safe(claim.attribution)}"
    if fact is None:
        return [_body("commenting", reading)]
    why = f" ({safe(fact.reasons[0].detail)})" if fact.reasons else ""
    return [
        _body("commenting", f"{reading}. {fact.verdict.value.capitalize()}: {safe(fact.label)}{why}"),
        _body("tagging", fact.verdict.value),
        *(_body("assessing", words) for words in decided_of(fact, result.pairs)),
    ]


def _body(purpose: str, value: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value}


def _source(report: Report) -> str:
    """The address of the report, or its path as a reference that stands in for one."""
    return web_address(report) or quote(report.path, safe="/", errors="surrogatepass")


def _urn(*parts: str) -> str:
    """A name that is the same in every run for the same claim of the same report."""
    return uuid.uuid5(uuid.NAMESPACE_URL, "crosscheck:" + "\n".join(parts)).urn
