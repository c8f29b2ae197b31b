"""Which files are meant by the paths given, and their bytes."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO, cast

from crosscheck.errors import InputError
from crosscheck.model import Unreadable

STANDARD_INPUT = "-"


def is_url(path: Path | str) -> bool:
    """Whether the path names a page on the web."""
    return str(path).lower().startswith(("http://", "https://"))


def find_files(
    paths: Sequence[Path | str], *, suffixes: Collection[str], named: Collection[str]
) -> tuple[list[str], list[Unreadable]]:
    """The files to read in POSIX path order, each once however often and by whatever way it is named.

    Folders are searched recursively for files with one of `suffixes`; hidden files and folders and a folder's own
    README are left out. A file that is named itself needs a suffix in `named`. A path that leads to no such file is
    returned as unreadable.
    """
    found: dict[str, str] = {}
    failed: set[Unreadable] = set()
    for path in paths:
        try:
            for file in _files(path, suffixes, named, failed):
                identity = file if file == STANDARD_INPUT else os.path.realpath(file)
                found[identity] = min(found.get(identity, file), file, key=lambda name: (len(name), name))
        except InputError as error:
            failed.add(unreadable(error))
    return sorted(found.values()), sorted(failed, key=lambda entry: (entry.path, entry.cause))


@contextmanager
def opened(path: str) -> Iterator[BufferedReader]:
    """The file or standard input for reading; InputError where it cannot be read, then or later."""
    try:
        if path == STANDARD_INPUT:
            yield cast("BufferedReader", sys.stdin.buffer)
        else:
            with Path(path).open("rb") as stream:
                yield stream
    except PermissionError as error:
        raise InputError(path, "no permission to read the file", "change its permissions") from error
    except OSError as error:
        raise InputError(path, error.strerror or str(error), "check the file and its disk") from error


def read_whole(stream: BinaryIO, path: str, *, max_bytes: int) -> bytes:
    """All that the stream holds; InputError where that is more than `max_bytes`."""
    data = stream.read(max_bytes + 1)
    if len(data) > max_bytes:
        raise InputError(path, f"the file is longer than {max_bytes} bytes", "split it or raise max_bytes")
    return data


def unreadable(error: InputError) -> Unreadable:
    """The error as an entry of the result, where what is not UTF-8 in a file's name stands as an escape."""
    path = error.subject.encode("utf-8", "backslashreplace").decode("utf-8")
    return Unreadable(path=path, cause=error.cause, remedy=error.remedy)


def _files(
    path: Path | str, suffixes: Collection[str], named: Collection[str], failed: set[Unreadable]
) -> Iterable[str]:
    if str(path) == STANDARD_INPUT:
        return [STANDARD_INPUT]
    name = Path(path).as_posix()
    _require_utf8(name)
    kinds = " or ".join(sorted(suffixes))
    try:
        if Path(path).is_dir():
            files = sorted(_within(name, suffixes, failed))
            if not files and not any(entry.path.startswith(name) for entry in failed):
                raise InputError(name, f"the folder holds no {kinds} file", "name a folder that holds reports")
            return files
        if not Path(path).exists():
            raise InputError(name, "there is no such file or folder", "check the path")
    except (OSError, ValueError) as error:  # a name too long, or one with a NUL character
        raise InputError(name, "the path cannot be used", "check the path") from error
    if Path(path).suffix.lower() not in named:
        kind = f"{Path(path).suffix} files" if Path(path).suffix else "files without a suffix"
        raise InputError(name, f"{kind} are not read", f"save the report's text as {kinds}")
    return [name]


def _within(folder: str, suffixes: Collection[str], failed: set[Unreadable]) -> Iterable[str]:
    def refused(error: OSError) -> None:
        path = Path(error.filename).as_posix()
        failed.add(unreadable(InputError(path, "the folder cannot be listed", "change its permissions")))

    def usable(parent: str, name: str) -> bool:
        try:
            _require_utf8((Path(parent) / name).as_posix())
        except InputError as error:
            failed.add(unreadable(error))
            return False
        return True

    for parent, folders, files in os.walk(folder, onerror=refused):
        folders[:] = [name for name in folders if not name.startswith(".") and usable(parent, name)]
        for name in files:
            file = Path(name)
            wanted = file.suffix.lower() in suffixes and not name.startswith(".") and file.stem.lower() != "readme"
            if wanted and usable(parent, name):
                yield (Path(parent) / name).as_posix()


def _require_utf8(name: str) -> None:
    """InputError for a name whose bytes are not UTF-8, which reach us as lone surrogates (PEP 383)."""
    try:
        name.encode("utf-8")
    except UnicodeEncodeError as error:
        raise InputError(name, "the file name is not UTF-8", "rename the file") from error
