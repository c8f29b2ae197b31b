"""The result as tables: a row a pair, a row a fact, a row a claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crosscheck.model import Claim, DateClaim, Result
from crosscheck.reporters.json_document import rounded
from crosscheck.reporters.names import names
from crosscheck.reporters.printable import safe
from crosscheck.reporters.wording import full_reading

Cell = str | int | float | None


class Sheet(NamedTuple):
    """A table with a name; every row is as long as `columns`."""

    name: str
    columns: tuple[str, ...]
    rows: list[tuple[Cell, ...]]


def sheets(result: Result) -> list[Sheet]:
    """Pairs, facts and claims, each in the order of the result."""
    return [_pairs(result), _facts(result), _claims(result)]


_SIDE = ("id", "source", "published", "figure", "reading", "attribution", "sentence", "url")


def _pairs(result: Result) -> Sheet:
    claims = {claim.id: claim for claim in result.claims}
    fact_of = {claim: fact.id for fact in result.facts for claim in fact.claims}
    side = _Sides(result)
    columns: tuple[str, ...] = ("verdict", "reason", "detail", "score", "similarity", "fact", "ask_next")
    columns += tuple(f"{end}_{name}" for end in ("left", "right") for name in _SIDE)
    rows: list[tuple[Cell, ...]] = []
    for pair in result.pairs:
        reason = pair.reasons[0]
        fact = fact_of.get(pair.left) if fact_of.get(pair.left) == fact_of.get(pair.right) else None
        told = (pair.verdict.value, reason.code, safe(reason.detail), rounded(pair.score), rounded(pair.similarity))
        rows.append((*told, fact, pair.ask_next, *side.of(claims[pair.left]), *side.of(claims[pair.right])))
    return Sheet("pairs", columns, rows)


class _Sides:
    """What a row tells of one claim."""

    def __init__(self, result: Result) -> None:
        self._named = names(result.reports)
        self._reports = {report.id: report for report in result.reports}

    def of(self, claim: Claim) -> tuple[Cell, ...]:
        report = self._reports[claim.report]
        day = report.published.day
        return (
            claim.id,
            self._named[report.id],
            day.isoformat() if day else None,
            safe(claim.text),
            full_reading(claim),
            safe(claim.attribution) if claim.attribution else None,
            safe(claim.sentence),
            report.url,
        )


def _facts(result: Result) -> Sheet:
    columns: tuple[str, ...] = (
        "id",
        "verdict",
        "label",
        "low",
        "best",
        "high",
        "unit",
        "independent_sources",
        "claims",
        "origins",
    )
    columns += ("reason", "ask_next")
    named = names(result.reports)
    rows: list[tuple[Cell, ...]] = []
    for fact in result.facts:
        origins = "; ".join(origin.name or named[origin.reports[0]] for origin in fact.origins)
        ends = (_number(fact.low), _number(fact.best), _number(fact.high))
        counted = (fact.unit, fact.independent_sources, len(fact.claims), origins)
        why = (safe(fact.reasons[0].detail) if fact.reasons else None, fact.ask_next)
        rows.append((fact.id, fact.verdict.value, safe(fact.label), *ends, *counted, *why))
    return Sheet("facts", columns, rows)


def _claims(result: Result) -> Sheet:
    columns: tuple[str, ...] = (
        "id",
        "source",
        "published",
        "kind",
        "figure",
        "low",
        "high",
        "unit",
        "predicate_class",
        "population",
    )
    columns += ("place", "scope", "attribution", "sentence", "url")
    side = _Sides(result)
    rows = [
        (claim.id, source, day, claim.kind.value, text, *_ends(claim), *_frame(claim), voice, sentence, url)
        for claim, (_, source, day, text, _, voice, sentence, url) in ((c, side.of(c)) for c in result.claims)
    ]
    return Sheet("claims", columns, rows)


def _ends(claim: Claim) -> Iterator[Cell]:
    if isinstance(claim, DateClaim):
        yield from (end.isoformat() if end else None for end in (claim.value.start, claim.value.end))
        yield "date"
    else:
        yield from (float(end) if end is not None else None for end in (claim.value.low, claim.value.high))
        yield claim.value.unit


def _frame(claim: Claim) -> Sequence[Cell]:
    said = (claim.predicate_class, claim.population, claim.place, claim.scope.value if claim.scope else None)
    return [safe(value) if value else None for value in said]


def _number(text: str | None) -> Cell:
    """A number as one, so that a sheet can reckon with it; days stay words."""
    try:
        return None if text is None else float(text)
    except ValueError:
        return text
