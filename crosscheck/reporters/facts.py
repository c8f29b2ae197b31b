"""A fact that conflicts or was updated, for the terminal: its title, its claims, a plot, and what follows from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal

from rich.text import Text

from crosscheck.model import Claim, DateClaim, Fact, Verdict
from crosscheck.reporters.courses import course
from crosscheck.reporters.decisions import decided_of, is_open
from crosscheck.reporters.notation import Notation
from crosscheck.reporters.page import GAP, Page
from crosscheck.reporters.plots import FEWEST, NARROWEST, WIDEST, Bar, plot
from crosscheck.reporters.printable import safe
from crosscheck.reporters.rows import Order, Row, ends, rows, size, size_order, time_order
from crosscheck.reporters.tables import Known, write_table
from crosscheck.reporters.wording import counted, dated_words, full_reading, origins, reconciled

LEAD = 10
"""Columns of the word that opens a block: conflict, update, agree, note, unread."""

COLOURS = {
    Verdict.CONFLICT: "bold red",
    Verdict.UPDATE: "bold yellow",
    Verdict.AGREE: "bold green",
    Verdict.INCOMPARABLE: "bold cyan",
}

MOST_IN_TITLE = 4
"""Values that stand in the title of a conflict; of more the outer ones do."""

LONG_COURSE = 3
"""Stages from which a conflict, too, tells the course of its figures in a line of its own."""


def write_fact(page: Page, fact: Fact, known: Known) -> None:
    """The fact's title, its claims with their sentences, then why the verdict fell, what to ask and what comes out."""
    shown = rows_in_order(fact, known)
    page.block(fact.verdict, _title(fact, shown), lead=LEAD, style=COLOURS[fact.verdict])
    is_long = fact.verdict is Verdict.UPDATE or len(fact.timeline) >= LONG_COURSE
    if is_long and (stages := course(fact, known.notation(fact))) is not None:
        page.paragraph(Text.assemble(("course: ", "bold"), stages), indent=GAP, hang=GAP + 8)
    write_table(page, fact, shown, known)
    _write_plot(page, fact, shown, known)
    _write_reasons(page, fact)
    for words in decided_of(fact, known.pairs):
        page.paragraph(Text.assemble(("decided: ", "bold"), words), indent=GAP, hang=GAP + 9)
    if fact.ask_next and is_open(fact):
        write_question(page, fact.ask_next)
    parts = (reconciled(fact, known.notation(fact)), _sources(fact, known.names))
    page.paragraph(Text("; ".join(safe(part) for part in parts if part), style="dim"), indent=GAP)
    page.space()


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


def _title(fact: Fact, shown: Sequence[Row]) -> Text:
    """The label, and of a conflict its values as they are written: "people displaced: 80,000 / more than 100,000"."""
    title = Text(safe(fact.label), style="bold")
    if fact.verdict is Verdict.CONFLICT:
        values = list({size(row.claim): dated_words(row.claim) for row in reversed(shown)}.values())[::-1]
        if len(values) > MOST_IN_TITLE:
            values = [values[0], "…", values[-1]]
        title.append(f": {' / '.join(values)}")
    return title


def _write_plot(page: Page, fact: Fact, shown: Sequence[Row], known: Known) -> None:
    """The values of three or more, each where it lies, with the independent sources that give it."""
    bars = _bars(fact, shown, known)
    label, indent = max((len(bar.label) for bar in bars), default=0), 2 * GAP
    tails = [counted(bar.sources, "source") for bar in bars]
    room = min(page.width - indent - label - 2 * GAP - max(map(len, tails), default=0), WIDEST)
    if len(bars) < FEWEST or room < NARROWEST:
        return
    drawn = plot(bars, room)
    for bar, line, tail in zip(bars, drawn.lines, tails, strict=True):
        page.line(Text.assemble(" " * indent, bar.label.rjust(label), " " * GAP, line, " " * GAP, (tail, "dim")))
    if drawn.is_logarithmic:
        page.paragraph(Text("(equal steps are equal ratios)", style="dim"), indent=indent)


def _bars(fact: Fact, shown: Sequence[Row], known: Known) -> list[Bar]:
    """The different values of the rows, in their order, but for those of which nothing is known and those in another
    unit: a share and a count have no common axis."""
    how = known.notation(fact)
    # 386 square miles and 1,000 km² are one bar; so are "30 June" and "by 30 June", which are read differently.
    said = {claim: size(c) if (c := known.claims[claim]).days else full_reading(c, how) for claim in fact.claims}
    sources = Counter(value for origin in fact.origins for value in {said[claim] for claim in origin.claims})
    first: dict[Order | str, Claim] = {}
    for row in shown:
        if ends(row.claim) != (None, None) and how.draws(row.claim):
            first.setdefault(said[row.claim.id], row.claim)
    return [Bar(full_reading(claim, how), *_place(claim, how), sources[value]) for value, claim in first.items()]


def _place(claim: Claim, how: Notation) -> tuple[Decimal | None, Decimal | None]:
    """The ends of the claim's value as they are written: 80 years are a point, though some have a day more."""
    low, high = ends(claim)
    if isinstance(claim, DateClaim) or claim.days is not None or not how.fits(claim.value):
        return low, high
    return (None if low is None else how.number(low)), (None if high is None else how.number(high))


def _write_reasons(page: Page, fact: Fact) -> None:
    """Each rule once, with the first pair that it decided and how many others it did."""
    told = Counter(reason.code for reason in fact.reasons)
    for reason in fact.reasons:
        if others := told.pop(reason.code, 0):
            also = f"; and {counted(others - 1, 'other pair')}" if others > 1 else ""
            write_reason(page, f"{safe(reason.detail)}{also}")


def _sources(fact: Fact, called: Mapping[str, str]) -> str:
    """How many reports and origins there are; the origins by name where they are other than the reports."""
    told = origins(fact, called)
    is_plain = all(origin.name is None and len(origin.reports) == 1 for origin in fact.origins)
    return told.partition(":")[0] if is_plain else told
