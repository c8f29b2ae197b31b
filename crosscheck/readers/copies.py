"""Which reports are copies of one text."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from crosscheck.model import Report

_WORD = re.compile(r"\w+")
_RUN = 5
_SHARE = 0.6
"""Share of the shorter text's runs of five words that the other holds. Outlets that quote the same agency paragraphs
beside their own reporting stay well below; a story reprinted with a new headline stays well above."""
_LEAST = 20
"""Runs below which a text is too short for its share to mean anything."""


def mark_copies(reports: Sequence[Report]) -> list[Report]:
    """The reports with `origin` and `copies_of` filled in, in the order given.

    Two reports are copies of each other when most of the shorter one's text stands in the longer; the relation is
    symmetric, and copies of copies form one group. Its origin is the report published first, by path where days are
    equal or unknown.
    """
    runs = [_runs(report) for report in reports]
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for index, own in enumerate(runs):
        for run in own:
            holders[run].append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for among in holders.values():
        shared.update((left, right) for place, left in enumerate(among) for right in among[place + 1 :])
    copies: defaultdict[int, set[int]] = defaultdict(set)
    for (left, right), count in shared.items():
        shorter = min(len(runs[left]), len(runs[right]))
        if shorter >= _LEAST and count >= _SHARE * shorter:
            copies[left].add(right)
            copies[right].add(left)
    return [
        report.model_copy(
            update={
                "origin": reports[min(_group(index, copies), key=lambda member: _age(reports[member]))].id,
                "copies_of": tuple(reports[other].id for other in sorted(copies[index], key=lambda i: reports[i].path)),
            }
        )
        for index, report in enumerate(reports)
    ]


def _runs(report: Report) -> set[str]:
    """Every run of five words within a passage that bears claims."""
    found: set[str] = set()
    for passage in report.passages:
        if passage.role.bears_claims:
            words = _WORD.findall(report.text[slice(*passage.span)].lower())
            found.update(" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))
    return found


def _group(index: int, copies: dict[int, set[int]]) -> set[int]:
    group, waiting = {index}, [index]
    while waiting:
        new = copies[waiting.pop()] - group
        group |= new
        waiting.extend(new)
    return group


def _age(report: Report) -> tuple[dt.date, str, str]:
    published = report.published
    return (published.day or published.latest or dt.date.max, report.path, report.id)
