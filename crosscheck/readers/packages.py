"""Office files: ZIP archives of XML parts, read part by part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from crosscheck.errors import InputError
from crosscheck.readers.zips import ZIP_ERRORS

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST = 100_000_000
"""Bytes that one part may unpack to. The text of a thick book is some 5 MB of it."""

_DAMAGED = "the file is damaged or was cut off ({})"
_REMEDY = "save or download it again, or save its text as .txt"


class Package:
    """The parts of an office file that is open for reading. InputError for a part that is damaged, under a password or
    too large."""

    def __init__(self, archive: ZipFile, path: str) -> None:
        self._archive = archive
        self._path = path
        self.names = frozenset(archive.namelist())

    def part(self, name: str) -> _Element:
        """The root of an XML part. No entity is resolved and nothing fetched; no more than 256 elements stand within
        one another."""
        from lxml import etree

        data = self._bytes(name)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
        try:
            return etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            raise InputError(self._path, _DAMAGED.format(f"{name} is no XML"), _REMEDY) from error

    def optional(self, name: str) -> _Element | None:
        return self.part(name) if name in self.names else None

    def require_modest_size(self) -> None:
        """InputError where all parts together unpack to more than one of them may."""
        if sum(entry.file_size for entry in self._archive.infolist()) > MOST:
            raise InputError(self._path, f"it unpacks to more than {MOST} bytes", "split it, or save it as .csv")

    def _bytes(self, name: str) -> bytes:
        try:
            entry = self._archive.getinfo(name)
            if entry.flag_bits & 1:
                raise InputError(self._path, "the file is under a password", "save it without a password")
            if entry.file_size > MOST:
                raise InputError(self._path, f"{name} unpacks to more than {MOST} bytes", "save its text as .txt")
            return self._archive.read(entry)  # no more than the size that it states
        except KeyError as error:
            raise InputError(self._path, _DAMAGED.format(f"{name} is missing"), _REMEDY) from error
        except ZIP_ERRORS as error:
            raise InputError(self._path, _DAMAGED.format(f"{name} cannot be unpacked"), _REMEDY) from error


@contextmanager
def opened_package(data: bytes, path: str) -> Iterator[Package]:
    try:
        archive = ZipFile(BytesIO(data))
    except ZIP_ERRORS as error:
        raise InputError(path, _DAMAGED.format("its directory is missing"), _REMEDY) from error
    with archive:
        yield Package(archive, path)


def local_name(element: _Element) -> str:
    """The element's name without its namespace, of which strict and transitional files have different ones; empty for
    an entity that was left unresolved."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def child(element: _Element | None, name: str) -> _Element | None:
    return None if element is None else next((inner for inner in element if local_name(inner) == name), None)


def attribute(element: _Element | None, name: str) -> str | None:
    """The attribute of that name in any namespace."""
    if element is not None:
        for key, value in element.attrib.items():
            if str(key).rpartition("}")[2] == name:
                return str(value)
    return None


def said(root: _Element | None, tag: str, namespaces: Mapping[str, str]) -> str | None:
    """The text of an element of metadata, None where there is none."""
    found = None if root is None else root.find(f".//{tag}", dict(namespaces))
    return " ".join("".join(map(str, found.itertext())).split()) or None if found is not None else None
