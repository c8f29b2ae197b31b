"""Where a mention hangs in the dependency parse of its sentence."""

from __future__ import annotations

from typing import NamedTuple

from crosscheck.claims.trees import VERBAL
from crosscheck.model import Parse


class Anchor(NamedTuple):
    """The indices of a mention's figure, of the noun that it counts and of the predicate; -1 for none."""

    figure: int
    counted: int
    predicate: int


NOWHERE = Anchor(-1, -1, -1)
"""Of a mention that no token overlaps."""


def figure_of(parse: Parse, covered: list[int]) -> tuple[int, list[int]]:
    """Of the tokens that a mention covers the one that the others hang from, and those that are no verbs, or all."""
    inside = [i for i in covered if parse[i].pos not in VERBAL] or covered  # "the toll has passed 98": the 98
    return next((i for i in inside if parse[i].head not in inside or parse[i].head == i), inside[-1]), inside
