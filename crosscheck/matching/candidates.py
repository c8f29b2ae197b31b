"""Which pairs of claims are looked at: all of a small story, the neighbours of each sentence in a large one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np

from crosscheck.claims.conversions import SideBySide, side_by_side
from crosscheck.claims.dates.recurring import cycle
from crosscheck.matching.story import Bools, Edges, Ints
from crosscheck.model import Claim, DateClaim, DurationClaim, QuantityValue


def comparable(claims: Sequence[Claim], left: Ints, right: Ints) -> Edges:
    """Those of the index pairs whose values are of one dimension, oriented `left < right`, sorted, each once.

    A date that recurs ("Thursday" in a report without a day) can be compared with one that is known, and with another
    that comes again after the same time.
    """
    low, high = _each_once(left, right, len(claims))
    dated = np.array([c.days is not None for c in claims], dtype=bool)
    date_only = np.array([isinstance(c, DateClaim) for c in claims], dtype=bool)
    units = [dimension(c) for c in claims]
    names = {name: i for i, name in enumerate(sorted(set(units)))}
    unit = np.array([names[u] for u in units], dtype=np.int64)
    bare = np.array([u == "bare" for u in units], dtype=bool)
    again = np.array([cycle(c) for c in claims], dtype=np.int64)
    recurring = again > 0
    both_dated: Bools = (dated[low] & (dated | recurring)[high]) | (recurring[low] & dated[high])
    both_dated |= recurring[low] & (again[low] == again[high])
    # A length that tells a beginning grows from report to report: only its beginning is compared.
    measured = ~date_only[low] & ~date_only[high] & (dated[low] == dated[high])
    of_one = (unit[low] == unit[high]) | bare[low] | bare[high]
    of_one[[row for row, _ in converted(claims, low, high)]] = True
    measured &= of_one
    keep = both_dated | measured
    return Edges(left=low[keep], right=high[keep], dated=both_dated[keep])


def converted(claims: Sequence[Claim], left: Ints, right: Ints) -> Iterator[tuple[int, SideBySide]]:
    """The rows of the index pairs whose values are put into one measure to be compared, with both in it."""
    values = [None if isinstance(c, DateClaim) else c.value for c in claims]
    lends = np.array([v is not None and (v.whole or v.each) is not None for v in values], dtype=bool)
    for row in np.flatnonzero(lends[left] | lends[right]).tolist():
        a, b = values[left[row]], values[right[row]]
        sides = None if a is None or b is None else side_by_side(a, b)
        if sides is not None:
            yield row, sides


def all_pairs(count: int) -> tuple[Ints, Ints]:
    """Every pair of `count` claims."""
    left, right = np.triu_indices(count, 1)
    return left.astype(np.int64), right.astype(np.int64)


def neighbour_pairs(sentence_of: Ints, neighbours: Ints) -> tuple[Ints, Ints]:
    """The pairs of claims whose sentences are one or neighbours, `left < right`, sorted, each once.

    `sentence_of` numbers the sentence of each claim; `neighbours` has a row of sentence numbers per sentence, -1 for
    none.
    """
    sentences = len(neighbours)
    itself = np.arange(sentences, dtype=np.int64)
    near, far = np.repeat(itself, neighbours.shape[1]), neighbours.ravel()
    near, far = np.concatenate([itself, near[far >= 0]]), np.concatenate([itself, far[far >= 0]])
    codes = np.unique(np.minimum(near, far) * sentences + np.maximum(near, far))
    near, far = np.divmod(codes, max(1, sentences))
    # The claims of a sentence stand together in `order`, `size` of them from `first` on.
    order = np.argsort(sentence_of, kind="stable")
    size = np.bincount(sentence_of, minlength=sentences)
    first = np.cumsum(size) - size
    products = size[near] * size[far]
    pair = np.repeat(np.arange(len(products)), products)
    place = np.arange(len(pair)) - np.repeat(np.cumsum(products) - products, products)
    a = order[first[near[pair]] + place // size[far[pair]]]
    b = order[first[far[pair]] + place % size[far[pair]]]
    return _each_once(a, b, len(sentence_of))


def _each_once(left: Ints, right: Ints, count: int) -> tuple[Ints, Ints]:
    """The pairs of different claims out of `count`, `left < right`, sorted, each once."""
    low, high = np.minimum(left, right), np.maximum(left, right)
    low, high = np.divmod(np.unique((low * count + high)[low < high]), max(1, count))
    return low, high


_LARGE = 1_000_000

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
    """The unit of a measured value; "bare" for a figure that names neither a unit nor what it counts.

    A noun beside a bare figure is what it counts only where it can be: nobody counts 7.4 things, and millions of a
    fine or a loss are money.
    """
    if isinstance(claim, DateClaim):
        return "date"
    value = claim.value
    if isinstance(claim, DurationClaim) and is_age(claim):
        return "age"
    if value.unit is None:
        return "bare" if value.is_bare and (claim.population is None or _is_no_count(value)) else "count"
    return value.unit


def _is_no_count(value: QuantityValue) -> bool:
    return any(figure % 1 or figure >= _LARGE for figure in value.stated)
