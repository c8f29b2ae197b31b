"""One pass over the tokens of a text: each word that can name a date is handed to its reader."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator

from crosscheck.claims.dates.appositions import joined
from crosscheck.claims.dates.calendar import ANY_YEAR, DECADE_WORDS, HOLIDAYS, MONTHS, SEASONS, UNITS, WEEKDAYS
from crosscheck.claims.dates.daynumbers import ordinal_day_readings
from crosscheck.claims.dates.days import (
    deictic_readings,
    overnight_readings,
    part_of_day_readings,
    weekday_readings,
)
from crosscheck.claims.dates.feasts import holiday_readings, season_readings
from crosscheck.claims.dates.intervals import unit_readings
from crosscheck.claims.dates.lines import Line, Reading, line_of, timex_of
from crosscheck.claims.dates.months import month_readings
from crosscheck.claims.dates.numeric import numeric_readings
from crosscheck.claims.dates.outlooks import is_over
from crosscheck.claims.dates.quarters import short_quarter_readings
from crosscheck.claims.dates.recurring import nearest
from crosscheck.claims.dates.times import time_of
from crosscheck.claims.dates.years import (
    century_readings,
    decade_readings,
    era_readings,
    short_year_readings,
    year_readings,
)
from crosscheck.claims.mentions import Mention
from crosscheck.claims.tokens import Tokens
from crosscheck.model import DateModifier, DateValue, Days, Granularity, Published

Reader = Callable[[Line, int], list[Reading]]


def _century(line: Line, index: int) -> list[Reading]:
    return century_readings(line, index) or unit_readings(line, index)


def _may(line: Line, index: int) -> list[Reading]:
    return holiday_readings(line, index) or month_readings(line, index)


# A later group takes over the words that it shares with an earlier one.
_GROUPS: tuple[tuple[Reader, tuple[str, ...]], ...] = (
    (unit_readings, (*UNITS, "hours")),
    (holiday_readings, tuple(words[0] for words in HOLIDAYS)),
    (season_readings, tuple(SEASONS)),
    (decade_readings, (*DECADE_WORDS, "s")),
    (part_of_day_readings, ("morning", "afternoon", "evening", "night")),
    (deictic_readings, ("today", "yesterday", "tomorrow", "tonight")),
    (ordinal_day_readings, ("th", "st", "nd", "rd")),
    (month_readings, tuple(MONTHS)),
    (weekday_readings, tuple(WEEKDAYS)),
    (short_quarter_readings, ("q", "h")),
    (overnight_readings, ("overnight",)),
    (_century, ("century",)),
    (era_readings, ("bc", "bce", "ad")),
    (_may, ("may",)),
)
_READERS = {word: reader for reader, group in _GROUPS for word in group}
TRIGGERS = frozenset(_READERS)
"""Words in lower case without a possessive 's at which a date is read, beside digits."""

_DATE_LINKS = frozenset(("-", "/"))
_DIGITS = frozenset("0123456789")
_GRANULARITIES = {
    "day": Granularity.DAY,
    "week": Granularity.WEEK,
    "weekend": Granularity.FUZZY,
    "month": Granularity.MONTH,
    "quarter": Granularity.QUARTER,
    "half": Granularity.FUZZY,
    "season": Granularity.SEASON,
    "year": Granularity.YEAR,
    "decade": Granularity.DECADE,
    "century": Granularity.CENTURY,
}
_MODIFIERS = {
    "since": DateModifier.SINCE,
    "until": DateModifier.UNTIL,
    "till": DateModifier.UNTIL,
    "til": DateModifier.UNTIL,
    "before": DateModifier.BEFORE,
    "after": DateModifier.AFTER,
    "by": DateModifier.BY,
}
_BETWEEN = frozenset(("the", "about", "around", "at", "least", "on", "late", "early", "of", "roughly", "a"))
# "before dawn on Thursday" is on Thursday, "since dawn on Thursday" is since Thursday.
_TIMES = frozenset(("midnight", "noon", "dawn", "dusk", "evening", "morning", "night", "o'clock"))


def find_dates(text: str, tokens: Tokens, published: Published, *, previous: Days | None = None) -> list[Mention]:
    """All date expressions of a text in order, none overlapping another, each resolved as far as can be.

    `tokens` are those of `text`. Relative dates are resolved against the day of publication, else as far as the window
    of days allows, the interval being the hull over the window; without either they bear no days. "The next day" and
    its like are told from the last date mentioned before in the text, or from `previous`, the last date of the text
    before this one; in a history so are months and days without a year. Mentions leave out the preposition; since,
    until, before, after and by are the value's modifier.
    """
    return dates_of(line_of(text, tokens, published), range(tokens.size), previous=previous)


def dates_of(line: Line, indices: Iterable[int], *, previous: Days | None = None) -> list[Mention]:
    """What `find_dates` finds, where `indices` hold all tokens that are triggers or open with a digit.

    The line is used up: its `floor` and `previous` stand at the last mention.
    """
    if previous is not None:
        line.previous = previous
    readings: list[Reading] = []
    for index in indices:
        if index < line.floor:
            continue
        word = line.words[index]
        reader = _READERS.get(word) or (_figures(word) if word[0] in _DIGITS else None)
        if reader is None:
            continue
        for reading in reader(line, index):
            if line.in_address(reading.first, reading.stop):
                continue
            if readings and (both := joined(line, readings[-1], reading)) is not None:
                readings[-1] = reading = both
            else:
                readings.append(reading)
            line.floor = reading.stop
            if reading.days is not None:
                line.previous = reading.days
    return [_mention(line, reading) for reading in readings]


def _figures(word: str) -> Reader | None:
    """The reader for a token that opens with a digit, by its length."""
    if len(word) == 4:
        return _four_figures
    if len(word) <= 2:
        return _two_figures
    return numeric_readings if word.count(".") == 2 else None


def _four_figures(line: Line, index: int) -> list[Reading]:
    numeric = numeric_readings(line, index) if line.words[index + 1] in _DATE_LINKS else []
    return numeric or year_readings(line, index)


def _two_figures(line: Line, index: int) -> list[Reading]:
    if line.words[index + 1] in _DATE_LINKS:
        return numeric_readings(line, index)
    if len(line.words[index]) == 2 and line.words[index - 1] in ("'", "’", "‘"):
        return short_year_readings(line, index)
    return []


def _mention(line: Line, reading: Reading) -> Mention:
    last = reading.stop - 1
    end = line.tokens.end[last] - 2 * line.tokens.lower[last].endswith("'s")
    start_day, end_day = reading.days if reading.days is not None else (None, None)
    timex = timex_of(reading)
    if timex is not None and reading.unit == "day" and start_day == end_day and len(timex) == 10:
        timex += time_of(line, reading.first, reading.stop)
    value = DateValue.of(
        start=start_day,
        end=end_day,
        granularity=Granularity.FUZZY if reading.fuzzy else _GRANULARITIES[reading.unit],
        modifier=reading.modifier or _modifier(line, reading),
        timex=timex,
    )
    return Mention(line.tokens.start[reading.first], end, value)


def _modifier(line: Line, reading: Reading) -> DateModifier | None:
    """The relation in the preposition before the date, over articles and times of day."""
    first = reading.first
    # "After this week's blast" is after the blast, which was this week.
    near = not line.tokens.lower[reading.stop - 1].endswith(("'s", "’s"))
    for index in range(first - 1, max(-1, first - 6), -1):
        word = line.words[index]
        modifier = _MODIFIERS.get(word)
        if modifier is not None:
            return modifier if near or modifier not in (DateModifier.BEFORE, DateModifier.AFTER) else None
        if word in _TIMES:
            near = False
        elif word not in _BETWEEN:
            break
    if line.words[first - 1] == "to" and line.words[first - 2] == "prior":
        return DateModifier.BEFORE
    if line.words[first - 1] == "than" and line.words[first - 2] == "later":
        return DateModifier.BY
    return None


def absolute_days(line: str, *, about: Days | None = None) -> list[tuple[int, int, dt.date]]:
    """Spans and days of the absolute dates to the day in a line of page text, in words or in figures.

    Figures such as 03/04/2021 are read day first, unless that is impossible or the line bears a US sign (a time zone of
    the United States, its name, or another date that is only possible month first); four figures first are ISO.
    A day without a year is that of the year nearest to the time that it is `about`, if that is known.
    """
    return [(mention.start, mention.end, day) for mention, day in _days_named(line, Tokens(line), about)]


def days_gone(line: str, *, about: Days) -> list[dt.date]:
    """The absolute dates to the day in a line of page text that it tells to be over, as `absolute_days` reads them."""
    tokens = Tokens(line)
    words = line_of(line, tokens, Published())
    return [
        day
        for mention, day in _days_named(line, tokens, about)
        if is_over(words, bisect_left(tokens.start, mention.start), bisect_left(tokens.start, mention.end))
    ]


def _days_named(line: str, tokens: Tokens, about: Days | None) -> Iterator[tuple[Mention, dt.date]]:
    for mention in find_dates(line, tokens, Published()):
        value = mention.value
        if not isinstance(value, DateValue) or value.granularity is not Granularity.DAY:
            continue
        days = value.days
        if (
            days is None
            and about is not None
            and (cycle := value.timex or "").startswith(ANY_YEAR)
            and "W" not in cycle
        ):
            days = nearest(cycle, about)
        if days is not None and days.start == days.end:
            yield mention, days.start
