"""What the program is for, in reports as short as a reader would try: two of them, a sentence or two each."""

from __future__ import annotations

import datetime as dt

import pytest

import crosscheck
from crosscheck.model import Verdict

MONDAY, TUESDAY = dt.date(2024, 3, 4), dt.date(2024, 3, 5)


def verdicts(first: str, second: str, day: dt.date = TUESDAY) -> dict[tuple[str, str], Verdict]:
    """The verdicts on two reports of different outlets, of Monday and of `day`, by the words of both figures."""
    texts = [
        crosscheck.Text(first, source="Daily Echo", published=MONDAY),
        crosscheck.Text(second, source="Harbour Post", published=day),
    ]
    result = crosscheck.check(texts)
    text = {claim.id: claim.text for claim in result.claims}
    return {(text[pair.left], text[pair.right]): pair.verdict for pair in result.pairs}


@pytest.mark.parametrize(
    ("first", "second", "figures", "verdict"),
    [
        (
            "Velmark has a dozen observation posts in Tarsin.",
            "Velmark maintains 12 observation posts around Tarsin, the ministry said.",
            ("a dozen", "12"),
            Verdict.AGREE,
        ),
        (
            "The blast in Arkan killed 12 people on Monday, police said.",
            "The number of dead in the Arkan blast rose to 17 on Tuesday, police said.",
            ("12", "17"),
            Verdict.UPDATE,
        ),
        (
            "Twelve people drowned when a ferry sank off Malva on Sunday, the coast guard said.",
            "The death toll of the ferry that sank off Malva has risen to 14, officials said.",
            ("Twelve", "14"),
            Verdict.UPDATE,
        ),
    ],
)
def test_two_short_reports_of_one_fact_are_compared(
    first: str, second: str, figures: tuple[str, str], verdict: Verdict
) -> None:
    """Nothing else bears the pair out, and nothing need."""
    assert verdicts(first, second)[figures] is verdict


def test_two_voices_of_one_day_contradict_each_other() -> None:
    """Each figure has its own source, and no day lies between them."""
    found = verdicts(
        "Government attacks in Tarsin have displaced 80,000 people, the UN said.",
        "More than 100,000 people have been displaced by the offensive in Tarsin, the Tarsin Observatory said.",
        MONDAY,
    )
    assert found == {("80,000", "More than 100,000"): Verdict.CONFLICT}


def test_two_deals_of_two_dates_are_two_deals() -> None:
    """However alike their sentences are."""
    found = verdicts(
        "Velmark and Orsk signed a deal in September 2022 to stop an attack on Tarsin.",
        "Velmark and Orsk agreed on a new deal last March that ended the fighting in Tarsin.",
    )
    assert found == {}
