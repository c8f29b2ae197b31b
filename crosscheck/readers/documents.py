"""What a reader yields, and the ports that every reader fulfils."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import BinaryIO, NamedTuple, Protocol

from crosscheck.errors import InputError
from crosscheck.model import DateBasis, Role


class Block(NamedTuple):
    """A stretch of a document's text that its format sets apart.

    `role` is None where the words alone can tell it. `location` says where the stretch stands in the file, so that it
    can be found there: "page 3", an element's path, a row. `published` is the day of its part of the report, where
    the parts are dated, as the entries of a live blog are.
    """

    start: int
    end: int
    role: Role | None = None
    location: str | None = None
    published: dt.date | None = None


class Document(NamedTuple):
    """One report as its file gives it: the text, and what the format says beside it; None where it says nothing.

    `blocks` part the text, in order and without overlap; where there are none its lines tell the paragraphs. `place`
    names the document among others in its file ("feed.xml:3"). `id` is one that the file gives. `basis` is what
    `published` rests on: the file's own metadata, unless a person gave the day for this document. Where only `updated`
    or `seen` is known, the day of the last change or one on which the report was there, it is no younger.
    """

    text: str
    blocks: tuple[Block, ...] | None = None
    place: str | None = None
    id: str | None = None
    source: str | None = None
    title: str | None = None
    author: str | None = None
    url: str | None = None
    published: dt.date | None = None
    basis: DateBasis = DateBasis.METADATA
    updated: dt.date | None = None
    seen: dt.date | None = None
    problems: tuple[str, ...] = ()


class Known(NamedTuple):
    """What is known of a report from beside its file: from the feed that lists it, the server that sent it. It stands
    where the file itself says nothing."""

    url: str | None = None
    source: str | None = None
    title: str | None = None
    author: str | None = None
    published: dt.date | None = None
    updated: dt.date | None = None
    seen: dt.date | None = None
    problems: tuple[str, ...] = ()


class Reader(Protocol):
    """Reads one kind of file that is held whole; InputError where the bytes are not of that kind or give no text."""

    def __call__(self, data: bytes, path: str) -> Sequence[Document]: ...


class Member(NamedTuple):
    """A file within a file: `path` is that of the whole with the member's own path behind it."""

    path: str
    data: bytes
    known: Known = Known()


class Unpacker(Protocol):
    """Reads a file of many parts as a stream: each part as a document, as a file of its own to be read by its kind, or
    as the error that says why it gives neither. No more than one part, of at most `max_bytes`, is held at a time."""

    def __call__(self, stream: BinaryIO, path: str, *, max_bytes: int) -> Iterator[Document | Member | InputError]: ...
