"""Reports of different stories, handed over together, come apart."""

from __future__ import annotations

import datetime as dt

import pytest

from crosscheck.matching import topics as topics_module
from crosscheck.matching.candidates import all_pairs
from crosscheck.matching.topics import topics, within_topics
from tests.fakes import report, story

FERRY = "The ferry Malva sank off the port of Orlenka. Rescuers of the Orlenka coast guard found 12 people dead. "
STRIKE = "Teachers in the city of Brandt walked out. The Brandt union asks for 9 percent and the board offers 4. "
REPORTS = [
    report("a", FERRY + "At least 30 are missing."),
    report("b", "Off Orlenka the ferry Malva sank. On the ferry 14 people died, rescuers in Orlenka said."),
    report("c", STRIKE + "It is day 3."),
    report("d", "The union of teachers in Brandt asks for 9 percent. Teachers in Brandt walked out of 40 schools."),
]


def test_reports_of_one_story_share_a_topic() -> None:
    """By their words and the names they share; every claim carries the topic of its report."""
    of = story(*REPORTS)
    told = {claim.report: int(topic) for claim, topic in zip(of.claims, topics(of, REPORTS), strict=True)}
    assert told["a"] == told["b"] != told["c"] == told["d"]


def test_pairs_stay_within_a_topic_where_reports_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few reports are of one story because somebody put them side by side; more are told apart."""
    of = story(*REPORTS)
    left, right = all_pairs(len(of.claims))
    assert within_topics(of, REPORTS, left, right)[0].tolist() == left.tolist()
    monkeypatch.setattr(topics_module, "FEW", 3)
    kept = zip(*(side.tolist() for side in within_topics(of, REPORTS, left, right)), strict=True)
    ends = {(of.claims[a].report, of.claims[b].report) for a, b in kept}
    assert ("a", "b") in ends
    assert not ends & {("a", "c"), ("a", "d"), ("b", "c"), ("b", "d")}


FERRY_AGAIN = "A trawler sank in a storm off Orlenka and 9 people died"


@pytest.mark.parametrize(
    ("published", "later", "together"),
    [
        (dt.date(2024, 3, 28), "", True),
        (dt.date(2025, 6, 2), "", False),
        (dt.date(2025, 6, 2), " on 3 March 2024", True),
        (dt.date(2025, 6, 2), " in March 2024", True),
        (dt.date(2025, 6, 2), " in 2024", False),
        (None, "", True),
    ],
)
def test_later_reports_of_another_time_tell_another_story(
    published: dt.date | None, later: str, together: bool
) -> None:
    """Unless they look back: the same words of the next year are news of the next year's wreck."""
    first = report(
        "a", f"{FERRY}At least 30 of its crew are missing and 40 were rescued.", published=dt.date(2024, 3, 4)
    )
    second = report("b", f"{FERRY_AGAIN}{later}. The owner lost 2 other boats of his.", published)
    told = topics(story(first, second), [first, second]).tolist()
    assert (len(set(told)) == 1) is together


def test_nothing_read_has_no_topic() -> None:
    """No claims, no topics."""
    assert topics(story(report("a", "The port is closed.")), [report("a", "The port is closed.")]).tolist() == []
