"""What people decided, in words, and the list of conflicts to decide on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from rich.text import Text

from crosscheck.model import Claim, Decision, Fact, Pair, Result, Review, Ruling, Verdict
from crosscheck.reporters.excerpts import excerpt
from crosscheck.reporters.names import names
from crosscheck.reporters.page import GAP, Page
from crosscheck.reporters.printable import safe
from crosscheck.reporters.rows import rows, size_order
from crosscheck.reporters.wording import counted, publication

OPEN = "open"
_COLOURS = {OPEN: "bold red", Decision.CONFIRMED: "bold yellow", Decision.DISMISSED: "bold green"}
_LEAD = 16
_SENTENCE = 140


def decided(review: Review) -> str:
    """ "dismissed by N. Orr: another fire; note: asked the ministry"."""
    by = f" by {safe(review.by)}" if review.by else ""
    reason = f": {safe(review.reason)}" if review.reason else ""
    note = f"; note: {safe(review.note)}" if review.note else ""
    return f"{review.decision}{by}{reason}{note}"


def decided_of(fact: Fact, pairs: Sequence[Pair]) -> list[str]:
    """What was decided of a fact: of all of it, or of how many of the pairs that make its verdict."""
    if fact.review is not None:
        return [decided(fact.review)]
    inside = set(fact.claims)
    making = [pair for pair in pairs if pair.verdict is fact.verdict and {pair.left, pair.right} <= inside]
    told = Counter(decided(pair.review) for pair in making if pair.review is not None)
    return [f"{number} of {counted(len(making), 'pair')} {words}" for words, number in told.items()]


def stale(ruling: Ruling, claims: Sequence[Claim]) -> str:
    """A decision that fits no pair any more, and why not."""
    there = {claim.key for claim in claims}
    gone = next((claim for claim in ruling.claims if claim.key not in there), None)
    cause = f"the two no longer {_NO_LONGER[ruling.verdict]}"
    if gone is not None:
        day = f", {gone.published}" if gone.published else ""
        cause = f"“{safe(gone.text)}” ({safe(gone.source or 'no source')}{day}) is in none of these reports"
    return f"{safe(ruling.label)}: {decided(ruling.review)}; {cause}"


_NO_LONGER = {
    Verdict.CONFLICT: "conflict",
    Verdict.UPDATE: "are an update",
    Verdict.AGREE: "agree",
    Verdict.INCOMPARABLE: "look alike",
}


def is_open(fact: Fact) -> bool:
    """Whether somebody is still to decide on a conflict."""
    return fact.review is None or fact.review.decision is Decision.NOTED


def decision_list(result: Result, *, whole: bool, width: int, colour: bool, ascii_only: bool = False) -> str:
    """The conflicts under the numbers that they are decided by: those that are open, or with `whole` all."""
    page = Page(width=width, colour=colour, ascii_only=ascii_only)
    listed = list(enumerate(result.conflicts, 1))
    for number, fact in listed:
        if whole or is_open(fact):
            _write(page, f"{number}", fact, result)
    for ruling in result.stale_decisions:
        page.block("stale", Text(stale(ruling, result.claims)), lead=_LEAD, style="bold magenta")
    page.space()
    still = sum(is_open(fact) for _, fact in listed)
    page.paragraph(Text(f"{counted(len(listed), 'conflict')}, {still} open", style="bold"))
    return str(page)


def _write(page: Page, number: str, fact: Fact, result: Result) -> None:
    reports = {report.id: report for report in result.reports}
    claims = {claim.id: claim for claim in result.claims}
    called: Mapping[str, str] = names(result.reports)
    word = OPEN if is_open(fact) or fact.review is None else fact.review.decision
    page.block(f"{number:>3}  {word}", Text(safe(fact.label), style="bold"), lead=_LEAD, style=_COLOURS[word])
    for row in sorted(
        rows((claims[id_] for id_ in fact.claims), reports), key=lambda row: size_order(row.claim, reports)
    ):
        report = reports[row.claim.report]
        voice = f", {safe(row.claim.attribution)}" if row.claim.attribution else ""
        head = Text.assemble(
            (safe(row.claim.text), "bold"), f"  {called[report.id]}, {publication(report.published)}{voice}"
        )
        page.paragraph(head, indent=5, hang=5 + GAP)
        page.paragraph(page.marked(excerpt(row.claim, _SENTENCE)), indent=5 + GAP)
    for words in decided_of(fact, result.pairs):
        page.paragraph(Text.assemble(("decided: ", "bold"), words), indent=5, hang=5 + GAP)
    if fact.ask_next and is_open(fact):
        page.paragraph(Text.assemble(("next: ", "bold"), safe(fact.ask_next)), indent=5, hang=5 + GAP)
    page.space()
