"""Which of a page's stretches are its report.

trafilatura tells the main text by its own rules, and JSON-LD may hold it whole; both are evidence for a stretch. What
stands in an element that is named for something else on the page goes, and what stands among paragraphs that stay, in
one element with most of them, stays with them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from crosscheck.readers.corrections import is_correction
from crosscheck.readers.furniture import is_furniture
from crosscheck.readers.html_blocks import HEADINGS, Stretch
from crosscheck.readers.html_trees import Element

_APART_TAGS = frozenset(("aside", "dialog", "footer", "form", "menu", "nav"))
_APART_ROLES = frozenset(
    ("alert", "alertdialog", "banner", "complementary", "contentinfo", "dialog", "menu", "navigation", "search")
)
_APART = re.compile(
    r"(?:^|[\s_-])(?:ads?|advert\w*|adverts?|breadcrumbs?|comments?|commentlist|consent|cookies?|disqus|disqus_thread|dfp"
    r"|footer|gdpr|jumplinks|menu|mostread|most-?(?:read|popular|viewed|shared|commented)|nav|navbar|navigation"
    r"|newsletter|outbrain|pagination|paywall|popular|promo|promos|promoted|recirc\w*|recommend\w*|related\w*|respond"
    r"|(?:read|see|more)[_-](?:more|next|also|on|stories|news|from)|share|shares|sharing|sidebar|signup|skip-?link"
    r"|social|sponsor\w*|subscribe|subscription|taboola|tags|teasers?|toolbar|trending|widgets?)(?=$|[\s_-])",
    re.IGNORECASE,
)
"""Words of a class or id that name what stands around a report."""
_MOST = 0.3
"""Share of the main text from which an element holds the report, whatever it is named for."""
_LONG = 60
"""Characters from which a stretch can only be the one that it equals."""
_LINKED = 0.5
_ALL = 0.9
"""Shares of the characters of a stretch that are those of links: from the one it is no prose, from the other a link."""
_HOME = 0.4
"""Share of the main text that makes an element the home of the report: paragraphs beside it in there belong to it."""
_SENTENCE = re.compile(r"[.!?…:][\"”’')\]]*$")
_INTRO = re.compile(
    r"(?:^|[\s_-])(?:chapo|deck|dek|excerpt|intro|introduction|lead|lede|preamble|sapo|standfirst|stand-first|strapline"
    r"|sub-?(?:head\w*|title|deck)|summary)(?=$|[\s_-])",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")


class Evidence(NamedTuple):
    """The main text as others tell it: its paragraphs, and all its letters and digits in one."""

    units: frozenset[str]
    whole: str

    @classmethod
    def of(cls, texts: Iterable[str]) -> Evidence:
        units = [key for text in texts for line in text.splitlines() if (key := letters(line))]
        return cls(frozenset(units), "".join(units))

    def holds(self, text: str) -> bool:
        key = letters(text)
        return bool(key) and (key in self.units or (len(key) >= _LONG and key in self.whole))


def letters(text: str) -> str:
    """The text by its letters and digits alone, so that white space and marks make no difference."""
    return "".join(_WORD.findall(text)).lower()


class Parted(NamedTuple):
    """The places of a page's stretches that are the report, in order, and of those that stand apart from it."""

    report: list[int]
    apart: frozenset[int]


def parted(page: Sequence[Stretch], evidence: Evidence) -> Parted:
    """Which stretches are the report; none where nothing reads like one."""
    apart = _Apart(page, [evidence.holds(stretch.text) for stretch in page])
    main = {at for at, stretch in enumerate(page) if apart.found[at] and not apart.is_apart(stretch)}
    main = {at for at in main if not is_furniture(page[at].text) and not _is_teaser(page[at])}
    if not main:
        main = {at for at, stretch in enumerate(page) if _is_prose(stretch) and not apart.is_apart(stretch)}
    away = frozenset(at for at, stretch in enumerate(page) if apart.is_apart(stretch))
    return Parted(sorted(main | set(_beside(page, main, apart))), away)


class _Apart:
    """Which elements stand apart from the report: those named for it that hold little of the main text."""

    def __init__(self, page: Sequence[Stretch], found: Sequence[bool]) -> None:
        self.found = found
        self._words: Counter[Element] = Counter()
        self._total = sum(len(stretch.text) for stretch, main in zip(page, found, strict=True) if main)
        for stretch, main in zip(page, found, strict=True):
            if main:
                for element in (stretch.element, *stretch.element.iterancestors()):
                    self._words[element] += len(stretch.text)
        self._known: dict[Element, bool] = {}

    def holds_most(self, element: Element, share: float) -> bool:
        return self._total > 0 and self._words[element] >= share * self._total

    def is_apart(self, stretch: Stretch) -> bool:
        chain: list[Element] = []
        element = stretch.element
        while element is not None and element not in self._known:
            chain.append(element)
            element = element.getparent()
        apart = self._known[element] if element is not None else False
        for inner in reversed(chain):
            apart = apart or (_is_named_apart(inner) and not self.holds_most(inner, _MOST))
            self._known[inner] = apart
        return apart


def _is_named_apart(element: Element) -> bool:
    tag = element.tag
    if tag in ("body", "html", "main", "article"):
        return False
    if tag == "footer" and element.getparent().tag in ("article", "section"):  # that of the report itself
        return False
    get = element.get
    return (
        tag in _APART_TAGS
        or get("role") in _APART_ROLES
        or bool(_APART.search(f"{get('class') or ''} {get('id') or ''}"))
    )


def _beside(page: Sequence[Stretch], main: set[int], apart: _Apart) -> Iterable[int]:
    """Places of stretches that the evidence misses: prose in the home of the report, its heads and rows between such
    prose, the intro above it, and corrections beside it."""
    if not main:
        return
    first, last = min(main), max(main)
    homes = Counter[Element]()
    for at in main:
        homes[_home(page[at])] += len(page[at].text)
    total = sum(homes.values())
    for at, stretch in enumerate(page):
        if at in main or apart.is_apart(stretch) or is_furniture(stretch.text):
            continue
        if is_correction(stretch.text):
            yield at
        elif stretch.linked > _LINKED * len(stretch.text):
            continue
        elif first < at < last:
            # Between paragraphs of the report: prose, or what stands in one element with them.
            if homes[_home(stretch)] and (_is_prose(stretch) or homes[_home(stretch)] >= _HOME * total):
                yield at
        elif _is_prose(stretch) and (
            homes[_home(stretch)] >= _HOME * total or (at < first and _INTRO.search(_names(stretch.element)))
        ):
            yield at


def _home(stretch: Stretch) -> Element:
    """The element that holds the stretch's own: a list or table stands for its items and rows."""
    element = stretch.element
    while element.tag in ("li", "ol", "ul", "dd", "dt", "dl", "td", "tr", "tbody") and element.getparent() is not None:
        element = element.getparent()
    parent = element.getparent()
    return element if parent is None or element.tag in ("div", "section", "article", "body") else parent


def _names(element: Element) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}"


def _is_teaser(stretch: Stretch) -> bool:
    """Whether the stretch is the title of another story: all of it a link, and no sentence."""
    return stretch.linked >= _ALL * len(stretch.text) and not _SENTENCE.search(stretch.text)


def _is_prose(stretch: Stretch) -> bool:
    return (
        stretch.element.tag not in HEADINGS
        and len(stretch.text.split()) >= 5
        and bool(_SENTENCE.search(stretch.text))
        and stretch.linked <= _LINKED * len(stretch.text)
    )
