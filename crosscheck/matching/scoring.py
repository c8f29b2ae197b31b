"""One fact or not: the fitted score of every pair, and what each feature adds to it."""

from __future__ import annotations

import numpy as np

from crosscheck.matching.features import Columns
from crosscheck.matching.story import Bools, Edges, Floats
from crosscheck.weights import AdditiveScore, load_weights


def log_odds(columns: Columns, edges: Edges) -> Floats:
    """The log-odds per edge that both claims speak of one fact."""
    total = np.zeros(len(edges), dtype=np.float32)
    for dated in (True, False):
        of_kind: Bools = edges.dated == dated
        if of_kind.any():
            total[of_kind] = score_of(dated=dated).log_odds({name: c[of_kind] for name, c in columns.items()})
    return total


def score_of(*, dated: bool) -> AdditiveScore:
    """The score for pairs of dates, or for pairs of quantities and durations."""
    return load_weights("crosscheck.matching", "same_fact").scores["dates" if dated else "quantities"]
