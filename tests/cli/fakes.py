"""The engine that stands in for the real one behind the commands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from crosscheck import results
from crosscheck.api import Explained
from crosscheck.archives import Archive
from crosscheck.model import Claim, Inputs, Progress, Report, Result, Unreadable
from crosscheck.settings import Settings


class FakeEngine:
    """Reads what the result it was made with holds, does what `during` says, and returns the result.

    `explained` is what it was asked to explain, `asked` what else it was asked: ("read", paths, settings), then
    ("check" or "extract", ids of the reports, settings).
    """

    def __init__(self, result: Result, *, during: Callable[[Progress | None], None] | None = None) -> None:
        self.result = result
        self.during = during
        self.explained: list[tuple[str, tuple[str, ...]]] = []
        self.asked: list[tuple[str, tuple[str, ...], Settings]] = []

    def read(self, paths: Sequence[str], *, settings: Settings, progress: Progress | None) -> Inputs:
        del progress
        self.asked.append(("read", tuple(paths), settings))
        return Inputs(self.result.reports, self.result.unreadable)

    def check(self, inputs: Inputs, *, settings: Settings, progress: Progress | None) -> Result:
        return self._answer("check", inputs, settings, progress)

    def extract(self, inputs: Inputs, *, settings: Settings, progress: Progress | None) -> Result:
        return self._answer("extract", inputs, settings, progress)

    def stream(
        self, paths: Sequence[str], *, settings: Settings, unread: Callable[[Unreadable], None]
    ) -> Iterator[tuple[Report, Sequence[Claim]]]:
        self.asked.append(("stream", tuple(paths), settings))
        for item in self.result.unreadable:
            unread(item)
        for report in self.result.reports:
            yield report, [claim for claim in self.result.claims if claim.report == report.id]

    def explain(self, path: str, pair: Sequence[str], *, progress: Progress | None) -> Explained:
        del progress
        self.explained.append((path, tuple(pair)))
        left, right = self.result.claims[:2]
        return Explained(results.Result.of_run(self.result), left, right, None)

    def archive(self, folder: str, *, create: bool, progress: Progress | None) -> Archive:
        raise AssertionError(f"nobody asked for {folder}, {create}, {progress}")

    def _answer(self, command: str, inputs: Inputs, settings: Settings, progress: Progress | None) -> Result:
        self.asked.append((command, tuple(report.id for report in inputs.reports), settings))
        if self.during is not None:
            self.during(progress)
        return self.result
