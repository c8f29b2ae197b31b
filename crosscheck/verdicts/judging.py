"""The verdict on every pair of claims, with the rule that decided it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from crosscheck.claims.describing import Described
from crosscheck.forests import load_forests
from crosscheck.model import (
    DateClaim,
    DurationClaim,
    Fact,
    Finding,
    Match,
    Matches,
    Pair,
    Reason,
    Report,
    Role,
    Verdict,
)
from crosscheck.policy import Policy
from crosscheck.verdicts.course import of_one_mind
from crosscheck.verdicts.development import development_features, grows, in_motion, two_voices
from crosscheck.verdicts.differences import difference
from crosscheck.verdicts.intervals import OTHER_COUNT, OTHER_UNIT, Level, compare
from crosscheck.verdicts.questions import question
from crosscheck.verdicts.stated import CHANGE, REVISION, Stated, Words, stated
from crosscheck.verdicts.summaries import RANK, summarise
from crosscheck.verdicts.weights import weight

_FEW_REPORTS = 3
"""Reports up to which a fact is too thinly told for its whole course to say whether a count grows."""


class Findings(NamedTuple):
    """What a comparison yields: the pairs, the facts with the gravest first and those of one verdict by their weight,
    how many pairs cannot be compared, and what does not add up within one report.
    """

    pairs: list[Pair]
    facts: list[Fact]
    set_aside: int = 0
    audited: Sequence[Finding] = ()


def judge(
    described: Sequence[Described],
    reports: Sequence[Report],
    matches: Matches,
    *,
    show_incomparable: bool,
    policy: Policy = Policy.RANGE,
) -> Findings:
    """Verdicts for the pairs of every fact that stand in different reports, and for those within one that differ.

    The pairs that only look alike follow, each with the difference that parts them; without `show_incomparable` they
    are only counted. `policy` reconciles the figures of each fact.
    """
    by_id = {report.id: report for report in reports}
    match_of = {(m.left, m.right): m for m in matches.pairs}
    pairs: list[Pair] = []
    facts: list[Fact] = []
    weight_of: dict[tuple[str, ...], float] = {}
    for members in matches.facts:
        fact = [stated(described[i]) for i in members]
        support = _support(fact)
        found = [
            _pair(described, by_id, match_of[members[a], members[b]], verdict, reason, support)
            for (a, b), (verdict, reason) in sorted(_verdicts(fact).items())
            if verdict is not Verdict.AGREE or fact[a].claim.report != fact[b].claim.report
        ]
        pairs += found
        compared = [p for p in found if p.verdict is not Verdict.INCOMPARABLE]
        if compared:
            facts.append(summarise([described[i] for i in members], compared, by_id, policy=policy))
            weight_of[facts[-1].claims] = weight(facts[-1], compared, {s.claim.id: s.claim for s in fact})
    facts.sort(key=lambda f: (RANK.index(f.verdict), -weight_of[f.claims]))
    set_aside = sum(p.verdict is Verdict.INCOMPARABLE for p in pairs) + len(matches.lookalikes)
    if show_incomparable:
        pairs += [
            _pair(
                described, by_id, match, Verdict.INCOMPARABLE, difference(*(described[i].claim for i in match[:2])), {}
            )
            for match in matches.lookalikes
        ]
    else:
        pairs = [p for p in pairs if p.verdict is not Verdict.INCOMPARABLE]
    return Findings(pairs, [f.model_copy(update={"id": f"f{n}"}) for n, f in enumerate(facts, 1)], set_aside)


_OPEN = (Verdict.CONFLICT, Verdict.INCOMPARABLE)
"""Verdicts that leave the reader with a question."""


def _pair(
    described: Sequence[Described],
    reports: Mapping[str, Report],
    match: Match,
    verdict: Verdict,
    reason: Reason,
    support: Mapping[str, int],
) -> Pair:
    left, right = described[match.left].claim, described[match.right].claim
    return Pair(
        left=left.id,
        right=right.id,
        verdict=verdict,
        score=match.score,
        similarity=match.similarity,
        reasons=(reason,),
        ask_next=question(left, right, reports, support) if verdict in _OPEN else None,
    )


def _support(fact: Sequence[Stated]) -> dict[str, int]:
    """How many reports of the fact bear out the value of each claim, its own among them."""
    return {s.claim.id: len({other.claim.report for other in fact if _meet(s, other)}) for s in fact}


def _verdicts(fact: Sequence[Stated]) -> dict[tuple[int, int], tuple[Verdict, Reason]]:
    """Verdict and deciding reason for every pair of the fact, by index."""
    verdicts: dict[tuple[int, int], tuple[Verdict, Reason]] = {}
    for a in range(len(fact)):
        for b in range(a + 1, len(fact)):
            level = compare(fact[a].claim, fact[b].claim)
            if level in (OTHER_UNIT, OTHER_COUNT):
                verdicts[a, b] = Verdict.INCOMPARABLE, _told(level, fact[a], fact[b])
            elif level.meets:
                verdicts[a, b] = Verdict.AGREE, _told(level, fact[a], fact[b])
    apart, columns = development_features(fact)
    if apart:
        score = load_forests("crosscheck.verdicts", "development")["update"]
        moving = in_motion(columns)
        shared = of_one_mind(len(fact), apart, score.log_odds(columns))
        for (a, b), odds in zip(apart, shared.tolist(), strict=True):
            key = (min(a, b), max(a, b))
            if key not in verdicts:
                verdicts[key] = _apart(fact[a], fact[b], updated=_is_update(fact, a, b, odds, moving=moving))
    return verdicts


def _is_update(fact: Sequence[Stated], earlier: int, later: int, odds: float, *, moving: bool = False) -> bool:
    """Whether the later claim gives a later state: by rule where few reports speak, else by the fitted odds. `moving`
    tells that the fact's dated figures grow."""
    a, b = fact[earlier], fact[later]
    few = len({s.claim.report for s in fact}) <= _FEW_REPORTS
    if _stays(a, b):
        return False
    of_two_voices = None not in (a.claim.attribution, b.claim.attribution) and two_voices(a, b)
    at_once = a.claim.report == b.claim.report or (few and a.day == b.day)
    if of_two_voices and at_once and not _tells(a, b, REVISION):
        return False
    if a.claim.report == b.claim.report:
        if _is_headline_and_body(a, b) and not _tells(a, b, CHANGE, REVISION):
            return False
        if a.claim.sentence_span == b.claim.sentence_span and _tells(a, b, CHANGE, REVISION):
            return True
    elif None in (a.day, b.day):
        if not (moving or _is_order_told(fact, a, b)):
            return False
    elif few and a.day == b.day and not _tells(a, b, CHANGE):
        return False
    return odds > 0 or (few and grows(a, b))


_UNMOVED = ("magnitude", "m/s")
"""Units of what is measured once: a quake has one strength, a crash one speed."""
_MONTHS_AGO = 90  # days


def _stays(earlier: Stated, later: Stated) -> bool:
    """Whether only a correction could make the one of the other, and none is told of: the dead do not become fewer, nor
    a quake stronger, nor do more die of what is long over; a length of time may also be changed."""
    a, b = earlier.claim, later.claim
    if isinstance(a, DateClaim) or isinstance(b, DateClaim):
        return False
    if isinstance(a, DurationClaim) and isinstance(b, DurationClaim):
        return not _tells(earlier, later, CHANGE, REVISION)
    falls = earlier.day and later.day and earlier.day < later.day and later.size < earlier.size
    ended = falls or (_is_long_over(earlier) and _is_long_over(later))
    is_toll = a.value.unit is None and "death" in (a.predicate_class, b.predicate_class)
    return (a.value.unit in _UNMOVED or bool(is_toll and ended)) and not _tells(earlier, later, REVISION)


def _is_long_over(one: Stated) -> bool:
    """Whether the figure counts what had ended months before its report."""
    happened = one.claim.event_time.days if one.claim.event_time else None
    return happened is not None and one.day is not None and (one.day - happened.end).days > _MONTHS_AGO


def _tells(a: Stated, b: Stated, *words: Words) -> bool:
    """Whether such words stand beside either."""
    return any(tell(s.described) for s in (a, b) for tell in words)


def _is_headline_and_body(a: Stated, b: Stated) -> bool:
    return (a.claim.role is Role.HEADLINE) != (b.claim.role is Role.HEADLINE)


def _is_order_told(fact: Sequence[Stated], a: Stated, b: Stated) -> bool:
    """Whether anything says which of two values came later, where a report has no day: words of change beside either,
    or the days of others that give the one value but not the other."""
    if _tells(a, b, CHANGE, REVISION):
        return True
    of_a, of_b = (
        {s.day for s in fact if s.day and _meet(s, one) and not _meet(s, other)} for one, other in ((a, b), (b, a))
    )
    return bool(of_a and of_b and len(of_a | of_b) > 1)


def _meet(a: Stated, b: Stated) -> bool:
    return a is b or compare(a.claim, b.claim).meets


def _apart(earlier: Stated, later: Stated, *, updated: bool) -> tuple[Verdict, Reason]:
    """The verdict on two values of which only one can hold; `earlier` and `later` by the day of their reports."""
    if _corrects(earlier) or _corrects(later):
        return Verdict.UPDATE, _told(CORRECTED, earlier, later)
    if not updated:
        if earlier.claim.report == later.claim.report and _is_headline_and_body(earlier, later):
            return Verdict.CONFLICT, _told(HEADLINE, earlier, later)
        return Verdict.CONFLICT, _told(CONFLICT_OF_TIME if earlier.claim.days else CONFLICT, earlier, later)
    words = REVISION.beside(earlier.described) | REVISION.beside(later.described)
    revised = REVISED._replace(label=f"{REVISED.label} (“{min(words)}”)") if words else None
    if earlier.claim.report == later.claim.report:
        level = revised or CHANGE_TOLD
    elif later.size > earlier.size and not isinstance(earlier.claim, DateClaim) and earlier.claim.days is None:
        level = LATER_TOTAL
    else:
        level = revised or LATER_STATE
    return Verdict.UPDATE, _told(level, earlier, later)


def _corrects(stated_: Stated) -> bool:
    """Whether the claim tells of a correction: it speaks of what a report said and says no more."""
    return stated_.claim.role is Role.CORRECTION and bool(_CORRECTED.search(stated_.claim.sentence))


_CORRECTED = re.compile(
    r"\b(?:correct|clarif|amend|revis|retract|errat|corrigend|misstat"
    r"|(?:earlier|previous|original|initial|first) version)",
    re.IGNORECASE,
)
"""What tells a correction from another note of the editors."""


CONFLICT = Level("ranges_disjoint", "no figure satisfies both", meets=False)
CONFLICT_OF_TIME = Level("dates_disjoint", "no day satisfies both", meets=False)
HEADLINE = Level("headline_differs", "the headline says otherwise than its own text", meets=False)
LATER_TOTAL = Level("later_total", "the later figure is a later count", meets=False)
LATER_STATE = Level("later_state", "the later report gives a later state", meets=False)
CHANGE_TOLD = Level("change_told", "one report gives both, as an earlier and a later state", meets=False)
REVISED = Level("revised", "beside it stands a word of revision", meets=False)
CORRECTED = Level("revised", "a correction says that the figure was wrong", meets=False)


def _told(level: Level, a: Stated, b: Stated) -> Reason:
    return Reason(code=level.code, detail=f"{level.label}: {_words(a)} / {_words(b)}")


def _words(stated_: Stated) -> str:
    text = " ".join(stated_.claim.text.split())
    return f"“{text}” ({stated_.day})" if stated_.day else f"“{text}”"
