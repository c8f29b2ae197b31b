"""From files to reports: which files, their text, its passages, the day it was published, and who copied whom."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePath

from crosscheck.claims.dates import absolute_days, find_dates
from crosscheck.claims.tokens import tokenize
from crosscheck.errors import InputError
from crosscheck.model import DateBasis, DateValue, Passage, Published, Report, Role, Unreadable
from crosscheck.readers.copies import mark_copies
from crosscheck.readers.front_matter import read_front_matter
from crosscheck.readers.inputs import find_files, read_bytes, unreadable
from crosscheck.readers.passages import passages_of
from crosscheck.readers.plain import Reader, read_plain
from crosscheck.readers.publication import known, publication_date

__all__ = ["READERS", "Reader", "mark_copies", "parse_report", "read_reports"]

READERS: Mapping[str, Reader] = {".md": read_plain, ".txt": read_plain}
"""Which reader reads which suffix. Standard input is plain text."""


_MUCH = 0.3
"""Share of the text from which its repetition is worth a remark."""


def read_reports(paths: Sequence[Path | str], *, max_bytes: int) -> tuple[list[Report], list[Unreadable]]:
    """Every report that the files and folders hold, with ids r1, r2, ... in the order of their POSIX paths, and what
    could not be read. The order of `paths` makes no difference."""
    files, failed = find_files(paths, suffixes=READERS.keys())
    reports: list[Report] = []
    for file in files:
        try:
            decoded = READERS.get(PurePath(file).suffix.lower(), read_plain)(
                read_bytes(file, max_bytes=max_bytes), file
            )
            reports.append(parse_report(decoded.text, id=f"r{len(reports) + 1}", path=file, problems=decoded.problems))
        except InputError as error:
            failed.append(unreadable(error))
    return reports, sorted(failed, key=lambda entry: (entry.path, entry.cause))


def parse_report(
    text: str,
    *,
    id: str,  # noqa: A002 - the field's name
    path: str,
    source: str | None = None,
    published: dt.date | None = None,
    title: str | None = None,
    problems: Sequence[str] = (),
) -> Report:
    """The report in `text`, which is kept unchanged. What is passed stands above what the metadata block says, and that
    above what the text says. InputError where the block is malformed or nothing follows it."""
    block = read_front_matter(text, path)
    if not text[block.end :].strip():
        raise InputError(path, "there is no text to check", "remove the file or fill it")
    passages = passages_of(text, block.end, days=absolute_days)
    found, remarks = publication_date(text, passages, days=absolute_days, dates=_absolute_dates)
    if published is not None:
        found, remarks = known(published, DateBasis.GIVEN), ()
    elif block.published is not None:
        found, remarks = known(block.published, DateBasis.METADATA), ()
    elif found.day is None:
        remarks = ("no publication date found: relative dates stay open",)
    if _length(passages, Role.REPEATED) > _MUCH * sum(_length(passages, role) for role in Role if role.bears_claims):
        remarks = (*remarks, "the file holds much of its text twice; the second standing is skipped")
    headline = next((text[slice(*passage.span)] for passage in passages if passage.role is Role.HEADLINE), None)
    return Report(
        id=id,
        path=path,
        source=source or block.source,
        title=title or block.title or headline,
        published=found,
        text=text,
        passages=passages,
        origin=id,
        problems=(*problems, *remarks),
    )


def _length(passages: Sequence[Passage], role: Role) -> int:
    return sum(passage.span[1] - passage.span[0] for passage in passages if passage.role is role)


def _absolute_dates(text: str) -> list[tuple[int, int, DateValue]]:
    """The dates that need no publication date to be resolved."""
    return [
        (mention.start, mention.end, mention.value)
        for mention in find_dates(text, tokenize(text), Published())
        if isinstance(mention.value, DateValue)
    ]
