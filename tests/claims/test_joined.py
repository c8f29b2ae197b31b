"""Figures that count those of two states together."""

from __future__ import annotations

import pytest

from crosscheck.claims.joined import states
from tests.verdicts.readings import said


@pytest.mark.parametrize(
    ("words", "counted"),
    [
        ("30 people were dead or missing", {"death", "missing"}),
        ("30 dead and missing", {"death", "missing"}),
        ("30 miners were killed or seriously injured", {"death", "injury"}),
        ("The quake killed or wounded 30 people", {"death", "injury"}),
        ("30 people were killed and 12 wounded", set()),
        ("30 dead, others wounded or missing", set()),
        ("30 people died where farmers are dead or missing", set()),
        ("30 were killed or died of wounds", set()),
        ("30 people are missing and presumed dead", set()),
        ("30% were dead or missing", set()),
    ],
)
def test_states_that_one_figure_counts_together(words: str, counted: set[str]) -> None:
    """Where no other figure, mark or state parts it from them."""
    assert states(said(words)) == counted
