"""The result as one page that needs nothing beside it: no network, no other file."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from crosscheck.model import Claim, Fact, Report, Result
from crosscheck.reporters.excerpts import pieces
from crosscheck.reporters.names import names
from crosscheck.reporters.printable import safe
from crosscheck.reporters.rows import time_order
from crosscheck.reporters.terminal import summary_line
from crosscheck.reporters.wording import course, full_reading, origins, publication, reconciled

if TYPE_CHECKING:
    from jinja2 import Template


class Line(NamedTuple):
    """A claim in the table of its fact; `sentence` in pieces, of which those that are figures are marked."""

    claim: str
    report: str
    source: str
    published: str
    figure: str
    reading: str
    voice: str
    sentence: list[tuple[str, bool]]
    url: str | None


class Entry(NamedTuple):
    """A fact on the page."""

    id: str
    verdict: str
    label: str
    lines: list[Line]
    reasons: list[str]
    question: str | None
    figures: str | None
    origins: str
    course: str | None
    sources: str


class Text(NamedTuple):
    """A report's text in pieces; those that are claims bear their ids."""

    id: str
    name: str
    published: str
    url: str | None
    pieces: list[tuple[str, str | None]]


def html_text(result: Result) -> str:
    """The page. All that stands in reports is escaped; the page's own script is the only one that may run."""
    named = names(result.reports)
    entries = [_entry(result, fact, dict(named)) for fact in result.facts]
    script = (files("crosscheck.reporters") / "data" / "page.js").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")
    return _template().render(
        summary=summary_line(result.summary),
        version=result.generator.version,
        entries=entries,
        sources=sorted({line.source for entry in entries for line in entry.lines}),
        texts=[_text(report, named[report.id], result.claims) for report in result.reports],
        findings=[(named[found.report], safe(found.reason.detail)) for found in result.findings],
        notes=[(named[report.id], safe(problem)) for report in result.reports for problem in report.problems],
        unreadable=[(safe(item.path), safe(item.cause), safe(item.remedy)) for item in result.unreadable],
        script=script,
        digest=digest,
    )


@cache
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined

    source = (files("crosscheck.reporters") / "data" / "page.html.jinja").read_text(encoding="utf-8")
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(source)


def _entry(result: Result, fact: Fact, named: dict[str, str]) -> Entry:
    claims = {claim.id: claim for claim in result.claims}
    reports = {report.id: report for report in result.reports}
    ordered = sorted((claims[id_] for id_ in fact.claims), key=lambda claim: time_order(claim, reports))
    lines = [_line(claim, reports[claim.report], named) for claim in ordered]
    return Entry(
        fact.id,
        fact.verdict.value,
        safe(fact.label),
        lines,
        [safe(reason.detail) for reason in fact.reasons],
        safe(fact.ask_next) if fact.ask_next else None,
        reconciled(fact),
        origins(fact, named),
        course(fact) if fact.timeline else None,
        "\n".join(sorted({line.source for line in lines})),
    )


def _line(claim: Claim, report: Report, named: dict[str, str]) -> Line:
    voice = safe(claim.attribution) if claim.attribution else ""
    return Line(
        claim.id,
        report.id,
        named[report.id],
        publication(report.published),
        safe(claim.text),
        full_reading(claim),
        voice,
        pieces([claim]),
        report.url if report.url and report.url.startswith(("http://", "https://")) else None,
    )


def _text(report: Report, name: str, claims: Sequence[Claim]) -> Text:
    url = report.url if report.url and report.url.startswith(("http://", "https://")) else None
    own = sorted((claim for claim in claims if claim.report == report.id), key=lambda claim: claim.span)
    return Text(report.id, name, publication(report.published), url, list(_marked(report.text, own)))


def _marked(text: str, claims: Sequence[Claim]) -> Iterator[tuple[str, str | None]]:
    """The text in pieces, each claim one; a claim that overlaps the one before it is left within that."""
    at = 0
    for claim in claims:
        start, end = claim.span
        if start >= at:
            yield _shown(text[at:start]), None
            yield _shown(text[start:end]), claim.id
            at = end
    yield _shown(text[at:]), None


def _shown(text: str) -> str:
    """The text with its lines kept, and every other control made visible."""
    return "\n".join(
        (" " if line[:1].isspace() else "") + safe(line) + (" " if line[-1:].isspace() and line.strip() else "")
        for line in text.split("\n")
    )
