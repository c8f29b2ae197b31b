"""The time of day that stands beside a day: "Monday morning", "1430 GMT on Monday", "3 May at 2:30 p.m."."""

from __future__ import annotations

import re

from crosscheck.claims.dates.lines import Line

_PARTS = {
    "morning": "TMO", "dawn": "TMO", "afternoon": "TAF", "evening": "TEV", "dusk": "TEV", "night": "TNI",
    "tonight": "TNI", "noon": "T12:00", "lunchtime": "TMI", "midday": "TMI", "midnight": "T24:00",
}  # fmt: skip
_ZONE = r"(?P<zone>GMT|UTC|[ECMP][SD]?T|BST|CES?T|IST|JST)\b"
_CLOCK = (
    r"(?<![\d.,:$£€])(?P<hour>[01]?\d|2[0-4])"
    rf"(?:(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?\s?m\b\.?(?:\s{_ZONE})?"
    rf"|:(?P<minute2>[0-5]\d)\b(?!:)(?:\s{_ZONE.replace('zone', 'zone2')}| local time)?"
    rf"|:?(?P<minute3>[0-5]\d)\s(?P<zone3>GMT|UTC)\b)"
)
_BEFORE = re.compile(rf"{_CLOCK}(?:\s\([^)]{{1,20}}\))?,?\s+(?:on\s+|of\s+)?(?:the\s+)?$")
_AFTER = re.compile(rf",?\s+(?:at|around|about|by|from)\s+(?:about\s+|around\s+)?{_CLOCK}")
_REACH = 45
# The last word of a time of day before its day, beside digits, and the first of one after it.
_CLOCK_ENDS = frozenset("am pm m . ) time gmt utc bst ist jst cet cest".split()) | {
    region + kind for region in "ecmp" for kind in ("t", "st", "dt")
}
_CLOCK_OPENERS = frozenset(("at", "around", "about", "by", "from"))
_LINKS = frozenset(("on", "of", "the", ","))


def time_of(line: Line, first: int, stop: int) -> str:
    """The time on the day at tokens `first` up to `stop` as TIMEX3 writes it behind a date: TMO, T14:30Z; else ""."""
    part = _PARTS.get(line.words[stop - 1])
    if part is not None:
        return part
    before = first - 1
    while line.words[before] in _LINKS and before > first - 4:
        before -= 1
    if before < first - 1 and (part := _PARTS.get(line.words[before])) is not None:
        return part
    if line.words[stop] == "at" and (part := _PARTS.get(line.words[stop + 1])) is not None:
        return part
    clock = None
    if (word := line.words[before]) in _CLOCK_ENDS or word[:1].isdecimal():
        start = line.tokens.start[first]
        clock = _BEFORE.search(line.text[max(0, start - _REACH) : start])
    if clock is None and line.words[stop + (line.words[stop] == ",")] in _CLOCK_OPENERS:
        end = line.tokens.end[stop - 1]
        clock = _AFTER.match(line.text[end : end + _REACH])
    return "" if clock is None else _clock(clock)


def _clock(found: re.Match[str]) -> str:
    hour = int(found["hour"])
    if found["half"]:
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if found["half"] == "p" else 0)
    minute = found["minute"] or found["minute2"] or found["minute3"] or "00"
    zone = found["zone"] or found["zone2"] or found["zone3"]
    return f"T{hour:02d}:{minute}" + ("Z" if zone in ("GMT", "UTC") else "")
