"""How well the date reader does on labelled news: `python -m benchmarks.dates PATH...`.

A PATH is `extraction.jsonl` (own sentences with the interval of each date) or `meantime.jsonl` (MEANTIME, Wikinews with
TIMEX3 values), or a folder that holds them. A mention is found where it overlaps a labelled span; it is right where its
days (extraction) or its TIMEX3 value (MEANTIME) equal the label. MEANTIME's vague references (PAST_REF, XXXX), lengths,
rates and bare clock times are no dates of ours: they count neither way.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from crosscheck.claims.dates import find_dates
from crosscheck.claims.mentions import Mention
from crosscheck.claims.tokens import tokenize
from crosscheck.model import DateValue, Published

_PASSES = 20
_CLOCK = re.compile(r"[\d:. ]+(?:UTC|p\.m\..*|a\.m\..*)|exactly on time|which")


class Label(NamedTuple):
    """A labelled date and the test of a found value."""

    start: int
    end: int
    right: Callable[[DateValue], bool]


class Sample(NamedTuple):
    """A text with its dates, and the spans where a mention is neither right nor wrong."""

    text: str
    published: str | None
    labels: list[Label]
    ignored: list[tuple[int, int]]


class Score(NamedTuple):
    """`found` and `right` count labels, `extra` mentions without one; `seconds` is the fastest pass over all texts."""

    labels: int
    found: int
    right: int
    extra: int
    sentences: int
    seconds: float

    @property
    def f1(self) -> float:
        return 2 * self.found / (self.labels + self.found + self.extra)


def _days_are(start: str, end: str) -> Callable[[DateValue], bool]:
    return lambda value: (str(value.start), str(value.end)) == (start, end)


def _timex_is(timex: str) -> Callable[[DateValue], bool]:
    return lambda value: value.timex == timex


def extraction(rows: Iterator[dict[str, Any]]) -> Iterator[Sample]:
    for row in rows:
        labels = [
            Label(date["start"], date["end"], _days_are(date["start_date"], date["end_date"])) for date in row["dates"]
        ]
        yield Sample(row["text"], row["pub"], labels, [(span[0], span[1]) for span in row["ignore_d"] or []])


def meantime(rows: Iterator[dict[str, Any]]) -> Iterator[Sample]:
    for row in rows:
        labels, ignored = [], []
        for date in row["gold"]:
            dated = date["type"] in ("DATE", "TIME") and date["value"][0].isdecimal()
            if dated and not _CLOCK.fullmatch(date["surface"]):
                labels.append(Label(date["start"], date["end"], _timex_is(date["value"].partition("T")[0])))
            else:
                ignored.append((date["start"], date["end"]))
        yield Sample(row["text"], row["ref_date"], labels, ignored)


READERS: dict[str, Callable[[Iterator[dict[str, Any]]], Iterator[Sample]]] = {
    "extraction.jsonl": extraction,
    "meantime.jsonl": meantime,
}


def score(samples: Sequence[Sample]) -> Score:
    labels = found = right = extra = 0
    for sample in samples:
        mentions = _read(sample)
        taken: set[int] = set()
        for label in sample.labels:
            at = [index for index, mention in enumerate(mentions) if _overlap(mention, label.start, label.end)]
            taken.update(at)
            labels += 1
            found += bool(at)
            values = [mentions[index].value for index in at]
            right += any(isinstance(value, DateValue) and label.right(value) for value in values)
        rest = [mention for index, mention in enumerate(mentions) if index not in taken]
        extra += sum(not any(_overlap(mention, *span) for span in sample.ignored) for mention in rest)
    return Score(labels, found, right, extra, len(samples), min(_seconds(samples) for _ in range(_PASSES)))


def _read(sample: Sample) -> list[Mention]:
    day = dt.date.fromisoformat(sample.published) if sample.published else None
    return find_dates(sample.text, tokenize(sample.text), Published(day=day, earliest=day, latest=day))


def _seconds(samples: Sequence[Sample]) -> float:
    begun = time.process_time()
    for sample in samples:
        _read(sample)
    return time.process_time() - begun


def _overlap(mention: Mention, start: int, end: int) -> bool:
    return mention.start < end and start < mention.end


def main(paths: Sequence[str]) -> int:
    """Prints one line a data set; says which of them are absent. 2 without a path."""
    if not paths:
        print("usage: python -m benchmarks.dates PATH...", file=sys.stderr)
        return 2
    print(f"{'data':20}{'dates':>7}{'span F1':>9}{'right':>8}{'right of found':>16}{'texts/s':>9}")
    for name, reader in READERS.items():
        places = [Path(path) / name if Path(path).is_dir() else Path(path) for path in paths]
        file = next((place for place in places if place.name == name and place.is_file()), None)
        if file is None:
            print(f"{name:20} absent")
            continue
        lines = file.read_text(encoding="utf-8").splitlines()
        result = score(list(reader(json.loads(line) for line in lines)))
        print(
            f"{name:20}{result.labels:7}{result.f1:9.3f}{result.right / result.labels:8.3f}"
            f"{result.right / result.found:16.3f}{result.sentences / result.seconds:9.0f}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
