"""A fact as its reader wants it."""

from __future__ import annotations

import datetime as dt

from crosscheck.model import Fact
from tests.fakes import MONDAY, TUESDAY, report
from tests.verdicts.facts import judged, judged_reports


def fact_of(*texts: tuple[dt.date | None, str]) -> Fact:
    (fact,) = judged(*texts).facts
    return fact


def ends(fact: Fact) -> tuple[str | None, str | None, str | None]:
    return fact.low, fact.best, fact.high


def test_low_and_high_span_all_claims_and_best_is_what_most_state() -> None:
    """Three figures, of which one is stated twice."""
    fact = fact_of(
        (MONDAY, "At the port 12 people died."),
        (MONDAY, "At the port about 20 people died."),
        (MONDAY, "At the port 15 people died."),
        (MONDAY, "At the port 15 people died."),
    )
    assert ends(fact) == ("12", "15", "22")


def test_an_approximate_figure_counts_as_stated() -> None:
    """ "About 20" covers 18 to 22 and stands for 20; "nearly 20" reaches up to it."""
    for words in ("about 20", "nearly 20"):
        fact = fact_of((MONDAY, "At the port 19 people died."), (TUESDAY, f"At the port {words} people died."))
        assert fact.best == "20"


def test_of_figures_of_one_day_the_largest_is_best() -> None:
    """By value: 12 is more than 9."""
    fact = fact_of((MONDAY, "At the port 12 people died."), (MONDAY, "At the port 9 people died."))
    assert fact.best == "12"


def test_of_figures_stated_equally_often_the_latest_is_best() -> None:
    """Tuesday's figure stands, whatever the name of its file."""
    fact = fact_of((TUESDAY, "At the port 17 people died."), (MONDAY, "At the port 90 people died."))
    assert ends(fact) == ("17", "17", "90")


def test_an_open_bound_leaves_the_end_open() -> None:
    """ "More than 100,000" has no highest value."""
    fact = fact_of((MONDAY, "Some 80,000 people fled."), (MONDAY, "More than 100,000 people fled."))
    assert ends(fact) == ("72000", "100000", None)


def test_shares_are_fractions() -> None:
    """The base unit of a percentage, as a plain decimal."""
    fact = fact_of((MONDAY, "The party won 40 percent."), (MONDAY, "The party won 40 percent."))
    assert (ends(fact), fact.unit) == (("0.4", "0.4", "0.4"), "fraction")


def test_other_units_do_not_widen_the_range() -> None:
    """A percentage that slipped in beside lengths is not their lowest value."""
    fact = fact_of(
        (MONDAY, "The road is 40 km long."),
        (MONDAY, "The road is 40 percent done."),
        (TUESDAY, "The road is 41 km long."),
    )
    assert (ends(fact), fact.unit) == (("40000", "41000", "41000"), "m")


def test_dates_are_days_and_best_is_the_most_precise() -> None:
    """A month and a day in it."""
    fact = fact_of((TUESDAY, "The deal was signed in March 2019."), (MONDAY, "The deal was signed on 12 March 2019."))
    assert (ends(fact), fact.unit) == (("2019-03-01", "2019-03-12", "2019-03-31"), None)


def test_a_length_of_time_beside_dates_is_no_obstacle() -> None:
    """A duration that implies no date leaves the range of the dates as it is."""
    fact = fact_of(
        (MONDAY, "They waited for three months."),
        (MONDAY, "The deal was signed in March 2019."),
        (MONDAY, "The deal was signed in April 2019."),
    )
    assert ends(fact) == ("2019-03-01", "2019-04-01", "2019-04-30")


def test_a_copy_adds_no_weight_to_its_figure() -> None:
    """Two prints of one wire story state 12 once; the later 15 of another report is best."""
    first, copy, other = (
        report("a", "At the port 12 people died."),
        report("b", "At the port 12 people died."),
        report("c", "At the port 15 people died.", TUESDAY),
    )
    copy = copy.model_copy(update={"origin": "a", "copies_of": ("a",)})
    (fact,) = judged_reports([first, copy, other]).facts
    assert (fact.best, fact.independent_sources) == ("15", 2)


def test_the_gravest_pair_asks_the_question() -> None:
    """A conflict leaves a question, an agreement none."""
    conflict = fact_of((MONDAY, "At the port 12 people died."), (MONDAY, "At the port 17 people died."))
    assert conflict.ask_next == "ask the report a.txt and the report b.txt: on what do “12” and “17” rest?"
    assert fact_of((MONDAY, "At the port 12 people died."), (MONDAY, "At the port 12 people died.")).ask_next is None


def test_an_update_has_a_timeline() -> None:
    """One stage for each day and value, oldest first; a fact without an update has none."""
    fact = fact_of(
        (TUESDAY, "At the port 17 people died."),
        (MONDAY, "At the port 12 people died."),
        (MONDAY, "At the port 12 people died."),
    )
    assert [(state.day, state.low, state.claims) for state in fact.timeline] == [
        (MONDAY, "12", ("b.c1", "c.c1")),
        (TUESDAY, "17", ("a.c1",)),
    ]
    same = fact_of((MONDAY, "At the port 12 people died."), (TUESDAY, "At the port 12 people died."))
    assert same.timeline == ()


def test_the_timeline_leaves_out_what_a_report_recalls() -> None:
    """Tuesday's "not 12" is Monday's figure; a figure that no report gave before is a stage of its own."""
    fact = fact_of(
        (MONDAY, "At the port 12 people died."),
        (TUESDAY, "At the port 17 people died. At the port not 12 people died."),
    )
    assert [(state.day, state.low) for state in fact.timeline] == [(MONDAY, "12"), (TUESDAY, "17")]
    fact = fact_of(
        (MONDAY, "At the port 12 people died."),
        (TUESDAY, "At the port 17 people died. At the port 14 people died."),
    )
    assert [(state.day, state.low) for state in fact.timeline] == [(MONDAY, "12"), (TUESDAY, "17"), (TUESDAY, "14")]


def test_the_timeline_leaves_out_what_is_told_as_an_earlier_state() -> None:
    """ "From 20 metres": by the words that lead to it, though no report gave it before."""
    fact = fact_of(
        (MONDAY, "The water is 12 metres deep."),
        (TUESDAY, "The water is 14 metres deep, down from 20 metres."),
    )
    assert [(state.day, state.low) for state in fact.timeline] == [(MONDAY, "12"), (TUESDAY, "14")]


def test_the_timeline_keeps_to_the_unit_of_the_fact() -> None:
    """A count is no stage of a share."""
    fact = fact_of(
        (MONDAY, "At the port 2% died."),
        (MONDAY, "At the port 12 died."),
        (TUESDAY, "At the port 3% died."),
    )
    assert fact.unit == "fraction"
    assert [(state.day, state.low) for state in fact.timeline] == [(MONDAY, "0.02"), (TUESDAY, "0.03")]
