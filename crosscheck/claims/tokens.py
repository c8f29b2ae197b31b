"""The tokens that the value readers work on: one regular expression, offsets kept."""

from __future__ import annotations

import re
from itertools import accumulate
from operator import not_

_TOKEN = re.compile(
    r"([A-Za-z]++(?![^\W\d_])(?:['’][^\W\d_]++)*+"  # a word, with its apostrophes; hyphens stand apart
    r"|[^\W\d_]++(?:['’][^\W\d_]++)*+"  # the same in any letters, which take twice as long to look at
    r"|\d++(?:(?:,\d{3})+(?:\.\d+)?|(?:\.\d+)*)"  # 80,000 and 1,234.5, else 12, 2.5, 1.234.567
    r"|[^\w\s]|_)"
)
# More than any reader looks ahead or back at once; an index below zero finds them as well.
_MARGIN = 16
_NO_WORDS = [""] * _MARGIN
_NOT_GLUED = [False] * _MARGIN


class Tokens:
    """The tokens of a text in order, as one list for each thing that readers ask of them.

    `text[start[i]:end[i]]` of the text is `self.text[i]`; `lower` is that in lower case with a straight apostrophe,
    `bare` the same without a possessive 's; `glued[i]` tells that no space parts token `i` from the one before.
    Past either end of the text there are some empty words, so that neighbours need no check of bounds.
    """

    __slots__ = ("bare", "end", "glued", "lower", "size", "start", "text")

    def __init__(self, text: str) -> None:
        pieces = _TOKEN.split(text)  # gaps and tokens in turn: nothing is done token by token
        ends = list(accumulate(map(len, pieces)))
        words = pieces[1::2]
        self.size = len(words)
        self.text = words + _NO_WORDS
        self.start = ends[0::2]
        self.end = ends[1::2]
        self.glued = [*map(not_, pieces[0:-1:2]), *_NOT_GLUED]
        if self.size:
            self.glued[0] = False
        lower = [*map(str.lower, words), *_NO_WORDS]
        if "’" in text:
            lower = [word.replace("’", "'") for word in lower]
        self.lower = lower
        self.bare = [word.removesuffix("'s") for word in lower] if "'" in text or "’" in text else lower
