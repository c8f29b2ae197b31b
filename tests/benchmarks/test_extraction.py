"""The benchmark of the readers of values scores what it says it scores."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from pathlib import Path

import pytest

from benchmarks.extraction import __main__ as command
from benchmarks.extraction.datasets import DataSet
from benchmarks.extraction.libraries import LIBRARIES
from benchmarks.extraction.readings import Date, Library, Quantity, Read, Reading
from benchmarks.extraction.runs import run
from benchmarks.extraction.samples import DateLabel, QuantityLabel, Sample
from benchmarks.extraction.scores import date_measures, quantity_measures
from benchmarks.extraction.timex import days_of, resolved
from benchmarks.extraction.units import canonical
from crosscheck.model import Bound, Days

TWELVE = QuantityLabel(9, 11, ((Decimal(12),),), frozenset({Bound.AT_LEAST}), "km")
RANGE = QuantityLabel(20, 28, ((Decimal(12), Decimal(15)),), frozenset({Bound.RANGE}))
MARCH = Days(dt.date(2020, 3, 1), dt.date(2020, 3, 31))
MARCH_OF_ANY_YEAR = 4 * "X" + "-03"  # TIMEX3 sets an X for each digit that is not known


def quantities(*found: Quantity, reads_dates: bool = True) -> dict[str, float]:
    data = DataSet(
        "x",
        "",
        (Sample("", None, (TWELVE, RANGE), (DateLabel(40, 44),), ignored_quantities=((50, 60),)),),
        all_quantities=True,
    )
    measures = quantity_measures(data, [Reading(quantities=found)], reads_dates=reads_dates)
    return {measure.name: round(measure.figure, 3) for measure in measures}


def dates(*found: Date) -> list[float]:
    data = DataSet("x", "", (Sample("", None, dates=(DateLabel(0, 10, (MARCH,), "2020-03"),)),), all_dates=True)
    return [round(measure.figure, 3) for measure in date_measures(data, [Reading(dates=found)])]


def test_all_is_right_where_each_label_has_its_reading() -> None:
    """Spans need to overlap, not to be equal."""
    found = quantities(
        Quantity(0, 14, (Decimal("12.0"),), Bound.MORE_THAN, "km"),
        Quantity(20, 28, (Decimal(12), Decimal(15)), Bound.RANGE),
    )
    assert found == {"span": 1.0, "value": 1.0, "value + bound": 0.5, "value + unit": 1.0}
    assert quantities(Quantity(9, 11, (Decimal(12),), Bound.AT_LEAST, "mile"))["value + unit"] == 0.0


def test_two_figures_make_up_a_range() -> None:
    """Its value is right, its bound is not."""
    found = quantities(Quantity(20, 22, (Decimal(12),)), Quantity(26, 28, (Decimal(15),)))
    assert (found["value"], found["value + bound"]) == (0.667, 0.0)


def test_a_reading_without_a_label_lowers_f1_unless_it_is_ignored() -> None:
    """A figure in a date is charged only to a library that reads dates."""
    right = Quantity(9, 11, (Decimal(12),))
    assert quantities(right)["span"] == 0.667
    assert quantities(right, Quantity(30, 32, (Decimal(1),)))["span"] == 0.5
    assert quantities(right, Quantity(50, 52, (Decimal(1),)))["span"] == 0.667
    assert quantities(right, Quantity(40, 44, (Decimal(2020),)))["span"] == 0.5
    assert quantities(right, Quantity(40, 44, (Decimal(2020),)), reads_dates=False)["span"] == 0.667


def test_days_are_right_strictly_or_leniently() -> None:
    """Strictly: the same days or TIMEX3 value, or from the first to the last of several; leniently: they meet."""
    day = dt.timedelta(days=1)
    assert dates(Date(0, 5, MARCH)) == [1.0, 1.0, 1.0]
    assert dates(Date(0, 5, None, "2020-03")) == [1.0, 1.0, 1.0]
    assert dates(Date(0, 5, Days(MARCH.start, MARCH.start + day))) == [1.0, 0.0, 1.0]
    assert dates(Date(0, 2, Days(MARCH.start, MARCH.start)), Date(5, 7, Days(MARCH.end, MARCH.end))) == [1.0, 1.0, 1.0]
    assert dates(Date(20, 25, MARCH)) == [0.0, 0.0, 0.0]


@pytest.mark.parametrize(
    ("timex", "start", "end"),
    [
        ("2020-03-05T10:00", (2020, 3, 5), (2020, 3, 5)),
        ("2020-02", (2020, 2, 1), (2020, 2, 29)),
        ("2020-Q2", (2020, 4, 1), (2020, 6, 30)),
        ("2020-W10", (2020, 3, 2), (2020, 3, 8)),
        ("2020-W10-WE", (2020, 3, 7), (2020, 3, 8)),
        ("201", (2010, 1, 1), (2019, 12, 31)),
    ],
)
def test_a_timex_names_its_days(timex: str, start: tuple[int, int, int], end: tuple[int, int, int]) -> None:
    """All of them, at its own granularity."""
    assert days_of(timex) == Days(dt.date(*start), dt.date(*end))


@pytest.mark.parametrize("timex", ["PAST_REF", "2020-13", MARCH_OF_ANY_YEAR, "P3D", "0000", "2020-SP"])
def test_other_timexes_name_no_days(timex: str) -> None:
    """References, lengths, impossible months, seasons, and a month whose year is not known."""
    assert days_of(timex) is None


def test_a_resolution_excludes_its_end_and_may_lack_one() -> None:
    """With one end, the days of what is named, here a March whose year is not known."""
    assert resolved({"start": "2020-03-01", "end": "2020-04-01"}) == MARCH
    assert resolved({"start": "2020-03-01", "timex": MARCH_OF_ANY_YEAR, "Mod": "since"}) == MARCH
    assert resolved({"value": "not resolved"}) is None


def test_units_have_one_name() -> None:
    """Whoever names them."""
    assert [canonical(name) for name in ("Kilometer", "kilometre", "km", "EUR", "Parsec", None)] == [
        "km",
        "km",
        "km",
        "EUR",
        "parsec",
        None,
    ]


def test_a_library_that_raises_has_read_nothing() -> None:
    """And how often it did is told."""

    def read(text: str, published: dt.date | None) -> Reading:
        raise ValueError(text, published)

    library = Library("x", "x", quantities=True, dates=False, load=lambda: read)
    result = run(library, read, DataSet("x", "", (Sample("twelve", None, (TWELVE,)),), timed=False))
    assert (result.failed, [measure.right for measure in result.quantities]) == (1, [0, 0, 0, 0])


def test_what_is_absent_is_named_and_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A library by its install command, data by its file; the table is printed and written."""

    def absent() -> Read:
        raise ImportError

    crosscheck, *_ = LIBRARIES
    monkeypatch.setattr(command, "LIBRARIES", (crosscheck, Library("other", "other", True, True, absent)))
    row = {
        "ref_date": "2020-03-05",
        "text": "Twelve people left on Monday .",
        "quantities": [{"start": 0, "end": 6, "surface": "Twelve", "type": "QUANTITY"}],
        "gold": [{"start": 22, "end": 28, "surface": "Monday", "type": "DATE", "value": "2020-03-02"}],
    }
    (tmp_path / "meantime.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert command.main([str(tmp_path), "-o", str(tmp_path / "table.md")]) == 0
    printed, messages = capsys.readouterr()
    assert "other: not installed, left out; install it with pip install" in messages
    assert "extraction.jsonl: absent" in messages
    assert "| crosscheck | 1.000 | 1.000 | 1.000 |" in printed
    assert (tmp_path / "table.md").read_text(encoding="utf-8") == printed


def test_without_data_nothing_is_measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The exit status says so."""
    assert command.main([str(tmp_path)]) == 2
    assert capsys.readouterr().out == ""
