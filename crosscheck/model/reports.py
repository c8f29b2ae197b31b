"""Reports and their sentences, always with offsets into the text as given."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import NamedTuple

from crosscheck.model.frozen import Frozen, Span
from crosscheck.model.values import Days

ENGLISH = "en"
"""The one language whose figures are read."""


class DateBasis(StrEnum):
    """What a publication date rests on, from the firmest to none: a person's word, what the file says beside its text,
    a dateline or other words of the text, what follows from them."""

    GIVEN = "given"
    METADATA = "metadata"
    DATELINE = "dateline"
    TEXT = "text"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class Published(Frozen):
    """When a report was published: a day where it is known, and the days it can have been.

    `earliest` and `latest` are equal to `day` where it is known. Without a day they still anchor coarse relative
    dates ("earlier this year") and durations; None means open.
    """

    day: dt.date | None = None
    basis: DateBasis = DateBasis.UNKNOWN
    earliest: dt.date | None = None
    latest: dt.date | None = None


class Role(StrEnum):
    """What a stretch of a report is; only the first five bear claims, and a caption figures. A correction is a
    claim about a claim."""

    HEADLINE = "headline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CORRECTION = "correction"
    DATELINE = "dateline"
    CAPTION = "caption"
    FURNITURE = "furniture"
    COMMENT = "comment"
    REPEATED = "repeated"

    @property
    def bears_claims(self) -> bool:
        return self in (Role.HEADLINE, Role.HEADING, Role.PARAGRAPH, Role.ITEM, Role.CORRECTION)

    @property
    def is_read(self) -> bool:
        """Whether sentences are read in it: a caption bears figures, but no dates."""
        return self.bears_claims or self is Role.CAPTION


class Passage(Frozen):
    """A stretch of a report's text with its role; passages do not overlap and stand in order.

    `location` says where the file holds it, in a file whose text is not the report's: a page, an element, a row.
    `published` is its own day in a report whose parts are dated, as the entries of a live blog are.
    """

    span: Span
    role: Role
    location: str | None = None
    published: dt.date | None = None


class Report(Frozen):
    """One news report. `text` is the decoded file unchanged, or the main text extracted from a file that is no text;
    every offset points into it.

    `origin` is the id of the report whose text this one copies (its own id otherwise), `copies_of` lists the ids
    of the reports it shares so much of its text with. `updated` is the day of its last change, where its file tells it;
    its figures may be of that day. `problems` are remarks for the reader: an odd encoding, a date that had to be
    inferred. `language` is an ISO 639-1 code; a report that is not in English has no claims. `credit` is the agency
    whose text it says it holds.
    """

    id: str
    path: str
    source: str | None
    title: str | None
    published: Published
    text: str
    passages: tuple[Passage, ...]
    origin: str
    author: str | None = None
    url: str | None = None
    updated: dt.date | None = None
    language: str = ENGLISH
    credit: str | None = None
    copies_of: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()

    def published_at(self, passage: int) -> Published:
        """When the passage of that index was published: on its own day where it has one, else with the report."""
        day = self.passages[passage].published
        if day is None:
            return self.published
        return Published(day=day, basis=DateBasis.METADATA, earliest=day, latest=day)

    @property
    def line(self) -> int | None:
        """The line of its file that is this report, where a file holds one in each; `path` then ends in it."""
        number = self.path.rpartition(":")[2]
        return int(number) if number.isdecimal() else None


class Unreadable(Frozen):
    """An input that could not be read, kept beside the result."""

    path: str
    cause: str
    remedy: str


class Inputs(NamedTuple):
    """What the paths of a run led to, both in order of path."""

    reports: tuple[Report, ...]
    unreadable: tuple[Unreadable, ...] = ()


class Sentence(Frozen):
    """`report.text[span[0]:span[1]] == text`; `passage` is the index of its passage, `index` its own in the report."""

    report: str
    text: str
    span: Span
    passage: int
    index: int
    role: Role


class Foothold(NamedTuple):
    """From where the sentence with that span can be read without those before it: how many claims these make, and the
    days that they name last."""

    span: Span
    claims: int
    days: Days | None
