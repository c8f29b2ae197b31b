"""Which of a page's stretches are its report.

trafilatura tells the main text by its own rules, and JSON-LD may hold it whole; both are evidence for a stretch. What
stands apart by its element goes, and what stands among paragraphs that stay, in one element with most of them, stays
with them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from crosscheck.readers.corrections import is_correction
from crosscheck.readers.furniture import is_furniture
from crosscheck.readers.html_apart import is_linked, is_prose, is_sentence
from crosscheck.readers.html_blocks import Stretch
from crosscheck.readers.html_trees import Element

_LONG = 60
"""Letters from which a stretch is found within a longer paragraph, too."""
_ALL = 0.9
"""Share of a stretch's characters from which it is a link."""
_HOME = 0.4
"""Share of the main text that makes an element the home of the report: paragraphs beside it in there belong to it."""
_INTRO = re.compile(
    r"(?:^|[\s_-])(?:chapo|deck|dek|excerpt|intro|introduction|lead|lede|preamble|sapo|standfirst|stand-first|strapline"
    r"|sub-?(?:head\w*|title|deck)|summary)(?=$|[\s_-])",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_PARTS = frozenset(("li", "ol", "ul", "dd", "dt", "dl", "td", "tr", "tbody"))
_HOLDERS = frozenset(("div", "section", "article", "body"))


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


def report_of(page: Sequence[Stretch], apart: Sequence[bool], evidence: Evidence) -> list[int]:
    """The places of the stretches that are the report, in order; none where nothing reads like one."""
    open_ = [at for at, stretch in enumerate(page) if not apart[at] and not is_furniture(stretch.text)]
    main = {at for at in open_ if evidence.holds(page[at].text) and not _is_teaser(page[at])}
    main = main or {at for at in open_ if is_prose(page[at])}
    return sorted(main | set(_beside(page, main, open_))) if main else []


def _beside(page: Sequence[Stretch], main: set[int], open_: Sequence[int]) -> Iterable[int]:
    """Places of stretches that the evidence misses: prose in the home of the report, its heads and rows between such
    prose, the intro above it, and corrections."""
    first, last = min(main), max(main)
    homes = Counter[Element]()
    for at in main:
        homes[_home(page[at])] += len(page[at].text)
    total = sum(homes.values())
    for at in open_:
        stretch = page[at]
        if at in main or (is_linked(stretch) and not is_correction(stretch.text)):
            continue
        within = homes[_home(stretch)]
        at_home = within >= _HOME * total
        if is_correction(stretch.text):
            yield at
        elif first < at < last:
            if at_home or (within and is_prose(stretch)):
                yield at
        elif is_prose(stretch) and (at_home or (at < first and _INTRO.search(_names(stretch.element)))):
            yield at


def _home(stretch: Stretch) -> Element:
    """The element that holds the stretch's own: a list or table stands for its items and rows."""
    element = stretch.element
    while element.tag in _PARTS and element.getparent() is not None:
        element = element.getparent()
    parent = element.getparent()
    return element if parent is None or element.tag in _HOLDERS else parent


def _names(element: Element) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}"


def _is_teaser(stretch: Stretch) -> bool:
    """Whether the stretch is the title of another story: all of it a link, and no sentence."""
    return stretch.linked >= _ALL * len(stretch.text) and not is_sentence(stretch.text)
