"""Why two claims that look alike are not compared."""

from __future__ import annotations

import datetime as dt

import pytest

from crosscheck.model import Claim, DateValue, Granularity
from crosscheck.verdicts.differences import difference
from tests.verdicts.readings import said


def month(number: int) -> DateValue:
    return DateValue(start=dt.date(2019, number, 1), end=dt.date(2019, number, 28), granularity=Granularity.MONTH)


def framed(words: str, **frame: object) -> Claim:
    return said(words).model_copy(update=frame)


@pytest.mark.parametrize(
    ("left", "right", "code", "detail"),
    [
        (
            framed("40 km", place="Orlenka"),
            framed("40 percent of voters", place="Teshka"),
            "other_unit",
            "different units: 40 km / 40 percent",
        ),
        (
            framed("in March 2019", parties=("Aldovia", "Merrin")),
            framed("in March 2019", parties=("Aldovia's rebels", "Tarn")),
            "other_parties",
            "different parties: Aldovia, Merrin / Aldovia's rebels, Tarn",
        ),
        (
            framed("in March 2019", parties=("Moscow", "Ankara"), predicate="sign"),
            framed("in May 2018", parties=("Russia", "Turkey"), predicate="agree"),
            "other_event",
            "different events: sign March 2019 / agree May 2018",
        ),
        (
            framed("12 dead", population="soldiers", place="Orlenka"),
            framed("12 dead", population="young civilians", place="Teshka"),
            "other_population",
            "different things are counted: soldiers / young civilians",
        ),
        (
            framed("12 fled", population="Kurds", predicate_class="displacement", place="Orlenka"),
            framed("12 fled", population="new refugees", predicate_class="displacement", place="Teshka"),
            "other_place",
            "different places: Orlenka / Teshka",
        ),
        (
            framed("12 dead", event_time=month(3)),
            framed("12 dead", event_time=month(4)),
            "other_period",
            "different periods: 2019-03-01..2019-03-28 / 2019-04-01..2019-04-28",
        ),
        (
            framed("12 dead", place="Orlenka", event_time=month(3)),
            framed("12 dead", place="Teshka", event_time=month(3)),
            "other_place",
            "different places: Orlenka / Teshka",
        ),
        (
            framed("12 dead", predicate="burn", place="Orlenka"),
            framed("12 dead", predicate="sink", place="orlenka"),
            "other_event",
            "different events: burn 12 / sink 12",
        ),
    ],
)
def test_the_first_difference_that_holds_is_the_reason(left: Claim, right: Claim, code: str, detail: str) -> None:
    """Units before parties, populations, periods and places; what is left is another event."""
    reason = difference(left, right)
    assert (reason.code, reason.detail) == (code, detail)
    assert difference(right, left).code == code


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (framed("12 dead", population="soldiers"), framed("12 dead", population="troops")),
        (framed("12 dead", population="houses"), framed("12 dead", population="old houses")),
        (framed("12 dead", place="Orlenka"), framed("12 dead")),
        (framed("12 dead", event_time=month(3)), framed("12 dead")),
        (framed("in March 2019", population="talks"), framed("in March 2019", population="floods")),
    ],
)
def test_what_one_side_leaves_open_or_both_share_is_no_difference(left: Claim, right: Claim) -> None:
    """Silence parts nothing, nor do two words for one group; dates count nobody."""
    assert difference(left, right).code == "other_event"
