"""The tokens at which a value can begin: one look at each word spares all readers theirs."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.claims import traps
from crosscheck.claims.dates import reader, running
from crosscheck.claims.quantities import TRIGGERS

_WORDS = TRIGGERS | traps.TRIGGERS | reader.TRIGGERS | running.TRIGGERS


def triggered(words: Sequence[str]) -> list[int]:
    """The tokens that some reader of values wants to see, in order; a text without any bears no value.

    `words` are the tokens in lower case.
    """
    return [i for i, word in enumerate(words) if word in _WORDS or word[0].isdecimal()]
