"""The report in a document: its passages, the day it was published, and what to know about it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from crosscheck.claims.dates import absolute_days, find_dates
from crosscheck.claims.tokens import Tokens
from crosscheck.model import ENGLISH, DateBasis, DateValue, Passage, Published, Report, Role
from crosscheck.readers.credits import credit_of
from crosscheck.readers.documents import Block, Document
from crosscheck.readers.fair_copies import FairCopy, fair_copy
from crosscheck.readers.front_matter import FrontMatter, read_front_matter
from crosscheck.readers.language import language_of, name_of
from crosscheck.readers.passages import passages_of
from crosscheck.readers.publication import UNDATED, known, publication_date

_MUCH = 0.3
"""Share of the text from which its repetition is worth a remark."""


def parse_report(
    text: str,
    *,
    id: str,
    path: str,
    source: str | None = None,
    published: dt.date | None = None,
    title: str | None = None,
) -> Report:
    """The report in a plain text; `parse_document` says the rest."""
    document = Document(text, id=id, source=source, title=title, published=published, basis=DateBasis.GIVEN)
    return parse_document(document, path=path)


def parse_document(document: Document, *, path: str) -> Report:
    """The report in a document, whose text is kept unchanged. What the document says beside its text stands above what
    the metadata block says, and that above what the text says. Only a text that its format does not part into blocks
    may open with such a block. Blank text has no passages. InputError where the block is malformed."""
    block = read_front_matter(document.text, path) if document.blocks is None else FrontMatter(0)
    copy = fair_copy(document.text)
    text = copy.text
    passages = passages_of(text, copy.fair((0, block.end))[1], days=absolute_days, parted=_fair(document.blocks, copy))
    found, remarks = publication_date(text, passages, days=absolute_days, dates=_absolute_dates)
    if document.published is not None:
        remarks = _disagreement(document.published, block.published.day or _stated(found))
        found = known(document.published, document.basis)
    elif block.published.earliest is not None:
        found, remarks = _as_the_block_says(block.published, found)
    elif found.day is None or found.day == document.updated:
        if (bound := document.updated or document.seen) is not None:
            found = _no_later_than(found, bound)
        remarks = (UNDATED,)
    if _length(passages, Role.REPEATED) > _MUCH * sum(_length(passages, role) for role in Role if role.bears_claims):
        remarks = (*remarks, "the file holds much of its text twice; the second standing is skipped")
    language = language_of(text, passages)
    if language != ENGLISH:
        remarks = (f"written in {name_of(language)}: left out, for only English is read",)
    headline = next((text[slice(*passage.span)] for passage in passages if passage.role is Role.HEADLINE), None)
    id_ = document.id or ""
    return Report(
        id=id_,
        path=path,
        source=document.source or block.source,
        title=document.title or block.title or headline,
        author=document.author,
        url=document.url,
        published=found,
        updated=document.updated,
        language=language,
        credit=credit_of(text, passages),
        text=document.text,
        passages=tuple(passage.model_copy(update={"span": copy.original(passage.span)}) for passage in passages),
        origin=id_,
        problems=(*document.problems, *remarks),
    )


def _fair(blocks: Sequence[Block] | None, copy: FairCopy) -> list[Block] | None:
    """The blocks as they stand in the fair copy."""
    if blocks is None:
        return None
    spans = (copy.fair((block.start, block.end)) for block in blocks)
    return [block._replace(start=start, end=end) for block, (start, end) in zip(blocks, spans, strict=True)]


def _stated(found: Published) -> dt.date | None:
    """The day that the text states in so many words."""
    return found.day if found.basis in (DateBasis.DATELINE, DateBasis.TEXT) else None


def _as_the_block_says(block: Published, found: Published) -> tuple[Published, tuple[str, ...]]:
    """The day that the metadata block states; of a month or year the day that the text states, else what the text
    leaves open of it."""
    if block.day is not None:
        return block, _disagreement(block.day, _stated(found))
    if (day := _stated(found)) is not None and _leaves_open(block, day):
        return found, ()
    if found.day is None and found.earliest is not None and _leaves_open(block, found.earliest):
        block = block.model_copy(update={"earliest": found.earliest})
    return block, (f"published: no day is named, only {block.earliest} to {block.latest}",)


def _leaves_open(published: Published, day: dt.date) -> bool:
    return (published.earliest or day) <= day <= (published.latest or day)


def _disagreement(taken: dt.date, other: dt.date | None) -> tuple[str, ...]:
    """The remark on two days of publication, of which the first is taken; a dateline is often of the day before, and
    figures such as 5/3/2019 may name the month first."""
    if other is None or abs(taken - other) <= dt.timedelta(days=1):
        return ()
    if (other.year, other.month, other.day) == (taken.year, taken.day, taken.month):
        return ()
    return (f"published: {taken} is taken, though the text says {other}",)


def _no_later_than(found: Published, bound: dt.date) -> Published:
    """The days that `found` leaves open, up to one on which the report was there; those alone where they contradict
    it."""
    if found.day is not None or (found.earliest is not None and found.earliest > bound):
        return Published(latest=bound)
    return found.model_copy(update={"latest": min(found.latest or bound, bound)})


def _length(passages: Sequence[Passage], role: Role) -> int:
    return sum(passage.span[1] - passage.span[0] for passage in passages if passage.role is role)


def _absolute_dates(text: str) -> list[tuple[int, int, DateValue]]:
    """The dates that need no publication date to be resolved."""
    return [
        (mention.start, mention.end, mention.value)
        for mention in find_dates(text, Tokens(text), Published())
        if isinstance(mention.value, DateValue)
    ]
