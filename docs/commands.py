"""The reference of the commands, made from the commands themselves."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import typer
from typer.main import get_command

from crosscheck.cli.entry import app

ROOT = "crosscheck"


class Command(NamedTuple):
    """A command as its help tells it; arguments and options with what is said of each."""

    path: str
    usage: str
    help: str
    arguments: Sequence[tuple[str, str]]
    options: Sequence[tuple[str, str]]


def all_commands() -> Iterator[Command]:
    """The program, then each group and command in the order of its help."""
    yield from _within(get_command(app), None, ROOT)


def understood(arguments: Sequence[str]) -> bool:
    """Whether a command line, without the name of the program, names a command and gives it what it takes."""
    command, context = get_command(app), None
    name = ROOT
    try:
        while True:
            context = command.make_context(name, list(arguments), parent=context)
            if not hasattr(command, "resolve_command"):
                return True
            arguments = [*context._protected_args, *context.args]
            name, command, arguments = command.resolve_command(context, list(arguments))
    except typer.TyperException:
        return False


def command_pages() -> str:
    """Markdown, a section a command."""
    lines = ["# Commands", "", "Made from the commands themselves; `crosscheck COMMAND --help` says the same.", ""]
    for command in all_commands():
        lines += [f"## {command.path}", "", *_told(command.help), "```text", command.usage, "```", ""]
        for head, rows in (("Argument", command.arguments), ("Option", command.options)):
            if rows:
                lines += [
                    f"| {head} | |",
                    "| --- | --- |",
                    *(f"| `{_cell(name)}` | {_cell(said)} |" for name, said in rows),
                    "",
                ]
    return "\n".join(lines)


def _within(command: Any, parent: Any, name: str) -> Iterator[Command]:
    context = command.context_class(command, info_name=name, parent=parent)
    records = [(param, param.get_help_record(context)) for param in command.get_params(context)]
    yield Command(
        path=context.command_path,
        usage=command.get_usage(context),
        help=inspect.cleandoc((command.help or "").replace("\b\n", "")),
        arguments=[
            (record[0].partition(" <")[0], record[1])
            for param, record in records
            if record and param.param_type_name == "argument"
        ],
        options=[record for param, record in records if record and param.param_type_name == "option"],
    )
    for child in command.commands.values() if hasattr(command, "commands") else ():
        yield from _within(child, context, child.name)


def _told(text: str) -> Iterator[str]:
    """A help text as Markdown, its examples as code."""
    for paragraph in text.split("\n\n"):
        first, _, rest = paragraph.partition("\n")
        if first in ("Example:", "Examples:"):
            yield from (first, "", "```text", *(line.strip() for line in rest.splitlines()), "```", "")
        else:
            yield from (paragraph, "")


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
