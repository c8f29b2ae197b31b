"""How much of what is to be read has been read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from crosscheck.readers.inputs import is_url

_PAGE = 100_000
"""Bytes that a page counts as before it is fetched."""


class Extent:
    """Tells `told` the share, from 0 to 1, of the bytes of all files and pages that has been read.

    What has no size, such as standard input, counts as nothing; where nothing has one, nothing is told.
    """

    def __init__(self, places: Iterable[str], told: Callable[[float], None] | None = None) -> None:
        self._sizes = {place: _size(place) for place in places} if told is not None else {}
        self._total = sum(self._sizes.values())
        self._before = 0
        self._told = told

    def read(self, place: str, upto: int | None = None) -> None:
        """So many bytes of the file or page have been read; all of it where no number is given."""
        size = self._sizes.get(place, 0)
        reached = self._before + (size if upto is None else min(upto, size))
        if upto is None:
            self._before = reached
        if self._told is not None and self._total:
            self._told(reached / self._total)


def _size(place: str) -> int:
    if is_url(place):
        return _PAGE
    try:
        return Path(place).stat().st_size
    except OSError:
        return 0
