"""What a length of time implies: an "eight-year-old war" began eight to nine years before the report."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from crosscheck.claims.bounds import ELEVEN_TENTHS, NINE_TENTHS
from crosscheck.claims.dates.calendar import (
    MONTHS,
    UNITS,
    WEEKDAYS,
    Days,
    Unit,
    month_days,
    shift,
    unit_days,
    year_days,
)
from crosscheck.claims.dates.days import deictic_readings, weekday_readings
from crosscheck.claims.dates.lasting import EVENTS, POSTS, THINGS
from crosscheck.claims.dates.lines import Line, line_of
from crosscheck.claims.dates.outlooks import Outlook, outlook
from crosscheck.claims.dates.running import STOPS, find_running, implied_start, running_of
from crosscheck.claims.dates.yearly import choose
from crosscheck.claims.tokens import Tokens
from crosscheck.claims.vocabulary import words
from crosscheck.model import Bound, DurationValue, Implied, Published

__all__ = ["find_running", "implied_by", "running_of"]

_IN_POST = words("office power charge government opposition post")
_SET_FOR = words(
    """sentenced jailed imprisoned banned suspended barred closed extended renewed set had will would to . ; ! ? ,"""
) | {'"', "“", "”"}
_NO_SUPERLATIVES = words(
    "forest protest arrest harvest interest request northwest southwest northeast southeast honest invest guest quest"
)
_SENTENCE = 40


def _unit(value: DurationValue) -> Unit | None:
    """The calendar unit in which the length is written."""
    word = (value.written_unit or "").lower().split("-")[0].split(" ")[0]
    unit = UNITS.get(word)
    return None if unit in ("weekend", "quarter") else unit


def _lengths(value: DurationValue) -> tuple[Decimal, Decimal] | None:
    """The least and the most units meant: n to n + 1 for "n-year-old", wider where the words are."""
    if not value.stated:
        return None
    low, high = min(value.stated), max(value.stated)
    if value.bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        return low, 2 * high
    if value.bound is Bound.NEARLY:
        return low - 1, high
    if value.bound is Bound.ABOUT:
        return low * NINE_TENTHS, high * ELEVEN_TENTHS + 1
    if value.bound in (Bound.AT_MOST, Bound.LESS_THAN):
        return None
    return low, high + 1


def _back(day: dt.date, count: Decimal, unit: Unit) -> dt.date:
    """`count` units before `day`, fractions of years and decades in months, of the rest in whole units."""
    if unit in ("year", "decade", "century"):
        months = count * {"year": 12, "decade": 120}.get(unit, 1200)
        return shift(day, -int(months.to_integral_value()), "month")
    return shift(day, -int(count.to_integral_value()), unit)


def _elapsed(value: DurationValue, line: Line) -> Implied | None:
    """A beginning that many completed units before the report, or in the unit that is running."""
    unit, lengths = _unit(value), _lengths(value)
    if unit is None or lengths is None:
        return None
    low, high = lengths
    if unit in ("decade", "century") and value.bound in (Bound.EXACT, Bound.ABOUT):
        # A decade is a round word: the tenth of it either way.
        low, high = min(value.stated) * NINE_TENTHS, max(value.stated) * ELEVEN_TENTHS
    return implied_start(line, lambda day: (_back(day, high, unit), _back(day, low, unit)))


def _at(value: DurationValue, line: Line) -> Implied | None:
    """A date that many units before the report: the whole month or year of then, a day for days and weeks."""
    unit = _unit(value)
    if unit is None or len(value.stated) != 1:
        return None
    count = value.stated[0]
    whole: Unit = "month" if count % 1 and unit == "year" else unit

    def resolve(day: dt.date) -> Days:
        then = _back(day, count, unit)
        if unit == "week":
            return then, then
        return unit_days(then, "year" if unit in ("decade", "century") else whole)

    return implied_start(line, resolve)


def _after(value: DurationValue, line: Line, first: int, stop: int) -> Implied | None:
    """A date that many days or weeks before the day that the sentence is told of: the one that it names, else that of
    the report, or within the sentence the day before as well. None where the happening has its own day: "two days after
    the vote on Sunday"."""
    unit = _unit(value)
    if unit not in ("day", "week"):
        return _at(value, line)
    opens = line.words[first - 1] in ("", ".", "!", "?", ";")
    after = next((index for index in _within_sentence(line, stop, 1) if _is_day(line, index)), None)
    told = next((index for index in _within_sentence(line, first - 1, -1) if _is_day(line, index)), None)
    if after is not None:
        # "Two days after the vote, he left on Friday"
        told = after if opens and "," in line.words[stop:after] else None
        if told is None:
            return None
    if told is None:
        found = _at(value, line)
        if opens or unit == "week" or found is None or found.start is None or found.start.start is None:
            return found
        earlier = shift(found.start.start, -1, "day")
        return Implied(start=found.start.model_copy(update={"start": earlier}))
    reading = (weekday_readings if line.words[told] in WEEKDAYS else deictic_readings)(line, told)
    day = reading[-1].days if reading else None
    if day is None or day[0] != day[1]:
        return None
    return _at(value, replace(line, published=Published(day=day[0], earliest=day[0], latest=day[0])))


def _is_day(line: Line, index: int) -> bool:
    """Whether the token names a day of late: a weekday, today or yesterday."""
    word = line.words[index]
    return (word in WEEKDAYS and line.capital(index)) or word in ("today", "yesterday")


def _within_sentence(line: Line, origin: int, step: int) -> Iterator[int]:
    """The tokens from `origin` on to the end of the sentence or to its beginning."""
    for index in range(origin, origin + step * _SENTENCE, step):
        if line.words[index] in ("", ".", "!", "?", ";"):
            return
        yield index


_HORIZON = dt.timedelta(days=5 * 366)
"""How far the ends of a window lie apart at most, where only one is known: enough to date what has lasted for years."""


def _with_horizon(value: DurationValue, published: Published) -> Published:
    """The window of publication, closed at the horizon where only one end is known and years are counted."""
    if published.day or _unit(value) not in ("year", "decade", "century"):
        return published
    if published.latest is None and published.earliest is not None:
        return published.model_copy(update={"latest": published.earliest + _HORIZON})
    if published.earliest is None and published.latest is not None:
        return published.model_copy(update={"earliest": published.latest - _HORIZON})
    return published


def implied_by(
    value: DurationValue, text: str, tokens: Tokens, start: int, end: int, published: Published
) -> Implied | None:
    """The beginning that the duration at `text[start:end]` implies for what it tells of, None where it implies none.

    - an age or a length as an adjective ("eight-year-old camp", "six year conflict", "decade-long war") and an age as
      a predicate ("the plant is 56 years old"): n to n + 1 units before the report, where the noun is one of a list of
      events and of things that are founded, built or signed. A noun outside the list may be a person ("61-year-old
      skipper") or something still to run ("a two-year contract"), so it implies nothing;
    - time that has run until the report ("for the past three years", "has lasted three years", "has stood for 49
      years", "after eight years in office", "the worst in 13 years"): the same interval;
    - "n years after" and "into" an event, where the sentence names no other date: the unit that lies n units back,
      days and weeks from the day that it names ("on Friday, two days after the vote").

    A plain length ("six weeks of talks", "sentenced to ten years") implies nothing, nor does anything without a
    publication day or window.
    """
    line = line_of(text, tokens, _with_horizon(value, published))
    first = bisect_left(tokens.start, start, hi=tokens.size)
    stop = bisect_left(tokens.start, end, lo=first, hi=tokens.size)
    if _adjective(line, stop):
        # A three-day strike is over, or yet to come, as often as it goes on.
        return _elapsed(value, line) if _unit(value) != "day" and _heads(line, stop) else None
    following, before = line.words[stop], line.words[first - 1]
    if following == "old" or line.words[stop - 1] == "old":
        return _aged(value, line, stop + (following == "old")) if _of_a_thing(line, first) else None
    if following in ("after", "into"):
        return None if _names_date(line, first, stop) else _after(value, line, first, stop)
    if before in ("past", "last") and line.words[first - 2] in ("the", "these"):
        return _elapsed(value, line) if line.words[first - 3] in ("for", "over", "in", "during") else None
    if following == "in" and line.words[stop + 1] in _IN_POST:
        return _elapsed(value, line)
    if before == "in" and _superlative(line, first):
        return _elapsed(value, line)
    if before == "lasted" and line.words[first - 2] in ("has", "have"):
        return _elapsed(value, line)
    if before == "for" and (line.words[first - 2] in POSTS or _perfect(line, first, stop)):
        return _elapsed(value, line)
    return None


def _adjective(line: Line, stop: int) -> bool:
    """Whether the duration stands before its noun: eight-year-old, six-year, decade-long, "six year conflict"."""
    last = line.words[stop - 1]
    if last in ("old", "long"):
        return line.words[stop - 2] == "-"
    if line.words[stop] == "-":
        return True
    return UNITS.get(last) is not None and not last.endswith("s") and line.words[stop] in EVENTS | {"civil", "proxy"}


def _heads(line: Line, stop: int) -> bool:
    """Whether the noun phrase after the duration holds an event, or after an age a thing."""
    index = stop
    aged = line.words[stop - 1] == "old"
    while line.words[index] in ("-", "old", "long"):
        aged = aged or line.words[index] == "old"
        index += 1
    nouns = THINGS if aged else EVENTS
    for at in range(index, index + 4):
        word = line.words[at]
        if word in STOPS or not word[:1].isalpha():
            return False
        if word in nouns:
            # "war veteran" and "camp resident" are people: the list decides on the last noun, so look one further.
            following = line.words[at + 1]
            return not following.endswith(("er", "or", "ist", "ant", "ent", "man", "eran")) or following in nouns
    return False


def _aged(value: DurationValue, line: Line, stop: int) -> Implied | None:
    """The beginning of what is n years old: "this year" and "in March" name the year or the month of the birthday."""
    unit = _unit(value)
    if unit == "year" and len(value.stated) == 1 and value.stated[0] == int(value.stated[0]):
        count = int(value.stated[0])
        if line.words[stop] in ("this", "next") and line.words[stop + 1] == "year":
            step = int(line.words[stop] == "next")
            return implied_start(line, lambda day: year_days(day.year + step - count))
        month = MONTHS.get(line.words[stop + 1])
        if line.words[stop] in ("in", "this", "next", "last") and month is not None and line.capital(stop + 1):
            look = Outlook.PAST if line.words[stop] == "last" else outlook(line, stop + 1, stop + 2)
            look = Outlook.FUTURE if line.words[stop] == "next" else look

            def resolve(day: dt.date) -> Days:
                birthday = choose(lambda year: month_days(year, month), day, look, nearest=True)
                return month_days(birthday[0].year - count, month)

            return implied_start(line, resolve)
    return _elapsed(value, line)


def _of_a_thing(line: Line, first: int) -> bool:
    """Whether the subject of "is n years old" is a thing of the list, with no pronoun for a person nearer."""
    for index in range(first - 1, max(-1, first - 20), -1):
        word = line.words[index]
        if word in ("he", "she", "who", "i", "we", "they", ";", "!", "?"):
            return False
        if word == "." and line.capital(index + 1):
            return False
        if word in THINGS or word == "it":
            return True
    return False


def _names_date(line: Line, first: int, stop: int) -> bool:
    """Whether the sentence names a year or a month of its own."""
    around = (*_within_sentence(line, first - 1, -1), *_within_sentence(line, stop, 1))
    named = [line.words[index] for index in around if line.capital(index) or line.words[index].isdecimal()]
    return any((len(word) == 4 and word.isdecimal()) or word in MONTHS for word in named)


def _superlative(line: Line, first: int) -> bool:
    """Whether "in n years" closes a record: the worst, first, biggest ... in n years."""
    for index in range(first - 2, max(-1, first - 9), -1):
        word = line.words[index]
        if word in ("first", "worst", "best", "most", "only", "least"):
            return True
        if word.endswith("est") and len(word) > 4 and word not in _NO_SUPERLATIVES:
            return True
        if word in (".", ";", ","):
            return False
    return False


def _perfect(line: Line, first: int, stop: int) -> bool:
    """Whether the clause is in the present perfect, so that what lasts n years lasts until the report.

    What is suspended or closed for a time is so from a day on, not up to the report.
    """
    for index in range(first - 2, max(-1, first - 11), -1):
        word = line.words[index]
        if word in ("has", "have") or word.endswith("'ve"):
            return True
        if word in _SET_FOR:
            return False
    # "For 102 years you have trusted us" opens its sentence.
    if not line.capital(first - 1):
        return False
    return any(line.words[index] in ("has", "have") for index in range(stop, stop + 6))
