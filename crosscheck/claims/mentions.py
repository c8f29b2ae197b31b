"""A value found in a text, before its frame is known."""

from __future__ import annotations

from typing import NamedTuple

from crosscheck.model import DateValue, DurationValue, QuantityValue


class Mention(NamedTuple):
    """`text[start:end]` bears `value`: a figure with its bound and unit ("more than 100,000"), or a date expression."""

    start: int
    end: int
    value: QuantityValue | DurationValue | DateValue
