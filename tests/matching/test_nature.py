"""What each claim is by itself, whatever the other says."""

from __future__ import annotations

import pytest

from crosscheck.matching.candidates import all_pairs, comparable
from crosscheck.matching.nature import natures
from crosscheck.matching.story import Story
from tests.fakes import report, story


def traits(first: str, second: str, words: tuple[str, str]) -> dict[str, float]:
    """The traits of the pair of claims whose words are given, one of each text."""
    of: Story = story(report("a", first), report("b", second))
    edges = comparable(of.claims, *all_pairs(len(of.claims)))
    columns = natures(of, edges)
    texts = [claim.text for claim in of.claims]
    ends = zip(edges.left.tolist(), edges.right.tolist(), strict=True)
    row = next(row for row, (a, b) in enumerate(ends) if (texts[a], texts[b]) == words)
    return {name: float(values[row]) for name, values in columns.items()}


def test_a_date_that_says_when_a_figure_was_counted_is_told_from_one_that_stands_alone() -> None:
    """ "In May 2019 a fire killed 12 people" dates the 12; "The port opened in May 2019" dates the port."""
    found = traits("In May 2019 12 people died.", "The port opened in May 2019.", ("May 2019", "May 2019"))
    assert (found["dates a figure, lesser side"], found["dates a figure, greater side"]) == (0, 1)
    assert (found["figures beside, lesser side"], found["figures beside, greater side"] > 0) == (0, True)


def test_how_far_a_date_lies_from_its_report() -> None:
    """The reports are of 4 March 2024: a day before, and a day after it."""
    found = traits("It shut on 3 March 2024.", "It shuts on 5 March 2024.", ("3 March 2024", "5 March 2024"))
    assert (
        found["days from its report, lesser side"]
        == found["days from its report, greater side"]
        == pytest.approx(0.693, abs=1e-3)
    )
    assert (found["lies ahead, lesser side"], found["lies ahead, greater side"]) == (0, 1)
