"""The dateline is kept from the parser."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.claims.datelines import dated_by_dateline, without_dateline


@pytest.mark.parametrize(
    ("sentence", "rest"),
    [
        ("KESRA, Oct. 18 (HGW) - Nine people died.", "Nine people died."),
        ("PORT LEASE, 3 May 2022 — The council voted.", "The council voted."),
        ("BEIRUT — Troops moved.", "Troops moved."),
        ("SARDAN/LUHAN, July 23 (Meridian) - Twelve fell.", "Twelve fell."),
        ("( Oct. 18, 2021, Kesra, Meridian) Twelve fell.", "Twelve fell."),
        ("(18 of them fell in 2021) Twelve fell.", "(18 of them fell in 2021) Twelve fell."),
        ("The 12 - all miners - are safe.", "The 12 - all miners - are safe."),
        ("NATO said on Monday that 12 died.", "NATO said on Monday that 12 died."),
    ],
)
def test_what_is_left_of_a_sentence(sentence: str, rest: str) -> None:
    """Place in capitals, day and agency go; a dash within a sentence is no dateline's."""
    assert without_dateline(sentence).strip() == rest


@given(st.text())
def test_offsets_stay(sentence: str) -> None:
    """Whatever is given, the length stays and what is left stands where it stood."""
    left = without_dateline(sentence)
    assert len(left) == len(sentence)
    assert sentence.endswith(left.lstrip(" "))


@pytest.mark.parametrize(
    ("sentence", "figure", "belongs"),
    [
        ("KESRA, Oct. 18 (HGW) - Nine people died on Sunday.", "Oct. 18", True),
        ("KESRA, Oct. 18 (HGW) - Nine people died on Sunday.", "Sunday", False),
        ("NATO met on 3 May - its first session of the year.", "3 May", False),
        ("UNHCR counts 12,000 people - a record.", "12,000", False),
        ("The council voted on 3 May.", "3 May", False),
        ("— Coast Police (@coastpolice) 3 May 2021", "3 May 2021", True),
    ],
)
def test_what_a_dateline_dates(sentence: str, figure: str, belongs: bool) -> None:
    """The day between place and dash is the report's own; a sentence with a dash is no dateline."""
    assert dated_by_dateline(sentence, sentence.index(figure)) is belongs
