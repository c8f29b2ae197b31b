"""A value that is written as news writes it is read back as it was."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.claims import find_mentions
from crosscheck.model import Bound, DateValue, DurationValue, Published, QuantityValue

DAY = dt.date(2024, 5, 15)
PUBLISHED = Published(day=DAY, earliest=DAY, latest=DAY)
COUNTS = st.integers(2, 1400)
LARGE = st.integers(10_000, 10**9)
DECIMALS = st.decimals(Decimal("1.1"), Decimal(999), places=1)
SCALES = {"million": 10**6, "bn": 10**9, "billion": 10**9, "trillion": 10**12}
CURRENCIES = {"$": "USD", "€": "EUR", "£": "GBP", "EUR ": "EUR", "US$": "USD"}
BOUNDS = {
    "at least ": Bound.AT_LEAST,
    "no fewer than ": Bound.AT_LEAST,
    "more than ": Bound.MORE_THAN,
    "nearly ": Bound.NEARLY,
    "about ": Bound.ABOUT,
    "at most ": Bound.AT_MOST,
    "fewer than ": Bound.LESS_THAN,
}
UNITS = {
    "km": ("m", Decimal(1000)), "hectares": ("m2", Decimal(10_000)), "tonnes": ("kg", Decimal(1000)),
    "litres": ("m3", Decimal("0.001")), "megawatts": ("W", Decimal(10**6)),
}  # fmt: skip
PARTS = {
    "thirds": 3, "quarters": 4, "fifths": 5, "sixths": 6, "sevenths": 7, "eighths": 8, "ninths": 9, "tenths": 10,
}  # fmt: skip
SMALL = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
RELATIONS = ("since", "until", "before", "after", "by")
FORMATS = ("{d} {month} {y}", "{month} {d}, {y}", "{y}-{m:02}-{d:02}", "{d:02}.{m:02}.{y}", "{d} {month}, {y}")


def quantity(text: str) -> QuantityValue:
    (value,) = (mention.value for mention in find_mentions(text, PUBLISHED))
    assert isinstance(value, QuantityValue)
    return value


def date(text: str) -> DateValue:
    (value,) = (mention.value for mention in find_mentions(text, PUBLISHED))
    assert isinstance(value, DateValue)
    return value


@given(count=LARGE, separator=st.sampled_from((",", " ", "\u00a0", "\u202f")))
def test_counts_with_any_separator_of_thousands(count: int, separator: str) -> None:
    """Thousands are parted by a comma or by a space of any kind."""
    assert quantity(f"They counted {count:,} people.".replace(",", separator)).stated == (Decimal(count),)


@given(count=DECIMALS, scale=st.sampled_from(sorted(SCALES)), sign=st.sampled_from(sorted(CURRENCIES)))
def test_money_with_a_scale(count: Decimal, scale: str, sign: str) -> None:
    """A decimal with a scale, apart or glued, is money in the currency of its sign."""
    value = quantity(f"It paid {sign}{count}{'' if scale == 'bn' else ' '}{scale} for the port.")
    assert (value.low, value.high, value.unit) == (count * SCALES[scale],) * 2 + (CURRENCIES[sign],)


@given(count=COUNTS, words=st.sampled_from(sorted(BOUNDS)))
def test_bounds(count: int, words: str) -> None:
    """The words before a count are its bound and part of its span."""
    value = quantity(f"They freed {words}{count} people.")
    assert (value.stated, value.bound) == ((Decimal(count),), BOUNDS[words])


@given(low=COUNTS, more=st.integers(1, 15), link=st.sampled_from(("between {} and {}", "{}-{}", "{}–{}", "{} to {}")))
def test_ranges(low: int, more: int, link: str) -> None:
    """Both ends of a range are stated."""
    value = quantity(f"They freed {link.format(low, low + more)} people.")
    assert (value.stated, value.bound) == ((Decimal(low), Decimal(low + more)), Bound.RANGE)


@given(
    share=st.decimals(Decimal("0.1"), Decimal(99), places=1), mark=st.sampled_from(("%", " %", " percent", " per cent"))
)
def test_percentages(share: Decimal, mark: str) -> None:
    """A percentage is a fraction of one."""
    value = quantity(f"Prices rose {share}{mark}.")
    assert (value.low, value.unit) == (share / 100, "fraction")


@given(size=DECIMALS, unit=st.sampled_from(sorted(UNITS)))
def test_units(size: Decimal, unit: str) -> None:
    """A measure is kept in its base unit."""
    base, factor = UNITS[unit]
    value = quantity(f"The works took {size} {unit}.")
    assert (value.low, value.unit) == (size * factor, base)


@given(count=st.integers(2, 90), unit=st.sampled_from(("days", "weeks")))
def test_lengths_of_time(count: int, unit: str) -> None:
    """A length in days or weeks is exact in days."""
    value = quantity(f"The strike lasted {count} {unit}.")
    assert isinstance(value, DurationValue)
    assert value.low == value.high == count * (7 if unit == "weeks" else 1)


@given(day=st.dates(dt.date(1950, 1, 1), dt.date(2049, 12, 31)), form=st.sampled_from(FORMATS))
def test_days_in_any_format(day: dt.date, form: str) -> None:
    """A day with its year is that day, whenever the report appeared."""
    written = form.format(d=day.day, m=day.month, y=day.year, month=f"{day:%B}")
    value = date(f"It opened on {written}.")
    assert (value.start, value.end, value.timex) == (day, day, day.isoformat())


@given(count=st.integers(2, 60))
def test_days_ago(count: int) -> None:
    """Days ago are counted from the day of the report."""
    day = DAY - dt.timedelta(days=count)
    value = date(f"It opened {count} days ago.")
    assert (value.start, value.end) == (day, day)


@given(part=st.sampled_from(sorted(PARTS)), data=st.data(), link=st.sampled_from((" ", "-")))
def test_shares_in_words(part: str, data: st.DataObject, link: str) -> None:
    """Parts of a whole in words are a fraction of one."""
    top = data.draw(st.integers(2, PARTS[part] - 1))
    value = quantity(f"They rebuilt {SMALL[top - 1]}{link}{part} of the town.")
    assert value.unit == "fraction"
    assert value.low is not None
    assert abs(value.low - Decimal(top) / PARTS[part]) < Decimal("1e-8")


@given(top=st.integers(1, 9), whole=st.sampled_from((10, 20, 50, 100)), link=st.sampled_from(("in", "out of")))
def test_shares_as_one_number_in_another(top: int, whole: int, link: str) -> None:
    """So many in so many are a fraction of one."""
    value = quantity(f"The survey names {SMALL[top - 1]} {link} {whole} houses.")
    assert (value.low, value.unit) == (Decimal(top) / whole, "fraction")


@given(whole=st.integers(2, 90), top=st.integers(1, 7))
def test_mixed_numbers(whole: int, top: int) -> None:
    """A whole number and eighths after it are one length."""
    value = quantity(f"The wall is {whole} {top}/8 inches thick.")
    assert value.stated == (whole + Decimal(top) / 8,)


@given(millions=st.integers(1, 9), top=st.integers(2, 4))
def test_a_part_after_millions_adds_nothing(millions: int, top: int) -> None:
    """What follows a number of millions as a part is no count of ones."""
    found = find_mentions(
        f"They sold {SMALL[millions - 1]} million and {SMALL[top - 1]} fifths of the rest.", PUBLISHED
    )
    assert isinstance(found[0].value, QuantityValue)
    assert found[0].value.stated == (Decimal(millions * 10**6),)


@given(weekday=st.integers(0, 6), words=st.sampled_from(("last", "next", "on")))
def test_weekdays(weekday: int, words: str) -> None:
    """A weekday is that of the week before the report or after it; told of the past, the latest."""
    value = date(f"It {'opens' if words == 'next' else 'opened'} {words} {WEEKDAYS[weekday]}.")
    back, ahead = (DAY.weekday() - weekday) % 7, (weekday - DAY.weekday() - 1) % 7 + 1
    distance = {"last": -((back - 1) % 7 + 1), "next": ahead, "on": -back}[words]
    assert value.start == value.end == DAY + dt.timedelta(days=distance)


@given(words=st.sampled_from(("yesterday", "today", "tomorrow")))
def test_days_about_the_report(words: str) -> None:
    """Yesterday, today and tomorrow lie about the day of the report."""
    value = date(f"The port opened {words}.")
    distance = ("yesterday", "today", "tomorrow").index(words) - 1
    assert value.start == value.end == DAY + dt.timedelta(days=distance)


@given(count=st.integers(2, 9), spelled=st.booleans())
def test_weeks_and_years_ago(count: int, spelled: bool) -> None:
    """Weeks ago are counted to the day, years ago to the year."""
    written = SMALL[count - 1] if spelled else str(count)
    assert date(f"It opened {written} weeks ago.").start == DAY - dt.timedelta(weeks=count)
    assert date(f"It opened {written} years ago.").timex == str(DAY.year - count)


@given(day=st.dates(dt.date(1990, 1, 1), dt.date(2039, 12, 31)), relation=st.sampled_from(RELATIONS))
def test_relations_to_a_day(day: dt.date, relation: str) -> None:
    """The preposition before a day is its modifier, and no part of its span."""
    value = date(f"It was shut {relation} {day.day} {day:%B} {day.year}.")
    assert (value.start, value.end, value.modifier) == (day, day, relation)
