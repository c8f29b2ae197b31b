"""Reports without a day of their own beside others of their story."""

from __future__ import annotations

import datetime as dt

import pytest

from crosscheck.model import Published
from crosscheck.readers import parse_report, placed_in_time
from crosscheck.readers.publication import UNDATED
from crosscheck.readers.undated import PLACED
from tests.fakes import report

FIRST, LAST = dt.date(2015, 7, 14), dt.date(2015, 7, 20)


def published(*days: dt.date | None, own: Published | None = None) -> list[Published]:
    """Of reports with these days and, where given, one with `own`."""
    reports = [report(f"r{number}", "A deal was signed.", day) for number, day in enumerate(days)]
    if own is not None:
        reports.append(reports[0].model_copy(update={"id": "own", "published": own}))
    return [placed.published for placed in placed_in_time(reports)]


def test_a_report_without_a_day_is_of_about_the_time_of_the_others() -> None:
    """Within three days of theirs: a weekday stays open, the year of a day does not."""
    first, placed, last = published(FIRST, None, LAST)
    assert placed == Published(earliest=dt.date(2015, 7, 11), latest=dt.date(2015, 7, 23))
    assert (first.day, last.day) == (FIRST, LAST)


def test_a_report_that_is_placed_says_so() -> None:
    """Instead of that its dates stay open."""
    undated = parse_report("A deal was signed in Lund on 14 July.", id="b", path="b.txt")
    (alone,), (_, placed) = placed_in_time([undated]), placed_in_time([report("a", "It was signed.", FIRST), undated])
    assert (alone.problems, placed.problems) == ((UNDATED,), (PLACED,))


LEAD = "A ferry with 40 people on board sank off the cape before dawn, and twelve of them were killed, police said, "
LEAD += "in a night in which four boats had searched the strait between the islands."


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("LUND, JULY 18 (Coast News) — ", "2015-07-18"),
        ("JULY 18 (Coast News) — ", "2015-07-18"),
        ("Lund, Jul 18 (coast.example): ", "2015-07-18"),
        ("Lund, July 18, ANS - ", "2015-07-18"),
        ("Published Saturday, 18 July\n\n", "2015-07-18"),
        ("July 18: the wreck off the cape\n\n", "None"),
        ("18 July - the day of the wreck.\n\n", "None"),
        ("On 18 July, ", "None"),
        ("LUND, 3 March (Coast News) — ", "None"),
    ],
)
def test_the_others_give_a_dateline_its_year(head: str, day: str) -> None:
    """A day that opens the report or is labelled as its own, if it is of about the same time."""
    undated = parse_report(f"Ferry sinks\n\n{head}{LEAD}\n", id="b", path="b.txt")
    _, dated = placed_in_time([report("a", "It was signed.", FIRST), undated])
    assert str(dated.published.day) == day
    assert dated.problems[0].startswith("publication date without a year") == (day != "None")


def test_the_month_of_the_metadata_gives_a_dateline_its_year() -> None:
    """Without any other report."""
    text = f"---\npublished: 2015-07\n---\nFerry sinks\n\nLUND, July 18 (Coast News) — {LEAD}\n"
    (dated,) = placed_in_time([parse_report(text, id="b", path="b.txt")])
    assert dated.published.day == dt.date(2015, 7, 18)


@pytest.mark.parametrize(
    ("text", "earliest"),
    [
        ("Police said on Friday (17 July) that they will search on.", "2015-07-17"),
        ("On 17 July police closed the road.", "2015-07-17"),
        ("The road was closed on 17 July.", "2015-07-17"),
        ("The road will be closed on 17 July.", "2015-07-11"),
        ("Police announced a search on 17 July.", "2015-07-11"),
    ],
)
def test_a_report_is_of_no_day_before_one_that_it_tells_to_be_over(text: str, earliest: str) -> None:
    """Though the day names no year; what may be to come tells nothing."""
    undated = parse_report(text, id="b", path="b.txt")
    _, placed, _ = placed_in_time([report("a", "It was signed.", FIRST), undated, report("c", "It was signed.", LAST)])
    assert str(placed.published.earliest) == earliest


@pytest.mark.parametrize("days", [(None,), (FIRST, dt.date(2015, 9, 1), None)])
def test_reports_of_several_times_place_no_other(days: tuple[dt.date | None, ...]) -> None:
    """Nor do reports without any day."""
    assert published(*days)[-1] == Published()


@pytest.mark.parametrize(
    ("own", "placed"),
    [
        (Published(earliest=dt.date(2015, 7, 18)), (dt.date(2015, 7, 18), dt.date(2015, 7, 23))),
        (Published(earliest=dt.date(2016, 1, 1)), (dt.date(2016, 1, 1), None)),
        (Published(latest=dt.date(2015, 7, 1)), (None, dt.date(2015, 7, 1))),
    ],
)
def test_what_a_report_says_of_itself_goes_before(
    own: Published, placed: tuple[dt.date | None, dt.date | None]
) -> None:
    """One that names a later day as past is of no earlier time."""
    found = published(FIRST, LAST, own=own)[-1]
    assert (found.earliest, found.latest) == placed


def test_the_calendar_may_end() -> None:
    """A day at its very end places nothing."""
    assert published(dt.date.max, None)[-1] == Published()
