"""The claims of one run side by side: their values as numbers, their words as sets, their texts as vectors."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from crosscheck.claims.describing import Described
from crosscheck.model import Claim, Excerpt
from crosscheck.model.frozen import Span

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
Columns = dict[str, Floats]
"""Features by name, one value per edge."""


_YEAR = 300  # days; "since 2015" covers a year, "in the spring of 2015" does not


class View(StrEnum):
    """An excerpt of its sentence that stands for a claim."""

    SENTENCE = "sentence"
    CLAUSE = "clause"
    MASKED = "masked"
    GIST = "gist"
    SEGMENT = "segment"
    COUNTED = "counted"


def views(described: Described) -> dict[View, Excerpt]:
    """The claim's excerpt for every view; the masked clause is one where a view says nothing of a claim."""
    sentence, around = described.claim.sentence, described.context
    (start, end), (clause_start, clause_end), (cut_start, cut_end) = around.figure, around.clause, around.segment
    masked = (clause_start, start), (end, clause_end)
    of_view: dict[View, tuple[Span, ...]] = {
        View.SENTENCE: (),
        View.CLAUSE: (around.clause,),
        View.MASKED: masked,
        View.GIST: around.gist or masked,
        View.SEGMENT: ((cut_start, start), (end, cut_end)),
        View.COUNTED: _words_in(sentence, described.claim.population or "") or masked,
    }
    return {view: Excerpt(sentence, spans) for view, spans in of_view.items()}


def _words_in(sentence: str, words: str) -> tuple[Span, ...]:
    """Where the words stand in the sentence, one after the other; those of another sentence do not."""
    found: list[Span] = []
    for word in words.split():
        whole = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
        if there := whole.search(sentence, found[-1][1] if found else 0):
            found.append(there.span())
    return tuple(found)


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

    @property
    def years(self) -> Bools:
        """Which claims date a whole year or more."""
        days = [claim.days for claim in self.claims]
        return np.array([d is not None and (d.end - d.start).days >= _YEAR for d in days], dtype=bool)


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
