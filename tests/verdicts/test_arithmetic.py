"""What does not add up within one report."""

from __future__ import annotations

import pytest

from crosscheck.model import Claim
from crosscheck.verdicts.arithmetic import audit
from tests.fakes import described, report


def claims_of(*texts: str) -> list[Claim]:
    return [d.claim for d in described(*(report(name, text) for name, text in zip("abc", texts, strict=False)))]


def found(text: str) -> list[str]:
    return [finding.reason.code for finding in audit(claims_of(text))]


@pytest.mark.parametrize(
    ("code", "right", "wrong"),
    [
        ("parts_and_total", "70 people died: {} soldiers and 38 civilians.", ("32", "31")),
        ("parts_and_total", "The blast killed 70 people, {} soldiers and 38 civilians, a guard said.", ("32", "33")),
        ("parts_and_total", "Ten people drowned, {} women and four children.", ("six", "five")),
        ("parts_and_total", "Ten people drowned. They were {} women and four children.", ("six", "five")),
        ("parts_and_total", "In all 137 people died. The dead were {} women and 66 men.", ("71", "72")),
        (
            "parts_and_total",
            "Divers have identified 137 people. Those identified are {} women, 49 men and 17 children.",
            ("71", "72"),
        ),
        ("rest_and_total", "Twelve people were hurt, five of them women and the other {} men.", ("seven", "six")),
        ("part_and_whole", "The crew saved {} of the 12 sailors.", ("12", "15")),
        ("part_and_whole", "Twelve people were hurt, {} of them children.", ("five", "15")),
        ("share_and_count", "Fire took {} of the 50 houses, or 70 percent.", ("35", "30")),
        ("share_and_count", "Fire took {} houses, or 70 percent of the 50.", ("35", "30")),
        ("share_and_count", "Fire took 70 percent of the 50 houses, or {}.", ("35", "30")),
        ("share_and_count", "Fire took {} of the 50 houses, almost half.", ("24", "12")),
    ],
)
def test_what_adds_up_is_silent_and_what_does_not_is_found(code: str, right: str, wrong: tuple[str, str]) -> None:
    """The same sentence with one figure changed."""
    fits, fails = wrong
    assert found(right.format(fits)) == []
    assert found(right.format(fails)) == [code]


@pytest.mark.parametrize(
    "text",
    [
        "Ten people drowned, including two women and four children.",
        "Ten people drowned, two women and four children among them.",
        "Ten people drowned, among them two women and four children.",
        "Ten people drowned: a boy, two women and four men.",
        "Ten people drowned: two women, four men and a boy.",
        "Ten people drowned, mostly two women and four children.",
        "The blast hit 70 houses, 32 soldiers and 39 civilians.",
        "Ten people drowned on Sunday. Two women and four children were hurt.",
        "Ten people drowned and 12 were hurt. They were two women and four children.",
        "Ten people drowned. Those rescued were two women and four children.",
        "Twelve people were hurt, five of them women and the other victims six hours later.",
        "Ten people drowned, two of them women, and 15 of them were never found elsewhere in the sea.",
        "A share of 60 percent of the 50 houses, or about 35 to 40 shops, is gone.",
        "They came shortly before ten, more than 100 of them, a guard said.",
        "It carried 148 people: 142 passengers, two pilots and four stewards.",
        "Crowds were nursed in six hospitals, 18 of them for burns.",
        "It sold vans with Type 12 engines, 300 of them abroad.",
        "About 2.5 million people: 1.4 million women and 1.15 million men.",
    ],
)
def test_what_is_not_all_there_is_is_not_added_up(text: str) -> None:
    """Lists that leave out some, that may go on, or that are of something else."""
    assert found(text) == []


def test_a_finding_names_its_report_and_the_figures_the_whole_first() -> None:
    """Each report by itself, in order."""
    claims = claims_of("Ten people drowned, six women and three children.", "The crew saved 15 of the 12 sailors.")
    first, second = audit(claims)
    texts = {claim.id: claim.text for claim in claims}
    assert [texts[claim] for claim in first.claims] == ["Ten", "six", "three"]
    assert (first.report, first.reason.detail) == (
        "a",
        "the parts make 9, not the 10 that they are said to be: “Ten” / “six women and three children”",
    )
    assert (second.report, [texts[claim] for claim in second.claims]) == ("b", ["12", "15"])


def test_sentences_of_two_reports_are_not_neighbours() -> None:
    """The total of one is not that of the other's parts."""
    assert audit(claims_of("Ten people drowned.", "They were six women and three children.")) == []
