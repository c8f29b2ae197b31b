"""The SQLite file of an archive: opened, brought to the tables of this version, read by many and written by one."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine, create_engine, delete, event, insert, select
from sqlalchemy.exc import DatabaseError, SQLAlchemyError
from sqlalchemy.pool import QueuePool

from crosscheck.archive.tables import MIGRATIONS, SCHEMA, properties
from crosscheck.errors import ArchiveError

DATABASE = "archive.db"
PATIENCE = 1.0
"""Seconds after which a writer that waits for another one is told so."""
_LOCK = "writing.lock"
_LONGEST = 600.0
"""Seconds after which it gives up."""
_BUSY = 30.0
"""Seconds for which SQLite waits for a process that is no crosscheck."""
_RECOVER = "restore the folder from a copy"


class Database:
    """Reading sees what was committed before; every change is one transaction, so that a process that dies in its midst
    leaves nothing of it.

    ArchiveError where the folder holds no archive (and `create` is off), or the file is damaged, cannot be written, or
    is of a later version. A folder that may not be written to can be read, and is taken to stay as it is. `on_wait` is
    called where another process has been writing for `patience` seconds.
    """

    def __init__(
        self,
        folder: Path,
        *,
        create: bool = False,
        on_wait: Callable[[], None] | None = None,
        patience: float = PATIENCE,
        longest: float = _LONGEST,
    ) -> None:
        self.folder = folder
        self.path = folder / DATABASE
        self._on_wait, self._patience, self._longest = on_wait, patience, longest
        self._lock = FileLock(folder / _LOCK)
        with self._reporting():
            if create:
                folder.mkdir(parents=True, exist_ok=True)
            elif not self.path.is_file() or not self.path.stat().st_size:
                # A process that was killed while it made the archive leaves an empty file.
                raise ArchiveError(
                    folder, "there is no archive here", f"make one: crosscheck archive add {folder} PATH"
                )
        self._engine = _engine(self.path)
        try:
            self._migrate()
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """The archive as it is now, whatever others commit meanwhile."""
        with self._reporting(), self._engine.begin() as rows:
            yield rows

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes."""
        with self.alone(), self._reporting(), self._engine.begin() as rows:
            yield rows

    @contextmanager
    def alone(self) -> Iterator[None]:
        """While no other process writes; may be entered again."""
        with self._reporting():
            self._wait()
        try:
            yield
        finally:
            self._lock.release()

    def _wait(self) -> None:
        try:
            self._lock.acquire(timeout=min(self._patience, self._longest))
        except Timeout:
            if self._on_wait is not None:
                self._on_wait()
            self._lock.acquire(timeout=max(0, self._longest - self._patience))

    def _migrate(self) -> None:
        with self.reading() as rows:
            version = _version(rows)
        if version > len(MIGRATIONS):
            cause = f"was made by a later version of crosscheck (tables {version})"
            raise ArchiveError(self.folder, cause, "install that version")
        if version < len(MIGRATIONS):
            with self.alone():
                if not version:
                    self._let_many_read()
                with self.writing() as rows:
                    # Another process may have done it meanwhile.
                    for migrate in MIGRATIONS[_version(rows) :]:
                        migrate(rows)
                    put(rows, SCHEMA, str(len(MIGRATIONS)))

    def _let_many_read(self) -> None:
        """Readers go on while one writes, from now on."""
        with self._reporting():
            rows = self._engine.raw_connection()
            try:
                rows.cursor().execute("PRAGMA journal_mode = WAL")
            finally:
                rows.close()

    @contextmanager
    def _reporting(self) -> Iterator[None]:
        try:
            yield
        except (SQLAlchemyError, sqlite3.Error, OSError) as error:
            raise self._told(error) from error

    def _told(self, error: Exception) -> ArchiveError:
        """The error in words, with what to do."""
        if isinstance(error, Timeout):
            cause = f"another process has been writing for {self._longest:g} seconds"
            return ArchiveError(self.folder, cause, "wait until it is done, or end it")
        original = error.orig if isinstance(error, DatabaseError) else error
        words = str(original)
        if "readonly" in words or "Read-only" in words or isinstance(original, PermissionError):
            return ArchiveError(self.folder, "may not be written to", "change the permissions of the folder")
        if "is full" in words or "No space" in words:
            remedy = "make room and run it again: what was committed is kept"
            return ArchiveError(self.folder, "the disk is full", remedy)
        if "malformed" in words or "not a database" in words:
            return ArchiveError(self.folder, f"the database is damaged ({words})", _RECOVER)
        return ArchiveError(self.folder, words or type(error).__name__, "check the folder and its disk")


def put(rows: Connection, name: str, value: str) -> None:
    """Sets a property of the archive."""
    rows.execute(delete(properties).where(properties.c.name == name))
    rows.execute(insert(properties).values(name=name, value=value))


def _version(rows: Connection) -> int:
    """The version of the tables; 0 where there are none."""
    if not rows.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar():
        return 0
    return int(rows.scalar(select(properties.c.value).where(properties.c.name == SCHEMA)) or 0)


def _engine(path: Path) -> Engine:
    address = _address(path)

    def connected() -> sqlite3.Connection:
        # Without a level of isolation the driver begins no transaction of its own, which would be none for tables.
        rows = sqlite3.connect(address, uri=True, timeout=_BUSY, isolation_level=None, check_same_thread=False)
        # Commits reach the disk before they return.
        for pragma in ("synchronous = FULL", "foreign_keys = ON", "mmap_size = 268435456"):
            rows.execute(f"PRAGMA {pragma}")
        return rows

    engine = create_engine("sqlite://", creator=connected, poolclass=QueuePool)

    @event.listens_for(engine, "begin")
    def begin(rows: Connection) -> None:
        rows.exec_driver_sql("BEGIN")

    return engine


def _address(path: Path) -> str:
    """What SQLite opens. Where it may make no files beside the database it must be told that nobody writes, which holds
    where no process has it open: else there would be a journal."""
    address = path.absolute().as_uri()
    if os.access(path.parent, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
        return address
    journal = path.with_name(f"{path.name}-wal").exists()
    return f"{address}?{'mode=ro' if journal else 'immutable=1'}"
