"""Gradient-boosted trees of depth three as a `Forest` that needs no library to be read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier

from crosscheck.forests import Forest, Tree

_DIGITS = 5


def fitted(
    names: Sequence[str],
    values: NDArray[Any],
    labels: NDArray[np.bool_],
    *,
    rising: Sequence[bool],
    trees: int,
    rate: float,
    leaf: int,
) -> Forest:
    """Boosted trees fitted to the rows; a feature marked `rising` may only add more the larger it is."""
    model = HistGradientBoostingClassifier(
        max_iter=trees,
        learning_rate=rate,
        max_depth=3,
        max_leaf_nodes=8,
        min_samples_leaf=leaf,
        l2_regularization=5,
        monotonic_cst=[int(r) for r in rising],
        early_stopping=False,
        random_state=0,
    ).fit(values, labels)
    return Forest(
        base=round(float(model._baseline_prediction.ravel()[0]), _DIGITS),
        features=tuple(names),
        trees=tuple(_tree(step[0].nodes) for step in model._predictors),
    )


def _tree(nodes: NDArray[Any]) -> Tree:
    """The fitted tree filled up to full depth: a leaf above the last level asks what makes no difference."""
    asks, limits, means = [0] * 7, [0.0] * 7, [0.0] * 15

    def fill(place: int, index: int) -> float:
        node = nodes[index]
        if place >= 7:
            means[place] = round(float(node["value"]), _DIGITS)
        elif node["is_leaf"]:
            means[place] = round(float(node["value"]), _DIGITS)
            fill(2 * place + 1, index)
            fill(2 * place + 2, index)
        else:
            # Rounded up to single precision, the limit keeps every fitted value on its side.
            asks[place], limits[place] = int(node["feature_idx"]), float(np.float32(node["num_threshold"]))
            left, right = int(node["left"]), int(node["right"])
            weights = [float(nodes[i]["count"]) for i in (left, right)]
            below = fill(2 * place + 1, left), fill(2 * place + 2, right)
            means[place] = round(float(np.average(below, weights=weights)), _DIGITS)
        return means[place]

    fill(0, 0)
    return Tree(asks=tuple(asks), limits=tuple(limits), means=tuple(means))
