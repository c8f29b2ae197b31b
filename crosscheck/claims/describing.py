"""From the mentions of a sentence and its parse to claims with their frames and contexts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from crosscheck.claims import circumstances
from crosscheck.claims.attribution import attribution
from crosscheck.claims.context import Context, context, segment
from crosscheck.claims.frames import Anchor, anchor, noun_phrase, polarity, predicate_class
from crosscheck.claims.mentions import Mention
from crosscheck.model import (
    Claim,
    DateClaim,
    DateModifier,
    DateValue,
    DurationClaim,
    DurationValue,
    Frame,
    Parse,
    Published,
    QuantityClaim,
    Report,
    Sentence,
)


class Described(NamedTuple):
    """A claim, what stands around it, and the day of its report (None where unknown)."""

    claim: Claim
    context: Context
    day: dt.date | None


def describe(
    sentence: Sentence, mentions: Sequence[Mention], parse: Parse, report: Report, *, previous: str, first_id: int
) -> list[Described]:
    """The claims of one sentence in order; ids run on from `first_id`, `previous` is the sentence before."""
    return [
        _described(sentence, mention, mentions, parse, report, previous, f"{sentence.report}.c{first_id + i}")
        for i, mention in enumerate(mentions)
    ]


def _described(
    sentence: Sentence,
    mention: Mention,
    mentions: Sequence[Mention],
    parse: Parse,
    report: Report,
    previous: str,
    id_: str,
) -> Described:
    text = sentence.text
    where = anchor(parse, mention.start, mention.end)
    around = context(text, parse, where, mention.start, mention.end, previous)
    frame = _frame(text, parse, where, around, mention, mentions, report.published)
    offset = sentence.span[0]
    located = {
        **{name: getattr(frame, name) for name in Frame.model_fields},
        "id": id_,
        "report": sentence.report,
        "text": text[mention.start : mention.end],
        "span": (offset + mention.start, offset + mention.end),
        "sentence": text,
        "sentence_span": sentence.span,
        "value": mention.value,
    }
    if isinstance(mention.value, DateValue):
        return Described(DateClaim(**located), around, report.published.day)
    if isinstance(mention.value, DurationValue):
        return Described(DurationClaim(**located), around, report.published.day)
    return Described(QuantityClaim(**located), around, report.published.day)


def _frame(
    text: str,
    parse: Parse,
    where: Anchor,
    around: Context,
    mention: Mention,
    mentions: Sequence[Mention],
    published: Published,
) -> Frame:
    truth = polarity(parse, where)
    own = [i for i, t in enumerate(parse) if t.start < mention.end and mention.start < t.end]
    dated = isinstance(mention.value, DateValue)
    return Frame(
        predicate=around.predicate or None,
        predicate_class=predicate_class(parse, where, segment(parse, mention.start, mention.end)),
        population=(noun_phrase(text, parse, where.counted, own) or None) if where.counted >= 0 else None,
        place=circumstances.place(text, parse, where),
        event_time=_event_time(mention, mentions),
        as_of=_as_of(text, mention, mentions, published),
        scope=None if dated else circumstances.scope(parse, where, mention.start, mention.end),
        polarity=truth,
        modality=circumstances.modality(parse, where, truth),
        attribution=attribution(text, parse, where.figure),
        parties=circumstances.parties(text, parse),
    )


def _dates_beside(mention: Mention, mentions: Sequence[Mention]) -> list[tuple[Mention, DateValue]]:
    """The resolved dates of the sentence other than the mention itself, the nearest first."""
    dates = [
        (m, m.value)
        for m in mentions
        if m is not mention and isinstance(m.value, DateValue) and m.value.start is not None
    ]
    return sorted(dates, key=lambda d: (abs(d[0].start - mention.start), d[0].start))


def _event_time(mention: Mention, mentions: Sequence[Mention]) -> DateValue | None:
    """The day of the event: the mention's own date, or the nearest beside it that opens or closes no window."""
    if isinstance(mention.value, DateValue):
        return mention.value if mention.value.start is not None else None
    windows = (DateModifier.SINCE, DateModifier.UNTIL, DateModifier.BY)
    return next((value for _, value in _dates_beside(mention, mentions) if value.modifier not in windows), None)


def _as_of(text: str, mention: Mention, mentions: Sequence[Mention], published: Published) -> dt.date | None:
    """The day for which the figure holds: a date named with "as of" or "by", else the day of publication."""
    for beside, value in _dates_beside(mention, mentions):
        if text[: beside.start].rstrip().lower().endswith("as of") or value.modifier is DateModifier.BY:
            return value.end
    return published.day
