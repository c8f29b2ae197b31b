"""A fitted score: a sum of small decision trees over named features, whose every part can be laid to a feature."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from importlib.resources import files
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from crosscheck.model.frozen import Frozen

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
_BLOCK = 1_024  # rows scored at a time, so that memory stays small


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


class _Nodes(NamedTuple):
    """The nodes of all trees, one tree after the other, so that every tree takes its next step at once.

    The step from node `n` leads to `below[2 * n]` where the answer is yes, else to the one after it in `below`.
    """

    roots: Ints
    asks: Ints
    limits: Floats
    below: Ints
    means: NDArray[np.float64]
    depth: int

    def added(self, values: Floats) -> NDArray[np.float64]:
        """What all trees add for each row."""
        rows = np.arange(0, values.size, values.shape[1])[:, None]
        flat = values.ravel()
        node = np.broadcast_to(self.roots, (len(values), len(self.roots)))
        for _ in range(self.depth):
            asked = flat[rows + self.asks[node]]
            node = self.below[2 * node + (asked > self.limits[node])]
        total: NDArray[np.float64] = self.means[node].sum(axis=1)
        return total


def _side_by_side(trees: Sequence[Tree]) -> _Nodes:
    firsts = np.cumsum([0, *(len(tree.asks) for tree in trees)])[:-1]
    below = [
        first + np.array([tree.yes, tree.no], dtype=np.int64).T.ravel()
        for first, tree in zip(firsts, trees, strict=True)
    ]
    return _Nodes(
        roots=firsts,
        asks=np.concatenate([np.array(tree.asks, dtype=np.int64) for tree in trees]),
        limits=np.concatenate([np.array(tree.limits, dtype=np.float32) for tree in trees]),
        below=np.concatenate(below),
        means=np.concatenate([np.array(tree.means, dtype=np.float64) for tree in trees]),
        depth=max(tree.depth for tree in trees),
    )


class Forest(Frozen):
    """The log-odds of a decision: `base` and what every tree adds."""

    base: float
    features: tuple[str, ...]
    trees: tuple[Tree, ...]

    def log_odds(self, columns: Mapping[str, NDArray[Any]]) -> Floats:
        """The score of every row; `columns` holds an array of one length per feature."""
        values = np.stack([np.asarray(columns[name], dtype=np.float32) for name in self.features], axis=1)
        total = np.empty(len(values), dtype=np.float64)
        for start in range(0, len(values), _BLOCK):
            total[start : start + _BLOCK] = self.base + self._nodes.added(values[start : start + _BLOCK])
        return total.astype(np.float32)

    @cached_property
    def _nodes(self) -> _Nodes:
        return _side_by_side(self.trees)

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
