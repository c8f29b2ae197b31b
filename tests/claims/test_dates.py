"""Date expressions: their spans, the days they cover, and what stays open."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.claims.dates import absolute_days, find_dates
from crosscheck.claims.dates.calendar import ANY_YEAR
from crosscheck.claims.mentions import Mention
from crosscheck.claims.tokens import Tokens
from crosscheck.model import DateModifier, DateValue, Days, Granularity, Published


def on(day: str) -> Published:
    date = dt.date.fromisoformat(day)
    return Published(day=date, earliest=date, latest=date)


WEDNESDAY = on("2024-05-15")


def read(text: str, published: Published = WEDNESDAY) -> list[tuple[str, str, str]]:
    """Each mention as its text and its first and last day ("None" where open)."""
    return [
        (text[start:end], str(value.start), str(value.end))
        for start, end, value in find_dates(text, Tokens(text), published)
        if isinstance(value, DateValue)
    ]


def value_of(mention: Mention) -> DateValue:
    assert isinstance(mention.value, DateValue)
    return mention.value


def only(text: str, published: Published = WEDNESDAY) -> DateValue:
    mentions = find_dates(text, Tokens(text), published)
    assert len(mentions) == 1
    return value_of(mentions[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell on 17 September 2018.", ("17 September 2018", "2018-09-17", "2018-09-17")),
        ("It fell on Sept. 11, 2001.", ("Sept. 11, 2001", "2001-09-11", "2001-09-11")),
        ("It fell on the 5th of May 2016.", ("5th of May 2016", "2016-05-05", "2016-05-05")),
        ("10, Jun. 2019", ("10, Jun. 2019", "2019-06-10", "2019-06-10")),
        ("Tuesday, March 3, 2015, was cold.", ("Tuesday, March 3, 2015", "2015-03-03", "2015-03-03")),
        ("Wednesday 4 May 2022: the bank", ("Wednesday 4 May 2022", "2022-05-04", "2022-05-04")),
        ("signed in SEPTEMBER 2024", ("SEPTEMBER 2024", "2024-09-01", "2024-09-30")),
        ("The talks, held 14-16 May 2018, failed.", ("14-16 May 2018", "2018-05-14", "2018-05-16")),
        ("It grew in the 2012-2014 boom.", ("2012-2014", "2012-01-01", "2014-12-31")),
        ("It grew in April-June 2014.", ("April-June 2014", "2014-04-01", "2014-06-30")),
        ("It grew in Jan.-March 2014.", ("Jan.-March 2014", "2014-01-01", "2014-03-31")),
        ("It opened in 1974.", ("1974", "1974-01-01", "1974-12-31")),
        ("In the 19th century a mill stood here.", ("the 19th century", "1801-01-01", "1900-12-31")),
        ("Trade grew in the early 1990s.", ("early 1990s", "1990-01-01", "1993-12-31")),
        ("In the nineties he ruled.", ("the nineties", "1990-01-01", "1999-12-31")),
        ("in the summer of 2021", ("the summer of 2021", "2021-06-01", "2021-08-31")),
        ("the winter of 2019", ("the winter of 2019", "2019-12-01", "2020-02-29")),
        ("in the third quarter of 2019", ("the third quarter of 2019", "2019-07-01", "2019-09-30")),
        ("Profit for Q2 2021 fell.", ("Q2 2021", "2021-04-01", "2021-06-30")),
        ("the first half of 2022", ("the first half of 2022", "2022-01-01", "2022-06-30")),
        ("on Christmas Eve 2014", ("Christmas Eve 2014", "2014-12-24", "2014-12-24")),
        ("on Easter Monday 2024", ("Easter Monday 2024", "2024-04-01", "2024-04-01")),
        ("Fiscal 2020 revenue", ("Fiscal 2020", "2020-01-01", "2020-12-31")),
        ("the 2019/20 season", ("2019/20", "2019-01-01", "2020-12-31")),
    ],
)
def test_absolute_dates_resolve_without_a_publication_day(text: str, expected: tuple[str, str, str]) -> None:
    """A date that names its year covers its own days, whoever publishes it when."""
    assert read(text, Published()) == [expected]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("early 2018", "2018-01-01", "2018-04-30"),
        ("mid-2018", "2018-05-01", "2018-08-31"),
        ("late 2018", "2018-09-01", "2018-12-31"),
        ("early June 2018", "2018-06-01", "2018-06-10"),
        ("mid-June 2018", "2018-06-11", "2018-06-20"),
        ("late February 2020", "2020-02-21", "2020-02-29"),
        ("the second week of January 2024", "2024-01-08", "2024-01-14"),
        ("the first Friday of April 2018", "2018-04-06", "2018-04-06"),
        ("the first three months of 2016", "2016-01-01", "2016-03-31"),
        ("the second half of June 2021", "2021-06-16", "2021-06-30"),
        ("by the end of 2018", "2018-12-31", "2018-12-31"),
        ("by the start of October 2017", "2017-10-01", "2017-10-01"),
        ("since the start of October 2017", "2017-10-01", "2017-10-10"),
        ("since the start of 2017", "2017-01-01", "2017-01-01"),
        ("the end of October 2017", "2017-10-21", "2017-10-31"),
    ],
)
def test_parts_of_periods(text: str, start: str, end: str) -> None:
    """Early, mid and late begin on days 1, 11, 21 of a month, in months 1, 5, 9 of a year; other parts are counted."""
    value = only(text)
    assert (str(value.start), str(value.end)) == (start, end)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("killed yesterday", ("yesterday", "2024-05-14", "2024-05-14")),
        ("the day before yesterday", ("the day before yesterday", "2024-05-13", "2024-05-13")),
        ("this morning's attack", ("this morning", "2024-05-15", "2024-05-15")),
        ("announced last night", ("last night", "2024-05-14", "2024-05-14")),
        ("on Tuesday night", ("Tuesday night", "2024-05-14", "2024-05-14")),
        ("on Wednesday", ("Wednesday", "2024-05-15", "2024-05-15")),
        ("on Thursday police said", ("Thursday", "2024-05-09", "2024-05-09")),
        ("by Thursday", ("Thursday", "2024-05-16", "2024-05-16")),
        ("The sides will meet on Monday", ("Monday", "2024-05-20", "2024-05-20")),
        ("Hail is likely on Thursday", ("Thursday", "2024-05-16", "2024-05-16")),
        ("On Thursday 40 were to leave", ("Thursday", "2024-05-16", "2024-05-16")),
        ("From Thursday, the mayor said, no bus is expected", ("Thursday", "2024-05-16", "2024-05-16")),
        ("On Thursday, the mayor said, no bus had come", ("Thursday", "2024-05-09", "2024-05-09")),
        ("nearly two weeks ago", ("nearly two weeks ago", "2024-05-01", "2024-05-03")),
        ("less than two weeks ago", ("less than two weeks ago", "2024-05-01", "2024-05-08")),
        ("nearly two years ago", ("nearly two years ago", "2022-05-15", "2023-05-15")),
        ("It was to have left on Thursday", ("Thursday", "2024-05-09", "2024-05-09")),
        ("It burned overnight", ("overnight", "2024-05-14", "2024-05-15")),
        ("They will keep watch overnight", ("overnight", "2024-05-15", "2024-05-16")),
        ("last Wednesday", ("last Wednesday", "2024-05-08", "2024-05-08")),
        ("next Wednesday", ("next Wednesday", "2024-05-22", "2024-05-22")),
        ("Tuesday of last week", ("Tuesday of last week", "2024-05-07", "2024-05-07")),
        ("Monday of next week", ("Monday of next week", "2024-05-20", "2024-05-20")),
        ("last week", ("last week", "2024-05-06", "2024-05-12")),
        ("over the weekend", ("the weekend", "2024-05-11", "2024-05-12")),
        ("last month", ("last month", "2024-04-01", "2024-04-30")),
        ("early next month", ("early next month", "2024-06-01", "2024-06-10")),
        ("earlier this year", ("earlier this year", "2024-01-01", "2024-05-15")),
        ("last March", ("last March", "2024-03-01", "2024-03-31")),
        ("last May", ("last May", "2023-05-01", "2023-05-31")),
        ("next November", ("next November", "2024-11-01", "2024-11-30")),
        ("July of last year", ("July of last year", "2023-07-01", "2023-07-31")),
        ("3 November last year", ("3 November last year", "2023-11-03", "2023-11-03")),
        ("the past 24 hours", ("the past 24 hours", "2024-05-14", "2024-05-15")),
        ("the next two years", ("the next two years", "2024-05-15", "2026-05-15")),
        ("over the next year", ("the next year", "2024-05-15", "2025-05-15")),
        ("for the next decade", ("the next decade", "2024-05-15", "2034-05-15")),
        ("next year", ("next year", "2025-01-01", "2025-12-31")),
        ("2½ years ago", ("2½ years ago", "2021-11-01", "2021-11-30")),
        ("2.5 years ago", ("2.5 years ago", "2021-11-01", "2021-11-30")),
        ("two days ago", ("two days ago", "2024-05-13", "2024-05-13")),
        ("four months ago", ("four months ago", "2024-01-01", "2024-01-31")),
        ("a year and a half ago", ("a year and a half ago", "2022-11-01", "2022-11-30")),
        ("Twenty-six years ago", ("Twenty-six years ago", "1998-01-01", "1998-12-31")),
        ("a quarter of a century ago", ("a quarter of a century ago", "1999-01-01", "1999-12-31")),
        ("a year ago today", ("a year ago today", "2023-05-15", "2023-05-15")),
        ("two years ago this month", ("two years ago this month", "2022-05-01", "2022-05-31")),
        ("in two weeks' time", ("in two weeks' time", "2024-05-29", "2024-05-29")),
        ("last autumn", ("last autumn", "2023-09-01", "2023-11-30")),
        ("since the spring", ("the spring", "2024-03-01", "2024-05-31")),
    ],
)
def test_relative_dates_are_told_from_publication(text: str, expected: tuple[str, str, str]) -> None:
    """A relative date is the latest past one, unless "next", a deadline or a verb of what is to come stands by it."""
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("He was arrested on 6 June.", "2023-06-06"),
        ("A strike will begin on 6 June.", "2024-06-06"),
        ("They announced a strike on 6 June.", "2024-06-06"),
        ("The camp must close by 30 September.", "2024-09-30"),
        ("He was in office until June.", "2023-06-01"),
        ("It is open until June.", "2024-06-01"),
        ("Shelling began on 23 April.", "2024-04-23"),
        ("He left on the 17th.", "2024-04-17"),
        ("The vote is on the 20th.", "2024-05-20"),
        ("The run was shut on Wednesday 16 January.", "2019-01-16"),
        ("The mill may grind more than in October.", "2023-10-01"),
        ("It will be ready not later than in October.", "2024-10-01"),
        ("Duty will fall to 10 percent from 25 in October.", "2024-10-01"),
        ("Prices will fall from the level of October.", "2023-10-01"),
        ("Output is to be cut to 30 tonnes, down from 40 in October.", "2023-10-01"),
        ("Sales could rise compared with October.", "2023-10-01"),
        ("Trains will run from 6 am in October.", "2024-10-01"),
        ("The mill will grind from October.", "2024-10-01"),
        ("Copper for January delivery rose.", "2025-01-01"),
        ("The talks went on until late on Monday.", "2024-05-13"),
        ("The pit was shut until Friday.", "2024-05-17"),
        ("Schools stay shut until Monday.", "2024-05-20"),
    ],
)
def test_a_date_without_a_year_takes_the_one_its_words_point_to(text: str, start: str) -> None:
    """Tense, deadlines and a weekday pick the year or month; what would lie most of a year back is to come."""
    assert str(only(text).start) == start


def test_a_weekday_on_which_the_day_of_late_does_not_fall_is_a_slip() -> None:
    """The day keeps its year and the weekday stands alone; what is to come may be of the year that fits both."""
    assert read("The pit was shut on Friday, April 25.")[-1] == ("April 25", "2024-04-25", "2024-04-25")
    assert read("The pit was shut on Tuesday, April 25.") == [("Tuesday, April 25", "2023-04-25", "2023-04-25")]
    assert read("The pit will shut on Friday, April 25.") == [("Friday, April 25", "2025-04-25", "2025-04-25")]


def test_a_year_before_people_is_told_from_a_count() -> None:
    """ "In 2015 people fled" names a year, "2015 people fled" counts them."""
    assert read("In 2015 people fled.") == [("2015", "2015-01-01", "2015-12-31")]
    assert read("At least 2015 people fled.") == []
    assert read("It drew 1500-2000 people.") == []
    assert read("Of the 1510 cases 40 are new.") == []
    assert read("The 1848 risings failed.") == [("1848", "1848-01-01", "1848-12-31")]
    assert read("On 3 March 2012 people fled.") == [("3 March 2012", "2012-03-03", "2012-03-03")]


def test_two_ends_of_a_span_are_two_dates_unless_a_hyphen_joins_them() -> None:
    """From ... to and between ... and name two days, 15-28 December one stretch."""
    assert read("from 1 April to 16 May") == [
        ("1 April", "2024-04-01", "2024-04-01"),
        ("16 May", "2024-05-16", "2024-05-16"),
    ]
    assert read("between 3 and 8 May") == [("3", "2024-05-03", "2024-05-03"), ("8 May", "2024-05-08", "2024-05-08")]
    assert read("3-8 May") == [("3-8 May", "2024-05-03", "2024-05-08")]
    assert read("between March and June 2018") == [
        ("March", "2018-03-01", "2018-03-31"),
        ("June 2018", "2018-06-01", "2018-06-30"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It ran aground today May 15th.", ("today May 15th", "2024-05-15", "2024-05-15")),
        ("They leave tomorrow, 16 May, at noon.", ("tomorrow, 16 May", "2024-05-16", "2024-05-16")),
        ("They met today, Wednesday.", ("today, Wednesday", "2024-05-15", "2024-05-15")),
        ("It closed on Thursday (March 14).", ("Thursday (March 14)", "2024-03-14", "2024-03-14")),
        ("It opened on March 14, 2024, Thursday.", ("March 14, 2024, Thursday", "2024-03-14", "2024-03-14")),
        ("He left on Tuesday, the 7th.", ("Tuesday, the 7th", "2024-05-07", "2024-05-07")),
        ("It burned overnight on Friday.", ("overnight on Friday", "2024-05-10", "2024-05-11")),
        ("It burned overnight on 9-10 March.", ("overnight on 9-10 March", "2024-03-09", "2024-03-10")),
    ],
)
def test_a_day_named_twice_over_is_one_date(text: str, expected: tuple[str, str, str]) -> None:
    """Beside today or a weekday stands the day that it is, beside overnight the day on which the night begins."""
    assert read(text) == [expected]


def test_a_number_before_a_comma_is_a_day_at_the_opening_only() -> None:
    """Elsewhere it counts."""
    assert read("It killed 10, June 2019 records show.") == [("June 2019", "2019-06-01", "2019-06-30")]


def test_days_that_differ_are_two_dates() -> None:
    """Another weekday, and another day than today."""
    assert len(read("The fire of 10 May, Saturday's flood")) == 2
    assert len(read("They meet today, 9 May being a holiday.")) == 2


def test_a_weekday_stays_where_nothing_tells_the_day_named_twice() -> None:
    """It can be compared with other weekdays, and the day of a year with such a day."""
    assert only("It closed yesterday (Friday).", Published()).timex == f"{ANY_YEAR}-WXX-5"
    assert only("It burned overnight on Friday.", Published()).timex == f"{ANY_YEAR}-WXX-5"
    assert only("It closed on Thursday (March 14).", Published()).timex == f"{ANY_YEAR}-03-14"


def test_following_days_are_told_from_the_date_before() -> None:
    """The next day, that night, two days later, December of that year start from the date mentioned last."""
    assert read("On 5 March 2020 it was signed. The next day six died; two days later ten.")[1:] == [
        ("The next day", "2020-03-06", "2020-03-06"),
        ("two days later", "2020-03-08", "2020-03-08"),
    ]
    assert read("It began in 2014 and ended in December of that year.")[1] == (
        "December of that year",
        "2014-12-01",
        "2014-12-31",
    )


def test_without_a_date_before_they_stay_open() -> None:
    """The following day of nothing has no days."""
    assert read("The following day he left.") == [("The following day", "None", "None")]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Profit fell in its fiscal third quarter.", "None", "None"),
        ("its fiscal Q3 2020", "None", "None"),
        ("Sales in the third quarter, ended June 27, rose.", "2023-03-28", "2023-06-27"),
        ("Sales in the third quarter ended 27 June rose.", "2023-03-28", "2023-06-27"),
    ],
)
def test_the_quarter_of_a_company_year_opens_in_any_month(text: str, start: str, end: str) -> None:
    """The day on which it ended tells it."""
    assert read(text)[0][1:] == (start, end)


def test_the_date_before_may_stand_in_an_earlier_text() -> None:
    """`previous` carries the last days of the text before."""
    before = Days(dt.date(2020, 3, 5), dt.date(2020, 3, 5))
    text = "The next day he left."
    (mention,) = find_dates(text, Tokens(text), WEDNESDAY, previous=before)
    assert value_of(mention).start == dt.date(2020, 3, 6)


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("since 2015", DateModifier.SINCE),
        ("Since late April", DateModifier.SINCE),
        ("until mid-December", DateModifier.UNTIL),
        ("until midnight on Thursday", DateModifier.UNTIL),
        ("by 2025", DateModifier.BY),
        ("before the autumn", DateModifier.BEFORE),
        ("before dawn on Thursday", None),
        ("after 1997", DateModifier.AFTER),
        ("pre-2011 levels", DateModifier.BEFORE),
        ("more than three months ago", DateModifier.BEFORE),
        ("after last week's vote", None),
        ("since last week's vote", DateModifier.SINCE),
        ("on Thursday", None),
    ],
)
def test_the_preposition_is_the_modifier(text: str, modifier: DateModifier | None) -> None:
    """Since, until, by, before and after are kept beside the days and left out of the span."""
    assert only(text).modifier is modifier


@pytest.mark.parametrize(
    "text",
    [
        "It may rain in the second term, said Theresa May.",
        "They march in protest; the March on Rome; Sgt. April Jones.",
        "2009 people died and some 2000 houses burnt.",
        "UN Resolution 1973 and room 2012",
        "at 9:40 am, 15 a year, daily, an annual fee, year-on-year",
        "He is in his twenties and won a fourth term, a second, 9-2.",
        "The price was $2015, then 2015 euros; version 1.2.3; 9/11; IP 10.12.2019.4",
        "for years, in recent weeks, the next few days, at dawn",
        "They left at the start of the march; Kim Sung-Jun; © 2016 Coast News; © Coast News, 2016",
        "https://coast.example/2014/story-of-may-2014-march, roads-shut-july-1-march, wreck-of-may-2014.jpg",
        "every Friday and on Tuesdays; the fall of Mosul",
        "She told USA Today so.",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    """Verbs, names, counts, sums, clock times, rates, ages and recurring days are no dates."""
    assert read(text) == []


def test_a_window_resolves_as_far_as_it_allows() -> None:
    """With a window of publication days an expression covers the hull of what it means at the ends."""
    window = Published(earliest=dt.date(2017, 11, 14), latest=dt.date(2018, 1, 13))
    assert read("earlier this year", window) == [("earlier this year", "2017-01-01", "2018-01-13")]
    assert read("on 8 June", window) == [("8 June", "2017-06-08", "2017-06-08")]


def test_a_weekday_in_a_window_of_two_months_stays_open() -> None:
    """Which of eight Sundays is meant cannot be told, while the year can."""
    window = Published(earliest=dt.date(2017, 11, 14), latest=dt.date(2018, 1, 13))
    assert read("on Sunday", window) == [("Sunday", "None", "None")]
    assert read("The deal that was agreed earlier this year fell apart on Sunday.", window) == [
        ("earlier this year", "2017-01-01", "2018-01-13"),
        ("Sunday", "None", "None"),
    ]


def test_a_part_of_a_period_is_cut_out_on_each_day_of_a_window() -> None:
    """Early in one week or the other, not early in both together."""
    week = Published(earliest=dt.date(2024, 5, 10), latest=dt.date(2024, 5, 15))
    assert read("early this week", week) == [("early this week", "2024-05-06", "2024-05-14")]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("The deal was signed on 14 July.", 2015),
        ("The deal will be signed on 14 July.", 2015),
        ("The deal was signed on 16 December.", 2014),
        ("The deal will be signed on 2 January.", 2016),
    ],
)
def test_a_day_of_the_year_is_of_the_year_next_to_a_short_window(text: str, year: int) -> None:
    """Also where it lies in it, so that on some of its days the day had come and on others it had not."""
    week = Published(earliest=dt.date(2015, 7, 12), latest=dt.date(2015, 7, 18))
    ((_, start, _),) = read(text, week)
    assert start.startswith(f"{year}-")
    years = Published(earliest=dt.date(2013, 7, 12), latest=dt.date(2015, 7, 18))
    ((_, start, _),) = read(text, years)
    assert start == "None"


def test_without_any_anchor_relative_dates_stay_open() -> None:
    """Never today's date: an unanchored relative date bears no days, and its TIMEX3 value says what the words give.

    TIMEX3 sets an X for each digit that is not known: these are April of any year, the second day of any week of one,
    and a day of one.
    """
    any_year = 4 * "X"
    text = "since April, on Tuesday and 2 May"
    values = [value_of(mention) for mention in find_dates(text, Tokens(text), Published())]
    assert [(v.start, v.end, v.timex) for v in values] == [
        (None, None, f"{any_year}-04"),
        (None, None, f"{any_year}-WXX-2"),
        (None, None, f"{any_year}-05-02"),
    ]


@pytest.mark.parametrize(
    ("text", "timex", "granularity"),
    [
        ("17 September 2018", "2018-09-17", Granularity.DAY),
        ("last week", "2024-W19", Granularity.WEEK),
        ("the weekend", "2024-W19-WE", Granularity.FUZZY),
        ("September 2018", "2018-09", Granularity.MONTH),
        ("the third quarter of 2019", "2019-Q3", Granularity.QUARTER),
        ("the first half of 2022", "2022-H1", Granularity.FUZZY),
        ("summer 2021", "2021-SU", Granularity.SEASON),
        ("early 2018", "2018", Granularity.FUZZY),
        ("since 2018", "2018", Granularity.YEAR),
        ("the 1990s", "199", Granularity.DECADE),
        ("the 19th century", "18", Granularity.CENTURY),
        ("14-16 May 2018", "2018-05-14/2018-05-16", Granularity.DAY),
    ],
)
def test_timex_and_granularity(text: str, timex: str, granularity: Granularity) -> None:
    """The TIMEX3 value and the unit at which the date is stated."""
    value = only(text)
    assert (value.timex, value.granularity) == (timex, granularity)


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("14-12-20 00:30", ["2020-12-14"]),
        ("2019-12-25T10:00", ["2019-12-25"]),
        ("25/12/2019 and 12/25/2019", ["2019-12-25", "2019-12-25"]),
        ("03/04/2021", ["2021-04-03"]),
        ("03/04/2021 5:00 PM EST", ["2021-03-04"]),
        ("12.03.2021", ["2021-03-12"]),
        ("Dec. 24, 2019", ["2019-12-24"]),
        ("December 18, 2017 at 12:26 pm", ["2017-12-18"]),
        ("Wednesday 4 May 2022", ["2022-05-04"]),
        ("31/02/2020, 1/2, 3-1-0, May 2022, yesterday, 4 May", []),
    ],
)
def test_absolute_days_of_page_text(line: str, days: list[str]) -> None:
    """Day-granular dates in words and figures; figures are day first unless impossible or the line bears a US sign."""
    assert [str(day) for _, _, day in absolute_days(line)] == days


_WORDS = st.sampled_from(
    """the a an of in on by until since before after last next this that early late mid - – / . , ' " ago later earlier
    years year month week days day weekend quarter century decade half and two 2 17 31 30 29 2012 1990 s th first second
    Friday Monday May March February Jan. December Christmas Easter New Year's Eve summer Q 3 today tomorrow overnight
    night past 99 9999 few several more than to from between time hours end turn beginning nineties
    12.03.2021""".split()
)
_DAYS = st.one_of(st.none(), st.dates(), st.sampled_from([dt.date.min, dt.date.max, dt.date(2024, 2, 29)]))


@given(st.lists(_WORDS, max_size=25).map(" ".join), _DAYS)
def test_any_words_give_ordered_disjoint_spans_and_days(text: str, day: dt.date | None) -> None:
    """No sequence of date words raises; spans lie in the text in order and no interval ends before it begins."""
    stop = 0
    for start, end, value in find_dates(text, Tokens(text), Published(day=day, earliest=day, latest=day)):
        assert stop <= start < end <= len(text)
        assert text[start:end].strip() == text[start:end]
        assert isinstance(value, DateValue)
        assert (value.start is None) == (value.end is None)
        assert value.start is None or value.end is None or value.start <= value.end
        stop = end


@given(st.text(max_size=80))
def test_no_text_raises(text: str) -> None:
    """Any text is read, whatever its signs."""
    find_dates(text, Tokens(text), WEDNESDAY)
    absolute_days(text)


@pytest.mark.parametrize(
    "unit", ["two and a half ", "12/12/2012 ", "a year before ", "- ", '. " ', "5 May to ", "of the end "]
)
def test_reading_time_grows_with_length_only(unit: str) -> None:
    """Ten times the text takes about ten times as long, however it repeats itself."""

    def seconds(count: int) -> float:
        text = unit * count
        tokens = Tokens(text)
        begun = time.process_time()
        find_dates(text, tokens, WEDNESDAY)
        return time.process_time() - begun

    seconds(100)
    assert seconds(20_000) < 40 * max(seconds(2_000), 0.005)


def test_a_day_in_figures_that_can_be_the_reports_own_is() -> None:
    """A page gives the day of its report again, in the order of its country."""
    assert read("Date: 10/9/2017", on("2017-10-09")) == [("10/9/2017", "2017-10-09", "2017-10-09")]
    assert read("Date: 10/9/2017", on("2017-10-08")) == [("10/9/2017", "2017-09-10", "2017-09-10")]
