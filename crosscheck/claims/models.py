"""Numbers by which a report calls a machine or a flight: after "Boeing 787" the "new 787" counts nothing."""

from __future__ import annotations

import re

from crosscheck.claims.designators import MODELS
from crosscheck.claims.mentions import Mention
from crosscheck.claims.neighbours import looks_plural
from crosscheck.model import QuantityValue

_NAMED = re.compile(rf"\b(?:{'|'.join(sorted(MODELS))})(?:['’]s)? (\d{{3,4}})\b", re.IGNORECASE)
_NEXT_WORD = re.compile(r"\s+([a-z]+)\b")


def model_numbers(text: str) -> frozenset[str]:
    """The numbers, of three digits or four, that the text gives as the names of machines and flights."""
    return frozenset(_NAMED.findall(text))


def is_model_number(mention: Mention, sentence: str, models: frozenset[str]) -> bool:
    """Whether the mention is one of these numbers and no plural follows that it could count."""
    if not isinstance(mention.value, QuantityValue) or mention.value.unit is not None:
        return False
    following = _NEXT_WORD.match(sentence, mention.end)
    counts = following is not None and looks_plural(following[1])
    return sentence[mention.start : mention.end] in models and not counts
