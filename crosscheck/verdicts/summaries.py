"""One fact as its reader wants it: a label, the reconciled figures, where they come from, and what to ask next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crosscheck.claims.describing import Described
from crosscheck.model import Claim, DateClaim, Fact, Pair, Report, Verdict
from crosscheck.policy import Policy
from crosscheck.verdicts.labels import label
from crosscheck.verdicts.origins import origins
from crosscheck.verdicts.policies import reconcile
from crosscheck.verdicts.timelines import timeline

RANK = (Verdict.CONFLICT, Verdict.UPDATE, Verdict.AGREE)


def summarise(
    members: Sequence[Described], pairs: Sequence[Pair], reports: Mapping[str, Report], *, policy: Policy
) -> Fact:
    """The fact that the claims make up; `pairs` are the verdicts between them, and the gravest is the fact's."""
    claims = [d.claim for d in members]
    verdict = min((p.verdict for p in pairs), key=RANK.index)
    deciding = [p for p in pairs if p.verdict is verdict]
    superseded = _superseded(members, pairs)
    estimate = reconcile(claims, reports, superseded=superseded, policy=policy)
    come_from = origins(claims, reports)
    return Fact(
        id="",
        label=label(members),
        verdict=verdict,
        claims=tuple(c.id for c in claims),
        low=estimate.low,
        best=estimate.best,
        high=estimate.high,
        unit=estimate.unit,
        independent_sources=len(come_from),
        reasons=tuple(dict.fromkeys(p.reasons[0] for p in deciding)),
        origins=come_from,
        timeline=timeline([c for c in claims if _is_in(c, estimate.unit)], reports) if superseded else (),
        ask_next=next((p.ask_next for p in deciding if p.ask_next), None),
    )


def _is_in(claim: Claim, unit: str | None) -> bool:
    """Whether the value is a day or stands in the unit of its fact: a share is no stage of a count."""
    return isinstance(claim, DateClaim) or claim.days is not None or claim.value.unit == unit


def _superseded(members: Sequence[Described], pairs: Sequence[Pair]) -> frozenset[str]:
    """The ids of the claims that a claim of a later report updates."""
    day = {d.claim.id: d.day for d in members}
    found = set()
    for pair in pairs:
        left, right = day[pair.left], day[pair.right]
        if pair.verdict is Verdict.UPDATE and left and right and left != right:
            found.add(pair.left if left < right else pair.right)
    return frozenset(found)
