"""The tables of an archive, and how those of an earlier version become them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

SCHEMA = "schema"
"""The property that holds the version of the tables."""

tables = MetaData()

properties = Table("properties", tables, Column("name", Text, primary_key=True), Column("value", Text, nullable=False))
"""What holds for the whole archive: the versions of its tables and of what filled it, the file of its index."""

reports = Table(
    "reports",
    tables,
    Column("id", Integer, primary_key=True),
    Column("content", LargeBinary, nullable=False, unique=True),
    Column("address", Text, index=True),
    Column("source", Text, index=True),
    Column("published", Text, index=True),
    Column("made_by", Text, nullable=False, index=True),
    Column("document", LargeBinary, nullable=False),
    sqlite_autoincrement=True,
)
"""A report each: the digest of what it says, where it was had, its day (ISO) and source, what read
and embedded its sentences, and the whole, compressed."""

sentences = Table(
    "sentences",
    tables,
    Column("id", Integer, primary_key=True),
    Column("report", Integer, ForeignKey("reports.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("vector", LargeBinary, nullable=False),
    sqlite_autoincrement=True,
)
"""The sentences that bear claims, with their vectors. An id is never given twice, so that an index may lag behind."""


def _without_keys(rows: Connection) -> None:
    """What a sentence counts beside whom it names brought nothing together that likeness does not."""
    rows.exec_driver_sql("DROP TABLE IF EXISTS keys")


MIGRATIONS: Sequence[Callable[[Connection], None]] = (tables.create_all, _without_keys)
"""What makes version n + 1 of the tables from version n; the first makes them from nothing."""
