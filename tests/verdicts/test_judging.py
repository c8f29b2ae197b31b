"""Verdicts on small facts made by hand."""

from __future__ import annotations

import datetime as dt

import pytest

from crosscheck.model import Match, Matches
from crosscheck.verdicts import Findings, judge
from crosscheck.verdicts.development import development_features, grows, in_motion
from crosscheck.verdicts.judging import _is_order_told, _is_update
from crosscheck.verdicts.stated import Stated, stated
from tests.fakes import MONDAY, TUESDAY, described, report
from tests.verdicts.facts import judged, verdicts

WEDNESDAY = dt.date(2024, 3, 6)


def test_figures_that_one_value_satisfies_agree() -> None:
    """A bound and the figure that keeps it, whoever comes first."""
    found = judged((MONDAY, "At the port at least 10 people died."), (MONDAY, "At the port 12 people died."))
    assert verdicts(found) == {("a.c1", "b.c1"): ("agree", "bound_met")}
    assert found.pairs[0].reasons[0].detail == (
        "the figure keeps the other's bound: “at least 10” (2024-03-04) / “12” (2024-03-04)"
    )


def test_a_total_that_grows_from_day_to_day_is_an_update() -> None:
    """Three reports of three days, each with a larger total."""
    found = judged(
        (MONDAY, "At the port 12 people died so far."),
        (TUESDAY, "At the port 17 people died so far."),
        (WEDNESDAY, "At the port 21 people died so far."),
    )
    assert verdicts(found) == {
        ("a.c1", "b.c1"): ("update", "later_total"),
        ("a.c1", "c.c1"): ("update", "later_total"),
        ("b.c1", "c.c1"): ("update", "later_total"),
    }


def test_the_earlier_report_is_named_first_whatever_its_name() -> None:
    """The reason tells the story in the order of the days; left and right keep the order of the claims."""
    found = judged(
        (WEDNESDAY, "At the port 21 people died so far."),
        (TUESDAY, "At the port 17 people died so far."),
        (MONDAY, "At the port 12 people died so far."),
    )
    pair = found.pairs[0]
    assert (pair.left, pair.right, pair.verdict.value) == ("a.c1", "b.c1", "update")
    assert pair.reasons[0].detail.endswith("“17” (2024-03-05) / “21” (2024-03-06)")


def test_two_figures_of_one_day_conflict() -> None:
    """No time passed that could explain the difference."""
    found = judged((MONDAY, "At the port 12 people died."), (MONDAY, "At the port 17 people died."))
    assert verdicts(found) == {("a.c1", "b.c1"): ("conflict", "ranges_disjoint")}


def test_two_figures_of_one_day_are_an_update_where_a_change_is_told() -> None:
    """An earlier figure and its correction may stand in reports of one day."""
    fact = [
        stated_by(None, f"The toll {told} to 17.", name=name) for name, told in (("a", "was put"), ("b", "was cut"))
    ]
    assert _is_update(fact, 0, 1, 1.0)
    assert not _is_update(
        [fact[0], fact[0]._replace(described=stated_by(None, "It is 12.", name="c").described)], 0, 1, 1.0
    )


def test_where_most_agree_the_one_that_differs_is_in_conflict_with_them() -> None:
    """Four say 12 over three days and one says 15: that is no development."""
    found = judged(
        (MONDAY, "At the port 12 people died."),
        (TUESDAY, "At the port 12 people died."),
        (TUESDAY, "At the port 12 people died."),
        (WEDNESDAY, "At the port 12 people died."),
        (TUESDAY, "At the port 15 people died."),
    )
    assert {pair: said for pair, said in verdicts(found).items() if said[0] != "agree"} == {
        (f"{name}.c1", "e.c1"): ("conflict", "ranges_disjoint") for name in "abcd"
    }
    assert [fact.verdict.value for fact in found.facts] == ["conflict"]


def test_dates_without_a_common_day_conflict() -> None:
    """March and April, told on one day."""
    found = judged((MONDAY, "The deal was signed in March 2019."), (MONDAY, "The deal was signed in April 2019."))
    assert verdicts(found) == {("a.c1", "b.c1"): ("conflict", "dates_disjoint")}


def test_a_report_that_repeats_itself_is_no_pair() -> None:
    """Agreement counts between reports; within one there is nothing to compare."""
    found = judged((MONDAY, "The office said 80,000 people fled. Later it said 80,000 people fled."))
    assert found == Findings([], [], 0)


def test_two_voices_of_one_report_conflict() -> None:
    """Two sources that a report sets side by side contradict each other; no time passed between them."""
    found = judged((MONDAY, "The office said 80,000 people fled. Local groups said more than 100,000 people fled."))
    assert verdicts(found) == {("a.c1", "a.c2"): ("conflict", "ranges_disjoint")}


def test_a_correction_is_no_voice_in_a_conflict() -> None:
    """It tells of a figure that was revised, in its own report and in others; another note's figure is one as any."""
    text = "At the port 12 people died.\n\nCorrection: An earlier version said that 17 people died at the port."
    found = judged((MONDAY, text), (MONDAY, "At the port 12 people died."))
    assert verdicts(found) == {
        ("a.c1", "a.c2"): ("update", "revised"),
        ("a.c1", "b.c1"): ("agree", "equal"),
        ("a.c2", "b.c1"): ("update", "revised"),
    }
    note = "The port is closed to all ships.\n\nEditor's note: The list holds 17 people who died at the port."
    found = judged((MONDAY, note), (MONDAY, "At the port 12 people died."))
    assert verdicts(found) == {("a.c1", "b.c1"): ("conflict", "ranges_disjoint")}


def test_a_headline_that_its_text_contradicts_has_a_reason_of_its_own() -> None:
    """The desk wrote it before the last correction."""
    text = "12 dead in blast at mill\n\nThe blast at the flour mill killed 14 people in the harbour town of Orm."
    assert verdicts(judged((MONDAY, text))) == {("a.c1", "a.c2"): ("conflict", "headline_differs")}


def stated_by(voice: str | None, text: str, *, day: dt.date | None = MONDAY, name: str = "a") -> Stated:
    (only,) = described(report(name, text, day))
    return stated(only._replace(claim=only.claim.model_copy(update={"attribution": voice})))


def stated_of(day: dt.date | None, text: str) -> Stated:
    return stated_by(None, text, day=day, name=f"on {day}")


@pytest.mark.parametrize("odds", [-1.0, 1.0])
@pytest.mark.parametrize(
    ("voices", "text", "updated"),
    [
        (("the UN", "local groups"), "At the port 17 people died.", False),
        (("the UN", "local groups"), "At the port a revised 17 people died.", None),
        (("the UN", "the UN"), "At the port 17 people died.", None),
        (("the UN", None), "At the port 17 people died.", None),
    ],
)
def test_only_a_word_of_revision_makes_two_voices_of_one_report_an_update(
    odds: float, voices: tuple[str | None, str | None], text: str, updated: bool | None
) -> None:
    """Without one they conflict whatever the odds say; a single voice, or an unnamed one, is left to the odds."""
    fact = [stated_by(voices[0], "At the port 12 people died."), stated_by(voices[1], text)]
    assert _is_update(fact, 0, 1, odds) is ((odds > 0) if updated is None else updated)


def test_a_larger_toll_in_the_later_of_two_reports_is_an_update() -> None:
    """12 dead on Monday and 17 on Tuesday need no third report to be a count that goes on."""
    found = judged((MONDAY, "At the port 12 people died."), (TUESDAY, "At the port 17 people died."))
    assert verdicts(found) == {("a.c1", "b.c1"): ("update", "later_total")}


@pytest.mark.parametrize(("reports", "updated"), [(2, True), (3, True), (4, False)])
def test_growth_decides_only_where_few_reports_speak(reports: int, updated: bool) -> None:
    """From four reports on, the course of the whole fact tells more than two of its figures."""
    fact = [stated_by(None, "At the port 12 people died."), stated_by(None, "In all 17 died.", day=TUESDAY, name="b")]
    fact += [stated_by(None, "In all 17 died.", day=TUESDAY, name=name) for name in "cd"[: reports - 2]]
    assert _is_update(fact, 0, 1, -1.0) is updated
    assert _is_update(fact, 0, 1, 1.0)


@pytest.mark.parametrize(
    ("earlier", "later", "grown"),
    [
        ((MONDAY, "12 people died."), (TUESDAY, "17 people died."), True),
        ((MONDAY, "17 people died."), (TUESDAY, "12 people died."), False),
        ((MONDAY, "12 people died."), (MONDAY, "17 people died."), False),
        ((None, "12 people died."), (TUESDAY, "17 people died."), False),
        ((MONDAY, "12 people voted."), (TUESDAY, "17 people voted."), False),
    ],
)
def test_running_totals_grow(
    earlier: tuple[dt.date | None, str], later: tuple[dt.date | None, str], grown: bool
) -> None:
    """The dead, the injured, the displaced are counted on; only days that are known, and larger figures, tell so."""
    pair = [stated_by(None, f"At the port {text}", day=day) for day, text in (earlier, later)]
    assert grows(pair[0], pair[1]) is grown


def test_units_that_cannot_be_compared_are_set_aside() -> None:
    """Such pairs are counted, and listed only where that is asked for; the fact is what remains."""
    texts = (
        (MONDAY, "The road is 40 km long."),
        (MONDAY, "The road is 40 percent done."),
        (TUESDAY, "The road is 40 km long."),
    )
    found, listed = judged(*texts), judged(*texts, show_incomparable=True)
    assert verdicts(found) == {("a.c1", "c.c1"): ("agree", "equal")}
    assert verdicts(listed) == {
        ("a.c1", "b.c1"): ("incomparable", "other_unit"),
        ("a.c1", "c.c1"): ("agree", "equal"),
        ("b.c1", "c.c1"): ("incomparable", "other_unit"),
    }
    assert (found.set_aside, listed.set_aside) == (2, 2)
    assert found.facts == listed.facts


@pytest.mark.parametrize("show_incomparable", [False, True])
def test_look_alikes_are_counted_and_listed_on_request(show_incomparable: bool) -> None:
    """Two look-alikes across facts: set aside either way."""
    reports = [report("a", "At the port 12 people died."), report("b", "At the port 12 houses burned.")]
    matches = Matches(facts=[], pairs=[], lookalikes=[Match(0, 1, 0.1, 0.7)])
    found = judge(described(*reports), reports, matches, show_incomparable=show_incomparable)
    assert (found.set_aside, found.facts) == (1, [])
    assert [pair.verdict.value for pair in found.pairs] == ["incomparable"] * show_incomparable


def test_facts_stand_in_order_of_gravity() -> None:
    """Conflicts are f1 and on, whatever the order in the text."""
    reports = [
        report("a", "At the port 12 people died. The fire burned 30 houses."),
        report("b", "At the port 12 people died. The fire burned 50 houses."),
    ]
    pairs = [Match(0, 2, 0.9, 0.8), Match(1, 3, 0.9, 0.8)]
    matches = Matches(facts=[[0, 2], [1, 3]], pairs=pairs, lookalikes=[])
    found = judge(described(*reports), reports, matches, show_incomparable=False)
    assert [(fact.id, fact.verdict.value, fact.claims) for fact in found.facts] == [
        ("f1", "conflict", ("a.c2", "b.c2")),
        ("f2", "agree", ("a.c1", "b.c1")),
    ]


def test_a_report_that_gives_both_states_tells_of_the_change() -> None:
    """It has no later report to give the later one; words of revision say more."""
    found = judged(
        (MONDAY, "At the port 12 people died so far."),
        (TUESDAY, "At the port 17 people died so far. At the port 12 people died so far."),
        (WEDNESDAY, "At the port 21 people died so far."),
    )
    assert verdicts(found)["b.c1", "b.c2"] == ("update", "change_told")


def test_where_nothing_tells_which_came_later_two_figures_conflict() -> None:
    """A sentence without a day, as it is typed, is not an update of what an archive holds, nor is that one of it."""
    found = judged((MONDAY, "In all 12 people died."), (None, "In all 17 people died."))
    assert verdicts(found) == {("a.c1", "b.c1"): ("conflict", "ranges_disjoint")}
    told = report("z", "The toll has now risen to 17 people, who died.", published=None)
    claims = [stated(d) for d in described(report("a", "In all 12 people died."), told)]
    assert _is_order_told(claims, *claims)


def test_an_undated_figure_of_a_fact_in_motion_may_be_another_state_of_it() -> None:
    """The dated reports go from 12 to 17; where they all say 12, an undated 15 is in conflict with them."""
    undated = (None, "In all 15 people died.")
    moving = [stated_of(MONDAY, "In all 12 people died."), stated_of(TUESDAY, "In all 17 people died.")]
    still = [stated_of(MONDAY, "In all 12 people died."), stated_of(TUESDAY, "In all 12 people died.")]
    for fact, told in ((moving, True), (still, False)):
        fact.append(stated_of(*undated))
        _, columns = development_features(fact)
        assert _is_update(fact, 0, 2, 1.0, moving=in_motion(columns)) is told


@pytest.mark.parametrize(
    ("earlier", "later", "moves"),
    [
        ("In all 12 people died.", "In all 17 people died.", True),
        ("In all 17 people died.", "In all 12 people died.", False),
        ("In all 17 people died.", "The toll was revised to 12 people who died.", True),
        ("The quake had a magnitude of 7.8.", "The quake had a magnitude of 7.9.", False),
        ("The quake had a magnitude of 7.8.", "The magnitude was revised to 7.9.", True),
        ("The lease runs for five years.", "The lease runs for seven years.", False),
        ("The lease runs for five years.", "The lease now runs for seven years.", True),
    ],
)
def test_what_cannot_move_is_updated_by_a_correction_alone(earlier: str, later: str, moves: bool) -> None:
    """The dead of Monday are not fewer on Tuesday, a quake has one strength, a lease its term unless it is changed."""
    fact = [stated_of(MONDAY, earlier), stated_of(TUESDAY, later)]
    assert _is_update(fact, 0, 1, 1.0) is moves


@pytest.mark.parametrize(("told", "updated"), [("cut from", True), ("put between", False)])
def test_one_sentence_that_tells_of_a_change_gives_two_states(told: str, updated: bool) -> None:
    """Whatever the trees make of it."""
    before, after = described(report("a", f"The price was {told} 12 dollars to 10 dollars."))
    assert _is_update([stated(before), stated(after)], 0, 1, -1.0) is updated


def test_the_days_of_others_tell_when_an_undated_figure_was_current() -> None:
    """Who gives the same figure on a later day dates it."""
    claims = [
        stated(d)
        for d in described(
            report("a", "In all 12 people died."),
            report("b", "In all 17 people died.", published=TUESDAY),
            report("z", "In all 17 people died.", published=None),
        )
    ]
    assert _is_order_told(claims, claims[0], claims[2])
    assert not _is_order_told([claims[0], claims[2]], claims[0], claims[2])
