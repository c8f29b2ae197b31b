"""Which files are meant by the paths given."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from crosscheck.errors import InputError
from crosscheck.model import Unreadable
from crosscheck.readers.inputs import find_files, opened, read_whole

SUFFIXES = (".md", ".txt")


def read_bytes(path: str, *, max_bytes: int) -> bytes:
    with opened(path) as stream:
        return read_whole(stream, path, max_bytes=max_bytes)


def files_of(paths: Sequence[Path | str]) -> tuple[list[str], list[Unreadable]]:
    return find_files(paths, suffixes=SUFFIXES, named=SUFFIXES)


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Twelve people died.", encoding="utf-8")


def names(files: list[str], folder: Path) -> list[str]:
    return [Path(file).relative_to(folder).as_posix() for file in files]


def test_folders_are_searched_recursively_for_text_files_in_path_order(tmp_path: Path) -> None:
    """Other files, hidden ones and a folder's README are left out."""
    make(tmp_path, "b.txt", "a/z.TXT", "a/c.md", "gold.json", "README.md", "a/readme.txt", ".git/x.txt", ".h.txt")
    files, failed = files_of([tmp_path])
    assert names(files, tmp_path) == ["a/c.md", "a/z.TXT", "b.txt"]
    assert failed == []


def test_the_order_of_the_paths_and_naming_a_file_twice_make_no_difference(tmp_path: Path) -> None:
    """A file reached through a folder, by name and through a link is one file."""
    make(tmp_path, "s/a.txt", "s/b.txt")
    (tmp_path / "link-to-a.txt").symlink_to(tmp_path / "s/a.txt")
    paths: list[Path | str] = [
        tmp_path / "s",
        tmp_path / "s/b.txt",
        str(tmp_path / "s/../s/a.txt"),
        tmp_path / "link-to-a.txt",
    ]
    one, two = (
        files_of(paths),
        files_of(paths[::-1]),
    )
    assert one == two
    assert names(one[0], tmp_path) == ["s/a.txt", "s/b.txt"]


def test_a_readme_that_is_named_is_read(tmp_path: Path) -> None:
    """It is left out only where a folder was named."""
    make(tmp_path, "README.md")
    assert files_of([tmp_path / "README.md"])[0] == [(tmp_path / "README.md").as_posix()]


def test_paths_that_lead_to_no_report_are_listed_with_cause_and_remedy(tmp_path: Path) -> None:
    """A missing path, an empty folder and a file of another kind each get one entry."""
    make(tmp_path, "photo.jpg", "note", "empty/x.json")
    missing, folder = tmp_path / "gone.txt", tmp_path / "empty"
    paths = [missing, folder, tmp_path / "photo.jpg", tmp_path / "note", missing]
    files, failed = files_of(paths)
    assert files == []
    assert failed == [
        Unreadable(
            path=folder.as_posix(),
            cause="the folder holds no .md or .txt file",
            remedy="name a folder that holds reports",
        ),
        Unreadable(path=missing.as_posix(), cause="there is no such file or folder", remedy="check the path"),
        Unreadable(
            path=(tmp_path / "note").as_posix(),
            cause="files without a suffix are not read",
            remedy="save the report's text as .md or .txt",
        ),
        Unreadable(
            path=(tmp_path / "photo.jpg").as_posix(),
            cause=".jpg files are not read",
            remedy="save the report's text as .md or .txt",
        ),
    ]


@pytest.mark.parametrize("path", ["a\x00b.txt", "x" * 5000 + ".txt"])
def test_a_path_that_no_file_can_have_is_unreadable(path: str) -> None:
    """The operating system's refusal does not surface as an exception."""
    assert [entry.cause for entry in files_of([path])[1]] in (
        ["the path cannot be used"],
        ["there is no such file or folder"],
    )


@pytest.mark.skipif(sys.platform in ("darwin", "win32"), reason="its file names are Unicode")
def test_a_name_that_is_not_utf8_is_unreadable(tmp_path: Path) -> None:
    """Within a folder or named itself, file or folder; the entry can be written as UTF-8, and the rest is read."""
    make(tmp_path, "a.txt")
    for name in (b"caf\xe9.txt", b"d\xe9p\xeaches/b.txt", b"photo\xe9.jpg"):
        file = tmp_path / os.fsdecode(name)
        file.parent.mkdir(exist_ok=True)
        file.touch()
    files, failed = files_of([tmp_path])
    assert names(files, tmp_path) == ["a.txt"]
    folder = tmp_path.as_posix()
    cause, remedy = "the file name is not UTF-8", "rename the file"
    assert failed == [
        Unreadable(path=rf"{folder}/caf\udce9.txt", cause=cause, remedy=remedy),
        Unreadable(path=rf"{folder}/d\udce9p\udceaches", cause=cause, remedy=remedy),
    ]
    assert failed[0].model_dump_json().isascii()
    assert files_of([f"{folder}/caf\udce9.txt"]) == ([], failed[:1])
    assert files_of([f"{folder}/d\udce9p\udceaches"]) == ([], failed[1:])


def test_standard_input_is_named_by_a_hyphen(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is read once however often it is named."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Twelve died.")))
    assert files_of(["-", "-"]) == (["-"], [])
    assert read_bytes("-", max_bytes=100) == b"Twelve died."


def test_a_file_longer_than_the_limit_is_refused(tmp_path: Path) -> None:
    """The limit itself is still allowed."""
    make(tmp_path, "a.txt")
    assert len(read_bytes(str(tmp_path / "a.txt"), max_bytes=19)) == 19
    with pytest.raises(InputError, match="longer than 18 bytes"):
        read_bytes(str(tmp_path / "a.txt"), max_bytes=18)


def test_a_file_without_permission_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The refusal is the same where the tests run with all permissions."""
    make(tmp_path, "a.txt")
    if os.access(tmp_path / "a.txt", os.R_OK):

        def refuse(*_: object, **__: object) -> None:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(InputError, match="no permission to read the file; change its permissions"):
        read_bytes(str(tmp_path / "a.txt"), max_bytes=100)


def test_a_file_that_vanished_is_refused(tmp_path: Path) -> None:
    """Between listing and reading a file can be removed."""
    with pytest.raises(InputError, match="No such file"):
        read_bytes(str(tmp_path / "gone.txt"), max_bytes=100)
