"""A result as large as a newsroom's day: sixty reports on a hundred facts, six of them on each."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from itertools import combinations

from crosscheck.model import (
    Bound,
    Claim,
    DateBasis,
    Fact,
    Generator,
    Origin,
    Pair,
    Published,
    QuantityClaim,
    QuantityValue,
    Reason,
    Report,
    Result,
    Summary,
    Verdict,
)

REPORTS, FACTS, VOICES = 60, 100, 6
FILLING = "The council met again in the evening and spoke of the roads, the schools and the weather to come. " * 3
REASON = Reason(code="ranges_disjoint", detail="no figure satisfies both")


def _claims() -> list[Claim]:
    """Claim `v` of fact `f` stands in report `(7 f + v) mod 60`, in a sentence of its own; the text is made of them."""
    claims: list[Claim] = []
    lengths = [0] * REPORTS
    for fact in range(FACTS):
        for voice in range(VOICES):
            report = (7 * fact + voice) % REPORTS
            figure = f"{1000 + 37 * fact + 10 * (voice % 3):,}"
            sentence = f"In district {fact}, {figure} people were counted."
            start = lengths[report] + len(FILLING)
            at = start + sentence.index(figure)
            lengths[report] = start + len(sentence) + 1
            number = Decimal(figure.replace(",", ""))
            claims.append(
                QuantityClaim(
                    id=f"r{report}.f{fact}",
                    report=f"r{report}",
                    text=figure,
                    span=(at, at + len(figure)),
                    sentence=sentence,
                    sentence_span=(start, start + len(sentence)),
                    value=QuantityValue(
                        stated=(number,), written_unit=None, bound=Bound.EXACT, low=number, high=number, unit=None
                    ),
                )
            )
    return claims


def _report(number: int, claims: list[Claim]) -> Report:
    text = "".join(f"{FILLING}{claim.sentence} " for claim in claims if claim.report == f"r{number}")
    day = dt.date(2024, 3, 1) + dt.timedelta(days=number % 9)
    return Report(
        id=f"r{number}",
        path=f"day/{number}.txt",
        source=f"Paper {number}",
        title=None,
        published=Published(day=day, basis=DateBasis.GIVEN, earliest=day, latest=day),
        text=text,
        passages=(),
        origin=f"r{number}",
    )


def _large() -> Result:
    claims = _claims()
    of_fact = [claims[at : at + VOICES] for at in range(0, len(claims), VOICES)]
    facts, pairs = [], []
    for number, group in enumerate(of_fact):
        verdict = (Verdict.CONFLICT, Verdict.UPDATE, Verdict.AGREE)[number % 3]
        pairs += [
            Pair(left=left.id, right=right.id, verdict=verdict, score=0.9, similarity=0.9, reasons=(REASON,))
            for left, right in combinations(group, 2)
        ]
        facts.append(
            Fact(
                id=f"f{number}",
                label=f"people counted in district {number}",
                verdict=verdict,
                claims=tuple(claim.id for claim in group),
                low=None,
                best=None,
                high=None,
                unit=None,
                independent_sources=VOICES,
                reasons=(REASON,),
                origins=tuple(Origin(name=None, reports=(claim.report,), claims=(claim.id,)) for claim in group),
            )
        )
    return Result(
        generator=Generator(name="crosscheck", version="0.1.0", embedder="none", settings={}),
        reports=tuple(_report(number, claims) for number in range(REPORTS)),
        unreadable=(),
        claims=tuple(claims),
        pairs=tuple(pairs),
        facts=tuple(facts),
        summary=Summary(
            reports=REPORTS,
            claims=len(claims),
            facts=FACTS,
            conflicts=34,
            updates=33,
            agreements=33,
            incomparable=0,
            unreadable=0,
        ),
    )


LARGE = _large()
