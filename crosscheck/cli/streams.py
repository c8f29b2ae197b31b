"""Standard output and standard error, and what they can show."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TextIO, TypedDict

from crosscheck.errors import OutputError
from crosscheck.reporters.printable import MARKS, encoded, safe

PIPED_WIDTH = 80


class Look(TypedDict):
    """What a report for the terminal is told of it."""

    width: int
    colour: bool
    ascii_only: bool


def look(*, width: int | None, no_colour: bool) -> Look:
    """What standard output can show, and is wanted to: `width` columns where they are stated, else COLUMNS, else the
    terminal's, else 80; colours on a terminal that has them unless `no_colour` or NO_COLOR (https://no-color.org)
    forbids them; ASCII marks where its encoding or its kind (TERM=dumb) has no others."""
    dumb = os.environ.get("TERM") == "dumb"
    colour = sys.stdout.isatty() and not dumb and not no_colour and not os.environ.get("NO_COLOR")
    return Look(width=width or _width(), colour=colour, ascii_only=dumb or not _has(MARKS))


def _width() -> int:
    stated = os.environ.get("COLUMNS", "")
    if stated.isascii() and stated.isdigit() and int(stated) > 0:
        return int(stated)
    return shutil.get_terminal_size((PIPED_WIDTH, 24)).columns if sys.stdout.isatty() else PIPED_WIDTH


def _has(marks: str) -> bool:
    try:
        marks.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        return False
    return True


def emit(text: str) -> None:
    """Text to standard output, whose encoding may lack some of its characters.

    A reader that has seen enough (`| head`) is no error. Raises OutputError where it cannot be written.
    """
    _put(sys.stdout, encoded(text, sys.stdout.encoding or "utf-8"))


def emit_bytes(content: bytes) -> bool:
    """Bytes to standard output, as they are, and whether it is still read. Raises OutputError where it cannot be
    written."""
    return _put(sys.stdout, content)


def complain(message: str) -> None:
    """One line on standard error that says what is wrong."""
    note(f"crosscheck: error: {message}")


def note(message: str) -> None:
    """One line on standard error, without anything that a terminal would obey."""
    encoding = sys.stderr.encoding or "utf-8"
    print(encoded(safe(message), encoding).decode(encoding), file=sys.stderr, flush=True)


def _put(stream: TextIO, content: bytes) -> bool:
    try:
        stream.flush()
        stream.buffer.write(content)
        stream.buffer.flush()
        return True
    except BrokenPipeError:
        # What is still buffered must go nowhere, or the interpreter complains when it flushes at its exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        return False
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        remedy = "check that there is room on the device that it is sent to"
        raise OutputError("standard output", error.strerror or str(error), remedy) from error
