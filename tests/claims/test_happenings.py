"""What a date dates: the happening and what it befell."""

from __future__ import annotations

import pytest

from crosscheck.parsers.spacy import SpacyParser
from tests.claims.framed import described


@pytest.mark.parametrize(
    ("text", "date", "predicate", "befell"),
    [
        pytest.param("Police raided the mill on 3 June.", "3 June", "raid", "mill", id="object"),
        pytest.param("The mill was raided on 3 June.", "3 June", "raid", "mill", id="passive"),
        pytest.param("The mill burned down on 3 June.", "3 June", "burn", "mill", id="subject"),
        pytest.param("The lorry, bought in May 2019, was old.", "May 2019", "buy", "lorry", id="participle"),
        pytest.param("The firm, which closed the mill in May, is sorry.", "May", "close", "mill", id="relative"),
        pytest.param("The mill, which was closed in May, is sold.", "May", "close", "mill", id="antecedent"),
        pytest.param("The mayor declared an emergency on 3 June.", "3 June", "declare", "emergency", id="declared"),
        pytest.param("The mayor told reporters on 3 June that he would go.", "3 June", "tell", "reporter", id="told"),
        pytest.param("The quake that hit Brask on 3 June was long.", "3 June", "hit", "quake", id="quake"),
        pytest.param("Many came to the 3 June march.", "3 June", "march", "march", id="of a day"),
        pytest.param("He bought it in May 2019.", "May 2019", "buy", "", id="pronoun"),
        pytest.param(
            "Shops closed after the blockade of May 2019.", "May 2019", "blockade", "blockade", id="of a noun"
        ),
        pytest.param("The notice of 3 June was lifted.", "3 June", "notice", "notice", id="of a plain noun"),
        pytest.param("It was the worst since 2011, when a mob burned the mill.", "2011", "burn", "mill", id="clause"),
        pytest.param("It was on 3 June that police raided the mill.", "3 June", "raid", "mill", id="set apart"),
        pytest.param("The mill was raided on the night of 3 June.", "3 June", "raid", "mill", id="part of time"),
    ],
)
def test_happening(parser: SpacyParser, text: str, date: str, predicate: str, befell: str) -> None:
    """The noun or verb that the date belongs to, with the object of the verb or else its subject."""
    found = {d.claim.text: d.context for d in described(parser, text)}[date]
    assert (found.predicate, found.counted) == (predicate, befell)


@pytest.mark.parametrize(
    ("text", "date", "of"),
    [
        ("The shelling of the town began on 3 June.", "3 June", "beginning"),
        ("The vote is scheduled for 3 July.", "3 July", "vote"),
        ("It took place on 3 June.", "3 June", None),
        ("The rule takes effect on 3 July.", "3 July", "beginning"),
        ("The express left the rails on 3 June.", "3 June", "event"),
        ("The dyke gave way on 3 June.", "3 June", "flood"),
        ("The balcony gave way on 3 June.", "3 June", "damage"),
        ("The ban was lifted on 3 June.", "3 June", "ending"),
        ("The minister, in power since 2012, resigned.", "2012", "resignation"),
        ("The convoy set out on 3 June.", "3 June", "movement"),
        ("The board meets on 3 July.", "3 July", "meeting"),
    ],
)
def test_class(parser: SpacyParser, text: str, date: str, of: str | None) -> None:
    """The verb tells the class of what is dated; what is only arranged tells its own."""
    assert {d.claim.text: d.claim for d in described(parser, text)}[date].predicate_class == of
