"""Which reports tell one story: claims of different stories are never compared."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from crosscheck.matching.clusters import average_linkage
from crosscheck.matching.story import Ints, Story, View, codes
from crosscheck.model import Report

Doubles = NDArray[np.float64]

ALIKE = 0.65
"""Mean likeness from which reports tell one story. On the 58 labelled stories one is split when it is read alone; the
ten of gold/dev, read together, come apart into ten, with which in view the limit was chosen."""

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
    that the other names too, added up; topics are the clusters of average linkage.
    """
    of_claim = codes([claim.report for claim in story.claims])
    ids = list(dict.fromkeys(claim.report for claim in story.claims))
    if not ids:
        return of_claim
    means = np.stack([story.vectors[View.SENTENCE][of_claim == number].mean(axis=0) for number in range(len(ids))])
    means /= np.maximum(np.linalg.norm(means, axis=1, keepdims=True), 1e-9)
    likeness = (means @ means.T + _shared_names(ids, reports)).astype(np.float64)
    topic = np.zeros(len(ids), dtype=np.int64)
    for number, cluster in enumerate(average_linkage(likeness - ALIKE)):
        topic[cluster] = number
    return np.asarray(topic[of_claim], dtype=np.int64)


def _shared_names(ids: Sequence[str], reports: Sequence[Report]) -> Doubles:
    text_of = {report.id: report.text for report in reports}
    names = [_names(text_of[id_]) for id_ in ids]
    vocabulary = {name: column for column, name in enumerate(sorted(set().union(*names)))}
    named = np.zeros((len(ids), max(1, len(vocabulary))), dtype=np.float64)
    for row, found in enumerate(names):
        named[row, [vocabulary[name] for name in found]] = 1
    count = np.maximum(named.sum(axis=1), _FEWEST)
    return np.asarray(named @ named.T / np.minimum(count[:, None], count[None, :]))


def _names(text: str) -> frozenset[str]:
    found = (match.group().lower() for match in _NAME.finditer(" ".join(text.split())))
    return frozenset(name.removesuffix("'s").removesuffix("’s") for name in found) - _CALENDAR
