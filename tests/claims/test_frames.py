"""What is counted, what happened to it, and of which class that is."""

from __future__ import annotations

import pytest

from crosscheck.parsers.spacy import SpacyParser
from tests.claims.framed import claim, claims, described


@pytest.mark.parametrize(
    ("text", "figure", "counted"),
    [
        ("The storm damaged 600 houses.", "600", "house"),
        ("Floods cut off dozens of villages in the delta.", "dozens", "village"),
        ("Of the 80 crew, 20 of the sailors were Greek.", "20", "sailor"),
        ("Rescuers reached 40 miners, 32 of them injured.", "32", ""),
        ("The bank reported a loss of 3 percent.", "3 percent", "loss"),
        ("The toll rose to 52.", "52", "toll"),
        ("The dam holds 3 million tonnes of water.", "3 million tonnes", "water"),
        ("The plan foresees ten for one.", "ten", ""),
        ("The mayor raised the toll to 98.", "98", "toll"),
        ("The brewery cut its prices by 5 percent.", "5 percent", "price"),
        ("Divers put the number of passengers at 70.", "70", "passenger"),
        ("The toll has passed 98.", "passed 98", "toll"),
        ("According to the ministry 40 of the sick are children.", "40", "sick"),
        ("The number of dead rose to 98.", "98", "dead"),
        ("Kenya reported 40 floods, Germany 12.", "12", ""),
        ("The blaze at the inn left 12 dead and over 60 wounded.", "over 60", ""),
        ("The death toll of both quakes is estimated to be 40.", "estimated to be 40", "toll"),
        ("Storm kills over 60 in Orlenka", "over 60", ""),
    ],
)
def test_counted_noun(parser: SpacyParser, text: str, figure: str, counted: str) -> None:
    """The noun beside the figure or after its "of"; for a measure, what is measured; none for a pronoun."""
    assert {d.claim.text: d.context.counted for d in described(parser, text)}[figure] == counted


@pytest.mark.parametrize(
    ("text", "figure", "population"),
    [
        ("About 30 armed border guards were wounded.", "About 30", "armed border guards"),
        ("An estimated two million farmers live there.", "An estimated two million", "farmers"),
        ("Several strategic bridges were closed.", "Several", "strategic bridges"),
        ("He sold his two goats.", "two", "goats"),
        ("She left 760 coastal prisoners against 187.", "760", "coastal prisoners"),
        ("The monks, four of whom died, were old.", "four", "monks"),
        ("More than a third of those infected are children.", "More than a third", "those infected"),
        ("Six crates sank and 40 floated.", "40", "crates"),
        ("17 dead in mine blast: police", "17", None),
        ("At least 17 dead, 40 hurt as bridge gives way", "At least 17", None),
        ("At least 17 dead, 40 hurt as bridge gives way", "40", None),
        ("Toll climbs to 98", "98", "Toll"),
        ("Of the drowned, 12 were sailors.", "12", "sailors"),
        ("The guests who slept at the Hotel Lumen and 12 who camped fell ill.", "12", None),
        ("About 12 allegedly injured at the quay", "About 12", None),
        ("Rescue complete. Total horses: 40", "40", "Total horses"),
        ("A 12-storey block burned.", "12", "storey"),
        ("The 90-seat chamber met.", "90", "seat"),
    ],
)
def test_population_is_the_counted_noun_with_its_modifiers(
    parser: SpacyParser, text: str, figure: str, population: str | None
) -> None:
    """Without the figure, words that only bound it, and possessive pronouns."""
    assert claim(parser, text, figure).population == population


@pytest.mark.parametrize(
    ("text", "figure", "predicate"),
    [
        ("Three ferries were sunk in the harbour.", "Three", "sink"),
        ("Twelve people killed in the fire were cousins.", "Twelve", "kill"),
        ("The fire caused the deaths of 12 climbers.", "12", "death"),
        ("A group of 12 soldiers was ambushed near the river.", "12", "ambush"),
        ("The 12-year-old bridge, known as the Arch, collapsed.", "12-year-old", "collapse"),
        ("Rescuers reached 40 miners, 32 of them injured.", "40", "reach"),
        ("Rescuers reached 40 miners, 32 of them injured.", "32", "injure"),
        ("Houses destroyed: 23", "23", "destroy"),
        ("Some 40 sailors are feared to have drowned.", "40", "drown"),
        ("Twelve miners were confirmed dead.", "Twelve", "dead"),
        ("At least 10 dead, dozens feared missing as search ends", "At least 10", "dead"),
        ("Police killed 12 robbers whom they had trapped in a barn.", "12", "kill"),
        ("Two clerks and three cooks were among the dead.", "three", "dead"),
        ("Six divers were among those arrested.", "Six", "arrest"),
        ("Four divers who were hurt in May have died.", "Four", "die"),
        ("So far 40 have been confirmed as injured.", "40", "injure"),
        ("At least 17 dead, 40 hurt as bridge gives way", "17", "dead"),
        ("At least 17 dead, 40 hurt as bridge gives way", "40", "hurt"),
        ("12 dead, four critical after blast", "four", "critical"),
        ("Two critical of the plan", "Two", None),
        ("Bridge fire: 12 residents of Orlenka dead as flames spread", "12", "dead"),
        ("Harbour fire: 12 tenants of Quay House dead as blaze tears through nine-storey block", "12", "dead"),
        (
            "In a month-long search that was hindered by bad weather, at least 900 people, pilots as well as sailors,"
            " have been rescued from the lake.",
            "900",
            "rescue",
        ),
        ("The mayor had met, after lunch, 12 farmers and has been criticised.", "12", "meet"),
    ],
)
def test_predicate(parser: SpacyParser, text: str, figure: str, predicate: str | None) -> None:
    """The verb, what completes one that only supposes, a participle that no comma parts from its noun, a noun that
    names what happened, or a state; never the verb of a clause that tells of something else.
    """
    assert {k.split()[-1]: c.predicate for k, c in claims(parser, text).items()}[figure.split()[-1]] == predicate


@pytest.mark.parametrize(
    ("text", "figure", "named"),
    [
        ("Police confirmed two deaths.", "two", "death"),
        ("The shelling left 14 villagers dead.", "14", "death"),
        ("Nine people are missing.", "Nine", "missing"),
        ("About 200 families were displaced.", "About 200", "displacement"),
        ("The agreement sealed in May 2019 ended the strike.", "May 2019", "agreement"),
        ("Houses destroyed: 23", "23", "damage"),
        ("Another 30 trucks crossed the border.", "30", "transport"),
        ("Another 30 trucks burned out.", "30", "fire"),
        ("The blast left 12 people dead.", "12", "death"),
        ("12 dead in Kansas floods, police say", "12", "death"),
        ("Shares of Orvex closed at $17.40.", "$17.40", "market"),
        ("Floods displaced 40 families in May 2019.", "May 2019", "displacement"),
        ("The mayor met 12 delegates.", "12", None),
        ("The 900 miners who took part in the march left.", "900", "attendance"),
        ("Police say that 900 took part.", "900", "attendance"),
        ("Police say that 900 took part in the election.", "900", "vote"),
        ("About 900 took to the streets.", "About 900", "attendance"),
        ("Another 900 joined the strike.", "900", "strike"),
        ("The turnout was put at 900.", "900", "attendance"),
        ("Turnout was 71 percent.", "71 percent", "vote"),
        ("The club raised $40 million.", "$40 million", "finance"),
        ("The mayor raised the toll to 98.", "98", "death"),
        ("The captain told prosecutors that 70 people were aboard.", "70", "aboard"),
        ("The ferry had 70 aboard.", "70", "aboard"),
        ("Blaze on ferry, 70 on board", "70", "aboard"),
        ("All 70 on board the ferry drowned.", "70", "death"),
        ("Rescuers say 70 were on the boat when it capsized.", "70", "aboard"),
        ("The coaster sank with 70 people on board.", "70", "aboard"),
        ("The board met 12 times.", "12", None),
        ("Winds of 90 kph according to the harbour", "90 kph", "weather"),
        ("Another 41 people were not accounted for.", "41", "missing"),
        ("A frigate took 70 people off the deck.", "70", "rescue"),
        ("The blaze at the inn left 12 dead and over 60 wounded.", "over 60", "injury"),
        ("Villages list 70 people who lost their lives.", "70", "death"),
        ("The lorry carried 70 women.", "70", "aboard"),
        ("Seven women carried out the raid.", "Seven", "attack"),
        ("Twelve of the injured were still in hospital.", "Twelve", "hospital"),
        ("Two clerks, one soldier and three cooks were among the dead.", "one", "death"),
        ("The total death count for both explosions stands at 40.", "40", "death"),
        ("Nine people were killed in Orven, 60 km to the west.", "60 km", "size"),
        ("The bus crashed 12 miles (19 km) from the border.", "12 miles", "size"),
        ("The bus crashed 12 miles (19 km) from the border.", "19 km", "size"),
        ("Ten people died when the 20-metre boat sank.", "20-metre", "transport"),
        ("Miners died in a tunnel three metres wide.", "three metres", "size"),
        ("In May 90 mm of rain fell on the camp.", "90 mm", "weather"),
    ],
)
def test_class_of_fact(parser: SpacyParser, text: str, figure: str, named: str | None) -> None:
    """From an event that is counted, the predicate with what it goes with, the noun that a participle describes, or a
    word beside it.
    """
    assert claim(parser, text, figure).predicate_class == named


def test_a_light_verb_names_no_class(parser: SpacyParser) -> None:
    """In "the toll rose to 52" the class is that of the toll."""
    found = claim(parser, "The toll rose to 52.", "52")
    assert (found.predicate, found.predicate_class) == ("rise", "death")


@pytest.mark.parametrize(
    ("text", "figure", "population"),
    [
        ("Bridges closed: 41", "41", "Bridges"),
        ("Water tanks repaired: 1,200.", "1,200", "Water tanks"),
        ("In storage now: 131", "131", None),
        ("Relief: 32 clinics", "32", "clinics"),
        ("The bonds were up 1.5 percent at 90 euros.", "1.5 percent", "bonds"),
        ("The index rose before closing down 3 percent.", "3 percent", "index"),
        ("The number of visitors has risen to 900.", "900", "visitors"),
        ("Each family gets 900 pesos (45 dollars) for seed.", "45 dollars", None),
    ],
)
def test_population_of_captions_and_measures(
    parser: SpacyParser, text: str, figure: str, population: str | None
) -> None:
    """The noun of the caption, the subject above a verb without one, what a number is of; never another measure."""
    assert claim(parser, text, figure).population == population


@pytest.mark.parametrize(
    ("text", "figure", "named"),
    [
        ("The plan will save $40 million.", "$40 million", "finance"),
        ("The lifeboat saved 40 sailors.", "40", "rescue"),
        ("The brewery lost $12 million.", "$12 million", "finance"),
        ("The village lost 12 women.", "12", "death"),
        ("The bailiff lost 12 keys.", "12", None),
        ("About 900 people lost their homes.", "About 900", "displacement"),
        ("About 900 people left the town overnight.", "About 900", "displacement"),
        ("Another 900 have left Orlenka.", "900", "displacement"),
        ("Some 900 soldiers left the town.", "Some 900", "deployment"),
        ("Some 900 tourists left the town.", "Some 900", None),
        ("About 900 villagers crossed into Merrin.", "About 900", "displacement"),
        ("About 900 Kurds sought refuge in the hills.", "About 900", "displacement"),
        ("The air force brought 900 people out of the valley.", "900", "displacement"),
        ("The air force brought 900 people out alive.", "900", "rescue"),
        ("The camp counted 900 new refugee arrivals.", "900", "displacement"),
        ("Some 900 people still wait to get out.", "Some 900", "missing"),
        ("Some 900 people are stuck in the valley.", "Some 900", "missing"),
        ("Four are in critical condition.", "Four", "hospital"),
        ("12 dead, four critical after blast", "four", "hospital"),
        ("The number of people who are dead has gone up to 12.", "12", "death"),
        ("Ebola kills over 60 in Orlenka", "over 60", "death"),
        ("About 900 people were driven out of the valley.", "About 900", "displacement"),
        ("At least 30 hikers are by now thought by everybody to have perished.", "At least 30", "death"),
        ("The baker counted 12 loaves, while far away a volcano erupted.", "12", None),
        ("The society, which was robbed of its silver, has 12 pianos.", "12", None),
        ("Soldiers stormed 12 shops.", "12", "attack"),
        ("Gunmen fired 40 rounds.", "40", "attack"),
        ("The firm fired 40 workers.", "40", "employment"),
        ("The storm struck 12 villages.", "12", "weather"),
        ("12 bakers struck.", "12", "strike"),
        ("40 pilots walked out.", "40", "strike"),
        ("12 captives walked out.", "12", "detention"),
        ("The war cost 300 lives.", "300", "death"),
        ("Gunmen mowed down 12 waiters.", "12", "death"),
        ("Twelve bakers were shot dead.", "Twelve", "death"),
        ("Nine climbers have not been found.", "Nine", "missing"),
        ("Some 300 were driven from their homes.", "Some 300", "displacement"),
        ("Nine bakers needed treatment.", "Nine", "injury"),
        ("Some 300 were driven away.", "Some 300", "displacement"),
        ("Workers fired 12 pistols.", "12", "attack"),
        ("By dawn 81 were in custody.", "81", "detention"),
        ("The brewery will scrap 300 posts.", "300", "employment"),
        ("12 captives were set free.", "12", "release"),
        ("The 12 bakers ran out of flour.", "12", "ending"),
    ],
)
def test_class_by_what_is_counted_and_near(parser: SpacyParser, text: str, figure: str, named: str | None) -> None:
    """Money and people have senses of their own; what completes the verb counts, other clauses do not."""
    assert claim(parser, text, figure).predicate_class == named
