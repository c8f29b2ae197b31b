"""What the words under a picture state: its figures, never its dates, which are those of the picture."""

from __future__ import annotations

import re
from collections.abc import Iterable

from crosscheck.claims.mentions import Mention
from crosscheck.model import DateValue, QuantityValue

_ARCHIVE = re.compile(r"\W*FILE\b|.*\bfile (?:photo|picture|image|handout)", re.IGNORECASE | re.DOTALL)
_NAME = re.compile(r"[^\W\d_a-z]\w*\s$")


def figures_told(caption: str, mentions: Iterable[Mention]) -> list[Mention]:
    """The quantities that a caption tells of the event; none where the picture is from the archive, and no channel's
    number from its credit ("Canal 9/R. Pineda")."""
    if _ARCHIVE.match(caption):
        return []
    return [m for m in mentions if not isinstance(m.value, DateValue) and not _is_name(caption, m)]


def _is_name(caption: str, mention: Mention) -> bool:
    value = mention.value
    bare = isinstance(value, QuantityValue) and value.unit is None and value.counted is None
    return bare and bool(_NAME.search(caption[: mention.start]))
