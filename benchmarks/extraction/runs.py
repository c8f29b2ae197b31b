"""One library over one data set: its readings scored and its speed taken."""

from __future__ import annotations

import logging
import time
import warnings
from collections.abc import Iterable
from typing import NamedTuple

from benchmarks.extraction.datasets import DataSet
from benchmarks.extraction.readings import Library, Read, Reading
from benchmarks.extraction.samples import Sample
from benchmarks.extraction.scores import Measure, date_measures, quantity_measures

_PASSES_FOR = 1.0  # seconds


class Run(NamedTuple):
    """What a library reaches; `failed` texts made it raise and count as read empty. `speed` is sentences a second."""

    by: Library
    quantities: list[Measure]
    dates: list[Measure]
    failed: int
    speed: float | None


def runs(libraries: Iterable[tuple[Library, Read]], data: DataSet) -> list[Run]:
    """Of each library that reads something which the data set labels."""
    return [
        run(library, read, data)
        for library, read in libraries
        if (library.quantities and data.labels_quantities) or (library.dates and data.labels_dates)
    ]


def run(library: Library, read: Read, data: DataSet) -> Run:
    """Scores first, which also warms the library's caches; speed is that of the fastest pass, in CPU time."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        logging.disable(logging.WARNING)
        readings = [_reading(read, sample) for sample in data.samples]
        known = [reading or Reading() for reading in readings]
        speed = _sentences(data) / _fastest(read, data) if data.timed else None
        logging.disable(logging.NOTSET)
    return Run(
        library,
        quantity_measures(data, known, reads_dates=library.dates) if library.quantities else [],
        date_measures(data, known) if library.dates else [],
        readings.count(None),
        speed,
    )


def _reading(read: Read, sample: Sample) -> Reading | None:
    try:
        return read(sample.text, sample.published)
    except Exception:  # whatever another library raises is its answer to the text, and is counted
        return None


def _fastest(read: Read, data: DataSet) -> float:
    passes: list[float] = []
    while sum(passes) < _PASSES_FOR:
        begun = time.process_time()
        for sample in data.samples:
            _reading(read, sample)
        passes.append(time.process_time() - begun)
    return min(passes)


def _sentences(data: DataSet) -> int:
    """A line holds one sentence, in articles as in single sentences."""
    return sum(sample.text.count("\n") + 1 for sample in data.samples)
