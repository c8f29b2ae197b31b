"""The entries of a live blog: the times that head them, and the days of what they hold."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from crosscheck.readers.html_blocks import Stretch
from crosscheck.readers.html_body import letters
from crosscheck.readers.html_dates import moment
from crosscheck.readers.html_trees import Element

_CLOCK = re.compile(
    r"(?:(?:updated|posted|published)(?: at)?:? )?\d{1,2}[:.h]\d\d(?: ?[ap]\.?m\.?)?"
    r"(?: ?\(?(?:[A-Z]{2,5}|local time)\)?)?"
    r"|(?:\d+|an?) ?(?:min(?:ute)?|hour|hr|h|m|day)s? ago|just now",
    re.IGNORECASE,
)
_FEWEST = 3
"""Times within a report from which they are those of entries."""
_LONGEST = 60


def times_of(page: Sequence[Stretch], report: Sequence[int]) -> list[int]:
    """The places of the times of a live blog's entries, which stand within the report; none in another report."""
    found = [at for at in range(report[0], report[-1] + 1) if is_time(page[at])]
    return found if len(found) >= _FEWEST else []


def is_time(stretch: Stretch) -> bool:
    """Whether the stretch is a time and nothing else."""
    if len(stretch.text) > _LONGEST:
        return False
    time = stretch.element.find(".//time")
    alone = time is not None and letters("".join(time.itertext())) == letters(stretch.text)
    return alone or bool(_CLOCK.fullmatch(stretch.text))


class Entries:
    """The entries that the times head, each with its day where it tells it: an entry is the largest element that holds
    no other's time."""

    def __init__(self, page: Sequence[Stretch], times: Sequence[int]) -> None:
        shared = Counter(element for at in times for element in _upwards(page[at].element))
        self._days: Mapping[Element, dt.date] = {
            [element for element in _upwards(page[at].element) if shared[element] == 1][-1]: day
            for at in times
            if (day := _day(page[at])) is not None
        }

    def day(self, stretch: Stretch) -> dt.date | None:
        """The day of the entry that holds the stretch."""
        if not self._days:
            return None
        return next((self._days[element] for element in _upwards(stretch.element) if element in self._days), None)


def _upwards(element: Element) -> Iterator[Element]:
    yield element
    yield from element.iterancestors()


def _day(time: Stretch) -> dt.date | None:
    """The day that the words name, else the machine-readable one."""
    stated = (time.text, *(element.get("datetime") for element in time.element.iter("time")))
    return next((found.day for value in stated if (found := moment(value)) is not None), None)
