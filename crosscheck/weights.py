"""An additive score: every named feature adds what its curve says, and the sum is a log-odds."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crosscheck.model.frozen import Frozen

Floats = NDArray[np.float32]


class Curve(Frozen):
    """What a feature adds to the score: linear between the points `(at[i], adds[i])`, level beyond the outermost."""

    at: tuple[float, ...]
    adds: tuple[float, ...]


class AdditiveScore(Frozen):
    """A sum of curves, fitted as a logistic regression."""

    base: float
    curves: dict[str, Curve]

    def log_odds(self, columns: Mapping[str, NDArray[Any]]) -> Floats:
        """The score of every row; `columns` holds an array of one length per feature."""
        total = np.float64(self.base) + sum(
            np.interp(columns[name], curve.at, curve.adds) for name, curve in self.curves.items()
        )
        return np.asarray(total, dtype=np.float32)

    def contributions(self, columns: Mapping[str, NDArray[Any]], row: int) -> dict[str, float]:
        """What each feature adds for one row, the weightiest first; with `base` they sum to its log-odds."""
        parts = {
            name: float(np.interp(columns[name][row], curve.at, curve.adds)) for name, curve in self.curves.items()
        }
        return dict(sorted(parts.items(), key=lambda part: (-abs(part[1]), part[0])))


class Weights(Frozen):
    """Fitted scores by name, with the hash of the stories they were fitted on."""

    trained_on: str
    scores: dict[str, AdditiveScore]


@cache
def load_weights(package: str, name: str) -> Weights:
    """The weights in `data/<name>.json` of a package."""
    return Weights.model_validate_json(files(package).joinpath("data", f"{name}.json").read_bytes())


def probability(log_odds: NDArray[Any]) -> Floats:
    return np.asarray(1 / (1 + np.exp(-np.clip(log_odds, -30, 30))), dtype=np.float32)
