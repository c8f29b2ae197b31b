"""What each report is called in the output."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import PurePath

from crosscheck.model import Report
from crosscheck.reporters.printable import safe


def names(reports: Sequence[Report]) -> Mapping[str, str]:
    """A name for each report id, all different: the source where it is known, else the file.

    Where one source has several reports its name is followed by the file; where two files are called alike by their
    path.
    """
    stems = {report.id: safe(PurePath(report.path).name) or report.id for report in reports}
    repeated_stems = {stem for stem, times in Counter(stems.values()).items() if times > 1}
    files = {
        report.id: safe(report.path) if stems[report.id] in repeated_stems else stems[report.id] for report in reports
    }
    sources = Counter(safe(report.source) for report in reports if report.source)
    named = {}
    for report in reports:
        source = safe(report.source or "")
        if not source:
            named[report.id] = files[report.id]
        elif sources[source] > 1:
            named[report.id] = f"{source} ({files[report.id]})"
        else:
            named[report.id] = source
    return named
