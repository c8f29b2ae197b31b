"""What each report is called in the output, and where it can be looked up."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import PurePath

from crosscheck.model import Report
from crosscheck.reporters.printable import safe

_LONGEST = 19  # characters of a file's name; longer ones crowd the figures at 80 columns
_SEPARATOR = re.compile(r"[_\-. ]")


def names(reports: Sequence[Report]) -> Mapping[str, str]:
    """A name for each report id, all different: the source where it is known, else the file.

    Where one source has several reports its name is followed by the file. A file is called by its stem, shortened
    where it is long, and by its whole name or its path where the stem alone could be mistaken for another.
    """
    files = _files(reports)
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


def web_address(report: Report) -> str | None:
    """The address of the report, where it is one that a page may link to."""
    address = report.url or ""
    is_plain = safe(address) == address and " " not in address
    return address if is_plain and address.startswith(("http://", "https://")) else None


def _files(reports: Sequence[Report]) -> dict[str, str]:
    stems = {report.id: safe(PurePath(report.path).stem) or report.id for report in reports}
    whole = {report.id: safe(PurePath(report.path).name) or report.id for report in reports}
    taken = Counter((*stems.values(), *{safe(report.source) for report in reports if report.source}))
    repeated = Counter(whole.values())
    called = {}
    for report in reports:
        stem, name = stems[report.id], whole[report.id]
        if taken[stem] == 1:
            called[report.id] = _shortened(stem, [other for other in taken if other != stem])
        else:
            called[report.id] = name if repeated[name] == 1 else safe(report.path)
    return called


def _shortened(stem: str, others: Sequence[str]) -> str:
    """The stem where it is short, else the shortest part of it that opens no other name and ends at a separator.

    Without such a part it is cut in the middle, no further than it stays different from the others cut alike.
    """
    if len(stem) <= _LONGEST:
        return stem
    for separator in _SEPARATOR.finditer(stem, 1, _LONGEST + 1):
        opening = stem[: separator.start()]
        if not any(other.startswith(opening) for other in others):
            return opening
    return next(
        cut
        for cut in (_cut(stem, length) for length in range(_LONGEST, len(stem) + 1))
        if cut not in {_cut(other, len(cut)) for other in others}
    )


def _cut(text: str, length: int) -> str:
    """The text in `length` characters, its middle left out where it is longer."""
    if len(text) <= length:
        return text
    head = length // 2
    return f"{text[:head]}…{text[len(text) - (length - head - 1) :]}"
