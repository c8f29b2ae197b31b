"""Numeric and date claims: the values that a sentence states, and the frames that say what they are values of."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from crosscheck.claims.dates import dates_of, line_of, tells_history
from crosscheck.claims.durations import implied_by, running_of
from crosscheck.claims.mentions import Mention
from crosscheck.claims.quantities import quantities_of
from crosscheck.claims.tokens import Tokens
from crosscheck.claims.triggers import triggered
from crosscheck.model import DateValue, Days, DurationValue, Published

__all__ = ["Mention", "find_mentions", "last_days", "tells_history"]

_span = itemgetter(0, 1)


def find_mentions(
    text: str, published: Published, *, previous: Days | None = None, history: bool = False
) -> list[Mention]:
    """Every value in the text, in order.

    `published` anchors what is relative; `previous` are the days named last before the text, from which "the next
    day" counts; `history` tells that the report speaks of times long past, so that "in May" counts from it too.
    """
    tokens = Tokens(text)
    hot = triggered(tokens)
    if not hot:
        return []
    line = line_of(text, tokens, published, history=history)
    found = [*running_of(line, hot), *dates_of(line, hot, previous=previous)]
    for mention in quantities_of(text, tokens, hot, [(m.start, m.end) for m in found]):
        value = mention.value
        if isinstance(value, DurationValue):
            implies = implied_by(value, text, tokens, mention.start, mention.end, published)
            if implies is not None:
                mention = mention._replace(value=value.model_copy(update={"implies": implies}))
        found.append(mention)
    found.sort(key=_span)
    return found


def last_days(mentions: Sequence[Mention]) -> Days | None:
    """The days of the last resolved date among the mentions."""
    return next((m.value.days for m in reversed(mentions) if isinstance(m.value, DateValue) and m.value.days), None)
