"""The report on a page: its text with headings, items, rows of tables and captions, and what the page says of it."""

from __future__ import annotations

import datetime as dt
import logging
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crosscheck.claims.dates import absolute_days
from crosscheck.errors import InputError
from crosscheck.model import Role
from crosscheck.readers.documents import Block, Document
from crosscheck.readers.furniture import is_furniture
from crosscheck.readers.html_apart import Apart
from crosscheck.readers.html_blocks import HEADINGS, Stretch, stretches, table_pieces
from crosscheck.readers.html_body import Evidence, letters, report_of
from crosscheck.readers.html_dates import day_in_url, days_of, publication_day, spelt_out
from crosscheck.readers.html_entries import Entries, is_time, times_of
from crosscheck.readers.html_metadata import Metadata, metadata
from crosscheck.readers.html_trees import Element, Paths, parse_page
from crosscheck.readers.pieces import Piece, joined
from crosscheck.readers.stamps import Firmness, Stamp, stamps

_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:figcaption|caption|wp-caption-text|image-?caption|photo-?credit)(?=$|[\s_-])", re.I
)
_LARGEST = 20_000
"""Elements up to which trafilatura is asked: its time grows faster than the page."""


def read_page(data: bytes, path: str) -> Sequence[Document]:
    """The report that the page holds, each of its blocks with the path of its element. InputError where the page shows
    no text of its own."""
    root, problems = parse_page(data, path)
    about = metadata(root)
    page = list(stretches(root))
    apart = Apart(page)
    away = [apart.holds(stretch) for stretch in page]
    report = report_of(page, away, Evidence.of([*_main_text(apart.without(root)), *about.bodies]))
    if not report and about.bodies:
        return [_document(*joined(_stored(about)), about, _days(about, ([], []), None), problems)]
    if not report:
        if root.find(".//script") is not None or root.find(".//noscript") is not None:
            cause = "the page holds no text: a script would fetch it"
            raise InputError(path, cause, "open it in a browser and save the page from there, or save its text")
        raise InputError(path, "the page holds no text to check", "save the report's text")
    title_at = _headline(page, report, about.title)
    # Above the title a page has no report yet, whatever reads like one.
    report = [at for at in report if title_at is None or at >= title_at]
    times = times_of(page, report)
    kept = sorted({*report, *_captions(page, report), *(() if title_at is None else (title_at,)), *times})
    text, blocks = joined(_pieces(page, kept, title_at, Entries(page, times)))
    days = _days(about, _around(page, away, report), root.get("lang"))
    return [_document(text, blocks, about, days, problems)]


def _document(
    text: str, blocks: tuple[Block, ...], about: Metadata, days: _Days, problems: tuple[str, ...]
) -> Document:
    return Document(
        text,
        blocks,
        source=about.site,
        title=about.title,
        author=about.author,
        url=about.url,
        published=days.published,
        updated=days.updated,
        problems=problems,
    )


def _stored(about: Metadata) -> Iterator[Piece]:
    """The text of a page that shows none, as its JSON-LD holds it."""
    if about.title:
        yield Piece(about.title, Role.HEADLINE, "title")
    for body in about.bodies:
        for line in body.splitlines():
            yield Piece(" ".join(_TAG.sub(" ", line).split()), None, "articleBody")


_TAG = re.compile(r"</?[A-Za-z][^<>]*>")


def _main_text(root: Element) -> Iterator[str]:
    """The paragraphs that trafilatura takes for the main text. The tree is used up."""
    if sum(1 for _ in root.iter()) > _LARGEST:
        return
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        found = bare_extraction(root, include_comments=False, include_tables=True)
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
        return  # the rules of html_body alone tell the text then
    text = getattr(found, "text", None)
    if text:
        yield text


def _headline(page: Sequence[Stretch], report: Sequence[int], title: str | None) -> int | None:
    """The place of the title above the first paragraph of the report; None where there is none."""
    key = letters(title or "")
    places = range(next((at for at in report if len(page[at].text) > _LINE), report[-1]) + 1)
    tops = [at for at in places if page[at].element.tag in ("h1", "h2")]
    same = [at for at in places if (own := letters(page[at].text)) and own == key]
    like = [at for at in tops if (own := letters(page[at].text)) and key and (own in key or key in own)]
    first_level = [at for at in tops if page[at].element.tag == "h1"]
    return next((found[-1] for found in (same, like, first_level) if found), None)


def _captions(page: Sequence[Stretch], report: Sequence[int]) -> Iterator[int]:
    """Captions of pictures in the report and right above it."""
    for at in range(max(0, report[0] - 6), report[-1] + 1):
        if _is_caption(page[at]) and not is_furniture(page[at].text):
            yield at


def _is_caption(stretch: Stretch) -> bool:
    element = stretch.element
    return any(
        each.tag == "figcaption" or (each.tag != "table" and _CAPTION.search(each.get("class") or ""))
        for each in (element, *list(element.iterancestors())[:2])
    )


def _pieces(page: Sequence[Stretch], kept: Sequence[int], title_at: int | None, entries: Entries) -> Iterator[Piece]:
    paths = Paths()
    for at in kept:
        path, day = paths.of(page[at].element), entries.day(page[at])
        if at == title_at:
            yield Piece(page[at].text, Role.HEADLINE, path)
        else:
            yield from (piece._replace(published=day) for piece in _stretch_pieces(page[at], path))


def _stretch_pieces(stretch: Stretch, path: str) -> Iterator[Piece]:
    tag = stretch.element.tag
    if tag == "table" and "\t" in stretch.text:
        yield from table_pieces(stretch, path)
    elif _is_caption(stretch):
        yield Piece(stretch.text, Role.CAPTION, path)
    elif is_time(stretch):
        yield Piece(stretch.text, Role.DATELINE, path)
    elif tag in HEADINGS:
        yield Piece(stretch.text, Role.HEADING, path)
    else:
        yield Piece(stretch.text, Role.ITEM if tag in ("li", "dd", "dt") else None, path)


class _Days(NamedTuple):
    published: dt.date | None
    updated: dt.date | None


def _days(about: Metadata, around: tuple[Sequence[Stretch], Sequence[Stretch]], language: str | None) -> _Days:
    """The days of publication and of the last change, by metadata, address and the lines above and below the report."""
    above, below = around
    given = [*days_of(about.published), *days_of(_marked(above))]
    updated = next(days_of(about.updated), None)
    if address := day_in_url(about.url):
        given.append(address)
    stated = sorted(
        [*_stamped(above, language), *(stamp for stamp in _stamped(below, language) if stamp.firmness in _LABELS)]
    )
    printed = [stamp.day for stamp in stated if stamp.firmness is not Firmness.CHANGED]
    changed = [stamp.day for stamp in stated if stamp.firmness is Firmness.CHANGED]
    day = publication_day(given, printed[:1])
    last = updated.day if updated else max(changed, default=None)
    return _Days(day, last if last is None or day is None or last >= day else None)


_ABOVE = 6
_BELOW = 30
"""Stretches above the report and below it among which it may be dated."""


def _around(
    page: Sequence[Stretch], apart: Sequence[bool], report: Sequence[int]
) -> tuple[list[Stretch], list[Stretch]]:
    """The short stretches from above the title to the first paragraph, and those from the last ones on."""
    first = next((at for at in report if len(page[at].text) > _LINE), report[-1])
    above = range(max(0, report[0] - _ABOVE), min(first, report[0] + 2 * _ABOVE) + 1)
    after = [at for at in range(report[-1] + 1, min(len(page), report[-1] + 1 + _BELOW)) if not apart[at]]
    return _short(page, above), _short(page, [*report[-2:], *after])


def _short(page: Sequence[Stretch], places: Sequence[int]) -> list[Stretch]:
    lines = (page[at] for at in places if not _is_caption(page[at]))
    return [line for line in lines if len(line.text) <= _LINE and line.linked < len(line.text)]


_LINE = 120
_LABELS = (Firmness.LABELLED, Firmness.CHANGED)


def _stamped(around: Sequence[Stretch], language: str | None) -> list[Stamp]:
    told = [spelt_out(line, language=language) for stretch in around for line in _lines(stretch)]
    lines = [line for line in told if line and absolute_days(line)]
    return stamps([(line, Role.DATELINE) for line in lines], days=absolute_days)


def _lines(stretch: Stretch) -> Iterator[str]:
    """The stretch and, where it has several elements, the words of each."""
    yield stretch.text
    for element in stretch.element.iterdescendants("span", "time", "em", "small", "b", "strong", "i", "abbr"):
        words = " ".join("".join(element.itertext()).split())
        if words != stretch.text and words in stretch.text:
            yield words


def _marked(above: Sequence[Stretch]) -> Iterator[str]:
    """The machine-readable days of the lines above the report, save those of a change."""
    for stretch in above:
        if _CHANGE.search(stretch.text):
            continue
        for element in (stretch.element, *stretch.element.iterdescendants("time", "abbr", "span", "meta")):
            names = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
            value = element.get("datetime") or (element.get("title") if "publish" in names else None)
            if value and not _CHANGE.search(names):
                yield value


_CHANGE = re.compile(r"modif|updat", re.IGNORECASE)
