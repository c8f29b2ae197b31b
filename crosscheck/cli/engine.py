"""What the commands ask of the rest of crosscheck, imported when it is asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from crosscheck.model import Inputs, Progress, Result
    from crosscheck.settings import Settings


class Engine(Protocol):
    """Reads reports, and compares them or extracts their claims; what cannot be read stays in `unreadable`."""

    def read(self, paths: Sequence[str], *, settings: Settings, progress: Progress | None) -> Inputs: ...

    def check(self, inputs: Inputs, *, settings: Settings, progress: Progress | None) -> Result: ...

    def extract(self, inputs: Inputs, *, settings: Settings, progress: Progress | None) -> Result: ...


class Api:
    """The engine itself: `crosscheck.api`."""

    def read(self, paths: Sequence[str], *, settings: Settings, progress: Progress | None) -> Inputs:
        from crosscheck import api

        return api.read(paths, settings=settings, progress=progress)

    def check(self, inputs: Inputs, *, settings: Settings, progress: Progress | None) -> Result:
        from crosscheck import api

        return api.check_reports(inputs.reports, unreadable=inputs.unreadable, settings=settings, progress=progress)

    def extract(self, inputs: Inputs, *, settings: Settings, progress: Progress | None) -> Result:
        from crosscheck import api

        return api.extract_reports(inputs.reports, unreadable=inputs.unreadable, settings=settings, progress=progress)
