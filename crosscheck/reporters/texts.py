"""The reports as the page shows them: their whole text, with every claim marked where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from crosscheck.model import Claim, Report, Result
from crosscheck.reporters.entries import Story
from crosscheck.reporters.names import web_address
from crosscheck.reporters.printable import safe
from crosscheck.reporters.wording import counted, publication


class Piece(NamedTuple):
    """A run of text that belongs to the same claims (to none where `claims` is empty).

    `begins` are the claims that begin with it; `fact` and `verdict` are of the first of its claims that is of a fact.
    """

    text: str
    claims: list[str]
    begins: list[str]
    fact: str | None
    verdict: str | None


class Text(NamedTuple):
    """A report with its text in pieces."""

    id: str
    name: str
    published: str
    title: str
    about: str
    url: str | None
    pieces: list[Piece]


def texts(result: Result, story: Story) -> list[Text]:
    """One for each report, in the order of the result."""
    fact_of = {claim: (fact.id, fact.verdict.value) for fact in result.facts for claim in fact.claims}
    claims: dict[str, list[Claim]] = {}
    for claim in result.claims:
        claims.setdefault(claim.report, []).append(claim)
    return [_text(report, claims.get(report.id, []), fact_of, story) for report in result.reports]


def _text(report: Report, claims: Sequence[Claim], fact_of: Mapping[str, tuple[str, str]], story: Story) -> Text:
    about = [counted(len(claims), "claim")]
    if report.origin != report.id and report.origin in story.names:
        about.append(f"carries the text of {story.names[report.origin]}")
    return Text(
        report.id,
        story.names[report.id],
        publication(report.published),
        safe(report.title or ""),
        ", ".join(about),
        web_address(report),
        list(_pieces(report.text, claims, fact_of)),
    )


def _pieces(text: str, claims: Sequence[Claim], fact_of: Mapping[str, tuple[str, str]]) -> Iterator[Piece]:
    """The text parted wherever a claim begins or ends, so that also claims within each other can be shown."""
    ordered = sorted(claims, key=lambda claim: claim.span)
    edges = sorted({0, len(text), *(edge for claim in ordered for edge in claim.span)})
    for start, end in pairwise(edges):
        here = [claim.id for claim in ordered if claim.span[0] <= start and end <= claim.span[1]]
        begins = [claim.id for claim in ordered if claim.span[0] == start]
        fact, verdict = next((fact_of[claim] for claim in here if claim in fact_of), (None, None))
        yield Piece(_shown(text[start:end]), here, begins, fact, verdict)


def _shown(text: str) -> str:
    """The text with its lines kept, and every other control made visible."""
    return "\n".join(
        (" " if line[:1].isspace() else "") + safe(line) + (" " if line[-1:].isspace() and line.strip() else "")
        for line in text.split("\n")
    )
