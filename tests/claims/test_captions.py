"""What the words under a picture state."""

from __future__ import annotations

import pytest

from crosscheck.claims import find_mentions
from crosscheck.claims.captions import figures_told
from crosscheck.model import Published
from crosscheck.pipeline import bearing
from tests.fakes import report


@pytest.mark.parametrize(
    ("caption", "figures"),
    [
        ("Divers at the wreck in which 41 people died on 3 May 2021. (Ona Brandt/Coast Agency)", ["41"]),
        ("Photo: the wreck, 200 metres off Cape Sorn (Canal 9/R. Pineda)", ["200 metres"]),
        ("The toll rose to 41. [Photo: KTVR / Chopper 6]", ["41"]),
        ("FILE - The ferry carried 300 people in 2019. (Coast Agency/O. Brandt)", []),
        ("File photo: a ferry that lost 12 men", []),
    ],
)
def test_a_caption_gives_figures(caption: str, figures: list[str]) -> None:
    """Its dates are the picture's, an archive picture is of another event, and a channel's number counts nothing."""
    told = figures_told(caption, find_mentions(caption, Published()))
    assert [caption[m.start : m.end] for m in told] == figures


def test_the_captions_of_a_report_are_read() -> None:
    """The toll of the day often stands in one."""
    text = (
        "A ferry sank off Cape Sorn on Sunday.\n\n"
        "Divers at the wreck in which 41 people died on 3 May 2021. (Photo: Ona Brandt)\n\n"
        "The search goes on.\n"
    )
    found = [
        text[slice(*each.sentence.span)][m.start : m.end] for each in bearing(report("a", text)) for m in each.mentions
    ]
    assert found == ["Sunday", "41"]
