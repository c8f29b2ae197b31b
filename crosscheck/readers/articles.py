"""A report that a feed or a newsroom's system hands over in parts: its headline, its body, and what is known of it."""

from __future__ import annotations

import datetime as dt
import html
import re

from crosscheck.model import Role
from crosscheck.readers.documents import Block, Document, Known, Member

_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_LINE = re.compile(r"\S[^\r\n]*")


def page(path: str, body: str, known: Known) -> Member:
    """The report whose body is HTML, as a page whose heading is its headline."""
    title = html.escape(known.title or "")
    if not _TAG.search(body):
        body = "".join(f"<p>{line[0]}</p>" for line in _LINE.finditer(body))
    day = f'<meta property="article:published_time" content="{known.published}">' if known.published else ""
    markup = (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title>{day}</head>'
        f"<body><article><h1>{title}</h1>{body}</article></body></html>"
    )
    return Member(path, markup.encode("utf-8", "replace"), known)


def text(path: str, body: str, known: Known) -> Document:
    """The report whose body is plain text, its headline above it."""
    blocks: tuple[Block, ...] | None = None
    if known.title and not body.lstrip().startswith(known.title):
        headline = Block(0, len(known.title), Role.HEADLINE)
        body = f"{known.title}\n\n{body}"
        lines = _LINE.finditer(body, headline.end)
        blocks = (headline, *(Block(line.start(), line.start() + len(line[0].rstrip())) for line in lines))
    return with_known(Document(body, blocks=blocks, place=path), known)


def with_known(document: Document, known: Known) -> Document:
    """The document with what is known of it where it does not speak for itself."""
    return document._replace(
        source=document.source or known.source,
        title=document.title or known.title,
        author=document.author or known.author,
        url=document.url or known.url,
        published=document.published or known.published,
        updated=document.updated or known.updated,
        seen=document.seen or known.seen,
        problems=(*document.problems, *known.problems),
    )


def plain(markup: str) -> str:
    """A title or name without the tags and references that may stand in it, on one line."""
    return " ".join(html.unescape(_TAG.sub("", markup)).split())


def day(stamp: str) -> dt.date | None:
    """The day of a time stamp (ISO 8601 or RFC 822) by the publisher's own clock, None where it is neither."""
    from email.utils import parsedate_to_datetime

    try:
        return dt.datetime.fromisoformat(stamp.strip()).date()
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(stamp.strip()).date()
    except (ValueError, IndexError, TypeError):
        return None
