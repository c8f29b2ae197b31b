"""The engine that stands in for the real one behind the commands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from crosscheck.model import Progress, Result
from crosscheck.settings import Settings


class FakeEngine:
    """Does what `during` says, returns the result it was made with, and remembers what it was asked."""

    def __init__(self, result: Result, *, during: Callable[[Progress | None], None] | None = None) -> None:
        self.result = result
        self.during = during
        self.asked: list[tuple[str, tuple[str, ...], Settings]] = []

    def check(self, paths: Sequence[str], *, settings: Settings, progress: Progress | None) -> Result:
        return self._answer("check", paths, settings, progress)

    def extract(self, paths: Sequence[str], *, settings: Settings, progress: Progress | None) -> Result:
        return self._answer("extract", paths, settings, progress)

    def _answer(self, command: str, paths: Sequence[str], settings: Settings, progress: Progress | None) -> Result:
        self.asked.append((command, tuple(paths), settings))
        if self.during is not None:
            self.during(progress)
        return self.result
