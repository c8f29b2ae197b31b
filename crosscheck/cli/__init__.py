"""The command line. Nothing that is slow to import is imported before a command needs it."""

from crosscheck.cli.entry import main

__all__ = ["main"]
