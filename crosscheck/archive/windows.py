"""Which archived reports are wanted, by their day and source."""

from __future__ import annotations

import datetime as dt
from typing import Any, NamedTuple

from sqlalchemy import Select

from crosscheck.archive.tables import reports


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
