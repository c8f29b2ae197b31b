"""Quantities of a sentence in a form that tests can write down."""

from __future__ import annotations

from decimal import Decimal

from crosscheck.claims.mentions import Mention
from crosscheck.claims.quantities import find_quantities
from crosscheck.claims.tokens import Tokens
from crosscheck.model import DateValue, QuantityValue

OPEN = "None"


def mentions(text: str) -> list[Mention]:
    return find_quantities(text, Tokens(text), [])


def value(mention: Mention) -> QuantityValue:
    assert not isinstance(mention.value, DateValue)
    return mention.value


def plain(number: Decimal | None) -> str:
    return OPEN if number is None else format(number.normalize(), "f")


def read(text: str) -> list[tuple[str, str, str, str | None]]:
    """Each mention of `text` as (span, low, high, unit)."""
    return [(text[m.start : m.end], plain(value(m).low), plain(value(m).high), value(m).unit) for m in mentions(text)]


def one(text: str) -> tuple[str, str, str, str | None]:
    found = read(text)
    assert len(found) == 1, found
    return found[0]
