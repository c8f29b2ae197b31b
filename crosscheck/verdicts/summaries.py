"""One fact as its reader wants it: a label, the reconciled range, and how many sources stand behind it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TypeVar

from crosscheck.claims.describing import Described
from crosscheck.model import Bound, Claim, DateClaim, Fact, Pair, QuantityValue, Report, Verdict, plain_number

T = TypeVar("T", Decimal, dt.date)

_LABEL_WORDS = 6  # on either side of the figure
RANK = (Verdict.CONFLICT, Verdict.UPDATE, Verdict.AGREE)


def summarise(members: Sequence[Described], pairs: Sequence[Pair], reports: Mapping[str, Report]) -> Fact:
    """The fact that the claims make up; `pairs` are the verdicts between them, and the gravest is the fact's.

    `low` and `high` span all claims in the fact's unit; `best` is the value that most origins state, the latest of
    those that tie.
    """
    claims = [d.claim for d in members]
    verdict = min((p.verdict for p in pairs), key=RANK.index)
    deciding = [p for p in pairs if p.verdict is verdict]
    dates = any(isinstance(c, DateClaim) for c in claims) or all(c.days for c in claims)
    unit = None if dates else _unit(claims)
    low, best, high = _range_of_days(claims, reports) if dates else _range(claims, unit, reports)
    return Fact(
        id="",
        label=_label(members),
        verdict=verdict,
        claims=tuple(c.id for c in claims),
        low=low,
        best=best,
        high=high,
        unit=unit,
        independent_sources=independent_sources(claims, reports),
        reasons=tuple(dict.fromkeys(p.reasons[0] for p in deciding)),
    )


def _label(members: Sequence[Described]) -> str:
    """The words next to the figure in the claim whose words the others share most, the figure left out."""
    best = max(members, key=lambda d: (_spoken_for(d, members), -len(d.context.segment), d.context.segment)).context
    before, _, after = (best.segment if len(best.part) > 1 else best.masked).partition("#")
    words = [*before.split()[-_LABEL_WORDS:], "…", *after.split()[:_LABEL_WORDS]]
    return " ".join(words).strip(" …,;:")


def _spoken_for(described: Described, members: Sequence[Described]) -> float:
    """How much of what stands next to the figure the other claims say as well; a bare figure says nothing."""
    part = described.context.part
    shared = sum(len(part & other.context.lemmas) for other in members if other is not described)
    return shared / (len(part) + 2)


_Ends = tuple[str | None, str | None, str | None]


def _unit(claims: Sequence[Claim]) -> str | None:
    return next((c.value.unit for c in claims if not isinstance(c, DateClaim) and c.value.unit), None)


def _range(claims: Sequence[Claim], unit: str | None, reports: Mapping[str, Report]) -> _Ends:
    values = [(c.value, reports[c.report]) for c in claims if not isinstance(c, DateClaim) and c.value.unit == unit]
    lows, highs = [v.low for v, _ in values], [v.high for v, _ in values]
    low = None if None in lows else min(v for v in lows if v is not None)
    high = None if None in highs else max(v for v in highs if v is not None)
    figures = [(figure, report) for value, report in values if (figure := _figure(value)) is not None]
    return _number(low), _number(_most_stated(figures) if figures else None), _number(high)


def _figure(value: QuantityValue) -> Decimal | None:
    """The one figure that stands for the value in the base unit: the stated one, or the low end of several."""
    low, high = value.low, value.high
    if value.bound is Bound.ABOUT and low is not None and high is not None:
        return (low + high) / 2
    return high if low is None or value.bound is Bound.NEARLY else low


def _range_of_days(claims: Sequence[Claim], reports: Mapping[str, Report]) -> _Ends:
    """`best` is the first day of the narrowest dates."""
    dated = [(days, reports[c.report]) for c in claims if (days := c.days)]
    narrow = min(days.end - days.start for days, _ in dated)
    best = _most_stated([(days.start, report) for days, report in dated if days.end - days.start == narrow])
    return str(min(days.start for days, _ in dated)), str(best), str(max(days.end for days, _ in dated))


def _most_stated(values: Sequence[tuple[T, Report]]) -> T:
    """The value with the most origins; of those that tie the one stated last, then the largest."""
    origins = Counter(value for value, _ in {(value, report.origin) for value, report in values})
    return max(values, key=lambda v: (origins[v[0]], str(v[1].published.day or ""), v[0]))[0]


def _number(value: Decimal | None) -> str | None:
    return None if value is None else plain_number(value)


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
