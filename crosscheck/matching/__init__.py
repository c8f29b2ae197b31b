"""Which claims speak of one fact."""

from __future__ import annotations

from itertools import combinations

import numpy as np

from crosscheck.forests import probability
from crosscheck.matching.candidates import comparable
from crosscheck.matching.clusters import FLOOR, facts
from crosscheck.matching.features import pair_features
from crosscheck.matching.scoring import log_odds
from crosscheck.matching.story import Edges, Floats, Ints, Story, View, codes
from crosscheck.model import Match, Matches

__all__ = ["Story", "matched_facts"]

_LOOK_ALIKE = 0.6
"""Similarity from which two comparable claims of different facts are worth showing with the reason that parts them."""


def matched_facts(story: Story, left: Ints, right: Ints) -> Matches:
    """The facts of a story, from the candidate pairs given by index."""
    edges = comparable(story.claims, left, right)
    if not len(edges):
        return Matches([], [], [])
    columns = pair_features(story, edges)
    scores = log_odds(columns, edges, codes([claim.report for claim in story.claims]))
    found = facts(len(story.described), edges, scores, columns["one report"])
    ends = zip(edges.left.tolist(), edges.right.tolist(), strict=True)
    chance: dict[tuple[int, int], float] = dict(zip(ends, probability(scores).tolist(), strict=True))
    unlikely = float(probability(np.array(FLOOR)))
    return Matches(
        facts=found,
        pairs=[_match(story, pair, chance.get(pair, unlikely)) for fact in found for pair in combinations(fact, 2)],
        lookalikes=[
            _match(story, pair, chance[pair]) for pair in _alike(edges, columns[f"similar {View.SENTENCE}"], found)
        ],
    )


def _alike(edges: Edges, similarity: Floats, found: list[list[int]]) -> list[tuple[int, int]]:
    """Pairs of different sentences and facts whose sentences are similar."""
    fact_of = {claim: number for number, fact in enumerate(found) for claim in fact}
    close = (similarity >= _LOOK_ALIKE) & (similarity < 0.9999)
    return [
        (a, b)
        for a, b in zip(edges.left[close].tolist(), edges.right[close].tolist(), strict=True)
        if fact_of.get(a, -1) != fact_of.get(b, -2)
    ]


def _match(story: Story, pair: tuple[int, int], chance: float) -> Match:
    vectors = story.vectors[View.SENTENCE]
    return Match(*pair, score=chance, similarity=float(vectors[pair[0]] @ vectors[pair[1]]))
