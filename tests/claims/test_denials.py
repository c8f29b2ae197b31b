"""Whether what a claim tells is denied."""

from __future__ import annotations

import pytest

from crosscheck.model import Polarity
from crosscheck.parsers.spacy import SpacyParser
from tests.claims.framed import claim


@pytest.mark.parametrize(
    ("text", "figure", "polarity"),
    [
        ("The crash did not injure 12 passengers.", "12", Polarity.NEGATED),
        ("The crash injured 12 passengers.", "12", Polarity.AFFIRMED),
        ("Of the 80 crew all but 12 were saved.", "12", Polarity.NEGATED),
        ("Another 41 people were not accounted for.", "41", Polarity.AFFIRMED),
        ("The toll is 40, not including three robbers.", "three", Polarity.AFFIRMED),
        ("At least 52 sheep have died, not 39.", "At least 52", Polarity.AFFIRMED),
        ("The loss did not exceed 620 tonnes.", "not exceed 620 tonnes", Polarity.AFFIRMED),
    ],
)
def test_polarity_is_that_of_the_predicate(parser: SpacyParser, text: str, figure: str, polarity: Polarity) -> None:
    """Negated by "not" below the predicate or by being left out, not by what only sets off or bounds the figure."""
    assert claim(parser, text, figure).polarity is polarity
