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
_WRAPPED = r"\u00ad[ \t]*\r?\n[ \t]*(?=[a-z])"
"""A word that was parted at the end of a line, where the hyphen says that it is no other's."""
_ODD = re.compile(
    rf"{_WRAPPED}|[{_UNSEEN}]+|[^\W\d_][{_ACCENTS}]+|[\uff01-\uff5e\u02bc\u2010\u2011]"
    rf"|(?<!\d)[{_SPACES}]|[{_SPACES}](?!\d)"
)
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
    if text.isascii() or _ODD.search(text) is None:
        return FairCopy(text)
    parts: list[str] = []
    at, begins, ends = [0], [0], [0]
    last = length = 0
    for odd in _ODD.finditer(text):
        usual = _usual(odd[0])
        parts += text[last : odd.start()], usual
        length += odd.start() - last + len(usual)
        last = odd.end()
        if len(usual) != len(odd[0]):
            at.append(length)
            begins.append(odd.end())
            ends.append(odd.end() if usual else odd.start())
    parts.append(text[last:])
    return FairCopy("".join(parts), tuple(at), tuple(begins), tuple(ends))


def _usual(odd: str) -> str:
    first = odd[0]
    if "\uff01" <= first <= "\uff5e":
        return chr(ord(first) - 0xFEE0)
    if first in _USUAL:
        return _USUAL[first]
    if first.isspace():
        return " "
    if first.isalpha():
        whole = unicodedata.normalize("NFC", odd)
        return whole if len(whole) == 1 else odd
    return ""


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
