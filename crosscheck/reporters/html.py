"""The result as one page that needs nothing beside it: no network, no other file."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from crosscheck.model import Decision, Pair, Result, Verdict
from crosscheck.reporters.decisions import OPEN, stale
from crosscheck.reporters.entries import Entry, Story, entry
from crosscheck.reporters.printable import safe
from crosscheck.reporters.terminal import summary_line
from crosscheck.reporters.texts import texts
from crosscheck.reporters.wording import counted

if TYPE_CHECKING:
    from jinja2 import Template


class Section(NamedTuple):
    """The facts of one verdict, and the mark that says it without colour."""

    verdict: Verdict
    heading: str
    counted: str
    mark: str
    entries: list[Entry]


_SECTIONS = ((Verdict.CONFLICT, "conflict", "≠"), (Verdict.UPDATE, "update", "→"), (Verdict.AGREE, "agreement", "="))


def html_text(result: Result) -> str:
    """The page. All that stands in reports is escaped; the page's own script and style are the only ones that act."""
    story = Story.of(result)
    sections = []
    for verdict, noun, mark in _SECTIONS:
        entries = [entry(fact, story) for fact in result.facts if fact.verdict is verdict]
        sections.append(Section(verdict, f"{noun.capitalize()}s", counted(len(entries), noun), mark, entries))
    style, script = _part("page.css"), _part("page.js")
    return _template().render(
        summary=summary_line(result.summary),
        version=result.generator.version,
        sections=sections,
        shown=sum(len(section.entries) for section in sections),
        states=_states([entry for section in sections for entry in section.entries]),
        sources=sorted(set(story.names.values())),
        aside=[_aside(pair, story) for pair in result.pairs if pair.verdict is Verdict.INCOMPARABLE],
        counts={"sums": counted(len(result.findings), "sum"), "reports": counted(len(result.reports), "report")},
        texts=texts(result, story),
        findings=[(story.names[found.report], safe(found.reason.detail)) for found in result.findings],
        notes=[(story.names[report.id], safe(problem)) for report in result.reports for problem in report.problems],
        stale=[stale(ruling, result.claims) for ruling in result.stale_decisions],
        unreadable=[(safe(item.path), safe(item.cause), safe(item.remedy)) for item in result.unreadable],
        style=style,
        script=script,
        digests={"style": _digest(style), "script": _digest(script)},
    )


def _states(entries: list[Entry]) -> list[str]:
    """The decisions to filter by, open ones first; none where nothing was decided of any whole fact."""
    found = {entry.state for entry in entries}
    return [state for state in (OPEN, *Decision) if state in found] if found - {OPEN} else []


def _aside(pair: Pair, story: Story) -> tuple[list[tuple[str, str]], str]:
    """The two figures of a pair that cannot be compared, each with its source, and why."""
    sides = [story.claims[claim] for claim in (pair.left, pair.right)]
    return [(safe(side.text), story.names[side.report]) for side in sides], safe(pair.reasons[0].detail)


@cache
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined

    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(_part("page.html.jinja"))


def _part(name: str) -> str:
    return (files("crosscheck.reporters") / "data" / name).read_text(encoding="utf-8")


def _digest(part: str) -> str:
    """By which the page's policy knows its own style and script."""
    return base64.b64encode(hashlib.sha256(part.encode("utf-8")).digest()).decode("ascii")
