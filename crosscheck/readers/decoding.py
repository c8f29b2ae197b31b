"""Text from bytes, whatever encoding they are in."""

from __future__ import annotations

import codecs
from typing import NamedTuple

STRAY = "stray-bytes-as-cp1252"
"""The error handler that reads each byte which is no UTF-8 as Windows-1252 does."""

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LEAST = 16
_WIDE = 0.3
"""Bytes, and share of NUL bytes at odd or at even places among them, from which text is of two bytes a character."""


class Decoded(NamedTuple):
    text: str
    problems: tuple[str, ...] = ()


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)  # it is asked while decoding alone
    return error.object[error.start : error.end].decode("cp1252"), error.end


codecs.register_error(STRAY, _as_cp1252)


def encoding_of(head: bytes) -> str:
    """The encoding that the first bytes of a text tell: UTF-16 or UTF-32, else UTF-8."""
    for mark, name in _BYTE_ORDER_MARKS:
        if head.startswith(mark):
            return name
    size = len(head) // 2 if len(head) >= _LEAST else 0
    if head[1 : 2 * size : 2].count(0) > _WIDE * size and not head[: 2 * size : 2].count(0):
        return "utf-16-le"
    if head[: 2 * size : 2].count(0) > _WIDE * size and not head[1 : 2 * size : 2].count(0):
        return "utf-16-be"
    return "utf-8"


def decoded(data: bytes, told: str | None = None) -> Decoded:
    """The text in the encoding that is told, where it is known and holds; else as UTF-8, UTF-16 or Windows-1252 by
    what the bytes are, with a remark where that is not plain. UnicodeDecodeError where they are none of these."""
    if told is not None:
        try:
            return Decoded(data.decode(told))
        except (LookupError, UnicodeError):
            pass
    encoding = encoding_of(data[:4096])
    if encoding != "utf-8":
        return Decoded(data.decode(encoding), (f"read as {encoding.upper()}",))
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        if data.decode("utf-8", "ignore").isascii():
            return Decoded(data.decode("cp1252"), ("not UTF-8; read as Windows-1252",))
        return Decoded(data.decode("utf-8", STRAY), ("UTF-8 with stray bytes, which are read as Windows-1252",))
