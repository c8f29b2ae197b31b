"""One fact or not: every pair read twice, alone and in the company of all others, unless a rule keeps it apart."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from crosscheck.forests import Forest, load_forests
from crosscheck.matching.clusters import CERTAIN
from crosscheck.matching.company import company_features
from crosscheck.matching.gates import apart, joined
from crosscheck.matching.story import Columns, Edges, Floats, Story

_APART = -10.0  # log-odds of pairs that a rule keeps apart
_UNLIKELY = -5.0  # log-odds from which no rule need keep a pair apart


def log_odds(story: Story, edges: Edges, columns: Columns, forests: Mapping[str, Forest] | None = None) -> Floats:
    """The log-odds per edge that both claims speak of one fact, by the fitted forests or those given.

    `columns` are the features of the pairs.
    """
    forests = forests or load_forests("crosscheck.matching", "same_fact")
    first = forests["first"].log_odds(columns)
    second = forests["second"].log_odds(columns | company_features(first, edges, story.reports))
    own = np.flatnonzero(story.reports[edges.left] == story.reports[edges.right])
    second[own[joined(story, edges.at(own))]] = CERTAIN
    likely = np.flatnonzero(second > _UNLIKELY)
    second[likely[apart(story, edges.at(likely))]] = _APART
    return second
