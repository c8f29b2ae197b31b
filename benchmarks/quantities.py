"""How well quantities are read: `python -m benchmarks.quantities PATH...`

A PATH is a file of labelled sentences, or a folder that holds some of them:

- `extraction.jsonl`: sentences with `quantities` (`nstart`, `nend`, `low`, `high` in the written unit, null for open;
  `approx`) and `ignore_q`, spans that are not scored. Measured: F1 of spans, which match where they overlap, and the
  share of labels whose value and bound are right.
- `meantime.jsonl`: MEANTIME English (NewsReader, CC BY 4.0), texts with the spans of their numbers. Measured: recall
  of spans.

Dates are found first and their spans are taken. A file that is absent is named and skipped.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
import time
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from crosscheck.claims.bounds import interval
from crosscheck.claims.dates import find_dates
from crosscheck.claims.mentions import Mention
from crosscheck.claims.quantities import find_quantities
from crosscheck.claims.tokens import tokenize
from crosscheck.model import Bound, DateValue, Published

FILES = ("extraction.jsonl", "meantime.jsonl")
_TOLERANCE = Decimal("0.001")
_APPROXIMATE = (Bound.ABOUT, Bound.NEARLY, Bound.VAGUE)


class Row(NamedTuple):
    """One line of the table: what was measured on which file."""

    file: str
    measure: str
    figure: float
    labels: int


def main(arguments: Sequence[str]) -> int:
    """Prints the table; 2 where no path was given."""
    if not arguments:
        print(__doc__)
        return 2
    rows: list[Row] = []
    for name in FILES:
        path = _find(name, [Path(argument) for argument in arguments])
        if path is None:
            print(f"{name}: absent, skipped", file=sys.stderr)
            continue
        lines = list(_lines(path))
        rows += _extraction(lines) if name == FILES[0] else _meantime(lines)
    print(f"{'file':<18} {'measure':<24} {'figure':>9} {'labels':>7}")
    for row in rows:
        print(f"{row.file:<18} {row.measure:<24} {row.figure:>9.3f} {row.labels:>7}")
    return 0


def _find(name: str, paths: Sequence[Path]) -> Path | None:
    for path in paths:
        if path.is_file() and path.name == name:
            return path
        if path.is_dir() and (found := next(iter(sorted(path.rglob(name))), None)):
            return found
    return None


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def _mentions(text: str, day: str | None) -> tuple[list[Mention], float]:
    """The quantities of `text`, and the seconds that they took beyond tokens and dates."""
    anchor = dt.date.fromisoformat(day) if day else None
    tokens = tokenize(text)
    dates = find_dates(text, tokens, Published(day=anchor, earliest=anchor, latest=anchor))
    start = time.process_time()
    found = find_quantities(text, tokens, [(mention.start, mention.end) for mention in dates])
    return found, time.process_time() - start


def _extraction(lines: Sequence[dict[str, Any]]) -> list[Row]:
    labels = hits = right = extra = 0
    seconds = 0.0
    for line in lines:
        found, spent = _mentions(line["text"], line.get("pub"))
        seconds += spent
        ignored = [(start, end) for start, end, _ in line["ignore_q"]]
        found = [m for m in found if not any(_overlap((m.start, m.end), span) for span in ignored)]
        matched: set[int] = set()
        for label in line["quantities"]:
            span = (label["nstart"], label["nend"])
            if any(_overlap(span, other) for other in ignored):
                continue
            labels += 1
            over = [k for k, m in enumerate(found) if _overlap((m.start, m.end), span)]
            matched.update(over)
            hits += bool(over)
            right += bool(over) and _right(found[over[0]], label)
        extra += len(found) - len(matched)
    precision, recall = hits / max(1, hits + extra), hits / max(1, labels)
    score = 2 * precision * recall / max(1e-9, precision + recall)
    return [
        Row("extraction.jsonl", "span F1", score, labels),
        Row("extraction.jsonl", "value and bound right", right / max(1, labels), labels),
        Row("extraction.jsonl", "sentences a second", len(lines) / max(1e-9, seconds), len(lines)),
    ]


def _meantime(lines: Sequence[dict[str, Any]]) -> list[Row]:
    labels = hits = sentences = 0
    seconds = 0.0
    for line in lines:
        found, spent = _mentions(line["text"], line.get("ref_date"))
        seconds += spent
        sentences += line["text"].count("\n") + 1
        for label in line["quantities"]:
            labels += 1
            hits += any(_overlap((m.start, m.end), (label["start"], label["end"])) for m in found)
    return [
        Row("meantime.jsonl", "span recall", hits / max(1, labels), labels),
        Row("meantime.jsonl", "sentences a second", sentences / max(1e-9, seconds), sentences),
    ]


def _overlap(left: tuple[int, int], right: tuple[int, int]) -> bool:
    return left[0] < right[1] and right[0] < left[1]


def _right(mention: Mention, label: dict[str, Any]) -> bool:
    """Whether the written range equals the label's, which gives an approximate figure as itself."""
    value = mention.value
    if isinstance(value, DateValue):
        return False
    stated, bound = value.stated, value.bound
    per_unit = 10 if value.written_unit == "decade" else 1  # labelled in years
    low, high = interval(bound, stated[0] * per_unit, stated[-1] * per_unit)
    if _same(low, label["low"]) and _same(high, label["high"]):
        return True
    if bound is Bound.NEARLY and label["low"] is None:  # "up to", "just under"
        return _same(stated[-1], label["high"])
    return bool(label["approx"]) and bound in _APPROXIMATE and _same(stated[0], label["low"])


def _same(value: Decimal | None, label: float | None) -> bool:
    if value is None or label is None:
        return value is None and label is None
    expected = Decimal(str(label))
    return abs(value - expected) <= _TOLERANCE * max(abs(value), abs(expected))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
