"""Scope, modality, place and parties."""

from __future__ import annotations

import pytest

from crosscheck.model import Modality, Scope
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
        ("Troops captured on Saturday the village of Lenk.", "Saturday", None),
        ("The pond lost 5 tonnes of brine, the salt of the plain.", "5 tonnes", None),
    ],
)
def test_scope(parser: SpacyParser, text: str, figure: str, scope: Scope | None) -> None:
    """By the words next to the figure, up to the next mark; a date has none."""
    assert claim(parser, text, figure).scope is scope


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
        ("The mayor told the crews to go back to work in May 2022.", "May 2022", Modality.PLANNED),
        ("Four suspects were held.", "Four", Modality.HAPPENED),
    ],
)
def test_modality(parser: SpacyParser, text: str, figure: str, modality: Modality) -> None:
    """By the predicate, its auxiliaries and what governs it; the month of May makes nothing possible."""
    assert claim(parser, text, figure).modality is modality


@pytest.mark.parametrize(
    ("text", "figure", "place"),
    [
        ("Police arrested 15 protesters in Nairobi.", "15", "Nairobi"),
        ("A group of 12 soldiers was ambushed near Mosul.", "12", "Mosul"),
        ("The Britain-based charity counted 12 tents.", "12", None),
        ("Moscow and Ankara reached an agreement on 4 May 2019.", "4 May 2019", None),
        ("The pact, sealed by Kenya, Uganda and Rwanda, will last 10 years.", "10 years", None),
        ("A deal between Kenya and Uganda ended the war in May 2019.", "May 2019", None),
        ("The mill, 250 km south of Nairobi, burned with 12 people inside.", "12", None),
        ("Two sailors from Kenya drowned.", "Two", None),
        ("Kenya lost 66 lives, Uganda at least 20.", "66", "Kenya"),
        ("Another 25 deaths were reported by Kenya.", "25", "Kenya"),
        ("A Singapore jet went missing with 12 people.", "12", None),
        ("Around Mount Kenya, hit by storms, 12 climbers were rescued.", "12", "Mount Kenya"),
        ("The fire burned 12 farms on an island about as large as Malta.", "12", None),
        ("Some 40 shops burned in Nairobi, 12 in Kampala and nine in Kigali.", "12", "Kampala"),
        ("Moscow and Ankara reached an agreement in Sochi on 4 May 2019.", "4 May 2019", "Sochi"),
    ],
)
def test_place(parser: SpacyParser, text: str, figure: str, place: str | None) -> None:
    """A name that says where it happened; not whence someone is, nor who acts."""
    assert claim(parser, text, figure).place == place


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
