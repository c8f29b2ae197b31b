"""What commands do alike: they read inputs, run with progress shown, and deliver a result."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Protocol

import typer

from crosscheck.cli.engine import Engine
from crosscheck.cli.outputs import Destination, write
from crosscheck.cli.processors import processors
from crosscheck.cli.progress import Shown
from crosscheck.cli.streams import Look, complain, emit, note
from crosscheck.errors import InputError, OutputError
from crosscheck.policy import Policy

if TYPE_CHECKING:
    from crosscheck.model import Inputs, Progress, Result, Unreadable
    from crosscheck.settings import Reading, Settings

DONE, CONFLICT, FAILED = 0, 1, 2
MEGABYTE = 1_000_000


class Report(Protocol):
    """A result as the text that a terminal shows."""

    def __call__(self, result: Result, *, width: int, colour: bool, ascii_only: bool) -> str: ...


def engine_of(context: typer.Context) -> Engine:
    engine: Engine = context.obj
    return engine


def settings_of(reading: Reading, *, show_incomparable: bool, max_size: int, policy: Policy = Policy.RANGE) -> Settings:
    from crosscheck.settings import Settings

    return Settings(
        show_incomparable=show_incomparable,
        max_bytes=max_size * MEGABYTE,
        policy=policy,
        reading=reading,
        processes=processors(),
    )


def progress_of(*, quiet: bool) -> AbstractContextManager[Progress | None]:
    return nullcontext() if quiet else Shown(sys.stderr)


def read_inputs(
    engine: Engine, paths: Sequence[str], settings: Settings, *, keep_going: bool, quiet: bool
) -> Inputs | None:
    """The inputs, or None where the run ends here and each input that could not be read has been named."""
    with progress_of(quiet=quiet) as progress:
        inputs = engine.read(paths, settings=settings, progress=progress)
    if not inputs.unreadable or (keep_going and inputs.reports):
        return inputs
    for item in inputs.unreadable:
        complain(unread_line(item))
    return None


def delivered(result: Result, targets: Sequence[Destination], report: Report, *, look: Look, quiet: bool) -> bool:
    """Whether the report and every target could be written; one that cannot does not lose the others."""
    whole = True
    try:
        if all(target.path is not None for target in targets):
            emit(report(result, **look))
        elif not quiet:
            for item in result.unreadable:
                note(f"crosscheck: warning: {unread_line(item)}")
    except OutputError as error:
        complain(str(error))
        whole = False
    for target in targets:
        try:
            write(result, target)
        except OutputError as error:
            complain(str(error))
            whole = False
    return whole


def unread_line(item: Unreadable) -> str:
    return str(InputError(item.path, item.cause, item.remedy))
