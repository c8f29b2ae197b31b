"""Reports on their way into an archive, and the rows that they become."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, delete, insert, select

from crosscheck.archive.packing import digest, packed_report, packed_vectors
from crosscheck.archive.tables import reports, sentences
from crosscheck.model import Days, Foothold, Report


class Entry(NamedTuple):
    """A report to be kept, with its sentences and their vectors (sentences, dimension). `made_by` says what read and
    embedded them."""

    report: Report
    made_by: str
    sentences: Sequence[Foothold]
    vectors: NDArray[np.float32]


class Kept(NamedTuple):
    """What became of the reports handed to an archive."""

    added: int = 0
    replaced: int = 0
    unchanged: int = 0

    def __add__(self, other: object) -> Kept:
        assert isinstance(other, Kept)
        return Kept(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))


def is_there(rows: Connection, report: Report) -> bool:
    return rows.scalar(select(reports.c.id).where(reports.c.content == digest(report))) is not None


def removed_from(rows: Connection, address: str | None) -> Collection[int]:
    """The ids of the reports of that address, which are removed; None is no address."""
    if address is None:
        return ()
    return rows.scalars(delete(reports).where(reports.c.address == address).returning(reports.c.id)).all()


def added(rows: Connection, entry: Entry) -> int:
    """The id of the report, whose sentences are still to be added."""
    report = entry.report
    day = report.published.day
    values = {"content": digest(report), "address": address_of(report), "source": report.source}
    values |= {
        "made_by": entry.made_by,
        "published": day.isoformat() if day else None,
        "document": packed_report(report),
    }
    return int(rows.scalars(insert(reports).values(values).returning(reports.c.id)).one())


def add_sentences(rows: Connection, entries: Mapping[int, Entry]) -> None:
    """Adds the sentences of reports that are there, all in a few statements."""
    added = [
        {"report": id_, **_columns(sentence), "vector": vector}
        for id_, entry in entries.items()
        for sentence, vector in zip(entry.sentences, packed_vectors(entry.vectors), strict=True)
    ]
    if added:
        rows.execute(insert(sentences), added)


def _columns(sentence: Foothold) -> dict[str, int | None]:
    (start, end), claims, days = sentence
    first, last = (days.start.toordinal(), days.end.toordinal()) if days else (None, None)
    return {"start": start, "end": end, "claims": claims, "first_day": first, "last_day": last}


def foothold(start: int, end: int, claims: int, first_day: int | None, last_day: int | None) -> Foothold:
    """The sentence of these columns."""
    if first_day is None or last_day is None:
        return Foothold((start, end), claims, None)
    return Foothold((start, end), claims, Days(dt.date.fromordinal(first_day), dt.date.fromordinal(last_day)))


def address_of(report: Report) -> str | None:
    """Where a report was had: its URL, else its path from the root; None for standard input."""
    if report.url:
        return report.url
    return None if report.path == "-" else rooted(report.path)


def rooted(path: str) -> str:
    return Path(path).absolute().as_posix()
