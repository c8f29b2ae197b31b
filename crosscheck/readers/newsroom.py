"""Reports as newsroom systems exchange them in JSON: IPTC ninjs 1 to 3 and schema.org NewsArticle."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from crosscheck.errors import InputError
from crosscheck.readers import articles
from crosscheck.readers.documents import Document, Known, Member
from crosscheck.readers.inputs import read_whole

_FORM = "give a list of ninjs items or schema.org NewsArticles, each with a body"
_DEEPEST = 5
"""How deep a list of items may stand within an envelope."""

_HEADLINES = ("headline", "headlines", "title", "name")
_HTML = ("bodyhtml", "bodyxhtml")
_TEXT = ("bodytext", "articlebody", "text")
_SOURCES = ("source", "provider", "publisher", "infosources", "sourceorganization", "copyrightholder")
_FIRST = ("firstcreated", "contentcreated", "datepublished", "published", "datecreated")
_LATER = ("versioncreated", "datemodified")
"""Names of the parts, lower-cased and without underscores: ninjs 3 writes versionCreated what ninjs 1 writes
versioncreated."""

Item = dict[str, Any]


def read_newsroom(stream: BinaryIO, path: str, *, max_bytes: int) -> Iterator[Document | Member | InputError]:
    """Every item that has a body, in order, alone in the file, in a list or in an envelope. InputError where the file
    is no JSON or holds none."""
    try:
        content = json.loads(read_whole(stream, path, max_bytes=max_bytes))
    except UnicodeDecodeError as error:
        raise InputError(path, "the file is not UTF-8", "save the file as UTF-8") from error
    except json.JSONDecodeError as error:
        where = f"{error.msg} at line {error.lineno}"
        raise InputError(path, f"the file is not JSON ({where})", "save or download it again") from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits; brackets nested without end
        raise InputError(path, "the file is JSON that cannot be read", _FORM) from error
    items = list(_items(content, _DEEPEST))
    if not items:
        raise InputError(path, "the JSON holds no report", _FORM)
    for number, item in enumerate(items, 1):
        yield _report(item, f"{path}:{number}" if len(items) > 1 else path)


def _items(content: Any, depth: int) -> Iterator[Item]:
    if isinstance(content, dict):
        item = {key.lower().replace("_", ""): value for key, value in content.items()}
        if any(_words(item, key) for key in (*_HTML, *_TEXT, "bodies")):
            yield item
            return
        content = list(content.values())
    if isinstance(content, list) and depth:
        for part in content:
            yield from _items(part, depth - 1)


def _report(item: Item, path: str) -> Document | Member:
    first, later = (_first(item, keys) for keys in (_FIRST, _LATER))
    problems = tuple(f"{stamp!r} is no date" for stamp in (first, later) if stamp and articles.day(stamp) is None)
    started, changed = (articles.day(stamp) if stamp else None for stamp in (first, later))
    known = Known(
        url=next((str(item[key]) for key in ("url", "uri") if str(item.get(key, "")).startswith("http")), None),
        source=_first(item, _SOURCES),
        title=articles.plain(_first(item, _HEADLINES) or "") or None,
        author=_first(item, ("byline", "bylines", "author")),
        published=started or changed,
        updated=changed if started else None,
        problems=problems,
    )
    body = next((_words(item, key) for key in _HTML if _words(item, key)), None) or _body(item, html=True)
    if body:
        return articles.page(path, body, known)
    plain = next((_words(item, key) for key in _TEXT if _words(item, key)), None) or _body(item, html=False)
    return articles.text(path, plain or "", known)


def _body(item: Item, *, html: bool) -> str | None:
    """The body in one of the two forms among those that ninjs 2 and 3 list."""
    for body in item.get("bodies") or ():
        if isinstance(body, dict):
            parts = {key.lower(): value for key, value in body.items()}
            if ("html" in str(parts.get("contenttype", ""))) is html and isinstance(parts.get("value"), str):
                return str(parts["value"])
    return None


def _first(item: Item, keys: tuple[str, ...]) -> str | None:
    return next((words for key in keys if (words := _words(item, key))), None)


def _words(item: Item, key: str) -> str | None:
    """The words of a part, which may stand in an object or in the first of a list."""
    value = item.get(key)
    if isinstance(value, list):
        value = next((part for part in value if part), None)
    if isinstance(value, dict):
        value = next((value[name] for name in ("value", "name", "title", "byline") if name in value), None)
    return value.strip() or None if isinstance(value, str) else None
