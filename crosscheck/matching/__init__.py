"""Which claims speak of one fact."""

from __future__ import annotations

from itertools import combinations

import numpy as np

from crosscheck.forests import probability
from crosscheck.matching.candidates import comparable
from crosscheck.matching.clusters import FLOOR, facts, within
from crosscheck.matching.features import pair_features
from crosscheck.matching.scoring import log_odds
from crosscheck.matching.story import Edges, Floats, Ints, Story, View
from crosscheck.model import Match, Matches

__all__ = ["Story", "matched_facts"]

_VERBATIM = 0.9999  # similarity of sentences that are the same but for spacing

_LOOK_ALIKE = 0.6
"""Similarity from which two comparable claims of different facts are worth showing with the reason that parts them."""


def matched_facts(story: Story, left: Ints, right: Ints) -> Matches:
    """The facts of a story, from the candidate pairs given by index."""
    edges = comparable(story.claims, left, right)
    if not len(edges):
        return Matches([], [], [])
    columns = pair_features(story, edges)
    odds = log_odds(story, edges, columns)
    found = facts(edges, odds, story.reports, story.years)
    chance = within(found, edges, probability(odds))
    unlikely = float(probability(np.array(FLOOR)))
    return Matches(
        facts=found,
        pairs=[_match(story, pair, chance.get(pair, unlikely)) for fact in found for pair in combinations(fact, 2)],
        lookalikes=_alike(story, edges, columns[f"similar {View.SENTENCE}"], probability(odds), found),
    )


def _alike(story: Story, edges: Edges, similarity: Floats, chance: Floats, found: list[list[int]]) -> list[Match]:
    """Pairs of different sentences and facts whose sentences are similar."""
    fact_of = {claim: number for number, fact in enumerate(found) for claim in fact}
    close = (similarity >= _LOOK_ALIKE) & (similarity < _VERBATIM)
    ends = zip(edges.left[close].tolist(), edges.right[close].tolist(), chance[close].tolist(), strict=True)
    return [_match(story, (a, b), odds) for a, b, odds in ends if fact_of.get(a, -1) != fact_of.get(b, -2)]


def _match(story: Story, pair: tuple[int, int], chance: float) -> Match:
    vectors = story.vectors[View.SENTENCE]
    return Match(*pair, score=chance, similarity=float(vectors[pair[0]] @ vectors[pair[1]]))
