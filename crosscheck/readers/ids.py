"""Which ids of reports are taken."""

from __future__ import annotations

import hashlib


class Taken:
    """The ids given so far, each by 64 bits of its digest: some 70 bytes an id, however long the ids are."""

    def __init__(self) -> None:
        self._digests: set[int] = set()

    def add(self, id_: str) -> bool:
        """Whether the id is new."""
        digest = hashlib.blake2b(id_.encode(), digest_size=8).digest()
        before = len(self._digests)
        self._digests.add(int.from_bytes(digest))
        return len(self._digests) > before
