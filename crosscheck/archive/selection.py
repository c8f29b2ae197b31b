"""Which archived sentences a new report is compared with in full."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple, Self

import numpy as np

from crosscheck.archive.neighbours import Floats, Ints, Neighbours
from crosscheck.archive.store import Store
from crosscheck.archive.windows import Window
from crosscheck.matching.topics import names_in, shared_names
from crosscheck.model import Foothold

_NEAR = 16
"""Archived sentences that are looked at for each sentence of a new report."""
_ALIKE = 0.35
"""Similarity below which an archived sentence says nothing of its report. Four in ten of the marked pairs of one fact
are less alike: those are found by way of their reports."""
_OPENED = 60
"""Archived reports, those whose sentences are most like the new one's, of which it is asked whom they name."""
_NAMES = 0.5
"""What the share of names in common counts beside the likeness of the sentences of two reports."""
_REPORTS = 20
"""Archived reports, those most like the new one, of which every sentence is looked at."""
_WEIGHT = 2.0
"""What the likeness of its report counts beside that of a sentence: facts of one event are told in reports of it."""
_MOST = 100
"""Archived sentences that are parsed and compared in full for one check."""
_EACH = 12
"""The same for each sentence of a short report."""


class Wanted(NamedTuple):
    """What archived sentences are sought for: the names in a new report, the vectors (sentences, dimension) of
    its sentences. Those in the reports `without` are not wanted, and of at most `limit` reports."""

    names: frozenset[str]
    vectors: Floats
    window: Window
    without: Collection[int]
    limit: int | None


class _Compared(NamedTuple):
    """Archived sentences: their ids, their likeness (queries, ids), their reports and their places."""

    ids: Ints
    alike: Floats
    of: Ints
    places: list[Foothold]

    def and_(self, more: Self) -> _Compared:
        return _Compared(
            np.concatenate([self.ids, more.ids]),
            np.concatenate([self.alike, more.alike], axis=1),
            np.concatenate([self.of, more.of]),
            self.places + more.places,
        )


def selected(store: Store, neighbours: Neighbours, wanted: Wanted) -> Mapping[int, set[Foothold]]:
    """Archived reports with those of their sentences that may tell what the new one does, the likeliest first: those
    near to its sentences, and the others of the reports most like it."""
    near, similar = neighbours.nearest(wanted.vectors, _NEAR * (2 if wanted.without else 1), wanted.window)
    looked_at = _compared(store, wanted, near[similar >= _ALIKE].tolist())
    likeness = _likeness(store, wanted, looked_at)
    nearest = sorted(likeness, key=lambda report: (-likeness[report], report))
    nearest = nearest[: min(_REPORTS, len(nearest) if wanted.limit is None else wanted.limit)]
    looked_at = looked_at.and_(_compared(store, wanted, set(store.sentences_in(nearest)) - set(looked_at.ids.tolist())))
    of_report = np.array([likeness.get(report, 0.0) for report in looked_at.of.tolist()])
    score = looked_at.alike.max(axis=0, initial=0) + _WEIGHT * of_report
    if wanted.limit is not None:
        score[~np.isin(looked_at.of, nearest)] = -np.inf
    most = min(_MOST, _EACH * len(wanted.vectors))
    found: dict[int, set[Foothold]] = {}
    for place in np.lexsort((looked_at.ids, -score))[:most].tolist():
        if score[place] > -np.inf:
            found.setdefault(int(looked_at.of[place]), set()).add(looked_at.places[place])
    return found


def _compared(store: Store, wanted: Wanted, some: Collection[int]) -> _Compared:
    """Those of the sentences that are wanted and still there."""
    places = store.places(sorted(set(some)))
    kept = [id_ for id_, (report, _) in places.items() if report not in wanted.without]
    ids, vectors = store.vectors_of(kept, dimension=wanted.vectors.shape[1])
    of, found = zip(*(places[id_] for id_ in ids.tolist()), strict=True) if len(ids) else ((), ())
    return _Compared(ids, wanted.vectors @ vectors.T, np.array(of, dtype=np.int64), list(found))


def _likeness(store: Store, wanted: Wanted, looked_at: _Compared) -> dict[int, float]:
    """How well each report matches the new one: the mean over its sentences of the best match of each, and, for those
    that do so best, the share of the names that both hold."""
    likeness = {
        report: float(np.where(best >= _ALIKE, best, 0).mean())
        for report in dict.fromkeys(looked_at.of.tolist())
        for best in [looked_at.alike[:, looked_at.of == report].max(axis=1)]
    }
    opened = sorted(likeness, key=lambda report: (-likeness[report], report))[:_OPENED]
    texts = store.texts(opened)
    shared = shared_names([wanted.names, *(names_in(texts[report]) for report in opened)])[0, 1:]
    return likeness | {
        report: likeness[report] + _NAMES * share for report, share in zip(opened, shared.tolist(), strict=True)
    }
