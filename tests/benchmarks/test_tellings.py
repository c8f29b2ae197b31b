"""Labelled stories as a few of their reports tell them, and beside others."""

from __future__ import annotations

from benchmarks.labelled import LabelledStory, with_pairs
from benchmarks.tellings import told_beside, told_by_few, told_undated
from tests.fakes import report, story

DEAD = "dead"


def labelled(name: str, counts: list[int]) -> LabelledStory:
    """One report a count of the dead, all of them of one slot."""
    reports = [report(f"r{i}", f"In {name} {count} people died.") for i, count in enumerate(counts)]
    ids = [f"c{i}" for i in range(len(counts))]
    return with_pairs(
        story(*reports),
        [frozenset((id_,)) for id_ in ids],
        name=name,
        reports=reports,
        slot_of=dict.fromkeys(ids, DEAD),
        verdicts={frozenset((a, b)): "conflict" for a in ids for b in ids if a < b},
    )


LENK, BRASK, ORLA = labelled("Lenk", [12, 13, 14, 15, 16]), labelled("Brask", [21, 22, 23]), labelled("Orla", [31, 32])


def test_parts_hold_what_their_reports_tell() -> None:
    """Two, three and four reports at a time, never all of them; only marked pairs between those are left."""
    parts = list(told_by_few(LENK))
    assert {len(part.reports) for part in parts} == {2, 3, 4}
    for part in parts:
        assert {claim.report for claim in part.story.claims} == {each.id for each in part.reports}
        assert len(part.verdicts) == len(part.edges) == part.one_fact.sum()


def test_every_other_report_may_lack_its_day() -> None:
    """The claims and what is marked stay; a story of one report is not told so."""
    (told,) = told_undated(BRASK)
    days = [each.day for each in told.story.described]
    assert [day is None for day in days] == [False, True, False]
    assert told.one_fact.tolist() == BRASK.one_fact.tolist()
    assert list(told_undated(labelled("Zell", [41]))) == []


def test_stories_side_by_side_share_no_fact() -> None:
    """Reports, claims and slots of one name stay apart: pairs of one story are of one fact, pairs across are not."""
    for both in told_beside(LENK, [BRASK, ORLA]):
        towns = [claim.report.partition("/")[0] for claim in both.story.claims]
        assert towns[0] == "Lenk"
        assert len(set(towns)) == 2
        across = [towns[a] != towns[b] for a, b in zip(both.edges.left, both.edges.right, strict=True)]
        assert any(across)
        assert both.one_fact.tolist() == [not apart for apart in across]


def test_a_story_stands_beside_two_others_at_most() -> None:
    """Those most like it; beside one where there is no other."""
    assert len(list(told_beside(LENK, [BRASK, ORLA, labelled("Zell", [41, 42])]))) == 2
    assert len(list(told_beside(LENK, [BRASK]))) == 1
