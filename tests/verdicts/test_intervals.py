"""Whether one value can satisfy both claims, and the level that says so."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model import (
    Bound,
    Claim,
    DateClaim,
    DateValue,
    DurationClaim,
    DurationValue,
    Granularity,
    Implied,
    QuantityClaim,
    QuantityValue,
)
from crosscheck.verdicts.intervals import compare
from tests.verdicts.readings import said


@pytest.mark.parametrize(
    ("left", "right", "code"),
    [
        ("a dozen posts", "12 posts", "equal"),
        ("at least 10 dead", "at least ten dead", "equal"),
        ("40 percent of voters", "two in five voters", "equal"),
        ("$2.5 million", "2,500,000 dollars", "equal"),
        ("two weeks", "14 days", "equal"),
        ("80,000 people", "80,215 people", "rounds_to"),
        ("40 percent of voters", "38.9 percent of voters", "rounds_to"),
        ("40 km", "25 miles", "rounds_to"),
        ("a ridge 4,310 metres up", "a ridge 14,100 feet up", "rounds_to"),
        ("a ridge 4,310 metres up", "a ridge 14,200 feet up", "ranges_disjoint"),
        ("43.6 degrees Celsius", "110.5 degrees Fahrenheit", "rounds_to"),
        ("14,700 hectares", "36,000 acres", "rounds_to"),
        ("$15 million", "up to $14.7 million", "rounds_to"),
        ("$14.3 million", "up to $14 million", "ranges_disjoint"),
        ("400 people", "more than 403 people", "rounds_to"),
        ("398 people", "more than 400 people", "ranges_disjoint"),
        ("at least 10 dead", "12 dead", "bound_met"),
        ("fewer than 50 people", "48 people", "bound_met"),
        ("more than 100 people", "at least 150 people", "bound_met"),
        ("dozens of people", "46 people", "within_range"),
        ("nearly 3 million people", "about 3 million people", "within_range"),
        ("three to five people", "4 people", "within_range"),
        ("12 people", "13 people", "ranges_disjoint"),
        ("more than 100,000 people", "80,000 people", "ranges_disjoint"),
        ("fewer than 50 people", "60 people", "ranges_disjoint"),
        ("dozens of people", "110 people", "ranges_disjoint"),
        ("2,400 people", "2,000 people", "ranges_disjoint"),
        ("40 km", "40 percent of voters", "other_unit"),
        ("$2.5 million", "€2.5 million", "other_unit"),
        ("three people", "3 kilos", "other_unit"),
        ("900 families", "4,500 people", "other_population"),
        ("900 displaced families", "900 people", "other_population"),
        ("900 families", "900 households", "equal"),
        ("900 families", "900 homes", "equal"),
        ("in 2018", "2,018 people", "other_unit"),
    ],
)
def test_figures(left: str, right: str, code: str) -> None:
    """The first level that holds decides: a bound before a range, a range before rounding."""
    assert compare(said(left), said(right)).code == code


@pytest.mark.parametrize(
    ("code", "meets"),
    [("12 people", True), ("a dozen people", True), ("13 people", False), ("12 kilos", False)],
)
def test_a_level_tells_whether_one_value_satisfies_both(code: str, meets: bool) -> None:
    """Equal figures meet; other figures and other units do not."""
    assert compare(said("12 people"), said(code)).meets is meets


@pytest.mark.parametrize(("figure", "code"), [("200", "bound_met"), ("201", "ranges_disjoint")])
def test_an_open_bound_reaches_to_twice_its_figure(figure: str, code: str) -> None:
    """ "More than 100" may stand for 200, and for nothing beyond."""
    assert compare(said("more than 100 people"), said(f"{figure} people")).code == code


@pytest.mark.parametrize(
    ("rounded", "exact", "code"),
    [
        ("3 million people", "2.9 million people", "rounds_to"),
        ("3 million people", "2.8 million people", "ranges_disjoint"),
        ("120 people", "118 people", "rounds_to"),
        ("118 people", "120 people", "rounds_to"),
        ("118 people", "119 people", "ranges_disjoint"),
        ("about 20 people", "18 people", "within_range"),
    ],
)
def test_rounding_is_within_five_percent_at_the_last_place_of_the_round_figure(
    rounded: str, exact: str, code: str
) -> None:
    """2.8 million also rounds to 3 million, but is 7 % off; two exact figures do not round to each other."""
    assert compare(said(rounded), said(exact)).code == code


@pytest.mark.parametrize(
    ("bare", "whole", "code"),
    [
        ("7.4", "7.4 percent of voters", "equal"),
        ("7.4", "8.1 percent of voters", "ranges_disjoint"),
        ("7.4", "about 7.4 percent of voters", "within_range"),
        ("6.6", "about 7.4 percent of voters", "ranges_disjoint"),
        ("25", "25 km", "equal"),
    ],
)
def test_a_bare_figure_takes_the_unit_of_the_other(bare: str, whole: str, code: str) -> None:
    """A figure in a table names no unit; its column does, as the other report's sentence does."""
    assert compare(said(bare), said(whole)).code == code


@pytest.mark.parametrize(
    ("left", "right", "code"),
    [
        ("in September 2018", "September 2018", "equal"),
        ("in September 2018", "on 17 September 2018", "within_range"),
        ("in September 2018", "in 2018", "within_range"),
        ("early September 2018", "on 17 September 2018", "ranges_disjoint"),
        ("in September 2018", "in October 2018", "ranges_disjoint"),
    ],
)
def test_dates_meet_where_their_days_do(left: str, right: str, code: str) -> None:
    """A day lies in its month and its year, and in no other."""
    assert compare(said(left), said(right)).code == code


@pytest.mark.parametrize(
    ("date", "code"),
    [("since 2011", "within_range"), ("since March 2011", "within_range"), ("since 2009", "ranges_disjoint")],
)
def test_a_duration_is_compared_by_the_date_that_it_implies(date: str, code: str) -> None:
    """In August 2019 an eight-year-old conflict began between August 2010 and August 2011."""
    assert compare(said("the eight-year-old conflict"), said(date)).code == code


def test_ages_told_in_different_years_imply_one_beginning() -> None:
    """Six years in 2017 and eight in 2019 are one war."""
    early = said("the six-year-old conflict", published=dt.date(2017, 8, 20))
    assert compare(said("the eight-year-old conflict"), early).code == "equal"


def test_a_length_of_time_that_implies_no_date_is_compared_as_a_length() -> None:
    """Three months and eight years are both days."""
    assert compare(said("three months"), said("the eight-year-old conflict")).code == "ranges_disjoint"


def test_a_weekday_without_a_date_meets_itself_and_the_days_that_fall_on_it() -> None:
    """Two such weekdays may be of one week; a weekday and a day of the year have nothing to be compared by."""
    sunday = said("on Sunday", published=None)
    assert sunday.days is None
    assert compare(sunday, sunday).code == "equal"
    assert compare(sunday, said("on Sunday", report="b", published=None)).code == "equal"
    assert compare(sunday, said("on Monday", report="b", published=None)).code == "ranges_disjoint"
    assert compare(sunday, said("on 13 May", report="b", published=None)).code == "other_unit"
    november = said("in November", published=None)
    assert compare(november, said("on 13 November", report="b", published=None)).code == "within_range"
    assert compare(november, said("on 13 October", report="b", published=None)).code == "ranges_disjoint"
    assert compare(sunday, said("on 16 September 2018")).code == "equal"
    assert compare(sunday, said("on 17 September 2018")).code == "ranges_disjoint"


@pytest.mark.parametrize(
    ("words", "known", "code"),
    [
        ("on 13 February", "on 13 February 2023", "equal"),
        ("on 13 February", "on 12 February 2023", "ranges_disjoint"),
        ("on 13 February", "in mid-February 2023", "within_range"),
        ("in October", "on 3 October 2023", "within_range"),
        ("in December", "on 2 January 2023", "ranges_disjoint"),
    ],
)
def test_a_day_without_a_year_is_the_one_nearest_to_the_date_beside_it(words: str, known: str, code: str) -> None:
    """A report without a publication date may still give day and month."""
    assert compare(said(words, published=None), said(known)).code == code


_NUMBERS = st.decimals(min_value=-1000, max_value=10**9, allow_nan=False, places=1)
_UNITS = st.sampled_from(
    [(None, None, "people"), (None, None, None), ("fraction", "percent", "voters"), ("m", "km", None)]
)
_FACTORS = {None: Decimal(1), "percent": Decimal("0.01"), "km": Decimal(1000)}


@st.composite
def _measures(draw: st.DrawFn) -> dict[str, object]:
    low, high = sorted((draw(_NUMBERS), draw(_NUMBERS)))
    bound = draw(st.sampled_from(Bound))
    unit, written, counted = draw(_UNITS)
    factor = _FACTORS[written]
    if bound is Bound.EXACT:
        high = low
    return {
        "stated": (low,) if low == high else (low, high),
        "written_unit": written,
        "bound": bound,
        "low": None if bound in (Bound.AT_MOST, Bound.LESS_THAN) else low * factor,
        "high": None if bound in (Bound.AT_LEAST, Bound.MORE_THAN) else high * factor,
        "unit": unit,
        "counted": counted,
    }


@st.composite
def _dates(draw: st.DrawFn) -> DateValue:
    known = draw(st.booleans())
    start, end = sorted((draw(st.dates()), draw(st.dates())))
    return DateValue(start=start if known else None, end=end if known else None, granularity=Granularity.FUZZY)


@st.composite
def _claims(draw: st.DrawFn) -> Claim:
    where = {"id": "a.c1", "report": "a", "text": "x", "span": (0, 1), "sentence": "x", "sentence_span": (0, 1)}
    match draw(st.sampled_from(["quantity", "date", "duration"])):
        case "quantity":
            return QuantityClaim.model_validate({**where, "value": QuantityValue.model_validate(draw(_measures()))})
        case "date":
            return DateClaim.model_validate({**where, "value": draw(_dates())})
        case _:
            implies = draw(st.none() | st.builds(Implied, start=_dates()) | st.builds(Implied, end=_dates()))
            value = {**draw(_measures()), "unit": "day", "written_unit": "day", "implies": implies}
            return DurationClaim.model_validate({**where, "value": DurationValue.model_validate(value)})


@given(_claims())
def test_a_claim_agrees_with_itself(claim: Claim) -> None:
    """Whatever a claim says, compared with itself it is equal."""
    assert compare(claim, claim).code == "equal"


@given(_claims(), _claims())
def test_comparison_is_symmetric(left: Claim, right: Claim) -> None:
    """The side on which a claim stands changes nothing."""
    assert compare(left, right) is compare(right, left)
