"""The tables of an archive, and how those of an earlier version become them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
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

keys = Table(
    "keys",
    tables,
    Column("key", BigInteger, nullable=False),
    Column("sentence", Integer, nullable=False),
    PrimaryKeyConstraint("key", "sentence"),
    sqlite_with_rowid=False,
)
"""What a sentence counts beside whom it names, as numbers. Those of removed sentences stay for a while."""

MIGRATIONS: Sequence[Callable[[Connection], None]] = (tables.create_all,)
"""What makes version n + 1 of the tables from version n; the first makes them from nothing."""
