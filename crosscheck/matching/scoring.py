"""One fact or not: every pair read twice, alone and in the company of all others, unless a rule keeps it apart."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from crosscheck.forests import Forest, load_forests
from crosscheck.matching.company import company_features
from crosscheck.matching.gates import apart, joined
from crosscheck.matching.story import Columns, Edges, Floats, Story

_APART, _JOINED = np.float32(-10), np.float32(4)  # log-odds of pairs on which a rule decides


def log_odds(story: Story, edges: Edges, columns: Columns, forests: Mapping[str, Forest] | None = None) -> Floats:
    """The log-odds per edge that both claims speak of one fact, by the fitted forests or those given.

    `columns` are the features of the pairs.
    """
    forests = forests or load_forests("crosscheck.matching", "same_fact")
    first = forests["first"].log_odds(columns)
    second = forests["second"].log_odds(columns | company_features(first, edges, story.reports))
    decided = np.where(joined(story, edges), _JOINED, second)
    return np.where(apart(story, edges), _APART, decided)
