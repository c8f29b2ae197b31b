"""The claims of each report for the terminal, uncompared."""

from __future__ import annotations

from itertools import groupby

from rich.text import Text

from crosscheck.model import Claim, DateClaim, QuantityClaim, Report, Result, Role
from crosscheck.reporters.excerpts import pieces
from crosscheck.reporters.names import names
from crosscheck.reporters.page import GAP, Page
from crosscheck.reporters.printable import safe
from crosscheck.reporters.terminal import write_inputs
from crosscheck.reporters.wording import counted, days, full_reading, place, publication


def claim_listing(result: Result, *, width: int, colour: bool, ascii_only: bool = False) -> str:
    """Every report, sentence by sentence: its figures and dates marked in it, and under it how each of them is read."""
    page = Page(width=width, colour=colour, ascii_only=ascii_only)
    called = names(result.reports)
    for report in result.reports:
        own = [claim for claim in result.claims if claim.report == report.id]
        page.paragraph(_heading(report, called[report.id], len(own)), hang=GAP)
        for _, of_sentence in groupby(own, key=lambda claim: claim.sentence_span):
            claims = list(of_sentence)
            sentence = page.figured(pieces(claims))
            if where := place(claims[0], report):
                sentence.append(f" ({safe(where)})", style="dim")
            page.paragraph(sentence, indent=GAP)
            for claim in claims:
                write_claim(page, claim, report)
        page.space()
    write_inputs(page, result, called)
    counts = counted(len(result.reports), "report"), counted(len(result.claims), "claim")
    unread = f"; {counted(len(result.unreadable), 'input')} could not be read" if result.unreadable else ""
    page.paragraph(Text(f"{', '.join(counts)}{unread}", style="bold"))
    return str(page)


def write_claim(page: Page, claim: Claim, report: Report) -> None:
    text = Text.assemble((safe(claim.text), "bold"))
    read = full_reading(claim)
    if read != claim.text:
        text.append(f" ({read})", style="dim")
    frame = "; ".join(frame_of(claim, report))
    text.append(f": {frame}" if frame else "")
    page.paragraph(text, indent=2 * GAP, hang=3 * GAP)


def frame_of(claim: Claim, report: Report) -> list[str]:
    """What the sentence says beside the value, in the order a reader asks: what, where, when, says who.

    Days that say nothing new are left out: an event on the day that is the claim itself, a figure as of publication.
    """
    counts = None
    if not isinstance(claim, DateClaim):
        counts = claim.population or claim.value.counted
    event = None if claim.event_time is None else days(claim.event_time.start, claim.event_time.end)
    if event == "unknown" or event == full_reading(claim):
        event = None
    said = [
        None if isinstance(claim, QuantityClaim) else claim.kind,
        counts,
        claim.predicate,
        f"in {claim.place}" if claim.place else None,
        f"event {event}" if event else None,
        f"as of {claim.as_of}" if claim.as_of and claim.as_of != report.published.day else None,
        claim.scope,
        claim.polarity if claim.polarity == "negated" else None,
        claim.modality if claim.modality not in (None, "happened") else None,
        f"between {' and '.join(claim.parties)}" if claim.parties else None,
        f"says {claim.attribution}" if claim.attribution else None,
        claim.role if claim.role is Role.CORRECTION else None,
    ]
    return [safe(part) for part in said if part]


def _heading(report: Report, name: str, claims: int) -> Text:
    text = Text.assemble((name, "bold underline"), f", {publication(report.published)}, {counted(claims, 'claim')}")
    if report.title:
        text.append(f": {safe(report.title)}", style="italic")
    return text
