"""A line of text with what a reader of dates needs beside it, and what such a reader yields."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from crosscheck.claims.dates.calendar import Days, Unit, timex, unit_days
from crosscheck.claims.tokens import Tokens
from crosscheck.model import DateModifier, Published

_HALF_YEAR = dt.timedelta(days=182)
_BLANK = re.compile(r"\s")
_ADDRESS = re.compile(r"://|\bwww\.|[a-z]{3,}/[a-z]+-|-[a-z]+-[a-z]+-|\.(?:com|org|net|html?|pdf|jpe?g|png|gif|webp)\b")
_LONGEST = 120  # characters of an address on either side of what looks like a date
_BLUR = 8  # times the length of what is named that a hull over a window may cover


class Anchor(NamedTuple):
    """The days on which the text can have been published; None where nothing is known."""

    earliest: dt.date | None
    latest: dt.date | None

    def days(self, resolve: Callable[[dt.date], Days]) -> Days | None:
        """What `resolve` gives for the day of publication; over a window, the hull of what it gives for its ends.

        None without a window, where the calendar ends, and where the hull blurs what is named: a weekday of some week
        in two months is no date, "earlier this year" still is.
        """
        if self.earliest is None or self.latest is None:
            return None
        try:
            first = resolve(self.earliest)
            last = first if self.earliest == self.latest else resolve(self.latest)
        except (ValueError, OverflowError):
            return None
        hull = min(first[0], last[0]), max(first[1], last[1])
        named = max(first[1] - first[0], last[1] - last[0])
        return hull if self.earliest == self.latest or hull[1] - hull[0] <= _BLUR * named else None

    def instance(self, resolve: Callable[[dt.date], Days]) -> Days | None:
        """What `resolve` gives of a date that comes round every year: where its instances for the two ends of a window
        are too far apart for one date, and the window is so short that it can hold but one, the one next to it."""
        days = self.days(resolve)
        if days is not None or self.earliest is None or self.latest is None or self.latest - self.earliest > _HALF_YEAR:
            return days
        middle = self.earliest + (self.latest - self.earliest) / 2
        try:
            return min(resolve(self.earliest), resolve(self.latest), key=lambda found: abs(found[0] - middle))
        except (ValueError, OverflowError):
            return None


def anchor_of(published: Published) -> Anchor:
    if published.day is not None:
        return Anchor(published.day, published.day)
    return Anchor(published.earliest, published.latest)


@dataclass(slots=True)
class Line:
    """`words` are the tokens in lower case without a possessive 's,
    `glued` tells where none is parted by a space from the one before.

    `floor` is the first token that no mention has taken yet, `previous` the days of the last resolved mention,
    `month_first` whether figures are read the American way, once it has been asked for, `history` whether the report
    tells of times long past.
    """

    text: str
    tokens: Tokens
    words: list[str]
    glued: list[bool]
    published: Published
    floor: int = 0
    previous: Days | None = None
    month_first: bool | None = None
    history: bool = False

    @property
    def anchor(self) -> Anchor:
        """The days from which what is relative counts."""
        return anchor_of(self.published)

    def told(self, resolve: Callable[[dt.date], Days], within: Unit = "century") -> Days | None:
        """What `resolve` gives for the first day of the date mentioned last.

        None where none was mentioned or that date is longer than one `within`, and where the calendar ends.
        """
        if self.previous is None:
            return None
        try:
            if self.previous[1] > unit_days(self.previous[0], within)[1]:
                return None
            return resolve(self.previous[0])
        except (ValueError, OverflowError):
            return None

    def previous_is_near(self, index: int) -> bool:
        """Whether the last resolved mention stands in the same sentence, not far before `index`."""
        if self.previous is None or not 0 < self.floor >= index - 40:
            return False
        between = self.text[self.tokens.end[self.floor - 1] : self.tokens.start[index]]
        return not any(sign in between for sign in ("\n", ". ", "! ", "? ", ";"))

    def left(self, index: int) -> str:
        """The word at `index`, "" where it stands before the text or belongs to an earlier mention."""
        return self.words[index] if index >= self.floor else ""

    def capital(self, index: int) -> bool:
        return self.tokens.text[index][:1].isupper()

    def number(self, index: int) -> int | None:
        """The whole number written in digits at `index`, of at most four digits, not part of a glued name or sum."""
        word = self.words[index]
        if not (0 < len(word) <= 4 and word.isdecimal() and word.isascii()):
            return None
        return int(word)

    def in_address(self, first: int, stop: int) -> bool:
        """Whether tokens `first` up to `stop` stand in an address of the web, a file name or a chain of hyphens."""
        if not (self.glued[first] or self.glued[stop]):
            return False
        begin, end = self.tokens.start[first], self.tokens.end[stop - 1]
        left = _BLANK.split(self.text[max(0, begin - _LONGEST) : begin])[-1]
        right = _BLANK.split(self.text[end : end + _LONGEST], maxsplit=1)[0]
        return _ADDRESS.search(left + self.text[begin:end] + right) is not None


def line_of(text: str, tokens: Tokens, published: Published, *, history: bool = False) -> Line:
    return Line(text, tokens, tokens.bare, tokens.glued, published, history=history)


class Reading(NamedTuple):
    """Tokens `first` up to `stop` name a date of `unit`; `days` is None where it cannot be resolved.

    `fuzzy` where the words cover a vague part of the unit, `spread` where they name a stretch of several units,
    `pattern` is the TIMEX3 value as far as the words alone give it, `modifier` a relation that the words contain.
    """

    first: int
    stop: int
    unit: Unit
    days: Days | None
    fuzzy: bool = False
    spread: bool = False
    pattern: str | None = None
    modifier: DateModifier | None = None


def timex_of(reading: Reading) -> str | None:
    """The TIMEX3 value: its unit where the days lie in one, else both ends or the length, else what the words give."""
    if reading.days is None:
        return reading.pattern
    start, end = reading.days
    unit = reading.unit
    if not reading.spread:
        written = timex(unit, start)
        if start == end or written == timex(unit, end):
            return written
    if reading.spread and (reading.pattern is None or not reading.pattern.startswith("P")):
        return f"{start.isoformat()}/{end.isoformat()}"
    return reading.pattern
