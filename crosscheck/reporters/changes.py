"""What changed between two results of one story: conflicts that appeared, went away, or have new figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from rich.text import Text

from crosscheck.model import Fact, Verdict
from crosscheck.reporters.json_document import Document, ReportEntry
from crosscheck.reporters.page import GAP, Page
from crosscheck.reporters.printable import safe
from crosscheck.reporters.wording import counted


class Kind(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    SETTLED = "settled"
    GONE = "gone"


class Change(NamedTuple):
    """A fact that stands otherwise in the later result; `before` and `after` are its verdicts there and here (None
    where it is no fact), `added` and `dropped` the figures with their reports that came and went."""

    kind: Kind
    label: str
    before: Verdict | None
    after: Verdict | None
    added: tuple[str, ...]
    dropped: tuple[str, ...]

    @property
    def is_new_conflict(self) -> bool:
        return self.after is Verdict.CONFLICT and self.before is not Verdict.CONFLICT


def changes(old: Document, new: Document) -> list[Change]:
    """Every conflict or update that is new, changed, settled or gone, in the order of the facts; a fact of the one
    result is that of the other with which it shares most claims."""
    then, now = _Side(old), _Side(new)
    partner = {fact: near for fact in now.facts if (near := now.nearest(fact, then)) is not None}
    followed = set(partner.values())
    found = [_change(then, now, partner.get(later), later) for later in now.facts]
    found += [_change(then, now, earlier, None) for earlier in then.facts if earlier not in followed]
    return [change for change in found if change is not None]


def changes_report(found: Sequence[Change], *, width: int, colour: bool, ascii_only: bool = False) -> str:
    """The changes, a block each, and how many there are."""
    page = Page(width=width, colour=colour, ascii_only=ascii_only)
    for change in found:
        turn = " -> ".join(verdict.value if verdict else "none" for verdict in (change.before, change.after))
        page.block(change.kind, Text.assemble((safe(change.label), "bold"), f": {turn}"), lead=10, style="bold")
        for mark, figures in (("+", change.added), ("-", change.dropped)):
            for figure in figures:
                page.paragraph(Text(f"{mark} {figure}"), indent=GAP, hang=2 * GAP)
        page.space()
    kinds = Counter(change.kind for change in found)
    told = ", ".join(f"{kinds[kind]} {kind}" for kind in Kind if kinds[kind]) or "nothing changed"
    page.paragraph(Text(f"{counted(len(found), 'change')}: {told}" if found else told, style="bold"))
    return str(page)


class _Side:
    """One of the two results, its claims by key."""

    def __init__(self, document: Document) -> None:
        reports = {report.id: report for report in document.reports}
        self._key = {claim.id: claim.key for claim in document.claims}
        self._told = {claim.key: f"{safe(claim.text)} ({_named(reports[claim.report])})" for claim in document.claims}
        self.facts: dict[str, Fact] = {fact.id: fact for fact in document.facts}
        self._homes: dict[str, dict[str, None]] = {}
        for fact in document.facts:
            for claim in fact.claims:
                self._homes.setdefault(self._key[claim], {})[fact.id] = None

    def claims(self, fact: str | None) -> dict[str, str]:
        """The claims of a fact by key, each with its figure and its report."""
        if fact is None:
            return {}
        return {self._key[claim]: self._told[self._key[claim]] for claim in self.facts[fact].claims}

    def nearest(self, fact: str, other: _Side) -> str | None:
        shared = Counter(home for claim in self.claims(fact) for home in other._homes.get(claim, ()))
        return max(shared, key=lambda home: (shared[home], home), default=None)


def _change(then: _Side, now: _Side, earlier: str | None, later: str | None) -> Change | None:
    old = then.facts[earlier] if earlier is not None else None
    new = now.facts[later] if later is not None else None
    before, after = old.verdict if old else None, new.verdict if new else None
    if not {before, after} & {Verdict.CONFLICT, Verdict.UPDATE}:
        return None
    was, became = then.claims(earlier), now.claims(later)
    added = tuple(told for claim, told in became.items() if claim not in was)
    dropped = tuple(told for claim, told in was.items() if claim not in became)
    if before is after and not added and not dropped:
        return None
    label = new.label if new else old.label if old else ""
    return Change(_kind(before, after), label, before, after, added, dropped)


def _kind(before: Verdict | None, after: Verdict | None) -> Kind:
    if after is None:
        return Kind.GONE
    if before is Verdict.CONFLICT and after is not Verdict.CONFLICT:
        return Kind.SETTLED
    return Kind.NEW if before is not after else Kind.CHANGED


def _named(report: ReportEntry) -> str:
    day = f", {report.published}" if report.published else ""
    return f"{safe(report.source or report.path)}{day}"
