"""Reports made ready for an archive: with their sentences that bear claims, which are still to be embedded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from crosscheck import pipeline
from crosscheck.model import Foothold, Report
from crosscheck.readers import fair_report

SENTENCES = 1_500
"""That are embedded and committed at a time."""
REPORTS = 500
"""That are committed at a time at most, where they bear few claims."""


class Readied(NamedTuple):
    """A report with its sentences that bear claims."""

    report: Report
    sentences: list[Foothold]
    texts: list[str]


def readied(report: Report) -> Readied:
    found = list(pipeline.bearing(fair_report(report)))
    return Readied(report, [each.foothold for each in found], [each.sentence.text for each in found])


def batches(reports: Iterable[Report]) -> Iterator[list[Readied]]:
    """The reports in order, so many at a time as have some `SENTENCES`, and `REPORTS` at most."""
    batch: list[Readied] = []
    sentences = 0
    for report in reports:
        batch.append(readied(report))
        sentences += len(batch[-1].texts)
        if sentences >= SENTENCES or len(batch) >= REPORTS:
            yield batch
            batch, sentences = [], 0
    if batch:
        yield batch
