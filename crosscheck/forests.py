"""A fitted score: a sum of small decision trees over named features, whose every part can be laid to a feature."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crosscheck.model.frozen import Frozen

Floats = NDArray[np.float32]
_BLOCK = 65_536  # rows scored at a time


class Tree(Frozen):
    """Questions and answers: is feature `asks[n]` at most `limits[n]`? Then on to node `yes[n]`, else to `no[n]`.

    The first node is the root; a leaf leads to itself, so that as many steps as the tree is deep end in a leaf whatever
    the answers. `means` holds what each node expects to add; that of the leaf reached is what the tree adds.
    """

    asks: tuple[int, ...]
    limits: tuple[float, ...]
    yes: tuple[int, ...]
    no: tuple[int, ...]
    means: tuple[float, ...]
    depth: int


class Forest(Frozen):
    """The log-odds of a decision: `base` and what every tree adds."""

    base: float
    features: tuple[str, ...]
    trees: tuple[Tree, ...]

    def log_odds(self, columns: Mapping[str, NDArray[Any]]) -> Floats:
        """The score of every row; `columns` holds an array of one length per feature."""
        values = np.stack([np.asarray(columns[name], dtype=np.float32) for name in self.features], axis=1)
        total = np.full(len(values), self.base, dtype=np.float64)
        for start in range(0, len(values), _BLOCK):
            block = values[start : start + _BLOCK]
            rows = np.arange(len(block))
            for tree in self.trees:
                total[start : start + _BLOCK] += _leaf_means(tree, block, rows)
        return total.astype(np.float32)

    @property
    def expected(self) -> float:
        """The log-odds of a row of which nothing is known."""
        return self.base + sum(tree.means[0] for tree in self.trees)

    def contributions(self, columns: Mapping[str, NDArray[Any]], row: int) -> dict[str, float]:
        """What each feature adds for one row, the weightiest first; with `expected` they sum to its log-odds.

        Each step down a tree is laid to the feature that was asked: it adds by how much the expectation moves
        (Saabas, "Interpreting random forests", 2014).
        """
        parts: dict[str, float] = {}
        for tree in self.trees:
            node = 0
            while tree.yes[node] != node:
                name = self.features[tree.asks[node]]
                below = (tree.yes if float(columns[name][row]) <= tree.limits[node] else tree.no)[node]
                parts[name] = parts.get(name, 0.0) + tree.means[below] - tree.means[node]
                node = below
        return dict(sorted(parts.items(), key=lambda part: (-abs(part[1]), part[0])))


def _leaf_means(tree: Tree, values: Floats, rows: NDArray[np.int64]) -> NDArray[np.float64]:
    asks, limits = np.array(tree.asks), np.array(tree.limits, dtype=np.float32)
    yes, no = np.array(tree.yes), np.array(tree.no)
    node = np.zeros(len(rows), dtype=np.int64)
    for _ in range(tree.depth):
        node = np.where(values[rows, asks[node]] <= limits[node], yes[node], no[node])
    means: NDArray[np.float64] = np.array(tree.means)[node]
    return means


class Forests(Frozen):
    """Fitted scores by name, with the hash of the stories they were fitted on."""

    trained_on: str
    forests: dict[str, Forest]


@cache
def load_forests(package: str, name: str) -> dict[str, Forest]:
    """The forests in `data/<name>.json` of a package."""
    content = files(package).joinpath("data", f"{name}.json").read_bytes()
    return Forests.model_validate_json(content).forests


def probability(log_odds: NDArray[Any]) -> Floats:
    return np.asarray(1 / (1 + np.exp(-np.clip(log_odds, -30, 30))), dtype=np.float32)
