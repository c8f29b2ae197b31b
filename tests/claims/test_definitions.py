"""Names that a report defines itself."""

from __future__ import annotations

import pytest

from crosscheck.claims.definitions import defined_names


@pytest.mark.parametrize(
    ("text", "defined"),
    [
        ("The Coastal Relief Agency (CRA) counted 12.", {"CRA": "Coastal Relief Agency"}),
        ("Yesterday Doctors for the North (DFN) left.", {"DFN": "Doctors for the North"}),
        ("The Northern Grain Board, or NGB, sold 3 tonnes.", {"NGB": "Northern Grain Board"}),
        ("Tom Brask, better known as Old Fox, was held.", {"Old Fox": "Tom Brask"}),
        ("The storm (EU) hit Brask (12 dead).", {}),
        ("Anna Brandt (CDU) won.", {}),
    ],
)
def test_defined_names(text: str, defined: dict[str, str]) -> None:
    """Initials in brackets or after "or" that spell the words before them, and "known as"; nothing else in brackets."""
    assert defined_names(text) == defined


def test_the_first_definition_holds() -> None:
    """A later one of the same short name changes nothing."""
    text = "The Coastal Relief Agency (CRA) and the Central River Authority (CRA) met."
    assert defined_names(text) == {"CRA": "Coastal Relief Agency"}


def test_a_long_text_is_read_in_linear_time() -> None:
    """Capitals without end neither raise nor stall."""
    assert defined_names("Abc of " * 20_000 + "(XY)") == {}
