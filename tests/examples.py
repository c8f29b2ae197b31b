"""Runs what documents show: fenced shell and Python, in a folder that holds what their commands name."""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser

from crosscheck.cli import main
from crosscheck.cli.engine import Api
from crosscheck.model import Inputs, Progress, Result
from crosscheck.settings import Settings
from tests.stories import ROOT

ELLIPSIS = "[...]"
"""In what a command prints: a line of its own is any lines, within a line any words."""

_OF_THE_SHELL = re.compile(r"[|<>;&$*?()`\\]|^\w+=")

_MONDAY = """\
---
source: Harbour Gazette
published: 2024-03-04
---
The ferry Alma sank off Porto Real on Monday morning. Twelve people drowned, the coastguard said. The ferry carried 80 \
passengers and two lorries.
"""
_TUESDAY = """\
---
source: Evening Post
published: 2024-03-04
---
The ferry Alma sank off Porto Real on Monday. Fifteen people drowned, the harbour master said. There were 80 \
passengers on the ferry.
"""


class Remembering(Api):
    """The engine itself, which answers at once what it was asked before."""

    def __init__(self) -> None:
        self._known: dict[str, Result] = {}

    def check(self, inputs: Inputs, *, settings: Settings, progress: Progress | None) -> Result:
        asked = repr((inputs, settings))
        if asked not in self._known:
            self._known[asked] = super().check(inputs, settings=settings, progress=progress)
        return self._known[asked]


ENGINE = Remembering()


class Run(NamedTuple):
    """A command line and what it is said to print; None where nothing is said."""

    line: str
    expected: str | None


def furnish(folder: Path) -> None:
    """Puts into a folder what the examples name: the sample stories, a story of two reports, a place for archives."""
    (folder / "seeds").symlink_to(ROOT / "seeds")
    (folder / "indexes").mkdir()
    (folder / "reports").mkdir()
    for name, text in (("monday.txt", _MONDAY), ("tuesday.txt", _TUESDAY), ("new.txt", _TUESDAY)):
        (folder / name).write_text(text, encoding="utf-8")
    for name in ("monday.txt", "tuesday.txt"):
        (folder / "reports" / name).write_bytes((folder / name).read_bytes())


def examples(document: Path) -> Iterator[Example]:
    """The fenced examples of a document in order; `<!--- skip: next -->` passes over the one that follows it."""
    parsers = (
        CodeBlockParser("console", run_console),
        CodeBlockParser("sh", run_script),
        PythonCodeBlockParser(),
        SkipParser(),
    )
    return iter(Sybil(parsers).parse(document).examples())


def run_console(example: Example) -> None:
    for run in runs(example.parsed):
        status, printed = _run(run.line)
        assert status in (0, 1), f"{run.line}: status {status}"
        assert run.expected is None or matches(run.expected, printed), f"{run.line} prints:\n{printed}"


def run_script(example: Example) -> None:
    """A script that starts no other program is run line by line, any other by bash."""
    text = str(example.parsed)
    lines = text.splitlines()
    plain = all(line.startswith("crosscheck ") and not _OF_THE_SHELL.search(line) for line in lines)
    for line in lines if plain else [text]:
        status, printed = _run(line)
        assert status in (0, 1), f"{line}: status {status}\n{printed}"


def runs(text: str) -> list[Run]:
    """The command lines of a console, each with what stands under it."""
    parts = re.split(r"^\$ (.*)\n?", text, flags=re.MULTILINE)[1:]
    return [Run(line, printed or None) for line, printed in zip(parts[::2], parts[1::2], strict=True)]


def matches(expected: str, printed: str) -> bool:
    """Whether the lines are those that were printed, all of them but for those that are left out."""
    pattern = ""
    for line in expected.rstrip("\n").split("\n"):
        if line.strip() == ELLIPSIS:
            pattern += r"(?:[^\n]*\n)*?"
        else:
            pattern += r"[^\n]*".join(map(re.escape, line.split(ELLIPSIS))) + r"\n"
    return re.fullmatch(pattern, printed.rstrip("\n") + "\n") is not None


def _run(line: str) -> tuple[int, str]:
    """Status and standard output. crosscheck itself runs in this process, where its models are loaded already."""
    if line.startswith("crosscheck ") and not _OF_THE_SHELL.search(line):
        out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
        with contextlib.redirect_stdout(out):
            status = main(shlex.split(line)[1:], engine=ENGINE)
        out.flush()
        return status, out.buffer.getvalue().decode("utf-8")
    environment = os.environ | {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
    }
    done = subprocess.run(["bash", "-c", line], env=environment, stdout=subprocess.PIPE, encoding="utf-8", check=False)
    return done.returncode, done.stdout
