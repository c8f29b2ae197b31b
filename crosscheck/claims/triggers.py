"""The tokens at which a value can begin: one look at each word spares all readers theirs."""

from __future__ import annotations

from crosscheck.claims import traps
from crosscheck.claims.dates import reader, running
from crosscheck.claims.quantities import TRIGGERS
from crosscheck.claims.tokens import Tokens

_WORDS = TRIGGERS | traps.TRIGGERS | reader.TRIGGERS | running.TRIGGERS


def triggered(tokens: Tokens) -> list[int]:
    """The tokens that some reader of values wants to see, in order; a text without any bears no value."""
    words = tokens.bare
    return [i for i in range(tokens.size) if words[i] in _WORDS or words[i][0].isdecimal()]
