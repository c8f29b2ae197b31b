"""Whether what a claim tells happened."""

from __future__ import annotations

import pytest

from crosscheck.model import Modality
from crosscheck.parsers.spacy import SpacyParser
from tests.claims.framed import claim


@pytest.mark.parametrize(
    ("text", "figure", "modality"),
    [
        ("The storm damaged 600 houses.", "600", Modality.HAPPENED),
        ("The ministry plans to build 40 schools.", "40", Modality.PLANNED),
        ("The truce is to last 30 days.", "30 days", Modality.PLANNED),
        ("Up to 60 passengers may have drowned.", "Up to 60", Modality.POSSIBLE),
        ("The army denied that 25 soldiers had been captured.", "25", Modality.DENIED),
        ("The crash did not injure 12 passengers.", "12", Modality.DENIED),
        ("The mine was closed in May 2019.", "May 2019", Modality.HAPPENED),
        ("Since 19 May the toll was 357.", "357", Modality.HAPPENED),
        ("Analysts had been looking for earnings of $2 a share.", "$2", Modality.PLANNED),
        ("The forecast was for a profit of $2 million.", "$2 million", Modality.PLANNED),
        ("Brokers had expected a gain in profit of 12 percent.", "12 percent", Modality.PLANNED),
        ("Divers were looking for 12 sailors.", "12", Modality.HAPPENED),
        ("The offer was rejected in May 2019.", "May 2019", Modality.HAPPENED),
        ("The mill dismissed 40 workers.", "40", Modality.HAPPENED),
        ("The ministry rejected reports that 40 sailors had drowned.", "40", Modality.DENIED),
        ("The army disputed a figure of 12 deaths.", "12", Modality.DENIED),
        ("Of 60 raids, 12 were aimed at mills.", "12", Modality.HAPPENED),
        ("The council has 60 cameras aimed at parked cars.", "60", Modality.HAPPENED),
        ("More than 40 wounded are to leave the town.", "More than 40", Modality.PLANNED),
        ("The mill disputed the count of the union and put the toll at 12.", "12", Modality.HAPPENED),
        ("The mayor told the crews to go back to work in May 2022.", "May 2022", Modality.PLANNED),
        ("The brewery may have to pay $12 million.", "$12 million", Modality.POSSIBLE),
        ("The brewery will have to set aside $12 million.", "$12 million", Modality.PLANNED),
        ("The toll rose to 40, not counting the three robbers.", "three", Modality.HAPPENED),
        ("Four suspects were held.", "Four", Modality.HAPPENED),
    ],
)
def test_modality(parser: SpacyParser, text: str, figure: str, modality: Modality) -> None:
    """By the predicate, its auxiliaries and what governs it; the month of May makes nothing possible."""
    assert claim(parser, text, figure).modality is modality
