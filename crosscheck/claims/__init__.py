"""Numeric and date claims: the values that a sentence states, and the frames that say what they are values of."""

from __future__ import annotations

from crosscheck.claims.dates import find_dates
from crosscheck.claims.durations import implied_by
from crosscheck.claims.mentions import Mention
from crosscheck.claims.quantities import find_quantities
from crosscheck.claims.tokens import tokenize
from crosscheck.model import DurationValue, Published

__all__ = ["Mention", "find_mentions"]


def find_mentions(text: str, published: Published) -> list[Mention]:
    """Every value in the text, in order; `published` anchors what is relative, and nothing else does."""
    tokens = tokenize(text)
    dates = find_dates(text, tokens, published)
    found = [*dates]
    for mention in find_quantities(text, tokens, [(m.start, m.end) for m in dates]):
        value = mention.value
        if isinstance(value, DurationValue):
            implies = implied_by(value, text, tokens, mention.start, mention.end, published)
            mention = mention._replace(value=value.model_copy(update={"implies": implies}))
        found.append(mention)
    return sorted(found, key=lambda m: (m.start, m.end))
