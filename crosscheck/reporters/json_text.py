"""Data as JSON text that does nothing wherever it is shown or pasted."""

from __future__ import annotations

import json
import re

_ACTIVE = re.compile("[<\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What opens a tag in a page, moves a terminal, ends a line in a script, reorders the characters around it, or is half
of a character. Read back, each is what it was."""


def json_of(data: object, *, indent: int | None = None) -> str:
    """The data, keys and items in their order, characters as themselves but for those that act, which are escaped."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, indent=indent)
    return _ACTIVE.sub(lambda active: f"\\u{ord(active[0]):04x}", text) + "\n"
