"""What the run is doing, on standard error, for runs that take more than a moment."""

from __future__ import annotations

import threading
from types import TracebackType
from typing import Self, TextIO

from crosscheck.cli.streams import note

PATIENCE = 1.0
"""Seconds before anything is shown: a short run needs no progress."""


class Shown:
    """Shows the current stage from `patience` seconds on.

    On a terminal one line renews itself; elsewhere each stage is a line of its own. A stage that blocks is shown
    too, for a timer and not the next call brings the first line.
    """

    def __init__(self, stream: TextIO, *, patience: float = PATIENCE) -> None:
        self._stream = stream
        self._renews = stream.isatty()
        self._lock = threading.Lock()
        self._timer = threading.Timer(patience, self._begin)
        self._timer.daemon = True
        self._begun = False
        self._now: tuple[str, int, int] | None = None
        self._last = ""

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        with self._lock:
            self._begun = False
            if self._renews and self._last:
                self._stream.write("\r\x1b[K")
                self._stream.flush()

    def stage(self, name: str, done: int, total: int) -> None:
        with self._lock:
            self._now = (name, done, total)
            self._show()

    def _begin(self) -> None:
        with self._lock:
            self._begun = True
            self._show()

    def _show(self) -> None:
        if not self._begun or self._now is None:
            return
        name, done, total = self._now
        line = f"{name} {done * 100 // total} %" if self._renews and total > 1 else name
        if line == self._last:
            return
        self._last = line
        if self._renews:
            self._stream.write(f"\r\x1b[K{line}")
            self._stream.flush()
        else:
            note(f"crosscheck: {line}")
