"""One fact or not: the fitted score of every pair, and what each feature adds to it."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from crosscheck.matching.features import Columns
from crosscheck.matching.story import Bools, Edges, Floats
from crosscheck.weights import AdditiveScore, load_weights


def log_odds(columns: Columns, edges: Edges, scores: Mapping[str, AdditiveScore] | None = None) -> Floats:
    """The log-odds per edge that both claims speak of one fact, by the fitted scores or those given."""
    scores = scores or load_weights("crosscheck.matching", "same_fact").scores
    total = np.zeros(len(edges), dtype=np.float32)
    for kind, dated in (("dates", True), ("quantities", False)):
        of_kind: Bools = edges.dated == dated
        if of_kind.any():
            total[of_kind] = scores[kind].log_odds({name: values[of_kind] for name, values in columns.items()})
    return total
