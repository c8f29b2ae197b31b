"""Entries of an archive that need no model, and processes that write until they are killed."""

from __future__ import annotations

import datetime as dt
import os
import resource
from itertools import count
from multiprocessing.synchronize import Event
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crosscheck.archive import Entry, Neighbours, Store
from crosscheck.errors import ArchiveError
from crosscheck.model import DateBasis, Days, Foothold, Published, Report

MONDAY = dt.date(2024, 3, 4)
TUESDAY = dt.date(2024, 3, 5)
DIMENSION = 16
SENTENCES = 2
"""Of every entry."""


def told(number: int) -> str:
    return f"The harbour of Anselm took {number} ships. It had room for {number + 1}."


def entry(
    number: int,
    *,
    text: str | None = None,
    path: str | None = None,
    url: str | None = None,
    source: str | None = "Harbour Gazette",
    day: dt.date | None = MONDAY,
    made_by: str = "first",
) -> Entry:
    report = Report(
        id=f"r{number}",
        path=path or f"/reports/{number}.txt",
        source=source,
        title=None,
        published=Published(day=day, basis=DateBasis.GIVEN if day else DateBasis.UNKNOWN, earliest=day, latest=day),
        text=text or told(number),
        passages=(),
        origin=f"r{number}",
        url=url,
    )
    half = len(report.text) // 2
    sentences = [Foothold((0, half), 0, None), Foothold((half, len(report.text)), 1, Days(MONDAY, TUESDAY))]
    return Entry(report, made_by, sentences, vectors(SENTENCES, seed=number))


def vectors(rows: int, *, seed: int, dimension: int = DIMENSION) -> NDArray[np.float32]:
    """Of unit length."""
    some = np.random.default_rng(seed).normal(size=(rows, dimension))
    return np.asarray(some / np.linalg.norm(some, axis=1, keepdims=True), dtype=np.float32)


def add_forever(folder: Path, ledger: Path, first: int) -> None:
    """Adds two reports at a time, and then writes their numbers into the ledger."""
    line = os.open(ledger, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    with Store(folder, create=True) as store:
        for number in count(first, 2):
            store.add([entry(number), entry(number + 1)])
            os.write(line, f"{number}\n{number + 1}\n".encode())


def add_some(folder: Path, numbers: range) -> None:
    with Store(folder, create=True) as store:
        for number in numbers:
            store.add([entry(number)])


def renew_forever(folder: Path, begun: Event) -> None:
    with Store(folder) as store:
        begun.set()
        for number in count():
            ids = [report.id for report in store.listed()]
            store.renew({id_: entry(id_, made_by=str(number)) for id_ in ids})


def compact_forever(folder: Path, begun: Event) -> None:
    with Store(folder) as store:
        begun.set()
        while True:
            Neighbours(store, DIMENSION, exact=1).compact(force=True)


def add_until_full(folder: Path, ledger: Path, size: int) -> None:
    """Where no file may become larger; the ledger's last line is the error."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    try:
        add_forever(folder, ledger, 1)
    except ArchiveError as error:
        with ledger.open("a", encoding="utf-8") as lines:
            lines.write(f"{error}\n")
