"""Which reports are copies of one text."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from crosscheck.model import Report
from crosscheck.readers.credits import credited, same_agency

_WORD = re.compile(r"\w+")
_RUN = 5
_SHARE = 0.6
"""Share of the shorter text's runs of five words that the other holds. Outlets that quote the same agency paragraphs
beside their own reporting stay well below; a story reprinted with a new headline stays well above."""
_CREDITED_SHARE = 0.2
"""The same where the one says that its text is the other's, or both that it is one agency's: what an editor changed
and added then tells of no source of its own. In the labelled stories such pairs share .26 to .61, all others up to
.21."""
_LEAST = 20
"""Runs below which a text is too short for its share to mean anything."""
_HOLDERS = 16
"""Reports that hold a run up to which it makes a candidate of each pair of them. One that more hold, such as the foot
of an agency's reports, makes candidates of neighbours only: among copies of one text these are enough to find all."""
_BREAK = 0
"""Stands between two passages; words are numbered from 1."""
_BLOCK = 4096
"""Runs that are compared at once among copies."""
_WEIGHTS = np.random.default_rng(20210504).integers(1, 1 << 63, _RUN, dtype=np.uint64) | np.uint64(1)
"""Odd numbers by which the words of a run are weighed into one number of 64 bits."""

Runs = npt.NDArray[np.uint64]


def mark_copies(reports: Sequence[Report]) -> list[Report]:
    """The reports with `origin` and `copies_of` filled in, in the order given.

    Two reports are copies of each other when most of the shorter one's text stands in the longer, or much of it where
    they name one agency as its source; the relation is symmetric, and copies of copies form one group. Its origin is
    the agency's own report where it is among them, else the report published first, by path where days are equal or
    unknown. Memory grows with the text, time with the text and the copies in it.
    """
    runs = _runs(reports)
    copies = _copies(reports, runs)
    result = list(reports)
    for group in _groups(copies):
        shared = _shared([runs[index] for index in group])
        for (row, left), (column, right) in itertools.combinations(enumerate(group), 2):
            if _is_copy(reports, runs, left, right, shared=int(shared[row, column])):
                copies[left].add(right)
                copies[right].add(left)
        origin = reports[min(group, key=lambda member: _age(reports[member], [reports[i] for i in group]))].id
        for index in group:
            others = sorted(copies[index], key=lambda other: reports[other].path)
            found = {"origin": origin, "copies_of": tuple(reports[other].id for other in others)}
            result[index] = reports[index].model_copy(update=found)
    return result


def _runs(reports: Sequence[Report]) -> list[Runs]:
    """Every run of five words within a passage that bears claims, each once, as a number."""
    numbers: dict[str, int] = {}
    return [_runs_of(report, numbers) for report in reports]


def _runs_of(report: Report, numbers: dict[str, int]) -> Runs:
    line: list[int] = []
    for passage in report.passages:
        if passage.role.bears_claims:
            words = _WORD.findall(report.text[slice(*passage.span)].lower())
            line += [numbers.setdefault(word, len(numbers) + 1) for word in words]
            line.append(_BREAK)
    if len(line) < _RUN:
        return np.empty(0, np.uint64)
    shifted = np.lib.stride_tricks.sliding_window_view(np.array(line, np.uint64), _RUN)
    return np.unique((shifted @ _WEIGHTS)[(shifted != _BREAK).all(axis=1)])


def _copies(reports: Sequence[Report], runs: Sequence[Runs]) -> dict[int, set[int]]:
    copies: defaultdict[int, set[int]] = defaultdict(set)
    for left, right in _candidates(runs):
        shared = len(np.intersect1d(runs[left], runs[right], assume_unique=True))
        if _is_copy(reports, runs, left, right, shared=shared):
            copies[left].add(right)
            copies[right].add(left)
    return copies


def _candidates(runs: Sequence[Runs]) -> Iterator[tuple[int, int]]:
    """The pairs of reports that share a run, each once and in order."""
    every = np.concatenate([np.empty(0, np.uint64), *runs])
    holder = np.repeat(np.arange(len(runs), dtype=np.int64), [len(own) for own in runs])
    order = np.argsort(every, kind="stable")
    every, holder = every[order], holder[order]
    begins = np.flatnonzero(np.r_[True, every[1:] != every[:-1]]) if len(every) else np.empty(0, np.int64)
    held = np.diff(np.r_[begins, len(every)])
    width = np.repeat(held, held)
    pairs = [np.empty(0, np.int64)]
    for step in range(1, min(_HOLDERS, int(held.max(initial=1)))):
        same = every[step:] == every[:-step]
        if step > 1:
            same &= width[step:] <= _HOLDERS
        # Both hold the same run, so the one before has the lower index: the sort is stable.
        pairs.append(np.unique(holder[:-step][same] * len(runs) + holder[step:][same]))
    for pair in np.unique(np.concatenate(pairs)).tolist():
        yield divmod(pair, len(runs))


def _is_copy(reports: Sequence[Report], runs: Sequence[Runs], left: int, right: int, *, shared: int) -> bool:
    shorter = min(len(runs[left]), len(runs[right]))
    if shorter < _LEAST or shared < _CREDITED_SHARE * shorter:
        return False
    return shared >= _SHARE * shorter or credited(reports[left], reports[right])


def _shared(runs: Sequence[Runs]) -> npt.NDArray[np.float32]:
    """How many runs each two of them share."""
    union = np.unique(np.concatenate(runs))
    columns = [np.searchsorted(union, own) for own in runs]
    shared = np.zeros((len(runs), len(runs)), np.float32)
    for begin in range(0, len(union), _BLOCK):
        holds = np.zeros((len(runs), _BLOCK), np.float32)
        for row, own in enumerate(columns):
            first, last = np.searchsorted(own, (begin, begin + _BLOCK))
            holds[row, own[first:last] - begin] = 1
        shared += holds @ holds.T
    return shared


def _groups(copies: dict[int, set[int]]) -> Iterator[list[int]]:
    """The reports that copies join, each group in order."""
    seen: set[int] = set()
    for index in sorted(copies):
        if index in seen:
            continue
        group, waiting = {index}, [index]
        while waiting:
            new = copies[waiting.pop()] - group
            group |= new
            waiting.extend(new)
        seen |= group
        yield sorted(group)


def _age(report: Report, group: Sequence[Report]) -> tuple[bool, dt.date, str, str]:
    published = report.published
    names = {other.credit for other in group if other.credit and other is not report}
    own = report.source is not None and any(same_agency(name, report.source) for name in names)
    return (not own, published.day or published.latest or dt.date.max, report.path, report.id)
