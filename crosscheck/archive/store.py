"""What an archive keeps and is asked for: reports, the sentences that bear claims, and their vectors."""

from __future__ import annotations

import datetime as dt
import zlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import ColumnElement, Connection, Select, delete, func, insert, select, update

from crosscheck.archive.database import Database, put
from crosscheck.archive.packing import digest, packed_report, packed_vectors, unpacked_report, unpacked_vectors
from crosscheck.archive.tables import keys, properties, reports, sentences
from crosscheck.errors import ArchiveError
from crosscheck.model import Report
from crosscheck.model.frozen import Span

_REVISION = "revision"
"""The property that counts the changes of reports."""
_AT_ONCE = 500
"""Parameters of a statement, below what the oldest SQLite takes."""

_DIGITS = 18
"""Of an id at most; more would be no number to SQLite."""

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]


class Entry(NamedTuple):
    """A report to be kept, with the spans, the vectors (spans, dimension) and the keys of its sentences. `made_by` says
    what read and embedded them."""

    report: Report
    made_by: str
    spans: Sequence[Span]
    vectors: Floats
    keys: Sequence[Collection[int]]


class Kept(NamedTuple):
    """What became of the reports handed to an archive."""

    added: int = 0
    replaced: int = 0
    unchanged: int = 0

    def __add__(self, other: object) -> Kept:
        assert isinstance(other, Kept)
        return Kept(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))


class Window(NamedTuple):
    """Which archived reports are wanted: published from `since` to `until`, ends included, by `sources`; None and no
    sources leave it open. A report without a day lies in no window that is bounded."""

    since: dt.date | None = None
    until: dt.date | None = None
    sources: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        return self == EVERYTHING

    def narrowed(self, rows: Select[Any]) -> Select[Any]:
        if self.since is not None:
            rows = rows.where(reports.c.published >= self.since.isoformat())
        if self.until is not None:
            rows = rows.where(reports.c.published <= self.until.isoformat())
        return rows.where(reports.c.source.in_(self.sources)) if self.sources else rows


EVERYTHING = Window()
"""All that is archived."""


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
                if _is_there(rows, entry.report):
                    kept += Kept(unchanged=1)
                    continue
                gone = _removed_from(rows, _address(entry.report))
                kept += Kept(replaced=1) if gone else Kept(added=1)
                new = {id_: one for id_, one in new.items() if id_ not in gone} if gone else new
                new[_added(rows, entry)] = entry
            _add_sentences(rows, new)
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
            _add_sentences(rows, there)
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

    def places(self, ids: Sequence[int]) -> dict[int, tuple[int, Span]]:
        """The report and the span of each sentence that is still there."""
        found: dict[int, tuple[int, Span]] = {}
        columns = sentences.c.id, sentences.c.report, sentences.c.start, sentences.c.end
        with self.reading() as rows:
            for part in _parts(ids):
                for id_, report, start, end in rows.execute(select(*columns).where(sentences.c.id.in_(part))):
                    found[id_] = report, (start, end)
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

    def sharing(self, wanted: Collection[int], *, most: int) -> list[int]:
        """The ids of sentences that share a key, the newest first; keys that more than `most` share tell nothing."""
        found: list[int] = []
        with self.reading() as rows:
            for key in sorted(wanted):
                some = select(keys.c.sentence).where(keys.c.key == key).order_by(keys.c.sentence.desc()).limit(most + 1)
                ids = rows.scalars(some).all()
                found += ids if len(ids) <= most else ()
        return list(dict.fromkeys(found))

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

    def drop_stale_keys(self) -> None:
        with self.writing() as rows:
            rows.execute(delete(keys).where(keys.c.sentence.not_in(select(sentences.c.id))))

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


def _is_there(rows: Connection, report: Report) -> bool:
    return rows.scalar(select(reports.c.id).where(reports.c.content == digest(report))) is not None


def _removed_from(rows: Connection, address: str | None) -> Collection[int]:
    """The ids of the reports of that address, which are removed; None is no address."""
    if address is None:
        return ()
    return rows.scalars(delete(reports).where(reports.c.address == address).returning(reports.c.id)).all()


def _added(rows: Connection, entry: Entry) -> int:
    """The id of the report, whose sentences are still to be added."""
    report = entry.report
    day = report.published.day
    values = {"content": digest(report), "address": _address(report), "source": report.source}
    values |= {
        "made_by": entry.made_by,
        "published": day.isoformat() if day else None,
        "document": packed_report(report),
    }
    return int(rows.scalars(insert(reports).values(values).returning(reports.c.id)).one())


def _add_sentences(rows: Connection, entries: Mapping[int, Entry]) -> None:
    """Adds the sentences of reports that are there, all in a few statements."""
    added = [
        {"report": id_, "start": start, "end": end, "vector": vector}
        for id_, entry in entries.items()
        for (start, end), vector in zip(entry.spans, packed_vectors(entry.vectors), strict=True)
    ]
    if not added:
        return
    ids = rows.scalars(insert(sentences).returning(sentences.c.id, sort_by_parameter_order=True), added)
    of_each = [own for entry in entries.values() for own in entry.keys]
    told = [{"key": key, "sentence": id_} for id_, own in zip(ids, of_each, strict=True) for key in sorted(own)]
    if told:
        rows.execute(insert(keys), told)


def _named(name: str) -> ColumnElement[bool]:
    if name.isdecimal() and len(name) <= _DIGITS:
        return reports.c.id == int(name)
    return reports.c.address.in_([name, _rooted(name)])


def _address(report: Report) -> str | None:
    """Where a report was had: its URL, else its path from the root; None for standard input."""
    if report.url:
        return report.url
    return None if report.path == "-" else _rooted(report.path)


def _rooted(path: str) -> str:
    return Path(path).absolute().as_posix()


def _parts(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(values), _AT_ONCE):
        yield values[start : start + _AT_ONCE]
