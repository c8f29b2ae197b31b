"""What a claim is known by from run to run, whatever other reports are read and wherever its report lies."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable
from typing import Protocol
from urllib.parse import urlsplit

from crosscheck.model.claims import Claim
from crosscheck.model.reports import DateBasis, Published

_FIRM = (DateBasis.GIVEN, DateBasis.METADATA, DateBasis.DATELINE)
"""What a day rests on that stays when another part of the text is edited."""

_MARKS = str.maketrans("‘’ʼ“”„‐‒–—−", "'''" + '"""' + "-----")
"""Marks that one file of a report may print so and another otherwise."""


class Issued(Protocol):
    """Who published a report and when."""

    @property
    def source(self) -> str | None: ...

    @property
    def url(self) -> str | None: ...


def keyed(claims: Iterable[Claim], report: Issued, published: Published) -> list[Claim]:
    """The claims of a report with their keys.

    A key is a digest of who published the report and when, as far as that is firm, and of the sentence with the
    claim's place in it. Path and ids have no part in it, nor has the rest of the text: two reports that one source
    published on one day, or that name neither, make the same claim by the same sentence.
    """
    day = published.day if published.basis in _FIRM else None
    issued = (_source(report), day.isoformat() if day else "")
    return [claim.model_copy(update={"key": _key(*issued, *_parted(claim))}) for claim in claims]


def _source(report: Issued) -> str:
    return _plain(report.source or "").casefold() or (urlsplit(report.url or "").hostname or "").removeprefix("www.")


def _parted(claim: Claim) -> tuple[str, str, str]:
    """The sentence before the claim, the claim, and what follows it; this tells apart equal figures in a sentence."""
    start, end = (at - claim.sentence_span[0] for at in claim.span)
    before, figure, after = claim.sentence[:start], claim.sentence[start:end], claim.sentence[end:]
    return _plain(before), _plain(figure), _plain(after)


def _plain(text: str) -> str:
    """The text as it reads: equal characters are one, white space is a blank, quotes and dashes are straight, what
    nobody sees is left out."""
    composed = unicodedata.normalize("NFKC", text).translate(_MARKS)
    return " ".join("".join(c for c in composed if unicodedata.category(c) != "Cf").split())


def _key(*parts: str) -> str:
    text = "\0".join(parts)
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
