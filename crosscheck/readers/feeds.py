"""The entries of a feed that was saved as a file: RSS 2.0 and 1.0, Atom."""

from __future__ import annotations

import html
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from crosscheck.errors import InputError
from crosscheck.readers import articles
from crosscheck.readers.documents import Document, Known, Member
from crosscheck.readers.inputs import read_whole

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ATOM = "{http://www.w3.org/2005/Atom}"
_RSS1 = "{http://purl.org/rss/1.0/}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_ENCODED = "{http://purl.org/rss/1.0/modules/content/}encoded"

_TITLES = ("title", _RSS1 + "title", _ATOM + "title")
_PUBLISHED = (_ATOM + "published", "pubDate", _DC + "date")
_AUTHORS = (_DC + "creator", "author")
_BODIES = (_ENCODED, _ATOM + "content")
_SUMMARIES = ("description", _RSS1 + "description", _ATOM + "summary")
_WHOLE = 1000
"""Characters from which what a feed calls a summary is taken for the report."""


def read_feed(stream: BinaryIO, path: str, *, max_bytes: int) -> Iterator[Document | Member | InputError]:
    """Each entry as a report, in the order of the feed, called by its number in it. Nothing that the feed refers to is
    fetched or expanded. InputError where the file is no feed, and where it declares entities."""
    root, problems = _parsed(read_whole(stream, path, max_bytes=max_bytes), path)
    entries = [entry for name in ("channel/item", _RSS1 + "item", _ATOM + "entry") for entry in root.findall(name)]
    if root.tag == _ATOM + "entry":
        entries = [root]
    if not entries:
        raise InputError(path, "the XML is no feed with entries", "save the RSS or Atom feed, or the report as text")
    channel = next((found for name in ("channel", _RSS1 + "channel") if (found := root.find(name)) is not None), root)
    feed = articles.plain(_first(channel, _TITLES)) or None
    for number, entry in enumerate(entries, 1):
        yield _report(entry, f"{path}:{number}", feed, problems)


def _parsed(data: bytes, path: str) -> tuple[Element, tuple[str, ...]]:
    """The root of the feed, and the remark that one needs which is not well formed."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, recover=True, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise InputError(path, "the file is not XML", "save or download the feed again") from error
    if root is None:
        raise InputError(path, "the file is not XML", "save or download the feed again")
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and next(declared.iterentities(), None) is not None:
        raise InputError(path, "the feed declares entities, which may expand without end", "save it without them")
    # Names of HTML, such as &nbsp;, are read though XML does not know them.
    known = (etree.ErrorTypes.WAR_UNDECLARED_ENTITY, etree.ErrorTypes.ERR_UNDECLARED_ENTITY)
    damage = next((entry for entry in parser.error_log if entry.type not in known), None)
    if damage is None:
        return root, ()
    return root, (f"the feed is damaged at line {damage.line}: text may be missing",)


def _report(entry: Element, path: str, feed: str | None, problems: tuple[str, ...]) -> Document | Member:
    stamp, changed = _first(entry, _PUBLISHED), _first(entry, (_ATOM + "updated",))
    body = _first(entry, _BODIES)
    if not body:
        body = _first(entry, _SUMMARIES)
        if len(body) < _WHOLE:
            problems = (*problems, "the feed gives a summary only; the report stands at its link")
    if stamp and articles.day(stamp) is None:
        problems = (*problems, f"{stamp!r} is no date")
    known = Known(
        url=_link(entry),
        source=articles.plain(_first(entry, (f"{_ATOM}source/{_ATOM}title", "source"))) or feed,
        title=articles.plain(_first(entry, _TITLES)) or None,
        author=articles.plain(_first(entry, (f"{_ATOM}author/{_ATOM}name", *_AUTHORS))) or None,
        published=articles.day(stamp) if stamp else None,
        updated=articles.day(changed) if changed else None,
        problems=problems,
    )
    return articles.page(path, body, known)


def _link(entry: Element) -> str | None:
    for link in entry.findall(_ATOM + "link"):
        if link.get("rel", "alternate") == "alternate" and link.get("href"):
            return str(link.get("href"))
    return _first(entry, ("link", _RSS1 + "link")) or None


def _first(entry: Element, names: tuple[str, ...]) -> str:
    """The content of the first of these elements that has any, as HTML where it is the body."""
    for name in names:
        element = entry.find(name)
        if element is not None and (content := _content(element).strip()):
            return content
    return ""


def _content(element: Element) -> str:
    """The characters of an element; the markup within it where it holds some (Atom's type="xhtml")."""
    from lxml import etree

    parts = [element.text or ""]
    for child in element:
        if isinstance(child, etree._Entity):
            parts.append(html.unescape(child.text or "") + (child.tail or ""))
        elif isinstance(child.tag, str):
            parts.append(etree.tostring(child, encoding="unicode"))
        else:
            parts.append(child.tail or "")
    content = "".join(parts)
    # Of Atom's text constructs only those said to be HTML are; the body is made one.
    return html.escape(content) if element.tag == _ATOM + "content" and _is_text(element) else content


def _is_text(element: Element) -> bool:
    return element.get("type", "text") in ("text", "text/plain")
