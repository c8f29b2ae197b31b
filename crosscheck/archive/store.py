"""What an archive keeps and is asked for: reports, the sentences that bear claims, and their vectors."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import ColumnElement, Connection, delete, func, select, update

from crosscheck.archive.database import Database, put
from crosscheck.archive.entries import (
    Entry,
    Kept,
    add_sentences,
    added,
    address_of,
    foothold,
    is_there,
    removed_from,
    rooted,
)
from crosscheck.archive.packing import digest, unpacked_report, unpacked_text, unpacked_vectors
from crosscheck.archive.tables import properties, reports, sentences
from crosscheck.archive.windows import EVERYTHING, Window
from crosscheck.errors import ArchiveError
from crosscheck.model import Foothold, Report

_REVISION = "revision"
"""The property that counts the changes of reports."""
_AT_ONCE = 500
"""Parameters of a statement, below what the oldest SQLite takes."""

_DIGITS = 18
"""Of an id at most; more would be no number to SQLite."""

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]


class Listed(NamedTuple):
    """An archived report in a list."""

    id: int
    address: str | None
    source: str | None
    published: str | None


class Store(Database):
    """The reports of an archive, by what is asked of them."""

    def add(self, entries: Sequence[Entry]) -> Kept:
        """Keeps the reports, in one transaction. One with the same text, source and day is there already; another that
        was had from the same address is replaced."""
        kept = Kept()
        new: dict[int, Entry] = {}
        with self.writing() as rows:
            for entry in entries:
                if is_there(rows, entry.report):
                    kept += Kept(unchanged=1)
                    continue
                gone = removed_from(rows, address_of(entry.report))
                kept += Kept(replaced=1) if gone else Kept(added=1)
                new = {id_: one for id_, one in new.items() if id_ not in gone} if gone else new
                new[added(rows, entry)] = entry
            add_sentences(rows, new)
            _count_change(rows)
        return kept

    def known(self, found: Sequence[Report]) -> list[int | None]:
        """The id of each report that is there already, as it is; None for others."""
        digests = [digest(report) for report in found]
        there: dict[bytes, int] = {}
        columns = reports.c.content, reports.c.id
        with self.reading() as rows:
            for part in _parts(digests):
                found_here = rows.execute(select(*columns).where(reports.c.content.in_(part)))
                there.update((content, id_) for content, id_ in found_here)
        return [there.get(each) for each in digests]

    def renew(self, entries: Mapping[int, Entry]) -> None:
        """Puts the sentences of the reports with these ids in place of those they had, in one transaction; one that is
        gone stays so."""
        there: dict[int, Entry] = {}
        with self.writing() as rows:
            for id_, entry in entries.items():
                rows.execute(delete(sentences).where(sentences.c.report == id_))
                if rows.execute(update(reports).where(reports.c.id == id_).values(made_by=entry.made_by)).rowcount:
                    there[id_] = entry
            add_sentences(rows, there)
            _count_change(rows)

    def outdated(self, made_by: str, *, most: int | None = None) -> list[int]:
        """The ids of the reports, at most so many, that were read or embedded by something else, ascending."""
        wanted = select(reports.c.id).where(reports.c.made_by != made_by).order_by(reports.c.id).limit(most)
        with self.reading() as rows:
            return list(rows.scalars(wanted))

    def is_made_by(self, made_by: str) -> bool:
        """Whether all reports were read and embedded by this."""
        with self.reading() as rows:
            ends = (rows.scalar(select(end(reports.c.made_by))) for end in (func.min, func.max))
            return all(end in (None, made_by) for end in ends)

    def remove(self, names: Sequence[str]) -> int:
        """Removes the reports with these ids, addresses or paths, and says how many; ArchiveError, and nothing is
        removed, where one is not there."""
        distinct = dict.fromkeys(names)
        with self.writing() as rows:
            for name in distinct:
                if not rows.execute(delete(reports).where(_named(name))).rowcount:
                    remedy = f"see: crosscheck archive list {self.folder}"
                    raise ArchiveError(name, f"is no report of {self.folder}", remedy)
            _count_change(rows)
        return len(distinct)

    def listed(self, window: Window = EVERYTHING) -> list[Listed]:
        """The reports of a window in order of id."""
        columns = reports.c.id, reports.c.address, reports.c.source, reports.c.published
        with self.reading() as rows:
            return [Listed(*row) for row in rows.execute(window.narrowed(select(*columns)).order_by(reports.c.id))]

    def reports(self, ids: Sequence[int]) -> list[Report]:
        """The reports with these ids, in order of id; in a run the report 7 is called archive-7."""
        found: list[Report] = []
        with self.reading() as rows:
            for part in _parts(sorted(ids)):
                wanted = select(reports.c.id, reports.c.document).where(reports.c.id.in_(part)).order_by(reports.c.id)
                found += [unpacked_report(document, f"archive-{id_}") for id_, document in rows.execute(wanted)]
        return found

    def texts(self, ids: Sequence[int]) -> dict[int, str]:
        """The texts of those of the reports that are still there."""
        found: dict[int, str] = {}
        with self.reading() as rows:
            for part in _parts(ids):
                wanted = select(reports.c.id, reports.c.document).where(reports.c.id.in_(part))
                found.update((id_, unpacked_text(document)) for id_, document in rows.execute(wanted))
        return found

    def places(self, ids: Sequence[int]) -> dict[int, tuple[int, Foothold]]:
        """The report and the place in it of each sentence that is still there."""
        found: dict[int, tuple[int, Foothold]] = {}
        c = sentences.c
        columns = c.id, c.report, c.start, c.end, c.claims, c.first_day, c.last_day
        with self.reading() as rows:
            for part in _parts(ids):
                for id_, report, *place in rows.execute(select(*columns).where(c.id.in_(part))):
                    found[id_] = report, foothold(*place)
        return found

    def sentences_in(self, ids: Sequence[int]) -> list[int]:
        """The ids of the sentences in these reports."""
        with self.reading() as rows:
            return [
                id_
                for part in _parts(ids)
                for id_ in rows.scalars(select(sentences.c.id).where(sentences.c.report.in_(part)))
            ]

    def sentence_ids(self, window: Window) -> Ints:
        """The ids of the sentences in the reports of a window, ascending."""
        wanted = window.narrowed(select(sentences.c.id).join(reports)).order_by(sentences.c.id)
        with self.reading() as rows:
            return np.array(rows.scalars(wanted).all(), dtype=np.int64)

    def vectors(self, *, after: int = 0, dimension: int, most: int | None = None) -> tuple[Ints, Floats]:
        """Ids and vectors of the sentences with ids beyond `after`, ascending, at most so many."""
        wanted = select(sentences.c.id, sentences.c.vector).where(sentences.c.id > after).order_by(sentences.c.id)
        wanted = wanted.limit(most)
        with self.reading() as rows:
            found = rows.execute(wanted).all()
        return np.array([id_ for id_, _ in found], dtype=np.int64), unpacked_vectors([v for _, v in found], dimension)

    def sample(self, most: int, *, dimension: int) -> Floats:
        """The vectors of at most so many sentences, spread evenly over the archive."""
        ids = self.sentence_ids(EVERYTHING)
        spread = ids[np.linspace(0, len(ids) - 1, min(most, len(ids)), dtype=np.int64)]
        return self.vectors_of(spread.tolist(), dimension=dimension)[1]

    def vectors_of(self, ids: Sequence[int], *, dimension: int) -> tuple[Ints, Floats]:
        """Ids and vectors of those of the sentences that are still there, ascending."""
        found: list[tuple[int, bytes]] = []
        with self.reading() as rows:
            for part in _parts(sorted(set(ids))):
                wanted = select(sentences.c.id, sentences.c.vector).where(sentences.c.id.in_(part))
                found += [(id_, vector) for id_, vector in rows.execute(wanted.order_by(sentences.c.id))]
        return np.array([id_ for id_, _ in found], dtype=np.int64), unpacked_vectors([v for _, v in found], dimension)

    def counts(self) -> tuple[int, int, int]:
        """How many reports and sentences there are, and the largest id of a sentence (0 for none)."""
        with self.reading() as rows:
            of_reports = rows.scalar(select(func.count()).select_from(reports)) or 0
            of_sentences, last = rows.execute(select(func.count(), func.max(sentences.c.id))).one()
        return of_reports, of_sentences, last or 0

    def revision(self) -> int:
        """A number that grows with every change of the reports."""
        return int(self.property(_REVISION) or 0)

    def property(self, name: str) -> str | None:
        with self.reading() as rows:
            return rows.scalar(select(properties.c.value).where(properties.c.name == name))

    def set_property(self, name: str, value: str) -> None:
        with self.writing() as rows:
            put(rows, name, value)

    def beyond(self, last: int) -> int:
        """How many sentences have ids beyond `last`."""
        with self.reading() as rows:
            return rows.scalar(select(func.count()).where(sentences.c.id > last)) or 0

    def damage(self) -> list[str]:
        """What SQLite's own check, and reading every report, find wrong; nothing where all is well."""
        with self.reading() as rows:
            found = [line for line in rows.exec_driver_sql("PRAGMA integrity_check").scalars() if line != "ok"]
            for id_, document in rows.execute(select(reports.c.id, reports.c.document)):
                try:
                    unpacked_report(document, "")
                except (TypeError, ValueError, zlib.error) as error:  # the first: what is there are no bytes
                    found.append(f"report {id_} cannot be read ({type(error).__name__})")
        return found


def _count_change(rows: Connection) -> None:
    before = rows.scalar(select(properties.c.value).where(properties.c.name == _REVISION))
    put(rows, _REVISION, str(int(before or 0) + 1))


def _named(name: str) -> ColumnElement[bool]:
    if name.isdecimal() and len(name) <= _DIGITS:
        return reports.c.id == int(name)
    return reports.c.address.in_([name, rooted(name)])


def _parts(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(values), _AT_ONCE):
        yield values[start : start + _AT_ONCE]
