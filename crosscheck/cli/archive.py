"""The commands of an archive: what is put into it, what it holds, and what it says of a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from crosscheck.cli import options
from crosscheck.cli.outputs import destinations
from crosscheck.cli.running import CONFLICT, DONE, FAILED, delivered, engine_of, progress_of, settings_of
from crosscheck.cli.streams import complain, emit, look, note
from crosscheck.errors import InputError

if TYPE_CHECKING:
    from crosscheck.archives import Archive
    from crosscheck.model import Progress, Unreadable

archive = typer.Typer(
    name="archive",
    short_help="Keep what was read, and check new reports against it.",
    help="""Keep what was read, and check new reports against it.

    \b
    Examples:
      crosscheck archive add indexes/syria reports/
      crosscheck check new.txt --archive indexes/syria
      crosscheck ask "Turkey has 12 observation posts in Idlib" --archive indexes/syria

    Exit status of each command: 0 done, 2 a usage or input error.
    """,
    no_args_is_help=True,
)

Folder = Annotated[str, typer.Argument(metavar="DIR", show_default=False, help="The folder of the archive.")]


@contextmanager
def _opened(
    context: typer.Context, folder: str, *, quiet: bool, create: bool = False
) -> Iterator[tuple[Archive, Progress | None]]:
    with (
        progress_of(quiet=quiet) as progress,
        engine_of(context).archive(folder, create=create, progress=progress) as held,
    ):
        yield held, progress


@archive.command(short_help="Put reports into an archive.")
def add(
    context: typer.Context,
    folder: Folder,
    paths: options.Paths,
    keep_going: options.KeepGoing = False,
    quiet: options.Quiet = False,
    max_size: options.MaxSize = 20,
    manifest: options.Manifest = None,
    column: options.Columns = None,
    save_pages: options.SavePages = None,
    allow_private: options.AllowPrivate = False,
    ignore_robots: options.IgnoreRobots = False,
) -> int:
    """Put reports into an archive, which is made where there is none.

    \b
    Examples:
      crosscheck archive add indexes/syria reports/
      crosscheck archive add indexes/syria https://news.example/idlib

    What is there already is left as it is; another text from the same address takes the place of the old one. Reports
    are committed as they are read: whatever ends the command, none of them is lost.

    Exit status: 0 done, 2 an input could not be read.
    """
    reading = options.reading(manifest, column, save_pages, allow_private=allow_private, ignore_robots=ignore_robots)
    failed: list[Unreadable] = []

    def unread(item: Unreadable) -> None:
        failed.append(item)
        error = InputError(item.path, item.cause, item.remedy)
        if not keep_going:
            raise error
        if not quiet:
            note(f"crosscheck: warning: {error}")

    settings = settings_of(reading, show_incomparable=False, max_size=max_size)
    with _opened(context, folder, quiet=quiet, create=True) as (held, progress):
        kept = held.add(paths, unread=unread, settings=settings, progress=progress)
    emit(f"{kept.added} added, {kept.replaced} replaced, {kept.unchanged} unchanged\n")
    return DONE


@archive.command(short_help="Say what an archive holds.")
def info(context: typer.Context, folder: Folder, quiet: options.Quiet = False) -> int:
    """Say how much an archive holds, and whether it is up to date.

    \b
    Example:
      crosscheck archive info indexes/syria

    Exit status: 0 done, 2 a usage or input error.
    """
    with _opened(context, folder, quiet=quiet) as (held, _):
        told = held.info()
    emit(
        f"reports    {told.reports:,}\nsentences  {told.sentences:,} ({told.indexed:,} in the index)\n"
        f"size       {told.bytes / 1e6:,.1f} MB\n"
    )
    if told.outdated:
        emit(f"outdated   {told.outdated:,} reports: crosscheck archive upgrade {folder}\n")
    return DONE


@archive.command("list", short_help="List the reports of an archive.")
def list_(
    context: typer.Context,
    folder: Folder,
    since: options.Since = None,
    until: options.Until = None,
    source: options.Source = None,
) -> int:
    """List the reports of an archive: id, day, source, address.

    \b
    Example:
      crosscheck archive list indexes/syria --since 2019-12-01 --source "Daily Gazette"

    Exit status: 0 done, 2 a usage or input error.
    """
    from crosscheck.reporters.printable import safe

    window = options.window(since, until, source)
    with _opened(context, folder, quiet=True) as (held, _):
        for report in held.listed(window):
            told = report.published or "-", report.source or "-", report.address or "-"
            emit("\t".join((str(report.id), *map(safe, told))) + "\n")
    return DONE


@archive.command(short_help="Remove reports from an archive.")
def remove(
    context: typer.Context,
    folder: Folder,
    reports: Annotated[
        list[str], typer.Argument(metavar="REPORT", help="Ids, addresses or paths, as list shows them.")
    ],
) -> int:
    """Remove reports from an archive, all of those named or none.

    \b
    Example:
      crosscheck archive remove indexes/syria 17 https://news.example/idlib

    Exit status: 0 done, 2 a usage or input error.
    """
    with _opened(context, folder, quiet=True) as (held, _):
        emit(f"{held.remove(reports)} removed\n")
    return DONE


@archive.command(short_help="Find out whether an archive is whole.")
def verify(
    context: typer.Context,
    folder: Folder,
    repair: Annotated[bool, typer.Option("--repair", help="Make a damaged index anew from the database.")] = False,
    quiet: options.Quiet = False,
) -> int:
    """Find out whether an archive is whole: the database, every report in it, the index.

    \b
    Example:
      crosscheck archive verify indexes/syria --repair

    Exit status: 0 whole, 2 something is wrong (with --repair: and could not be mended).
    """
    with _opened(context, folder, quiet=quiet) as (held, progress):
        found = held.verify(repair=repair, progress=progress)
    for damage in found:
        if damage.mended:
            note(f"crosscheck: warning: {folder}: {damage.what}; mended")
        else:
            complain(f"{folder}: {damage.what}; {damage.remedy}")
    if not found:
        emit(f"{folder} is whole\n")
    return DONE if all(damage.mended for damage in found) else FAILED


@archive.command(short_help="Redo what another version did.")
def upgrade(context: typer.Context, folder: Folder, quiet: options.Quiet = False) -> int:
    """Read and embed anew the reports that another version of crosscheck or another model did.

    \b
    Example:
      crosscheck archive upgrade indexes/syria

    What is done stays done if the command is ended; run it again to go on.

    Exit status: 0 done, 2 a usage or input error.
    """
    with _opened(context, folder, quiet=quiet) as (held, progress):
        emit(f"{held.upgrade(progress=progress)} reports redone\n")
    return DONE


@archive.command(short_help="Make the index of an archive anew.")
def compact(context: typer.Context, folder: Folder, quiet: options.Quiet = False) -> int:
    """Make the index of an archive anew, without what was removed.

    \b
    Example:
      crosscheck archive compact indexes/syria

    Exit status: 0 done, 2 a usage or input error.
    """
    with _opened(context, folder, quiet=quiet) as (held, progress):
        made = held.compact(progress=progress)
    emit("the index is made anew\n" if made else "the archive is small enough to need no index\n")
    return DONE


def ask(
    context: typer.Context,
    claim: Annotated[
        str, typer.Argument(metavar="CLAIM", show_default=False, help="A sentence with a figure or date.")
    ],
    folder: options.ArchiveFolder,
    output: options.Outputs = None,
    output_format: options.OutputFormat = None,
    since: options.Since = None,
    until: options.Until = None,
    source: options.Source = None,
    limit: options.Limit = None,
    quiet: options.Quiet = False,
    no_colour: options.NoColour = False,
    width: options.Width = None,
) -> int:
    """Ask an archive what it says about one sentence: who agrees, who differs, what came later.

    \b
    Example:
      crosscheck ask "Turkey has 12 observation posts in Idlib" --archive indexes/syria

    Exit status: 0 nothing conflicts, 1 at least one conflict, 2 a usage or input error.
    """
    targets = destinations(output or [], output_format)
    window = options.window(since, until, source)
    with _opened(context, folder, quiet=quiet) as (held, progress):
        result = held.ask(claim, window=window, limit=limit, progress=progress)
    if not any(c.report == "claim" for c in result.claims):
        raise InputError("the sentence", "it holds no figure and no date", "write one that does")
    if not result.facts and not quiet:
        note(f"crosscheck: nothing in {folder} bears on the sentence")

    from crosscheck.reporters.terminal import check_report

    if not delivered(result, targets, check_report, look=look(width=width, no_colour=no_colour), quiet=quiet):
        return FAILED
    return CONFLICT if result.summary.conflicts else DONE
