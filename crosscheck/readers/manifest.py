"""What a person says of files in a file beside them: source, day of publication, title."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePath
from typing import Any, NamedTuple

from crosscheck.errors import InputError
from crosscheck.model import DateBasis, Report
from crosscheck.readers.inputs import opened, read_whole
from crosscheck.readers.publication import known

_FILE, _SOURCE, _PUBLISHED, _TITLE = _KEYS = ("file", "source", "published", "title")
_FORM = "give each entry a file, and a source, published or title"
_DAY = "write it as year-month-day, for example 2023-02-07"
_ON_THE_DAY = ("no publication date found", "publication date inferred")
"""How remarks on a day begin that a given one settles."""


class Entry(NamedTuple):
    """What is said of one file; None where nothing is."""

    source: str | None = None
    published: dt.date | None = None
    title: str | None = None


class Given:
    """What is said of files by their names or paths."""

    def __init__(self, entries: Mapping[str, Entry] | None = None) -> None:
        self._entries = entries or {}

    def to(self, report: Report, file: str) -> Report:
        """The report with what is said of it, or else of the file that holds it. This stands above what the file
        says; where the two disagree on source or day the report's problems tell."""
        entry = self._of(report.path) or self._of(file)
        if entry is None:
            return report
        told: list[str] = []
        day, source = report.published.day, report.source
        if entry.source and source and entry.source.casefold() != source.casefold():
            told.append(f"source: the manifest says {entry.source}, the file {source}")
        if entry.published and day and entry.published != day:
            told.append(f"published: the manifest says {entry.published}, the file {day}")
        kept = (p for p in report.problems if not (entry.published and p.startswith(_ON_THE_DAY)))
        return report.model_copy(
            update={
                "source": entry.source or source,
                "title": entry.title or report.title,
                "published": known(entry.published, DateBasis.GIVEN) if entry.published else report.published,
                "problems": (*told, *kept),
            }
        )

    def _of(self, path: str) -> Entry | None:
        """The entry of the longest end of the path that is named."""
        while path:
            if entry := self._entries.get(path):
                return entry
            path = path.partition("/")[2]
        return None


NOTHING = Given()


def read_manifest(path: Path, *, max_bytes: int) -> Given:
    """The entries of a .csv file with a line of names (file, source, published, title) or of a .yaml file with a list
    of entries of these names, or with the files as names of entries. InputError where it is neither."""
    name = path.as_posix()
    reads = {".csv": _csv, ".yaml": _yaml, ".yml": _yaml}
    if (read := reads.get(path.suffix.lower())) is None:
        raise InputError(name, "is no manifest: its suffix is not .csv or .yaml", "save it as one of these")
    with opened(name) as stream:
        data = read_whole(stream, name, max_bytes=max_bytes)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(name, "the manifest is not UTF-8", "save it as UTF-8") from error
    entries: dict[str, Entry] = {}
    for place, row in read(text, name):
        file = _string(row, _FILE)
        if not file:
            raise InputError(place, "the entry names no file", _FORM)
        file = file if "://" in file else PurePath(file).as_posix()
        if file in entries:
            raise InputError(place, f"the manifest names {file} twice", "keep one of the two")
        entries[file] = Entry(_string(row, _SOURCE), _day(_string(row, _PUBLISHED), place), _string(row, _TITLE))
    return Given(entries)


def _csv(text: str, path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    first = text.partition("\n")[0]
    rows = csv.DictReader(text.splitlines(), delimiter=max(",;\t", key=first.count))
    rows.fieldnames = [name.strip().lower() for name in rows.fieldnames or ()]
    if _FILE not in rows.fieldnames:
        raise InputError(path, "its first line names no column 'file'", f"name the columns: {', '.join(_KEYS)}")
    try:
        for row in rows:
            if any(row.values()):
                yield f"{path}:{rows.line_num}", dict(row)
    except csv.Error as error:
        raise InputError(path, f"line {rows.line_num} cannot be read ({error})", "correct it") from error


def _yaml(text: str, path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    import yaml

    try:
        content = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f"line {mark.line + 1} is" if mark else "is"
        raise InputError(path, f"{where} not YAML that can be read", "correct it") from error
    entries: Iterable[Any] = content if isinstance(content, list) else ()
    if isinstance(content, dict):
        entries = [{_FILE: file, **entry} if isinstance(entry, dict) else entry for file, entry in content.items()]
    for number, entry in enumerate(entries, 1):
        if not isinstance(entry, dict):
            raise InputError(f"{path}:{number}", "the entry is not made of names and values", _FORM)
        yield f"{path}:{number}", {str(name).lower(): value for name, value in entry.items()}
    if not entries:
        raise InputError(path, "the manifest holds no entries", _FORM)


def _string(row: dict[str, Any], key: str) -> str | None:
    value = row.get(key)
    return str(value).strip() or None if value is not None else None


def _day(value: str | None, place: str) -> dt.date | None:
    if value is None:
        return None
    try:
        return dt.datetime.fromisoformat(value).date()
    except ValueError:
        raise InputError(place, f"published: {value!r} is no date", _DAY) from None
