"""The report of a check for the terminal: conflicts first, then updates, then agreements, a line each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from rich.text import Text

from crosscheck.model import Claim, Fact, Finding, Pair, Result, Summary, Verdict
from crosscheck.reporters.decisions import is_open, stale
from crosscheck.reporters.excerpts import pieces
from crosscheck.reporters.facts import COLOURS, LEAD, write_fact, write_question, write_reason
from crosscheck.reporters.page import GAP, Page
from crosscheck.reporters.printable import safe
from crosscheck.reporters.rows import size, time_order
from crosscheck.reporters.tables import AROUND_FIGURE, Known, write_sentence
from crosscheck.reporters.wording import counted


def check_report(result: Result, *, width: int, colour: bool, ascii_only: bool = False) -> str:
    """The whole report; the same result, width, colour and marks give the same text."""
    page = Page(width=width, colour=colour, ascii_only=ascii_only)
    known = Known.of(result)
    for verdict in (Verdict.CONFLICT, Verdict.UPDATE):
        for fact in sorted(result.facts, key=lambda fact: not is_open(fact)):
            if fact.verdict is verdict:
                write_fact(page, fact, known)
    for finding in result.findings:
        write_finding(page, finding, known)
    for fact in result.facts:
        if fact.verdict is Verdict.AGREE:
            write_agreement(page, fact, known)
    page.space()
    looking_alike = [pair for pair in result.pairs if pair.verdict is Verdict.INCOMPARABLE]
    for pair in looking_alike:
        write_incomparable(page, pair, known)
    write_inputs(page, result, known.names)
    amiss = f"; {counted(len(result.findings), 'sum')} amiss" if result.findings else ""
    page.paragraph(Text(f"{summary_line(result.summary)}{amiss}", style="bold"))
    if result.summary.incomparable and not looking_alike:
        aside = f"{counted(result.summary.incomparable, 'pair')} set aside as not comparable; --all lists them."
        page.paragraph(Text(aside, style="dim"))
    return str(page)


def write_agreement(page: Page, fact: Fact, known: Known) -> None:
    """A fact on one line with equal wordings together: "12 (A, B) = a dozen (C) ~ at least 10 (D)".

    Where the line is too short the reports are counted instead of named; the label and the figures stay whole.
    """
    claims = sorted((known.claims[claim] for claim in fact.claims), key=lambda claim: time_order(claim, known.reports))
    label, figures = safe(fact.label), _wordings(claims, known.names)
    if len(label) + 2 + figures.cell_len > page.width - LEAD:
        figures = _wordings(claims, {}).append(f" ({counted(len({c.report for c in claims}), 'report')})", style="dim")
    page.block(fact.verdict, Text(f"{label}: ") + figures, lead=LEAD, style=COLOURS[fact.verdict])


def _wordings(claims: Sequence[Claim], called: Mapping[str, str]) -> Text:
    """Each wording with the names of its reports, where they have any."""
    reports_of: dict[str, list[Claim]] = {}
    for claim in claims:
        reports_of.setdefault(safe(claim.text), []).append(claim)
    text = Text()
    for figure, saying in reports_of.items():
        if text.plain:
            text.append(" = " if size(saying[0]) == size(claims[0]) else " ~ ")
        text.append(figure, style="bold")
        if names := dict.fromkeys(called[claim.report] for claim in saying if claim.report in called):
            text.append(f" ({', '.join(names)})", style="dim")
    return text


def write_incomparable(page: Page, pair: Pair, known: Known) -> None:
    """Two claims that look alike and speak of different facts, with their sentences and the reason."""
    sides = [known.claims[pair.left], known.claims[pair.right]]
    text = Text(" / ").join(
        Text.assemble((safe(side.text), "bold"), (f" ({known.names[side.report]})", "dim")) for side in sides
    )
    page.block(pair.verdict, text, lead=len(pair.verdict) + GAP, style=COLOURS[pair.verdict])
    for side in sides:
        write_sentence(page, side, length=AROUND_FIGURE)
    for reason in pair.reasons[:1]:
        write_reason(page, safe(reason.detail))
    if pair.ask_next:
        write_question(page, pair.ask_next)
    page.space()


def write_finding(page: Page, finding: Finding, known: Known) -> None:
    """What does not fit together within one report, with the sentences that say it."""
    text = Text.assemble(f"{known.names[finding.report]}: ", (safe(finding.reason.detail), "bold"))
    page.block(finding.kind, text, lead=len(finding.kind) + GAP, style="bold red")
    for _, of_sentence in groupby(
        sorted((known.claims[claim] for claim in finding.claims), key=lambda claim: claim.span),
        key=lambda claim: claim.sentence_span,
    ):
        page.paragraph(Text('"') + page.figured(pieces(list(of_sentence))) + '"', indent=2 * GAP)
    page.space()


def write_inputs(page: Page, result: Result, called: Mapping[str, str]) -> None:
    """What the reader must know about the inputs: copies, remarks on reports, files that could not be read, and
    decisions that fit none of them."""
    for report in result.reports:
        remarks = [f"{called[report.id]}: {safe(problem)}" for problem in report.problems]
        if report.origin != report.id and report.origin in called:
            remarks.insert(
                0, f"{called[report.id]} carries the text of {called[report.origin]}; both count as one source"
            )
        for remark in remarks:
            page.block("note", Text(remark), lead=LEAD, style="bold")
    for item in result.unreadable:
        text = f"{safe(item.path)}: {safe(item.cause)}; {safe(item.remedy)}"
        page.block("unread", Text(text), lead=LEAD, style="bold magenta")
    for ruling in result.stale_decisions:
        page.block("stale", Text(stale(ruling, result.claims)), lead=LEAD, style="bold magenta")
    page.space()


def summary_line(summary: Summary) -> str:
    """ "5 reports, 61 claims, 12 facts: 1 conflict, 2 updates, 9 agreements"."""
    inputs = (counted(summary.reports, "report"), counted(summary.claims, "claim"), counted(summary.facts, "fact"))
    verdicts = (
        counted(summary.conflicts, "conflict"),
        counted(summary.updates, "update"),
        counted(summary.agreements, "agreement"),
    )
    unread = f"; {counted(summary.unreadable, 'input')} could not be read" if summary.unreadable else ""
    dismissed = f"; {counted(summary.dismissed, 'conflict')} dismissed" if summary.dismissed else ""
    return f"{', '.join(inputs)}: {', '.join(verdicts)}{dismissed}{unread}"
