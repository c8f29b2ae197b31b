"""A claim: a value with the frame that says what it is the value of."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from crosscheck.model.frozen import Frozen, Span
from crosscheck.model.reports import Role
from crosscheck.model.values import DateValue, Days, DurationValue, QuantityValue


class Kind(StrEnum):
    QUANTITY = "quantity"
    DATE = "date"
    DURATION = "duration"


class Scope(StrEnum):
    """Which part of the fact a figure covers."""

    TOTAL = "total"
    SUBSET = "subset"
    DAILY = "daily"
    NEW = "new"
    CUMULATIVE = "cumulative"


class Polarity(StrEnum):
    AFFIRMED = "affirmed"
    NEGATED = "negated"


class Modality(StrEnum):
    HAPPENED = "happened"
    PLANNED = "planned"
    POSSIBLE = "possible"
    DENIED = "denied"


class Window(Frozen):
    """The days over which a figure was counted, ends included; None for an end that the words leave open."""

    start: dt.date | None = None
    end: dt.date | None = None


class Frame(Frozen):
    """What decides whether two claims speak of one fact; None where the text does not say.

    `predicate` is the lemma of the governing verb or nominalisation, `predicate_class` its class ("death",
    "displacement"), `population` the noun phrase that is counted with its modifiers, `event_time` the days of the
    event as far as the sentence names them, `as_of` the day for which a figure holds, `attribution` who gave it,
    `parties` who concluded a deal. `window` is the time over which a figure was counted ("since April"). `inherited`
    names the fields that the sentence leaves to the one before it or to the headline, in alphabetical order.
    """

    predicate: str | None = None
    predicate_class: str | None = None
    population: str | None = None
    place: str | None = None
    event_time: DateValue | None = None
    as_of: dt.date | None = None
    window: Window | None = None
    scope: Scope | None = None
    polarity: Polarity | None = None
    modality: Modality | None = None
    attribution: str | None = None
    parties: tuple[str, ...] = ()
    inherited: tuple[str, ...] = ()


class _Located(Frame):
    """`days` is what a claim dates: its own days, or those that a duration implies; None where there are none.

    `role` tells whether the claim stands in the headline, a heading, a paragraph or an item of its report. `id` is
    the claim's in one result; `key` is what it is known by in every result ("" before it has one).
    """

    id: str
    report: str
    text: str
    span: Span
    sentence: str
    sentence_span: Span
    role: Role = Role.PARAGRAPH
    key: str = ""


class QuantityClaim(_Located):
    kind: Literal[Kind.QUANTITY] = Kind.QUANTITY
    value: QuantityValue

    @property
    def days(self) -> None:
        return None


class DateClaim(_Located):
    kind: Literal[Kind.DATE] = Kind.DATE
    value: DateValue

    @property
    def days(self) -> Days | None:
        return self.value.days


class DurationClaim(_Located):
    kind: Literal[Kind.DURATION] = Kind.DURATION
    value: DurationValue

    @property
    def days(self) -> Days | None:
        return self.value.days


Claim = Annotated[QuantityClaim | DateClaim | DurationClaim, Field(discriminator="kind")]
