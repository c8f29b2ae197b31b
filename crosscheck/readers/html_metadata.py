"""What a page says of its report beside the text: JSON-LD, OpenGraph and other metadata."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from crosscheck.readers.html_trees import Element

_REPORT = re.compile(r"(?:\w*Article|BlogPosting|LiveBlogPosting|Report\w*|NewsStory)$")
_MAX_NODES = 5_000
"""JSON-LD objects looked at on one page."""

_PUBLISHED = (
    "article:published_time og:article:published_time og:published_time article:published og:pubdate"
    " datepublished pubdate publishdate publish-date publish_date publication_date publication-date date_published"
    " parsely-pub-date sailthru.date dc.date.issued dcterms.issued dc.date.created dcterms.created dc.date dcterms.date"
    " cxenseparse:recs:publishtime originalpublicationdate displaydate article.published date_created"
    " citation_publication_date citation_date prism.publicationdate rnews:datepublished ptime date"
).split()
"""Names of <meta> that hold the day of publication, the plainest first."""
_UPDATED = (
    "article:modified_time og:article:modified_time og:updated_time article:updated datemodified last-modified lastmod"
    " modified_date updated_time dc.date.modified dcterms.modified article.updated revised"
).split()
_SITES = (
    "og:site_name",
    "application-name",
    "dc.publisher",
    "dcterms.publisher",
    "publisher",
    "apple-mobile-web-app-title",
)
_AUTHORS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl")
_TITLES = ("og:title", "headline", "dc.title", "dcterms.title", "parsely-title", "twitter:title")
_BY = re.compile(r"^\s*(?:by|from)\s+", re.IGNORECASE)
_SUFFIX = re.compile(r"\s+(?:[|–—·»]|-|::)\s+([^|–—·»]{1,40})$")


class Metadata(NamedTuple):
    """`published` and `updated` hold the values as they are given, the plainest first; `bodies` are the texts that
    JSON-LD gives for the report or for the entries of a live blog."""

    title: str | None = None
    author: str | None = None
    site: str | None = None
    url: str | None = None
    published: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()


def metadata(root: Element) -> Metadata:
    """What the head of the page and its JSON-LD say; the report's own object, where there are several."""
    named = _named(root)
    url = _url(root, named)
    report = _own(list(_reports(root)), url, named)
    title = _text(report.get("headline")) or _first(named, _TITLES) or _shown_title(root)
    site = _first(named, _SITES) or _name(report.get("publisher"))
    return Metadata(
        title=_without_site(title, site),
        author=_names(report.get("author")) or _author(root, named),
        site=site or _host(url),
        url=url,
        published=tuple(filter(None, [_text(report.get("datePublished")), *(named.get(name) for name in _PUBLISHED)])),
        updated=tuple(filter(None, [_text(report.get("dateModified")), *(named.get(name) for name in _UPDATED)])),
        bodies=tuple(filter(None, (_text(node.get("articleBody")) for node in (report, *_entries(report))))),
    )


def _named(root: Element) -> dict[str, str]:
    """The content of each <meta>, by name or property in lower case; the first of a name holds."""
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        content = " ".join((element.get("content") or "").split())
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _reports(root: Element) -> Iterator[dict[str, Any]]:
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            waiting: list[Any] = [json.loads(script.text or "", strict=False)]
        except (ValueError, RecursionError):
            continue
        for _ in range(_MAX_NODES):
            if not waiting:
                break
            node = waiting.pop(0)
            if isinstance(node, list):
                waiting.extend(node)
            elif isinstance(node, dict):
                types = node.get("@type")
                if any(isinstance(each, str) and _REPORT.search(each) for each in _listed(types)):
                    yield node
                waiting.extend(node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node)


def _own(reports: list[dict[str, Any]], url: str | None, named: dict[str, str]) -> dict[str, Any]:
    """The report that the page is about: the one of its address or title, else the only one."""
    title = named.get("og:title", "")
    for report in reports:
        addresses = {_address(report.get(key)) for key in ("url", "mainEntityOfPage", "@id")}
        if url and url in addresses:
            return report
    for report in reports:
        headline = _text(report.get("headline"))
        if headline and title and (headline in title or title in headline):
            return report
    return reports[0] if len(reports) == 1 else {}


def _entries(report: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from (entry for entry in _listed(report.get("liveBlogUpdate")) if isinstance(entry, dict))


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _text(value: object) -> str | None:
    return (value.strip() or None) if isinstance(value, str) else None


def _address(value: object) -> str | None:
    return _text(value.get("@id") or value.get("url")) if isinstance(value, dict) else _text(value)


def _name(value: object) -> str | None:
    value = _listed(value)[0] if _listed(value) else None
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _names(value: object) -> str | None:
    names = [_name(each) for each in _listed(value)]
    return ", ".join(dict.fromkeys(_BY.sub("", name) for name in names if name and "://" not in name)) or None


def _first(named: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((named[name] for name in names if name in named), None)


def _author(root: Element, named: dict[str, str]) -> str | None:
    given = next((named[name] for name in _AUTHORS if name in named and "://" not in named[name]), None)
    if given is None:
        for element in root.xpath("//*[@itemprop='author' or @rel='author' or contains(@class, 'byline')]")[:3]:
            words = " ".join("".join(element.itertext()).split())
            if 2 <= len(words.split()) <= 6 and not any(map(str.isdigit, words)):
                given = words
                break
    return _BY.sub("", given) if given else None


def _url(root: Element, named: dict[str, str]) -> str | None:
    links = [link.get("href") for link in root.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    for value in (*links, named.get("og:url")):
        if value and _host_of(value):
            return str(value).strip()
    return None


def _host_of(value: str) -> str | None:
    """The host of an address of the web."""
    try:
        parts = urlsplit(value.strip())
    except ValueError:
        return None
    return parts.hostname if parts.scheme in ("http", "https") else None


def _host(url: str | None) -> str | None:
    host = _host_of(url) if url else None
    return host.removeprefix("www.").removeprefix("amp.") if host else None


def _shown_title(root: Element) -> str | None:
    headings = [" ".join("".join(heading.itertext()).split()) for heading in root.iter("h1")]
    title = root.findtext(".//title")
    if len(headings) == 1 and headings[0]:
        return headings[0]
    return " ".join(title.split()) if title and title.strip() else None


def _without_site(title: str | None, site: str | None) -> str | None:
    """The title without the name of the site behind it."""
    found = _SUFFIX.search(title) if title and site else None
    if title and site and found and (found[1].lower() in site.lower() or site.lower() in found[1].lower()):
        return title[: found.start()]
    return title
