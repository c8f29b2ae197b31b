"""Lengths: how far one place lies from another ("40 km south of the capital"), how long or high a thing is."""

from __future__ import annotations

import re

from crosscheck.model import DateValue, DurationValue, QuantityValue

_POINT = r"(?:north|south|east|west)(?:[- ]?(?:east|west|north|south))*(?:ern|erly|wards?)?"
_SIZE = re.compile(
    # The length in a second unit may stand between, or the length be that second unit.
    rf"\)?(?:\s*\([^()]*\))?,?\s*(?:(?:further|farther|due|just|to the|down|up)\s+)?"
    rf"(?:{_POINT}|away|off|from|inland|offshore|upstream|downstream|upriver|downriver|uphill|downhill|upwind|downwind"
    r"|out (?:to sea|of)|outside|short of|ahead of|behind|beyond|past|apart"
    r"|long|wide|high|tall|deep|thick|across|in (?:length|width|height|depth|radius|diameter))\b",
    re.IGNORECASE,
)


def is_length(value: QuantityValue | DateValue) -> bool:
    """Whether the value is a length in space."""
    return isinstance(value, QuantityValue) and not isinstance(value, DurationValue) and value.unit == "m"


def names_size(text: str, end: int) -> bool:
    """Whether the words behind a length that ends at `end` say which way it runs or from where."""
    return _SIZE.match(text, end) is not None
