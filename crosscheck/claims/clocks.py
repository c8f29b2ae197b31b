"""Times of day: "9:40 am", "14.00", "six o'clock", "at six"."""

from __future__ import annotations

from crosscheck.claims import designators as d
from crosscheck.claims.neighbours import looks_plural
from crosscheck.claims.numerals import SCALES, UNITS
from crosscheck.claims.tokens import Tokens
from crosscheck.claims.units import read_unit

_LOOK_BACK = 8
_BEFORE_MINUTES = frozenset({"at", "until", "from", "before", "after", "since", "till", "around"})
BEFORE_HOURS = _BEFORE_MINUTES | {"about", "roughly"}
"""Words without one of which before it, or after it one of `AFTER_HOURS`, a figure is no time of day."""
AFTER_HOURS = d.CLOCK_AFTER | {"a", "p", "o", "hours"}
_AFTER_HOUR = frozenset(
    {"", ".", ",", ";", "on", "in", "this", "that", "sharp", "tonight", "and", "yesterday", "when", "local", "every"}
)


def clock_span(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """First and last token of the time of day that the digits at token `i` open, without a colon."""
    if not is_hour(tokens.text[i]):
        return None
    if clock_word(tokens, i + 1):
        return i, clock_end(tokens, i)
    return (i, i) if _minutes_after_dot(tokens, i) or hour_after_at(tokens, i) else None


def is_hour(text: str) -> bool:
    """Whether digits can be an hour: "9", "14.30", "0600"."""
    head, _, minutes = text.partition(".")
    if len(head) == 4 and head.isdecimal() and not minutes:
        return int(head[:2]) < 25 and int(head[2:]) < 60
    return (
        len(head) <= 2
        and head.isdecimal()
        and int(head) < 25
        and (not minutes or (len(minutes) == 2 and minutes < "60"))
    )


def clock_word(tokens: Tokens, i: int) -> bool:
    """Whether token `i` makes what precedes it a time of day: "am", "p.m.", "GMT", "o'clock", "hours" after "0600"."""
    lower = tokens.lower[i]
    if lower in ("a", "p") and tokens.text[i + 1] == "." and tokens.lower[i + 2] == "m" and tokens.glued[i + 2]:
        return True
    if lower == "hours":
        before = tokens.text[i - 1]
        return len(before) == 4 and before[0] in "012" and before.isdecimal()
    return lower in d.CLOCK_AFTER or (lower == "o" and tokens.text[i + 1] in ("'", "’"))


def clock_end(tokens: Tokens, i: int) -> int:
    """The last token of the time of day whose digits end at token `i`."""
    lower = tokens.lower[i + 1]
    if lower in ("a", "p") and tokens.text[i + 2] == "." and tokens.lower[i + 3] == "m":
        return i + 4 if tokens.text[i + 4] == "." and tokens.glued[i + 4] else i + 3
    return i + 1 if lower in d.CLOCK_AFTER or lower in ("hours", "h") else i


def placed(tokens: Tokens, i: int) -> bool:
    """Whether a verb before token `i` says that "at" gives a level ("put the toll at five")."""
    return any(tokens.lower[k] in d.PLACED for k in range(max(0, i - _LOOK_BACK), min(i, tokens.size)))


def _minutes_after_dot(tokens: Tokens, i: int) -> bool:
    """ "at 14.00", "until 9.30": minutes on the five, no unit, and a word of time before."""
    text = tokens.text[i]
    if "." in text and len(text) == 5 and text[0] == "0":  # "06.05 Trains are running again"
        return read_unit(tokens, i + 1) is None
    if "." not in text or text[-1] not in "05" or tokens.lower[i - 1] not in _BEFORE_MINUTES:
        return False
    if tokens.lower[i - 1] == "from" and tokens.text[i - 2][:1].isdecimal():
        return False  # "fell to 4.19 from 4.25"
    following = tokens.lower[i + 1]
    return (
        not placed(tokens, i - 1)
        and read_unit(tokens, i + 1) is None
        and not looks_plural(following)
        and following not in SCALES
    )


def hour_after_at(tokens: Tokens, i: int) -> bool:
    """ "at six", "at 11 on Tuesday": a small number after "at" that counts nothing and gives no level."""
    at = i - 1
    if tokens.lower[at] in ("about", "around", "roughly"):
        at -= 1
    if tokens.lower[at] not in ("at", "until", "till") or placed(tokens, at):
        return False
    value = tokens.text[i]
    if value.isdecimal() and (len(value) > 2 or int(value) > 12):
        return False
    if not value.isdecimal() and tokens.lower[i] not in UNITS and tokens.lower[i] not in ("ten", "eleven", "twelve"):
        return False
    following = tokens.lower[i + 1]
    if following == "in" and tokens.lower[i + 2] != "the":
        return False
    return following in _AFTER_HOUR
