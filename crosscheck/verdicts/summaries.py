"""One fact as its reader wants it: a label, the reconciled range, and how many sources stand behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TypeVar

from crosscheck.claims.describing import Described
from crosscheck.model import Claim, DateClaim, Fact, Pair, Report, Verdict
from crosscheck.verdicts.intervals import dated

T = TypeVar("T")

_LABEL_LENGTH = 70
RANK = (Verdict.CONFLICT, Verdict.UPDATE, Verdict.AGREE)


def summarise(members: Sequence[Described], pairs: Sequence[Pair], reports: Mapping[str, Report]) -> Fact:
    """The fact that the claims make up; `pairs` are the verdicts between them, and the gravest is the fact's.

    `low` and `high` span all claims; `best` is the value that most claims state, the latest of those that tie.
    """
    claims = [d.claim for d in members]
    verdict = min((p.verdict for p in pairs), key=RANK.index)
    deciding = [p for p in pairs if p.verdict is verdict]
    low, best, high = _range_of_days(claims, reports) if dated(claims[0]) else _range(claims, reports)
    return Fact(
        id="",
        label=_label(members),
        verdict=verdict,
        claims=tuple(c.id for c in claims),
        low=low,
        best=best,
        high=high,
        unit=next((c.value.unit for c in claims if not isinstance(c, DateClaim) and c.value.unit), None),
        independent_sources=independent_sources(claims, reports),
        reasons=tuple(dict.fromkeys(p.reasons[0] for p in deciding)),
    )


def _label(members: Sequence[Described]) -> str:
    """The gist of the claim whose words the others share most."""

    def shared(d: Described) -> int:
        return sum(len(d.context.lemmas & other.context.lemmas) for other in members if other is not d)

    told = [d for d in members if d.context.gist] or list(members)
    best = max(told, key=lambda d: (bool(d.claim.population), shared(d), -len(d.context.gist), d.context.gist))
    text = " ".join((best.context.gist or best.context.clause).split())
    if len(text) <= _LABEL_LENGTH:
        return text
    return text[:_LABEL_LENGTH].rsplit(" ", 1)[0] + " …"


def _range(claims: Sequence[Claim], reports: Mapping[str, Report]) -> tuple[str | None, str | None, str | None]:
    values = [c.value for c in claims if not isinstance(c, DateClaim)]
    lows, highs = [v.low for v in values], [v.high for v in values]
    low = None if None in lows else min(v for v in lows if v is not None)
    high = None if None in highs else max(v for v in highs if v is not None)
    stated = [(v.low if v.low is not None else v.high, _day(c, reports)) for c, v in zip(claims, values, strict=True)]
    return _number(low), _number(_most_stated(stated)), _number(high)


def _range_of_days(claims: Sequence[Claim], reports: Mapping[str, Report]) -> tuple[str | None, str | None, str | None]:
    days = [(d.start, d.end, _day(c, reports)) for c in claims if (d := dated(c)) and d.start and d.end]
    narrow = min(end - start for start, end, _ in days)
    best = _most_stated([(start, day) for start, end, day in days if end - start == narrow])
    return str(min(d[0] for d in days)), str(best), str(max(d[1] for d in days))


def _most_stated(values: Sequence[tuple[T, str]]) -> T:
    counts = Counter(value for value, _ in values)
    return max(values, key=lambda v: (counts[v[0]], v[1], str(v[0])))[0]


def _day(claim: Claim, reports: Mapping[str, Report]) -> str:
    return str(reports[claim.report].published.day or "")


def _number(value: Decimal | None) -> str | None:
    if value is None:
        return None
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def independent_sources(claims: Sequence[Claim], reports: Mapping[str, Report]) -> int:
    """Origins of a figure: copies of one story count once, and so do reports that cite one named source."""
    groups: list[set[str]] = []
    for claim in claims:
        keys = {f"report {reports[claim.report].origin}"}
        if claim.attribution and any(word[:1].isupper() for word in claim.attribution.split()):
            keys = {f"source {claim.attribution.lower()}"}
        for group in [g for g in groups if g & keys]:
            groups.remove(group)
            keys |= group
        groups.append(keys)
    return len(groups)
