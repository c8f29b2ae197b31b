"""The table of a benchmark, in Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.extraction.datasets import DataSet
from benchmarks.extraction.runs import Run
from benchmarks.extraction.scores import Measure


def section(data: DataSet, runs: Sequence[Run]) -> str:
    """A heading, a line on the data, and a table of one line per library."""
    parts = [f"## {data.name}", f"{data.note}."]
    for title, measures in (
        ("quantities", [run.quantities for run in runs]),
        ("dates", [run.dates for run in runs]),
    ):
        if columns := max(measures, key=len):
            heads = [_head(measure) for measure in columns]
            lines = [[run.by.name, *_cells(own)] for run, own in zip(runs, measures, strict=True) if own]
            parts.append(_table([title, *heads], lines))
    if data.timed:
        speeds = [[run.by.name, _reads(run), f"{run.speed:,.0f}"] for run in runs]
        parts.append(_table(["speed", "reads", "sentences a second"], speeds))
    parts += [f"{run.by.name} raised on {run.failed} texts, counted as empty." for run in runs if run.failed]
    return "\n\n".join(parts)


def _head(measure: Measure) -> str:
    figure = "right" if measure.extra is None else "F1"
    return f"{measure.name} {figure} (of {measure.labels})"


def _cells(measures: Sequence[Measure]) -> list[str]:
    return [f"{measure.figure:.3f}" for measure in measures]


def _reads(run: Run) -> str:
    both = (("quantities", run.by.quantities), ("dates", run.by.dates))
    return " and ".join(name for name, reads in both if reads)


def _table(heads: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    rule = ["---", *("---:" for _ in heads[1:])]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (heads, rule, *lines))
