"""The tokens that the value readers work on: one regular expression, offsets kept."""

from __future__ import annotations

import re
from typing import NamedTuple

_TOKEN = re.compile(
    r"\d+(?:,\d{3})+(?:\.\d+)?"  # 80,000 and 1,234.5
    r"|\d+(?:\.\d+)*"  # 12, 2.5, 1.234.567
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"  # a word, with its apostrophes; hyphens stand apart
    r"|[^\w\s]|_"
)


class Tok(NamedTuple):
    """A token and where it stands; `lower` is its text in lower case with a straight apostrophe."""

    text: str
    lower: str
    start: int
    end: int


def tokenize(text: str) -> list[Tok]:
    """All tokens of `text` in order; `text[t.start:t.end] == t.text`."""
    return [Tok(m.group(), m.group().lower().replace("’", "'"), m.start(), m.end()) for m in _TOKEN.finditer(text)]


def glued(left: Tok, right: Tok) -> bool:
    """Whether two neighbouring tokens stand without a space between them."""
    return left.end == right.start
