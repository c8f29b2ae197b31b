"""Every row of docs/readings.md is a case: its example is read as the row says."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import pytest

from crosscheck.claims import find_mentions
from crosscheck.claims.mentions import Mention
from crosscheck.model import Bound, DateValue, Published
from crosscheck.model.values import plain_number

TABLE = Path(__file__).parents[2] / "docs" / "readings.md"
PUBLISHED = dt.date(2023, 5, 17)
HISTORY = "History"
_ROW = re.compile(r"\| (?P<phenomenon>.+?) \| (?P<example>.+?) \| (?P<reading>.+?) \|")


class Row(NamedTuple):
    section: str
    phenomenon: str
    example: str
    reading: str


def rows() -> list[Row]:
    """The rows under each heading that carry an example; headers and rules have none."""
    found, section = [], ""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            section = line[3:]
        row = _ROW.fullmatch(line)
        if row is not None and not row["example"].startswith(("-", "example")):
            found.append(Row(section, *row.groups()))
    return found


def reading(text: str, *, history: bool = False) -> str:
    """What is read in the text, each mention as **span** = value, in the notation of the table."""
    published = Published(day=PUBLISHED, earliest=PUBLISHED, latest=PUBLISHED)
    mentions = find_mentions(text, published, history=history)
    return "; ".join(_shown(text, mention) for mention in mentions) or "nothing"


def _shown(text: str, mention: Mention) -> str:
    value = mention.value
    if isinstance(value, DateValue):
        days = "unresolved" if value.days is None else f"{value.start}..{value.end}"
        days = str(value.start) if value.start == value.end and value.start else days
        timex = "" if value.timex in (None, days) else f" ({value.timex})"
        words = f"{value.modifier.value if value.modifier else ''} {days}{timex}"
    else:
        bound = "" if value.bound in (Bound.EXACT, Bound.RANGE, Bound.VAGUE) else value.bound.value
        words = f"{bound} {_interval(value.low, value.high)} {value.unit or value.counted or ''}"
    return f"**{text[mention.start : mention.end]}** = {' '.join(words.split())}"


def _interval(low: Decimal | None, high: Decimal | None) -> str:
    if low == high and low is not None:
        return plain_number(low)
    return f"{'' if low is None else plain_number(low)}..{'' if high is None else plain_number(high)}"


@pytest.mark.parametrize("row", [pytest.param(row, id=row.phenomenon) for row in rows()])
def test_example(row: Row) -> None:
    """The example of the row is read as its last column says, and nothing else is read in it."""
    assert reading(row.example, history=row.section == HISTORY) == row.reading


def test_table_is_whole() -> None:
    """The table holds many rows, and no phenomenon twice."""
    names = [row.phenomenon for row in rows()]
    assert len(names) > 150
    assert len(names) == len(set(names))
