"""From files to reports: which files, their text, its passages, the day it was published, and who copied whom."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePath

from crosscheck.claims.dates import absolute_days, find_dates
from crosscheck.claims.tokens import Tokens
from crosscheck.errors import InputError
from crosscheck.model import DateBasis, DateValue, Passage, Published, Report, Role, Unreadable
from crosscheck.readers.copies import mark_copies
from crosscheck.readers.front_matter import read_front_matter
from crosscheck.readers.inputs import find_files, holds_lines, opened, read_bytes, unreadable
from crosscheck.readers.lines import SUFFIX, Line, Taken, read_lines
from crosscheck.readers.passages import passages_of
from crosscheck.readers.plain import Reader, read_plain
from crosscheck.readers.publication import known, publication_date

__all__ = ["READERS", "Reader", "mark_copies", "parse_report", "read_reports", "stream_reports"]

READERS: Mapping[str, Reader] = {".md": read_plain, ".txt": read_plain}
"""Which reader reads which suffix. Beside these, a .jsonl file that is named holds a report in each line. Standard
input is plain text, or such lines where it opens with a brace."""

_MUCH = 0.3
"""Share of the text from which its repetition is worth a remark."""


def read_reports(paths: Sequence[Path | str], *, max_bytes: int) -> tuple[list[Report], list[Unreadable]]:
    """All that `stream_reports` yields, parted into reports and what could not be read, the latter sorted."""
    reports: list[Report] = []
    failed: list[Unreadable] = []
    for item in stream_reports(paths, max_bytes=max_bytes):
        if isinstance(item, Report):
            reports.append(item)
        else:
            failed.append(item)
    return reports, sorted(failed, key=lambda entry: (entry.path, entry.cause))


def stream_reports(paths: Sequence[Path | str], *, max_bytes: int) -> Iterator[Report | Unreadable]:
    """Every report that the files and folders hold, in the order of their POSIX paths and of the lines in a file, and
    what could not be read. The order of `paths` makes no difference.

    Files are called r1, r2, ... in that order; a line bears the id that it gives. One report is held at a time.
    """
    files, failed = find_files(paths, suffixes=READERS.keys(), named=(SUFFIX,))
    yield from failed
    taken, number = Taken(), 0
    for file in files:
        try:
            if holds_lines(file):
                with opened(file) as stream:
                    for item in read_lines(stream, file, max_bytes=max_bytes, taken=taken):
                        yield _from_line(item) if isinstance(item, Line) else unreadable(item)
                continue
            decoded = READERS.get(PurePath(file).suffix.lower(), read_plain)(
                read_bytes(file, max_bytes=max_bytes), file
            )
            report = parse_report(decoded.text, id="", path=file, problems=decoded.problems)
            if not report.passages:
                raise InputError(file, "there is no text to check", "remove the file or fill it")
            number += 1
            while not taken.add(f"r{number}"):
                number += 1
            yield report.model_copy(update={"id": f"r{number}", "origin": f"r{number}"})
        except InputError as error:
            yield unreadable(error)


def _from_line(line: Line) -> Report | Unreadable:
    try:
        return parse_report(
            line.text, id=line.id, path=line.place, source=line.source, published=line.published, title=line.title
        )
    except InputError as error:
        return unreadable(error)


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
    above what the text says. Blank text has no passages. InputError where the block is malformed."""
    block = read_front_matter(text, path)
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
        for mention in find_dates(text, Tokens(text), Published())
        if isinstance(mention.value, DateValue)
    ]
