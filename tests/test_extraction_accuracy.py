"""The accuracy gate of the readers of values: what is read right on labelled sentences may not go down unnoticed.

The measures are those of `python -m benchmarks.extraction`; the floors stand in `extraction_floors.toml`.
"""

from __future__ import annotations

import re
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.extraction.datasets import DataSet, data_sets
from benchmarks.extraction.libraries import read_by_crosscheck
from benchmarks.extraction.scores import date_measures, quantity_measures
from tests.stories import ROOT, SHARED, where_it_lies_beside

FLOORS: dict[str, dict[str, float]] = tomllib.loads(
    (Path(__file__).parent / "extraction_floors.toml").read_text(encoding="utf-8")
)
_WORD = re.compile(r"\w+|[^\w\s]")


def shortfalls(data: DataSet, name: str) -> dict[str, tuple[float, float]]:
    """The figures that lie under their floor, each with it."""
    readings = [read_by_crosscheck(sample.text, sample.published) for sample in data.samples]
    measured = {
        f"{kind} {measure.name}": measure.figure
        for kind, measures in (
            ("quantities", quantity_measures(data, readings, reads_dates=True)),
            ("dates", date_measures(data, readings)),
        )
        for measure in measures
    }
    print(f"{name}: {', '.join(f'{figure} {value:.3f}' for figure, value in measured.items())}")
    assert measured.keys() == FLOORS[name].keys()
    return {figure: (value, FLOORS[name][figure]) for figure, value in measured.items() if value < FLOORS[name][figure]}


def own_sentences() -> DataSet:
    found, _ = data_sets([ROOT / "benchmarks" / "gold" / "extraction.jsonl"])
    return found[0]


def test_the_figures_on_own_sentences_keep_their_floors() -> None:
    """On the labelled sentences of the repository."""
    data = own_sentences()
    assert len(data.samples) == 60
    assert shortfalls(data, "own sentences") == {}


@pytest.mark.parametrize(
    ("file", "names"),
    [
        pytest.param(file, names, marks=where_it_lies_beside(file))
        for file, names in (
            ("gold/extraction.jsonl", ["all sentences"]),
            ("benchmarks/meantime.jsonl", ["MEANTIME"]),
            (
                "benchmarks/recognizers-english.jsonl",
                ["Recognizers Number", "Recognizers NumberWithUnit", "Recognizers DateTime"],
            ),
        )
    ],
)
def test_the_figures_on_shared_data_keep_their_floors(file: str, names: list[str]) -> None:
    """On data that are not part of the repository, where they lie beside the checkout."""
    found, _ = data_sets([SHARED / file])
    short = {name: shortfalls(data, name) for name, data in zip(names, found, strict=True)}
    assert short == {name: {} for name in names}


def test_reading_keeps_its_speed() -> None:
    """Values and dates take at most so many times as long as cutting the same sentences into words.

    A ratio within one run says the same on every machine; the fastest of alternating passes says it under load.
    """
    data = own_sentences()

    def cut() -> None:
        for sample in data.samples:
            for match in _WORD.finditer(sample.text):
                match.group().lower()

    def read() -> None:
        for sample in data.samples:
            read_by_crosscheck(sample.text, sample.published)

    passes = [(_seconds(cut), _seconds(read)) for _ in range(30)]
    ratio = min(taken for _, taken in passes) / min(taken for taken, _ in passes)
    print(f"reading takes {ratio:.1f} times as long as cutting into words")
    assert ratio <= FLOORS["speed"]["at most times as long as words"]


def _seconds(action: Callable[[], None]) -> float:
    begun = time.process_time()
    action()
    return time.process_time() - begun
