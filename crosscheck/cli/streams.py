"""Standard output and standard error, and what they can show."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TextIO

from crosscheck.errors import OutputError
from crosscheck.reporters.printable import safe

PIPED_WIDTH = 80


def width() -> int:
    """Columns of the page: COLUMNS where it is set, else the terminal's, else 80."""
    stated = os.environ.get("COLUMNS", "")
    if stated.isascii() and stated.isdigit() and int(stated) > 0:
        return int(stated)
    return shutil.get_terminal_size((PIPED_WIDTH, 24)).columns if sys.stdout.isatty() else PIPED_WIDTH


def colour() -> bool:
    """Whether standard output is a terminal that shows colours to someone who wants them (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def emit(text: str) -> None:
    """Text to standard output, whose encoding may lack some of its characters.

    A reader that has seen enough (`| head`) is no error. Raises OutputError where it cannot be written.
    """
    encoding = sys.stdout.encoding or "utf-8"
    _put(sys.stdout, text.encode(encoding, "replace"))


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
    print(safe(message).encode(encoding, "replace").decode(encoding), file=sys.stderr, flush=True)


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
