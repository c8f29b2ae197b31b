"""Whose text a report says that it holds."""

from __future__ import annotations

import pytest

from crosscheck.readers import parse_report

BODY = "Twelve people were killed when a ferry sank off the cape, the coast guard said. Nine were saved."


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        (f"Ferry sinks\n\nLUND, May 4 (AP) - {BODY}", "AP"),
        (f"Ferry sinks\n\nLUND (Reuters) — {BODY}", "Reuters"),
        (f"Ferry sinks\n\nLUND/CAPE TOWN, May 4 (Cape News Agency) -- {BODY}", "Cape News Agency"),
        (f"Ferry sinks\n\nLUND (CNA). {BODY}", "CNA"),
        (f"Ferry sinks\n\nBy Ann Lee, Associated Press\n\n{BODY}", "Associated Press"),
        (f"Ferry sinks\n\nBy Post reporters and CNA\n\n{BODY}", "CNA"),
        (f"Ferry sinks\n\nBy Cape Wire and staff\n\n{BODY}", "Cape Wire"),
        (f"Ferry sinks\n\nFrom our news services\n\n{BODY}", "wire services"),
        (f"Ferry sinks\n\nThe pier was empty on Tuesday.\n\nFrom our agencies: {BODY}", "wire services"),
        (f"Ferry sinks\n\n{BODY}\n\nReuters contributed to this report.", "Reuters"),
        (f"Ferry sinks\n\n{BODY}\n\n© 2021 The Associated Press. All rights reserved.", "The Associated Press"),
        (f"Ferry sinks\n\n{BODY}\n\n(AFP)", "AFP"),
        (f"Ferry sinks\n\n{BODY}", None),
        (f"Ferry sinks\n\nBy Ann Lee\n\n{BODY}", None),
        (f"Ferry sinks\n\n{BODY} Agencies (public and private) were slow, the minister told Reuters.", None),
        (f"Ferry sinks\n\nThe Sea Rescue Service (SRS) said nine were saved. {BODY}", None),
        (f"Ferry sinks\n\n{BODY}\n\nAnn Lee contributed to this report.", None),
    ],
)
def test_the_agency_is_the_one_that_dateline_byline_or_foot_name(text: str, credit: str | None) -> None:
    """By the name that they give; whom the report quotes is no agency that it was had from."""
    assert parse_report(text, id="a", path="a.txt").credit == credit
