"""Why two claims are, or are not, taken for one fact: what every feature adds to the log-odds of their pair."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple, cast

import numpy as np
from numpy.typing import NDArray

from crosscheck.forests import Forest, load_forests, probability
from crosscheck.matching.candidates import comparable
from crosscheck.matching.features import pair_features
from crosscheck.matching.gates import TWO_VOICES, ruling
from crosscheck.matching.scoring import log_odds
from crosscheck.matching.story import Floats, Ints, Story


class Part(NamedTuple):
    """A feature, its value for the pair, and what it adds to the log-odds."""

    feature: str
    value: float
    weight: float


class Explanation(NamedTuple):
    """The waterfall of a pair: `expected` and the weights of `parts`, the weightiest first, sum to `read`.

    `read` are the log-odds by the trees, `decided` those that hold: they differ where a rule decides, whose label is
    `rule`. `chance` is the
    probability of one fact, `alone` the one that the trees see before they look at other pairs, None where they look
    once.
    """

    chance: float
    expected: float
    read: float
    decided: float
    alone: float | None
    rule: str | None
    parts: tuple[Part, ...]


_NOISE = 1e-3  # sums of float32 differ by less


def explain(
    story: Story, left: Ints, right: Ints, pair: tuple[int, int], forests: Mapping[str, Forest] | None = None
) -> Explanation | None:
    """The explanation of the pair of claims, given by index, among all candidate pairs of its story.

    None where the two are no candidates: their values cannot be compared, or no search found them near each other.
    """
    edges = comparable(story.claims, left, right)
    low, high = sorted(pair)
    found = np.flatnonzero((edges.left == low) & (edges.right == high))
    if not len(found):
        return None
    row = int(found[0])
    readings: list[_Watched] = []
    watched = {
        name: _Watched(forest, readings)
        for name, forest in (forests or load_forests("crosscheck.matching", "same_fact")).items()
    }
    columns = pair_features(story, edges)
    # The scorer asks of its forests nothing but their log-odds.
    decided = log_odds(story, edges, columns, cast("Mapping[str, Forest]", watched))
    last = readings[-1]
    ruled = abs(float(decided[row] - last.odds[row])) > _NOISE
    weights = last.forest.contributions(last.columns, row)
    return Explanation(
        chance=float(probability(decided[row : row + 1])[0]),
        expected=last.forest.expected,
        read=float(last.odds[row]),
        decided=float(decided[row]),
        alone=float(probability(readings[0].odds[row : row + 1])[0]) if len(readings) > 1 else None,
        rule=(ruling(story, low, high, bool(edges.dated[row])) or TWO_VOICES) if ruled else None,
        parts=tuple(Part(name, float(last.columns[name][row]), weight) for name, weight in weights.items()),
    )


class _Watched:
    """A forest that keeps what it was asked last, and what it answered; it enters itself in `readings`."""

    def __init__(self, forest: Forest, readings: list[_Watched]) -> None:
        self.forest = forest
        self.readings = readings
        self.columns: Mapping[str, NDArray[Any]] = {}
        self.odds: Floats = np.zeros(0, dtype=np.float32)

    def log_odds(self, columns: Mapping[str, NDArray[Any]]) -> Floats:
        self.columns = columns
        # The scorer writes what rules decide into the array that it gets.
        answer = self.forest.log_odds(columns)
        self.odds = answer.copy()
        self.readings.append(self)
        return answer
