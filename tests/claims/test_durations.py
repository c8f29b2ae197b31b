"""What lengths of time imply, and what they do not."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.claims.durations import find_running, implied_by
from crosscheck.claims.tokens import Tokens
from crosscheck.model import Bound, DurationValue, Published

DAY = dt.date(2019, 8, 11)
PUBLISHED = Published(day=DAY, earliest=DAY, latest=DAY)


def duration(count: str, unit: str, bound: Bound = Bound.EXACT) -> DurationValue:
    return DurationValue(stated=(Decimal(count),), written_unit=unit, bound=bound, low=None, high=None, unit="day")


def implied(text: str, marked: str, value: DurationValue, published: Published = PUBLISHED) -> tuple[str, str] | None:
    """The first and last day on which it began, as `marked` in `text` implies."""
    start = text.index(marked)
    found = implied_by(value, text, Tokens(text), start, start + len(marked), published)
    if found is None or found.start is None:
        return None
    return str(found.start.start), str(found.start.end)


EIGHT = duration("8", "year")
NEARLY_EIGHT = duration("8", "year", Bound.NEARLY)
OVER_EIGHT = duration("8", "year", Bound.MORE_THAN)
EIGHT_YEARS_BACK = ("2010-08-11", "2011-08-11")


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The eight-year-old conflict goes on.", "eight-year-old"),
        ("Syria's eight-year civil war", "eight-year"),
        ("an eight year conflict", "eight year"),
        ("The eight-year-old ferry sank.", "eight-year-old"),
        ("The plant is eight years old.", "eight years old"),
        ("He has ruled for eight years.", "eight years"),
        ("a war that has lasted eight years", "eight years"),
        ("For eight years you have trusted us.", "eight years"),
        ("Fighting went on for the past eight years.", "eight years"),
        ("After eight years in office he left.", "eight years"),
        ("Soth, president for eight years, stays.", "eight years"),
        ("the worst plague in eight years", "eight years"),
        ("the highest level in eight years", "eight years"),
    ],
)
def test_what_has_lasted_n_years_began_n_to_n_plus_one_years_ago(text: str, marked: str) -> None:
    """Eight years are complete, or the eighth to ninth is running: an event or thing began 2010-08-11..2011-08-11."""
    assert implied(text, marked, EIGHT) == EIGHT_YEARS_BACK


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The eight-year-old girl died.", "eight-year-old"),
        ("The eight-year-old skipper fled.", "eight-year-old"),
        ("She is eight years old.", "eight years old"),
        ("an eight-year contract", "eight-year"),
        ("He was sentenced to eight years.", "eight years"),
        ("It took eight years.", "eight years"),
        ("eight years of talks", "eight years"),
        ("He was banned for eight years.", "eight years"),
        ("a record in the forest in eight years", "eight years"),
        ("Eight years after the vote of 2004 he died.", "Eight years"),
    ],
)
def test_ages_of_people_and_plain_lengths_imply_nothing(text: str, marked: str) -> None:
    """A person's age, a term to come, a bare length and a length told from another date fix no beginning."""
    assert implied(text, marked, EIGHT) is None


@pytest.mark.parametrize(
    ("text", "marked", "value", "expected"),
    [
        ("the decade-long war", "decade-long", duration("1", "decade"), ("2008-08-11", "2010-08-11")),
        ("a nearly eight-year war", "nearly eight-year", NEARLY_EIGHT, ("2011-08-11", "2012-08-11")),
        ("a more than eight-year war", "more than eight-year", OVER_EIGHT, ("2003-08-11", "2011-08-11")),
        ("the six-month siege", "six-month", duration("6", "month"), ("2019-01-11", "2019-02-11")),
        ("18 months into the job", "18 months", duration("18", "month"), ("2018-02-01", "2018-02-28")),
        ("Two weeks after the quake, aid came.", "Two weeks", duration("2", "week"), ("2019-07-28", "2019-07-28")),
        ("Two days after the quake, aid came.", "Two days", duration("2", "day"), ("2019-08-09", "2019-08-09")),
        ("Aid came two days after the quake.", "two days", duration("2", "day"), ("2019-08-08", "2019-08-09")),
        ("Two days after it, aid came on Friday.", "Two days", duration("2", "day"), ("2019-08-07", "2019-08-07")),
        ("Aid came on Friday, two days after it.", "two days", duration("2", "day"), ("2019-08-07", "2019-08-07")),
        ("Aid came yesterday, two days after it.", "two days", duration("2", "day"), ("2019-08-08", "2019-08-08")),
        ("Eight years after the vote, he left.", "Eight years", EIGHT, ("2011-01-01", "2011-12-31")),
        ("The house, 8 years old this year,", "8 years old", EIGHT, ("2011-01-01", "2011-12-31")),
        ("The war will be 8 years old in March.", "8 years old", EIGHT, ("2012-03-01", "2012-03-31")),
    ],
)
def test_other_lengths(text: str, marked: str, value: DurationValue, expected: tuple[str, str]) -> None:
    """Rounded, bounded, monthly lengths, and n units after an event: the interval their words allow."""
    assert implied(text, marked, value) == expected


def test_what_happened_on_a_day_of_its_own_is_not_dated_by_how_long_before() -> None:
    """ "Two days after the vote on Sunday": it was on Sunday."""
    assert implied("He left two days after the vote on Sunday.", "two days", duration("2", "day")) is None


def test_a_window_widens_the_beginning() -> None:
    """Over a window of publication days the beginning covers the hull."""
    window = Published(earliest=dt.date(2019, 8, 1), latest=dt.date(2019, 8, 31))
    assert implied("the eight-year war", "eight-year", EIGHT, window) == ("2010-08-01", "2011-08-31")


def test_a_war_that_has_lasted_six_years_tells_its_beginning() -> None:
    """What has lasted goes on; what lasted is over and fixes no beginning."""
    six = duration("6", "year")
    assert implied("A war that has lasted six years drags on.", "six years", six) == ("2012-08-11", "2013-08-11")
    assert implied("A war that lasted six years is over.", "six years", six) is None


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (Published(latest=DAY), ("2003-08-07", "2010-08-11")),
        (Published(earliest=DAY), ("2008-08-11", "2015-08-14")),
    ],
)
def test_with_one_end_of_the_window_what_has_lasted_for_years_is_still_dated(
    published: Published, expected: tuple[str, str]
) -> None:
    """The report is taken to lie within 1,830 days of the end that is known: enough for a decade, not for months."""
    assert implied("the decade-long war", "decade-long", duration("1", "decade"), published) == expected
    assert implied("the six-month siege", "six-month", duration("6", "month"), published) is None


def test_without_a_publication_day_nothing_is_implied() -> None:
    """A length told from an unknown day has no beginning."""
    assert implied("the eight-year war", "eight-year", EIGHT, Published()) is None


@pytest.mark.parametrize(
    ("text", "marked", "expected"),
    [
        ("The war is now in its seventh year.", "seventh year", ("2012-08-11", "2013-08-11")),
        ("on the ninety-eighth day of the siege", "ninety-eighth day", ("2019-05-06", "2019-05-06")),
        ("The museum had its 95th birthday.", "95th birthday", ("1924-01-01", "1924-12-31")),
        ("the tenth anniversary of the deal", "tenth anniversary", ("2009-01-01", "2009-12-31")),
    ],
)
def test_the_number_of_a_running_unit_tells_the_beginning(text: str, marked: str, expected: tuple[str, str]) -> None:
    """The nth year runs from n - 1 complete ones on; the nth day is a single day's count."""
    (mention,) = find_running(text, Tokens(text), PUBLISHED)
    assert text[mention.start : mention.end] == marked
    assert isinstance(mention.value, DurationValue)
    assert mention.value.implies is not None
    assert mention.value.implies.start is not None
    assert (str(mention.value.implies.start.start), str(mention.value.implies.start.end)) == expected


def test_what_is_not_running_is_left_alone() -> None:
    """A school year, a second day of nothing, a place in a row are no durations."""
    text = "On the second day he left the third year class, a fourth quarter and his 80th birthday."
    assert find_running(text, Tokens(text), PUBLISHED) == []


@given(
    st.text(max_size=60),
    st.integers(0, 60),
    st.integers(0, 60),
    st.decimals(0, 10**9, allow_nan=False, allow_infinity=False),
    st.sampled_from(["day", "week", "month", "year", "decade", "century", "hour", "", None]),
    st.sampled_from(list(Bound)),
    st.one_of(st.none(), st.dates()),
)
def test_no_duration_raises_and_no_beginning_ends_before_it_starts(
    text: str, start: int, length: int, count: Decimal, unit: str | None, bound: Bound, day: dt.date | None
) -> None:
    """Any value at any place is read; a beginning is an interval in order."""
    value = DurationValue(stated=(count,), written_unit=unit, bound=bound, low=None, high=None, unit="day")
    for shell in (text, f"the {text}-year-old war", f"for {text} years it has", f"{text} years after the end"):
        begun = min(start, len(shell))
        tokens = Tokens(shell)
        published = Published(day=day, earliest=day, latest=day)
        found = implied_by(value, shell, tokens, begun, min(begun + length, len(shell)), published)
        find_running(shell, tokens, published)
        if found is not None and found.start is not None and found.start.start is not None:
            assert found.start.end is not None
            assert found.start.start <= found.start.end
