"""Figures with units: shares, money, measures, lengths of time."""

from __future__ import annotations

import pytest

from crosscheck.model import DurationValue
from tests.claims.readings import mentions, one, plain, value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 percent", ("12 percent", "0.12", "0.12", "fraction")),
        ("4.5 per cent", ("4.5 per cent", "0.045", "0.045", "fraction")),
        ("37.4 %", ("37.4 %", "0.374", "0.374", "fraction")),
        ("0.5 percentage points", ("0.5 percentage points", "0.005", "0.005", "fraction")),
        ("25 basis points", ("25 basis points", "0.0025", "0.0025", "fraction")),
        ("half a percentage point", ("half a percentage point", "0.005", "0.005", "fraction")),
        ("a quarter of a point", ("a quarter of a point", "0.0025", "0.0025", "fraction")),
        ("half of the fleet", ("half of", "0.5", "0.5", "fraction")),
        ("a third of the fleet", ("a third", "0.333333333", "0.333333333", "fraction")),
        ("nearly two-thirds of the fleet", ("nearly two-thirds", "0.6", "0.666666667", "fraction")),
        ("two in five", ("two in five", "0.4", "0.4", "fraction")),
        ("nine out of ten", ("nine out of ten", "0.9", "0.9", "fraction")),
        ("one in six boats", ("one in six", "0.166666667", "0.166666667", "fraction")),
        ("seven boats in ten", ("seven boats in ten", "0.7", "0.7", "fraction")),
        ("three times the quota", ("three times", "3", "3", "ratio")),
        ("or23%", ("23%", "0.23", "0.23", "fraction")),
        ("tenfold", ("tenfold", "10", "10", "ratio")),
    ],
)
def test_shares(text: str, expected: tuple[str, str, str, str | None]) -> None:
    """Percentages, points, fractions and proportions are shares of one; multiples are ratios."""
    span, low, high, unit = one(f"It lost {text} this time.")
    assert (span.removesuffix(" of"), low, high, unit) == (expected[0].removesuffix(" of"), *expected[1:])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$2.5bn", ("$2.5bn", "2500000000", "USD")),
        ("US$ 40 billion", ("US$ 40 billion", "40000000000", "USD")),
        ("A$5", ("A$5", "5", "AUD")),
        ("RM3.06mil", ("RM3.06mil", "3060000", "MYR")),
        ("EUR 4m", ("EUR 4m", "4000000", "EUR")),
        ("1.5m crowns", ("1.5m crowns", "1500000", "crown")),
        ("300 Swiss francs", ("300 Swiss francs", "300", "CHF")),
        ("300 francs", ("300 francs", "300", "franc")),
        ("50p", ("50p", "0.5", "GBP")),
        ("three dollars and fifty cents", ("three dollars and fifty cents", "3.5", "USD")),
        ("$62.80 a barrel", ("$62.80", "62.8", "USD")),
    ],
)
def test_money(text: str, expected: tuple[str, str, str]) -> None:
    """Signs, codes and words name the currency; a word that fits several countries stays; "a barrel" stays out."""
    span, low, high, unit = one(f"It cost {text} then.")
    assert (span, low, unit) == expected
    assert low == high


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("40 km", ("40 km", "40000", "m")),
        ("4,310 m", ("4,310 m", "4310", "m")),
        ("a mile and a half", ("a mile and a half", "2414.016", "m")),
        ("half a mile", ("half a mile", "804.672", "m")),
        ("5ft 6in", ("5ft 6in", "1.6764", "m")),
        ("a six-metre wave", ("six-metre", "6", "m")),
        ("1,500 square kilometres", ("1,500 square kilometres", "1500000000", "m2")),
        ("10 sq kilometres", ("10 sq kilometres", "10000000", "m2")),
        ("10.25 sq mile", ("10.25 sq mile", "26547378.130944", "m2")),
        ("20 hectares", ("20 hectares", "200000", "m2")),
        ("200 tons", ("200 tons", "181436.948", "kg")),
        ("50 kilos", ("50 kilos", "50", "kg")),
        ("a 500-pound bomb", ("500-pound", "226.796185", "kg")),
        ("36 km/h", ("36 km/h", "10", "m/s")),
        ("45C", ("45C", "45", "degC")),
        ("113F", ("113F", "45", "degC")),
        ("5 degrees below zero", ("5 degrees below zero", "-5", "degC")),
        ("a 7.4-magnitude quake", ("7.4-magnitude", "7.4", "magnitude")),
        ("30 MW", ("30 MW", "30000000", "W")),
    ],
)
def test_measures(text: str, expected: tuple[str, str, str]) -> None:
    """Measures are in the base unit of their kind; the written unit stays in the span."""
    span, low, high, unit = one(f"It was {text}.")
    assert (span, low, unit) == expected
    assert low == high


@pytest.mark.parametrize(
    ("text", "span", "low", "high", "written"),
    [
        ("two years", "two years", "730", "732", "year"),
        ("an eight-year-old war", "eight-year-old", "2920", "2928", "year"),
        ("a month-long truce", "a month-long", "28", "31", "month"),
        ("four months", "four months", "120", "123", "month"),
        ("36 hours", "36 hours", "1.5", "1.5", "hour"),
        ("an hour and a half", "an hour and a half", "0.0625", "0.0625", "hour"),
        ("an hour later", "an hour", "0.041666667", "0.041666667", "hour"),
        ("two weeks", "two weeks", "14", "14", "week"),
        ("2:30:00 on the course", "2:30:00", "0.104166667", "0.104166667", "second"),
    ],
)
def test_durations(text: str, span: str, low: str, high: str, written: str) -> None:
    """Lengths of time and ages are days, as wide as the calendar makes them."""
    whole = f"It was {text}."
    (mention,) = mentions(whole)
    assert isinstance(mention.value, DurationValue)
    assert (whole[mention.start : mention.end], plain(mention.value.low), plain(mention.value.high)) == (
        span,
        low,
        high,
    )
    assert (mention.value.written_unit, mention.value.implies) == (written, None)


def test_ages_without_a_unit() -> None:
    """The number after a name, and after "aged", is an age."""
    found = mentions("Ana Ruiz, 41, and a boy aged 9 were found.")
    assert [value(m).written_unit for m in found] == ["year", "year"]
    found = mentions("A man of 68, a woman of 45 who fell and a nurse who was 23 then left a man of 12 words.")
    assert [value(m).written_unit for m in found] == ["year", "year", "year", None]


@pytest.mark.parametrize("text", ["three lean years", "two financial years", "5 long months"])
def test_lengths_of_time_with_an_adjective(text: str) -> None:
    """What kind of years they are makes them no count."""
    span, _, _, unit = one(f"It lost money for {text}.")
    assert (span, unit) == (text, "day")


@pytest.mark.parametrize(
    ("written", "figure"),
    [("2 million b/d", "2000000"), ("2m bpd", "2000000"), ("2.5 mb/d", "2500000"), ("40 kb/d", "40000")],
)
def test_barrels_a_day_are_counted_however_they_are_abbreviated(written: str, figure: str) -> None:
    """So that they stand beside barrels that are written out."""
    text = f"It pumped {written}."
    assert one(text) == (written, figure, figure, None)
    assert value(mentions(text)[0]).counted == "barrels"


def test_every_number_of_a_list_of_ages_is_one() -> None:
    """Also where a number stands between, as a word or in figures."""
    found = mentions("Their girls, aged two, six and 11, were found.")
    assert [m.value.unit for m in found if isinstance(m.value, DurationValue)] == ["day"] * 3
