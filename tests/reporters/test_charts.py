"""Which facts are drawn, what their charts show, and that the drawing is the same everywhere."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest

from crosscheck.model import Claim, Fact, QuantityClaim
from crosscheck.reporters.charts import Bar, Course, Measure, Ranges, Stage, progress, ranges
from crosscheck.reporters.drawings import course_svg, in_one_form, ranges_svg
from crosscheck.reporters.names import names
from tests.reporters.dam import ALL, DEAD_WIRE, FACTS, REPORTS

VILLAGES, FLED, DEAD, BURST, BUILT = FACTS
BY_REPORT = {report.id: report for report in REPORTS}
ROOT = Path(__file__).parents[2]
SVG = "{http://www.w3.org/2000/svg}"


def ranges_of(fact: Fact, *more: Claim) -> Ranges | None:
    claims = {claim.id: claim for claim in (*ALL.claims, *more)}
    return ranges(fact, [claims[id_] for id_ in fact.claims], BY_REPORT, names(REPORTS))


def sized(low: str | None, high: str | None, unit: str | None) -> QuantityClaim:
    ends = {"low": None if low is None else Decimal(low), "high": None if high is None else Decimal(high)}
    stated = tuple(Decimal(end) for end in (low, high) if end is not None)
    value = DEAD_WIRE.value.model_copy(update=ends | {"unit": unit, "stated": stated})
    return DEAD_WIRE.model_copy(update={"id": f"sized-{low}-{high}", "value": value})


def fact_of(*claims: Claim, unit: str | None = None) -> Fact:
    ends = {"low": None, "best": None, "high": None, "unit": unit}
    return DEAD.model_copy(update={"claims": tuple(claim.id for claim in claims), **ends})


def drawn(svg: str, tag: str, style: str) -> list[ElementTree.Element]:
    return [each for each in ElementTree.fromstring(svg).iter(f"{SVG}{tag}") if each.get("class") == style]


def test_each_different_value_is_a_bar_with_those_who_report_it() -> None:
    """Smallest first, open ends open, the reconciled figures beside them."""
    chart = ranges_of(FLED)
    assert chart is not None
    assert [(bar.words, bar.who, bar.others, bar.low, bar.high) for bar in chart.bars] == [
        ("about 4,000", "Valley Courier", 0, 3600, 4400),
        ("more than 9,000", "Northern Wire", 1, 9000, None),
        ("9,400", "letter", 0, 9400, 9400),
    ]
    assert (chart.low, chart.best, chart.high) == (3600, 9400, None)


def test_values_of_another_unit_have_no_place_on_the_axis() -> None:
    """A turnout in percent is not drawn beside the number of those who voted."""
    counts = [sized("12", "12", None), sized("17", "17", None)]
    share = sized("0.4", "0.4", "fraction")
    chart = ranges_of(fact_of(*counts, share), *counts, share)
    assert chart is not None
    assert [bar.low for bar in chart.bars] == [12, 17]
    assert ranges_of(fact_of(counts[0], share), counts[0], share) is None


@pytest.mark.parametrize("fact", [VILLAGES, BURST])
def test_one_value_is_not_drawn(fact: Fact) -> None:
    """However many report it, and in whatever words."""
    assert ranges_of(fact) is None
    assert progress(fact, ALL.claims) is None


def test_days_and_the_days_that_durations_imply_share_an_axis() -> None:
    """The dam of 1964 and the sixty-year-old dam."""
    chart = ranges_of(BUILT)
    assert chart is not None
    assert chart.measure == Measure(days=True, unit="")
    assert "1964" in drawn_words(ranges_svg(chart, "built"))


def drawn_words(svg: str) -> list[str]:
    return [each.text or "" for each in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def test_a_course_needs_three_claims_on_two_days() -> None:
    """The stages of a toll are one; two stages, or three of one day, are none."""
    chart = progress(DEAD, ALL.claims)
    assert chart is not None
    assert [(stage.low, stage.high) for stage in chart.stages] == [(3, None), (7, 7), (9, 9)]
    assert progress(DEAD.model_copy(update={"timeline": DEAD.timeline[::2]}), ALL.claims) is None
    one_day = tuple(state.model_copy(update={"day": DEAD.timeline[0].day}) for state in DEAD.timeline)
    assert progress(DEAD.model_copy(update={"timeline": one_day}), ALL.claims) is None


@pytest.mark.parametrize(
    ("lows", "unit", "shown", "ends"),
    [
        (("0.4", "0.425"), "fraction", "%", [40, 42.5]),
        (("1800000000", "2000000000"), "USD", "billion USD", [1.8, 2]),
        (("3700000", "4100000"), None, "million", [3.7, 4.1]),
        (("30", "45"), "day", "days", [30, 45]),
        (("12", "14"), None, "", [12, 14]),
    ],
)
def test_axes_are_marked_in_numbers_that_are_short(
    lows: tuple[str, ...], unit: str | None, shown: str, ends: list[float]
) -> None:
    """Percent, millions and billions, with the unit named once."""
    claims = [sized(low, low, unit) for low in lows]
    chart = ranges_of(fact_of(*claims, unit=unit), *claims)
    assert chart is not None
    assert chart.measure == Measure(days=False, unit=shown)
    assert [bar.low for bar in chart.bars] == ends


def test_what_is_beyond_drawing_is_not_drawn() -> None:
    """A figure with four hundred zeros stays in the table."""
    claims = [sized("1", "1", None), sized("1E+400", "1E+400", None)]
    assert ranges_of(fact_of(*claims), *claims) is None


def test_an_end_that_is_known_is_a_dot_and_one_that_is_open_an_arrow() -> None:
    """On either chart."""
    bars = [Bar("at least 3", "A", 0, "A: at least 3", 3, None), Bar("up to 9", "B", 0, "B: up to 9", None, 9)]
    svg = ranges_svg(Ranges(bars, 3, None, 9, Measure(False, ""), "told"), "f1")
    assert len(drawn(svg, "circle", "dot")) == len(drawn(svg, "polygon", "open")) == 2
    assert len(drawn(svg, "rect", "band")) == 1
    assert not drawn(svg, "line", "best")
    stages = [Stage(738000, "a", 3, None), Stage(738001, "b", 7, 7), Stage(738003, "c", None, 12)]
    svg = course_svg(Course(stages, Measure(False, ""), "told"), "f1")
    assert len(drawn(svg, "polygon", "open")) == 2
    assert len(drawn(svg, "polyline", "path")) == 1


def test_dots_stand_at_their_values() -> None:
    """Twice as far from the first, twice as far to the right."""
    bars = [Bar(str(at), "A", 0, "", at, at) for at in (100, 110, 120)]
    svg = ranges_svg(Ranges(bars, None, None, None, Measure(False, ""), ""), "f1")
    first, second, third = (float(dot.get("cx", "")) for dot in drawn(svg, "circle", "dot"))
    assert first < second < third
    assert third - second == pytest.approx(second - first, abs=1)


def test_a_chart_says_in_words_what_it_shows() -> None:
    """It is an image with a name and a description, and words in it are words."""
    svg = ElementTree.fromstring(ranges_svg(ranges_of(FLED) or pytest.fail("not drawn"), "f2-ranges"))
    assert svg.get("role") == "img"
    told = {each.get("id"): each.text or "" for each in svg if each.get("id")}
    assert told[svg.get("aria-labelledby")] == "Values by report"
    assert "Northern Wire (2024-03-12, Red Cross): more than 9,000" in told[svg.get("aria-describedby")]
    assert "Reconciled: low 3,600, best 9,400, high open" in told[svg.get("aria-describedby")]


def test_what_reports_say_stays_words_in_a_chart() -> None:
    """Tags are escaped, and characters that no page can hold are shown as such."""
    bars = [Bar("</svg><script>", "<b>", 0, "\ufffe\x00<i>", at, at) for at in (1, 2)]
    svg = ranges_svg(Ranges(bars, None, None, None, Measure(False, "<u>"), "<p>"), "f1")
    tags = {each.tag.removeprefix(SVG) for each in ElementTree.fromstring(svg).iter()}
    assert tags == {"svg", "title", "desc", "g", "path", "line", "text", "circle"}
    assert "\ufffe" not in svg


def test_a_chart_does_not_depend_on_where_it_is_drawn() -> None:
    """The same in every time zone and in every process."""
    program = (
        "from tests.reporters.test_charts import *;"
        "course = course_svg(progress(DEAD, ALL.claims), 'c');"
        "print(ranges_svg(ranges_of(BUILT), 'a'), ranges_svg(ranges_of(FLED), 'b'), course)"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", program],
            env=os.environ | {"TZ": zone, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for zone, seed in (("UTC", "1"), ("America/New_York", "2"))
    }
    assert len(printed) == 1
    assert "<svg" in printed.pop()


def test_the_days_of_an_axis_are_written_in_one_form() -> None:
    """1 July beside 30 June is a day; beside 1 August it is a month."""
    june, july, august, year = (dt.date(2022, *day) for day in ((6, 30), (7, 1), (8, 1), (1, 1)))
    assert in_one_form([june, july]) == ["2022-06-30", "2022-07-01"]
    assert in_one_form([july, august]) == ["2022-07", "2022-08"]
    assert in_one_form([year]) == ["2022"]
