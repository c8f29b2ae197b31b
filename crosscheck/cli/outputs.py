"""Where `-o` sends a result, and in which format."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

import typer

from crosscheck.cli.streams import emit_bytes
from crosscheck.errors import OutputError

if TYPE_CHECKING:
    from crosscheck.model import Result

STDOUT = "-"


class Format(StrEnum):
    JSON = "json"
    JSONL = "jsonl"
    HTML = "html"
    CSV = "csv"
    XLSX = "xlsx"
    MD = "md"
    CLAIMREVIEW = "claimreview"
    ANNOTATIONS = "annotations"


_SUFFIXES = {
    f".{plain}": plain for plain in (Format.JSON, Format.JSONL, Format.HTML, Format.CSV, Format.XLSX, Format.MD)
} | {".claimreview.json": Format.CLAIMREVIEW, ".annotations.json": Format.ANNOTATIONS}


class Destination(NamedTuple):
    """`path` is None for standard output."""

    path: Path | None
    format: Format


def destinations(outputs: Sequence[str], stated: Format | None) -> list[Destination]:
    """The destinations that `-o` and `--format` name, each once.

    Raises typer.BadParameter for a format that is not written or not stated and OutputError for a file that cannot be
    made, so that nobody waits for a result only to learn that it has no place.
    """
    if stated is not None and STDOUT not in outputs:
        raise typer.BadParameter("--format names the format of -o -; the suffix of a FILE names its own")
    return [_destination(output, stated) for output in dict.fromkeys(outputs)]


def write(result: Result, destination: Destination) -> None:
    """The result in its format, whole or not at all. Raises OutputError."""
    content = _WRITERS[destination.format](result)
    if destination.path is None:
        emit_bytes(content)
        return
    with replacing(destination.path) as stream:
        stream.write(content)


@contextlib.contextmanager
def replacing(destination: Path) -> Iterator[BinaryIO]:
    """A file that takes the place of `destination` once all is written, and never else. Raises OutputError."""
    path = destination.resolve()
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    try:
        with partial.open("wb") as stream:
            yield stream
        if path.exists():
            shutil.copymode(path, partial)
        partial.replace(path)
    except OSError as error:
        remedy = "check that its folder may be written to and has room"
        raise OutputError(destination, error.strerror or str(error), remedy) from error
    finally:
        with contextlib.suppress(OSError):
            partial.unlink()


def _destination(output: str, stated: Format | None) -> Destination:
    if output == STDOUT:
        if stated is None:
            raise typer.BadParameter(f"-o - needs --format, one of: {', '.join(Format)}")
        return Destination(None, stated)
    path = Path(output)
    name = path.name.lower()
    suffix = max((end for end in _SUFFIXES if name.endswith(end) and name != end), key=len, default=None)
    if suffix is None:
        known = ", ".join(_SUFFIXES)
        raise typer.BadParameter(f"{output}: the suffix names the format, and these are written: {known}")
    if path.is_dir():
        raise OutputError(output, "is a folder", "name a file in it")
    if not path.parent.is_dir():
        raise OutputError(output, f"there is no folder {path.parent}", "make the folder or name another")
    return Destination(path, _SUFFIXES[suffix])


def _json(result: Result) -> bytes:
    from crosscheck.reporters.json_document import json_text

    return json_text(result).encode("utf-8")


def _json_lines(result: Result) -> bytes:
    from crosscheck.reporters.json_document import json_lines

    return json_lines(result).encode("utf-8")


def _html(result: Result) -> bytes:
    from crosscheck.reporters.html import html_text

    return html_text(result).encode("utf-8", "replace")


def _csv(result: Result) -> bytes:
    from crosscheck.reporters.spreadsheets import csv_bytes

    return csv_bytes(result)


def _xlsx(result: Result) -> bytes:
    from crosscheck.reporters.spreadsheets import xlsx_bytes

    return xlsx_bytes(result)


def _markdown(result: Result) -> bytes:
    from crosscheck.reporters.markdown import markdown_text

    return markdown_text(result).encode("utf-8", "replace")


def _claimreview(result: Result) -> bytes:
    from crosscheck.reporters.claimreview import claimreview_text

    return claimreview_text(result).encode("utf-8")


def _annotations(result: Result) -> bytes:
    from crosscheck.reporters.annotations import annotations_text

    return annotations_text(result).encode("utf-8")


_WRITERS: dict[Format, Callable[[Result], bytes]] = {
    Format.JSON: _json,
    Format.JSONL: _json_lines,
    Format.HTML: _html,
    Format.CSV: _csv,
    Format.XLSX: _xlsx,
    Format.MD: _markdown,
    Format.CLAIMREVIEW: _claimreview,
    Format.ANNOTATIONS: _annotations,
}
