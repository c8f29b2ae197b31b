"""What the commands ask of the rest of crosscheck, imported when it is asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from crosscheck.model import Progress, Result
    from crosscheck.settings import Settings


class Engine(Protocol):
    """Compares reports, or extracts their claims; inputs that cannot be read are in the result's `unreadable`."""

    def check(self, paths: Sequence[str], *, settings: Settings, progress: Progress | None) -> Result: ...

    def extract(self, paths: Sequence[str], *, settings: Settings, progress: Progress | None) -> Result: ...


class Api:
    """The engine itself: `crosscheck.api`."""

    def check(self, paths: Sequence[str], *, settings: Settings, progress: Progress | None) -> Result:
        from crosscheck import api

        return api.check(paths, settings=settings, progress=progress)

    def extract(self, paths: Sequence[str], *, settings: Settings, progress: Progress | None) -> Result:
        from crosscheck import api

        return api.extract_paths(paths, settings=settings, progress=progress)
