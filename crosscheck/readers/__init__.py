"""From files to reports: which files, what kind each is, the documents it holds, and who copied whom."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from io import BufferedReader, BytesIO
from pathlib import Path, PurePath
from typing import Any, NamedTuple

from crosscheck.errors import InputError
from crosscheck.model import Report, Unreadable
from crosscheck.readers.ahead import read_ahead
from crosscheck.readers.archives import Allowance, inflated, read_zip
from crosscheck.readers.articles import with_known
from crosscheck.readers.copies import mark_copies
from crosscheck.readers.documents import Document, Known, Member, Reader, Unpacker
from crosscheck.readers.docx import read_docx
from crosscheck.readers.extent import Extent
from crosscheck.readers.fair_copies import fair_report, in_original
from crosscheck.readers.feeds import read_feed
from crosscheck.readers.html import read_page
from crosscheck.readers.ids import Taken
from crosscheck.readers.inputs import find_files, is_url, opened, read_whole, unreadable
from crosscheck.readers.kinds import IN_FOLDERS, SUFFIXES, Kind, is_zipped, kind_of, remark_on
from crosscheck.readers.lines import read_lines
from crosscheck.readers.mail import read_mail
from crosscheck.readers.manifest import NOTHING, Given, read_manifest
from crosscheck.readers.newsroom import read_newsroom
from crosscheck.readers.odt import read_odt
from crosscheck.readers.pdf import read_pdf
from crosscheck.readers.plain import read_plain
from crosscheck.readers.reports import parse_document, parse_report
from crosscheck.readers.rtf import read_rtf
from crosscheck.readers.tables import read_csv, read_xlsx
from crosscheck.readers.undated import placed_in_time
from crosscheck.readers.warc import read_warc, site

__all__ = [
    "Fetch",
    "Given",
    "Known",
    "Member",
    "fair_report",
    "in_original",
    "is_url",
    "mark_copies",
    "parse_document",
    "parse_report",
    "placed_in_time",
    "read_manifest",
    "read_reports",
    "site",
    "stream_reports",
]

READERS: Mapping[Kind, Reader] = {
    Kind.DOCX: read_docx,
    Kind.HTML: read_page,
    Kind.ODT: read_odt,
    Kind.PDF: read_pdf,
    Kind.PLAIN: read_plain,
    Kind.RTF: read_rtf,
}
UNPACKERS: Mapping[Kind, Unpacker] = {
    Kind.FEED: read_feed,
    Kind.JSON: read_newsroom,
    Kind.LINES: read_lines,
    Kind.MAIL: read_mail,
    Kind.WARC: read_warc,
    Kind.ZIP: read_zip,
}
TABLES = {Kind.CSV: read_csv, Kind.XLSX: read_xlsx}
"""What reads which kind of file; each kind has one of the three, save gzip, which is read as the kind that it packs."""

_HELD_WHOLE = READERS.keys() - {Kind.PLAIN}
"""Kinds that other processors may read: a file gives few reports, and takes longer to read than to hand over."""
_DEEPEST = 3
"""How many files may stand within one another: a page in an archive that was compressed, not a bomb."""
_MOST_NESTED = 50
"""How many times the size of the largest file may be unpacked from what was itself unpacked."""


Fetch = Callable[[str], Member]
"""Fetches what stands at a URL; InputError where it cannot be had."""


def read_reports(
    paths: Sequence[Path | str],
    *,
    max_bytes: int,
    fetch: Fetch | None = None,
    given: Given = NOTHING,
    columns: Mapping[str, str] | None = None,
    processes: int = 1,
) -> tuple[list[Report], list[Unreadable]]:
    """All that `stream_reports` yields, parted into reports and what could not be read, the latter sorted."""
    reports: list[Report] = []
    failed: list[Unreadable] = []
    read = stream_reports(paths, max_bytes=max_bytes, fetch=fetch, given=given, columns=columns, processes=processes)
    for item in read:
        if isinstance(item, Report):
            reports.append(item)
        else:
            failed.append(item)
    return reports, sorted(failed, key=lambda entry: (entry.path, entry.cause))


def stream_reports(
    paths: Sequence[Path | str],
    *,
    max_bytes: int,
    fetch: Fetch | None = None,
    given: Given = NOTHING,
    columns: Mapping[str, str] | None = None,
    processes: int = 1,
    told: Callable[[float], None] | None = None,
) -> Iterator[Report | Unreadable]:
    """Every report that the files, folders and URLs hold, in the order of their POSIX paths and of the lines in a file,
    and what could not be read. The order of `paths` makes no difference. What is `given` of a file by its name stands
    above what the file says. `columns` gives the heads of a table's columns for fields that are not called as usual.

    Files are called r1, r2, ... in that order; a line bears the id that it gives. One report is held at a time, or of
    many pages and the like as many as `processes` read ahead. `told` hears, report by report, which share of all
    bytes has been read.
    """
    kinds = {*READERS, *UNPACKERS, *TABLES, Kind.GZIP}
    readable = {suffix for suffix, kind in SUFFIXES.items() if kind in kinds}
    urls = {str(path) for path in paths if is_url(path)} if fetch is not None else set()
    local = [path for path in paths if str(path) not in urls]
    files, failed = find_files(local, suffixes=IN_FOLDERS & readable, named=readable)
    yield from failed
    taken, number = Taken(), 0
    whole = [file for file in sorted(files) if SUFFIXES.get(PurePath(file).suffix.lower()) in _HELD_WHOLE]
    held = frozenset(whole)
    how = _How(max_bytes, columns or {})
    ahead = read_ahead(partial(_listed, how=how), whole, processes=processes)
    extent = Extent((*files, *urls), told)
    for file in sorted((*files, *urls)):
        if file in held:
            documents: Iterable[Document | InputError] = next(ahead)
        elif fetch is not None and file in urls:
            documents = _fetched(file, how=how, fetch=fetch)
        else:
            documents = _documents(file, how=how, passed=partial(extent.read, file))
        for document in documents:
            try:
                if isinstance(document, InputError):
                    raise document
                report = given.to(parse_document(document, path=document.place or file), file)
                if document.id is None and not report.passages:
                    raise InputError(report.path, "there is no text to check", "remove the file or fill it")
                if document.id is not None and not taken.add(document.id):
                    cause = f"the id {document.id!r} stands for a report before it"
                    raise InputError(report.path, cause, "give every line an id of its own")
            except InputError as error:
                yield unreadable(error)
                continue
            if document.id is None:
                number += 1
                while not taken.add(f"r{number}"):
                    number += 1
                report = report.model_copy(update={"id": f"r{number}", "origin": f"r{number}"})
            yield report
        extent.read(file)


class _How(NamedTuple):
    """How files are read: up to how many bytes each, and which columns of tables hold what."""

    max_bytes: int
    columns: Mapping[str, str]


def _listed(file: str, *, how: _How) -> list[Document | InputError]:
    return list(_documents(file, how=how))


def _documents(file: str, *, how: _How, passed: Callable[[int], None] | None = None) -> Iterator[Document | InputError]:
    """What the file holds; an error where it cannot be opened or read on. `passed` hears how far it has been read."""
    try:
        with opened(file) as stream:
            for found in _read(stream, file, how=how, depth=0, allowance=Allowance(_MOST_NESTED * how.max_bytes)):
                if passed is not None and not stream.closed and stream.seekable():
                    passed(stream.tell())
                yield found
    except InputError as error:
        yield error


def _fetched(url: str, *, how: _How, fetch: Fetch) -> Iterator[Document | InputError]:
    """What the page at the URL holds."""
    try:
        page = fetch(url)
    except InputError as error:
        yield error
        return
    stream, allowance = BufferedReader(BytesIO(page.data)), Allowance(_MOST_NESTED * how.max_bytes)
    for document in _read(stream, url, how=how, depth=0, allowance=allowance):
        yield document if isinstance(document, InputError) else with_known(document, page.known)


def _read(
    stream: BufferedReader[Any], path: str, *, how: _How, depth: int, allowance: Allowance
) -> Iterator[Document | InputError]:
    try:
        if depth > _DEEPEST:
            raise InputError(path, "too many files stand within one another", "unpack it and name its files")
        if not stream.seekable() and is_zipped(stream):
            stream = BufferedReader(BytesIO(read_whole(stream, path, max_bytes=how.max_bytes)))
        kind = kind_of(stream, path)
        deeper = partial(_read, how=how, depth=depth + 1, allowance=allowance)
        if kind is Kind.GZIP:
            yield from deeper(inflated(stream, path), path)
            return
        remark = remark_on(kind, path)
        for part in _parts(kind, stream, path, how=how):
            if isinstance(part, InputError):
                yield part
            elif isinstance(part, Document):
                problems = part.problems if remark is None else (remark, *part.problems)
                yield part._replace(place=part.place or path, problems=problems)
            else:
                if depth:
                    allowance.take(len(part.data), path)
                for document in deeper(BufferedReader(BytesIO(part.data)), part.path):
                    yield document if isinstance(document, InputError) else with_known(document, part.known)
    except InputError as error:
        yield error


def _parts(
    kind: Kind, stream: BufferedReader[Any], path: str, *, how: _How
) -> Iterable[Document | Member | InputError]:
    if read_table := TABLES.get(kind):
        return read_table(stream, path, max_bytes=how.max_bytes, columns=how.columns)
    if unpack := UNPACKERS.get(kind):
        return unpack(stream, path, max_bytes=how.max_bytes)
    if read := READERS.get(kind):
        return read(read_whole(stream, path, max_bytes=how.max_bytes), path)
    raise InputError(path, f"a file of this kind is not read ({kind})", "save the report's text as .txt")
