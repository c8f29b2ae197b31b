"""Runs one command line and turns whatever ends it into an exit status and at most one line."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import typer

from crosscheck.cli.archive import archive, ask
from crosscheck.cli.commands import app
from crosscheck.cli.engine import Api, Engine
from crosscheck.cli.review import review
from crosscheck.cli.running import DONE, FAILED
from crosscheck.cli.streams import complain
from crosscheck.errors import CrosscheckError

__all__ = ["app", "main"]

INTERRUPTED = 130

app.add_typer(archive)
app.command(short_help="Ask an archive about one sentence.")(ask)
app.command(short_help="List open conflicts and keep what is decided of them.")(review)


def main(arguments: Sequence[str] | None = None, *, engine: Engine | None = None) -> int:
    """The exit status of a command line (`sys.argv` by default).

    0: done, nothing conflicts; 1: done, at least one conflict; 2: a usage, input or output error; 130: interrupted.
    """
    try:
        status = app(
            args=arguments if arguments is None else list(arguments),
            prog_name="crosscheck",
            standalone_mode=False,
            obj=engine or Api(),
        )
    except typer.TyperException as error:
        context = getattr(error, "ctx", None)
        command = context.command_path if context is not None else "crosscheck"
        complain(f"{error.format_message().rstrip('.')}; see {command} --help")
        return FAILED
    except CrosscheckError as error:
        complain(str(error))
        return FAILED
    except OSError as error:
        complain(f"{error.filename or 'crosscheck'}: {error.strerror or error}; check that it exists and may be used")
        return FAILED
    except (KeyboardInterrupt, typer.Abort):
        print(file=sys.stderr)
        return INTERRUPTED
    return status if isinstance(status, int) else DONE
