"""Numeric and date claims: the values that a sentence states, and the frames that say what they are values of."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.claims.dates import find_dates
from crosscheck.claims.durations import find_running, implied_by
from crosscheck.claims.mentions import Mention
from crosscheck.claims.quantities import find_quantities
from crosscheck.claims.tokens import tokenize
from crosscheck.model import DateValue, DurationValue, Published

__all__ = ["Mention", "find_mentions", "last_date"]


def find_mentions(text: str, published: Published, *, previous: DateValue | None = None) -> list[Mention]:
    """Every value in the text, in order.

    `published` anchors what is relative; `previous` is the last date named before the text, from which "the next
    day" counts.
    """
    tokens = tokenize(text)
    dates = [*find_dates(text, tokens, published, previous=previous), *find_running(text, tokens, published)]
    dates.sort(key=lambda m: (m.start, m.end))
    found = [*dates]
    for mention in find_quantities(text, tokens, [(m.start, m.end) for m in dates]):
        value = mention.value
        if isinstance(value, DurationValue):
            implies = implied_by(value, text, tokens, mention.start, mention.end, published)
            mention = mention._replace(value=value.model_copy(update={"implies": implies}))
        found.append(mention)
    return sorted(found, key=lambda m: (m.start, m.end))


def last_date(mentions: Sequence[Mention]) -> DateValue | None:
    """The last resolved date among the mentions."""
    return next((m.value for m in reversed(mentions) if isinstance(m.value, DateValue) and m.value.start), None)
