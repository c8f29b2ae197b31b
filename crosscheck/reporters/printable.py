"""Text from reports and file names, made safe to print."""

from __future__ import annotations

import unicodedata

_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that reorder the characters around them; with them a report could show another figure than it holds."""

_UNPRINTABLE = ("Cc", "Cs")

MARKS = "●·├─┤◀▶→…“”"
"""What reports are drawn with."""

_IN_ASCII = str.maketrans(
    dict(zip(MARKS, ("o", ".", "|", "-", "|", "<", ">", "->", "...", '"', '"'), strict=True))
    | {"‘": "'", "’": "'", "‚": "'", "„": '"', "«": '"', "»": '"', "–": "-", "—": "-", "−": "-", "•": "*", "×": "x"}
)


def safe(text: str) -> str:
    """The text on one line, with nothing left in it that a terminal would obey.

    White space becomes single spaces; control characters, lone surrogates and direction marks become U+FFFD, so that
    the reader sees that something stood there.
    """
    shown = "".join(_shown(character) for character in text)
    return " ".join(shown.split())


def in_ascii(text: str) -> str:
    """The text with ASCII in the place of drawing marks and typographic ones; letters stay as they are."""
    return text.translate(_IN_ASCII)


def encoded(text: str, encoding: str) -> bytes:
    """The text in an encoding; a character that it lacks is its ASCII mark or its letter without accents, else "?"."""
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return b"".join(_nearest(character, encoding) for character in text)


def _nearest(character: str, encoding: str) -> bytes:
    bare = "".join(part for part in unicodedata.normalize("NFKD", character) if not unicodedata.combining(part))
    for shown in (character, in_ascii(character), bare):
        try:
            return shown.encode(encoding)
        except UnicodeEncodeError:
            continue
    return "?".encode(encoding)


def _shown(character: str) -> str:
    if character.isspace():
        return " "
    if character in _DIRECTION or unicodedata.category(character) in _UNPRINTABLE:
        return "\ufffd"
    return character
