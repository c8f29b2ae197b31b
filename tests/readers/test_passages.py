"""The passages of a report and the parts they play on the page."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model import Role
from crosscheck.readers.passages import passages_of

_DAY = re.compile(r"\d{1,2} May \d{4}|May \d{1,2}, \d{4}")


def days(line: str) -> list[tuple[int, int, dt.date]]:
    """A finder that knows the dates of these tests."""
    return [(match.start(), match.end(), dt.date(2021, 5, 4)) for match in _DAY.finditer(line)]


BODY = (
    "A ferry with 40 people on board sank off Cape Sorn early on Tuesday, and twelve of them were killed, the coast"
    " guard said."
)


def roles(text: str, start: int = 0) -> list[tuple[str, str]]:
    """Role and first words of each passage."""
    return [
        (passage.role.value, " ".join(text[slice(*passage.span)].split()[:3]))
        for passage in passages_of(text, start, days=days)
    ]


def role_below_the_lead(line: str) -> Role:
    text = f"Ferry sinks off the cape\n\n{BODY}\n\n{line}\n\nThe search for those who are missing goes on, he added.\n"
    found = [passage.role for passage in passages_of(text, 0, days=days) if text[slice(*passage.span)] == line]
    assert len(found) == 1
    return found[0]


def test_a_page_is_told_apart_into_its_parts() -> None:
    """Motto, headline, byline, dateline, caption, text, heading, list, footer and comments, in that order."""
    text = f"""Skip to content

Independent voices of the coast since 1921

Ferry sinks off the cape

By Ada Lund in Port Selwyn
4 May 2021, 18:30
A ferry is pictured at Cape Sorn in May 2019.

{BODY}

What is known

- 40 people were on board
| Dead | 12 |

© 2021 The Harbour Gazette
2 Comments
gull 5 May 2021
Twenty years ago 300 people drowned there.
"""
    assert roles(text) == [
        ("furniture", "Skip to content"),
        ("furniture", "Independent voices of"),
        ("headline", "Ferry sinks off"),
        ("dateline", "By Ada Lund"),
        ("dateline", "4 May 2021,"),
        ("caption", "A ferry is"),
        ("paragraph", "A ferry with"),
        ("heading", "What is known"),
        ("item", "- 40 people"),
        ("item", "| Dead |"),
        ("furniture", "© 2021 The"),
        ("comment", "2 Comments"),
        ("comment", "gull 5 May"),
        ("comment", "Twenty years ago"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Read more:",
        "Read: Ten ferries that never should have sailed",
        "Related: Ten films about the sea",
        "____________",
        "4.8 4 votes",
        "Article Rating",
        "Powered by automated translation",
        "Share on Facebook",
        "Facebook | Twitter | Email",
        "We use cookies to improve your visit.",
        "Copyright 2021 Harbour Media Ltd.",
        "(c) 2021 Harbour Gazette",
        "Strait Flash News 2021.",
        "Related topics: Lund | Ferries",
        "Sign up for our newsletter",
        "Home > News > Coast",
        "3 min read",
        "This article is more than 7 years old",
        "EPA/STRINGER",
        "Filed under: Coast | 3 min read",
        "Screen Shot 2021 05 04 at 17.09.29",
        "More:Lund votes on its ferries",
        "This story is more than 5 years old.",
    ],
)
def test_what_the_page_prints_around_a_report_is_furniture(line: str) -> None:
    """It may stand between two paragraphs."""
    assert role_below_the_lead(line) is Role.FURNITURE


@pytest.mark.parametrize(
    "line",
    [
        "A handout photo made available by the navy shows divers at the wreck on Monday, 3 May 2021.",
        "Divers leave for the wreck on 3 May 2021 [Ona Brandt/Coast Agency]",
        "Photo: Coast guard",
        "File photo: the ferry in better days",
        "Relatives wait on the pier. (Photo by O. Brandt/Getty Images)",
        "The wreck is seen from the air off Cape Sorn, May 4, 2021.",
    ],
)
def test_a_line_that_describes_a_picture_is_a_caption(line: str) -> None:
    """Its date is that of the picture."""
    assert role_below_the_lead(line) is Role.CAPTION


@pytest.mark.parametrize(
    "line",
    [
        "By our correspondent in Lund",
        "By Ada Lund and Ole Finn",
        "Lund, Tuesday 4 May 2021, 18:00",
        "Posted on 4 May 2021 at 6:15 pm",
        "6:15 pm on 4 May 2021",
        "PUBLISHED : Tuesday, 4 May 2021, 6:15 pm",
        "Updated: 00:00 GMT, May 3, 2021 | Published: 18:00 GMT, May 4, 2021 |",
        "(Reporting by A. Lund; editing by O. Finn)",
        "Special for the Coast Today",
        "and last updated 4 May 2021 06:45:51-04",
        "World News | May 4, 2021 / 8:41 AM / a year ago",
    ],
)
def test_a_line_of_names_places_and_days_is_a_dateline(line: str) -> None:
    """Nothing else stands in it."""
    assert role_below_the_lead(line) is Role.DATELINE


@pytest.mark.parametrize(
    "line",
    [
        "By Friday, 40 bodies had been found",
        "By the numbers",
        "Accident on 4 May 2021",
        "Battle of 4 May 2021",
        "Earthquake, western peninsula, 4 May 2021",
        "Date of the wreck: 4 May 2021",
        "Embargo: 4 May 2021",
        "Press release no. 11, 4 May 2021",
        "The ferry was last pictured in 2019, when 300 people were on board of her for a feast.",
        "A film shows how 31 passengers jumped, one of them with a child.",
        "The toll had been 11. (Reuters)",
        "Correction: an earlier version said that 14 people had died.",
        "(c) transport for up to 500 kg of goods.",
        "Worst wreck since 1921",
        "Share: 12 percent of the capital",
        "Two comments by the minister drew 40 letters.",
    ],
)
def test_lines_that_may_state_a_fact_bear_claims(line: str) -> None:
    """In doubt a line is kept."""
    assert role_below_the_lead(line).bears_claims


def test_a_count_of_comments_above_the_text_does_not_hide_it() -> None:
    """Comments are below a report; a link to them may be above."""
    assert roles(f"Ferry sinks\n12 Comments\n{BODY}\n")[-1] == ("paragraph", "A ferry with")


def test_the_line_that_posts_a_report_may_open_its_comments() -> None:
    """The line itself still says when that was."""
    text = f"Ferry sinks\n{BODY}\nPosted by ada on 4 May 2021, 23:14. Comments (48)\ngull: 300 drowned in 1990.\n"
    assert [role for role, _ in roles(text)] == ["headline", "paragraph", "dateline", "comment"]


def test_a_scene_told_in_the_present_above_the_text_is_a_caption() -> None:
    """Below the lead such a line is kept."""
    line = "A man is carried ashore by relatives at the pier of Lund, April 15."
    assert roles(f"Ferry sinks\n{line}\n{BODY}\n")[1] == ("caption", "A man is")
    assert role_below_the_lead(line) is Role.PARAGRAPH


@pytest.mark.parametrize(
    ("following", "role"), [("gull\n3 hours ago", "comment"), ("The owner paid 300 crowns.", "heading")]
)
def test_a_heading_comments_opens_comments_only_before_their_marks(following: str, role: str) -> None:
    """An author's own remarks are part of the report."""
    assert roles(f"Ferry sinks\n{BODY}\nComments\n{following}\n")[2] == (role, "Comments")


def test_a_last_paragraph_that_a_page_cuts_off_is_one() -> None:
    """Twelve words with nothing below them head nothing."""
    long, short = "The ferry sank off the cape, eleven miles from the pier of the old", "The ferry sank off the cape"
    for last, role in ((long, Role.PARAGRAPH), (short, Role.HEADING)):
        assert passages_of(f"Ferry sinks\n\n{BODY}\n\n{last}", 0, days=days)[-1].role is role
    assert role_below_the_lead(long) is Role.HEADING


def test_a_masthead_with_a_day_is_no_headline() -> None:
    """The title below it is."""
    text = f"4 May 2021 - THE STRAIT BUGLE - 60p\n\nFerry sinks\n\n{BODY}\n"
    assert [role for role, _ in roles(text)] == ["heading", "headline", "paragraph"]


def test_a_line_printed_twice_above_the_text_with_a_day_is_a_caption() -> None:
    """A picture's description and its caption are often the same words."""
    line = "A square in Port Selwyn stands empty on May 4, 2021."
    text = f"Town waits for news\n{line}\n{line}\n{BODY}\n"
    assert [role for role, _ in roles(text)] == ["headline", "caption", "caption", "paragraph"]


def test_an_opening_that_stands_twice_is_read_once() -> None:
    """Pages tease with their first paragraph: a day in its middle makes no caption of it."""
    lead = "A ferry with 400 people aboard sank on Tuesday, May 4, 2021, off Port Selwyn in heavy seas."
    text = f"Ferry sinks\n{lead}\n{lead}\n{BODY}\n"
    assert [role for role, _ in roles(text)] == ["headline", "paragraph", "repeated", "paragraph"]


def test_a_text_saved_twice_is_read_once() -> None:
    """The second standing is marked, also where it is glued to the last line of the first."""
    last = "Salvage is to begin on Thursday if the wind drops"
    text = f"Ferry sinks\n{BODY}\n{last}{BODY}\n{last}\n"
    assert roles(text) == [
        ("headline", "Ferry sinks"),
        ("paragraph", "A ferry with"),
        ("paragraph", "Salvage is to"),
        ("repeated", "A ferry with"),
        ("repeated", "Salvage is to"),
    ]


def test_equal_rows_of_two_tables_are_both_kept() -> None:
    """What they count differs by what stands above them."""
    text = f"Ferry sinks\n{BODY}\nMen\n- on the list as of today: 12\nWomen\n- on the list as of today: 12\n"
    assert [role for role, _ in roles(text)].count("item") == 2


def test_front_matter_is_no_passage() -> None:
    """The passages begin where they are told to."""
    text = "---\nsource: x\n---\n" + BODY
    assert roles(text, len(text) - len(BODY)) == [("paragraph", "A ferry with")]


PIECES = st.sampled_from(
    [
        BODY,
        BODY[:40],
        "\n",
        "\r\n",
        "\n\n",
        " ",
        "- ",
        "| a | b |",
        "1 Comment",
        "4 May 2021",
        "By Ada Lund",
        "Read: x",
        "é",
    ]
)


@given(st.lists(PIECES).map("".join) | st.text(), st.integers(0, 4))
def test_passages_cover_the_text_in_order(text: str, start: int) -> None:
    """They do not overlap, carry no white space at their ends, and leave out nothing else; any text is accepted."""
    passages = passages_of(text, start, days=days)
    assert "".join("".join(text[slice(*p.span)].split()) for p in passages) == "".join(text[start:].split())
    end = start
    for passage in passages:
        stretch = text[slice(*passage.span)]
        assert passage.span[0] >= min(end, len(text))
        assert stretch == stretch.strip() != ""
        end = passage.span[1]
