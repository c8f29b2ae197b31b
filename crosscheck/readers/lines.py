"""Reports that stand one a line in a .jsonl file."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from crosscheck.errors import InputError
from crosscheck.model import DateBasis
from crosscheck.readers.documents import Document

_BOM = b"\xef\xbb\xbf"
_FORM = 'write {"id": "...", "text": "..."} on one line'


def read_lines(stream: BinaryIO, path: str, *, max_bytes: int) -> Iterator[Document | InputError]:
    """Each line in order, as its report or as the error that says why it gives none; blank lines give nothing.

    No more than one line is held at a time, and of one longer than `max_bytes` no more than that.
    """
    number = 0
    while data := stream.readline(max_bytes + 1):
        number += 1
        place = f"{path}:{number}"
        if len(data) > max_bytes and not data.endswith(b"\n"):
            while (rest := stream.readline(max_bytes + 1)) and not rest.endswith(b"\n"):
                pass
            yield InputError(place, f"the line is longer than {max_bytes} bytes", "shorten it or raise max_bytes")
            continue
        if number == 1:
            data = data.removeprefix(_BOM)
        if data.strip():
            try:
                yield _document(data, place)
            except InputError as error:
                yield error


def _document(data: bytes, place: str) -> Document:
    entry = _object(data, place)
    id_, text = _string(entry, "id", place), _string(entry, "text", place)
    if id_ is None or text is None:
        missing = " and no ".join(name for name, value in (("id", id_), ("text", text)) if value is None)
        raise InputError(place, f"there is no {missing}", _FORM)
    if not id_.strip():
        raise InputError(place, "the id is empty", "give every line an id of its own")
    return Document(
        text,
        place=place,
        id=id_,
        published=_day(_string(entry, "published", place), place),
        basis=DateBasis.GIVEN,
        source=_string(entry, "source", place),
        title=_string(entry, "title", place),
    )


def _object(data: bytes, place: str) -> dict[str, Any]:
    try:
        entry = json.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise InputError(place, f"byte {error.start + 1} of the line is not UTF-8", "save the file as UTF-8") from error
    except json.JSONDecodeError as error:
        raise InputError(place, f"the line is not JSON ({error.msg} at character {error.pos + 1})", _FORM) from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits; brackets nested without end
        raise InputError(place, "the line is JSON that cannot be read", _FORM) from error
    if not isinstance(entry, dict):
        raise InputError(place, "the line is not a JSON object", _FORM)
    return entry


def _string(entry: dict[str, Any], key: str, place: str) -> str | None:
    value = entry.get(key)
    if value is not None and not isinstance(value, str):
        raise InputError(place, f"{key} is not a string", f"write {key} in double quotes")
    if value is not None:
        try:
            value.encode("utf-8")
        except UnicodeEncodeError as error:  # JSON may escape one half of a surrogate pair
            cause = f"{key} holds half a character at {error.start}"
            raise InputError(place, cause, "write the surrogate pair whole, or leave it out") from error
    return value


def _day(value: str | None, place: str) -> dt.date | None:
    if not value:
        return None
    try:
        return dt.datetime.fromisoformat(value).date()
    except ValueError:
        remedy = "write it as year-month-day, for example 2023-02-07"
        raise InputError(place, f"published: {value!r} is no date", remedy) from None
