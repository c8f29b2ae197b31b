"""The names that a report itself defines: "Northern Relief Council (NRC)", "Tom Brask, known as the Fox"."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SHORT = re.compile(r" \(([A-Z][A-Z.]{1,9})\)|, or ([A-Z]{2,9})\b")
_KNOWN_AS = re.compile(r"\bknown as (?:the )?([A-Z]\w*(?: [A-Z]\w*){0,5})")
_NAME_BEFORE = re.compile(r"((?:[A-Z][\w'’-]* ){0,5}[A-Z][\w'’-]*),? (?:(?:also|better|otherwise) )?$")
_REACH = 120  # code points before a short name in which its long one ends
_JOINING = frozenset(("of", "for", "the", "and", "de", "la", "al", "on", "in"))


def defined_names(text: str) -> dict[str, str]:
    """Short names to the long ones that the text gives for them; the first definition of a name holds."""
    defined: dict[str, str] = {}
    for found in _SHORT.finditer(text):
        short = found[1] or found[2]
        full = _spelt_out(text[max(0, found.start() - _REACH) : found.start()], short.replace(".", "").lower())
        if full is not None:
            defined.setdefault(short, full)
    for found in _KNOWN_AS.finditer(text):
        long = _NAME_BEFORE.search(text[max(0, found.start() - _REACH) : found.start()])
        if long is not None:
            defined.setdefault(found[1], long[1])
    return defined


def _spelt_out(before: str, letters: str) -> str | None:
    """The words that end `before` and begin with the letters; None where they do not."""
    parts = before.split()
    for first in range(len(parts) - 1, -1, -1):
        name = parts[first:]
        if name[0][0].isupper() and _begin_with(name, letters):
            return " ".join(name)
    return None


def _begin_with(name: Sequence[str], letters: str) -> bool:
    """Whether the words begin with the letters, one each; joining words may be passed over."""
    done = 0
    for word in name:
        if done < len(letters) and word[0].lower() == letters[done]:
            done += 1
        elif word not in _JOINING:
            return False
    return done == len(letters)
