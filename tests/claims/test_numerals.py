"""Numbers in digits and words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.claims.numerals import read_number
from crosscheck.claims.tokens import Tokens

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety"


def spell(n: int) -> str:
    """`n` in British words: "two hundred and ten"."""
    ones, tens = ONES.split(), TENS.split()
    if n < 20:
        return ones[n]
    if n < 100:
        return tens[n // 10] + (f"-{ones[n % 10]}" if n % 10 else "")
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            rest = n % size
            link = " and " if 0 < rest < 100 else " "
            return f"{spell(n // size)} {name}" + (f"{link}{spell(rest)}" if rest else "")
    raise AssertionError(n)


@pytest.mark.parametrize(
    ("text", "value", "read"),
    [
        ("80,000 people", "80000", "80,000"),
        ("1,234.5 tonnes", "1234.5", "1,234.5"),
        ("12 400 residents", "12400", "12 400"),
        ("1,20,000 rupees", "120000", "1,20,000"),
        ("1.234.567", "1234567", "1.234.567"),
        ("2.5 million doses", "2500000", "2.5 million"),
        ("2.5bn", "2500000000", "2.5bn"),
        ("1.2m viewers", "1200000", "1.2m"),
        ("3.06mil", "3060000", "3.06mil"),
        ("5 lakh", "500000", "5 lakh"),
        ("3½ hours", "3.5", "3½"),
        ("2 and a half million", "2500000", "2 and a half million"),
        ("640-million-dollar", "640000000", "640-million"),
        ("Sixty-two miners", "62", "Sixty-two"),
        ("two hundred and ten days", "210", "two hundred and ten"),
        ("a hundred and twenty", "120", "a hundred and twenty"),
        ("twelve hundred", "1200", "twelve hundred"),
        ("a dozen lorries", "12", "a dozen"),
        ("two dozen", "24", "two dozen"),
        ("half a dozen", "6", "half a dozen"),
        ("half a million", "500000", "half a million"),
        ("half-million", "500000", "half-million"),
        ("a quarter of a million", "250000", "a quarter of a million"),
        ("two and a half million", "2500000", "two and a half million"),
        ("two-and-a-half-year", "2.5", "two-and-a-half"),
        ("a million and a half", "1500000", "a million and a half"),
        ("forty-four point one", "44.1", "forty-four point one"),
        ("two thousand million", "2000000000", "two thousand million"),
        ("a hundred thousand", "100000", "a hundred thousand"),
    ],
)
def test_reads_every_form(text: str, value: str, read: str) -> None:
    """Digits with separators, words, scales, dozens and halves are one number, as far as it goes and no further."""
    tokens = Tokens(text)
    found = read_number(tokens, 0)
    assert found is not None
    assert found.value == Decimal(value)
    assert text[: tokens.end[found.end - 1]] == read


@pytest.mark.parametrize("text", ["a year", "half of them", "quarter", "people", "1.2.3", "9" * 60, ""])
def test_leaves_what_is_no_number(text: str) -> None:
    """Articles, lone parts, versions and endless runs of digits are no numbers."""
    assert read_number(Tokens(text), 0) is None


def test_and_does_not_join_two_numbers() -> None:
    """ "one hundred and two hundred" are two numbers; "five and a half of the fleet" is five."""
    assert read_number(Tokens("one hundred and two hundred"), 0) == (Decimal(100), 2, True, Decimal(100))
    assert read_number(Tokens("five and a half of the fleet"), 0) == (Decimal(5), 1, True, Decimal(1))


def test_a_glued_m_before_a_dimension_is_metres() -> None:
    """ "a 40m high wall" has no millions in it."""
    found = read_number(Tokens("40m high"), 0)
    assert found is not None
    assert found.value == 40


@given(st.integers(min_value=1, max_value=10**12 - 1))
def test_words_read_back(n: int) -> None:
    """A whole number in words reads back to itself, to its last word."""
    tokens = Tokens(spell(n))
    found = read_number(tokens, 0)
    assert found is not None
    assert (found.value, found.end) == (Decimal(n), tokens.size)


@given(st.integers(min_value=0, max_value=10**15), st.sampled_from(["", ","]))
def test_digits_read_back(n: int, separator: str) -> None:
    """A whole number in digits reads back to itself, with and without separators."""
    found = read_number(Tokens(f"{n:,}" if separator else str(n)), 0)
    assert found is not None
    assert found.value == n


@given(st.text(), st.integers(min_value=-2, max_value=40))
def test_never_raises(text: str, at: int) -> None:
    """Any text can be asked at any token; what is read ends inside it."""
    tokens = Tokens(text)
    found = read_number(tokens, at)
    assert found is None or at < found.end <= tokens.size


def test_a_digit_after_a_comma_at_the_end() -> None:
    """A single digit after a glued comma is no group of an Indian figure."""
    found = read_number(Tokens("1,3"), 0)
    assert found is not None
    assert found.value == 1
