"""The fair copy of a text: the same words without what no reader sees, and the way back to the text as it lies there.

Soft hyphens, zero-width characters and marks of direction are left out, letters that are written with a combining
accent are one character (NFC), and characters that merely look otherwise (full-width figures, unusual apostrophes,
spaces that do not break) are the usual ones. White space within a figure ("80 000") stays what it is, for it groups
digits where it does not break. Claims are read in the fair copy; their spans are those of the text as it lies there.
"""

from __future__ import annotations

import bisect
import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from crosscheck.model import Claim, Report
from crosscheck.model.frozen import Span

_UNSEEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
_SPACES = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
_ACCENTS = "\u0300-\u034e\u0350-\u036f"
_LOOKALIKES = "\uff01-\uff5e\u02bc\u2010\u2011"
_ODD = re.compile(f"[{_UNSEEN}{_SPACES}{_ACCENTS}{_LOOKALIKES}]")
_WHOLE = re.compile(rf"\u00ad[ \t]*\r?\n[ \t]*(?=[a-z])|[{_UNSEEN}]+|[{_ACCENTS}]+|.", re.DOTALL)
"""What stands together from an odd character on: a soft hyphen parts a word at the end of a line, too."""
_USUAL = {"\u02bc": "’", "\u2010": "-", "\u2011": "-"}


class FairCopy(NamedTuple):
    """`text` is the fair copy. At offset `at[i]` in it the original stands at `begins[i]`, what was left out before it
    begins at `ends[i]`; from there on both run in step up to the next."""

    text: str
    at: tuple[int, ...] = (0,)
    begins: tuple[int, ...] = (0,)
    ends: tuple[int, ...] = (0,)

    def original(self, span: Span) -> Span:
        """The span in the original, without what was left out at either end."""
        start, end = span
        return self._begin(start), max(self._begin(start), self._end(end))

    def fair(self, span: Span) -> Span:
        """The span in the fair copy of one in the original."""
        start, end = (self._fair(offset) for offset in span)
        return start, end

    def _begin(self, offset: int) -> int:
        index = bisect.bisect_right(self.at, offset) - 1
        return self.begins[index] + offset - self.at[index]

    def _end(self, offset: int) -> int:
        index = bisect.bisect_left(self.at, offset)
        if index < len(self.at) and self.at[index] == offset:
            return self.ends[index]
        return self.begins[index - 1] + offset - self.at[index - 1]

    def _fair(self, offset: int) -> int:
        index = bisect.bisect_right(self.begins, offset) - 1
        beyond = self.at[index + 1] if index + 1 < len(self.at) else len(self.text)
        return min(self.at[index] + max(0, offset - self.begins[index]), beyond)


def fair_copy(text: str) -> FairCopy:
    """The text itself where there is nothing odd in it."""
    if text.isascii():
        return FairCopy(text)
    parts: list[str] = []
    at, begins, ends = [0], [0], [0]
    last = length = 0
    for odd in _ODD.finditer(text):
        if odd.start() < last:
            continue
        start, end, usual = _usual(text, odd.start(), last)
        parts += text[last:start], usual
        length += start - last + len(usual)
        last = end
        if len(usual) != end - start:
            at.append(length)
            begins.append(end)
            ends.append(end if usual else start)
    parts.append(text[last:])
    return FairCopy("".join(parts), tuple(at), tuple(begins), tuple(ends))


def _usual(text: str, start: int, last: int) -> tuple[int, int, str]:
    """What is odd at `start`: its own start and end, and what stands for it; nothing before `last` is part of it."""
    whole = _WHOLE.match(text, start)
    assert whole is not None  # the pattern matches any character
    odd, end = whole[0], whole.end()
    first = odd[0]
    if unicodedata.combining(first):
        composed = unicodedata.normalize("NFC", text[start - 1 : end]) if start > last else ""
        return (start - 1, end, composed) if len(composed) == 1 else (start, end, odd)
    if "\uff01" <= first <= "\uff5e":
        return start, end, chr(ord(first) - 0xFEE0)
    if first.isspace():
        grouping = start > 0 and text[start - 1].isdigit() and text[end : end + 1].isdigit()
        return start, end, first if grouping else " "
    return start, end, _USUAL.get(first, "")


def fair_report(report: Report) -> Report:
    """The report with the fair copy of its text."""
    copy = fair_copy(report.text)
    if copy.text == report.text:
        return report
    passages = tuple(passage.model_copy(update={"span": copy.fair(passage.span)}) for passage in report.passages)
    return report.model_copy(update={"text": copy.text, "passages": passages})


def in_original(claims: Iterable[Claim], report: Report) -> list[Claim]:
    """The claims that the fair copy of the report gives, with words and spans of the report's own text."""
    copy = fair_copy(report.text)
    if copy.text == report.text:
        return list(claims)
    return [_in_original(claim, report.text, copy) for claim in claims]


def _in_original(claim: Claim, text: str, copy: FairCopy) -> Claim:
    span, sentence = copy.original(claim.span), copy.original(claim.sentence_span)
    update = {
        "text": text[slice(*span)],
        "span": span,
        "sentence": text[slice(*sentence)],
        "sentence_span": sentence,
    }
    return claim.model_copy(update=update)
