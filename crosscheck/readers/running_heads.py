"""What is printed on page after page: running heads, running feet, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from crosscheck.readers.layout import Word, rows

Page = tuple[Sequence[Word], float]
"""The words of a page and its height."""

_MARGIN = 0.12
"""Share of the page's height, at its top and its foot, in which such lines stand."""
_ROWS = 3
_NUMBER = re.compile(r"\W*(?:page|p\.|seite)?\W*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/|\|)\s*\d{1,4})?\W*", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")


def without_running_heads(pages: Sequence[Page]) -> tuple[list[list[Word]], list[str]]:
    """The words of each page without those lines, and what the lines say, each once: a head may name the day."""
    margins = [_margins(words, height) for words, height in pages]
    seen = Counter(key for margin in margins for key in {_key(text) for text, _ in margin})
    repeated = {key for key, count in seen.items() if count > 1 and 3 * count >= len(pages)}
    left: list[list[Word]] = []
    said: dict[str, str] = {}
    for (words, _), margin in zip(pages, margins, strict=True):
        dropped: set[Word] = set()
        for text, row in margin:
            if _key(text) in repeated or _NUMBER.fullmatch(text):
                dropped.update(row)
                if not _NUMBER.fullmatch(text):
                    said.setdefault(_key(text), text)
        left.append([word for word in words if word not in dropped])
    return left, list(said.values())


def _margins(words: Sequence[Word], height: float) -> list[tuple[str, list[Word]]]:
    head = rows([word for word in words if word.bottom < _MARGIN * height])[:_ROWS]
    foot = rows([word for word in words if word.top > (1 - _MARGIN) * height])[-_ROWS:]
    return [(" ".join(word.text for word in row), row) for row in (*head, *foot)]


def _key(text: str) -> str:
    return _DIGITS.sub("#", text)
