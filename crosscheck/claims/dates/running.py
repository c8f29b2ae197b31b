"""What is running, told by the number of its unit: its seventh year, the 98th day of the siege, its 95th birthday."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from decimal import Decimal

from crosscheck.claims.dates.calendar import UNITS, Days, Unit, shift, year_days
from crosscheck.claims.dates.counts import ordinal_before
from crosscheck.claims.dates.lasting import EVENTS
from crosscheck.claims.dates.lines import Line, line_of
from crosscheck.claims.mentions import Mention
from crosscheck.claims.tokens import Tokens
from crosscheck.claims.vocabulary import words
from crosscheck.model import Bound, DateValue, DurationValue, Granularity, Implied, Published

STOPS = words(
    """the a an of in on at by to for from with and or but that which who whom whose is are was were has have had
    will would said says as after before since until into"""
)
_COUNTED = words("day week month year decade birthday anniversary")
TRIGGERS = _COUNTED
"""Words in lower case without a possessive 's at which something running is read."""
_DAYS: dict[Unit, tuple[Decimal, Decimal]] = {
    "day": (Decimal(1), Decimal(1)),
    "week": (Decimal(7), Decimal(7)),
    "month": (Decimal(28), Decimal(31)),
    "year": (Decimal(365), Decimal(366)),
    "decade": (Decimal(3650), Decimal(3660)),
}


def implied_start(line: Line, resolve: Callable[[dt.date], Days]) -> Implied | None:
    """A beginning in the days that `resolve` gives for the day of publication, None without such a day."""
    days = line.anchor.days(resolve)
    if days is None:
        return None
    return Implied(start=DateValue(start=days[0], end=days[1], granularity=Granularity.FUZZY, timex=None))


def find_running(text: str, tokens: Tokens, published: Published) -> list[Mention]:
    """What is told by the number of a unit that is running or just complete, as durations that imply the beginning.

    - "in its seventh year": six years are complete and the seventh is not, so it began seven to six years ago;
    - "the ninety-eighth day of the siege": it began 97 days ago;
    - "its 95th birthday", "the tenth anniversary of the deal": it began in the year that lies n years back.
    """
    return running_of(line_of(text, tokens, published), range(tokens.size))


def running_of(line: Line, indices: Iterable[int]) -> list[Mention]:
    """What `find_running` finds, where `indices` hold all triggers of a line from which no date has been read yet."""
    mentions = []
    for index in indices:
        word = line.words[index]
        if word not in _COUNTED:
            continue
        ordinal = ordinal_before(line, index)
        if ordinal is None or not 2 <= ordinal[1] <= 1000:
            continue
        first, number = ordinal
        before = line.words[first - 1]
        if word in ("birthday", "anniversary"):
            if before in ("its", "their") or (line.words[index + 1] == "of" and word == "anniversary"):
                mentions.append(_running(line, first, index, number, "year", complete=True))
            continue
        unit = UNITS[word]
        own = before in ("its", "their", "a") and line.words[first - 2] in ("in", "into", "enters", "entered", "for")
        if own or (before in ("the", "its") and line.words[index + 1] == "of" and _event_after(line, index + 2)):
            mentions.append(_running(line, first, index, number, unit, complete=False))
    return mentions


def _begun(day: dt.date, number: int, unit: Unit, *, complete: bool) -> Days:
    """The days on which it can have begun of which the nth unit runs on `day`, or was complete in the year of `day`."""
    if complete:
        return year_days(day.year - number)
    if unit == "day":
        begun = shift(day, 1 - number, "day")
        return begun, begun
    return shift(day, -number, unit), shift(day, 1 - number, unit)


def _event_after(line: Line, index: int) -> bool:
    """Whether "of" is followed by an event of the list: the siege, the civil war, fighting."""
    for at in range(index, index + 4):
        word = line.words[at]
        if word in EVENTS:
            return True
        if not word[:1].isalpha() or (word in STOPS and word not in ("the", "a")):
            return False
    return False


def _running(line: Line, first: int, index: int, number: int, unit: Unit, *, complete: bool) -> Mention:
    shortest, longest = _DAYS[unit]
    value = DurationValue(
        stated=(Decimal(number),),
        written_unit=unit,
        bound=Bound.EXACT if complete else Bound.RANGE,
        low=(number if complete else number - 1) * shortest,
        high=number * longest,
        unit="day",
        implies=implied_start(line, lambda day: _begun(day, number, unit, complete=complete)),
    )
    return Mention(line.tokens.start[first], line.tokens.end[index], value)
