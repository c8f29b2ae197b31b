"""Who gave a figure."""

from __future__ import annotations

import pytest

from crosscheck.parsers.spacy import SpacyParser
from tests.claims.framed import claim


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The nurse said 17 patients died.", "nurse"),
        ("17 patients died, the nurse said.", "nurse"),
        ("According to the Coastal Guard, 17 sailors drowned.", "Coastal Guard"),
        ("The mayor told Radio Lumen that 17 houses had burned.", "mayor"),
        ('"We buried 17 people," the mayor told Radio Lumen.', "mayor"),
        ("The Geneva-based Relief Council said 17 people died.", "Geneva-based Relief Council"),
        ("A union leader said 17 miners were trapped.", "union leader"),
        ("Police confirmed 17 deaths.", "Police"),
        ("Brandt put it at 17 workers.", "Brandt"),
        ("Police said, citing the health ministry, that 17 people died.", "health ministry"),
        ("17 deaths were reported by the coroner.", "coroner"),
        ("17 dead in mine blast: police", "police"),
        ("Police: 17 dead in mine blast", "Police"),
        ("Data from the ministry show 17 deaths.", "ministry"),
        ("The mayor, who said 17 people died, left.", "mayor"),
        ("The mayor toured the camp and said that 17 people were ill.", "mayor"),
        ("The mayor spoke of four deaths, putting the wounded at 17.", "mayor"),
        ("The number of dead climbed to 40, counting 17 divers, the mayor said.", "mayor"),
        ("The mayor said that two men had drowned and reported 17 new cases.", "mayor"),
        ("The ministry put it lower: 17 bodies had been found, it said.", "ministry"),
        ("Officials in Lenk raised the death toll to 17.", "Officials in Lenk"),
        ("Official records had 17 dead.", "Official records"),
        ("Nine were drowned, though 17 were lost according to the union.", "union"),
        (
            "17 crates sank, said Ada Brandt of the National Search and Rescue Agency.",
            "Ada Brandt of the National Search and Rescue Agency",
        ),
        ("17 crates sank, the Ministry of Labour and Health said.", "Ministry of Labour and Health"),
        ("17 crates sank, said Mayor Ada Brandt at a news conference.", "Mayor Ada Brandt"),
        ("According to the ministry 17 of the sick are children.", "ministry"),
        ("By the prefect's count, 17 people were arrested.", "prefect"),
        ("The coast guard and the owners disagree: by their estimate 17 sailors have drowned.", "coast guard"),
    ],
)
def test_the_speaker_is_named_without_its_article(parser: SpacyParser, text: str, speaker: str) -> None:
    """Before or after what is said, as the subject of a saying verb or after "according to"."""
    assert claim(parser, text, "17").attribution == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Here 17 people died, says the Northern Relief Council, which has doctors across the region.",
        "According to the Northern Relief Council, which is based in Geneva, 17 people died.",
    ],
)
def test_the_speaker_ends_before_a_relative_clause(parser: SpacyParser, text: str) -> None:
    """What is told of the speaker in passing is no part of its name."""
    assert claim(parser, text, "17").attribution == "Northern Relief Council"


@pytest.mark.parametrize(
    "text",
    [
        "Some 17 people died.",
        "He said 17 people died.",
        "Hospitals admitted 17 people.",
        "Correction: An earlier version of this article said that 17 people died.",
        "Dunmore Mining, which employs 17 people, said that the pit was safe.",
        "Ferry fire: 17 dead, many more hurt",
        "The police counted nine of us and arrested 17.",
        "Two sailors died on Monday, raising the death toll to 17.",
        "The storm tore through Lenk and is said to have left 17 dead.",
        "Twelve people drowned, and 17 were hurt, though nine are ill according to the union.",
        "Owners are paid for 17 rooms, according to the age of the house.",
        "The town asked for 17 engineers, citing a loss of nine mills.",
        "Some 17 clerks were against the accord with the Relief Council.",
        "The ferry, burnt with 17 aboard, lies off the quay. Photo: Lenk Agency",
        '"Two sailors deceased. Total crew: 17," wrote Lenk.',
    ],
)
def test_nobody_gave_the_figure(parser: SpacyParser, text: str) -> None:
    """No saying verb, only a pronoun, a verb that says nothing of its object, or an aside on the speaker."""
    figure = "Some 17" if text.startswith("Some") else "17"
    assert claim(parser, text, figure).attribution is None


@pytest.mark.parametrize(
    ("text", "speaker", "inherited"),
    [
        ("Anna Brandt spoke to reporters in Lenk. She said 17 people died.", "Anna Brandt", ("attribution",)),
        ("The ministry said the fire was out. It added that 17 people died.", "ministry", ("attribution",)),
        ("The weather was fine. He said 17 people died.", None, ()),
        ("Anna Brandt left. The mayor said 17 people died.", "mayor", ()),
    ],
)
def test_a_pronoun_stands_for_the_speaker_before(
    parser: SpacyParser, text: str, speaker: str | None, inherited: tuple[str, ...]
) -> None:
    """Where the sentence before names one, and then the claim says so."""
    found = claim(parser, text, "17")
    assert (found.attribution, found.inherited) == (speaker, inherited)


def test_an_abbreviation_that_the_report_defines_is_spelt_out(parser: SpacyParser) -> None:
    """So that reports that use the one or the other name one source."""
    text = "The Northern Relief Council (NRC) sent tents. According to the NRC, 17 people died."
    assert claim(parser, text, "17").attribution == "Northern Relief Council"
