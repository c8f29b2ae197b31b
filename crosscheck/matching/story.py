"""The claims of one run side by side: their values as numbers, their words as sets, their texts as vectors."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from crosscheck.claims.describing import Described
from crosscheck.model import Claim

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
Columns = dict[str, Floats]
"""Features by name, one value per edge."""


class View(StrEnum):
    """A text that stands for a claim when it is embedded."""

    SENTENCE = "sentence"
    CLAUSE = "clause"
    MASKED = "masked"
    GIST = "gist"
    SEGMENT = "segment"
    COUNTED = "counted"


def view_texts(described: Sequence[Described]) -> dict[View, list[str]]:
    """The texts of every view, one per claim, in order; a view that says nothing of a claim shows its masked clause."""
    return {
        View.SENTENCE: [d.claim.sentence for d in described],
        View.CLAUSE: [d.context.clause for d in described],
        View.MASKED: [d.context.masked for d in described],
        View.GIST: [d.context.gist or d.context.masked for d in described],
        View.SEGMENT: [d.context.segment for d in described],
        View.COUNTED: [d.claim.population or d.context.masked for d in described],
    }


@dataclass(frozen=True)
class Story:
    """The claims of one run in document order, and their vectors: per view an array of shape (claims, dimension)."""

    described: Sequence[Described]
    vectors: Mapping[View, Floats]

    @property
    def claims(self) -> list[Claim]:
        return [d.claim for d in self.described]

    @property
    def reports(self) -> Ints:
        """The number of each claim's report."""
        return codes([d.claim.report for d in self.described])


@dataclass(frozen=True)
class Edges:
    """Pairs of claims by index, `left < right`, whose values can be compared; `dated` where both give a date."""

    left: Ints
    right: Ints
    dated: Bools

    def __len__(self) -> int:
        return len(self.left)

    def at(self, rows: Ints) -> Edges:
        """The edges of these rows."""
        return Edges(self.left[rows], self.right[rows], self.dated[rows])


def codes(values: Sequence[str | None]) -> Ints:
    """A number per distinct value, in order of first appearance; -1 for None and ""."""
    seen: dict[str, int] = {}
    return np.array([seen.setdefault(v, len(seen)) if v else -1 for v in values], dtype=np.int64)


def incidence(described: Sequence[Described], words: Callable[[Described], frozenset[str]]) -> Floats:
    """A matrix (claims, words) whose rows' products sum the rarity (log inverse share of claims) of shared words."""
    vocabulary: dict[str, int] = {}
    rows = [[vocabulary.setdefault(w, len(vocabulary)) for w in sorted(words(d))] for d in described]
    matrix = np.zeros((len(rows), max(1, len(vocabulary))), dtype=np.float32)
    for row, columns in enumerate(rows):
        matrix[row, columns] = 1
    rarity = np.log((len(rows) + 1) / np.maximum(matrix.sum(axis=0), 1))
    return np.asarray(matrix * np.sqrt(rarity), dtype=np.float32)


def relation(values: list[str | None], edges: Edges) -> Floats:
    """1 where both sides name the same, -1 where they name different things, 0 where one is silent."""
    code = codes(values)
    a, b = code[edges.left], code[edges.right]
    return np.where((a < 0) | (b < 0), 0, np.where(a == b, 1, -1)).astype(np.float32)
