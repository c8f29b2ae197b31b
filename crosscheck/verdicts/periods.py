"""Days in words, the same in every locale."""

from __future__ import annotations

import calendar
import datetime as dt

from crosscheck.model import Days

_MONTHS = """January February March April May June July August September October November December""".split()


def day_in_words(day: dt.date) -> str:
    """ "16 December 2019"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def days_in_words(days: Days) -> str:
    """ "16 December 2019", "December 2019", "2019", "1 to 16 May 2020"; else both days in full."""
    start, end = days
    if start == end:
        return day_in_words(start)
    if (start.year, start.month) == (end.year, end.month):
        whole = start.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]
        return f"{'' if whole else f'{start.day} to {end.day} '}{_MONTHS[start.month - 1]} {start.year}"
    if start.year == end.year and (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return str(start.year)
    return f"{day_in_words(start)} to {day_in_words(end)}"
