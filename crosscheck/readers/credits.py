"""From whom a report says that it has its text: an agency's name in the dateline, the byline or at the foot."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crosscheck.claims.names import same_name
from crosscheck.model import Passage, Report

_KNOWN = (
    r"Agence France-Presse|AFP|Anadolu(?: Agency)?|ANSA|(?:The )?Associated Press|AP|Bloomberg(?: News)?|Canadian Press"
    r"|Deutsche Presse-Agentur|[Dd]pa|DPA|EFE|IANS|Interfax|Kyodo(?: News)?|PA Media|Press Association"
    r"|Press Trust of India|PTI|(?:Thomson )?Reuters|TASS|United Press International|UPI|Xinhua|Yonhap"
)
_NAMED = r"[A-Z][\w.&'’]*(?: (?:[A-Z&][\w.&'’]*|of|the)){0,4}"
_ANY = "wire services"
"""What an agency is called that is not named."""

_DATELINE = re.compile(rf"[A-Z][^()\n]{{0,70}}\((?P<name>{_NAMED})\)(?:\s*(?:[-–—]|--)|[.:])\s")
_STAFF = r"(?:staff|reporters?|correspondents?|writers?)"
_BYLINE = re.compile(
    rf"(?:By\b[^\n]{{0,60}}?[,|/–—-]?\s*)?(?P<known>{_KNOWN})\.?"
    rf"|(?:By |From )?[^\n]{{0,40}}\b(?i:{_STAFF}) and (?P<beside>{_KNOWN}|[A-Z]{{2,5}})\.?"
    rf"|(?:By |From )(?P<before>{_NAMED}) and (?:our |own )*{_STAFF}\.?"
)
_FOOT = re.compile(
    rf"(?:©|\(c\)|[Cc]opyright)\W*(?:\d{{4}}\W*)?(?P<owner>{_KNOWN})\b"
    rf"|\b(?P<name>{_KNOWN})(?:,? and [^.\n]{{1,40}})? contributed to this (?:report|story|article)"
    rf"|\b(?:[Ww]ith (?:files|reporting|material|additional reporting) (?:from|by)|[Ss]ource:) (?P<source>{_KNOWN})\b"
)
_UNNAMED = re.compile(
    r"(?:(?:from|by|with) )?(?:our |the )?(?:staff and )?"
    r"(?:agencies|wires|(?:news|wire|press) (?:agencies|services))\s*(?::|\.?$)",
    re.IGNORECASE,
)
"""A line of its own, or what opens a paragraph of theirs."""
_OPENING = 6
_CLOSING = 4
"""Passages at either end of a report in which a credit stands."""
_LONGEST = 120


def credit_of(text: str, passages: Sequence[Passage]) -> str | None:
    """The agency whose text the report says it holds, by the name that it gives; None where it says nothing."""
    lines = [text[slice(*passage.span)] for passage in passages]
    for line in lines[:_OPENING]:
        if found := _DATELINE.match(line) or (_BYLINE.fullmatch(line) if len(line) <= _LONGEST else None):
            return _named(found)
    for line in lines[-_CLOSING:]:
        if found := _FOOT.search(line) or _BYLINE.fullmatch(line.strip("()[]— -")):
            return _named(found)
    return _ANY if any(map(_UNNAMED.match, lines)) else None


def _named(found: re.Match[str]) -> str:
    return next(name for name in found.groups() if name)


def credited(report: Report, other: Report) -> bool:
    """Whether the one says that it has its text from the other, or both from one agency."""
    names = [report.credit, other.credit]
    if report.credit and other.credit and same_agency(report.credit, other.credit):
        return True
    sources = [other.source, report.source]
    return any(name and source and same_agency(name, source) for name, source in zip(names, sources, strict=True))


def same_agency(name: str, other: str) -> bool:
    """Whether both may be one agency; one that is not named may be any."""
    if _ANY in (name, other):
        return True
    short, long = sorted((name, other), key=len)
    return long.casefold().startswith(f"{short.casefold()} ") or same_name(name, other)
