"""Why two claims are or are not taken for one fact."""

from __future__ import annotations

import numpy as np
import pytest

from crosscheck.forests import Forest, Tree
from crosscheck.matching.candidates import all_pairs
from crosscheck.matching.explaining import Explanation, explain
from tests.fakes import report, story

ASKS_ONCE = Tree(asks=(0, 0, 0), limits=(0.5, 0.0, 0.0), yes=(1, 1, 2), no=(2, 1, 2), means=(0.5, -1.0, 2.0), depth=1)
"""2 where the feature is above a half, -1 elsewhere, 0.5 as long as nothing is known."""

FORESTS = {
    "first": Forest(base=0.25, features=("values equal",), trees=(ASKS_ONCE,)),
    "second": Forest(base=0.0, features=("values equal", "one report"), trees=(ASKS_ONCE,)),
}


def explained(one: str, other: str) -> Explanation | None:
    whole = story(report("a", one), report("b", other))
    a, b = (next(i for i, c in enumerate(whole.claims) if c.report == name) for name in "ab")
    forward = explain(whole, *all_pairs(len(whole.claims)), (a, b), FORESTS)
    assert forward == explain(whole, *all_pairs(len(whole.claims)), (b, a), FORESTS)
    return forward


def test_expectation_and_weights_sum_to_the_log_odds() -> None:
    """The same figure twice: the tree moves from 0.5 to 2."""
    found = explained("At the port 12 people died.", "At the pier 12 people died.")
    assert found is not None
    assert [(part.feature, part.value, part.weight) for part in found.parts] == [("values equal", 1.0, 1.5)]
    assert (found.expected, found.read, found.decided, found.rule) == (0.5, 2.0, 2.0, None)
    assert found.chance == pytest.approx(1 / (1 + np.exp(-2.0)))
    assert found.alone == pytest.approx(1 / (1 + np.exp(-2.25)))


def test_what_a_rule_decides_is_told_apart_from_what_the_trees_read() -> None:
    """Two vague words are never one fact, however equal they are."""
    found = explained("At the port dozens of people died.", "At the pier dozens of people died.")
    assert found is not None
    assert (found.read, found.rule) == (2.0, "neither gives a figure")
    assert found.decided < 0
    assert found.chance < 0.01


def test_values_that_cannot_be_compared_have_no_explanation() -> None:
    """A count and a length."""
    assert explained("At the port 12 people died.", "The pier is 12 km long.") is None
