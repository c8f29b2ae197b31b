"""The commands and their options."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from crosscheck import __version__
from crosscheck.cli.options import (
    All,
    AllowPrivate,
    Columns,
    HideDismissed,
    IgnoreRobots,
    InArchive,
    KeepGoing,
    Limit,
    Manifest,
    MaxSize,
    NoColour,
    OutputFormat,
    Outputs,
    Paths,
    PolicyName,
    Quiet,
    ReviewFile,
    SavePages,
    Since,
    Source,
    Until,
    Width,
    reading,
    window,
)
from crosscheck.cli.outputs import destinations
from crosscheck.cli.review import rulings_in
from crosscheck.cli.running import CONFLICT, DONE, FAILED, delivered, engine_of, progress_of, read_inputs, settings_of
from crosscheck.cli.streaming import is_stream, stream_claims
from crosscheck.cli.streams import emit, look
from crosscheck.policy import Policy


class Subject(StrEnum):
    """What a schema describes."""

    RESULT = "result"
    CLAIM = "claim"
    REVIEW = "review"


app = typer.Typer(
    name="crosscheck",
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
      crosscheck COMMAND --help

    Exit status: 0 done, nothing conflicts; 1 done, at least one conflict; 2 a usage, input or output error, told in one
    line. What is told goes to standard output, progress and errors to standard error.
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
    width: Width = None,
    max_size: MaxSize = 20,
    manifest: Manifest = None,
    column: Columns = None,
    save_pages: SavePages = None,
    allow_private: AllowPrivate = False,
    ignore_robots: IgnoreRobots = False,
    archive: InArchive = None,
    since: Since = None,
    until: Until = None,
    source: Source = None,
    limit: Limit = None,
    review: ReviewFile = None,
    hide_dismissed: HideDismissed = False,
) -> int:
    """Compare reports: which figures and dates agree, conflict or were updated.

    \b
    Examples:
      crosscheck check reports/                          read a folder
      crosscheck check a.txt b.txt -o result.json        also write JSON
      crosscheck check reports/ -o - --format json       JSON and nothing else
      crosscheck check reports/ --all                    also what is not comparable
      crosscheck check reports/ --manifest reports.csv   sources and days that the files lack
      crosscheck check new.txt --archive indexes/syria   and with what was read before
      crosscheck check reports/ --review story.review.json --hide-dismissed
      crosscheck check https://news.example/quake https://post.example/quake --save-pages evidence/

    Exit status: 0 nothing conflicts, 1 at least one conflict, 2 nothing was compared or an input could not be read.
    """
    targets = destinations(output or [], output_format)
    how = reading(manifest, column, save_pages, allow_private=allow_private, ignore_robots=ignore_robots)
    settings = settings_of(how, show_incomparable=show_all, max_size=max_size, policy=policy)
    if hide_dismissed and review is None:
        raise typer.BadParameter("--hide-dismissed needs --review FILE, which says what was dismissed")
    rulings = None if review is None else rulings_in(Path(review))
    engine = engine_of(context)
    inputs = read_inputs(engine, paths, settings, keep_going=keep_going, quiet=quiet)
    if inputs is None:
        return FAILED
    with progress_of(quiet=quiet) as progress:
        if archive is None:
            result = engine.check(inputs, settings=settings, progress=progress)
        else:
            with engine.archive(archive, create=False, progress=progress) as held:
                result = held.check(
                    inputs, window=window(since, until, source), limit=limit, settings=settings, progress=progress
                )

    from crosscheck.reporters.terminal import check_report
    from crosscheck.reviews import reviewed

    if rulings is not None:
        result = reviewed(result, rulings, hide_dismissed=hide_dismissed)
    if not delivered(result, targets, check_report, look=look(width=width, no_colour=no_colour), quiet=quiet):
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
    width: Width = None,
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
    settings = settings_of(how, show_incomparable=False, max_size=max_size)
    engine = engine_of(context)
    if is_stream(targets):
        stream_claims(engine, paths, targets, settings=settings, keep_going=keep_going, quiet=quiet)
        return DONE
    inputs = read_inputs(engine, paths, settings, keep_going=keep_going, quiet=quiet)
    if inputs is None:
        return FAILED
    with progress_of(quiet=quiet) as progress:
        result = engine.extract(inputs, settings=settings, progress=progress)

    from crosscheck.reporters.listing import claim_listing

    return (
        DONE
        if delivered(result, targets, claim_listing, look=look(width=width, no_colour=no_colour), quiet=quiet)
        else FAILED
    )


@app.command(short_help="Show why two claims are or are not paired.")
def explain(
    context: typer.Context,
    result: Annotated[str, typer.Argument(metavar="RESULT.json", help="What check -o RESULT.json wrote.")],
    pair: Annotated[list[str], typer.Argument(metavar="PAIR", help="Two claim ids, such as r1.c3:r2.c5.")],
    quiet: Quiet = False,
    no_colour: NoColour = False,
    width: Width = None,
) -> int:
    """Show why two claims of a result are or are not one fact: the waterfall of weights, and the rules.

    \b
    Examples:
      crosscheck check reports/ -o result.json
      crosscheck explain result.json r1.c3:r2.c5

    Everything is computed anew from the texts in the result.

    Exit status: 0 done, 2 a usage or input error.
    """
    with progress_of(quiet=quiet) as progress:
        explained = engine_of(context).explain(result, pair, progress=progress)

    from crosscheck.reporters.explanation import explanation_report

    emit(explanation_report(*explained, **look(width=width, no_colour=no_colour)))
    return DONE


@app.command(short_help="Show what changed between two results.")
def diff(
    old: Annotated[str, typer.Argument(metavar="OLD.json", help="What check wrote at first.")],
    new: Annotated[str, typer.Argument(metavar="NEW.json", help="What it wrote later.")],
    no_colour: NoColour = False,
    width: Width = None,
) -> int:
    """Show which conflicts and updates are new, changed, settled or gone since an earlier check of the story.

    \b
    Example:
      crosscheck diff monday.json tuesday.json

    Exit status: 0 no new conflict, 1 at least one, 2 a usage or input error.
    """
    from crosscheck.reporters.changes import changes, changes_report
    from crosscheck.reporters.json_document import read_document

    found = changes(*(read_document(Path(path).read_bytes(), path) for path in (old, new)))
    emit(changes_report(found, **look(width=width, no_colour=no_colour)))
    return CONFLICT if any(change.is_new_conflict for change in found) else DONE


@app.command(short_help="Print the JSON Schema of the JSON.")
def schema(
    of: Annotated[Subject, typer.Argument(metavar="[result|claim|review]", help="What to describe.")] = Subject.RESULT,
) -> int:
    """Print the JSON Schema of what -o FILE.json writes, of one claim in it, or of a review file.

    \b
    Example:
      crosscheck schema result > result.schema.json

    Exit status: 0 done, 2 a usage error.
    """
    from crosscheck.reporters import json_schema

    made = {
        Subject.RESULT: json_schema.result_schema,
        Subject.CLAIM: json_schema.claim_schema,
        Subject.REVIEW: json_schema.review_schema,
    }
    emit(made[of]())
    return DONE
