"""Which pairs of claims are looked at."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.matching.candidates import all_pairs, comparable, dimension, neighbour_pairs
from crosscheck.model import DurationClaim
from tests.verdicts.readings import said


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("12 people", "count"),
        ("7.4", "bare"),
        ("40 km", "m"),
        ("40 percent of voters", "fraction"),
        ("$3 million", "USD"),
        ("two weeks", "day"),
        ("a 67-year-old man", "age"),
        ("in March 2019", "date"),
    ],
)
def test_the_dimension_of_a_value(words: str, unit: str) -> None:
    """Counts, bare figures, base units, ages and dates."""
    assert dimension(said(words)) == unit


@pytest.mark.parametrize(
    ("left", "right", "kept"),
    [
        ("12 people", "at least 3 dead", True),
        ("12 people", "40 km", False),
        ("12 people", "in March 2019", False),
        ("7.4", "40 percent of voters", True),
        ("7.4", "12 people", True),
        ("7.4", "in March 2019", False),
        ("$3 million", "€3 million", False),
        ("40 km", "25 miles", True),
        ("in March 2019", "since 2011", True),
        ("the eight-year-old conflict", "since 2011", True),
        ("two weeks", "ten days", True),
    ],
)
def test_values_of_one_dimension_are_comparable(left: str, right: str, kept: bool) -> None:
    """Units that convert into each other, bare figures with any unit, dates with dates and what implies them."""
    claims = [said(left), said(right, report="b")]
    assert len(comparable(claims, *all_pairs(2))) == kept
    assert len(comparable(claims[::-1], *all_pairs(2))) == kept


def test_a_date_that_recurs_is_compared_with_known_ones_and_with_its_like() -> None:
    """A weekday of an undated report may be that of another, but is no day of an open year; "last year" is nothing."""
    sundays = [said("on Sunday", published=None), said("on Sunday", published=None)]
    claims = [*sundays, said("in March 2019"), said("last year", published=None), said("on 3 May", published=None)]
    edges = comparable(claims, *all_pairs(5))
    assert list(zip(edges.left.tolist(), edges.right.tolist(), strict=True)) == [(0, 1), (0, 2), (1, 2), (2, 4)]


def test_millions_and_parts_of_one_are_no_counts_of_the_noun_beside_them() -> None:
    """ "A fine of 8.5 million" is money, "a high of 43.6" a temperature, and "12 high schools" are schools."""
    assert dimension(said("a fine of 8.5 million")) == "bare"
    assert dimension(said("a high of 43.6")) == "bare"
    assert dimension(said("12 high schools")) == "count"


def test_pairs_are_oriented_and_stand_once() -> None:
    """Whichever way and however often a pair is proposed; a claim is no partner of its own."""
    claims = [said("12 people"), said("13 people"), said("14 people")]
    edges = comparable(claims, np.array([2, 1, 0, 1, 1]), np.array([0, 0, 2, 0, 1]))
    assert list(zip(edges.left.tolist(), edges.right.tolist(), strict=True)) == [(0, 1), (0, 2)]
    assert edges.dated.tolist() == [False, False]


def test_pairs_of_dates_are_marked() -> None:
    """Dates and figures are scored by weights of their own."""
    claims = [said("in March 2019"), said("12 people"), said("since 2011"), said("13 people")]
    edges = comparable(claims, *all_pairs(4))
    assert list(zip(edges.left.tolist(), edges.right.tolist(), edges.dated.tolist(), strict=True)) == [
        (0, 2, True),
        (1, 3, False),
    ]


@st.composite
def _sentences(draw: st.DrawFn) -> tuple[list[int], list[list[int]]]:
    """A sentence number for each claim, and neighbours for each sentence."""
    count = draw(st.integers(1, 6))
    width = draw(st.integers(1, 4))
    sentence_of = draw(st.lists(st.integers(0, count - 1), max_size=12))
    rows = st.lists(st.integers(-1, count - 1), min_size=width, max_size=width)
    return sentence_of, draw(st.lists(rows, min_size=count, max_size=count))


@given(_sentences())
def test_neighbour_pairs_are_those_that_brute_force_finds(given_: tuple[list[int], list[list[int]]]) -> None:
    """Two claims are a pair where their sentences are one, or one names the other as its neighbour."""
    sentence_of, neighbours = given_
    left, right = neighbour_pairs(np.array(sentence_of, dtype=np.int64), np.array(neighbours, dtype=np.int64))
    expected = [
        (a, b)
        for a, b in combinations(range(len(sentence_of)), 2)
        if sentence_of[a] == sentence_of[b]
        or sentence_of[b] in neighbours[sentence_of[a]]
        or sentence_of[a] in neighbours[sentence_of[b]]
    ]
    assert list(zip(left.tolist(), right.tolist(), strict=True)) == expected


def test_an_age_is_no_other_length_of_time() -> None:
    """ "Aged 67" tells of a person, "eight-year-old conflict" of a beginning, "two weeks" of neither."""
    ages = [said("a man aged 67"), said("a 67-year-old man")]
    assert [dimension(claim) for claim in ages if isinstance(claim, DurationClaim)] == ["age"] * 2
    assert len(comparable([ages[0], said("two weeks")], *all_pairs(2))) == 0
