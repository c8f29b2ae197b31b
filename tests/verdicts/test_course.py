"""Who gives which of two values, when and together with what."""

from __future__ import annotations

import datetime as dt

import numpy as np

from crosscheck.verdicts.course import Course, of_one_mind
from crosscheck.verdicts.development import development_features
from crosscheck.verdicts.intervals import compare
from crosscheck.verdicts.stated import Stated, stated
from tests.fakes import MONDAY, TUESDAY, described, report

WEDNESDAY = dt.date(2024, 3, 6)


def fact_of(*texts: tuple[dt.date | None, str]) -> list[Stated]:
    reports = [report(name, text, day) for name, (day, text) in zip("abcdef", texts, strict=False)]
    return [stated(one) for one in described(*reports)]


def features(fact: list[Stated], earlier: int, later: int) -> dict[str, float]:
    number = range(len(fact))
    meets = {(i, j): compare(fact[i].claim, fact[j].claim).meets for i in number for j in number if i < j}
    return Course(fact, meets).features(earlier, later)


def test_a_change_is_told_by_all_since() -> None:
    """Others say 12 before, and 17 since."""
    fact = fact_of(
        (MONDAY, "In all 12 people died."),
        (MONDAY, "In all 12 people died."),
        (TUESDAY, "In all 17 people died."),
        (WEDNESDAY, "In all 17 people died."),
    )
    told = features(fact, 0, 2)
    assert (told["earlier value told before"], told["later value told since"]) == (1, 1)
    assert (told["earlier value told since"], told["later value told before"]) == (0, 0)


def test_a_dispute_goes_on() -> None:
    """A third report returns to 12 after another has said 17."""
    fact = fact_of(
        (MONDAY, "In all 12 people died."), (TUESDAY, "In all 17 people died."), (WEDNESDAY, "In all 12 people died.")
    )
    assert features(fact, 0, 1)["earlier value told since"] == 1


def test_a_report_that_tells_both_values_tells_of_a_change() -> None:
    """What one report says of both holds for the same values in others."""
    fact = fact_of(
        (MONDAY, "In all 12 people died."),
        (TUESDAY, "In all 17 people died."),
        (WEDNESDAY, "The toll was raised from 12 people to 17 people."),
    )
    told = features(fact, 0, 1)
    assert (told["told together"], told["told together as a change"], told["told together by two voices"]) == (1, 1, 0)


def test_only_a_date_ahead_can_be_moved() -> None:
    """A day that lay ahead of its report, a day that had passed, and figures, which lie nowhere in time."""
    for words, figures in (
        (("on 8 March 2024", "on 11 March 2024"), [1, 1, 0]),
        (("on 1 March 2024", "on 8 March 2024"), [0, 1, 1]),
    ):
        fact = fact_of((MONDAY, f"The hearing is {words[0]}."), (TUESDAY, f"The hearing is {words[1]}."))
        _, columns = development_features(fact)
        names = ("earlier date lay ahead", "later date lay ahead", "earlier date had come")
        assert [columns[name][0] for name in names] == figures


def test_the_same_two_values_have_one_verdict_whoever_gives_them() -> None:
    """Claims 0 and 1 say 12, 2 and 3 say 17: their four pairs share their odds; 4 says 9 before either."""
    apart = [(0, 2), (0, 3), (1, 2), (1, 3), (4, 0), (4, 1), (4, 2), (4, 3)]
    odds = np.array([4.0, 0.0, 0.0, 0.0, -1.0, -3.0, 2.0, 2.0], dtype=np.float32)
    assert of_one_mind(5, apart, odds).tolist() == [1.0, 1.0, 1.0, 1.0, -2.0, -2.0, 2.0, 2.0]


def test_the_order_in_time_parts_the_questions() -> None:
    """From 12 to 17 and back to 12 are two."""
    odds = np.array([4.0, -4.0], dtype=np.float32)
    assert of_one_mind(3, [(0, 1), (1, 2)], odds).tolist() == [4.0, -4.0]


def test_how_a_fact_moves_and_where_its_values_stand() -> None:
    """12, 15 and 21 on three days rise throughout, 15 stands in the middle, and the dead are a running total."""
    days = (MONDAY, TUESDAY, WEDNESDAY)
    fact = fact_of(*((day, f"In all {n} people died.") for day, n in zip(days, (12, 15, 21), strict=True)))
    pairs, columns = development_features(fact)
    row = pairs.index((0, 1))
    told = {name: float(values[row]) for name, values in columns.items()}
    assert (told["values rise with the days"], told["days told"]) == (1, 3)
    ranks = ("rank of the earlier value", "rank of the later value", "ranks between the values")
    assert [told[name] for name in ranks] == [0, 0.5, 0.5]
    assert (told["running totals"], told["fixed numbers"]) == (2, 0)
