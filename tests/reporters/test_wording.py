"""Values and dates in words."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from crosscheck.model import DateBasis, DateClaim, Passage, Published, Role
from crosscheck.reporters.excerpts import excerpt
from crosscheck.reporters.notation import notation
from crosscheck.reporters.wording import dated_words, days, full_reading, place, publication, reading, short_days
from tests.fakes import described, report
from tests.reporters.dam import BUILT_COURIER, BURST_COURIER, DEAD_2011, DEAD_COURIER, FLED_COURIER
from tests.verdicts.readings import said as claim_of


def day(text: str | None) -> dt.date | None:
    return None if text is None else dt.date.fromisoformat(text)


def number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2018-09-14", "2018-09-14", "2018-09-14"),
        ("2018-09-01", "2018-09-30", "2018-09"),
        ("2024-02-01", "2024-02-29", "2024-02"),
        ("2018-09-01", "2018-11-30", "2018-09 to 2018-11"),
        ("2018-01-01", "2018-12-31", "2018"),
        ("2010-01-01", "2011-12-31", "2010 to 2011"),
        ("2018-09-02", "2018-09-30", "2018-09-02 to 2018-09-30"),
        ("2018-09-02", None, "from 2018-09-02"),
        (None, "2018-09-02", "until 2018-09-02"),
        (None, None, "unknown"),
    ],
)
def test_an_interval_of_days_is_said_at_its_coarsest(start: str | None, end: str | None, said: str) -> None:
    """Whole months and years are named as such; anything else by its ends."""
    assert days(day(start), day(end)) == said


@pytest.mark.parametrize(
    ("low", "high", "unit", "said"),
    [
        ("80000", "80000", None, "80,000"),
        ("2700000", "3000000", None, "2,700,000 to 3,000,000"),
        ("100000", None, None, "100,000 or more"),
        (None, "12", None, "12 or less"),
        ("0.125", "0.125", "fraction", "12.5 %"),
        ("2500000000", "2500000000", "USD", "USD 2.5 billion"),
        ("2500000000000", None, "USD", "USD 2.5 trillion or more"),
        ("2412345", "2412345", "EUR", "EUR 2,412,345"),
        ("40000", "40000", "m", "40,000 m"),
        ("36", "44", "m", "36 to 44 m"),
        ("0.75", "1.25", "fraction", "75 to 125 %"),
        ("14.4", "16", None, "15 to 16"),
        ("1E+30", "1E+30", "m", "1,000,000,000,000,000,000 trillion m"),
        ("1", "1", "day", "1 day"),
        ("100", "100", None, "100"),
        ("1E+3", "1E+3", None, "1,000"),
        (None, None, None, "unknown"),
    ],
)
def test_an_interval_of_figures(low: str | None, high: str | None, unit: str | None, said: str) -> None:
    """Thousands are grouped, shares are percentages, open ends are words."""
    assert notation([], unit).interval(number(low), number(high)) == said


@pytest.mark.parametrize(
    ("published", "said"),
    [
        (Published(day=dt.date(2017, 12, 18), basis=DateBasis.METADATA), "2017-12-18"),
        (Published(day=dt.date(2017, 12, 18), basis=DateBasis.DATELINE), "2017-12-18"),
        (Published(day=dt.date(2017, 12, 18), basis=DateBasis.TEXT), "2017-12-18 (from text)"),
        (
            Published(basis=DateBasis.INFERRED, earliest=dt.date(2020, 12, 1), latest=dt.date(2020, 12, 31)),
            "2020-12 (inferred)",
        ),
        (Published(basis=DateBasis.UNKNOWN, earliest=dt.date(2019, 8, 11)), "from 2019-08-11 (uncertain)"),
        (
            Published(basis=DateBasis.UNKNOWN, earliest=dt.date(2019, 8, 1), latest=dt.date(2019, 8, 12)),
            "~1–12 Aug 2019",
        ),
        (Published(), "undated"),
    ],
)
def test_publication_says_what_it_rests_on_unless_the_report_states_it(published: Published, said: str) -> None:
    """A reader must see which dates crosscheck found out by itself."""
    assert publication(published) == said


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2016-08-09", "2016-08-09", "9 Aug 2016"),
        ("2016-05-01", "2016-05-12", "1–12 May 2016"),
        ("2014-06-28", "2014-07-05", "28 Jun–5 Jul 2014"),
        ("2014-12-28", "2015-01-03", "28 Dec 2014–3 Jan 2015"),
        ("2016-05-01", "2016-05-31", "May 2016"),
        ("2016-05-01", "2016-06-30", "May–Jun 2016"),
        ("2016-01-01", "2016-12-31", "2016"),
        ("2015-01-01", "2016-12-31", "2015–2016"),
    ],
)
def test_days_in_little_room(start: str, end: str, said: str) -> None:
    """What both ends share is said once."""
    assert short_days(dt.date.fromisoformat(start), dt.date.fromisoformat(end)) == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Tuesday", "Tuesday (20 Aug)"),
        ("last month", "last month (Jul 2019)"),
        ("last year", "last year (2018)"),
        ("May 20", "May 20"),
        ("12 boats", "12"),
    ],
)
def test_the_title_of_a_conflict_tells_which_day_is_meant(words: str, said: str) -> None:
    """Two Tuesdays look alike; a date with its number says by itself which day it is."""
    assert dated_words(claim_of(f"It came on {words}." if words == "Tuesday" else words)) == said


def test_a_reading_is_given_where_the_words_need_one() -> None:
    """Weekdays, approximations and ages are spelt out, plain figures and bounds are not."""
    counts = notation([], None)
    assert reading(BURST_COURIER, counts) == "2024-03-10"
    assert reading(FLED_COURIER, counts) == "3,600 to 4,400"
    assert reading(BUILT_COURIER, counts) == "began 1963-03-11 to 1964-03-11"
    assert reading(DEAD_COURIER, counts) is None
    assert reading(DEAD_2011, counts) is None
    assert reading(claim_of("on Thursday", published=None), counts) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("30 mph", "31 miles per hour", "48 km/h"), [None, None, "29.8 mph"]),
        (("12 km", "about 12 km", "4 miles"), [None, "10.8 to 13.2 km", "6.44 km"]),
        (("lasted three hours", "lasted 200 minutes", "lasted four hours"), [None, "3.33 hours", None]),
        (("$3.4m", "$ 3.4 million", "about $3m"), [None, None, "$2.7 million to $3.3 million"]),
        (("£3.4m", "€4m"), [None, None]),
        (("a third of 90", "about 12 people"), [None, "11 to 13"]),
        (("27 degrees Celsius", "81F"), [None, "27.2 °C"]),
        (("an 80-year-old man", "a man aged 60", "about 50 years old"), [None, None, "45 to 55 years"]),
        (("2 square miles", "3 square miles", "400 hectares"), [None, None, "1.54 square miles"]),
        (("30 mph", "48 km/h"), ["48.3 km/h", None]),
        (("48 km/h", "30 mph"), [None, "48.3 km/h"]),
    ],
)
def test_figures_are_read_in_the_unit_that_most_reports_write(
    words: tuple[str, ...], expected: list[str | None]
) -> None:
    """Not in the base unit, without the digits that converting leaves, and not again where they are written so."""
    claims = [claim_of(text) for text in words]
    unit = claims[0].value.unit if not isinstance(claims[0], DateClaim) else None
    assert [reading(claim, notation(claims, unit)) for claim in claims] == expected


def test_a_figure_alone_is_read_in_its_own_unit() -> None:
    """Money by its code, for a sign is that of many currencies."""
    assert full_reading(claim_of("at 230 kph")) == "230 km/h"
    assert full_reading(claim_of("for $37.43bn")) == "USD 37.43 billion"
    assert full_reading(claim_of("in its 1.75 acres")) == "1.75 acres"


@pytest.mark.parametrize("width", range(0, 300, 7))
def test_an_excerpt_keeps_to_its_width_and_holds_the_figure(width: int) -> None:
    """However little room there is, the figure is whole, and what is left out is marked."""
    cut = excerpt(FLED_COURIER, width)
    assert cut.figure == "about 4,000"
    assert len("".join(cut)) <= max(width, len("about 4,000") + len("… ") + len(" …"))
    whole = " ".join(FLED_COURIER.sentence.split())
    assert cut.before.removeprefix("… ") + cut.figure + cut.after.removesuffix(" …") in whole
    assert (width >= len(whole)) == ("…" not in "".join(cut))


def test_a_claim_is_placed_where_a_person_can_look_it_up() -> None:
    """On a page or in a paragraph, not by the path of an element, and nowhere in a plain text."""
    plain = report("a", "Here 12 people died.\n\nThen 13 died.\n\nNow 14 have died.")
    assert [place(claim, plain) for claim, *_ in described(plain)] == [None, None, None]
    places = ("page 1", "page 2", "/html/body/p[3]")
    passages = tuple(
        Passage(span=passage.span, role=Role.PARAGRAPH, location=location)
        for passage, location in zip(plain.passages, places, strict=True)
    )
    printed = plain.model_copy(update={"passages": passages})
    assert [place(claim, printed) for claim, *_ in described(printed)] == ["page 1", "page 2", None]


def test_a_length_of_time_is_read_only_where_its_words_leave_it_open() -> None:
    """ "Five years" says more than its days; "about five years" has a range."""
    exact, loose = (
        described(report("a", f"They waited for {words}."))[0].claim for words in ("five years", "about five years")
    )
    assert reading(exact, notation([exact], "day")) is None
    assert reading(loose, notation([loose], "day")) == "4.5 to 5.5 years"
