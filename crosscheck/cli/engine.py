"""What the commands ask of the rest of crosscheck, imported when it is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from crosscheck.api import Explained
    from crosscheck.archives import Archive
    from crosscheck.model import Claim, Inputs, Progress, Report, Result, Unreadable
    from crosscheck.settings import Settings


class Engine(Protocol):
    """Reads reports, and compares them or extracts their claims; what cannot be read stays in `unreadable`.

    A stream yields each report with its claims as it is read, and tells `unread` of what cannot be. `explain` computes
    anew why two claims of a result that was written to a file are or are not paired.
    """

    def read(self, paths: Sequence[str], *, settings: Settings, progress: Progress | None) -> Inputs: ...

    def check(self, inputs: Inputs, *, settings: Settings, progress: Progress | None) -> Result: ...

    def extract(self, inputs: Inputs, *, settings: Settings, progress: Progress | None) -> Result: ...

    def stream(
        self, paths: Sequence[str], *, settings: Settings, unread: Callable[[Unreadable], None]
    ) -> Iterable[tuple[Report, Sequence[Claim]]]: ...

    def explain(self, path: str, pair: Sequence[str], *, progress: Progress | None) -> Explained: ...

    def archive(self, folder: str, *, create: bool, progress: Progress | None) -> Archive: ...


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

    def stream(
        self, paths: Sequence[str], *, settings: Settings, unread: Callable[[Unreadable], None]
    ) -> Iterable[tuple[Report, Sequence[Claim]]]:
        from crosscheck import api

        return api.stream_paths(paths, settings=settings, unread=unread)

    def explain(self, path: str, pair: Sequence[str], *, progress: Progress | None) -> Explained:
        from crosscheck import api

        return api.explain(path, pair, progress=progress)

    def archive(self, folder: str, *, create: bool, progress: Progress | None) -> Archive:
        from crosscheck.archives import Archive

        def stage(name: str) -> None:
            if progress is not None:
                progress.stage(name, 0, 1)

        return Archive(
            folder,
            create=create,
            on_export=lambda: stage("compiling the model (once)"),
            on_wait=lambda: stage("waiting for another process that writes to the archive"),
        )
