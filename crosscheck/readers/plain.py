"""The text of a plain-text file."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crosscheck.errors import InputError
from crosscheck.readers.decoding import decoded
from crosscheck.readers.documents import Document

BOM = "\ufeff"

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f\x7f]")
_CONTROL_SHARE = 0.01
"""Share of control characters above which a file is no text: wire copy may hold a stray one, a program many."""


def read_plain(data: bytes, path: str) -> Sequence[Document]:
    """The text as UTF-8, or as UTF-16 or Windows-1252 with a remark. A byte order mark of UTF-8 and line ends stay in
    it, so that offsets hold in the decoded file."""
    try:
        text, problems = decoded(data)
    except UnicodeDecodeError as error:
        cause = "the file is neither UTF-8 nor Windows-1252 text"
        raise InputError(path, cause, "save the report as UTF-8 text") from error
    if "\x00" in text:
        raise InputError(path, "the file is not text (it holds NUL bytes)", "save the report as UTF-8 text")
    if len(_CONTROL.findall(text)) > _CONTROL_SHARE * len(text):
        raise InputError(
            path, "the file is not text (it is full of control characters)", "save the report as UTF-8 text"
        )
    if not text.lstrip(BOM).strip():
        raise InputError(path, "the file holds no text", "remove it or fill it")
    return [Document(text, problems=problems)]
