"""The named features of a pair of claims on which "one fact or not" is decided."""

from __future__ import annotations

import numpy as np

from crosscheck.matching.likeness import lead_over_rivals, shared_words, similarities
from crosscheck.matching.nature import natures
from crosscheck.matching.relations import frame_relations
from crosscheck.matching.standing import standing
from crosscheck.matching.story import Columns, Edges, Story, View
from crosscheck.matching.values import value_relations

_MEANING = (View.CLAUSE, View.MASKED, View.GIST, View.COUNTED)


def pair_features(story: Story, edges: Edges) -> Columns:
    """Every feature by name, one value per edge; symmetric in the two claims."""
    reports = story.reports
    alike = similarities(story, edges)
    meaning = np.asarray(np.mean([alike[view] for view in _MEANING], axis=0), dtype=np.float32)
    return {
        **{f"similar {view}": values for view, values in alike.items()},
        **lead_over_rivals("lead of meaning", meaning, edges, reports),
        **lead_over_rivals("lead of clause", alike[View.CLAUSE], edges, reports),
        **shared_words(story, edges),
        **frame_relations(story, edges),
        **value_relations(story, edges, reports),
        **standing(story, edges),
        **natures(story, edges),
    }
