"""What the run is doing, on standard error, for runs that take more than a moment."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Mapping
from types import TracebackType
from typing import NamedTuple, Self, TextIO

from crosscheck.cli.streams import note

PATIENCE = 1.0
"""Seconds before anything is shown: a short run needs no progress."""
_FORESEEN = 3.0
"""Seconds of a stage after which it is said how long the rest of it will take."""


class Stage(NamedTuple):
    """How far a stage has come since the moment, of `time.monotonic`, in which it began."""

    name: str
    done: int
    total: int
    counts: Mapping[str, int]
    begun: float

    def line(self, now: float) -> str:
        """The share that is done, how many things a second, and the time left."""
        if self.total <= 1:
            return self.name
        parts = [f"{self.name} {self.done * 100 // self.total} %", *self.rates(now)]
        if now - self.begun >= _FORESEEN and 0 < self.done < self.total:
            parts.append(f"{_told((now - self.begun) * (self.total - self.done) / self.done)} left")
        return ", ".join(parts)

    def rates(self, now: float) -> list[str]:
        seconds = max(now - self.begun, 1e-3)
        return [f"{_figure(count / seconds)} {name}/s" for name, count in self.counts.items() if count]


def _figure(number: float) -> str:
    return f"{number:,.0f}" if number >= 10 else f"{number:.1f}"


class Shown:
    """Shows the current stage from `patience` seconds on.

    On a terminal one line renews itself; elsewhere each stage is a line of its own. A stage that blocks is shown
    too, for a timer and not the next call brings the first line. What a stage counts is summed up at the end.
    """

    def __init__(self, stream: TextIO, *, patience: float = PATIENCE) -> None:
        self._stream = stream
        self._renews = stream.isatty()
        self._lock = threading.Lock()
        self._timer = threading.Timer(patience, self._begin)
        self._timer.daemon = True
        self._begun = False
        self._now: Stage | None = None
        self._counted: dict[str, str] = {}
        self._last = ""

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        with self._lock:
            begun, self._begun = self._begun, False
            if self._renews and self._last:
                self._stream.write("\r\x1b[K")
                self._stream.flush()
            if begun:
                for name, counted in self._counted.items():
                    self._stream.write(f"crosscheck: {name}: {counted}{_memory()}\n")

    def stage(self, name: str, done: int, total: int, **counts: int) -> None:
        with self._lock:
            now = time.monotonic()
            begun = self._now.begun if self._now is not None and self._now.name == name else now
            self._now = Stage(name, done, total, counts, begun)
            if any(counts.values()):
                self._counted[name] = self._summed(self._now, now)
            self._show(now)

    @staticmethod
    def _summed(stage: Stage, now: float) -> str:
        counted = " and ".join(f"{count:,} {name}" for name, count in stage.counts.items())
        return f"{counted} in {_told(now - stage.begun)} ({', '.join(stage.rates(now))})"

    def _begin(self) -> None:
        with self._lock:
            self._begun = True
            self._show(time.monotonic())

    def _show(self, now: float) -> None:
        if not self._begun or self._now is None:
            return
        line = self._now.line(now) if self._renews else self._now.name
        if line == self._last:
            return
        self._last = line
        if self._renews:
            self._stream.write(f"\r\x1b[K{line}")
            self._stream.flush()
        else:
            note(f"crosscheck: {line}")


def _memory() -> str:
    """The most memory that the process has held so far, where the system tells."""
    try:
        import resource
    except ImportError:
        return ""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return f", {most * (1 if sys.platform == 'darwin' else 1024) / 1e6:,.0f} MB of memory at most"


def _told(seconds: float) -> str:
    """A length of time in the largest unit of which there are two."""
    if seconds < 120:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 7200 else f"{seconds / 3600:.0f} h"
