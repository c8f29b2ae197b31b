"""Notes on the report itself: what an earlier version had wrong, and what an editor adds."""

from __future__ import annotations

import re

_NOTE = re.compile(
    r"[\[(*_\s]*(?:"
    r"(?:correction|clarification|corrigendum|erratum|retraction)s?(?:\s*(?:and|&)\s*(?:correction|clarification)s?)?"
    r"\b[^.:–—]{0,40}[:–—]"
    r"|(?:an\s+)?(?:editor['’]?s?|editors['’]?|editorial|author['’]s)\s+note\b[^.:–—]{0,40}[:–—]"
    r"|(?:an?|the)\s+(?:earlier|previous|original|initial|first)\s+version\s+of\s+(?:this\b|the\s+(?:article|headline|page|piece|post|report|story)\b)"
    r"|th(?:is|e)\s+(?:article|story|report|piece|post|headline|page|text|caption)\b[^.]{0,60}?"
    r"\b(?:was|has\s+been|is)\s+(?:amended|corrected|clarified|edited|revised|changed|updated\s+to)\b"
    r"|(?:we\s+have\s+)?(?:amended|corrected)\s+on\b"
    r")",
    re.IGNORECASE,
)


def is_correction(line: str) -> bool:
    """Whether the line is a correction or an editor's note."""
    return bool(_NOTE.match(line))
