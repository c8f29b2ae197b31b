"""The claims of a text with the real parser."""

from __future__ import annotations

import datetime as dt

from crosscheck.api import Silent
from crosscheck.claims.describing import Described
from crosscheck.model import Claim, Parser
from crosscheck.pipeline import describe_claims
from crosscheck.readers import parse_report

FRIDAY = dt.date(2021, 6, 11)


def described(parser: Parser, text: str, published: dt.date | None = FRIDAY) -> list[Described]:
    report = parse_report(text, id="r1", path="r1.txt", published=published)
    return describe_claims([report], parser=parser, progress=Silent())


def claims(parser: Parser, text: str, published: dt.date | None = FRIDAY) -> dict[str, Claim]:
    """The claims of a text by their own text."""
    return {d.claim.text: d.claim for d in described(parser, text, published)}


def claim(parser: Parser, text: str, figure: str) -> Claim:
    return claims(parser, text)[figure]
