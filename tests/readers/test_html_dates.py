"""The days that a page gives for its report."""

from __future__ import annotations

import datetime as dt

import pytest

from crosscheck.readers.html_dates import Moment, day_in_url, moment, publication_day, spelt_out

THIRD, FOURTH, NINTH = dt.date(2024, 5, 3), dt.date(2024, 5, 4), dt.date(2024, 5, 9)


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("2024-05-03", Moment(THIRD)),
        ("20240503", Moment(THIRD)),
        ("2024-05-03T22:30:00-04:00", Moment(THIRD)),
        ("2024-05-03 22:30", Moment(THIRD)),
        ("2024-05-03T22:30:00Z", Moment(THIRD, local=False)),
        ("2024-05-03T22:30:00.000+0000", Moment(THIRD, local=False)),
        ("2024-05-03T00:00:00Z", Moment(THIRD)),
        ("2024/05/03", Moment(THIRD)),
        ("Fri, 03 May 2024 22:30:00 +0200", Moment(THIRD)),
        ("Fri, 03 May 2024 22:30:00 GMT", Moment(THIRD, local=False)),
        ("May 3, 2024 10:30 PM", Moment(THIRD)),
        ("3 May 2024 to 4 May 2024", None),
        ("1970-01-01T00:00:00Z", None),
        ("2024-13-40", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_days_in_metadata(value: str, found: Moment | None) -> None:
    """A day alone is local; the zero of a clock is no day."""
    assert moment(value) == found


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://a.example/2024/05/03/ferry.html", THIRD),
        ("https://a.example/news/2024/may/03/ferry", THIRD),
        ("https://a.example/news/2024-05-03/ferry", THIRD),
        ("https://a.example/ferry-20240503", THIRD),
        ("https://a.example/2024/05/ferry", None),
        ("https://a.example/story-48213", None),
        (None, None),
    ],
)
def test_days_in_addresses(url: str | None, day: dt.date | None) -> None:
    """Only whole days count."""
    assert day_in_url(url) == (None if day is None else Moment(day))


def test_a_time_in_utc_gives_way_to_the_day_that_the_page_prints() -> None:
    """It is known to within a day."""
    utc = Moment(FOURTH, local=False)
    assert publication_day([utc], [THIRD]) == THIRD
    assert publication_day([utc, Moment(THIRD)], []) == THIRD
    assert publication_day([utc], []) == FOURTH


def test_days_that_contradict_each_other_give_none_without_a_majority() -> None:
    """Right or unknown."""
    assert publication_day([Moment(THIRD), Moment(NINTH)], []) is None
    assert publication_day([Moment(THIRD), Moment(NINTH)], [THIRD]) == THIRD
    assert publication_day([Moment(NINTH, local=False), Moment(FOURTH, local=False)], []) is None
    assert publication_day([], []) is None


def test_which_is_the_month_of_two_small_numbers_is_a_matter_of_the_language() -> None:
    """A language without a country leaves it open."""
    assert spelt_out("Posted 05/03/2024, 9:12", language="en-US") == "Posted 2024-05-03, 9:12"
    assert spelt_out("Posted 3/5/24", language="en-GB") == "Posted 2024-5-3"
    assert spelt_out("Posted 05/03/2024", language="en") is None
    assert spelt_out("Posted 05/05/2024 and 13/05/2024", language=None) == "Posted 05/05/2024 and 13/05/2024"
    assert moment("05/03/2024") is None
    assert moment("05/13/2024") == Moment(dt.date(2024, 5, 13))
