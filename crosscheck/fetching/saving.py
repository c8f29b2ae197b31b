"""Fetched pages kept as evidence, in a web archive (WARC 1.1, ISO 28500)."""

from __future__ import annotations

import base64
import datetime as dt
import gzip
import hashlib
import uuid
from pathlib import Path

from crosscheck.errors import OutputError
from crosscheck.fetching.pages import Page

FILE = "pages.warc.gz"
_DECODED = frozenset(("content-encoding", "transfer-encoding", "content-length"))


class Saver:
    """Adds each page to one archive in a folder, a record at a time, so that what stands in it is never lost."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    def save(self, page: Page) -> None:
        """OutputError where it cannot be written."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._path.open("ab") as stream:
                stream.write(gzip.compress(record(page, dt.datetime.now(dt.UTC)), mtime=0))
        except OSError as error:
            remedy = "name a folder that may be written to and has room"
            raise OutputError(self._path, error.strerror or str(error), remedy) from error


def record(page: Page, now: dt.datetime) -> bytes:
    """The page as a record of type response, its body without the encodings of the transfer."""
    kept = [(name, value) for name, value in page.headers if name.lower() not in _DECODED]
    lines = [f"HTTP/1.1 {page.status}", *(f"{name}: {value}" for name, value in kept)]
    block = _head(*lines, f"Content-Length: {len(page.body)}") + page.body
    head = _head(
        "WARC/1.1",
        "WARC-Type: response",
        f"WARC-Record-ID: <{uuid.uuid4().urn}>",
        f"WARC-Date: {now.strftime('%Y-%m-%dT%H:%M:%SZ')}",
        f"WARC-Target-URI: {page.url}",
        f"WARC-Payload-Digest: sha256:{_digest(page.body)}",
        f"WARC-Block-Digest: sha256:{_digest(block)}",
        "Content-Type: application/http; msgtype=response",
        f"Content-Length: {len(block)}",
    )
    return head + block + b"\r\n\r\n"


def _head(*lines: str) -> bytes:
    return "\r\n".join((*lines, "", "")).encode("utf-8")


def _digest(content: bytes) -> str:
    return base64.b32encode(hashlib.sha256(content).digest()).decode("ascii")
