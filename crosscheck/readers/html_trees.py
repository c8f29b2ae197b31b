"""The tree of elements in the bytes of a page."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections import Counter
from typing import Any, NamedTuple

from crosscheck.errors import InputError
from crosscheck.readers.decoding import encoding_of

Element = Any
"""An element of lxml, which states no types."""

_DECLARED = re.compile(rb"""<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_HEAD = 4096
_CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f]|&#(?:0*(?:[1-8]|1[1245-9]|2\d|3[01])|x0*(?:[1-8b-cB-Ce-fE-F]|1[\da-fA-F]));"
)
"""Characters that no tree may hold, written as themselves or as references."""
_WESTERN = frozenset(("ascii", "us-ascii", "iso-8859-1", "iso8859-1", "latin-1", "latin1"))
"""Names that pages give for Windows-1252, as browsers read them (WHATWG Encoding Standard)."""


class Page(NamedTuple):
    root: Element
    problems: tuple[str, ...] = ()


def parse_page(data: bytes, path: str) -> Page:
    """The page's tree, without comments; nothing that the page names is loaded, and no entity of its own is expanded.
    InputError for no bytes and for elements nested beyond what is ever written."""
    from lxml.etree import LxmlError
    from lxml.html import HTMLParser, document_fromstring

    text, problems = decoded(data)
    text = _CONTROL.sub("", text)
    if not text.strip():
        raise InputError(path, "the file is empty", "save the page again")
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = document_fromstring(text.encode("utf-8", "replace"), parser=parser, ensure_head_body=True)
    except LxmlError as error:  # nothing but comments or stray marks
        raise InputError(path, "the file holds no page", "save the page again") from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise InputError(path, "its elements are nested too deeply", "save the report's text instead")
    return Page(root, problems)


def decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text in the bytes, by a byte order mark, as UTF-8 where it is that, by the encoding that the page declares,
    else by the one that fits; with a remark where that is not the one declared."""
    told = encoding_of(data[:_HEAD])
    if told != "utf-8":
        return data.decode(told, "replace"), ()
    data = data.removeprefix(BOM_UTF8)
    found = _DECLARED.search(data[:_HEAD])
    declared = found[1].decode("ascii").lower() if found else None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data":
            return data.decode("utf-8", "ignore"), ("the file ends within a character: it may be cut short",)
    else:
        # What is UTF-8 by its bytes is hardly ever anything else; ASCII is all of them, save those with escapes.
        if declared is None or not (text.isascii() and declared.startswith(("iso-2022", "hz", "utf-7", "utf-16"))):
            return text, ()
    encoding = "cp1252" if declared in _WESTERN else declared or ""
    if encoding and not encoding.startswith("utf"):
        try:
            return data.decode(encoding), ()
        except (LookupError, UnicodeDecodeError):
            pass
    return _fitting(data, declared)


_COMMON = ["cp1252", "cp1251", "cp1256", "gb18030", "shift_jis", "euc_kr"]
"""An encoding for each script that news are written in; Western letters are tried as one."""


def _fitting(data: bytes, declared: str | None) -> tuple[str, tuple[str, ...]]:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:200_000], cp_isolation=_COMMON).best()
    encoding = best.encoding if best is not None else "cp1252"
    said = f"declared as {declared}" if declared else "no encoding declared"
    return data.decode(encoding, "replace"), (f"{said}; read as {encoding.replace('_', '-')}",)


class Paths:
    """The path of each element of a tree, as XPath names it. The siblings of one are counted once for all of them,
    which keeps the time in proportion to the page."""

    def __init__(self) -> None:
        self._steps: dict[Element, dict[Element, str]] = {}

    def of(self, element: Element) -> str:
        steps: list[str] = []
        while (parent := element.getparent()) is not None:
            if parent not in self._steps:
                self._steps[parent] = _steps(parent)
            steps.append(self._steps[parent][element])
            element = parent
        return "/".join(("", str(element.tag), *reversed(steps)))


def _steps(parent: Element) -> dict[Element, str]:
    children = [child for child in parent if isinstance(child.tag, str)]
    total = Counter(child.tag for child in children)
    seen: Counter[str] = Counter()
    steps: dict[Element, str] = {}
    for child in children:
        seen[child.tag] += 1
        steps[child] = f"{child.tag}[{seen[child.tag]}]" if total[child.tag] > 1 else str(child.tag)
    return steps
