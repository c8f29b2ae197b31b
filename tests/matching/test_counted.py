"""What a claim counts, in the words by which claims are compared."""

from __future__ import annotations

import pytest

from crosscheck.matching.counted import group_counted, noun_counted
from crosscheck.model import Parser
from tests.claims.framed import described


@pytest.mark.parametrize(
    ("sentence", "noun", "group"),
    [
        ("The death toll rose to 43.", "people", "people"),
        ("The blast killed 43 people.", "people", "people"),
        ("The blast killed 43.", "people", "people"),
        ("The flood claimed 43 lives.", "people", "people"),
        ("The blast killed 43 soldiers.", "soldier", "combatant"),
        ("The blast killed 43 horses.", "horse", None),
        ("They built 43 houses.", "house", None),
        ("The bomb killed 43 Kurds.", "kurds", "nation"),
        ("About 43 Kurds fled to the hills.", "people", "people"),
        ("About 43 refugees crossed the border.", "people", "people"),
        ("The number of evacuees was put at 43.", "people", "people"),
        ("Floods Displace 43 Refugees in Orlenka", "people", "people"),
        ("The flood drove 43 villagers out.", "people", "people"),
        ("The bomb killed 43 civilians.", "civilian", "civilian"),
        ("The wounded were taken to 43 hospitals.", "hospital", None),
        ("So far 43 cases of cholera were confirmed.", "people", "people"),
    ],
)
def test_words_that_mean_no_more_than_people_are_one(
    parser: Parser, sentence: str, noun: str, group: str | None
) -> None:
    """Whom they are said to be is kept where the fact can befall a part of them: soldiers are no horses."""
    (claim,) = described(parser, sentence)
    assert (noun_counted(claim), group_counted(claim)) == (noun, group)
