"""Notes on the report itself."""

from __future__ import annotations

import pytest

from crosscheck.model import Role
from crosscheck.readers import parse_report
from crosscheck.readers.corrections import is_correction
from crosscheck.sentences import split_sentences


@pytest.mark.parametrize(
    "line",
    [
        "Correction: The ferry carried 51 people, not 61.",
        "CORRECTION (3 May): The ferry carried 51 people.",
        "Corrections and clarifications: the ferry carried 51 people.",
        "Editor’s note: The figures are those of the coast guard.",
        "An earlier version of this article gave another number.",
        "This story was corrected on 4 May to say that 12 people died.",
        "This article has been amended to remove a photograph.",
    ],
)
def test_corrections_and_editors_notes_are_marked(line: str) -> None:
    """They bear claims as any sentence does."""
    assert is_correction(line)
    report = parse_report(f"Twelve people were killed off the cape on Friday.\n\n{line}\n", id="r1", path="a")
    assert report.passages[-1].role is Role.CORRECTION
    assert split_sentences(report)[-1].role is Role.CORRECTION


@pytest.mark.parametrize(
    "line",
    [
        "The correction in the market wiped out 12 percent.",
        "Correctional officers said that 12 inmates had fled.",
        "An earlier version of the aircraft crashed in 2018.",
        "This article of the treaty has 12 clauses.",
        "The editor noted that 12 people had left.",
    ],
)
def test_what_speaks_of_other_corrections_is_text(line: str) -> None:
    """The note names the report, or stands behind a label."""
    assert not is_correction(line)
