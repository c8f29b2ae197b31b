"""Which pairs of claims are looked at: all of a small story, the neighbours of each sentence in a large one."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from crosscheck.matching.story import Bools, Edges, Ints, date_of
from crosscheck.model import Claim, DateClaim, DurationClaim


def comparable(claims: Sequence[Claim], left: Ints, right: Ints) -> Edges:
    """Those of the index pairs whose values are of one dimension, oriented `left < right`, sorted, each once."""
    low, high = np.minimum(left, right), np.maximum(left, right)
    pairs = np.unique(np.stack([low, high], axis=1)[low < high], axis=0)
    low, high = pairs[:, 0], pairs[:, 1]
    dated = np.array([date_of(c) is not None for c in claims], dtype=bool)
    date_only = np.array([isinstance(c, DateClaim) for c in claims], dtype=bool)
    units = [dimension(c) for c in claims]
    names = {name: i for i, name in enumerate(sorted(set(units)))}
    unit = np.array([names[u] for u in units], dtype=np.int64)
    bare = np.array([u == "bare" for u in units], dtype=bool)
    both_dated: Bools = dated[low] & dated[high]
    measured = ~date_only[low] & ~date_only[high] & ((unit[low] == unit[high]) | bare[low] | bare[high])
    keep = both_dated | measured
    return Edges(left=low[keep], right=high[keep], dated=both_dated[keep])


def all_pairs(count: int) -> tuple[Ints, Ints]:
    """Every pair of `count` claims."""
    left, right = np.triu_indices(count, 1)
    return left.astype(np.int64), right.astype(np.int64)


def neighbour_pairs(sentence_of: Ints, neighbours: Ints) -> tuple[Ints, Ints]:
    """The claim pairs of neighbouring sentences: `neighbours` has a row of sentence numbers per sentence, -1 for none."""
    claims_of: dict[int, list[int]] = {}
    for claim, sentence in enumerate(sentence_of.tolist()):
        claims_of.setdefault(sentence, []).append(claim)
    pairs = [
        (a, b)
        for sentence, row in enumerate(neighbours.tolist())
        for other in {sentence, *row} - {-1}
        for a in claims_of.get(sentence, ())
        for b in claims_of.get(other, ())
        if a != b
    ]
    array = np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2)
    return array[:, 0], array[:, 1]


_AGED = re.compile(r"\b(?:old|aged?|ages)\b", re.IGNORECASE)


def is_age(claim: DurationClaim) -> bool:
    """Whether the length of time is the age of a person or thing: it says so, or stands as a bare number of years."""
    return bool(_AGED.search(claim.text)) or (
        claim.text.replace("-", "").isalnum() and not _TIME_WORD.search(claim.text)
    )


_TIME_WORD = re.compile(
    r"year|month|week|day|hour|minute|second|decade|centur|night|fortnight|generation", re.IGNORECASE
)


def dimension(claim: Claim) -> str:
    """The unit of a measured value; "bare" for a figure that names neither a unit nor what it counts."""
    if isinstance(claim, DateClaim):
        return "date"
    value = claim.value
    if isinstance(claim, DurationClaim) and is_age(claim):
        return "age"
    if value.unit is None:
        return "bare" if value.written_unit is None and value.counted is None and claim.population is None else "count"
    return value.unit
