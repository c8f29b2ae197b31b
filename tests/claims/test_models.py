"""Numbers that name machines and flights, alone as well as behind the maker's name."""

from __future__ import annotations

import pytest

from crosscheck.model import Parser
from tests.claims.framed import claims


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Boeing 787 jets are late. The company showed its new 787 Dreamliner in Seattle.", []),
        ("Boeing's 787 is late. Nobody has flown the 787.", []),
        ("Flight 103 is missing. Rescuers look for 103 in the hills.", []),
        ("Flight 103 is missing. It had 103 passengers.", ["103"]),
        ("The firm showed its new 787 in Seattle.", ["787"]),
        ("Boeing 787 jets are late. The company sold 22 of them.", ["22"]),
    ],
)
def test_a_number_that_names_a_machine_counts_nothing(parser: Parser, text: str, found: list[str]) -> None:
    """Once the report has given it as a name, unless a plural follows that it counts."""
    assert list(claims(parser, text)) == found
