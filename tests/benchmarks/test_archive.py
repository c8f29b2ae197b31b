from __future__ import annotations

from itertools import islice
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest

from benchmarks.archive import report, turned
from benchmarks.growth import growth_svg
from benchmarks.made_archive import made_reports
from crosscheck.pipeline import bearing


def test_the_sentences_of_a_made_report_are_those_that_bear_claims() -> None:
    for made in islice(made_reports(first=7), 5):
        assert [found.sentence.span for found in bearing(made.report)] == made.spans
        assert [made.report.text[start:end] for start, end in made.spans] == made.texts


def test_reports_are_the_same_in_each_run() -> None:
    assert next(made_reports(first=3)) == next(made_reports(first=3))


def test_turned_vectors_keep_their_length_and_stay_near() -> None:
    chance = np.random.default_rng(1)
    vectors = np.eye(384, dtype=np.float32)[:50]
    others = turned(vectors, chance)
    assert np.allclose(np.linalg.norm(others, axis=1), 1, atol=1e-5)
    likeness = np.sum(vectors * others, axis=1)
    assert likeness.min() >= 0.84
    assert likeness.max() <= 0.99


def test_a_small_archive_is_measured_in_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a chart; what is a process of its own is only asked for here."""
    commands: list[str] = []

    def ran(*words: str) -> tuple[float, float]:
        commands.append(words[0])
        return 1.0, 0.5

    monkeypatch.setattr("benchmarks.archive._SENTENCES", 2)
    monkeypatch.setattr("benchmarks.archive._run", ran)
    plot = tmp_path / "plot.svg"
    told = list(report(tmp_path, [50], pooled=20, added_in_full=26, rounds=1, plot=plot))
    assert commands == ["check", "archive"]
    assert "| | 50 sentences |" in told
    assert any(line.startswith("| nearest sentences found") and line.endswith("| 1.0000 |") for line in told)
    assert plot.read_text().count('<path class="line"') == 4


def test_the_chart_is_whole_and_the_same_each_time() -> None:
    """Well-formed, a line for each series; what grows stands higher."""
    series = {"check": [(10_000, 1.0), (1_000_000, 10.0)], "ask": [(10_000, 0.1), (1_000_000, 0.1)]}
    drawn = growth_svg(series, across="sentences", up="seconds")
    assert drawn == growth_svg(series, across="sentences", up="seconds")
    paths = [element.attrib["d"] for element in ElementTree.fromstring(drawn).iter() if element.tag.endswith("path")]
    (first, last), (low, same) = ([float(place.split(",")[1]) for place in path[1:].split("L")] for path in paths)
    assert first > last
    assert low == same
