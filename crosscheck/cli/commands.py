"""The commands and their options."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Protocol

import typer

from crosscheck import __version__
from crosscheck.cli.engine import Engine
from crosscheck.cli.options import (
    All,
    AllowPrivate,
    Columns,
    IgnoreRobots,
    KeepGoing,
    Manifest,
    MaxSize,
    NoColour,
    OutputFormat,
    Outputs,
    Paths,
    PolicyName,
    Quiet,
    SavePages,
    reading,
)
from crosscheck.cli.outputs import Destination, destinations, write
from crosscheck.cli.processors import processors
from crosscheck.cli.progress import Shown
from crosscheck.cli.streaming import is_stream, stream_claims
from crosscheck.cli.streams import colour, complain, emit, note, width
from crosscheck.errors import InputError, OutputError
from crosscheck.policy import Policy

if TYPE_CHECKING:
    from crosscheck.model import Inputs, Progress, Result, Unreadable
    from crosscheck.settings import Reading, Settings

DONE, CONFLICT, FAILED = 0, 1, 2
MEGABYTE = 1_000_000


class Subject(StrEnum):
    """What a schema describes."""

    RESULT = "result"
    CLAIM = "claim"


class Report(Protocol):
    """A result as the text that a terminal shows."""

    def __call__(self, result: Result, *, width: int, colour: bool) -> str: ...


app = typer.Typer(
    name="crosscheck",
    add_completion=False,
    pretty_exceptions_enable=False,
    # The plain help needs no rich, which alone would take longer to import than all the rest.
    rich_markup_mode=None,
)


@app.callback(invoke_without_command=True)
def crosscheck(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Show the version and exit.")] = False,
) -> None:
    """Which figures and dates differ between news reports of one event, and why.

    \b
    Examples:
      crosscheck check reports/
      crosscheck check monday.txt tuesday.txt -o result.json
      crosscheck extract story.txt
    """
    if version:
        emit(f"crosscheck {__version__}\n")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(FAILED)


@app.command(short_help="Compare reports with each other.")
def check(
    context: typer.Context,
    paths: Paths,
    output: Outputs = None,
    output_format: OutputFormat = None,
    show_all: All = False,
    policy: PolicyName = Policy.RANGE,
    keep_going: KeepGoing = False,
    quiet: Quiet = False,
    no_colour: NoColour = False,
    max_size: MaxSize = 20,
    manifest: Manifest = None,
    column: Columns = None,
    save_pages: SavePages = None,
    allow_private: AllowPrivate = False,
    ignore_robots: IgnoreRobots = False,
) -> int:
    """Compare reports: which figures and dates agree, conflict or were updated.

    \b
    Examples:
      crosscheck check reports/                          read a folder
      crosscheck check a.txt b.txt -o result.json        also write JSON
      crosscheck check reports/ -o - --format json       JSON and nothing else
      crosscheck check reports/ --all                    also what is not comparable
      crosscheck check reports/ --manifest reports.csv   sources and days that the files lack
      crosscheck check https://news.example/quake https://post.example/quake --save-pages evidence/

    Exit status: 0 nothing conflicts, 1 at least one conflict, 2 nothing was compared or an input could not be read.
    """
    targets = destinations(output or [], output_format)
    how = reading(manifest, column, save_pages, allow_private=allow_private, ignore_robots=ignore_robots)
    settings = _settings(how, show_incomparable=show_all, max_size=max_size, policy=policy)
    engine = _engine(context)
    inputs = _read(engine, paths, settings, keep_going=keep_going, quiet=quiet)
    if inputs is None:
        return FAILED
    with _progress(quiet=quiet) as progress:
        result = engine.check(inputs, settings=settings, progress=progress)

    from crosscheck.reporters.terminal import check_report

    if not _delivered(result, targets, check_report, no_colour=no_colour, quiet=quiet):
        return FAILED
    return CONFLICT if result.summary.conflicts else DONE


@app.command(short_help="List the claims of each report.")
def extract(
    context: typer.Context,
    paths: Paths,
    output: Outputs = None,
    output_format: OutputFormat = None,
    keep_going: KeepGoing = False,
    quiet: Quiet = False,
    no_colour: NoColour = False,
    max_size: MaxSize = 20,
    manifest: Manifest = None,
    column: Columns = None,
    save_pages: SavePages = None,
    allow_private: AllowPrivate = False,
    ignore_robots: IgnoreRobots = False,
) -> int:
    """List the claims of each report: its figures and dates, how they are read, and what they are about.

    \b
    Examples:
      crosscheck extract story.txt
      crosscheck extract reports/ -o claims.json
      crosscheck extract archive.jsonl -o claims.jsonl     a report a line in, its claims a line out

    A line of a .jsonl file is {"id", "text", "published"?, "source"?, "title"?}; what is written to .jsonl is
    {"id", "claims"}, line by line while reports are read, so that files of any length can be used.

    Exit status: 0 done, 2 an input could not be read.
    """
    targets = destinations(output or [], output_format)
    how = reading(manifest, column, save_pages, allow_private=allow_private, ignore_robots=ignore_robots)
    settings = _settings(how, show_incomparable=False, max_size=max_size)
    engine = _engine(context)
    if is_stream(targets):
        stream_claims(engine, paths, targets, settings=settings, keep_going=keep_going, quiet=quiet)
        return DONE
    inputs = _read(engine, paths, settings, keep_going=keep_going, quiet=quiet)
    if inputs is None:
        return FAILED
    with _progress(quiet=quiet) as progress:
        result = engine.extract(inputs, settings=settings, progress=progress)

    from crosscheck.reporters.listing import claim_listing

    return DONE if _delivered(result, targets, claim_listing, no_colour=no_colour, quiet=quiet) else FAILED


@app.command(short_help="Show why two claims are or are not paired.")
def explain(
    context: typer.Context,
    result: Annotated[str, typer.Argument(metavar="RESULT.json", help="What check -o RESULT.json wrote.")],
    pair: Annotated[list[str], typer.Argument(metavar="PAIR", help="Two claim ids, such as r1.c3:r2.c5.")],
    quiet: Quiet = False,
    no_colour: NoColour = False,
) -> int:
    """Show why two claims of a result are or are not one fact: the waterfall of weights, and the rules.

    \b
    Examples:
      crosscheck check reports/ -o result.json
      crosscheck explain result.json r1.c3:r2.c5

    Everything is computed anew from the texts in the result. Exit status: 0 done, 2 a usage or input error.
    """
    with _progress(quiet=quiet) as progress:
        explained = _engine(context).explain(result, pair, progress=progress)

    from crosscheck.reporters.explanation import explanation_report

    emit(explanation_report(*explained, width=width(), colour=colour() and not no_colour))
    return DONE


@app.command(short_help="Print the JSON Schema of the JSON.")
def schema(
    of: Annotated[Subject, typer.Argument(metavar="[result|claim]", help="What to describe.")] = Subject.RESULT,
) -> int:
    """Print the JSON Schema of what -o FILE.json writes, or of one claim in it.

    \b
    Example:
      crosscheck schema result > result.schema.json
    """
    from crosscheck.reporters.json_schema import claim_schema, result_schema

    emit(claim_schema() if of is Subject.CLAIM else result_schema())
    return DONE


def _engine(context: typer.Context) -> Engine:
    engine: Engine = context.obj
    return engine


def _settings(reading: Reading, *, show_incomparable: bool, max_size: int, policy: Policy = Policy.RANGE) -> Settings:
    from crosscheck.settings import Settings

    return Settings(
        show_incomparable=show_incomparable,
        max_bytes=max_size * MEGABYTE,
        policy=policy,
        reading=reading,
        processes=processors(),
    )


def _progress(*, quiet: bool) -> AbstractContextManager[Progress | None]:
    return nullcontext() if quiet else Shown(sys.stderr)


def _read(engine: Engine, paths: Sequence[str], settings: Settings, *, keep_going: bool, quiet: bool) -> Inputs | None:
    """The inputs, or None where the run ends here and each input that could not be read has been named."""
    with _progress(quiet=quiet) as progress:
        inputs = engine.read(paths, settings=settings, progress=progress)
    if not inputs.unreadable or (keep_going and inputs.reports):
        return inputs
    for item in inputs.unreadable:
        complain(_unread(item))
    return None


def _delivered(result: Result, targets: Sequence[Destination], report: Report, *, no_colour: bool, quiet: bool) -> bool:
    """Whether the report and every target could be written; one that cannot does not lose the others."""
    whole = True
    try:
        if all(target.path is not None for target in targets):
            emit(report(result, width=width(), colour=colour() and not no_colour))
        elif not quiet:
            for item in result.unreadable:
                note(f"crosscheck: warning: {_unread(item)}")
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


def _unread(item: Unreadable) -> str:
    return str(InputError(item.path, item.cause, item.remedy))
