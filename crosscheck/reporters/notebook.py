"""The result in the cell of a notebook: a table of the facts, all of it escaped, that needs nothing beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

from crosscheck.model import Claim, Fact, Report, Result, Verdict
from crosscheck.reporters.decisions import decided_of
from crosscheck.reporters.names import names
from crosscheck.reporters.printable import safe
from crosscheck.reporters.rows import size_order, time_order
from crosscheck.reporters.terminal import summary_line
from crosscheck.reporters.wording import dated_words

MOST_FACTS = 50
_ORDER = (Verdict.CONFLICT, Verdict.UPDATE, Verdict.AGREE)
_COLOURS = {Verdict.CONFLICT: "#b3261e", Verdict.UPDATE: "#8a5a00", Verdict.AGREE: "#1b6b34"}
_LEFT = ' style="text-align:left;vertical-align:top"'


def notebook_html(result: Result) -> str:
    """Conflicts, then updates, then agreements, a row each: what it is, the figures and who gives them, and why."""
    ordered = sorted(result.facts, key=lambda fact: _ORDER.index(fact.verdict))
    more = len(ordered) - MOST_FACTS
    rest = f"<p>and {more} more</p>" if more > 0 else ""
    head = "".join(f"<th{_LEFT}>{name}</th>" for name in ("verdict", "fact", "figures", "why"))
    body = "".join(_rows(result, ordered[:MOST_FACTS]))
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>" if body else ""
    return f"<div><p><strong>{_shown(summary_line(result.summary))}</strong></p>{table}{rest}</div>"


def _rows(result: Result, facts: list[Fact]) -> Iterator[str]:
    claims = {claim.id: claim for claim in result.claims}
    reports = {report.id: report for report in result.reports}
    called = names(result.reports)
    for fact in facts:
        verdict = f'<strong style="color:{_COLOURS[fact.verdict]}">{fact.verdict.value}</strong>'
        own = [claims[id_] for id_ in fact.claims]
        why = [safe(reason.detail) for reason in fact.reasons[:1]] + decided_of(fact, result.pairs)
        cells = (verdict, _shown(fact.label), _figures(fact, own, reports, called), "<br>".join(map(_shown, why)))
        yield "<tr>" + "".join(f"<td{_LEFT}>{cell}</td>" for cell in cells) + "</tr>"


def _figures(fact: Fact, claims: list[Claim], reports: Mapping[str, Report], called: Mapping[str, str]) -> str:
    """Each figure as it is written, with who writes it so; an update by time, all else by size."""
    by_time = fact.verdict is Verdict.UPDATE
    ordered = sorted(claims, key=lambda c: time_order(c, reports) if by_time else size_order(c, reports))
    sources: dict[str, dict[str, None]] = {}
    for claim in ordered:
        sources.setdefault(dated_words(claim) if fact.verdict is Verdict.CONFLICT else claim.text, {})[
            called[claim.report]
        ] = None
    return "<br>".join(f"<strong>{_shown(text)}</strong> {_shown(', '.join(who))}" for text, who in sources.items())


def _shown(text: str) -> str:
    return escape(safe(text))
