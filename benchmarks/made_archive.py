"""Reports as an archive of years holds them, made from sentences' patterns: the same for the same numbers everywhere.

An event has a place, people and a beginning. Each of its reports gives a day, a source and sentences of the event with
figures of their own, so that a million sentences tell of some events again and again, as the news does.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from crosscheck.model import DateBasis, Passage, Published, Report, Role
from crosscheck.model.frozen import Span

EVENTS = 1_000
IN_REPORT = 25
_FIRST_DAY = dt.date(2012, 1, 1)
_YEARS_OF_EVENTS = 4_000  # days over which events begin
_LASTING = 300  # days over which an event is told of
_PARAGRAPH = 3

_SYLLABLES = "ba der ka lin mor tas vel dun har qa sel tur nor zan fi rak mal bes ko ran".split()
_FORCES = "army militia,border guard,rebel council,interior ministry,northern brigade,air force".split(",")
_OFFICES = "governor,relief agency,health directorate,fire service,observer mission,regional police".split(",")
_NAMES = "Arman Dilek Farid Goran Hana Ilias Jomana Karim Leila Marek Nadia Osman Petra Rana Samir Tarek".split()
_SOURCES = "Daily Gazette,Evening Courier,Northern Wire,City Observer,Harbour Post,Morning Ledger".split(",")
_FEW = "two three four five six seven eight nine ten eleven twelve".split()

PATTERNS = (
    "At least {n} people were killed in {place} when shells hit the market, the {office} said.",
    "The {office} in {region} put the number of wounded at {n}, among them {few} children.",
    "More than {big} people have fled {place} since the fighting began on {day}.",
    "{name} {family}, who speaks for the {force}, said that {n} of its fighters had died near {place}.",
    "The {force} keeps {few} posts along the road from {place} to {town}.",
    "The Observatory counted {n} air strikes on {town} and {region} within {few} days.",
    "A convoy of {n} lorries with flour and medicine reached {place} on {day}.",
    "About {big} families in {region} live in tents, the {office} told reporters.",
    "The ceasefire of {day} was broken {n} times in {place} alone, according to the {force}.",
    "{office_} said {money} million dollars would be needed to rebuild the houses of {town}.",
    "The bridge at {place} was closed for {few} weeks after {n} metres of it gave way.",
    "Water stood {few} metres deep in the streets of {town}, where {big} houses were flooded.",
    "Rescue teams pulled {n} bodies from the mud below the dam of {place}.",
    "{name} {family}, the mayor of {town}, said {few} schools had been turned into shelters.",
    "Some {big} hectares of wheat in {region} were lost, farmers said on {day}.",
    "The river rose by {few} metres within {n} hours at {place}.",
    "Doctors at the hospital of {town} treated {n} patients for burns and broken bones.",
    "The health directorate of {region} confirmed {n} new infections and {few} deaths.",
    "Since {day}, {big} doses of the vaccine have been given in {place}.",
    "{per} per cent of the wells in {region} are contaminated, a report of the {office} said.",
    "{name} {family} was sentenced to {few} years in prison by a court in {town}.",
    "Police arrested {n} people at a protest in {place} that drew {big} marchers.",
    "The plant at {town} will close on {day}, and {big} workers lose their jobs.",
    "The mine near {place} paid {money} million dollars in fines after {n} complaints.",
    "Shares of the company fell {per} per cent after the accident in {town}.",
    "A train with {n} passengers left the rails between {place} and {town}; {few} people died.",
    "Power failed for {big} households in {region} and came back after {n} hours.",
    "The talks between the {force} and the delegates of {place} ended after {few} rounds on {day}.",
    "Aid workers say {big} children in {region} go to no school.",
    "The {force} handed over {n} prisoners at the crossing of {town} on {day}.",
)


class Made(NamedTuple):
    """A report, its sentences, and for each the number of the sentence of the pool that it is a telling of."""

    report: Report
    spans: list[Span]
    texts: list[str]
    origins: list[int]


def pool() -> Iterator[str]:
    """Each pattern told once for each event: the sentences that all others are tellings of."""
    return (_told(number, pattern, random.Random(f"pool {number} {pattern}")) for number, pattern in _origins())


def made_reports(*, first: int = 0, sentences: int = IN_REPORT) -> Iterator[Made]:
    """Reports number `first` and on, without end."""
    while True:
        yield _made(first, sentences)
        first += 1


def _origins() -> Iterator[tuple[int, int]]:
    return ((event, pattern) for event in range(EVENTS) for pattern in range(len(PATTERNS)))


def _made(number: int, sentences: int) -> Made:
    chance = random.Random(f"report {number}")
    event = chance.randrange(EVENTS)
    patterns = chance.sample(range(len(PATTERNS)), sentences)
    day = _begun(event) + dt.timedelta(chance.randrange(_LASTING))
    texts = [_told(event, pattern, chance) for pattern in patterns]
    text, spans, paragraphs = "", list[Span](), list[Span]()
    for first in range(0, len(texts), _PARAGRAPH):
        start = len(text)
        for sentence in texts[first : first + _PARAGRAPH]:
            begin = len(text)
            spans.append((begin, begin + len(sentence)))
            text += sentence + " "
        text = text[:-1]
        paragraphs.append((start, len(text)))
        text += "\n\n"
    report = Report(
        id=f"made-{number}",
        path=f"made/{number}.txt",
        url=f"https://news.example/{number}",
        source=chance.choice(_SOURCES),
        title=None,
        published=Published(day=day, basis=DateBasis.METADATA, earliest=day, latest=day),
        text=text,
        passages=tuple(Passage(span=span, role=Role.PARAGRAPH) for span in paragraphs),
        origin=f"made-{number}",
    )
    return Made(report, spans, texts, [event * len(PATTERNS) + pattern for pattern in patterns])


def _told(event: int, pattern: int, chance: random.Random) -> str:
    """The pattern in the words of the event; its figures and days are of this telling."""
    day = _begun(event) + dt.timedelta(chance.randrange(_LASTING))
    return PATTERNS[pattern].format(
        **_words(event),
        n=chance.randrange(13, 900),
        big=f"{chance.randrange(1, 90)},{chance.randrange(1_000):03}",
        few=chance.choice(_FEW),
        per=chance.randrange(2, 90),
        money=chance.randrange(2, 900),
        day=f"{day.day} {day:%B %Y}",
    )


@cache
def _words(event: int) -> dict[str, str]:
    chance = random.Random(f"event {event}")
    place, town, region, family = (_name(chance) for _ in range(4))
    office = chance.choice(_OFFICES)
    return {
        "place": place,
        "town": town,
        "region": f"{region} province",
        "family": family,
        "name": chance.choice(_NAMES),
        "force": chance.choice(_FORCES),
        "office": office,
        "office_": f"The {office}",
    }


@cache
def _begun(event: int) -> dt.date:
    return _FIRST_DAY + dt.timedelta(random.Random(f"begun {event}").randrange(_YEARS_OF_EVENTS))


def _name(chance: random.Random) -> str:
    return "".join(chance.choice(_SYLLABLES) for _ in range(chance.choice((2, 2, 3)))).capitalize()
