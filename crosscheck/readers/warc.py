"""The pages in a web archive (WARC, ISO 28500)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO
from urllib.parse import urlsplit

from crosscheck.errors import InputError
from crosscheck.readers.documents import Document, Known, Member

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

_PAGES = frozenset(
    """text/html application/xhtml+xml text/plain application/pdf application/rtf application/msword
    application/vnd.oasis.opendocument.text
    application/vnd.openxmlformats-officedocument.wordprocessingml.document""".split()
)
"""Media types that may be a report; styles, scripts, pictures and what programs exchange are none."""


def read_warc(stream: BinaryIO, path: str, *, max_bytes: int) -> Iterator[Document | Member | InputError]:
    """The documents that were saved from the web, in the order of the file: each under its URL, and no younger than
    the day on which it was saved. InputError where the file is damaged or holds no document."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    found = record = None
    try:
        records = ArchiveIterator(stream)
        records.INC_RECORD = ""  # what it would say on standard error of what it counts in `err_count`
        for record in records:
            if (url := _page(record)) is None:
                continue
            found = url
            data = record.content_stream().read(max_bytes + 1)
            if len(data) > max_bytes:
                yield InputError(url, f"the page in {path} is longer than {max_bytes} bytes", "raise max_bytes")
            elif getattr(record.raw_stream, "limit", 0) > 0:
                yield InputError(url, f"{path} ends within the page", "save or download it again")
            else:
                yield Member(url, data, Known(url=url, source=site(url), seen=_day(record)))
    except (ArchiveLoadFailed, EOFError, OSError, ValueError) as error:
        raise InputError(path, "the web archive is damaged", "save or download it again") from error
    if record is None or records.err_count:
        raise InputError(path, "the web archive is damaged", "save or download it again")
    if found is None:
        raise InputError(path, "the web archive holds no page that is read", "name one that holds reports")


def site(url: str) -> str | None:
    """What to call whoever published what stands at the URL, where the page itself does not say."""
    host = urlsplit(url).hostname
    return host.removeprefix("www.") if host else None


def _page(record: ArcWarcRecord) -> str | None:
    """The URL of a record that may be a report."""
    url: str | None = record.rec_headers.get_header("WARC-Target-URI")
    if url is None or record.rec_type not in ("response", "resource") or urlsplit(url).path == "/robots.txt":
        return None
    if record.http_headers is None:
        media = record.rec_headers.get_header("Content-Type")
    elif record.http_headers.get_statuscode() == "200":
        media = record.http_headers.get_header("Content-Type", "text/html")
    else:
        return None
    return url if (media or "").partition(";")[0].strip().lower() in _PAGES else None


def _day(record: ArcWarcRecord) -> dt.date | None:
    try:
        return dt.datetime.fromisoformat(record.rec_headers.get_header("WARC-Date")).date()
    except (TypeError, ValueError):
        return None
