"""Claims read from a few words."""

from __future__ import annotations

import datetime as dt

from crosscheck.claims import find_mentions
from crosscheck.model import Claim, DateClaim, DateValue, DurationClaim, DurationValue, Published, QuantityClaim

AUGUST_2019 = dt.date(2019, 8, 20)


def said(words: str, *, report: str = "a", published: dt.date | None = AUGUST_2019) -> Claim:
    """The first claim in the words, as a report of that day would make it."""
    mention = find_mentions(words, Published(day=published, earliest=published, latest=published))[0]
    where = {
        "id": f"{report}.c1",
        "report": report,
        "text": words[mention.start : mention.end],
        "span": (mention.start, mention.end),
        "sentence": words,
        "sentence_span": (0, len(words)),
        "value": mention.value,
    }
    if isinstance(mention.value, DateValue):
        return DateClaim.model_validate(where)
    if isinstance(mention.value, DurationValue):
        return DurationClaim.model_validate(where)
    return QuantityClaim.model_validate(where)
