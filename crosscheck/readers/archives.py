"""Files that are packed up: ZIP archives member by member, gzip as the stream that it packs, both with limits that keep
a bomb from going off."""

from __future__ import annotations

import os
from collections.abc import Iterator
from io import BufferedReader, RawIOBase
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, BinaryIO

from crosscheck.errors import InputError
from crosscheck.readers.documents import Document, Member
from crosscheck.readers.kinds import SUFFIXES
from crosscheck.readers.zips import ZIP_ERRORS

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

RATIO = 200
"""How many times its size a packed file may unpack to. Text comes to 3 to 20 times, bombs to 1000 and more."""
FREE = 10_000_000
"""Bytes that may be unpacked whatever the ratio: small files of one character repeated harm nobody."""
MEMBERS = 100_000
"""Members that an archive may list."""

_AGAIN = "save or download it again"
_BOMB = "unpack it yourself if you trust it, and name its files"


def read_zip(stream: BinaryIO, path: str, *, max_bytes: int) -> Iterator[Document | Member | InputError]:
    """The members whose suffix promises something to read, in the order of their paths; as in a folder, all others,
    hidden ones and a README are left out. InputError where there are none, and for an archive that is damaged or
    would unpack to far more than it should."""
    import zipfile

    try:
        archive = zipfile.ZipFile(stream)
    except ZIP_ERRORS as error:
        raise InputError(path, "the archive is damaged or cut off", _AGAIN) from error
    with archive:
        for entry in _readable(archive, stream, path):
            place = f"{path}/{entry.filename}"
            if entry.flag_bits & 1:
                yield InputError(place, "the member is encrypted", "unpack it with its password and name it")
            elif entry.file_size > max_bytes:
                yield InputError(place, f"the member is longer than {max_bytes} bytes", "split it or raise max_bytes")
            else:
                try:
                    yield Member(place, archive.read(entry))
                except ZIP_ERRORS:
                    yield InputError(place, "the member is damaged or packed in an unknown way", _AGAIN)


def inflated(stream: BinaryIO, path: str) -> BufferedReader[Any]:
    """What the gzip stream packs, as a stream; reading it raises InputError where it is damaged, cut off or a bomb."""
    return BufferedReader(_Inflated(stream, path))


class Allowance:
    """How much more may be unpacked from archives that stand in one file."""

    def __init__(self, left: int) -> None:
        self._left = left

    def take(self, size: int, path: str) -> None:
        """InputError where less than that is left."""
        self._left -= size
        if self._left < 0:
            raise InputError(path, "archives within archives unpack to more than is allowed", _BOMB)


def _readable(archive: ZipFile, stream: BinaryIO, path: str) -> list[ZipInfo]:
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(entries) > MEMBERS:
        raise InputError(path, f"the archive lists more than {MEMBERS} members", _BOMB)
    wanted = sorted((entry for entry in entries if _is_report(entry.filename)), key=lambda entry: entry.filename)
    if not wanted:
        raise InputError(path, "the archive holds no file that is read", "name one that holds reports")
    # What an archive claims of its members binds: no more than that is read of any.
    if sum(entry.file_size for entry in wanted) > max(FREE, RATIO * stream.seek(0, os.SEEK_END)):
        raise InputError(path, f"the archive unpacks to more than {RATIO} times its size", _BOMB)
    return wanted


def _is_report(name: str) -> bool:
    member = PurePosixPath(name)
    hidden = any(part.startswith((".", "__MACOSX")) for part in member.parts)
    return not hidden and member.suffix.lower() in SUFFIXES and member.stem.lower() != "readme"


class _Counted(RawIOBase):
    """A stream that knows how many bytes were taken from it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.taken = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        self.taken += len(data)
        return len(data)


class _Inflated(RawIOBase):
    def __init__(self, stream: BinaryIO, path: str) -> None:
        from gzip import GzipFile

        self._path = path
        self._packed = _Counted(stream)
        self._gzip = GzipFile(fileobj=self._packed, mode="rb")
        self._given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        import zlib

        try:
            data = self._gzip.read1(len(buffer))
        except (OSError, EOFError, zlib.error) as error:
            raise InputError(self._path, "the gzip file is damaged or cut off", _AGAIN) from error
        self._given += len(data)
        if self._given > max(FREE, RATIO * self._packed.taken):
            raise InputError(self._path, f"the file unpacks to more than {RATIO} times its size", _BOMB)
        buffer[: len(data)] = data
        return len(data)
