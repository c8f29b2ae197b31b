"""Which kind of file some bytes are: told by what they hold, by the suffix only where that leaves it open."""

from __future__ import annotations

from enum import StrEnum
from pathlib import PurePath

HEAD = 4096
"""Bytes from the start of a file that tell its kind."""

_BOM = b"\xef\xbb\xbf"


class Kind(StrEnum):
    PLAIN = "plain text"
    LINES = "JSON lines"


SUFFIXES = {".jsonl": Kind.LINES, ".md": Kind.PLAIN, ".txt": Kind.PLAIN}
"""The kind that a suffix promises. Files without one of these are not read."""

IN_FOLDERS = frozenset(suffix for suffix, kind in SUFFIXES.items() if kind is not Kind.LINES)
"""Suffixes that a report beside others bears; a file of another kind is read only where it is named itself, for a
folder of reports may well hold data about them."""


def kind_of(head: bytes, path: str) -> Kind:
    """The kind of the file at `path`, whose first bytes are `head`. Standard input has no suffix: there an opening
    brace means JSON lines."""
    promised = SUFFIXES.get(PurePath(path).suffix.lower())
    if promised is None and head.removeprefix(_BOM).lstrip().startswith(b"{"):
        return Kind.LINES
    return promised or Kind.PLAIN
