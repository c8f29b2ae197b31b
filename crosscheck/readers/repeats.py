"""Text that a report prints a second time: a page saved twice, a caption under its picture and in the list."""

from __future__ import annotations

import re

from crosscheck.model.frozen import Span

_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*|(?=[\r\n])")
_KEY = 8
"""Words that must agree before a stretch counts: long enough that no two sentences share them by chance."""


def repeated_spans(text: str, start: int) -> list[Span]:
    """Stretches from offset `start` on that stood before word for word, in order and without overlap.

    A stretch begins where a line or sentence began at its first standing, be it in the middle of a line now, and ends
    with a sentence or line.
    """
    words = [(match.start(), match.end()) for match in _WORD.finditer(text, start)]
    tokens = [text[begin:end] for begin, end in words]
    first: dict[tuple[str, ...], int] = {}
    spans: list[Span] = []
    index = 1
    while index + _KEY <= len(words):
        # The key leaves out the opening word: where a page glues its second copy to the first, that word is glued too.
        key = tuple(tokens[index : index + _KEY])
        earlier = first.get(key)
        if earlier is not None and earlier + _KEY < index:
            opening = words[earlier - 1]
            begin = words[index][0] - (words[earlier][0] - opening[0])
            if text[begin : words[index][0]] == text[opening[0] : words[earlier][0]]:
                length = 0
                while index + length < len(words) and tokens[index + length] == tokens[earlier + length]:
                    length += 1
                    if earlier + length == index:
                        break
                end = _closing(text, begin, words[index + length - 1][1])
                if end is not None and len(_WORD.findall(text, begin, end)) > _KEY:
                    spans.append((begin, end))
                    while index < len(words) and words[index][0] < end:
                        index += 1
                    continue
                # No end inside: none in its later parts either, and trying each of them would take quadratic time.
                index += max(1, length - _KEY)
                continue
        if _opens(text, words[index - 1][0], start):
            first.setdefault(key, index)
        index += 1
    return spans


def _opens(text: str, at: int, start: int) -> bool:
    """Whether a line or a sentence opens with the word at `at`."""
    before = text[max(start, at - 8) : at]
    trimmed = before.rstrip(" \t\"'“‘([*-•")
    return not trimmed or trimmed[-1] in "\r\n.!?:\ufeff…"


def _closing(text: str, begin: int, end: int) -> int | None:
    """The last end of a sentence or line in the stretch, which may take in the marks right after it."""
    last = None
    for match in _SENTENCE_END.finditer(text, begin, min(len(text), end + 2)):
        after = text[match.end() : match.end() + 1]
        if match.start() <= end + 1 and (not after or after.isspace()):
            last = match.end()
    return len(text) if end == len(text) else last
