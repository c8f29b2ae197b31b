"""A story solved as a whole."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import combinations
from types import MappingProxyType

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.matching.clusters import CERTAIN, facts
from crosscheck.matching.story import Edges


def solved(
    count: int,
    odds: dict[tuple[int, int], float],
    *,
    report_of: Mapping[int, int] = MappingProxyType({}),
    years: Collection[int] = (),
) -> list[list[int]]:
    """The facts among `count` claims, each of a report of its own unless told, by the log-odds of comparable pairs;
    those of `years` date a whole year."""
    pairs = sorted(odds)
    ends = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    edges = Edges(left=ends[:, 0], right=ends[:, 1], dated=np.zeros(len(pairs), dtype=bool))
    strengths = np.array([odds[pair] for pair in pairs], dtype=np.float32)
    reports = np.array([report_of.get(claim, claim) for claim in range(count)])
    return facts(edges, strengths, reports, np.array([claim in years for claim in range(count)]))


def test_a_pair_above_even_odds_is_a_fact() -> None:
    """Claims without a partner are no fact."""
    assert solved(3, {(0, 2): 3.0, (0, 1): -4.0, (1, 2): -4.0}) == [[0, 2]]


def test_nothing_to_compare_is_no_fact() -> None:
    """Without pairs there are no facts."""
    assert solved(4, {}) == []


def test_two_good_links_close_a_third() -> None:
    """Of three claims, the pair that looks doubtful by itself is one fact through the claim between them."""
    assert solved(3, {(0, 1): 5.0, (1, 2): 5.0, (0, 2): -2.0}) == [[0, 1, 2]]


def test_one_link_does_not_join_what_otherwise_speaks_apart() -> None:
    """Two pairs that are linked by one doubtful pair stay two facts."""
    odds = {(0, 1): 6.0, (2, 3): 6.0, (1, 2): 1.0, (0, 2): -5.0, (0, 3): -5.0, (1, 3): -5.0}
    assert solved(4, odds) == [[0, 1], [2, 3]]


def test_a_pair_that_cannot_be_compared_speaks_against_a_fact() -> None:
    """A chain of links does not join its ends where they are of different units."""
    assert solved(3, {(0, 1): 2.0, (1, 2): 1.0}) == [[0, 1]]


def test_years_that_agree_need_more() -> None:
    """Two reports that name 2015 may mean two things; a third that is the least likely is let go first."""
    assert solved(2, {(0, 1): 0.7}) == [[0, 1]]
    assert solved(2, {(0, 1): 0.7}, years=(0, 1)) == []
    assert solved(2, {(0, 1): 0.7}, years=(0,)) == [[0, 1]]
    assert solved(3, {(0, 1): 1.0, (0, 2): 0.3, (1, 2): 0.5}, years=(0, 1, 2)) == [[0, 1]]


def test_what_is_certain_makes_two_facts_one() -> None:
    """One report sets 2 against 1; reports that only give the one or the other follow, however unlike they are."""
    odds = {(0, 1): 5.0, (2, 3): 5.0, (1, 2): CERTAIN, (0, 2): -9.0, (0, 3): -9.0, (1, 3): -9.0, (2, 4): -1.0}
    assert solved(5, odds, report_of={1: 7, 2: 7}) == [[0, 1, 2, 3]]
    assert solved(3, {(1, 2): CERTAIN, (0, 1): -3.0}, report_of={1: 7, 2: 7}) == [[1, 2]]


def test_two_claims_of_one_report_need_more() -> None:
    """A report names a fact once, as a rule: odds that join two reports do not join one report with itself."""
    chain = {(0, 1): 4.0, (0, 2): 4.0, (1, 2): 0.1}
    assert solved(3, chain) == [[0, 1, 2]]
    assert solved(2, {(0, 1): 0.6}) == [[0, 1]]
    assert solved(2, {(0, 1): 0.2}, report_of={0: 7, 1: 7}) == []
    assert solved(2, {(0, 1): 2.0}, report_of={0: 7, 1: 7}) == [[0, 1]]


def test_a_fact_lets_go_of_its_least_likely_claims_before_it_is_given_up() -> None:
    """A third report that hardly tells of it does not take the two others with it."""
    assert solved(3, {(0, 1): 2.0, (0, 2): -0.9, (1, 2): -0.9}) == [[0, 1]]
    assert solved(3, {(0, 1): -0.5, (0, 2): -0.5, (1, 2): -0.5}) == []


def test_a_fact_of_two_reports_needs_better_odds_than_one_of_three() -> None:
    """Nobody else speaks for it: odds that suffice among three reports do not where there are two."""
    assert solved(2, {(0, 1): 0.3}) == []
    assert solved(3, {(0, 1): 0.3, (0, 2): 0.3, (1, 2): 0.3}) == [[0, 1, 2]]
    assert solved(3, {(0, 1): 0.1, (0, 2): 0.1, (1, 2): 0.1}, report_of={1: 9, 2: 9}) == []


def test_equal_links_go_to_the_first() -> None:
    """Where two partners are equally good and exclude each other, the first is taken."""
    assert solved(3, {(0, 1): 2.0, (0, 2): 2.0, (1, 2): -9.0}) == [[0, 1]]


@pytest.mark.parametrize("shift", [1, 5])
def test_facts_are_sorted(shift: int) -> None:
    """Claims within a fact and facts among each other stand in order of the claims."""
    odds = {(0, shift + 2): 4.0, (1, shift + 1): 4.0}
    assert solved(shift + 3, odds) == [[0, shift + 2], [1, shift + 1]]


@given(st.integers(2, 7).flatmap(lambda n: st.tuples(st.permutations(range(n)), st.randoms(use_true_random=False))))
def test_the_order_of_the_claims_changes_nothing(given_: tuple[list[int], object]) -> None:
    """The same claims under other numbers make the same facts, where no two pairs are equally strong."""
    order, _ = given_
    count = len(order)
    rng = np.random.default_rng(count * 1000 + order[0])
    odds = {
        pair: float(value) for pair, value in zip(combinations(range(count), 2), rng.normal(0, 4, 99), strict=False)
    }
    renumbered = {tuple(sorted((order[a], order[b]))): value for (a, b), value in odds.items()}
    found = solved(count, {(a, b): value for (a, b), value in renumbered.items()})
    assert found == sorted(sorted(order[i] for i in fact) for fact in solved(count, odds))
