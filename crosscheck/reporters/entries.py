"""Facts as the page shows them: headline, table, charts, why, and what to ask."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from crosscheck.model import Claim, Fact, Pair, Report, Result, Role, Verdict
from crosscheck.reporters.charts import progress, ranges
from crosscheck.reporters.courses import course
from crosscheck.reporters.decisions import OPEN, decided_of, is_open
from crosscheck.reporters.drawings import course_svg, ranges_svg
from crosscheck.reporters.excerpts import pieces
from crosscheck.reporters.names import names, web_address
from crosscheck.reporters.notation import Notation, notation
from crosscheck.reporters.printable import safe
from crosscheck.reporters.rows import Row, rows, size, size_order, time_order
from crosscheck.reporters.wording import dated_words, origins, place, publication, reading, reconciled

MOST_REASONS = 3
_TELLING = (Verdict.CONFLICT, Verdict.UPDATE, Verdict.AGREE)
"""With which of its pairs a claim is shown first."""


class Wording(NamedTuple):
    """A figure as written and who writes it so; `joint` is how it stands to the first: "", "=", "~" or "/"."""

    joint: str
    figure: str
    sources: str


class Place(NamedTuple):
    """Where a claim can be read: its report's text, and beside it the claim that it is best compared with."""

    claim: str
    beside: str | None
    source: str


class Line(NamedTuple):
    """A row of the table; `sentence` in pieces, of which those that are figures are marked.

    `as_of` is the day for which the figure holds, where it is another than that of the report. `same` are the places
    at which the same story says the same again: its headline, its copies.
    """

    place: Place
    url: str | None
    published: str
    as_of: str
    figure: str
    read: str | None
    voice: str
    remarks: str
    sentence: list[tuple[str, bool]]
    same: list[Place]


class Chart(NamedTuple):
    svg: str
    caption: str


class Entry(NamedTuple):
    """A fact on the page; `more` counts the reasons that are not listed.

    `state` is what was decided of the whole fact, `decisions` tell that, or what was decided of its pairs, in words.
    """

    id: str
    verdict: Verdict
    state: str
    decisions: list[str]
    label: str
    wordings: list[Wording]
    lines: list[Line]
    charts: list[Chart]
    reasons: list[str]
    more: int
    question: str | None
    figures: str | None
    origins: str
    course: str | None
    sources: str


class Story(NamedTuple):
    """The look-ups that every entry needs; `pairs` holds those of each claim."""

    names: Mapping[str, str]
    reports: Mapping[str, Report]
    claims: Mapping[str, Claim]
    pairs: Mapping[str, Sequence[Pair]]

    @classmethod
    def of(cls, result: Result) -> Story:
        pairs: dict[str, list[Pair]] = {}
        for pair in result.pairs:
            pairs.setdefault(pair.left, []).append(pair)
            pairs.setdefault(pair.right, []).append(pair)
        reports = {report.id: report for report in result.reports}
        return cls(names(result.reports), reports, {claim.id: claim for claim in result.claims}, pairs)


def entry(fact: Fact, story: Story) -> Entry:
    claims = sorted((story.claims[id_] for id_ in fact.claims), key=lambda claim: time_order(claim, story.reports))
    lines = _lines(fact, claims, story)
    inside = {claim.id for claim in claims}
    pairs = [
        pair for id_ in fact.claims for pair in story.pairs.get(id_, ()) if pair.left == id_ and pair.right in inside
    ]
    reasons = list(dict.fromkeys(_deciding(fact, pairs)))
    how = notation(claims, fact.unit)
    return Entry(
        fact.id,
        fact.verdict,
        OPEN if fact.review is None else fact.review.decision.value,
        decided_of(fact, pairs),
        safe(fact.label),
        _wordings(fact, claims, story),
        lines,
        list(_charts(fact, claims, story)),
        [] if fact.verdict is Verdict.AGREE else reasons[:MOST_REASONS],
        max(len(reasons) - MOST_REASONS, 0),
        safe(fact.ask_next) if fact.ask_next and is_open(fact) else None,
        reconciled(fact, how),
        origins(fact, story.names),
        course(fact, how),
        "\n".join(sorted({story.names[claim.report] for claim in claims})),
    )


def _wordings(fact: Fact, claims: Sequence[Claim], story: Story) -> list[Wording]:
    """Each figure as it is written: "12 (A, B) = a dozen (C) ~ at least 10 (D)"; "/" parts those that do not agree."""
    alike: dict[str, list[Claim]] = {}
    ordered = claims
    if fact.verdict is not Verdict.UPDATE:
        ordered = sorted(claims, key=lambda claim: size_order(claim, story.reports))
    for claim in ordered:
        words = dated_words(claim) if fact.verdict is Verdict.CONFLICT else safe(claim.text)
        alike.setdefault(words, []).append(claim)
    found: list[Wording] = []
    for figure, group in alike.items():
        if fact.verdict is Verdict.AGREE:
            joint = "=" if size(group[0]) == size(ordered[0]) else "~"
        else:
            joint = "→" if fact.verdict is Verdict.UPDATE else "/"
        sources = ", ".join(dict.fromkeys(story.names[claim.report] for claim in group))
        found.append(Wording(joint if found else "", figure, sources))
    return found


def _lines(fact: Fact, claims: Sequence[Claim], story: Story) -> list[Line]:
    """An update in the order of time; else by value, so that the sides of a conflict stand together."""
    shown = rows(claims, story.reports)
    if fact.verdict is Verdict.UPDATE:
        shown.sort(key=lambda row: time_order(row.claim, story.reports))
    else:
        shown.sort(key=lambda row: size_order(row.claim, story.reports))
    inside, how = {claim.id for claim in claims}, notation(claims, fact.unit)
    return [_line(row, inside, story, how) for row in shown]


def _line(row: Row, inside: set[str], story: Story, how: Notation) -> Line:
    claim, report = row.claim, story.reports[row.claim.report]
    role = claim.role.value if claim.role in (Role.HEADLINE, Role.CORRECTION) else None
    return Line(
        _place(claim, inside, story),
        web_address(report),
        publication(report.published),
        "" if claim.as_of in (None, report.published.day) else str(claim.as_of),
        safe(claim.text),
        reading(claim, how),
        safe(claim.attribution or ""),
        safe(", ".join(filter(None, (role, place(claim, report))))),
        pieces([claim]),
        [_place(same, inside, story) for same in row.others],
    )


def _place(claim: Claim, inside: set[str], story: Story) -> Place:
    return Place(claim.id, _beside(claim, inside, story), story.names[claim.report])


def _beside(claim: Claim, inside: set[str], story: Story) -> str | None:
    """The claim of the fact, in another report, that tells most beside this one: one that conflicts, where there is."""
    others: list[tuple[int, str]] = []
    for pair in story.pairs.get(claim.id, ()):
        other = pair.right if pair.left == claim.id else pair.left
        if other in inside and pair.verdict in _TELLING and story.claims[other].report != claim.report:
            others.append((_TELLING.index(pair.verdict), other))
    if others:
        return min(others, key=lambda other: other[0])[1]
    return next((id_ for id_ in sorted(inside) if story.claims[id_].report != claim.report), None)


def _charts(fact: Fact, claims: Sequence[Claim], story: Story) -> Iterator[Chart]:
    values = ranges(fact, claims, story.reports, story.names)
    if values is not None:
        known = reconciled(fact, notation(claims, fact.unit))
        caption = "What each report says" + ("; shaded: reconciled from low to high, dashed: best" if known else "")
        yield Chart(ranges_svg(values, f"{fact.id}-ranges"), caption)
    stages = progress(fact, claims)
    if stages is not None:
        yield Chart(course_svg(stages, f"{fact.id}-course"), "What was said of each day")


def _inner_pairs(fact: Fact, story: Story) -> list[Pair]:
    inside = set(fact.claims)
    pairs = (pair for claim in fact.claims for pair in story.pairs.get(claim, ()) if pair.left == claim)
    return [pair for pair in pairs if pair.right in inside]


def _deciding(fact: Fact, pairs: Sequence[Pair]) -> Iterator[str]:
    """The reason that decided the fact, then those that decided its pairs alike."""
    reasons = [*fact.reasons[:1], *(pair.reasons[0] for pair in pairs if pair.verdict is fact.verdict and pair.reasons)]
    return (safe(reason.detail) for reason in reasons)
