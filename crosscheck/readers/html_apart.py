"""Which elements of a page stand apart from its report, by what they are and are named for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from copy import deepcopy

from crosscheck.readers.html_blocks import HEADINGS, Stretch
from crosscheck.readers.html_trees import Element

_TAGS = frozenset(("aside", "dialog", "footer", "form", "menu", "nav"))
_ROLES = frozenset(
    ("alert", "alertdialog", "banner", "complementary", "contentinfo", "dialog", "menu", "navigation", "search")
)
_ROUND = re.compile(
    r"(?:^|[\s_-])(?:breadcrumbs?|comments?|commentlist|consent|cookies?|disqus|disqus_thread|footer|gdpr|jumplinks|menu"
    r"|mostread|most-?(?:read|popular|viewed|shared|commented)|nav|navbar|navigation|newsletter|outbrain|pagination"
    r"|recirc\w*|recommend\w*|related\w*|respond|(?:read|see|more)[_-](?:more|next|also|on|stories|news|from)|skip-?link"
    r"|taboola|teasers?|trending)(?=$|[\s_-])",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"(?:^|[\s_-])(?:ads?|advert\w*|author-?(?:bio|box|info)|bio|dfp|paywall|popular|popup|promo|promos|promoted|share|shares"
    r"|sharing|sidebar|signup|social|sponsor\w*|subscribe|subscription|tags|toolbar|widgets?)(?=$|[\s_-])",
    re.IGNORECASE,
)
"""Words of a class or id that name what stands around a report, and those that a part of it may bear as well."""
_WHOLE, _MOST = 0.8, 0.3
"""Shares of the page's prose from which an element holds the report, whatever it is named for in the one or the other
way: comments may be longer than the report."""
_DEAD = ("script", "style", "svg", "noscript", "template", "iframe", "link")

_LINKED = 0.5
"""Share of a stretch's characters from which it is links rather than prose."""
_SENTENCE = re.compile(r"[.!?…:][\"”’')\]]*$")


class Apart:
    """Tells whether an element or a stretch stands apart from the report."""

    def __init__(self, page: Sequence[Stretch]) -> None:
        self._prose = Counter[Element]()
        self._total = 0
        for stretch in page:
            if is_prose(stretch):
                self._total += len(stretch.text)
                for element in (stretch.element, *stretch.element.iterancestors()):
                    self._prose[element] += len(stretch.text)
        self._known: dict[Element, bool] = {}

    def holds(self, stretch: Stretch) -> bool:
        """Whether the stretch is in an element that stands apart."""
        chain: list[Element] = []
        element = stretch.element
        while element is not None and element not in self._known:
            chain.append(element)
            element = element.getparent()
        apart = element is not None and self._known[element]
        for inner in reversed(chain):
            apart = apart or self._stands_apart(inner)
            self._known[inner] = apart
        return apart

    def without(self, root: Element) -> Element:
        """A copy of the tree without what stands apart, and without what is not text."""
        copied = deepcopy(root)
        pairs = list(zip(root.iter(), copied.iter(), strict=True))
        for element, twin in pairs:
            if element.tag in _DEAD or (element is not root and self._stands_apart(element)):
                parent = twin.getparent()
                if parent is not None:
                    twin.drop_tree()
        return copied

    def _stands_apart(self, element: Element) -> bool:
        share = _share(element)
        return share is not None and self._prose[element] <= share * self._total


def _share(element: Element) -> float | None:
    """The share of the page's prose up to which the element is what it is named for; None where it is nothing else than
    the report's."""
    tag, get = element.tag, element.get
    if tag in ("html", "head", "body", "main"):
        return None
    if tag == "footer" and element.getparent().tag in ("article", "section"):  # that of the report itself
        return None
    names = f"{get('class') or ''} {get('id') or ''}"
    if tag in ("nav", "footer") or _ROUND.search(names):
        share = _WHOLE
    elif tag != "article" and (tag in _TAGS or get("role") in _ROLES or _BESIDE.search(names)):
        share = _MOST
    else:
        return None
    return None if element.find(".//h1") is not None else share


def is_prose(stretch: Stretch) -> bool:
    """Whether the stretch reads like a paragraph: a sentence of its own that is no link."""
    return (
        stretch.element.tag not in HEADINGS
        and len(stretch.text.split()) >= 5
        and is_sentence(stretch.text)
        and not is_linked(stretch)
    )


def is_sentence(text: str) -> bool:
    return bool(_SENTENCE.search(text))


def is_linked(stretch: Stretch) -> bool:
    return stretch.linked > _LINKED * len(stretch.text)
