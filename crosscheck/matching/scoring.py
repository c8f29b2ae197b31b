"""One fact or not: every pair read twice, alone and in the company of all others."""

from __future__ import annotations

from collections.abc import Mapping

from crosscheck.forests import Forest, load_forests
from crosscheck.matching.company import company_features
from crosscheck.matching.story import Columns, Edges, Floats, Ints


def log_odds(columns: Columns, edges: Edges, reports: Ints, forests: Mapping[str, Forest] | None = None) -> Floats:
    """The log-odds per edge that both claims speak of one fact, by the fitted forests or those given.

    `columns` are the features of the pairs, `reports` the number of each claim's report.
    """
    forests = forests or load_forests("crosscheck.matching", "same_fact")
    first = forests["first"].log_odds(columns)
    return forests["second"].log_odds(columns | company_features(first, edges, reports))
