"""Scope and parties."""

from __future__ import annotations

import pytest

from crosscheck.model import Scope
from crosscheck.parsers.spacy import SpacyParser
from tests.claims.framed import claim


@pytest.mark.parametrize(
    ("text", "figure", "scope"),
    [
        ("Rescuers reached 40 miners, 32 of them injured.", "32", Scope.SUBSET),
        ("Rescuers reached 40 miners, 32 of them injured.", "40", None),
        ("Thieves took 40 cars, including 9 taxis.", "9", Scope.SUBSET),
        ("Another 30 trucks crossed the border.", "30", Scope.NEW),
        ("A total of 75 people drowned.", "75", Scope.TOTAL),
        ("In all, 75 people drowned.", "75", Scope.TOTAL),
        ("Six more drowned, bringing the total to 75.", "75", Scope.CUMULATIVE),
        ("The toll stands at 75.", "75", Scope.CUMULATIVE),
        ("Divers have found 75 bodies so far.", "75", Scope.CUMULATIVE),
        ("The club won 9 games, 5 more than last year.", "5", None),
        ("By the ministry's tally, 75 people drowned.", "75", None),
        ("The port handles 900 containers and crates a day.", "900", Scope.DAILY),
        ("The field pumps 900,000 b/d.", "900,000 b/d", Scope.DAILY),
        ("Troops captured on Saturday the village of Lenk.", "Saturday", None),
        ("The pond lost 5 tonnes of brine, the salt of the plain.", "5 tonnes", None),
        ("The kiln gave off up to 12 times more at night.", "up to 12 times", None),
        ("At least 30 hikers were found unhurt of a total of 75.", "At least 30", Scope.SUBSET),
        ("The total death count for both mills stands at 75.", "75", Scope.TOTAL),
        ("Cases, cumulative: 75", "75", Scope.CUMULATIVE),
    ],
)
def test_scope(parser: SpacyParser, text: str, figure: str, scope: Scope | None) -> None:
    """By the words next to the figure, up to the next mark; a date has none."""
    assert claim(parser, text, figure).scope is scope


@pytest.mark.parametrize(
    ("text", "figure", "parties"),
    [
        ("Kenya and Uganda signed an agreement on 4 May 2019.", "4 May 2019", ("Kenya", "Uganda")),
        ("Kenya signed a deal with Uganda on 4 May 2019.", "4 May 2019", ("Kenya", "Uganda")),
        (
            "The pact, sealed by Kenya, Uganda and Rwanda, will last 10 years.",
            "10 years",
            ("Kenya", "Rwanda", "Uganda"),
        ),
        (
            "A deal between Kenya and Uganda averted an offensive on Goma and Bukavu in May 2019.",
            "May 2019",
            ("Kenya", "Uganda"),
        ),
        ("Kenya and Uganda lost 12 soldiers.", "12", ()),
        ("The deal averted an offensive on Goma in May 2019.", "May 2019", ()),
    ],
)
def test_parties_of_a_deal(parser: SpacyParser, text: str, figure: str, parties: tuple[str, ...]) -> None:
    """In alphabetical order; a place that only locates is none, and where there is no deal there are none."""
    assert claim(parser, text, figure).parties == parties
