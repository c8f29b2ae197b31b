"""The report of a check for the terminal: conflicts first, then updates, then agreements, a line each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from rich.text import Text

from crosscheck.model import Claim, Fact, Finding, Pair, Report, Result, Role, Summary, Verdict
from crosscheck.reporters.excerpts import excerpt, pieces
from crosscheck.reporters.names import names
from crosscheck.reporters.page import GAP, Page
from crosscheck.reporters.printable import safe
from crosscheck.reporters.rows import Row, rows, size, size_order, time_order
from crosscheck.reporters.wording import counted, course, origins, place, publication, reading, reconciled

STACKED_BELOW = 60
"""Pages narrower than this show the cells of a row one after the other instead of in columns."""

WHOLE_SENTENCE = 140
AROUND_FIGURE = 70
"""Characters shown of a sentence: most sentences of news are shorter than the first."""

MOST_REASONS = 3
LONG_COURSE = 3
"""Stages from which the course of an update is told in a line of its own; of two the table itself is one."""
LEAD = 10
"""Columns of the word that opens a block: conflict, update, agree, note, unread."""

_COLOURS = {
    Verdict.CONFLICT: "bold red",
    Verdict.UPDATE: "bold yellow",
    Verdict.AGREE: "bold green",
    Verdict.INCOMPARABLE: "bold cyan",
}


class Known(NamedTuple):
    """The look-ups that every part of a report needs."""

    names: Mapping[str, str]
    reports: Mapping[str, Report]
    claims: Mapping[str, Claim]
    pairs: Sequence[Pair]

    @classmethod
    def of(cls, result: Result) -> Known:
        return cls(
            names(result.reports),
            {report.id: report for report in result.reports},
            {claim.id: claim for claim in result.claims},
            result.pairs,
        )


def check_report(result: Result, *, width: int, colour: bool) -> str:
    """The whole report; the same result, width and colour give the same text."""
    page = Page(width=width, colour=colour)
    known = Known.of(result)
    facts = {verdict: [fact for fact in result.facts if fact.verdict is verdict] for verdict in Verdict}
    tabled = [*facts[Verdict.CONFLICT], *facts[Verdict.UPDATE]]
    rows_of = {fact.id: rows_in_order(fact, known) for fact in tabled}
    widths = page.columns([cells(row.claim, known) for shown in rows_of.values() for row in shown], indent=GAP)
    for fact in tabled:
        write_table(page, fact, rows_of[fact.id], widths, known)
    for fact in facts[Verdict.AGREE]:
        write_folded(page, fact, known)
    page.space()
    looking_alike = [pair for pair in result.pairs if pair.verdict is Verdict.INCOMPARABLE]
    for pair in looking_alike:
        write_incomparable(page, pair, known)
    for finding in result.findings:
        write_finding(page, finding, known)
    write_inputs(page, result, known.names)
    amiss = f"; {counted(len(result.findings), 'sum')} amiss" if result.findings else ""
    page.paragraph(Text(f"{summary_line(result.summary)}{amiss}", style="bold"))
    if result.summary.incomparable and not looking_alike:
        aside = f"{counted(result.summary.incomparable, 'pair')} set aside as not comparable; --all lists them."
        page.paragraph(Text(aside, style="dim"))
    return str(page)


def write_table(page: Page, fact: Fact, shown: Sequence[Row], widths: Sequence[int], known: Known) -> None:
    """A fact with a row for each claim and the claim's sentence under it, then why the verdict fell."""
    page.block(fact.verdict, Text(safe(fact.label), style="bold"), lead=LEAD, style=_COLOURS[fact.verdict])
    for row in shown:
        columns = cells(row.claim, known)
        if page.width < STACKED_BELOW:
            page.paragraph(Text(", ").join(columns[:2]), indent=GAP, hang=2 * GAP)
            page.paragraph(Text(", ").join(cell for cell in columns[2:] if cell.plain), indent=GAP, hang=2 * GAP)
        else:
            page.row(columns, widths, indent=GAP)
        write_sentence(page, row.claim, length=WHOLE_SENTENCE)
        if row.repeated_by:
            others = ", ".join(known.names[report] for report in row.repeated_by)
            page.paragraph(Text(f"same text: {others}", style="dim"), indent=2 * GAP)
    reasons = list(dict.fromkeys(_deciding(fact, known.pairs)))
    for detail in reasons[:MOST_REASONS]:
        write_reason(page, detail)
    if len(reasons) > MOST_REASONS:
        page.paragraph(
            Text(f"and {counted(len(reasons) - MOST_REASONS, 'more reason')} of this kind", style="dim"), indent=GAP + 5
        )
    if fact.ask_next:
        write_question(page, fact.ask_next)
    if len(fact.timeline) >= LONG_COURSE:
        page.paragraph(Text.assemble(("course: ", "bold"), course(fact)), indent=GAP, hang=GAP + 8)
    parts = (reconciled(fact), origins(fact, known.names))
    page.paragraph(Text("; ".join(safe(part) for part in parts if part), style="dim"), indent=GAP)
    page.space()


def write_folded(page: Page, fact: Fact, known: Known) -> None:
    """A fact on one line with equal wordings together: "12 (A, B) = a dozen (C) ~ at least 10 (D)"."""
    wordings: dict[str, list[Claim]] = {}
    for claim in sorted(
        (known.claims[claim] for claim in fact.claims), key=lambda claim: time_order(claim, known.reports)
    ):
        wordings.setdefault(safe(claim.text), []).append(claim)
    text = Text(f"{safe(fact.label)}: ")
    first = None
    for figure, claims in wordings.items():
        if first is not None:
            text.append(" = " if size(claims[0]) == size(first) else " ~ ")
        first = first or claims[0]
        sources = dict.fromkeys(known.names[claim.report] for claim in claims)
        text.append(figure, style="bold").append(f" ({', '.join(sources)})", style="dim")
    page.block(fact.verdict, text, lead=LEAD, style=_COLOURS[fact.verdict])


def write_incomparable(page: Page, pair: Pair, known: Known) -> None:
    """Two claims that look alike and speak of different facts, with their sentences and the reason."""
    sides = [known.claims[pair.left], known.claims[pair.right]]
    text = Text(" / ").join(
        Text.assemble((safe(side.text), "bold"), (f" ({known.names[side.report]})", "dim")) for side in sides
    )
    page.block(pair.verdict, text, lead=len(pair.verdict) + GAP, style=_COLOURS[pair.verdict])
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
    """What the reader must know about the inputs: copies, remarks on reports, and files that could not be read."""
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
    page.space()


def write_sentence(page: Page, claim: Claim, *, length: int) -> None:
    """The claim's sentence with its figure standing out, cut to the lines that about `length` characters fill."""
    # Words break before the margin, so a line holds a few characters less than its width.
    line = page.width - 2 * GAP - 4
    page.paragraph(page.marked(excerpt(claim, -(-length // line) * line - len('"[[]]"'))), indent=2 * GAP)


def write_reason(page: Page, detail: str) -> None:
    page.paragraph(Text.assemble(("why: ", "bold"), detail), indent=GAP, hang=GAP + 5)


def write_question(page: Page, question: str) -> None:
    page.paragraph(Text.assemble(("next: ", "bold"), safe(question)), indent=GAP, hang=GAP + 6)


def rows_in_order(fact: Fact, known: Known) -> list[Row]:
    """An update in time order; a conflict by value, so that its sides stand together."""
    shown = rows((known.claims[claim] for claim in fact.claims), known.reports)
    if fact.verdict is Verdict.UPDATE:
        return sorted(shown, key=lambda row: time_order(row.claim, known.reports))
    return sorted(shown, key=lambda row: size_order(row.claim, known.reports))


def cells(claim: Claim, known: Known) -> tuple[Text, ...]:
    """Source, publication, figure with its reading where the words need one, who gave it and where it stands."""
    report = known.reports[claim.report]
    figure = Text.assemble((safe(claim.text), "bold"))
    read = reading(claim)
    if read is not None:
        figure.append(f" ({read})", style="dim")
    beside = (
        claim.attribution,
        f"as of {claim.as_of}" if claim.as_of is not None and claim.as_of != report.published.day else None,
        claim.role if claim.role in (Role.HEADLINE, Role.CORRECTION) else None,
        place(claim, report),
    )
    return (
        Text(known.names[report.id]),
        Text.assemble((publication(report.published), "dim")),
        figure,
        Text(safe(", ".join(filter(None, beside))), style="italic"),
    )


def summary_line(summary: Summary) -> str:
    """ "5 reports, 61 claims, 12 facts: 1 conflict, 2 updates, 9 agreements"."""
    inputs = (counted(summary.reports, "report"), counted(summary.claims, "claim"), counted(summary.facts, "fact"))
    verdicts = (
        counted(summary.conflicts, "conflict"),
        counted(summary.updates, "update"),
        counted(summary.agreements, "agreement"),
    )
    unread = f"; {counted(summary.unreadable, 'input')} could not be read" if summary.unreadable else ""
    return f"{', '.join(inputs)}: {', '.join(verdicts)}{unread}"


def _deciding(fact: Fact, pairs: Sequence[Pair]) -> Iterator[str]:
    """The reason that decided the fact, then the reasons that decided those of its pairs with the same verdict."""
    inside = set(fact.claims)
    if fact.reasons:
        yield safe(fact.reasons[0].detail)
    for pair in pairs:
        if pair.verdict is fact.verdict and {pair.left, pair.right} <= inside and pair.reasons:
            yield safe(pair.reasons[0].detail)
