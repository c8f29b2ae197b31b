"""Titles in the metadata of a document, which programs fill where people do not."""

from __future__ import annotations

import re

_FILLED_IN = re.compile(
    r"(?:microsoft word|layout|print|pages?)\s*[-–\d].*"
    r"|(?:untitled|word document|new document|document|no title)[\s\d-]*"
    r"|\S*\.(?:docx?|odt|rtf|pdf|txt|indd|qx[dp]|pages|html?|tmp)",
    re.IGNORECASE,
)


def given_title(title: str | None) -> str | None:
    """The title on one line; None for none, and for the name of a file or program."""
    flat = " ".join((title or "").split())
    return None if not flat or _FILLED_IN.fullmatch(flat) else flat
