"""The metadata block that may open a report."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from crosscheck.claims.dates.calendar import month_days, year_days
from crosscheck.errors import FrontMatterError
from crosscheck.model import DateBasis, Published
from crosscheck.readers.plain import BOM

_FENCE = re.compile(r"---[ \t]*(?:\r\n|\n|\r|$)")
_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\n|\r|$)")
_ENTRY = re.compile(r"([A-Za-z_][\w .-]*?)[ \t]*:(?:[ \t]+(.*))?$")
_IGNORED = re.compile(r"\s*(?:#.*)?$|[ \t]+\S.*$|-[ \t]+\S.*$")
"""Blank lines, remarks, and the further lines of a longer value: none of the keys read here has one."""

_MONTH_OR_YEAR = re.compile(r"(\d{4})(?:-(\d\d))?")


class FrontMatter(NamedTuple):
    """`end` is the offset at which the report's own text begins; the rest is None where the block does not say."""

    end: int
    source: str | None = None
    published: Published = Published()
    title: str | None = None


def read_front_matter(text: str, path: str) -> FrontMatter:
    """The block between two `---` lines at the very start, if there is one; FrontMatterError where it is malformed."""
    start = len(BOM) if text.startswith(BOM) else 0
    fence = _FENCE.match(text, start)
    if fence is None:
        return FrontMatter(start)
    entries: dict[str, str] = {}
    at, number = fence.end(), 1
    while at < len(text):
        number += 1
        if closing := _FENCE.match(text, at):
            return FrontMatter(
                closing.end(),
                source=entries.get("source") or None,
                published=_published(entries.get("published", ""), path),
                title=entries.get("title") or None,
            )
        line = _LINE.match(text, at)
        assert line is not None  # the pattern matches anything
        if entry := _ENTRY.match(line[1]):
            entries[entry[1].lower()] = _unquoted((entry[2] or "").strip())
        elif not _IGNORED.match(line[1]):
            raise FrontMatterError(
                path, f"line {number} of the metadata block is not 'key: value'", "correct the line or remove the block"
            )
        at = line.end()
    raise FrontMatterError(
        path, "the metadata block that line 1 opens is never closed", "close it with a line '---' or remove line 1"
    )


def _unquoted(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].strip()
    return value


def _published(value: str, path: str) -> Published:
    """The day as the publisher's clock had it, the time and its zone being dropped; or the month or year that is all
    that is known."""
    if not value:
        return Published()
    try:
        if partial := _MONTH_OR_YEAR.fullmatch(value):
            year, month = int(partial[1]), partial[2]
            earliest, latest = month_days(year, int(month)) if month else year_days(year)
            return Published(basis=DateBasis.METADATA, earliest=earliest, latest=latest)
        day = dt.datetime.fromisoformat(value).date()
    except ValueError:
        raise FrontMatterError(
            path, f"published: {value!r} is no date", "write it as year-month-day, for example 2023-02-07"
        ) from None
    return Published(day=day, basis=DateBasis.METADATA, earliest=day, latest=day)
