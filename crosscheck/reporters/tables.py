"""The claims of a fact as a table for the terminal: who, when, which figure, says who, and the sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rich.text import Text

from crosscheck.model import Claim, Fact, Pair, Report, Result, Role, Verdict
from crosscheck.reporters.excerpts import excerpt
from crosscheck.reporters.names import names
from crosscheck.reporters.notation import Notation, notation
from crosscheck.reporters.page import GAP, Page
from crosscheck.reporters.printable import safe
from crosscheck.reporters.rows import Row
from crosscheck.reporters.wording import place, publication, reading

STACKED_BELOW = 60
"""Pages narrower than this show the cells of a row one after the other instead of in columns."""

WIDE_FROM = 140
"""Pages as wide as this show the sentence in the row itself."""

WHOLE_SENTENCE = 140
AROUND_FIGURE = 70
"""Characters shown of a sentence: most sentences of news are shorter than the first."""


class Known(NamedTuple):
    """The look-ups that every part of a report needs."""

    names: Mapping[str, str]
    reports: Mapping[str, Report]
    claims: Mapping[str, Claim]
    pairs: Sequence[Pair]

    def notation(self, fact: Fact) -> Notation:
        """How the figures of the fact are written."""
        return notation([self.claims[claim] for claim in fact.claims], fact.unit)

    @classmethod
    def of(cls, result: Result) -> Known:
        return cls(
            names(result.reports),
            {report.id: report for report in result.reports},
            {claim.id: claim for claim in result.claims},
            result.pairs,
        )


def write_table(page: Page, fact: Fact, shown: Sequence[Row], known: Known) -> None:
    """A row a claim, as the page has room for it: one cell after the other, or in columns with the sentence beneath or
    beside them."""
    if page.width < STACKED_BELOW:
        _write_stacked(page, fact, shown, known)
    elif page.width < WIDE_FROM:
        _write_columns(page, fact, shown, known)
    else:
        _write_wide(page, fact, shown, known)


def write_sentence(page: Page, claim: Claim, *, length: int) -> None:
    """The claim's sentence with its figure standing out, cut to the lines that about `length` characters fill."""
    # Words break before the margin, so a line holds a few characters less than its width.
    line = page.width - 2 * GAP - 4
    page.paragraph(page.marked(excerpt(claim, -(-length // line) * line - len('"[[]]"'))), indent=2 * GAP)


def _write_columns(page: Page, fact: Fact, shown: Sequence[Row], known: Known) -> None:
    """Source, day, figure with its reading, voice; under each row its sentence, of an update on one line."""
    heads = [Text(head, style="dim") for head in ("source", "published", "figure", "said by")]
    how = known.notation(fact)
    table = [_cells(row.claim, known, how) for row in shown]
    widths = page.columns(_headed(heads, table), indent=GAP)
    page.row(heads, widths, indent=GAP)
    length = WHOLE_SENTENCE if fact.verdict is Verdict.CONFLICT else AROUND_FIGURE
    for row, cells in zip(shown, table, strict=True):
        page.row(cells, widths, indent=GAP)
        write_sentence(page, row.claim, length=length)
        if row.repeated_by:
            page.paragraph(_repeated(row, known), indent=2 * GAP)


def _write_stacked(page: Page, fact: Fact, shown: Sequence[Row], known: Known) -> None:
    how = known.notation(fact)
    for row in shown:
        source, published, figure, beside = _cells(row.claim, known, how)
        page.paragraph(Text(", ").join((source, published)), indent=GAP, hang=2 * GAP)
        page.paragraph(Text(", ").join(cell for cell in (figure, beside) if cell.plain), indent=GAP, hang=2 * GAP)
        write_sentence(page, row.claim, length=WHOLE_SENTENCE)
        if row.repeated_by:
            page.paragraph(_repeated(row, known), indent=2 * GAP)


def _write_wide(page: Page, fact: Fact, shown: Sequence[Row], known: Known) -> None:
    """All of a claim in one row."""
    heads = [
        Text(head, style="dim") for head in ("source", "published", "as of", "figure", "read as", "said by", "sentence")
    ]
    how = known.notation(fact)
    table = [_wide_cells(page, row, known, how) for row in shown]
    widths = page.columns(_headed(heads, table), indent=GAP)
    for cells in (heads, *table):
        page.row(cells, widths, indent=GAP)


def _headed(heads: Sequence[Text], table: Sequence[Sequence[Text]]) -> list[Sequence[Text]]:
    """The table with its heads, those of empty columns made empty as well."""
    for head, column in zip(heads, zip(*table, strict=True), strict=True):
        if not any(cell.plain for cell in column):
            head.plain = ""
    return [heads, *table]


def _cells(claim: Claim, known: Known, how: Notation) -> tuple[Text, Text, Text, Text]:
    """Source, publication, figure with its reading where the words need one, who gave it and where it stands."""
    report = known.reports[claim.report]
    figure = Text.assemble((safe(claim.text), "bold"))
    read = reading(claim, how)
    if read is not None:
        figure.append(f" ({read})", style="dim")
    as_of = _as_of(claim, report)
    return (
        Text(known.names[report.id]),
        Text.assemble((publication(report.published), "dim")),
        figure,
        _beside(claim, report, f"as of {as_of}" if as_of else None),
    )


def _wide_cells(page: Page, row: Row, known: Known, how: Notation) -> tuple[Text, ...]:
    claim, report = row.claim, known.reports[row.claim.report]
    source = Text(known.names[report.id])
    if row.repeated_by:
        source.append("; ").append_text(_repeated(row, known))
    return (
        source,
        Text.assemble((publication(report.published), "dim")),
        Text(_as_of(claim, report) or ""),
        Text.assemble((safe(claim.text), "bold")),
        Text.assemble((reading(claim, how) or "", "dim")),
        _beside(claim, report),
        page.marked(excerpt(claim, 2 * WHOLE_SENTENCE)),
    )


def _as_of(claim: Claim, report: Report) -> str | None:
    """The day for which the figure holds, where it is not that of its report."""
    return str(claim.as_of) if claim.as_of is not None and claim.as_of != report.published.day else None


def _beside(claim: Claim, report: Report, *more: str | None) -> Text:
    """Who gave the figure and where in its report it stands."""
    role = claim.role if claim.role in (Role.HEADLINE, Role.CORRECTION) else None
    told = (claim.attribution, *more, role, place(claim, report))
    return Text(safe(", ".join(filter(None, told))), style="italic")


def _repeated(row: Row, known: Known) -> Text:
    return Text(f"same text: {', '.join(known.names[report] for report in row.repeated_by)}", style="dim")
