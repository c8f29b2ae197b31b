"""What a claim takes from its surroundings."""

from __future__ import annotations

import pytest

from crosscheck.parsers.spacy import SpacyParser
from tests.claims.framed import claim, claims


def test_a_bare_figure_counts_what_the_one_before_counts(parser: SpacyParser) -> None:
    """Within a sentence; nothing is inherited from another one."""
    found = claim(parser, "The storm destroyed 31 houses and 19 have been rebuilt.", "19")
    assert (found.population, found.inherited) == ("houses", ())


def test_what_goes_on_takes_who_and_where_from_the_sentence_before(parser: SpacyParser) -> None:
    """Another 27: of whom, where and when the sentence before says."""
    text = "A bomb killed 12 soldiers in Nairobi on Tuesday. Another 27 were killed."
    found = claim(parser, text, "27")
    assert (found.population, found.place) == ("soldiers", "Nairobi")
    assert str(found.event_time and found.event_time.start) == "2021-06-08"
    assert found.inherited == ("event_time", "place", "population")


def test_what_is_made_a_day_is_of_no_single_day(parser: SpacyParser) -> None:
    """A rate goes on, on whatever day the sentence before tells of its change."""
    text = "The mills cut production by 12 tonnes on Tuesday. They produce 40 tonnes per day."
    assert claim(parser, text, "12 tonnes").event_time is not None
    assert claim(parser, text, "40 tonnes").event_time is None


def test_another_subject_takes_nothing(parser: SpacyParser) -> None:
    """A sentence on other things leaves its fields open."""
    text = "A bomb killed 12 soldiers in Nairobi on Tuesday. The bank sold 40 branches."
    found = claim(parser, text, "40")
    assert (found.place, found.event_time, found.inherited) == (None, None, ())


def test_the_headline_tells_the_place(parser: SpacyParser) -> None:
    """Where neither the sentence nor the one before does."""
    text = "---\ntitle: Floods hit Kenya\n---\nThe water destroyed 12 houses."
    found = claims(parser, text)["12"]
    assert (found.place, found.inherited) == ("Kenya", ("place",))


def test_a_bare_number_takes_what_is_counted_from_the_figure_before(parser: SpacyParser) -> None:
    """ "The number" says only that something is counted."""
    found = claim(parser, "In Lyon, where 64 jobs were cut, the number will now be 80.", "80")
    assert (found.population, found.predicate_class) == ("jobs", "employment")


@pytest.mark.parametrize(
    ("text", "figure", "population"),
    [
        ("The blasts hurt 30 nurses. The toll of the week stood at 12 dead.", "12", None),
        ("Two gunmen opened fire at the market, leaving 12 dead.", "12", None),
        ("In three explosions at the mill, 12 were killed.", "12", None),
        ("Six gunmen stormed the mill; two of them were killed.", "two", "gunmen"),
        ("Police say that 30 nurses were hurt and 12 killed.", "12", "nurses"),
    ],
)
def test_victims_are_none_of_those_that_harmed_them(
    parser: SpacyParser, text: str, figure: str, population: str | None
) -> None:
    """Nor of the happenings, or of others who are counted before "12 dead"."""
    assert claim(parser, text, figure).population == population


@pytest.mark.parametrize(
    ("text", "figure", "named", "population"),
    [
        ("Police say that 30 sailors drowned; the union says 41.", "41", "death", "sailors"),
        ("Twelve sailors drowned in May. In June it was 41.", "41", "death", "sailors"),
        ("Twelve sailors drowned and 30 were arrested. In June it was 41.", "41", None, None),
        ("Twelve sailors drowned. The oldest was 41.", "41", "age", None),
        ("The crowd ate 3 tonnes of bread. Last year it was 41.", "41", None, None),
    ],
)
def test_a_figure_alone_counts_what_is_counted_before_it(
    parser: SpacyParser, text: str, figure: str, named: str | None, population: str | None
) -> None:
    """Where all that is measured alike there is of one class, and no person has the number."""
    found = claim(parser, text, figure)
    assert (found.predicate_class, found.population) == (named, population)


def test_a_part_has_no_class_from_a_date(parser: SpacyParser) -> None:
    """What happened on a day before is no fact about those counted."""
    assert claim(parser, "The war began in 2016. Twelve of them came home.", "Twelve").predicate_class is None
