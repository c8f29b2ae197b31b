"""Claims written while reports are read: a line each, however many there are."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, BinaryIO

from crosscheck.cli.engine import Engine
from crosscheck.cli.outputs import Destination, Format, replacing
from crosscheck.cli.streams import emit, emit_bytes, note
from crosscheck.errors import InputError

if TYPE_CHECKING:
    from crosscheck.model import Unreadable
    from crosscheck.settings import Settings


def is_stream(targets: Sequence[Destination]) -> bool:
    """Whether nothing that is written needs all reports at once."""
    return bool(targets) and all(target.format is Format.JSONL for target in targets)


def stream_claims(
    engine: Engine,
    paths: Sequence[str],
    targets: Sequence[Destination],
    *,
    settings: Settings,
    keep_going: bool,
    quiet: bool,
) -> None:
    """Writes each report's line as soon as its claims are known.

    A report that is left out for its language is named on standard error, and its line holds no claims.

    Raises InputError with the first input that cannot be read, or without one that can; with `keep_going` those that
    cannot are named on standard error and the rest is used. Ends early where nobody reads standard output any more.
    """
    from crosscheck.model import ENGLISH
    from crosscheck.reporters.json_document import json_line
    from crosscheck.reporters.wording import counted

    last: InputError | None = None

    def unread(item: Unreadable) -> None:
        nonlocal last
        last = InputError(item.path, item.cause, item.remedy)
        if not keep_going:
            raise last
        if not quiet:
            note(f"crosscheck: warning: {last}")

    reports = claims = 0
    with _writers(targets) as writers:
        for report, found in engine.stream(paths, settings=settings, unread=unread):
            reports, claims = reports + 1, claims + len(found)
            if report.language != ENGLISH and not quiet:
                note(f"crosscheck: warning: {report.path}: {report.problems[-1]}")
            line = json_line(report, found).encode("utf-8")
            writers = [write for write in writers if write(line)]
            if not writers:
                return
        if last is not None and not reports:
            raise last
    if all(target.path is not None for target in targets):
        emit(f"{counted(reports, 'report')}, {counted(claims, 'claim')}\n")


@contextlib.contextmanager
def _writers(targets: Sequence[Destination]) -> Iterator[list[Callable[[bytes], bool]]]:
    """What takes the lines for each target; each says whether more are wanted."""
    with contextlib.ExitStack() as stack:
        writers: list[Callable[[bytes], bool]] = []
        for target in targets:
            if target.path is None:
                writers.append(emit_bytes)
            else:
                writers.append(partial(_written, stack.enter_context(replacing(target.path))))
        yield writers


def _written(stream: BinaryIO, line: bytes) -> bool:
    return stream.write(line) == len(line)
