"""Which reports tell one story: claims of different stories are never compared."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from crosscheck.matching.clusters import average_linkage
from crosscheck.matching.story import Bools, Ints, Story, View, codes
from crosscheck.model import Report

Doubles = NDArray[np.float64]

ALIKE = 0.55
"""Mean likeness from which reports tell one story."""

OF_ANOTHER_TIME = 0.6
"""What likeness counts between reports that nothing ties in time; ADR 9 tells how both were chosen."""

NEAR = 31
"""Days between two reports up to which nothing else need tie them, and the longest time that is a tie when both tell of
it: naming a year ties nothing."""

_ABOUT = 3  # days around its publication of which a report tells

FEW = 10
"""Reports up to which whoever hands them over says that they tell one story, however little they share."""

_NAME = re.compile(r"(?<=[a-z,;:0-9)] )[A-Z][\w'’-]+")
"""A capitalised word that does not open a sentence."""

_FEWEST = 4  # names that a report counts as having, so that one shared name does not make two short ones alike
_CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december mr mrs ms""".split()
)


def within_topics(story: Story, reports: Sequence[Report], left: Ints, right: Ints) -> tuple[Ints, Ints]:
    """Those of the index pairs whose claims stand in reports of one topic; all of them where the reports are few."""
    if len(reports) <= FEW:
        return left, right
    topic = topics(story, reports)
    of_one = topic[left] == topic[right]
    return left[of_one], right[of_one]


def topics(story: Story, reports: Sequence[Report]) -> Ints:
    """The number of the topic of each claim's report.

    Two reports are as alike as the mean vectors of their sentences, and as the share of the names of the one with fewer
    that the other names too, added up, and less where nothing ties them in time; topics are the clusters of average
    linkage.
    """
    of_claim = codes([claim.report for claim in story.claims])
    ids = list(dict.fromkeys(claim.report for claim in story.claims))
    if not ids:
        return of_claim
    means = np.stack([story.vectors[View.SENTENCE][of_claim == number].mean(axis=0) for number in range(len(ids))])
    means /= np.maximum(np.linalg.norm(means, axis=1, keepdims=True), 1e-9)
    text_of = {report.id: report.text for report in reports}
    likeness = (means @ means.T + shared_names([names_in(text_of[id_]) for id_ in ids])).astype(np.float64)
    likeness[~_tied(story, of_claim, len(ids))] *= OF_ANOTHER_TIME
    topic = np.zeros(len(ids), dtype=np.int64)
    for number, cluster in enumerate(average_linkage(likeness - ALIKE)):
        topic[cluster] = number
    return np.asarray(topic[of_claim], dtype=np.int64)


def _tied(story: Story, of_claim: Ints, count: int) -> Bools:
    """Which reports were published near each other in time or on an unknown day, or tell of the same days.

    The index falls every week and a train derails each year: of such news a later report is another story, unless it
    looks back.
    """
    published = np.zeros(count, dtype=np.int64)
    told: list[tuple[int, int, int]] = []
    for described, report in zip(story.described, of_claim.tolist(), strict=True):
        if described.day is not None:
            published[report] = described.day.toordinal()
        event = described.claim.event_time
        for days in (described.claim.days, event.days if event else None):
            if days is not None and (days.end - days.start).days <= NEAR:
                told.append((report, days.start.toordinal(), days.end.toordinal()))
    known = published > 0
    tied: Bools = (np.abs(published[:, None] - published[None, :]) <= NEAR) | ~(known[:, None] & known[None, :])
    told += [(report, day - _ABOUT, day + _ABOUT) for report, day in enumerate(published.tolist()) if day]
    of, first, last = np.array(sorted(told), dtype=np.int64).reshape(-1, 3).T
    for report, start, end in told:
        tied[report, of[(first <= end) & (start <= last)]] = True
    return np.asarray(tied | tied.T, dtype=bool)


def shared_names(names: Sequence[frozenset[str]]) -> Doubles:
    """Of each two sets of names (a row and a column each), the share of those of the smaller that the other has too."""
    vocabulary = {name: column for column, name in enumerate(sorted(set().union(*names)))}
    named = np.zeros((len(names), max(1, len(vocabulary))), dtype=np.float64)
    for row, found in enumerate(names):
        named[row, [vocabulary[name] for name in found]] = 1
    count = np.maximum(named.sum(axis=1), _FEWEST)
    return np.asarray(named @ named.T / np.minimum(count[:, None], count[None, :]))


def names_in(text: str) -> frozenset[str]:
    """The capitalised words within sentences, lower-case, without those of the calendar."""
    found = (match.group().lower() for match in _NAME.finditer(" ".join(text.split())))
    return frozenset(name.removesuffix("'s").removesuffix("’s") for name in found) - _CALENDAR
