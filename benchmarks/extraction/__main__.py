"""How well figures and dates are read: `python -m benchmarks.extraction PATH... [-o FILE]`.

A PATH is a file of labelled texts (extraction.jsonl, meantime.jsonl, recognizers-english.jsonl), or a folder in which
they are looked for. The table is printed, and written to FILE. Libraries that are not installed and files that are
absent are named and left out. What is measured is defined in benchmarks/README.md.
"""

from __future__ import annotations

import argparse
import datetime as dt
import platform
import sys
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

from benchmarks.extraction.datasets import data_sets
from benchmarks.extraction.libraries import LIBRARIES
from benchmarks.extraction.readings import Library, Read
from benchmarks.extraction.runs import runs
from benchmarks.extraction.table import section

INSTALL = 'pip install -c constraints.txt -e ".[benchmarks]"'


def main(arguments: Sequence[str] | None = None) -> int:
    """0 with the table printed; 2 where no path leads to any data."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.extraction", description=__doc__.split("\n\n")[0])
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE")
    options = parser.parse_args(arguments)
    sets, absent = data_sets(options.paths)
    for name in absent:
        print(f"{name}: absent from the paths given, left out", file=sys.stderr)
    if not sets:
        return 2
    loaded = list(_loaded())
    parts = [_title([library for library, _ in loaded])]
    for data in sets:
        print(f"{data.name} ...", file=sys.stderr)
        parts.append(section(data, runs(loaded, data)))
    text = "\n\n".join(parts) + "\n"
    print(text, end="")
    if options.output:
        options.output.write_text(text, encoding="utf-8")
    return 0


def _loaded() -> Iterator[tuple[Library, Read]]:
    for library in LIBRARIES:
        try:
            yield library, library.load()
        except ImportError:
            print(f"{library.name}: not installed, left out; install it with {INSTALL}", file=sys.stderr)


def _title(libraries: Sequence[Library]) -> str:
    versions = ", ".join(f"{library.name} {version(library.distribution)}" for library in libraries)
    return (
        "# How well figures and dates are read\n\n"
        f"Written on {dt.date.today()} by `python -m benchmarks.extraction`, Python {platform.python_version()}: "
        f"{versions}. The measures are defined in benchmarks/README.md."
    )


if __name__ == "__main__":
    raise SystemExit(main())
