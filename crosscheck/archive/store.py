"""An archive on disk: reports, the sentences that bear claims, and their vectors, in one SQLite file."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple, Self

import numpy as np
from filelock import FileLock, Timeout
from numpy.typing import NDArray
from sqlalchemy import (
    Connection,
    Engine,
    Select,
    create_engine,
    delete,
    event,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.exc import DatabaseError, SQLAlchemyError

from crosscheck.archive.packing import digest, packed_report, packed_vectors, unpacked_report, unpacked_vectors
from crosscheck.archive.tables import MIGRATIONS, SCHEMA, keys, properties, reports, sentences
from crosscheck.errors import ArchiveError
from crosscheck.model import Report
from crosscheck.model.frozen import Span

DATABASE = "archive.db"
_LOCK = "writing.lock"
_PATIENCE = 600
"""Seconds for which a writer waits for another one to finish."""
_AT_ONCE = 500
"""Parameters of a statement, below what the oldest SQLite takes."""

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
        return self == Window()

    def narrowed(self, rows: Select[Any]) -> Select[Any]:
        if self.since is not None:
            rows = rows.where(reports.c.published >= self.since.isoformat())
        if self.until is not None:
            rows = rows.where(reports.c.published <= self.until.isoformat())
        return rows.where(reports.c.source.in_(self.sources)) if self.sources else rows


class Listed(NamedTuple):
    """An archived report in a list."""

    id: int
    address: str | None
    source: str | None
    published: str | None


class Store:
    """The database of an archive. Reading sees what was committed before; every change is one transaction, so that a
    process that dies in its midst leaves nothing of it.

    ArchiveError where the folder holds no archive (and `create` is off), the file is damaged, cannot be written, or is
    of a later version.
    """

    def __init__(self, folder: Path, *, create: bool = False) -> None:
        self.folder = folder
        self.path = folder / DATABASE
        if not self.path.is_file():
            if not create:
                raise ArchiveError(
                    folder, "there is no archive here", f"make one: crosscheck archive add {folder} PATH"
                )
            with self._reporting():
                folder.mkdir(parents=True, exist_ok=True)
        self._engine = _engine(self.path)
        self._lock = FileLock(folder / _LOCK, timeout=_PATIENCE)
        with self._reporting():
            self._migrate()

    def close(self) -> None:
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes; one process at a time, others wait for it."""
        try:
            with self._lock, self._reporting(), self._engine.begin() as rows:
                yield rows
        except Timeout as error:
            cause = f"another process has been writing for {_PATIENCE} seconds"
            raise ArchiveError(self.folder, cause, "wait until it is done, or end it") from error
        except PermissionError as error:
            raise ArchiveError(self.folder, "no permission to write", "change the permissions of the folder") from error

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with self._reporting(), self._engine.connect() as rows:
            yield rows

    def add(self, entries: Sequence[Entry]) -> Kept:
        """Keeps the reports, in one transaction. One with the same text, source and day is there already; another that
        was had from the same address is replaced."""
        kept = Kept()
        with self.writing() as rows:
            for entry in entries:
                kept += _add(rows, entry)
        return kept

    def known(self, found: Sequence[Report]) -> list[bool]:
        """Whether each report is there already, as it is."""
        digests = [digest(report) for report in found]
        there: set[bytes] = set()
        with self.reading() as rows:
            for part in _parts(digests):
                there.update(rows.scalars(select(reports.c.content).where(reports.c.content.in_(part))))
        return [each in there for each in digests]

    def renew(self, entries: Mapping[int, Entry]) -> None:
        """Puts the sentences of the reports with these ids in place of those they had, in one transaction."""
        with self.writing() as rows:
            for id_, entry in entries.items():
                rows.execute(delete(sentences).where(sentences.c.report == id_))
                rows.execute(update(reports).where(reports.c.id == id_).values(made_by=entry.made_by))
                _add_sentences(rows, id_, entry)

    def outdated(self, made_by: str, *, most: int) -> list[int]:
        """The ids of at most so many reports that were read or embedded by something else, ascending."""
        wanted = select(reports.c.id).where(reports.c.made_by != made_by).order_by(reports.c.id).limit(most)
        with self.reading() as rows:
            return list(rows.scalars(wanted))

    def remove(self, names: Sequence[str]) -> int:
        """Removes the reports with these ids or addresses; ArchiveError, and nothing is removed, where one is not
        there."""
        with self.writing() as rows:
            for name in names:
                matches = reports.c.id == int(name) if name.isdecimal() else reports.c.address == name
                if not rows.execute(delete(reports).where(matches)).rowcount:
                    raise ArchiveError(name, f"is no report of {self.folder}", "see: crosscheck archive list DIR")
        return len(names)

    def listed(self, window: Window = Window()) -> list[Listed]:  # noqa: B008 - it never changes
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
        with self.reading() as rows:
            held = rows.scalar(select(func.count()).select_from(sentences)) or 0
            step = max(1, held // most)
            spread = select(sentences.c.vector).where(sentences.c.id % step == 0).order_by(sentences.c.id).limit(most)
            return unpacked_vectors(rows.scalars(spread).all(), dimension)

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

    def property(self, name: str) -> str | None:
        with self.reading() as rows:
            return rows.scalar(select(properties.c.value).where(properties.c.name == name))

    def set_property(self, name: str, value: str) -> None:
        with self.writing() as rows:
            rows.execute(delete(properties).where(properties.c.name == name))
            rows.execute(insert(properties).values(name=name, value=value))

    def drop_stale_keys(self) -> None:
        with self.writing() as rows:
            rows.execute(delete(keys).where(keys.c.sentence.not_in(select(sentences.c.id))))

    def damage(self) -> list[str]:
        """What SQLite's own check, and reading every report, find wrong; nothing where all is well."""
        with self.reading() as rows:
            found = [line for line in rows.exec_driver_sql("PRAGMA integrity_check").scalars() if line != "ok"]
            for id_, document in rows.execute(select(reports.c.id, reports.c.document)):
                try:
                    unpacked_report(document, "")
                except Exception as error:
                    found.append(f"report {id_} cannot be read ({type(error).__name__})")
        return found

    def _migrate(self) -> None:
        with self._engine.connect() as rows:
            there = bool(rows.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar())
            version = (
                int(rows.scalar(select(properties.c.value).where(properties.c.name == SCHEMA)) or 0) if there else 0
            )
        if version > len(MIGRATIONS):
            cause = f"was made by a later version of crosscheck (tables {version})"
            raise ArchiveError(self.folder, cause, "install that version")
        if version < len(MIGRATIONS):
            with self.writing() as rows:
                for migrate in MIGRATIONS[version:]:
                    migrate(rows)
                rows.execute(delete(properties).where(properties.c.name == SCHEMA))
                rows.execute(insert(properties).values(name=SCHEMA, value=str(len(MIGRATIONS))))

    @contextmanager
    def _reporting(self) -> Iterator[None]:
        try:
            yield
        except (SQLAlchemyError, sqlite3.Error, OSError) as error:
            raise _told(self.folder, error) from error


def _told(folder: Path, error: Exception) -> ArchiveError:
    """The error in words, with what to do."""
    original = error.orig if isinstance(error, DatabaseError) else error
    words = str(original)
    if "readonly" in words or "read-only" in words or isinstance(original, PermissionError):
        return ArchiveError(folder, "the archive cannot be written", "change the permissions of the folder")
    if "full" in words or "No space" in words:
        return ArchiveError(folder, "the disk is full", "make room and run it again: what was committed is kept")
    if "malformed" in words or "not a database" in words:
        return ArchiveError(
            folder, f"the database is damaged ({words})", f"crosscheck archive verify {folder} --repair"
        )
    return ArchiveError(folder, words or type(error).__name__, "check the folder and its disk")


def _engine(path: Path) -> Engine:
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": _PATIENCE})

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _: object) -> None:
        # Commits reach the disk before they return; readers go on while one writes.
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "mmap_size = 268435456"):
            connection.execute(f"PRAGMA {pragma}")

    return engine


def _add(rows: Connection, entry: Entry) -> Kept:
    report, content = entry.report, digest(entry.report)
    if rows.scalar(select(reports.c.id).where(reports.c.content == content)) is not None:
        return Kept(unchanged=1)
    address = address_of(report)
    gone = rows.execute(delete(reports).where(reports.c.address == address)).rowcount if address else 0
    day = report.published.day
    values = {"content": content, "address": address, "source": report.source}
    values |= {
        "made_by": entry.made_by,
        "published": day.isoformat() if day else None,
        "document": packed_report(report),
    }
    made = rows.execute(insert(reports).values(values)).inserted_primary_key
    assert made is not None
    _add_sentences(rows, made[0], entry)
    return Kept(replaced=1) if gone else Kept(added=1)


def _add_sentences(rows: Connection, report: int, entry: Entry) -> None:
    vectors = packed_vectors(entry.vectors)
    for (start, end), vector, own in zip(entry.spans, vectors, entry.keys, strict=True):
        sentence = {"report": report, "start": start, "end": end, "vector": vector}
        row = rows.execute(insert(sentences).values(sentence)).inserted_primary_key
        assert row is not None
        if own:
            rows.execute(insert(keys), [{"key": key, "sentence": row[0]} for key in sorted(own)])


def address_of(report: Report) -> str | None:
    """Where a report was had: its URL, else its path from the root; None for standard input."""
    if report.url:
        return report.url
    return None if report.path == "-" else Path(report.path).absolute().as_posix()


def _parts(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(values), _AT_ONCE):
        yield values[start : start + _AT_ONCE]
