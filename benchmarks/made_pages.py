"""Pages as newsrooms make them (layouts/*.html), around a story whose words and day are known.

Each layout sets the story between furniture that bears figures and days of its own, as real furniture does.
"""

from __future__ import annotations

import datetime as dt
import json
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from html import escape
from itertools import pairwise
from pathlib import Path
from string import Template
from typing import NamedTuple

LAYOUTS = Path(__file__).parent / "layouts"


class Part(NamedTuple):
    text: str
    is_head: bool = False


class Story(NamedTuple):
    """A report's own words, and the day of its publication."""

    title: str
    site: str
    day: dt.date
    parts: tuple[Part, ...]


class Dating(StrEnum):
    """Where a page gives the day of its report."""

    JSON_LD = "JSON-LD"
    UTC = "JSON-LD in UTC, where it is the next day"
    META = "meta"
    TIME = "time element"
    URL = "address"
    BYLINE = "byline"
    FOOTER = "footer"
    UPDATED = "last change only"
    OTHERS = "of other stories only"
    NONE = "nowhere"


def made_page(layout: str, story: Story, dating: Dating) -> str:
    """The page of that layout."""
    form = _FORMS.get(layout, _paragraphs)
    cuts = (0, 2, 4, len(story.parts))
    first, second, rest = (form(story.parts[begin:end]) for begin, end in pairwise(cuts))
    words = {"title": escape(story.title), "site": escape(story.site), "first": first, "second": second, "rest": rest}
    parts = {"head": _head(story, dating), "dated": _dated(story.day, dating), "foot": _foot(story.day, dating)}
    template = Template((LAYOUTS / f"{layout}.html").read_text(encoding="utf-8"))
    return template.substitute(_FURNITURE, **words, **parts, teasers=_teasers(dating))


def _paragraphs(parts: Sequence[Part]) -> str:
    return "\n".join(f"<h2>{escape(text)}</h2>" if head else f"<p>{escape(text)}</p>" for text, head in parts)


def _divs(parts: Sequence[Part]) -> str:
    return "\n".join(f"<h2>{escape(text)}</h2>" if head else f"<div>{escape(text)}</div>" for text, head in parts)


def _broken(parts: Sequence[Part]) -> str:
    return "<br><br>\n".join(f"<b>{escape(text)}</b>" if head else escape(text) for text, head in parts)


def _wrapped(parts: Sequence[Part]) -> str:
    return "\n\n".join(escape(textwrap.fill(part.text, 72), quote=False) for part in parts)


def _entries(parts: Sequence[Part]) -> str:
    return "\n".join(_entry(at, part) for at, part in enumerate(parts))


def _entry(at: int, part: Part) -> str:
    words = (
        f"<h2>{escape(part.text)}</h2>" if part.is_head else f"<div class='entry-text'><p>{escape(part.text)}</p></div>"
    )
    return (
        f"<article class='entry'><time>{8 + at % 12}:{15 + at % 40} GMT</time>{words}"
        f"<div class='share'>{_FURNITURE['share']}</div></article>"
    )


_FORMS: Mapping[str, Callable[[Sequence[Part]], str]] = {
    "divs": _divs,
    "live": _entries,
    "tables": _broken,
    "wire": _wrapped,
}


def _head(story: Story, dating: Dating) -> str:
    where = f"{story.day:%Y/%m/%d}/story" if dating is Dating.URL else "story-48213"
    lines = [
        '<meta charset="utf-8">',
        f"<title>{escape(story.title)} | {escape(story.site)}</title>",
        f'<meta property="og:site_name" content="{escape(story.site)}">',
        f'<meta property="og:title" content="{escape(story.title)}">',
        f'<link rel="canonical" href="https://news.example/{where}">',
        *_metadata(story, dating),
        "<style>p { margin: 0 }</style>",
    ]
    return "\n".join(("<head>", *lines, "</head>"))


def _metadata(story: Story, dating: Dating) -> Iterator[str]:
    day, next_day, later = (story.day + dt.timedelta(days=days) for days in (0, 1, 2))
    published, changed = f"{day}T21:40:00-05:00", f"{later}T08:00:00-05:00"
    if dating is Dating.META:
        yield f'<meta property="article:published_time" content="{published}">'
        yield f'<meta property="article:modified_time" content="{changed}">'
    days = {
        Dating.JSON_LD: {"datePublished": published, "dateModified": changed},
        Dating.UTC: {"datePublished": f"{next_day}T02:40:00Z"},
        Dating.UPDATED: {"dateModified": changed},
    }.get(dating)
    if days is not None:
        report = {"@type": "NewsArticle", "headline": story.title, "publisher": {"name": story.site}, **days}
        linked = {"@context": "https://schema.org", "@graph": [{"@type": "BreadcrumbList"}, report]}
        yield f'<script type="application/ld+json">{json.dumps(linked)}</script>'


def _dated(day: dt.date, dating: Dating) -> str:
    if dating is Dating.TIME:
        return f'<time datetime="{day}T09:12:00+01:00">{day.day} {day:%b %Y}, 09:12</time>'
    if dating is Dating.UTC:
        return f'<span class="date">{_long(day)}, 9:40 p.m. EST</span>'
    if dating is Dating.UPDATED:
        return f'<span class="date">Updated {_long(day + dt.timedelta(days=2))}, 8:00 a.m.</span>'
    return f'<span class="date">{day:%A}, {_long(day)}</span>' if dating is Dating.BYLINE else ""


def _foot(day: dt.date, dating: Dating) -> str:
    return f"<p>First published {_long(day)}</p>" if dating is Dating.FOOTER else ""


def _long(day: dt.date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


_OTHER_DAY = dt.date(2011, 3, 9)
_OTHERS = (
    ("Quake kills 41 in the capital", "At least 41 people were killed when a tower fell on Sunday, officials said."),
    ("Bank to cut 3,200 jobs", "The lender said on Monday that 3,200 posts would go by 2030."),
    ("Ten charts that explain the harvest", "Wheat fell by 18 percent in a year, and 7 regions ran dry."),
)


def _teasers(dating: Dating) -> str:
    stamp = f'<time datetime="{_OTHER_DAY}">{_long(_OTHER_DAY)}</time>' if dating is Dating.OTHERS else ""
    return "\n".join(
        f'<li><a href="/t/{n}"><h3>{title}</h3></a><p>{text}</p>{stamp}</li>' for n, (title, text) in enumerate(_OTHERS)
    )


_FURNITURE = {
    "menu": "".join(f'<li><a href="/{name}">{name}</a></li>' for name in ("Home", "World", "Money", "Sport", "Video")),
    "cookies": "<p>We and our 312 partners store and access information on your device for 13 months.</p>"
    "<button>Accept all</button>",
    "newsletter": "<h4>Morning briefing</h4><p>Join 45,000 readers who get our 5 best stories every day at 6 a.m.</p>",
    "ranking": "".join(
        f'<li><a href="/m/{n}">{title}</a> <span>{n + 2},100 reads</span></li>' for n, (title, _) in enumerate(_OTHERS)
    ),
    "share": '<span>1.2k shares</span><a href="#">Facebook 840</a><a href="#">Tweet 212</a>',
    "comments": "<h3>37 comments</h3>"
    '<div class="comment"><b>harbourwatch</b> <span>March 11, 2011 at 10:02</span>'
    "<p>I counted 25 ambulances on my street alone.</p><a>Reply</a></div>"
    '<div class="comment"><b>ann77</b> <span>March 12, 2011 at 7:45</span><p>My uncle says 600 people left.</p></div>',
    "bio": "<p>Jane Moe has covered the coast for 14 years and won 3 awards.</p>",
    "imprint": "<p>© 2012 News Example Ltd. Company number 4471920. All rights reserved.</p>"
    '<a href="/terms">Terms of use</a>',
    "caption": "A street in the old town on June 14, 2009, where 900 people lived. (Photo: K. Orr)",
}
