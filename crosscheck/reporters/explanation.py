"""One pair of claims for the terminal: what speaks for one fact and what against, and what became of the pair."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from crosscheck.matching.explaining import Explanation
from crosscheck.model import Claim, DateClaim, DateValue, Result
from crosscheck.reporters.names import names
from crosscheck.reporters.notation import notation
from crosscheck.reporters.page import GAP, Page
from crosscheck.reporters.printable import safe
from crosscheck.reporters.tables import WHOLE_SENTENCE, write_sentence
from crosscheck.reporters.wording import counted, days, full_reading, publication
from crosscheck.verdicts.differences import difference

MOST_PARTS = 12
_SIGNED = 8  # columns of a weight


def explanation_report(
    result: Result,
    left: Claim,
    right: Claim,
    explanation: Explanation | None,
    *,
    width: int,
    colour: bool,
    ascii_only: bool = False,
) -> str:
    """The two claims, their frames side by side, the waterfall of weights, and why they were paired or not."""
    page = Page(width=width, colour=colour, ascii_only=ascii_only)
    called = names(result.reports)
    reports = {report.id: report for report in result.reports}
    for claim in (left, right):
        text = Text.assemble(
            (claim.id, "bold"), f"  {called[claim.report]}, {publication(reports[claim.report].published)}"
        )
        page.paragraph(text)
        write_sentence(page, claim, length=WHOLE_SENTENCE)
    page.space()
    for field, one, other in _frames(left, right):
        page.paragraph(Text.assemble((f"{field}: ", "bold"), f"{safe(one)} / {safe(other)}"), indent=GAP, hang=2 * GAP)
    page.space()
    _write_waterfall(page, left, right, explanation)
    for line in _outcome(result, left, right, explanation):
        page.paragraph(Text(safe(line)), hang=GAP)
    return str(page)


def _write_waterfall(page: Page, left: Claim, right: Claim, explanation: Explanation | None) -> None:
    if explanation is None:
        return
    page.paragraph(Text(f"one fact with a probability of {explanation.chance:.2f}", style="bold"))
    _write_weight(page, explanation.expected, "what is expected of any pair")
    sides = {field: f"{one} / {other}" for field, one, other in _frames(left, right)}
    for part in explanation.parts[:MOST_PARTS]:
        said = next((sides[field] for field in sides if field in part.feature), None)
        told = f"{part.feature} = {part.value:.2f}{f' ({said})' if said else ''}"
        _write_weight(page, part.weight, told)
    rest = explanation.parts[MOST_PARTS:]
    if rest:
        _write_weight(page, sum(part.weight for part in rest), counted(len(rest), "other feature"))
    _write_weight(page, explanation.read, "log-odds by the trees, the sum")
    if explanation.alone is not None:
        page.paragraph(Text(f"read alone, without other pairs: {explanation.alone:.2f}", style="dim"), indent=GAP)
    if explanation.rule is not None:
        _write_weight(page, explanation.decided, f"by rule, whatever the trees say: {explanation.rule}")
    page.space()


def _write_weight(page: Page, weight: float, told: str) -> None:
    page.paragraph(Text(f"{weight:+.2f}".rjust(_SIGNED) + f"  {safe(told)}"), hang=_SIGNED + GAP)


def _frames(left: Claim, right: Claim) -> Iterator[tuple[str, str, str]]:
    """What the two claims say on each part of the frame, where one says anything."""
    how = notation([left, right], None if isinstance(left, DateClaim) else left.value.unit)
    yield "value", full_reading(left, how), full_reading(right, how)
    for field in _FIELDS:
        one, other = (_said(claim, field) for claim in (left, right))
        if one or other:
            yield field.replace("_", " "), one or "-", other or "-"


_FIELDS = (
    "population predicate predicate_class place event_time as_of window scope modality attribution parties".split()
)


def _said(claim: Claim, field: str) -> str:
    value = getattr(claim, field)
    if value is None or value == ():
        return ""
    if isinstance(value, DateValue):
        return days(value.start, value.end)
    if field == "window":
        return days(value.start, value.end)
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def _outcome(result: Result, left: Claim, right: Claim, explanation: Explanation | None) -> Iterator[str]:
    """Whether both stand in one fact, and by which rule the pair got its verdict."""
    home = {claim: fact for fact in result.facts for claim in fact.claims}
    one, other = home.get(left.id), home.get(right.id)
    together = one is not None and one is other
    pair = next((p for p in result.pairs if {p.left, p.right} == {left.id, right.id}), None)
    if together and one is not None:
        yield f"one fact: both are in {one.id}, {one.label}"
    elif explanation is None:
        yield "not one fact: their values cannot be compared, or they stand in different stories"
    else:
        homes = ((left, one), (right, other))
        where = ", ".join(f"{c.id} is in {f'{f.id} ({f.label})' if f else 'none'}" for c, f in homes)
        yield f"not one fact: {where}; {_why_apart(explanation)}"
    if pair is not None:
        yield f"verdict: {pair.verdict}, by {pair.reasons[0].code}: {pair.reasons[0].detail}"
        if pair.ask_next:
            yield f"next: {pair.ask_next}"
    elif together:
        yield "verdict: none, for one report that agrees with itself is no pair"
    else:
        reason = difference(left, right)
        yield f"what parts them: {reason.code}: {reason.detail}"


def _why_apart(explanation: Explanation) -> str:
    if explanation.rule is not None:
        return f"a rule keeps the pair apart: {explanation.rule}"
    if explanation.chance < 0.5:
        return "the pair is less likely than not to be one fact"
    return "the pair is likely by itself, but the other claims of its facts speak against it (matching/clusters.py)"
