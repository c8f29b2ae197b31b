"""Which archived sentences a new report is compared with in full."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

import numpy as np

from crosscheck.archive.neighbours import Floats, Ints, Neighbours
from crosscheck.archive.store import Store, Window
from crosscheck.model.frozen import Span

_NEAR = 16
"""Archived sentences that are looked at for each sentence of a new report."""
_ALIKE = 0.35
"""Similarity below which an archived sentence says nothing of its report. Four in ten of the marked pairs of one fact
are less alike: those are found by way of their reports."""
_SHARING = 30
"""Sentences that share what they count and whom they name, beyond which that says too little."""
_REPORTS = 20
"""Archived reports, those most like the new one, of which every sentence is looked at."""
_WEIGHT = 4.0
"""What the likeness of its report counts beside that of a sentence: facts of one event are told in reports of it."""
_MOST = 100
"""Archived sentences that are parsed and compared in full for one check."""
_EACH = 12
"""The same for each sentence of a short report."""


class Wanted(NamedTuple):
    """What archived sentences are sought for: the vectors (sentences, dimension) and the keys of a report's own. Those
    in the reports `without` are not wanted, and of at most `limit` reports."""

    vectors: Floats
    keys: Collection[int]
    window: Window
    without: Collection[int]
    limit: int | None


def selected(store: Store, neighbours: Neighbours, wanted: Wanted) -> Mapping[int, set[Span]]:
    """Archived reports with the spans of the sentences that may tell what the new one does, the likeliest first: those
    near to its sentences, those that count the same beside the same names, and the others of the reports most like it.
    """
    near, similar = neighbours.nearest(wanted.vectors, _NEAR * (2 if wanted.without else 1), wanted.window)
    first = {*near[similar >= _ALIKE].tolist(), *_sharing(store, wanted)}
    _, alike, of = _compared(store, wanted, first)
    likeness = _likeness(alike, of)
    nearest = sorted(likeness, key=lambda report: (-likeness[report], report))
    nearest = nearest[: min(_REPORTS, len(nearest) if wanted.limit is None else wanted.limit)]
    ids, alike, of = _compared(store, wanted, first.union(store.sentences_in(nearest)))
    score = alike.max(axis=0, initial=0) + _WEIGHT * np.array([likeness.get(report, 0.0) for report in of.tolist()])
    if wanted.limit is not None:
        score[~np.isin(of, nearest)] = -np.inf
    most = min(_MOST, _EACH * len(wanted.vectors))
    best = [int(place) for place in np.lexsort((ids, -score))[:most] if score[place] > -np.inf]
    places = store.places(ids[best].tolist())
    found: dict[int, set[Span]] = {}
    for report, span in (places[id_] for id_ in ids[best].tolist() if id_ in places):
        found.setdefault(report, set()).add(span)
    return found


def _sharing(store: Store, wanted: Wanted) -> list[int]:
    """Sentences that count the same beside a name that both hold."""
    shared = store.sharing(wanted.keys, most=_SHARING)
    if wanted.window.is_open or not shared:
        return shared
    allowed = set(store.sentence_ids(wanted.window).tolist())
    return [id_ for id_ in shared if id_ in allowed]


def _compared(store: Store, wanted: Wanted, some: Collection[int]) -> tuple[Ints, Floats, Ints]:
    """Those of the sentences that are wanted: their ids, their likeness (queries, ids) and their reports."""
    places = store.places(sorted(some))
    kept = [id_ for id_, (report, _) in places.items() if report not in wanted.without]
    ids, vectors = store.vectors_of(kept, dimension=wanted.vectors.shape[1])
    return ids, wanted.vectors @ vectors.T, np.array([places[id_][0] for id_ in ids.tolist()], dtype=np.int64)


def _likeness(alike: Floats, of: Ints) -> dict[int, float]:
    """How well each report matches the new one: the mean over its sentences of the best match of each."""
    return {
        report: float(np.where(best >= _ALIKE, best, 0).mean())
        for report in dict.fromkeys(of.tolist())
        for best in [alike[:, of == report].max(axis=1)]
    }
