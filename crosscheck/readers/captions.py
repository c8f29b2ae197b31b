"""Lines that describe a picture. Its date and place need not be those of the report beside it."""

from __future__ import annotations

import re

_LONGEST = 1500

_CREDIT = r"(?:[Pp]hotos?|[Pp]ictures?|[Hh]andout|HANDOUT|Getty|Images?|Stringer)"
_AGENCY = r"(?:AFP|AP|EPA|Reuters|REUTERS|Agency|Xinhua|Anadolu|SANA|TASS|DPA|Getty(?: Images)?)"

_LABELLED = re.compile(
    rf"""
    (?:[Ff]ile\ |FILE\ )?(?:[Pp]hoto|PHOTO|[Pp]hotograph|[Pp]icture|[Ii]mage|[Cc]aption|[Pp]ictured)s?\ ?:\ .*
    | FILE\ -\ .*
    | \(?(?:[Ff]ile\ )?[Pp]hotos?\ (?:by|courtesy\ of)\ .{{1,80}}
    | (?:\w*\d{{4,}}\ )?(?:A|An|This)\ (?:handout|file|undated|combination|screen)\ (?:photo|picture|image|grab)\b.*
    | .*[\[(][^\[\]()]*\b{_CREDIT}\b[^\[\]()]*[\])]\W*
    | .*\([^()/]+\ [^()/]+/[^()/]*\b{_AGENCY}\b[^()/]*\)\W*
    | .*\[[A-Z][^\[\]/]+\ [^\[\]/]+/[^\[\]/]+\]\W*
    """,
    re.VERBOSE,
)
_SHOWN = re.compile(
    r"\b(?:is|are|was|were) (?:pictured|seen|shown|photographed)\b"
    r"|^(?:A|An|This) (?:satellite )?(?:photo|picture|image|photograph)\b.{0,80}\bshows\b",
)
_PRESENT = re.compile(
    r"(?:A|An|People|Men|Women|Children|Residents|Relatives|Rescuers|Smoke|[A-Z][a-z]+ers)\b[^.]{1,160}"
    r"\b(?:is|are|stands?|sits?|waits?|walks?|looks?|lies?|rises?|carry|carries|search|searches)\b[^.]{1,120},"
    r" (?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.) \d{1,2}(?:, \d{4})?\."
)
"""A scene in the present tense with the day of the picture at its end; only above a story, where captions stand."""
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_END = 40
"""Characters before the end of a caption in which it gives the date of the picture."""


def last_words(line: str) -> str:
    """The end of the line in which a caption gives the date of its picture."""
    return line[-_END:]


def is_caption(line: str, *, early: bool) -> bool:
    """Whether the line names a photo, ends with a photographer's credit, or dates a scene that "is pictured" or, above
    the story (`early`), is told in the present tense."""
    if len(line) > _LONGEST:
        return False
    if _LABELLED.fullmatch(line) or (early and _PRESENT.fullmatch(line)):
        return True
    return bool(_SHOWN.search(line)) and bool(_YEAR.search(last_words(line)))
