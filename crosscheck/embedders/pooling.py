"""From the vectors of a text's words to those of its excerpts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from crosscheck.model.frozen import Span

if TYPE_CHECKING:
    from numpy.typing import NDArray


def pooled(
    words: NDArray[np.float32], whole: NDArray[np.float32], places: Sequence[Span], spans: Sequence[Span]
) -> NDArray[np.float32]:
    """The mean of the words that the spans touch, or the vector of the `whole` where they touch none; of unit length.

    `words` has the shape (length, dimension), and `places` says where each stands in its text; the marks that a
    tokenizer adds take no room there, and belong to the whole alone.
    """
    touched = [any(max(start, a) < min(end, b) for a, b in spans) for start, end in places]
    vector = words[touched].mean(axis=0) if any(touched) else whole
    return np.asarray(vector / np.linalg.norm(vector), dtype=np.float32)


def places_by_text(texts: Sequence[str]) -> dict[str, list[int]]:
    """Where each distinct text stands in the sequence, in order of first appearance."""
    places: dict[str, list[int]] = {}
    for place, text in enumerate(texts):
        places.setdefault(text, []).append(place)
    return places
