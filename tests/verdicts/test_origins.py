"""Where the figures of a fact come from."""

from __future__ import annotations

import pytest

from crosscheck.model import Claim, Report
from crosscheck.verdicts.origins import origins
from tests.fakes import described, report


def told(*given: tuple[Report, str | None]) -> list[tuple[str | None, tuple[str, ...]]]:
    """Name and reports of each origin, where each report gives its first figure to that source."""
    claims: list[Claim] = [
        described(report)[0].claim.model_copy(update={"attribution": attribution}) for report, attribution in given
    ]
    found = origins(claims, {report.id: report for report, _ in given})
    return [(origin.name, origin.reports) for origin in found]


A, B, C = (report(name, "At the port 12 people died.") for name in "abc")


def test_outlets_that_cite_one_source_are_one_origin() -> None:
    """Four outlets, one Observatory."""
    cited = [(report(name, "At the port 12 people died."), "Observatory") for name in "abcd"]
    assert told(*cited) == [("Observatory", ("a", "b", "c", "d"))]


def test_reports_that_name_nobody_speak_for_themselves() -> None:
    """Each is an origin of its own."""
    assert told((A, None), (B, None)) == [(None, ("a",)), (None, ("b",))]


def test_copies_of_one_text_are_one_origin() -> None:
    """Whatever they are called."""
    assert told((A, None), (B.model_copy(update={"origin": "a"}), None), (C, None)) == [
        (None, ("a", "b")),
        (None, ("c",)),
    ]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the Observatory", "The Observatory", True),
        ("Observatory", "Coastal Observatory for Human Rights", True),
        ("COHR", "Coastal Observatory for Human Rights", True),
        ("Red Cross", "International Red Cross", True),
        ("police", "Police", True),
        ("interior ministry", "interior ministry", True),
        ("ministry", "interior ministry", False),
        ("interior ministry", "defence ministry", False),
        ("Kenyan interior ministry", "interior ministry", True),
        ("Kenyan police", "police", True),
        ("Health Ministry", "South Korean health ministry", True),
        ("Kenyan police", "Ugandan police", False),
        ("Kenyan ministry", "interior ministry", False),
        ("Observatory", "Harbour Office", False),
        ("a doctor", "a doctor", False),
        ("Officials", "officials", False),
        ("Its director", "its director", False),
    ],
)
def test_a_source_is_known_by_its_full_and_its_short_name(one: str, other: str, same: bool) -> None:
    """A name, its part or its initials; "a doctor" may be anybody and counts with the report."""
    assert (len(told((A, one), (B, other))) == 1) is same
    assert (len(told((B, other), (A, one))) == 1) is same


def test_police_of_no_state_join_no_two_states() -> None:
    """Those of one state are they at most."""
    assert told((A, "Kenyan police"), (B, "police"), (C, "Ugandan police")) == [
        ("Kenyan police", ("a", "b")),
        ("Ugandan police", ("c",)),
    ]


def test_an_origin_is_called_by_its_longest_name() -> None:
    """So that a reader can find it."""
    assert told((A, "COHR"), (B, "Coastal Observatory for Human Rights")) == [
        ("Coastal Observatory for Human Rights", ("a", "b"))
    ]


def test_a_headline_rests_on_the_source_that_the_body_names() -> None:
    """An unattributed figure is that of the voice to which the report gives the same value; another one is not."""
    both = report("a", "At the port 12 people died. In all 12 people died. In all 20 people died.")
    claims = [d.claim for d in described(both)]
    claims[1] = claims[1].model_copy(update={"attribution": "Harbour Office"})
    found = origins(claims, {"a": both})
    assert [(origin.name, origin.claims) for origin in found] == [
        ("Harbour Office", ("a.c1", "a.c2")),
        (None, ("a.c3",)),
    ]
