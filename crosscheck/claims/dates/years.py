"""Years, decades and centuries that a text names, alone or beside a day or month."""

from __future__ import annotations

from typing import NamedTuple

from crosscheck.claims.dates.calendar import (
    DECADE_WORDS,
    MONTHS,
    Days,
    Unit,
    century_days,
    decade_days,
    year_days,
)
from crosscheck.claims.dates.counts import ordinal_before
from crosscheck.claims.dates.lines import Line, Reading
from crosscheck.claims.dates.portions import Trim, portion_before
from crosscheck.claims.vocabulary import words
from crosscheck.model import DateModifier

_OFFSETS = {"last": -1, "this": 0, "next": 1}
_PLACING = words(
    """in since of by until till from before after between during the and to early late mid for through around about
    circa year back its his her their our this that as or per - – — / ( [ , : ; . ' “ ‘"""
) | {'"'}
_BARE = words("( [ “ : ; . , - – — /") | {'"'}
# Words that make a following four-digit number a name or a measure.
_NAMING = words(
    """no number nr # $ £ € ¥ resolution flight route highway room page pages model windows boeing article section
    bill channel russell unit block lot gate magnitude regulation x * × ="""
)
_COUNTING = words("than some about around nearly almost over least roughly approximately only just")
_FUNCTION_WORDS = words(
    "and or but when where which that the a an in on at to for from by with as after before until was were is"
)
_MEASURES = words(
    """km kilometres kilometers miles metres meters m kg tonnes tons people men women children soldiers troops
    dollars euros pounds percent per feet ft hectares acres civilians refugees houses homes calories votes seats
    rpm mph mw kw litres liters migrants families workers jobs cases deaths times points yards police others
    members fighters rebels km² sq square"""
)
_CLOCKS = words("gmt utc hours hrs hr %")


class YearRef(NamedTuple):
    """A year named beside a day or month: `year` itself, else its `offset` from the year of publication.

    Both are None where the year depends on a date that the text has not named.
    """

    stop: int
    year: int | None
    offset: int | None = None


def year_at(line: Line, index: int) -> int | None:
    """The year 1000..2199 written in digits at `index`, if it is no part of a sum, clock time or longer number."""
    word = line.words[index]
    if len(word) != 4 or not word.isdecimal() or not word.isascii() or not "1000" <= word <= "2199":
        return None
    following = line.words[index + 1]
    if following in (":", "%", "°") and line.glued[index + 1] and line.number(index + 2) is not None:
        return None
    return int(word)


def year_after(line: Line, index: int) -> YearRef | None:
    """The year that follows a day or month at `index`: 2018, ", 2018", of 2018, last year, of that year."""
    word = line.words[index]
    if word in (",", "of") and not (word == "," and line.words[index + 1] in _OFFSETS):
        return _year_word(line, index + 1)
    return _year_word(line, index)


def _year_word(line: Line, index: int) -> YearRef | None:
    if (year := year_at(line, index)) is not None:
        measure = year < 1500 or line.words[index + 1] in _CLOCKS
        return None if measure else YearRef(index + 1, year)
    word = line.words[index]
    if word in ("'", "’", "‘") and line.glued[index + 1] and len(line.words[index + 1]) == 2:
        short = line.number(index + 1)
        if short is not None:
            return YearRef(index + 2, full_year(short))
    if word == "the":
        index += 1
        word = line.words[index]
    if line.words[index + 1] != "year":
        return None
    if word in _OFFSETS:
        return YearRef(index + 2, None, _OFFSETS[word])
    if word in ("that", "same", "following", "previous", "preceding"):
        if line.previous is None:
            return YearRef(index + 2, None)
        step = {"following": 1, "previous": -1, "preceding": -1}.get(word, 0)
        return YearRef(index + 2, line.previous[0].year + step)
    return None


def full_year(short: int) -> int:
    """The year meant by two digits: 50..99 in the last century, 00..49 in this one."""
    return short + (1900 if short >= 50 else 2000)


def _several_years(line: Line, index: int, year: int) -> int | None:
    """The stop of 2019/20, 2009-10, 1992-95 or 1992-1995, where the second part is a later year."""
    if line.words[index + 1] not in ("/", "-", "–") or not (line.glued[index + 1] and line.glued[index + 2]):
        return None
    second = line.number(index + 2)
    if second is None or len(line.words[index + 2]) not in (2, 4):
        return None
    if second != (year + 1) % 100 and second != year + 1:
        # "the 1992-95 war"; "2010-12" may be a month
        dash = line.words[index + 1]
        short = len(line.words[index + 2]) == 2
        wide = second > year % 100 and (dash == "–" or (second > 12 and dash == "-")) if short else second > year
        if not wide or not 1500 <= year <= 2100 or line.words[index - 1] in _NAMING:
            return None
    if line.words[index + 3] in ("-", "/") and line.glued[index + 3]:
        return None
    return index + 3


def _names_something_else(line: Line, index: int) -> bool:
    """Whether the four digits at `index` are a count, a measure, or part of a name."""
    before, after = line.words[index - 1], line.words[index + 1]
    if "©" in line.words[max(0, index - 4) : index]:
        return True
    if line.glued[index] and before not in ("(", "[", '"', "“", "'", "‘", "-", "–", "—", "/", "fy", ",", ":"):
        return True
    if before in _COUNTING and after.isalpha() and not line.capital(index + 1) and after not in _FUNCTION_WORDS:
        return True
    if before in _NAMING or (before == "." and line.words[index - 2] == "no") or after == "index":
        return True
    if before == "-" and line.glued[index] and line.words[index - 2] not in ("mid", "pre", "post", "early", "late"):
        return year_at(line, index - 2) is None or _counts(line, index - 2, index)
    if after in ("-", "/") and line.glued[index + 1] and line.glued[index + 2] and line.words[index + 2].isdecimal():
        return year_at(line, index + 2) is None
    return after in _CLOCKS or (after.isalpha() and line.glued[index + 1]) or _counts(line, index, index)


def _counts(line: Line, first: int, last: int) -> bool:
    """Whether the figures at `first` and `last` count: "In 2015 people fled" tells a year, "killed 2015 people" not."""
    before, after = line.words[first - 1], line.words[last + 1]
    if after in _MEASURES and before not in ("the", "in", "since", "during", "until"):
        return True
    if before in _PLACING or before == "" or not after.isalpha() or line.capital(last + 1):
        return False
    # "earned 2012 votes": a plural noun right after a bare number is what the number counts.
    return after.endswith("s") and len(after) > 3 and not after.endswith("ss") and not before.endswith(("ed", "'"))


def year_readings(line: Line, index: int) -> list[Reading]:
    """The year, decade or pair of years whose digits stand at `index`."""
    year = year_at(line, index)
    if year is None:
        return []
    if line.words[index + 1] == "s" and line.glued[index + 1] and year % 10 == 0 and year >= 1500:
        return [_placed(line, index, index + 2, decade_days(year), decade=True)]
    if line.words[index + 1] == "'" and line.words[index + 2] == "s" and year % 10 == 0 and line.glued[index + 2]:
        return [_placed(line, index, index + 3, decade_days(year), decade=True)]
    stop = _several_years(line, index, year)
    if stop is not None and len(line.words[stop - 1]) == 4 and _counts(line, index, stop - 1):
        return []
    if stop is not None and not line.glued[index]:
        last = year // 100 * 100 + int(line.words[stop - 1]) % 100
        last += 100 * (last < year)
        return [Reading(index, stop, "year", (year_days(year)[0], year_days(last)[1]), spread=True)]
    if _names_something_else(line, index):
        return []
    if not 1900 <= year <= 2100 and not _tells_old_year(line, index, year):
        return []
    return [_placed(line, index, index + 1, year_days(year), decade=False)]


def _tells_old_year(line: Line, index: int, year: int) -> bool:
    """Whether digits are a year of long ago: "in 1848", "in 1066 William landed"; "the 1748 votes" counts"""
    if line.words[index - 1] == "the" and line.words[index + 1] in _MEASURES:
        return False
    if year >= 1500:
        return line.words[index - 1] in _PLACING - _BARE
    following = line.words[index + 1]
    ends = not following.isalpha() or line.capital(index + 1) or following in _FUNCTION_WORDS
    return ends and line.words[index - 1] in ("in", "since", "until", "circa", "from", "by")


def era_readings(line: Line, index: int) -> list[Reading]:
    """44 BC, AD 79; years before the first have no days in the calendar."""
    if not line.tokens.text[index].isupper():
        return []
    if line.words[index] == "ad":
        year = line.number(index + 1)
        if year is None or not year:
            return []
        return [Reading(index, index + 2, "year", year_days(year))]
    year = line.number(index - 1)
    if year is None or index - 1 < line.floor:
        return []
    return [Reading(index - 1, index + 1, "year", None, pattern=f"BC{year:04d}")]


def short_year_readings(line: Line, index: int) -> list[Reading]:
    """The year written '82 whose digits stand at `index`."""
    short = line.number(index)
    if short is None or len(line.words[index]) != 2 or line.glued[index - 1]:
        return []
    if line.words[index - 2] not in ("in", "since", "of", "until", "from", "summer", "winter", "spring", "autumn"):
        return []
    return [Reading(index - 1, index + 1, "year", year_days(full_year(short)))]


def _placed(line: Line, index: int, stop: int, days: Days, *, decade: bool) -> Reading:
    """The period with its part ("early 2018"), its relation ("pre-2011") or its name ("fiscal year 2020")."""
    first = index
    unit: Unit = "decade" if decade else "year"
    while line.left(first - 1) in ("year", "fiscal", "financial", "fy"):
        first -= 1
    if line.left(first - 1) == "-" and line.left(first - 2) in ("pre", "post"):
        modifier = DateModifier.BEFORE if line.words[first - 2] == "pre" else DateModifier.AFTER
        return Reading(first, stop, unit, days, modifier=modifier)
    return trimmed(line, Reading(first, stop, unit, days))


def trimmed(line: Line, reading: Reading) -> Reading:
    """`reading` with the part of it that is named right before, if any."""
    portion = portion_before(line, reading.first)
    first = portion.first if portion else reading.first
    if portion is None:
        if reading.unit in ("decade", "century") and line.left(first - 1) == "the":
            return reading._replace(first=first - 1)
        return reading
    days = cut(portion.trim, reading.days)
    return reading._replace(
        first=first,
        days=days,
        unit=portion.unit or reading.unit,
        fuzzy=portion.fuzzy,
        spread=portion.spread,
    )


def cut(trim: Trim, days: Days | None) -> Days | None:
    """The part of `days`, None where they have no such part."""
    if days is None:
        return None
    try:
        return trim(days)
    except (ValueError, OverflowError):
        return None


def decade_readings(line: Line, index: int) -> list[Reading]:
    """The nineties, the 70s, the '80s; not the ages of "in her twenties"."""
    word = line.words[index]
    if word == "s":
        number = line.number(index - 1)
        if number is None or len(line.words[index - 1]) != 2 or number % 10 or not line.glued[index]:
            return []
        first = index - 1
    else:
        number, first = DECADE_WORDS[word], index
    before = line.words[first - 1]
    if before in ("'", "’", "‘"):
        first -= 1
        before = line.words[first - 1]
    if before == "-" and line.words[first - 2] in ("mid", "early", "late"):
        if line.words[first - 3] in ("his", "her", "their"):
            return []
        before = line.words[first - 2]
    linked = before == "and" and line.previous is not None and line.previous[1].year - line.previous[0].year == 9
    if not linked and before not in ("the", "early", "late", "mid"):
        return []
    if before != "the" and line.words[first - 2] in ("his", "her", "their"):
        return []
    return [trimmed(line, Reading(first, index + 1, "decade", decade_days((2000 if number < 30 else 1900) + number)))]


def century_readings(line: Line, index: int) -> list[Reading]:
    """The 19th century, the twenty-first century."""
    stop = index - 1 if line.left(index - 1) == "-" else index
    ordinal = ordinal_before(line, stop)
    if ordinal is None or not 1 <= ordinal[1] <= 21:
        return []
    return [trimmed(line, Reading(ordinal[0], index + 1, "century", century_days(ordinal[1])))]


def heading_year(line: Line, first: int) -> int | None:
    """The year of a list entry such as "2010 - April: ...": its digits and a dash stand right before `first`."""
    if line.words[first - 1] in ("-", "–", "—", ":") and line.words[first] not in MONTHS:
        return year_at(line, first - 2)
    if line.words[first - 1] in ("-", "–", "—") and not line.glued[first]:
        return year_at(line, first - 2)
    return None
