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
    inspect,
    update,
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
    Column("claims", Integer, nullable=False),
    Column("first_day", Integer),
    Column("last_day", Integer),
    Column("vector", LargeBinary, nullable=False),
    sqlite_autoincrement=True,
)
"""The sentences that bear claims: how many claims of the report come before, which days are named last before (from 1
January of the year 1), and the vector. An id is never given twice, so that an index may lag behind."""


def _without_keys(rows: Connection) -> None:
    """What a sentence counts beside whom it names brought nothing together that likeness does not."""
    rows.exec_driver_sql("DROP TABLE IF EXISTS keys")


def _with_footholds(rows: Connection) -> None:
    """A sentence is read without those before it, once it is known what they lend it: an upgrade finds it out."""
    there = {column["name"] for column in inspect(rows).get_columns("sentences")}
    if "claims" not in there:
        rows.exec_driver_sql("ALTER TABLE sentences ADD COLUMN claims INTEGER NOT NULL DEFAULT 0")
        for name in ("first_day", "last_day"):
            rows.exec_driver_sql(f"ALTER TABLE sentences ADD COLUMN {name} INTEGER")
        rows.execute(update(reports).values(made_by=""))


MIGRATIONS: Sequence[Callable[[Connection], None]] = (tables.create_all, _without_keys, _with_footholds)
"""What makes version n + 1 of the tables from version n; the first makes them from nothing."""
