"""The question whose answer would settle a conflict."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from crosscheck.model import DateValue, Granularity, Scope, Window
from crosscheck.verdicts.questions import question
from tests.fakes import MONDAY, described, report

UN = {"attribution": "UN", "population": "people"}
OBSERVATORY = {"attribution": "Observatory", "population": "people"}
DECEMBER_16 = dt.date(2019, 12, 16)
WEEK = DateValue(start=dt.date(2024, 2, 26), end=dt.date(2024, 3, 3), granularity=Granularity.WEEK, timex="2024-W09")


def asked(one: dict[str, Any], other: dict[str, Any], *, day: dt.date | None = MONDAY) -> str | None:
    """The question for "80,000" of report a, which has this day, and "100,000" of report b, with these frames."""
    reports = [report("a", "In all 80,000 people fled.", day), report("b", "In all 100,000 people fled.")]
    left, right = (d.claim for d in described(*reports))
    by_id = {r.id: r for r in reports}
    bare = {"attribution": None, "event_time": None, "place": None, "scope": None, "window": None, "population": None}
    left, right = left.model_copy(update=bare | one), right.model_copy(update=bare | other)
    found = question(left, right, by_id)
    assert question(right, left, by_id) is not None
    return found


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            OBSERVATORY,
            UN | {"scope": Scope.NEW},
            "ask Observatory: does “80,000” cover new cases only, as “100,000” does?",
        ),
        (
            OBSERVATORY,
            UN | {"as_of": DECEMBER_16},
            "ask Observatory: for which day does “80,000” hold? “100,000” is as of 16 December 2019",
        ),
        (
            OBSERVATORY,
            UN | {"window": Window(start=DECEMBER_16)},
            "ask Observatory: does “80,000” include what was counted before 16 December 2019?",
        ),
        (
            OBSERVATORY,
            UN | {"event_time": WEEK},
            "ask Observatory: which days does “80,000” cover? “100,000” speaks of 26 February 2024 to 3 March 2024",
        ),
        (
            OBSERVATORY,
            UN | {"population": "civilians"},
            "ask Observatory: does “80,000” include civilians?",
        ),
        (
            OBSERVATORY,
            UN | {"population": "displaced people"},
            "ask Observatory: does “80,000” count displaced people only, or all people?",
        ),
        (
            OBSERVATORY | {"population": "sailors"},
            UN | {"population": "patients"},
            "ask Observatory and UN: are “80,000” (sailors) and “100,000” (patients) a count of the same?",
        ),
        (
            OBSERVATORY | {"place": "Teshka"},
            UN | {"place": "Orlenka"},
            "ask Observatory: is “80,000” for Teshka alone, or for Orlenka as well?",
        ),
        (OBSERVATORY, UN | {"place": "Orlenka"}, "ask Observatory and UN: on what do “80,000” and “100,000” rest?"),
        (
            OBSERVATORY | {"population": None},
            UN,
            "ask Observatory and UN: on what do “80,000” and “100,000” rest?",
        ),
        (
            OBSERVATORY,
            UN | {"event_time": WEEK.model_copy(update={"start": WEEK.end})},
            "ask Observatory and UN: on what do “80,000” and “100,000” rest?",
        ),
        (
            {"predicate_class": "age"},
            {"predicate_class": "age"},
            "ask the report a.txt and the report b.txt: whose age is “80,000”, and whose “100,000”?",
        ),
        ({}, {}, "ask the report a.txt and the report b.txt: on what do “80,000” and “100,000” rest?"),
        (
            {"population": "people"},
            UN,
            "ask the report a.txt: who gave “80,000”, as “100,000” is UN's?",
        ),
        (OBSERVATORY, UN, "ask Observatory and UN: on what do “80,000” and “100,000” rest?"),
        (UN, UN, "ask UN: which of “80,000” and “100,000” stands?"),
    ],
)
def test_whoever_leaves_something_open_is_asked(one: dict[str, Any], other: dict[str, Any], expected: str) -> None:
    """The first field on which one side is silent or differs makes the question."""
    assert asked(one, other) == expected


def test_a_report_without_a_day_is_asked_for_it_first() -> None:
    """Nothing else tells a later count from a conflict."""
    assert asked(UN | {"scope": Scope.NEW}, OBSERVATORY, day=None) == (
        "ask the report a.txt: on which day did “80,000” appear?"
    )


def test_the_figure_that_fewer_reports_bear_out_is_asked_for_its_source() -> None:
    """Where nothing else parts the two."""
    reports = [report("a", "In all 80,000 people fled."), report("b", "In all 100,000 people fled.")]
    left, right = (d.claim.model_copy(update={"attribution": None}) for d in described(*reports))
    by_id = {r.id: r for r in reports}
    expected = "ask the report b.txt: where does “100,000” come from? 3 reports bear out “80,000”"
    assert question(left, right, by_id, {left.id: 3, right.id: 1}) == expected
    assert question(right, left, by_id, {left.id: 3, right.id: 1}) == expected


def test_of_a_place_alone_fewer_may_be_counted() -> None:
    """Where the greater figure names no place; a greater figure is not of a part."""
    reports = [report("a", "In all 80,000 people fled."), report("b", "In all 100,000 people fled.")]
    by_id = {r.id: r for r in reports}
    bare = {"attribution": None, "place": None}
    less, more = (d.claim.model_copy(update=bare) for d in described(*reports))
    place = {"place": "Teshka"}
    assert question(less.model_copy(update=place), more, by_id, {less.id: 1, more.id: 3}) == (
        "ask the report a.txt: where does “80,000” come from, and is it for Teshka alone? 3 reports bear out “100,000”"
    )
    assert question(less, more.model_copy(update=place), by_id, {less.id: 3, more.id: 1}) == (
        "ask the report b.txt: where does “100,000” come from? 3 reports bear out “80,000”"
    )


@pytest.mark.parametrize(
    ("one", "other", "day", "expected"),
    [
        ("fall", "fall", MONDAY, "which is the day, 1 March 2024 or 2 March 2024?"),
        ("fall", "fall", None, "which day is “Friday”?"),
        ("fall", "rise", MONDAY, "does “Friday” date the event that “Saturday” dates (“fall” / “rise”)?"),
        ("that", "rise", MONDAY, "which is the day, 1 March 2024 or 2 March 2024?"),
        ("be", "rise", MONDAY, "which is the day, 1 March 2024 or 2 March 2024?"),
    ],
)
def test_of_dates_the_day_itself_is_asked(one: str, other: str, day: dt.date | None, expected: str) -> None:
    """Not who gave it; "be" tells of no other event."""
    reports = [report("a", "It was over on Friday.", day), report("b", "It rose on Saturday.", MONDAY)]
    found = (d.claim for d in described(*reports))
    left, right = (
        claim.model_copy(update={"predicate": verb}) for claim, verb in zip(found, (one, other), strict=True)
    )
    assert expected in (question(left, right, {r.id: r for r in reports}) or "")


def test_a_figure_as_of_some_time_needs_no_day() -> None:
    """Its words tell when it held."""
    reports = [report("a", "As of noon 80,000 people fled.", None), report("b", "In all 100,000 people fled.")]
    left, right = (d.claim for d in described(*reports))
    assert "on which day" not in (question(left, right, {r.id: r for r in reports}) or "")


def test_of_two_months_or_years_none_is_called_a_day() -> None:
    """They are right or not."""
    reports = [report("a", "The war began in 2014."), report("b", "The war began in 2013.")]
    left, right = (d.claim for d in described(*reports))
    expected = "ask the report a.txt and the report b.txt: which is right, 2014 or 2013?"
    assert question(left, right, {r.id: r for r in reports}) == expected
