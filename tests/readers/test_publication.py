"""When a report was published, as far as its text says."""

from __future__ import annotations

import datetime as dt

import pytest

from crosscheck.model import DateBasis, Published, Report
from crosscheck.readers import parse_report

BODY = (
    "A ferry with 40 people on board sank off the cape before dawn, and twelve of them were killed, the coast guard"
    " said after a night in which four boats had searched the strait between Lund and the islands."
)
MORE = "The search goes on, he added. Divers had not reached the wreck, which lies at a depth of 60 metres, by noon."


def report(text: str) -> Report:
    return parse_report(text, id="r1", path="a.txt")


@pytest.mark.parametrize(
    ("head", "day", "basis"),
    [
        ("Lund, Sunday 13 June 2021", dt.date(2021, 6, 13), DateBasis.DATELINE),
        ("December 18, 2017 at 12:26 pm", dt.date(2017, 12, 18), DateBasis.DATELINE),
        ("14:40 - 18/12/2018 Tuesday", dt.date(2018, 12, 18), DateBasis.DATELINE),
        ("Monday 4 March 2024, 6.15 pm", dt.date(2024, 3, 4), DateBasis.DATELINE),
        ("Long read. Issue 12 of Strait magazine, 3 March 2025.", dt.date(2025, 3, 3), DateBasis.DATELINE),
        ("Published: 14 October 2013", dt.date(2013, 10, 14), DateBasis.DATELINE),
        ("Updated: 00:00 GMT, Jan 1, 1970", None, DateBasis.UNKNOWN),
        ("Posted on 2 September 2024, 21:40", dt.date(2024, 9, 2), DateBasis.DATELINE),
        ("Data as of 30 December 2019", None, DateBasis.UNKNOWN),
        ("As of 30 December 2019", dt.date(2019, 12, 30), DateBasis.DATELINE),
        ("Situation report 2, 17 May 2022, covering the day to noon", dt.date(2022, 5, 17), DateBasis.DATELINE),
        ("UNDER EMBARGO UNTIL 17 AUGUST 2023, 23:30 GMT", dt.date(2023, 8, 17), DateBasis.DATELINE),
        ("THE STRAIT LIVE | Tuesday 17 September 2024 | 07.50", dt.date(2024, 9, 17), DateBasis.DATELINE),
        ("Saturday's late edition, 14 July 2018", dt.date(2018, 7, 14), DateBasis.DATELINE),
        ("Wrecks in the period of 8-19 July 2017", None, DateBasis.UNKNOWN),
        ("Data to midnight, 29 February 2024", None, DateBasis.UNKNOWN),
        ("Date and time of the wreck: 17.01.2019, 11:42", None, DateBasis.UNKNOWN),
        ("The wreck of 16 September 2023", None, DateBasis.UNKNOWN),
        ("- Wreck: 16 September 2023", None, DateBasis.UNKNOWN),
        ("| Searched since | 9 June 2013 |", None, DateBasis.UNKNOWN),
    ],
)
def test_a_line_above_the_text_dates_the_report_if_nothing_governs_its_date(
    head: str, day: dt.date | None, basis: DateBasis
) -> None:
    """The day of the event, the end of a period and the state of data are no publication dates."""
    published = report(f"Ferry sinks off the cape\n\n{head}\n\n{BODY}\n\n{MORE}\n").published
    assert (published.day, published.basis) == (day, basis)


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("LUND, 12 March 2021 (Coast News) — ", dt.date(2021, 3, 12)),
        ("Friday, 30 July 2021. ", dt.date(2021, 7, 30)),
        ("Lund, March 12, 2021, ANS: ", dt.date(2021, 3, 12)),
        ("(Strait Brief, 8 February 2024) ", dt.date(2024, 2, 8)),
        ("On 12 March 2021, ", None),
        ("LUND, March 12 (Coast News) - ", None),
    ],
)
def test_the_opening_words_of_the_text_date_it(opening: str, day: dt.date | None) -> None:
    """Without a year they leave the day open."""
    assert report(f"Ferry sinks off the cape\n\n{opening}{BODY}\n").published.day == day


@pytest.mark.parametrize(
    ("foot", "day"),
    [
        ("Published 16 September 2024, 18:20. Corrections to desk@example.org", dt.date(2024, 9, 16)),
        ("The Strait Weekly, 10 June 2023, page 32", dt.date(2023, 6, 10)),
        ("© 15 May 2023", dt.date(2023, 5, 15)),
        ("Text and pictures: O. Brandt. This page was last changed on 12 March 2024.", dt.date(2024, 3, 12)),
        ("Posted by ada on 5 March 2015, 23:14. Comments (48)\ngull: 300 drowned in 1990.", dt.date(2015, 3, 5)),
        ("2 Comments\ngull 15-12-20 00:30\nAgain!\n\nLast modified: 14 December 2020", dt.date(2020, 12, 14)),
        ("The inquiry opens on 4 May 2026.", None),
        ("Next bulletin: 10 October 2017.", None),
    ],
)
def test_a_line_below_the_text_dates_the_report(foot: str, day: dt.date | None) -> None:
    """An imprint or a remark on the last change counts, a date announced does not."""
    published = report(f"Ferry sinks off the cape\n\n{BODY}\n\n{MORE}\n\n{foot}\n").published
    assert (published.day, published.basis) == (day, DateBasis.TEXT if day else DateBasis.UNKNOWN)


def test_a_day_and_a_time_below_the_opening_date_the_page() -> None:
    """Pages tease with their first paragraph; a day alone may be the heading of what follows."""
    page = "Ferry sinks off the cape\n\n{body}\n\nLund News\n\n{stamp}\n\n{more}\n"
    more = f"{MORE} The firm that owns her did not answer the questions that were put to it."
    dated = report(page.format(body=BODY, more=more, stamp="March 24, 2015 01:30 PM")).published
    assert (dated.day, dated.basis) == (dt.date(2015, 3, 24), DateBasis.DATELINE)
    assert report(page.format(body=BODY, more=more, stamp="March 24, 2015")).published.basis is not DateBasis.DATELINE


def test_a_publication_label_stands_above_a_remark_on_the_last_change() -> None:
    """What the text says of "today" was written on the day of publication."""
    text = f"Ferry sinks\nUpdated 5 March 2021\nPublished 3 March 2021\n{BODY}\n"
    assert report(text).published.day == dt.date(2021, 3, 3)


def test_what_the_metadata_says_stands_above_the_text_and_what_is_passed_above_both() -> None:
    """Each basis is named."""
    text = f"---\npublished: 2021-03-04\n---\nLund, 3 March 2021\n{BODY}"
    assert report(text).published == Published(
        day=dt.date(2021, 3, 4),
        basis=DateBasis.METADATA,
        earliest=dt.date(2021, 3, 4),
        latest=dt.date(2021, 3, 4),
    )
    passed = parse_report(text, id="r1", path="a.txt", published=dt.date(2021, 3, 5)).published
    assert (passed.day, passed.basis) == (dt.date(2021, 3, 5), DateBasis.GIVEN)


@pytest.mark.parametrize(
    ("month", "opening", "published"),
    [
        ("2021-03", "LUND, 12 March 2021 (Coast News) — ", ("2021-03-12", "2021-03-12", "2021-03-12")),
        ("2021-03", "", ("None", "2021-03-01", "2021-03-31")),
        ("2021-03", "Six days after the wreck of 9 March 2021, ", ("None", "2021-03-09", "2021-03-31")),
        ("2021-03", "LUND, 12 May 2022 (Coast News) — ", ("None", "2021-03-01", "2021-03-31")),
    ],
)
def test_of_a_month_in_the_metadata_the_text_may_tell_the_day(
    month: str, opening: str, published: tuple[str, str, str]
) -> None:
    """In a dateline, or by the dates that it speaks of as past; else the month stays open, which is remarked on."""
    dated = report(f"---\npublished: {month}\n---\nFerry sinks off the cape\n\n{opening}{BODY}\n")
    found = dated.published
    assert (str(found.day), str(found.earliest), str(found.latest)) == published
    assert (found.day is None) == any("no day is named" in problem for problem in dated.problems)


def test_the_first_comment_dates_a_report_whose_imprint_bears_the_same_year() -> None:
    """The inference is told to the reader."""
    text = f"{BODY}\n\n{MORE}\n\nStrait Flash News 2020.\n\n1 Comment\ngull\n14-12-20 00:30\nAgain!\n"
    found = report(text)
    assert found.published == Published(
        day=dt.date(2020, 12, 14),
        basis=DateBasis.INFERRED,
        earliest=dt.date(2020, 12, 14),
        latest=dt.date(2020, 12, 14),
    )
    assert found.problems == ("publication date inferred from the first reader's comment, 2020-12-14",)


def test_a_comment_alone_is_the_last_day_on_which_a_report_can_have_appeared() -> None:
    """The last past date that the text names is the first."""
    text = f"{BODY}\n\nIn March 2019 a sister ship had sunk.\n\n{MORE}\n\n1 Comment\ngull\n14 December 2020\nAgain\n"
    assert report(text).published == Published(earliest=dt.date(2019, 3, 1), latest=dt.date(2020, 12, 14))


def test_a_picture_of_the_storys_own_scene_dates_it_with_the_weekday_of_its_lead() -> None:
    """The picture shows the place and the event of the lead and is at most two days old."""
    caption = "Empty piers are pictured in Lund as boats search the strait for the ferry, Dec. 24, 2019."
    text = f"Boats search strait off Lund\n\n{caption}\n\n{BODY[:-1]}, he said Wednesday.\n\n{MORE}\n"
    found = report(text)
    assert (found.published.day, found.published.basis) == (dt.date(2019, 12, 25), DateBasis.INFERRED)
    assert found.problems == ("publication date inferred from a picture taken on 2019-12-24",)


@pytest.mark.parametrize(
    ("caption", "lead"),
    [
        ("A handout photo shows the minister at a meeting in Oster, 24 December 2019.", "said Wednesday"),
        ("Empty piers are pictured in Lund as boats search the strait for the ferry, Dec. 24, 2019.", "said Sunday"),
        ("A market is pictured in Lund, Dec. 24, 2019.", "said Wednesday"),
    ],
)
def test_an_archive_picture_dates_no_report(caption: str, lead: str) -> None:
    """Another place, another week or another subject: the picture only bounds the day, for sixty days."""
    text = f"Boats search strait off Lund\n\n{caption}\n\n{BODY[:-1]}, he {lead}.\n\n{MORE}\n"
    assert report(text).published == Published(earliest=dt.date(2019, 12, 24), latest=dt.date(2020, 2, 22))


def test_dates_in_the_text_bound_the_day_from_below_only() -> None:
    """A date ahead bounds nothing; without any date the day is open, and the reader is told."""
    text = f"{BODY}\n\nIn September 2018 a pilot had warned of the rocks. The inquiry is to end by 4 May 2022.\n"
    found = report(text)
    assert found.published == Published(earliest=dt.date(2018, 9, 1))
    assert found.problems == ("no publication date found: relative dates stay open",)
    assert report(BODY).published == Published()
