"""Which reports are copies of one text."""

from __future__ import annotations

import datetime as dt
import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model import DateBasis, Passage, Published, Report, Role
from crosscheck.readers.copies import mark_copies

WIRE = (
    "A ferry with forty people on board sank off the cape on Tuesday and twelve of them were killed, a navy man said.",
    "Four boats searched the strait through the night, and nine people were pulled from the water near the isles.",
    "The company that runs the line had been fined last year because its crews were too small, the ministry said.",
)
OWN = (
    "At the pier in Lund the mother of a stoker had been waiting since noon with a blanket and a flask of tea for him.",
    "She had heard of the wreck from the baker, who has a radio, and had walked all the way down from the upper town.",
    "Nobody from the company came to the pier that day, and the café closed at six as it does on every other evening.",
    "The harbour has seen this before: in the winter of the great storm whole streets went into mourning for a month.",
)


def report(name: str, *paragraphs: str, day: int | None = None) -> Report:
    text, passages = "", []
    for paragraph in paragraphs:
        passages.append(Passage(span=(len(text), len(text) + len(paragraph)), role=Role.PARAGRAPH))
        text += paragraph + "\n"
    when = dt.date(2021, 5, day) if day else None
    return Report(
        id=name,
        path=f"{name}.txt",
        source=None,
        title=None,
        published=Published(
            day=when, basis=DateBasis.METADATA if day else DateBasis.UNKNOWN, earliest=when, latest=when
        ),
        text=text,
        passages=tuple(passages),
        origin=name,
    )


def links(reports: list[Report]) -> dict[str, tuple[str, tuple[str, ...]]]:
    return {marked.id: (marked.origin, marked.copies_of) for marked in mark_copies(reports)}


def test_a_reprint_under_another_headline_is_a_copy_of_the_first_to_appear() -> None:
    """Both name each other; the earlier one is the origin."""
    reports = [report("a", "Wreck at the cape", *WIRE, day=5), report("b", "Twelve die", *WIRE, OWN[0], day=4)]
    assert links(reports) == {"a": ("b", ("b",)), "b": ("b", ("a",))}


def test_a_few_agency_paragraphs_beside_own_reporting_make_no_copy() -> None:
    """Less than three fifths of the shorter text is shared."""
    reports = [report("a", *WIRE), report("b", WIRE[0], *OWN)]
    assert links(reports) == {"a": ("a", ()), "b": ("b", ())}


def test_a_brief_cut_from_a_longer_report_is_a_copy() -> None:
    """The share counts in the shorter text."""
    assert links([report("a", *WIRE, *OWN), report("b", *WIRE)]) == {"a": ("a", ("b",)), "b": ("a", ("a",))}


def test_copies_of_copies_have_one_origin_in_any_order() -> None:
    """The first and the last share too little with each other and still go back to one text."""
    reports = [
        report("a", *WIRE, day=6),
        report("b", *WIRE, *OWN, day=5),
        report("c", *OWN, day=7),
        report("d", "Ferry sinks", day=1),
    ]
    expected = {"a": ("b", ("b",)), "b": ("b", ("a", "c")), "c": ("b", ("b",)), "d": ("d", ())}
    for order in itertools.permutations(reports):
        assert links(list(order)) == expected


def test_a_report_without_a_day_is_no_origin_where_another_has_one() -> None:
    """Where no day is known the first path is taken."""
    assert links([report("a", *WIRE), report("b", *WIRE, day=9)])["a"][0] == "b"
    assert links([report("b", *WIRE), report("a", *WIRE)])["b"][0] == "a"


def test_case_and_punctuation_do_not_hide_a_copy() -> None:
    """Words are compared."""
    assert links([report("a", *WIRE), report("b", *(p.upper().replace(",", ";") for p in WIRE))])["b"][0] == "a"


def test_texts_of_a_line_are_never_copies() -> None:
    """Two tickers of the same ten words may have been written twice."""
    line = "Ferry sinks off the cape, twelve dead, nine saved, many missing"
    assert links([report("a", line), report("b", line)]) == {"a": ("a", ()), "b": ("b", ())}


def edited(paragraph: str, every: int) -> str:
    """The paragraph with one in so many of its words replaced, as a desk does that edits a wire story."""
    return " ".join("instead" if i % every == every - 1 else word for i, word in enumerate(paragraph.split()))


def test_a_wire_story_that_a_desk_edited_is_a_copy() -> None:
    """One word in fifteen replaced breaks a third of the runs of five."""
    whole = (*WIRE, *OWN)
    assert links([report("a", *whole), report("b", *(edited(p, 15) for p in whole))])["b"] == ("a", ("a",))


def test_a_wire_story_cut_and_edited_is_a_copy() -> None:
    """Half of it under another headline, with a word changed in every twenty."""
    cut = [edited(paragraph, 20) for paragraph in (*WIRE, OWN[0])]
    assert links([report("a", *WIRE, *OWN), report("b", "Deaths at sea", *cut)])["b"] == ("a", ("a",))


def test_a_story_told_in_other_words_is_no_copy() -> None:
    """Every third word replaced leaves no run of five."""
    assert links([report("a", *WIRE), report("b", *(edited(p, 3) for p in WIRE))])["b"] == ("b", ())


OTHER = (
    "The harbour office has counted the boats that came back, and says that three are missing from the north quay.",
    "A school in the lower town stays closed until the end of the week, for half of its teachers search the beaches.",
)


def credited(name: str, *paragraphs: str, source: str | None = None, credit: str | None = None) -> Report:
    return report(name, *paragraphs).model_copy(update={"source": source, "credit": credit})


@pytest.mark.parametrize(
    ("source", "credit", "copies"),
    [
        ("World Relay", "WR", ("a",)),
        (None, "World Relay", ("a",)),
        ("Post", "wire services", ("a",)),
        ("Post", None, ()),
    ],
)
def test_an_agencys_story_within_a_longer_report_is_a_copy_where_it_is_credited(
    source: str | None, credit: str | None, copies: tuple[str, ...]
) -> None:
    """A third of the shorter text is shared: too little without a credit."""
    wire = credited("a", *WIRE, source="World Relay", credit="WR")
    local = credited("b", edited(WIRE[0], 12), *OWN, source=source if credit else "Post", credit=credit)
    assert links([wire, local])["b"] == ("a" if copies else "b", copies)


def test_the_agencys_own_report_is_the_origin_whatever_its_day() -> None:
    """A paper may carry tomorrow's date."""
    paper = report("a", *WIRE, day=4).model_copy(update={"source": "Cape Post", "credit": "WR"})
    wire = report("b", *WIRE, day=5).model_copy(update={"source": "World Relay", "credit": "WR"})
    assert {origin for origin, _ in links([paper, wire]).values()} == {"b"}


def test_two_stories_of_one_agency_are_no_copies() -> None:
    """A credit alone is no shared text."""
    assert links([credited("a", *WIRE, credit="WR"), credited("b", *OWN, credit="WR")])["b"] == ("b", ())


def test_what_all_reports_of_an_agency_end_with_makes_no_copies() -> None:
    """And the copies among them are found, however many there are."""
    foot = "Reporting by the staff of the cape desk, editing by the staff of the desk in the capital of the islands."
    prints = [report(f"p{n:02}", *WIRE, foot) for n in range(40)]
    others = [report(f"q{n:02}", *paragraphs, foot) for n, paragraphs in enumerate((OWN[:2], OWN[2:], OTHER))]
    found = links([*others, *prints])
    assert {found[f"p{n:02}"][0] for n in range(40)} == {"p00"}
    assert all(len(found[f"p{n:02}"][1]) == 39 for n in range(40))


@given(st.lists(st.lists(st.sampled_from((*WIRE, *OWN, *OTHER)), min_size=1, max_size=6, unique=True), max_size=12))
def test_copies_are_those_that_counting_every_pair_finds(stories: list[list[str]]) -> None:
    """Candidates lose none."""
    reports = [report(f"r{n:02}", *story) for n, story in enumerate(stories)]
    held = [counted(story) for story in stories]
    expected: dict[str, set[str]] = {one.id: set() for one in reports}
    for (left, own), (right, theirs) in itertools.permutations(zip(reports, held, strict=True), 2):
        shorter = min(len(own), len(theirs))
        if shorter >= 20 and len(own & theirs) >= 0.6 * shorter:
            expected[left.id].add(right.id)
    assert {marked.id: set(marked.copies_of) for marked in mark_copies(reports)} == expected


def counted(story: list[str]) -> set[tuple[str, ...]]:
    """The runs of five words in the paragraphs."""
    lines = [re.findall(r"\w+", paragraph.lower()) for paragraph in story]
    return {tuple(words[at : at + 5]) for words in lines for at in range(len(words) - 4)}
