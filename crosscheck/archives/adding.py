"""How far reports have come on their way into an archive."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from crosscheck.archives.readied import Readied
from crosscheck.model import Progress

_PARTS = 1_000
"""In which what is to be added is told of."""


class Adding:
    """Tells how far reports have come on their way into the archive."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._share = 0.0
        self._reports = self._sentences = 0
        self._tell(0.0)

    def read(self, share: float) -> None:
        """So much of all that is to be added has been read."""
        self._share = share

    def batch(self, batch: Sequence[Readied]) -> Callable[[object], None]:
        """What is to be called when the reports, which have just been read, are kept."""
        share = self._share

        def kept(_: object) -> None:
            self._reports += len(batch)
            self._sentences += sum(len(each.texts) for each in batch)
            self._tell(share)

        return kept

    def _tell(self, share: float) -> None:
        counts = {"reports": self._reports, "sentences": self._sentences}
        self._progress.stage("adding reports", round(_PARTS * share), _PARTS, **counts)
