"""How the places of two claims stand to each other."""

from __future__ import annotations

import numpy as np
import pytest

from crosscheck.matching.places import place_relation
from crosscheck.matching.story import Edges


@pytest.mark.parametrize(
    ("one", "other", "sentence", "relation"),
    [
        ("Idlib", "Idlib province", "", 1),
        ("Orlenka", "Teshka", "", -1),
        ("Orlenka", "Teshka", "The fire in Orlenka, Teshka, is out.", 0),
        ("Orlenka", "Teshka", "The mill of Teshka in Orlenka burned.", 0),
        ("Orlenka", "Teshka", "Orlenka and Teshka burned.", -1),
        ("Kerala", "India", "", 0),
        ("France", "Germany", "", -1),
        ("Orlenka", None, "", 0),
    ],
)
def test_a_place_may_lie_in_another(one: str, other: str | None, sentence: str, relation: int) -> None:
    """In a state, or in what a sentence says that it lies in."""
    edges = Edges(np.array([0]), np.array([1]), np.array([False]))
    assert place_relation([one, other], edges, [sentence]).tolist() == [relation]
    assert place_relation([other, one], edges, [sentence]).tolist() == [relation]
