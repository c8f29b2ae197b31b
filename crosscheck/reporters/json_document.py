"""The result as one JSON document, the form that other tools read."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any

from pydantic import Field, ValidationError

from crosscheck.errors import InputError
from crosscheck.model import (
    ENGLISH,
    Claim,
    DateBasis,
    Fact,
    Finding,
    Generator,
    Pair,
    Passage,
    Published,
    Report,
    Result,
    Ruling,
    Summary,
    Unreadable,
    keyed,
)
from crosscheck.model.frozen import Frozen
from crosscheck.reporters.json_text import json_of

SCHEMA_VERSION = "1.1"
PLACES = 4
"""Decimal places of scores: more would print the noise of the processor that computed them."""

_OF_LINES = (".jsonl", ".jsonl.gz", "-")
"""How the names of files end whose lines are reports; entries of other files have no id but a number."""
_FIRST = ("id", "report", "text", "span", "sentence", "sentence_span", "kind", "value", "key")


class ReportEntry(Frozen):
    """A report and its text.

    `published` is its day; where that is null it lies between `published_earliest` and `published_latest`. `passages`
    part the text, each with its role and, where the text was extracted, its location in the file.
    """

    id: str
    path: str
    source: str | None
    title: str | None
    published: dt.date | None
    published_basis: DateBasis
    published_earliest: dt.date | None
    published_latest: dt.date | None
    text: str
    passages: tuple[Passage, ...]
    origin: str
    copies_of: tuple[str, ...]
    problems: tuple[str, ...]
    author: str | None = None
    url: str | None = None
    updated: dt.date | None = None
    language: str = ENGLISH
    credit: str | None = None


class Document(Frozen):
    """What `crosscheck check -o result.json` writes; `crosscheck extract` writes it with no pairs and no facts."""

    # Any 1.x is read alike: later minor versions only add to it.
    schema_version: str = Field(pattern=r"^1\.[0-9]+$")
    generator: Generator
    reports: tuple[ReportEntry, ...]
    unreadable: tuple[Unreadable, ...]
    claims: tuple[Claim, ...]
    pairs: tuple[Pair, ...]
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...] = ()
    stale_decisions: tuple[Ruling, ...] = ()
    summary: Summary


def document(result: Result) -> Document:
    """The document of a result, in the order in which the result holds its parts."""
    return Document(
        schema_version=SCHEMA_VERSION,
        generator=result.generator,
        reports=tuple(_report_entry(report) for report in result.reports),
        unreadable=result.unreadable,
        claims=result.claims,
        pairs=tuple(
            pair.model_copy(update={"score": rounded(pair.score), "similarity": rounded(pair.similarity)})
            for pair in result.pairs
        ),
        facts=result.facts,
        findings=result.findings,
        stale_decisions=result.stale_decisions,
        summary=result.summary,
    )


def read_document(content: bytes, path: str) -> Document:
    """The document in a file's bytes, its claims with the keys of this version. InputError where it is none."""
    try:
        return _keyed(Document.model_validate_json(content))
    except ValidationError as error:
        try:
            cause = f"was written by crosscheck {json.loads(content)['generator']['version']}, which reads it otherwise"
        except (ValueError, KeyError, TypeError):
            cause = "is no result of crosscheck"
        raise InputError(path, cause, _CHECK_AGAIN) from error


def read_result(content: bytes, path: str) -> Result:
    """The result that was written to a file. InputError where it holds none that this version reads."""
    document = read_document(content, path)
    reports = tuple(_report(entry) for entry in document.reports)
    kept = {name: getattr(document, name) for name in Result.model_fields.keys() - {"reports"}}
    return Result(reports=reports, **kept)


def _report(entry: ReportEntry) -> Report:
    names = Report.model_fields.keys() - {"published"}
    return Report(published=_published(entry), **{name: getattr(entry, name) for name in names})


def _keyed(document: Document) -> Document:
    """The document whatever keys its claims had: those of 1.0 had none."""
    reports = {report.id: report for report in document.reports}
    of_report = groupby(document.claims, key=attrgetter("report"))
    claims = tuple(
        claim for id_, claims in of_report for claim in keyed(claims, reports[id_], _published(reports[id_]))
    )
    return document.model_copy(update={"claims": claims})


def _published(entry: ReportEntry) -> Published:
    return Published(
        day=entry.published,
        basis=entry.published_basis,
        earliest=entry.published_earliest,
        latest=entry.published_latest,
    )


_CHECK_AGAIN = "write one with: crosscheck check PATH... -o FILE.json"


def json_text(result: Result) -> str:
    """The document as indented JSON with a final newline; characters stand as themselves, but for those that act.

    The same result gives the same text: keys and items keep their order, numbers their notation.
    """
    data = document(result).model_dump(mode="json")
    data["claims"] = [_claim_entry(claim) for claim in data["claims"]]
    return json_of(data, indent=2)


def json_lines(result: Result) -> str:
    """A line for each report of the result, as `json_line` writes it."""
    return "".join(
        json_line(report, [claim for claim in result.claims if claim.report == report.id]) for report in result.reports
    )


def json_line(report: Report, claims: Sequence[Claim]) -> str:
    """The report's id and its claims, which are those of the document, on one line, and its path.

    A report that was itself a line keeps the id that it was given, which is all that its giver needs.
    """
    line: dict[str, object] = {"id": report.id}
    if report.line is None or not report.path.rpartition(":")[0].endswith(_OF_LINES):
        line["path"] = report.path
    line["claims"] = [_claim_entry(claim.model_dump(mode="json")) for claim in claims]
    return json_of(line)


def _report_entry(report: Report) -> ReportEntry:
    return ReportEntry(
        id=report.id,
        path=report.path,
        source=report.source,
        title=report.title,
        published=report.published.day,
        published_basis=report.published.basis,
        published_earliest=report.published.earliest,
        published_latest=report.published.latest,
        text=report.text,
        passages=report.passages,
        origin=report.origin,
        copies_of=report.copies_of,
        problems=report.problems,
        author=report.author,
        url=report.url,
        updated=report.updated,
        language=report.language,
        credit=report.credit,
    )


def _claim_entry(claim: dict[str, Any]) -> dict[str, Any]:
    """The claim with what it says before its frame; a duration implies one date, so the other is left out."""
    ordered = {key: claim[key] for key in _FIRST} | claim
    implied = ordered["value"].get("implies")
    if implied is not None:
        kept = {end: date for end, date in implied.items() if date is not None}
        ordered["value"] = ordered["value"] | {"implies": kept}
    return ordered


def rounded(score: float) -> float:
    """A score as it is written."""
    # Adding zero turns -0.0, which would be written as such, into 0.0.
    return round(score, PLACES) + 0.0
