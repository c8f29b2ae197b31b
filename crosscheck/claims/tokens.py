"""The tokens that the value readers work on: one regular expression, offsets kept."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate

_TOKEN = re.compile(
    r"([^\W\d_]+(?:['’][^\W\d_]+)*"  # a word, with its apostrophes; hyphens stand apart
    r"|\d+(?:(?:,\d{3})+(?:\.\d+)?|(?:\.\d+)*)"  # 80,000 and 1,234.5, else 12, 2.5, 1.234.567
    r"|[^\w\s]|_)"
)


@dataclass(slots=True)
class Tok:
    """A token and where it stands; `lower` is its text in lower case with a straight apostrophe.

    Nothing changes a token; to have that checked would make each three times as dear.
    """

    text: str
    lower: str
    start: int
    end: int


def tokenize(text: str) -> list[Tok]:
    """All tokens of `text` in order; `text[t.start:t.end] == t.text`."""
    # Split by tokens, a text is gaps and tokens in turn; nothing is done token by token but to build them.
    pieces = _TOKEN.split(text)
    ends = list(accumulate(map(len, pieces)))
    words = pieces[1::2]
    lowers = map(str.lower, words)
    if "’" in text:
        lowers = map(_straight, lowers)
    return list(map(Tok, words, lowers, ends[0::2], ends[1::2]))


def _straight(word: str) -> str:
    return word.replace("’", "'")


def glued(left: Tok, right: Tok) -> bool:
    """Whether two neighbouring tokens stand without a space between them."""
    return left.end == right.start
