"""A page as a server sent it."""

from __future__ import annotations

import datetime as dt
from email.utils import parsedate_to_datetime
from typing import NamedTuple

READABLE = frozenset(
    """text/html application/xhtml+xml text/plain text/markdown text/xml application/xml application/rss+xml
    application/atom+xml application/rdf+xml application/json application/ld+json application/x-ndjson application/pdf
    application/rtf text/rtf message/rfc822 application/vnd.oasis.opendocument.text
    application/vnd.openxmlformats-officedocument.wordprocessingml.document application/octet-stream
    application/zip application/gzip application/warc""".split()
)
"""Media types of what may hold a report; an octet stream is told by its content."""


class Page(NamedTuple):
    """`url` is where it was found, after all redirects; `body` is free of transfer and content encodings."""

    url: str
    status: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    @property
    def seen(self) -> dt.date | None:
        """The day on which the server sent it, by the server's clock."""
        try:
            return parsedate_to_datetime(self.header("date")).date()
        except (ValueError, IndexError, TypeError):
            return None

    def header(self, name: str) -> str:
        """The value of a header, empty where there is none."""
        return next((value for key, value in self.headers if key.lower() == name), "")
