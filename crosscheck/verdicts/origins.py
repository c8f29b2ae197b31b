"""Where the figures of a fact come from: outlets that cite one source are one origin, and so are copies of one text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from crosscheck.claims.names import canonical, is_state, same_name
from crosscheck.model import Claim, Origin, Report
from crosscheck.verdicts.intervals import compare

_WORD = re.compile(r"[^\W\d_][\w.-]*")
_INSTITUTIONS = frozenset(
    """agency army authority board brigade bureau centre center coalition commission committee company council court
    department fund government guard hospital institute judiciary military ministry mission monitor navy observatory
    office operator parliament police presidency prosecution service union university utility""".split()
)
"""Whoever is called so is one and the same throughout a story."""
_ANYBODY = frozenset(
    """its their his her our he she they it we one two some several many most other others local activists authorities
    campaigners critics doctors experts investigators medics members officials organisers organizers relatives rescuers
    residents sources spokesman spokesperson spokeswoman survivors villagers witnesses""".split()
)
"""Words that name nobody, though one that opens a sentence has a capital."""


def origins(claims: Sequence[Claim], reports: Mapping[str, Report]) -> tuple[Origin, ...]:
    """The origins of a fact's figures, in the order of their first claim.

    A named source is one origin whoever cites it, by its full or its short name, and is called by the longest. A claim
    that names nobody is its report's own, unless the report gives the same value to a source elsewhere; copies of one
    text are one report, called by the agency that they name.
    """
    cited: list[tuple[list[str], list[Claim]]] = []
    own: dict[str, list[Claim]] = {}
    order: list[list[Claim]] = []
    for claim in claims:
        speaker = next((s for s in (claim.attribution, *_elsewhere(claim, claims)) if s and is_known(s)), None)
        if speaker is None:
            members = own.setdefault(reports[claim.report].origin, [])
        else:
            names, members = next((c for c in cited if _is_one_of(speaker, c[0])), ([], []))
            if not names:
                cited.append((names, members))
            names.append(speaker)
        if not members:
            order.append(members)
        members.append(claim)
    name_of = {id(members): max(names, key=len) for names, members in cited}
    return tuple(
        Origin(
            name=name_of.get(id(members)) or _agency(members, reports),
            reports=tuple(dict.fromkeys(claim.report for claim in members)),
            claims=tuple(claim.id for claim in members),
        )
        for members in order
    )


def _agency(claims: Sequence[Claim], reports: Mapping[str, Report]) -> str | None:
    """The agency that copies of one text name as its source, by the longest of its names."""
    copies = {claim.report: reports[claim.report] for claim in claims}
    credit = next((report.credit for report in copies.values() if report.credit), None)
    if credit is None or len(copies) < 2:
        return None
    own = [report.source for report in copies.values() if report.source and same_source(report.source, credit)]
    return max((credit, *own), key=len)


def _elsewhere(claim: Claim, claims: Sequence[Claim]) -> Iterator[str]:
    """To whom the report of an unattributed claim gives the same value elsewhere, as a body does for its headline."""
    if claim.attribution is None:
        for other in claims:
            if other.report == claim.report and other.attribution and compare(claim, other).meets:
                yield other.attribution


def is_known(speaker: str) -> bool:
    """Whether the words tell one source from all others: a name, or an institution."""
    words = _WORD.findall(speaker)
    named = any(word[0].isupper() and word.lower() not in _ANYBODY for word in words)
    return named or bool(words and words[-1].lower() in _INSTITUTIONS)


def _is_one_of(speaker: str, names: Sequence[str]) -> bool:
    """Whether the speaker is the source with these names: "police" are the Nepalese or the Indian, but not both."""
    states = {state for name in (speaker, *names) if (state := _by_state(name)[0])}
    return len(states) < 2 and any(same_source(name, speaker) for name in names)


def _by_state(name: str) -> tuple[str, str]:
    """The state whose source it is ("" where the name opens with none), and the name without it, in lower case."""
    words = canonical(name).split()
    for length in (2, 1):
        if len(words) > length and is_state(state := " ".join(words[:length])):
            return canonical(state), " ".join(words[length:])
    return "", " ".join(words)


def same_source(one: str, other: str) -> bool:
    """Whether both mean one source, with or without its state: "South Korean health ministry", "health ministry".

    A common noun alone is short for too many: "ministry" is not the interior's.
    """
    (state, source), (other_state, other_source) = _by_state(one), _by_state(other)
    if source == other_source and "" in (state, other_state):
        return True
    if not one.islower() and not other.islower():
        return same_name(one, other)
    return canonical(one) == canonical(other)
