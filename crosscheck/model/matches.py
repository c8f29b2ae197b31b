"""Two claims found to speak of one fact, or to look as if they did."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Match(NamedTuple):
    """Two claims by index, `left < right`; `score` is the probability of one fact, `similarity` of the sentences."""

    left: int
    right: int
    score: float
    similarity: float


class Matches(NamedTuple):
    """The facts of a story as lists of claim indices, their pairs, and the pairs that look alike across facts."""

    facts: Sequence[Sequence[int]]
    pairs: Sequence[Match]
    lookalikes: Sequence[Match]
