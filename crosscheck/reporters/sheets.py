"""The result as tables: a row a pair, a row a fact, a row a claim."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from crosscheck.model import Claim, DateClaim, Fact, Pair, Report, Result, Review, Verdict
from crosscheck.reporters.json_document import rounded
from crosscheck.reporters.names import names
from crosscheck.reporters.printable import safe
from crosscheck.reporters.wording import full_reading

Cell = str | int | float | None
Row = Mapping[str, Cell]


class Sheet(NamedTuple):
    """A table with a name; every row is as long as `columns`. What a person reads first stands first."""

    name: str
    columns: tuple[str, ...]
    rows: list[tuple[Cell, ...]]


def sheets(result: Result) -> list[Sheet]:
    """Pairs and facts, conflicts first, then updates and agreements; and claims, in the order of the result."""
    known = _Known.of(result)
    pairs = sorted(result.pairs, key=lambda pair: _ORDER.index(pair.verdict))
    facts = sorted(result.facts, key=lambda fact: _ORDER.index(fact.verdict))
    return [
        _sheet("pairs", _PAIR, (_pair(pair, known) for pair in pairs)),
        _sheet("facts", _FACT, (_fact(fact, known) for fact in facts)),
        _sheet("claims", _CLAIM, (_claim(claim, known) for claim in result.claims)),
    ]


_ORDER = (Verdict.CONFLICT, Verdict.UPDATE, Verdict.AGREE, Verdict.INCOMPARABLE)
_DECISION = ("decision", "decision_reason", "decision_note", "decided_by")


def _both(*names: str) -> tuple[str, ...]:
    """A column for each side, next to each other."""
    return tuple(f"{end}_{name}" for name in names for end in ("left", "right"))


_PAIR = (
    "verdict", "label",
    *_both("figure", "source", "published"), "detail", *_both("sentence", "attribution", "reading"), "ask_next",
    *_DECISION,
    *_both("url"), "reason", "score", "similarity", "fact", *_both("id", "key"),
)  # fmt: skip
_FACT = (
    "verdict", "label", "low", "best", "high", "unit", "independent_sources", "claims", "origins", "detail", "ask_next",
    *_DECISION,
    "reason", "id",
)  # fmt: skip
_CLAIM = (
    "source", "published", "figure", "reading", "attribution", "sentence", "url",
    "kind", "low", "high", "unit", "predicate_class", "population", "place", "as_of", "scope",
    "verdict", "fact", "id", "key",
)  # fmt: skip


class _Known(NamedTuple):
    """The look-ups that every sheet needs."""

    called: Mapping[str, str]
    reports: Mapping[str, Report]
    claims: Mapping[str, Claim]
    facts: Mapping[str, Fact]
    """By the ids of their claims."""

    @classmethod
    def of(cls, result: Result) -> _Known:
        return cls(
            names(result.reports),
            {report.id: report for report in result.reports},
            {claim.id: claim for claim in result.claims},
            {claim: fact for fact in result.facts for claim in fact.claims},
        )


def _sheet(name: str, columns: Sequence[str], rows: Iterable[Row]) -> Sheet:
    return Sheet(name, tuple(columns), [tuple(_inert(row[column]) for column in columns) for row in rows])


def _inert(cell: Cell) -> Cell:
    return (safe(cell) or None) if isinstance(cell, str) else cell


def _pair(pair: Pair, known: _Known) -> Row:
    left, right = known.claims[pair.left], known.claims[pair.right]
    fact = known.facts.get(pair.left)
    shared = fact if fact is not None and pair.right in fact.claims else None
    return {
        "verdict": pair.verdict.value,
        "label": shared.label if shared else None,
        "detail": pair.reasons[0].detail,
        "ask_next": pair.ask_next,
        **{f"left_{name}": cell for name, cell in _side(left, known).items()},
        **{f"right_{name}": cell for name, cell in _side(right, known).items()},
        **_decision(pair.review),
        "reason": pair.reasons[0].code,
        "score": rounded(pair.score),
        "similarity": rounded(pair.similarity),
        "fact": shared.id if shared else None,
    }


def _side(claim: Claim, known: _Known) -> Row:
    report = known.reports[claim.report]
    return {
        "source": known.called[report.id],
        "published": _day(report.published.day),
        "figure": claim.text,
        "reading": full_reading(claim),
        "attribution": claim.attribution,
        "sentence": claim.sentence,
        "url": report.url,
        "id": claim.id,
        "key": claim.key,
    }


def _fact(fact: Fact, known: _Known) -> Row:
    return {
        "verdict": fact.verdict.value,
        "label": fact.label,
        "low": _number(fact.low),
        "best": _number(fact.best),
        "high": _number(fact.high),
        "unit": fact.unit,
        "independent_sources": fact.independent_sources,
        "claims": len(fact.claims),
        "origins": "; ".join(origin.name or known.called[origin.reports[0]] for origin in fact.origins),
        "detail": fact.reasons[0].detail if fact.reasons else None,
        "ask_next": fact.ask_next,
        **_decision(fact.review),
        "reason": fact.reasons[0].code if fact.reasons else None,
        "id": fact.id,
    }


def _claim(claim: Claim, known: _Known) -> Row:
    fact = known.facts.get(claim.id)
    low, high, unit = _value(claim)
    return {
        **_side(claim, known),
        "kind": claim.kind.value,
        "low": low,
        "high": high,
        "unit": unit,
        "predicate_class": claim.predicate_class,
        "population": claim.population,
        "place": claim.place,
        "as_of": _day(claim.as_of),
        "scope": claim.scope.value if claim.scope else None,
        "verdict": fact.verdict.value if fact else None,
        "fact": fact.id if fact else None,
    }


def _value(claim: Claim) -> tuple[Cell, Cell, str | None]:
    if isinstance(claim, DateClaim):
        return _day(claim.value.start), _day(claim.value.end), "date"
    return _plain(claim.value.low), _plain(claim.value.high), claim.value.unit


def _decision(review: Review | None) -> Row:
    said = (review.decision.value, review.reason, review.note, review.by) if review else (None,) * len(_DECISION)
    return dict(zip(_DECISION, said, strict=True))


def _day(day: object | None) -> str | None:
    return None if day is None else str(day)


def _number(text: str | None) -> Cell:
    """A number as one, so that a sheet can reckon with it; days stay words."""
    try:
        return None if text is None else _plain(Decimal(text))
    except ArithmeticError:
        return text


def _plain(number: Decimal | None) -> int | float | None:
    if number is None:
        return None
    return int(number) if number == number.to_integral_value() else float(number)
