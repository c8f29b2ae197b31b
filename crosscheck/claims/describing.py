"""From the mentions of a report's sentences and their parses to claims with their frames and contexts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from crosscheck.claims import circumstances, times
from crosscheck.claims.anchors import NOWHERE, Anchor
from crosscheck.claims.attribution import attribution, pronoun_speaks
from crosscheck.claims.context import Context, context, segment
from crosscheck.claims.currencies import CURRENCIES
from crosscheck.claims.datelines import without_dateline
from crosscheck.claims.definitions import defined_names
from crosscheck.claims.denials import polarity
from crosscheck.claims.distances import is_length, names_size
from crosscheck.claims.frames import agent, anchor, is_elliptical
from crosscheck.claims.groups import group
from crosscheck.claims.happenings import happening, happening_class
from crosscheck.claims.households import with_sizes
from crosscheck.claims.inheritance import completed, is_harmed
from crosscheck.claims.lexicon import facts, senses
from crosscheck.claims.measures import FRACTION
from crosscheck.claims.mentions import Mention
from crosscheck.claims.modalities import modality
from crosscheck.claims.noun_phrases import noun_phrase
from crosscheck.claims.places import place
from crosscheck.claims.predicates import predicate_class
from crosscheck.claims.speakers import last_speaker
from crosscheck.claims.trees import NOUNS, SUBJECTS, ancestors, overlapping
from crosscheck.claims.wholes import is_rest, with_wholes
from crosscheck.model import (
    Claim,
    DateClaim,
    DateValue,
    DurationClaim,
    DurationValue,
    Foothold,
    Frame,
    Parse,
    QuantityClaim,
    QuantityValue,
    Report,
    Scope,
    Sentence,
)

_MAY_FLEE = frozenset("people civilian nation child woman elderly family displaced survivor".split())
"""Groups of people who leave a place for their lives, where others serve, work or travel there."""


class Bearing(NamedTuple):
    """A sentence that bears values, with the text of the one before it ("" for the first) and what else those before
    it lend it."""

    sentence: Sentence
    mentions: Sequence[Mention]
    previous: str
    foothold: Foothold


class Described(NamedTuple):
    """A claim, what stands around it, and the day of its report or dated part of it (None where unknown)."""

    claim: Claim
    context: Context
    day: dt.date | None


def texts_to_parse(report: Report, bearing: Sequence[Bearing]) -> list[str]:
    """What `describe` needs the parses of: the sentences, those before where a pronoun speaks, and the title."""
    texts = [without_dateline(found.sentence.text) for found in bearing]
    asked = [without_dateline(found.previous) for found in bearing if pronoun_speaks(found.sentence.text)]
    title = [report.title] if report.title and bearing else []
    return [text for text in (*texts, *asked, *title) if text.strip()]


def describe(report: Report, bearing: Sequence[Bearing], parses: Mapping[str, Parse]) -> list[Described]:
    """The claims of a report in order, their ids counted from 1 over all of it; `parses` holds those of
    `texts_to_parse`."""
    described: list[Described] = []
    before: Sequence[Claim] = ()
    last, speaker = -2, None
    names = defined_names(report.text)
    headline = parses.get(report.title or "", ())
    headline_place = place(report.title or "", headline, NOWHERE)
    for found in bearing:
        adjacent = found.sentence.index == last + 1
        speaker = _speaker_before(found, parses, speaker if adjacent else None)
        day = report.published_at(found.sentence.passage).day
        reading = _Reading(day, found, parses.get(without_dateline(found.sentence.text), ()), names, speaker)
        claims: list[Claim] = []
        contexts: list[Context] = []
        counted_before: list[int] = []
        for number, mention in enumerate(found.mentions, found.foothold.claims + 1):
            find = happening if isinstance(mention.value, DateValue) else anchor
            where = find(reading.parse, mention.start, mention.end)
            around = context(reading.parse, where, mention.start, mention.end, found.previous)
            claim = _claim(reading, mention, where, around, f"{report.id}.c{number}")
            elliptical = is_elliptical(reading.parse, where)
            harmed_by = agent(reading.parse, where) if is_harmed(claim) else -1
            earlier = [c for c, who in zip(claims, counted_before, strict=True) if harmed_by < 0 or who != harmed_by]
            claim = completed(claim, earlier, before if adjacent else (), headline_place, elliptical=elliptical)
            claims.append(claim)
            counted_before.append(where.counted)
            contexts.append(around)
        claims = with_wholes(claims, before if adjacent else ())
        described += [Described(c, around, reading.day) for c, around in zip(claims, contexts, strict=True)]
        before, last = claims, found.sentence.index
    sized = with_sizes([d.claim for d in described])
    return [d._replace(claim=claim) for d, claim in zip(described, sized, strict=True)]


def _speaker_before(found: Bearing, parses: Mapping[str, Parse], before: str | None) -> str | None:
    """Who speaks in the sentence before, whom a pronoun of this one may mean; None where no pronoun speaks."""
    previous = without_dateline(found.previous)
    if not pronoun_speaks(found.sentence.text) or previous not in parses:
        return None
    return last_speaker(previous, parses[previous], before)


class _Reading(NamedTuple):
    """A sentence with all that its claims are read from.

    `day` is that of its publication; `names` are the short names that the report defines, with the long ones;
    `speaker` is whom a speaking pronoun means.
    """

    day: dt.date | None
    found: Bearing
    parse: Parse
    names: Mapping[str, str]
    speaker: str | None


def _claim(reading: _Reading, mention: Mention, where: Anchor, around: Context, id_: str) -> Claim:
    sentence = reading.found.sentence
    frame = _frame(reading, mention, where, around)
    offset = sentence.span[0]
    located = {
        **{name: getattr(frame, name) for name in Frame.model_fields},
        "id": id_,
        "report": sentence.report,
        "text": sentence.text[mention.start : mention.end],
        "span": (offset + mention.start, offset + mention.end),
        "sentence": sentence.text,
        "sentence_span": sentence.span,
        "role": sentence.role,
        "value": mention.value,
    }
    if isinstance(mention.value, DateValue):
        return DateClaim(**located)
    if isinstance(mention.value, DurationValue):
        return DurationClaim(**located)
    return QuantityClaim(**located)


def _frame(reading: _Reading, mention: Mention, where: Anchor, around: Context) -> Frame:
    text, parse, mentions = reading.found.sentence.text, reading.parse, reading.found.mentions
    own = overlapping(parse, mention.start, mention.end)
    truth = polarity(parse, where, own)
    others = {i for m in mentions if m is not mention for i in overlapping(parse, m.start, m.end)} - set(own)
    measures = [m for m in mentions if m is not mention and not _is_count(m)]
    measured = {i for m in measures for i in overlapping(parse, m.start, m.end)} - set(own)
    said_by = attribution(text, parse, where.figure, reading.speaker)
    near = segment(parse, mention.start, mention.end)
    is_age = _is_age(parse, where, text, mention)
    verb_first = not _is_count(mention) and getattr(mention.value, "unit", None) != "fraction"
    table = _senses(parse, where, mention)
    lies_in_space = is_length(mention.value)
    if isinstance(mention.value, DateValue):
        named = happening_class(parse, where, near, others, table)
    elif is_age:
        named = "age"
    elif lies_in_space and names_size(text, mention.end):
        named = "size"
    else:
        named = predicate_class(parse, where, near, others, table, verb_first=verb_first, is_length=lies_in_space)
    return Frame(
        predicate=around.predicate or None,
        predicate_class=named,
        population=_population(text, parse, where, mention, own) if where.counted not in measured else None,
        place=place(text, parse, where),
        event_time=times.event_time(mention, mentions, parse, where),
        as_of=times.as_of(text, mention, mentions, reading.day),
        window=times.window(text, mention, mentions, parse, where),
        scope=None if isinstance(mention.value, DateValue) else _scope(text, parse, where, mention),
        polarity=truth,
        modality=modality(parse, where, truth),
        attribution=reading.names.get(said_by.name or "", said_by.name),
        parties=circumstances.parties(text, parse),
        inherited=("attribution",) if said_by.carried else (),
    )


def _scope(text: str, parse: Parse, where: Anchor, mention: Mention) -> Scope | None:
    """Which part of the fact the figure covers, by the words that lead to it ("the other 40") or those around it."""
    if is_rest(text, mention.start):
        return Scope.SUBSET
    return circumstances.scope(parse, where, mention.start, mention.end)


def _is_count(mention: Mention) -> bool:
    return isinstance(mention.value, QuantityValue) and mention.value.unit is None


def _senses(parse: Parse, where: Anchor, mention: Mention) -> Mapping[str, str]:
    """The classes of words beside the figure: to lose or save money is another fact than to lose or save people."""
    if isinstance(mention.value, QuantityValue) and mention.value.unit in CURRENCIES:
        return senses("money")
    if isinstance(mention.value, QuantityValue) and mention.value.unit == FRACTION:
        return senses("shares")
    if isinstance(mention.value, DateValue):
        return senses("dates")
    if where.counted < 0:
        # "Another 12 have left": what acts without a noun of its own is people.
        is_bare = _is_count(mention) and where.figure >= 0
        if is_bare and where.predicate == where.figure + 1 and parse[where.predicate].pos == "ADJ":
            return senses("states")
        return senses("flight") if is_bare and parse[where.figure].dep in SUBJECTS else facts()
    named = group(parse[where.counted].lemma.lower())
    if named in _MAY_FLEE:
        return senses("people", "flight")
    return senses("people") if named else facts()


def _is_age(parse: Parse, where: Anchor, text: str, mention: Mention) -> bool:
    """Whether a length of time is somebody's age: "Anna Brandt, 56", "a 69-year-old cook", not a five-year-old war."""
    words = text[mention.start : mention.end]
    if not isinstance(mention.value, DurationValue):
        return False
    if words.isdecimal():
        return True
    of_person = where.counted >= 0 and (
        parse[where.counted].entity == "PERSON" or group(parse[where.counted].lemma.lower()) is not None
    )
    return words.endswith("old") and (where.counted < 0 or of_person)


def _population(text: str, parse: Parse, where: Anchor, mention: Mention, own: Sequence[int]) -> str | None:
    """What a figure counts or measures; of a date the happening that it is joined to ("the strike on 6 November")."""
    if isinstance(mention.value, DateValue):
        if where.counted not in ancestors(parse, where.figure):
            return None
        if parse[where.counted].lemma.lower() not in facts():
            return None
    if where.counted >= 0:
        return noun_phrase(text, parse, where.counted, own) or None
    counted = None if isinstance(mention.value, DateValue) else mention.value.counted
    if not counted:
        return None
    # "40 wounded", "and 40 fled": the word says nothing of whom.
    last = counted.split()[-1]
    is_noun = any(t.text == last and t.pos in NOUNS for t in parse)
    return counted if is_noun and last.lower() not in facts() else None
