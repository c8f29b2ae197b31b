"""The options that commands share."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosscheck.cli.outputs import Format
from crosscheck.policy import Policy

if TYPE_CHECKING:
    from crosscheck.archive import Window
    from crosscheck.settings import Reading

Paths = Annotated[
    list[str], typer.Argument(metavar="PATH", show_default=False, help="Files, folders or URLs; - is standard input.")
]
Outputs = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Also write to FILE (.json .jsonl .html .csv .xlsx .md .claimreview.json .annotations.json); may repeat. "
        "- is standard output.",
    ),
]
OutputFormat = Annotated[Format | None, typer.Option("--format", help="The format of -o - (standard output).")]
All = Annotated[bool, typer.Option("--all", help="Also list pairs that look alike and cannot be compared, and why.")]
PolicyName = Annotated[
    Policy, typer.Option("--policy", help="How differing figures become low, best and high (docs/policies.md).")
]
KeepGoing = Annotated[bool, typer.Option("--keep-going", "-k", help="Use the other inputs when one cannot be read.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no warnings on standard error.")]
NoColour = Annotated[bool, typer.Option("--no-color", help="No colours; figures are marked as [[80,000]].")]
Width = Annotated[
    int | None,
    typer.Option("--width", min=20, metavar="N", show_default=False, help="Columns of the report (the terminal's)."),
]
MaxSize = Annotated[
    int, typer.Option("--max-size", min=1, metavar="MB", help="Refuse files of more megabytes than this.")
]
Manifest = Annotated[
    str | None,
    typer.Option("--manifest", metavar="FILE", help="A .csv or .yaml that gives source, published, title by file."),
]
SavePages = Annotated[
    str | None, typer.Option("--save-pages", metavar="DIR", help="Keep fetched pages in DIR/pages.warc.gz.")
]
AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Also fetch from private addresses and this machine.")
]
IgnoreRobots = Annotated[
    bool, typer.Option("--ignore-robots", help="Also fetch what robots.txt asks programs not to fetch.")
]
Columns = Annotated[
    list[str] | None,
    typer.Option(
        "--column",
        metavar="FIELD=HEAD",
        help="The column of a .csv or .xlsx that holds a field: text=Body, published=Day ...; may repeat.",
    ),
]
ReviewFile = Annotated[
    str | None, typer.Option("--review", metavar="FILE", help="Show the decisions that crosscheck review kept in FILE.")
]
HideDismissed = Annotated[
    bool, typer.Option("--hide-dismissed", help="Leave out the conflicts that --review FILE dismisses.")
]

_FORMATS = ["%Y-%m-%d"]
Since = Annotated[
    dt.datetime | None,
    typer.Option("--since", formats=_FORMATS, metavar="DAY", help="Archived reports from this day on (2019-12-01)."),
]
Until = Annotated[
    dt.datetime | None,
    typer.Option("--until", formats=_FORMATS, metavar="DAY", help="Archived reports up to this day."),
]
Source = Annotated[
    list[str] | None, typer.Option("--source", metavar="NAME", help="Archived reports of this source; may repeat.")
]
Limit = Annotated[int | None, typer.Option("--limit", min=1, metavar="N", help="At most N archived reports.")]
InArchive = Annotated[
    str | None, typer.Option("--archive", metavar="DIR", help="Also compare with what this archive holds.")
]
ArchiveFolder = Annotated[str, typer.Option("--archive", metavar="DIR", help="The archive to ask.")]


def window(since: dt.datetime | None, until: dt.datetime | None, sources: list[str] | None) -> Window:
    """Which archived reports are meant."""
    from crosscheck.archive import Window

    first, last = (day.date() if day is not None else None for day in (since, until))
    return Window(first, last, tuple(sources or ()))


def reading(
    manifest: str | None, columns: list[str] | None, save_pages: str | None, *, allow_private: bool, ignore_robots: bool
) -> Reading:
    """How inputs are had, as the options tell it. InputError where a column is not named as FIELD=HEAD."""
    from crosscheck.readers.tables import named_columns
    from crosscheck.settings import Reading

    return Reading(
        manifest=None if manifest is None else Path(manifest),
        columns=named_columns(columns or []),
        save_pages=None if save_pages is None else Path(save_pages),
        allow_private=allow_private,
        ignore_robots=ignore_robots,
    )
