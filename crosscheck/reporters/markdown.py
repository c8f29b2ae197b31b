"""The result for pasting: a section a fact, its claims as a table."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosscheck.model import Claim, Fact, Result, Verdict
from crosscheck.reporters.decisions import decided_of, is_open, stale
from crosscheck.reporters.names import names
from crosscheck.reporters.notation import notation
from crosscheck.reporters.printable import safe
from crosscheck.reporters.rows import time_order
from crosscheck.reporters.terminal import summary_line
from crosscheck.reporters.wording import full_reading, origins, publication, reconciled

_MARKS = re.compile(r"([\\`*_{}\[\]#|<>~&$@]|:(?=//)|(?<=\bwww)\.)", re.IGNORECASE)
"""What Markdown, and the HTML, formulas, mentions and bare addresses in it, give a meaning to."""

_ORDER = (Verdict.CONFLICT, Verdict.UPDATE, Verdict.AGREE)


def markdown_text(result: Result) -> str:
    """Conflicts, then updates, then agreements, each in the order of the result, then what could not be read."""
    lines = ["# Crosscheck", "", f"{summary_line(result.summary)}.", ""]
    for fact in sorted(result.facts, key=lambda fact: _ORDER.index(fact.verdict)):
        lines += _fact(result, fact)
    for finding in result.findings:
        lines += [f"- **{finding.kind.value}**: {_plain(finding.reason.detail)}"]
    for ruling in result.stale_decisions:
        lines += [f"- **stale decision**: {_plain(stale(ruling, result.claims))}"]
    for item in result.unreadable:
        lines += [f"- could not be read: {_plain(item.path)}: {_plain(item.cause)}; {_plain(item.remedy)}"]
    return "\n".join(lines).rstrip() + "\n"


def _fact(result: Result, fact: Fact) -> Iterator[str]:
    claims = {claim.id: claim for claim in result.claims}
    reports = {report.id: report for report in result.reports}
    named = names(result.reports)
    how = notation([claims[id_] for id_ in fact.claims], fact.unit)
    yield f"## {fact.verdict.value.capitalize()}: {_plain(fact.label)}"
    yield ""
    yield "| source | published | figure | read as | said by | sentence |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for claim in sorted((claims[id_] for id_ in fact.claims), key=lambda claim: time_order(claim, reports)):
        report = reports[claim.report]
        source = _plain(named[report.id])
        cells = (
            source,
            _plain(publication(report.published)),
            f"**{_plain(claim.text)}**",
            _plain(full_reading(claim, how)),
        )
        yield f"| {' | '.join(cells)} | {_plain(claim.attribution or '')} | {_marked(claim)} |"
    yield ""
    if fact.reasons:
        yield f"- Why: {_plain(fact.reasons[0].detail)}."
    for words in decided_of(fact, result.pairs):
        yield f"- Decided: {_plain(words)}."
    if fact.ask_next and fact.verdict is not Verdict.AGREE and is_open(fact):
        yield f"- Next: {_plain(fact.ask_next)}"
    yield "- " + "; ".join(_plain(part) for part in (reconciled(fact, how), origins(fact, named)) if part)
    yield ""


def _marked(claim: Claim) -> str:
    start, end = (at - claim.sentence_span[0] for at in claim.span)
    before, figure, after = claim.sentence[:start], claim.sentence[start:end], claim.sentence[end:]
    gap = " " if before[-1:].isspace() else ""
    rest = " " if after[:1].isspace() else ""
    return f"{_plain(before)}{gap}**{_plain(figure)}**{rest}{_plain(after)}"


def _plain(text: str) -> str:
    """The text with every mark that Markdown knows made a plain character."""
    return _MARKS.sub(r"\\\1", safe(text))
