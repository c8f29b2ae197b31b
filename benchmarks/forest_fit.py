"""Gradient-boosted trees as a `Forest` that needs no library to be read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier

from crosscheck.forests import Forest, Tree

_DIGITS = 5


class Growth(NamedTuple):
    """How trees are grown: how many, how much each adds, how deep and wide, the least rows of a leaf, and the share of
    the features that each split may choose from.
    """

    trees: int
    rate: float
    depth: int
    leaves: int
    least: int
    chosen: float


def fitted(
    names: Sequence[str],
    values: NDArray[Any],
    labels: NDArray[np.bool_],
    weights: NDArray[np.floating[Any]],
    *,
    rising: Sequence[bool],
    growth: Growth,
) -> Forest:
    """Boosted trees fitted to the rows by their weights; a feature marked `rising` may only add more the larger it
    is."""
    model = HistGradientBoostingClassifier(
        max_iter=growth.trees,
        learning_rate=growth.rate,
        max_depth=growth.depth,
        max_leaf_nodes=growth.leaves,
        min_samples_leaf=growth.least,
        max_features=growth.chosen,
        l2_regularization=5,
        monotonic_cst=[int(r) for r in rising],
        early_stopping=False,
        random_state=0,
    ).fit(values, labels, sample_weight=weights)
    return Forest(
        base=round(float(model._baseline_prediction.ravel()[0]), _DIGITS),
        features=tuple(names),
        trees=tuple(_tree(step[0].nodes) for step in model._predictors),
    )


def _tree(nodes: NDArray[Any]) -> Tree:
    """The fitted tree; the mean of a node that asks is that of its leaves, weighted by their rows."""
    count = len(nodes)
    means = [0.0] * count
    leaf = [bool(node["is_leaf"]) for node in nodes]
    left, right = ([int(side) for side in nodes[name]] for name in ("left", "right"))

    def fill(index: int) -> float:
        if leaf[index]:
            means[index] = round(float(nodes[index]["value"]), _DIGITS)
        else:
            weights = [float(nodes[i]["count"]) for i in (left[index], right[index])]
            below = fill(left[index]), fill(right[index])
            means[index] = round(float(np.average(below, weights=weights)), _DIGITS)
        return means[index]

    fill(0)
    return Tree(
        asks=tuple(0 if leaf[i] else int(nodes[i]["feature_idx"]) for i in range(count)),
        # Rounded up to single precision, the limit keeps every fitted value on its side.
        limits=tuple(0.0 if leaf[i] else float(np.float32(nodes[i]["num_threshold"])) for i in range(count)),
        yes=tuple(i if leaf[i] else left[i] for i in range(count)),
        no=tuple(i if leaf[i] else right[i] for i in range(count)),
        means=tuple(means),
        depth=int(nodes["depth"].max()),
    )
