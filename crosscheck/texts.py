"""Texts and reports that a program has in hand, as inputs of a check."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from crosscheck.model import Inputs, Report
from crosscheck.readers import mark_copies, parse_report


class Text(NamedTuple):
    """A text that is compared, or whose claims are wanted, and what is known of it. `published` anchors its relative
    dates ("on Sunday"), which stay unresolved without it."""

    text: str
    published: dt.date | None = None
    source: str | None = None
    title: str | None = None


def report_of(text: Text, number: int) -> Report:
    """The text as the report with that number, whose name is `text`."""
    return parse_report(
        text.text,
        id=f"r{number}",
        path=f"text:{number}",
        source=text.source,
        published=text.published,
        title=text.title,
    )


def in_hand(items: Iterable[Report | Text]) -> Inputs:
    """The reports, and the texts as reports r1, r2, ...; copies among them are marked. ValueError where two reports
    have one id, by which their claims would be taken for each other's."""
    reports = [item if isinstance(item, Report) else report_of(item, number) for number, item in enumerate(items, 1)]
    for id_, times in Counter(report.id for report in reports).items():
        if times > 1:
            raise ValueError(f"{times} reports have the id {id_}; give each its own: report.model_copy(update=...)")
    return Inputs(tuple(mark_copies(reports)))
