"""What a fact is called."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from crosscheck.model import DateValue, Granularity
from crosscheck.verdicts.labels import label
from tests.fakes import MONDAY, described, report

SUNDAY = DateValue(start=dt.date(2024, 3, 3), end=dt.date(2024, 3, 3), granularity=Granularity.DAY, timex="2024-03-03")
DECEMBER = DateValue(
    start=dt.date(2019, 12, 1), end=dt.date(2019, 12, 31), granularity=Granularity.MONTH, timex="2019-12"
)
NOTHING: dict[str, Any] = {"population": None, "predicate": None, "predicate_class": None, "place": None}
NOTHING |= {"event_time": None}
KILLED = NOTHING | {"predicate": "kill", "predicate_class": "death"}
FLED = NOTHING | {"population": "civilians", "predicate_class": "displacement"}


def called(*frames: dict[str, Any], text: str = "At the port 12 boats sank.") -> str:
    """The label of a fact whose claims have these frames."""
    members = described(*(report(name, text) for name, _ in zip("abcd", frames, strict=False)))
    return label([d._replace(claim=d.claim.model_copy(update=frame)) for d, frame in zip(members, frames, strict=True)])


@pytest.mark.parametrize(
    ("frames", "expected"),
    [
        ([FLED | {"event_time": DECEMBER}] * 2, "civilians displaced, December 2019"),
        ([FLED | {"place": "Orlenka"}] * 2, "civilians displaced in Orlenka"),
        ([FLED, FLED | {"place": "Orlenka"}], "civilians displaced"),
        ([FLED | {"place": "Orlenka"}] * 2 + [FLED | {"place": "Teshka"}] * 2, "civilians displaced"),
        ([FLED | {"event_time": SUNDAY}] * 2 + [FLED | {"event_time": DECEMBER}], "civilians displaced"),
        ([KILLED, KILLED | {"population": "soldiers"}], "soldiers killed"),
        ([KILLED, KILLED], "people killed"),
        ([KILLED | {"predicate": "die"}] * 2, "people who died"),
        ([KILLED | {"population": "bodies"}] * 2 + [KILLED], "bodies"),
        ([NOTHING | {"population": "fishing boats"}] * 2, "fishing boats"),
        ([NOTHING | {"population": "boats", "place": "Orlenka"}] * 2, "boats in Orlenka"),
    ],
)
def test_what_most_claims_say_makes_the_label(frames: list[dict[str, Any]], expected: str) -> None:
    """Who or what is counted, what became of them, where and when, each where the claims agree on it."""
    assert called(*frames) == expected


@pytest.mark.parametrize(
    ("text", "populations", "expected"),
    [
        ("The firm lost $3 million.", ("net loss", "Net loss", "loss"), "net loss"),
        ("The firm lost $3 million.", ("loss", "Orlenka"), "The firm lost"),
        ("The firm lost $3 million.", ("loss",), "The firm lost"),
        (
            "The poll was held on 3 March 2024.",
            ("election", "parliamentary election"),
            "date of the parliamentary election",
        ),
        ("The talks took 20 months.", ("talks", "talks"), "talks"),
    ],
)
def test_what_is_measured_or_dated_is_named_where_two_claims_name_it(
    text: str, populations: tuple[str, ...], expected: str
) -> None:
    """Net loss and loss are one; what a single claim names may be anything. A length of time dates nothing."""
    assert called(*(NOTHING | {"population": noun} for noun in populations), text=text).startswith(expected)


def test_an_age_is_that_of_whoever_most_claims_name() -> None:
    """A name keeps its capital."""
    aged = NOTHING | {"predicate_class": "age", "event_time": SUNDAY}
    text = "Later Weber, 23, went home."
    assert called(*[aged | {"population": "Weber"}] * 2, text=text) == "age of Weber"
    assert called(*[aged | {"population": "Driver"}] * 2, aged, text=text) == "age of the driver"
    assert called(aged, aged, text=text) == "age"


def test_the_day_of_the_report_is_not_that_of_a_toll() -> None:
    """A toll told on Monday is not one of Monday; a day that a single report names is no common one."""
    monday = SUNDAY.model_copy(update={"start": MONDAY, "end": MONDAY, "timex": "2024-03-04"})
    assert called(*[KILLED | {"event_time": monday}] * 3) == "people killed"
    assert called(*[KILLED | {"event_time": SUNDAY}] * 2) == "people killed, 3 March 2024"
    assert called(KILLED | {"event_time": SUNDAY}, KILLED) == "people killed"


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("The fee of 40 km an hour limits was $300 for drivers.", "$300", "limits was … for drivers"),
        ("Repairs cost $12.50 per household, with fees of $300 later.", "$300", "fees of … later"),
        ("In Monday's cooler air the crews dug on.", "Monday", "cooler air the crews dug"),
        ("The bridges, which were to open again Monday, stayed shut.", "Monday", "open again"),
        ("For half a century in the port at Orlenka it paid $300.", "$300", "the port at Orlenka it paid"),
        ("“The work took 14 weeks” at most.", "14 weeks", "The work took … at most"),
        ("The council said of 1,200 votes that 300 were void.", "300", "votes that … were void"),
        ("The 12-room house burned down.", "12", "…-room house burned down"),
        ("By these figures 90% voted for the bridge.", "90%", "voted for the bridge"),
        ("The Harbour Office said on Friday that 300 ships had left port.", "300", "ships had left port"),
        ("Almost 50 of them were pupils of the school.", "Almost 50", "pupils of the school"),
        ("Only one flood, that of 2013-2016 in Lower Saxony, was worse.", "2013-2016", "Lower Saxony"),
        ("Wages fell by 20% in the north - the poorest region.", "20%", "Wages fell by … in the north"),
        ("The mayor of Ulm on Monday named the suspects.", "Monday", "The mayor of Ulm named the suspects"),
        ("The work, planned for Monday, was put off.", "Monday", "The work, planned for … was put off"),
        ("Divers worked for the last four days to find it.", "four days", "Divers worked to find it"),
        ("The work took four days to finish.", "four days", "The work took … to finish"),
    ],
)
def test_words_around_a_figure_hold_no_other_and_nothing_loose(text: str, figure: str, expected: str) -> None:
    """Other figures with their units, marks, and words that lead on to something are left out, and so are words that
    lead to what is said, or to a day where the clause is whole without it."""
    members = [d for d in described(report("a", text)) if d.claim.text == figure]
    members = [d._replace(claim=d.claim.model_copy(update=NOTHING)) for d in members]
    assert label(members) == expected


def test_where_the_frames_say_too_little_the_words_around_the_figure_do() -> None:
    """Without it, six on either side, and without what hangs loose at either end or merely leads to the figure."""
    assert called(NOTHING, NOTHING) == "boats sank"
    long = "At the port behind the second breakwater and the customs house of the old harbour 12 boats sank."
    assert called(NOTHING, NOTHING, text=long) == "customs house of the old harbour … boats sank"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It cost $300 at the port where the boats lie.", "It cost … at the port"),
        ("It cost $300 at the old port of the boats.", "It cost … at the old port"),
        ("It cost $300 at the old port of Ulm.", "It cost … at the old port of Ulm"),
    ],
)
def test_no_phrase_is_cut(text: str, expected: str) -> None:
    """What the room does not hold whole is left out."""
    assert called(NOTHING, text=text) == expected


def test_of_two_wordings_the_one_that_speaks_for_itself_is_the_label() -> None:
    """Not that of a pronoun, nor that which runs over a comma."""
    texts = ("It was sold for $300 in spring.", "Fees, $300, are due.", "The old house was sold for $300 in spring.")
    members = described(*(report(name, text) for name, text in zip("abc", texts, strict=True)))
    assert label([d for d in members if d.claim.text == "$300"]) == "The old house was sold for … in spring"


def test_a_name_keeps_its_capital_within_a_label() -> None:
    """Whether it stands before the counted noun or opens the sentence."""
    (d,) = described(report("a", "In all 12 boats sank."))
    d = d._replace(
        claim=d.claim.model_copy(update=NOTHING | {"population": "Frisian sailors", "predicate_class": "rescue"}),
        context=d.context._replace(names=frozenset(("frisian",))),
    )
    assert label([d, d]) == "Frisian sailors rescued"
