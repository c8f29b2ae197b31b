"""The labelled data: files by their name, each with the way its lines become samples."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.extraction.samples import DateLabel, Figures, QuantityLabel, Sample
from benchmarks.extraction.timex import days_of, resolved
from benchmarks.extraction.units import canonical
from crosscheck.model import Bound, Days

Row = dict[str, Any]

_AT_LEAST = frozenset({Bound.AT_LEAST, Bound.MORE_THAN})
_AT_MOST = frozenset({Bound.AT_MOST, Bound.LESS_THAN, Bound.NEARLY})
_APPROXIMATE = frozenset({Bound.ABOUT, Bound.NEARLY, Bound.VAGUE})
# A clock time alone, and two labels of MEANTIME that mark no date.
_NO_DATE = re.compile(r"[\d:. ]+(?:UTC|p\.m\..*|a\.m\..*)|exactly on time|which")
_DATE_TYPES = ("date", "daterange", "datetime", "datetimerange")
_NUMBER_MODELS = ("NumberModel", "NumberRangeModel", "PercentModel")


class DataSet(NamedTuple):
    """Samples of one kind; where all quantities, or all dates, are labelled, a reading without a label is wrong."""

    name: str
    note: str
    samples: tuple[Sample, ...]
    all_quantities: bool = False
    all_dates: bool = False
    timed: bool = True

    @property
    def labels_quantities(self) -> bool:
        return any(sample.quantities for sample in self.samples)

    @property
    def labels_dates(self) -> bool:
        return any(sample.dates for sample in self.samples)


def data_sets(paths: Sequence[Path]) -> tuple[list[DataSet], list[str]]:
    """The data sets that the paths (files, or folders that are searched) lead to, and the names of absent files."""
    found: list[DataSet] = []
    absent = []
    for name, split in FILES.items():
        file = _find(name, paths)
        if file is None:
            absent.append(name)
        else:
            found += split([json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()])
    return found, absent


def _find(name: str, paths: Sequence[Path]) -> Path | None:
    for path in paths:
        if path.is_file() and path.name == name:
            return path
        if path.is_dir() and (files := sorted(path.rglob(name))):
            return files[0]
    return None


def _extraction(rows: Sequence[Row]) -> Iterator[DataSet]:
    note = f"{len(rows)} sentences written for this project; in-sample: the readers were developed on them"
    samples = tuple(map(_sentence, rows))
    yield DataSet("extraction.jsonl", note, samples, all_quantities=True, all_dates=True)


def _sentence(row: Row) -> Sample:
    ignored = tuple((start, end) for start, end, _ in row["ignore_q"])
    labels = (
        QuantityLabel(
            label["nstart"],
            label["nend"],
            figures=(_ends(label["low"], label["high"]), *((Decimal(str(other)),) for other in label["alts"])),
            bounds=_bounds(label["low"], label["high"], approximate=label["approx"]),
            unit=None if label["kind"] in ("count", "fraction") else canonical(label["unit"]),
            nouns=tuple((label["unit"] or "").lower().split("|")) if label["kind"] == "count" and label["unit"] else (),
        )
        for label in row["quantities"]
    )
    return Sample(
        row["text"],
        _day(row["pub"]),
        tuple(label for label in labels if not any(label.start < end and start < label.end for start, end in ignored)),
        tuple(
            DateLabel(date["start"], date["end"], (_interval(date["start_date"], date["end_date"]),))
            for date in row["dates"]
        ),
        ignored,
        tuple((start, end) for start, end, _ in row["ignore_d"]),
    )


def _meantime(rows: Sequence[Row]) -> Iterator[DataSet]:
    note = f"MEANTIME (NewsReader, CC BY 4.0): the beginnings of {len(rows)} Wikinews articles; numbers by span only"
    yield DataSet("meantime.jsonl", note, tuple(map(_article, rows)), all_dates=True)


def _article(row: Row) -> Sample:
    dates, ignored = [], []
    for date in row["gold"]:
        dated = date["type"] in ("DATE", "TIME") and date["value"][0].isdecimal()
        if dated and not _NO_DATE.fullmatch(date["surface"]):
            timex = date["value"].partition("T")[0]
            days = days_of(timex)
            dates.append(DateLabel(date["start"], date["end"], (days,) if days else (), timex))
        else:
            ignored.append((date["start"], date["end"]))
    quantities = tuple(QuantityLabel(label["start"], label["end"]) for label in row["quantities"])
    return Sample(row["text"], _day(row["ref_date"]), quantities, tuple(dates), ignored_dates=tuple(ignored))


def _recognizers(rows: Sequence[Row]) -> Iterator[DataSet]:
    note = "Recognizers-Text specifications (MIT, Microsoft)"
    by_part: dict[str, list[Sample]] = {"Number": [], "NumberWithUnit": [], "DateTime": []}
    for row in rows:
        part = row["dataset"].partition("/")[2]
        if part != "Number" or row["id"].startswith(_NUMBER_MODELS):
            by_part[part].append(_specification(row))
    for part, samples in by_part.items():
        labelled = tuple(sample for sample in samples if sample.quantities or sample.dates)
        yield DataSet(f"Recognizers {part}", f"{note}, {len(labelled)} cases", labelled, timed=False)


def _specification(row: Row) -> Sample:
    quantities, dates = [], []
    for label in row["gold"]:
        start, kind = label["start"], str(label["type"]).removeprefix("datetimeV2.")
        end = label["end"] or start + len(label["surface"])
        if kind in _DATE_TYPES:
            dates.append(DateLabel(start, end, tuple(_resolutions(label["resolution"]))))
        elif "DateTime" not in row["dataset"] and (quantity := _quantity(start, end, kind, label["resolution"])):
            quantities.append(quantity)
    return Sample(row["text"], _day(row["ref_date"]), tuple(quantities), tuple(dates))


def _quantity(start: int, end: int, kind: str, resolution: Row) -> QuantityLabel | None:
    written = str(resolution["value"]).rstrip("%")
    if kind == "numberrange":
        low, high = (Decimal(end) if end else None for end in written.strip("[]()").split(","))
        return QuantityLabel(start, end, (_ends(low, high),), _bounds(low, high, approximate=False))
    if not re.fullmatch(r"-?[\d.]+(?:E[+-]?\d+)?", written):  # "euros" without a figure
        return None
    unit = "percent" if kind == "percentage" else resolution.get("isoCurrency") or resolution.get("unit")
    if unit == "Pound":
        unit = "GBP" if kind == "currency" else "lb"
    return QuantityLabel(start, end, ((Decimal(written),),), unit=canonical(unit))


def _resolutions(resolution: Row | None) -> Iterator[Days]:
    """Every day or range of days that counts as right, of both forms in which the specifications write them."""
    resolution = resolution or {}
    for value in resolution.get("values") or ():
        if days := resolved(value):
            yield days
    for key in ("PastResolution", "FutureResolution"):
        value = {_KEYS.get(name, name): moment for name, moment in (resolution.get(key) or {}).items()}
        if days := resolved({**value, "timex": resolution.get("Timex") or resolution.get("timex")}):
            yield days


_KEYS = {
    "date": "value",
    "dateTime": "value",
    "startDate": "start",
    "startDateTime": "start",
    "endDate": "end",
    "endDateTime": "end",
}


def _ends(low: float | Decimal | None, high: float | Decimal | None) -> Figures:
    ends = [Decimal(str(end)) for end in (low, high) if end is not None]
    return tuple(dict.fromkeys(ends))


def _bounds(low: float | Decimal | None, high: float | Decimal | None, *, approximate: bool) -> frozenset[Bound]:
    if low is None:
        return _AT_MOST
    if high is None:
        return _AT_LEAST | {Bound.VAGUE} if approximate else _AT_LEAST
    if low != high:
        return frozenset({Bound.RANGE})
    return _APPROXIMATE if approximate else frozenset({Bound.EXACT})


def _day(written: str | None) -> dt.date | None:
    return dt.datetime.fromisoformat(written[:10]).date() if written else None


def _interval(start: str, end: str) -> Days:
    return Days(dt.date.fromisoformat(start), dt.date.fromisoformat(end))


FILES: dict[str, Callable[[Sequence[Row]], Iterator[DataSet]]] = {
    "extraction.jsonl": _extraction,
    "meantime.jsonl": _meantime,
    "recognizers-english.jsonl": _recognizers,
}
