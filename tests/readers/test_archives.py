"""ZIP archives and gzip files, and the limits that keep a bomb from going off."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from crosscheck.errors import InputError
from crosscheck.readers import read_reports
from crosscheck.readers.archives import FREE, RATIO, inflated, read_zip
from crosscheck.readers.documents import Member

STORY = "Ferry sinks\n\nTwelve people were killed when a ferry sank off the cape, the coast guard said.\n"
MAX = 20_000_000


def packed(members: Mapping[str, bytes | str]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return content.getvalue()


def read(path: Path, *, max_bytes: int = MAX) -> tuple[list[str], list[tuple[str, str]]]:
    """The paths of the reports, and what could not be read with its cause, as seen from the file's folder."""
    reports, failed = read_reports([path], max_bytes=max_bytes)
    folder = f"{path.parent.as_posix()}/"
    return [r.path.removeprefix(folder) for r in reports], [(f.path.removeprefix(folder), f.cause) for f in failed]


def test_an_archive_is_read_as_the_folder_that_it_packs(tmp_path: Path) -> None:
    """Members in the order of their paths; pictures, hidden files and a README are left out."""
    names = ("b.txt", "a/c.md", "a/photo.jpg", ".hidden.txt", "__MACOSX/b.txt", "README.txt")
    (tmp_path / "w.zip").write_bytes(packed(dict.fromkeys(names, STORY)))
    assert read(tmp_path / "w.zip") == (["w.zip/a/c.md", "w.zip/b.txt"], [])


def test_lines_in_an_archive_keep_their_numbers(tmp_path: Path) -> None:
    """Every readable kind can stand in an archive, another archive as well."""
    lines = '{"id": "x", "text": "Six were killed."}\n{"id": "y"}\n'
    (tmp_path / "w.zip").write_bytes(packed({"in.zip": packed({"l.jsonl": lines}), "s.txt.gz": gzip.compress(b"Ten.")}))
    reports, failed = read(tmp_path / "w.zip")
    assert reports == ["w.zip/in.zip/l.jsonl:1", "w.zip/s.txt.gz"]
    assert failed == [("w.zip/in.zip/l.jsonl:2", "there is no text")]


def test_a_gzip_file_is_read_as_what_it_packs(tmp_path: Path) -> None:
    """By the suffix before .gz or by content; several gzip streams in a row are one file."""
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(STORY[:20].encode()) + gzip.compress(STORY[20:].encode()))
    (tmp_path / "b.gz").write_bytes(gzip.compress(b'{"id": "x", "text": "Six were killed."}\n'))
    reports, failed = read_reports([tmp_path / "a.txt.gz", tmp_path / "b.gz"], max_bytes=MAX)
    assert [(report.id, report.text, report.problems) for report in reports] == [
        ("r1", STORY, ("no publication date found: relative dates stay open",)),
        ("x", "Six were killed.", ("no publication date found: relative dates stay open",)),
    ]
    assert not failed


def test_what_is_unusable_in_an_archive_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    """A member that is encrypted, too long, damaged or no text."""
    data = bytearray(packed({"a.txt": STORY, "b.txt": STORY, "c.txt": "x" * 2000, "d.txt": b"\0\1", "e.txt": STORY}))
    listing = zipfile.ZipFile(io.BytesIO(data)).infolist()
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1  # the flag of encryption in the archive's list
    data[listing[1].header_offset + 40] ^= 0xFF
    (tmp_path / "w.zip").write_bytes(data)
    reports, failed = read(tmp_path / "w.zip", max_bytes=1000)
    assert reports == ["w.zip/e.txt"]
    assert failed == [
        ("w.zip/a.txt", "the member is encrypted"),
        ("w.zip/b.txt", "the member is damaged or packed in an unknown way"),
        ("w.zip/c.txt", "the member is longer than 1000 bytes"),
        ("w.zip/d.txt", "the file is not text (it holds NUL bytes)"),
    ]


GZIPPED = gzip.compress(STORY.encode(), mtime=0)
"""Without the clock in it, for tests are named after it, and all processes that run them must find the same names."""


@pytest.mark.parametrize(
    ("name", "content", "cause"),
    [
        ("cut.zip", packed({"a.txt": STORY})[:-30], "the archive is damaged or cut off"),
        ("none.zip", packed({"a.jpg": "x"}), "the archive holds no file that is read"),
        ("cut.txt.gz", GZIPPED[:-12], "the gzip file is damaged or cut off"),
        ("flip.txt.gz", GZIPPED[:20] + b"\xff" * 40, "the gzip file is damaged or cut off"),
        ("bomb.txt.gz", gzip.compress(bytes(FREE + 1)), f"the file unpacks to more than {RATIO} times its size"),
        ("bomb.zip", packed({"a.txt": bytes(FREE + 1)}), f"the archive unpacks to more than {RATIO} times its size"),
        ("not.gz", b"", "the file holds no text"),
    ],
    # What is packed holds the time, which would call a test otherwise in each process that collects it.
    ids=lambda value: value if isinstance(value, str) else "content",
)
def test_a_damaged_file_or_a_bomb_is_refused_in_one_line(tmp_path: Path, name: str, content: bytes, cause: str) -> None:
    """Whatever is packed in it."""
    (tmp_path / name).write_bytes(content)
    assert read(tmp_path / name) == ([], [(name, cause)])


def test_archives_within_archives_end(tmp_path: Path) -> None:
    """At the fourth, however small they are."""
    data: bytes = packed({"a.txt": STORY})
    for _ in range(4):
        data = packed({"n.zip": data})
    (tmp_path / "w.zip").write_bytes(data)
    assert read(tmp_path / "w.zip")[1] == [("w.zip/n.zip/n.zip/n.zip/n.zip", "too many files stand within one another")]


def test_archives_within_archives_have_one_allowance(tmp_path: Path) -> None:
    """A bomb that stays under the ratio in every layer multiplies its layers."""
    inner = packed({f"{n:03}.txt": STORY * 5 for n in range(40)})
    (tmp_path / "w.zip").write_bytes(packed({f"{n:02}.zip": inner for n in range(50)}))
    reports, failed = read(tmp_path / "w.zip", max_bytes=10_000)
    assert len(reports) == 50 * 10_000 // len(STORY * 5)
    assert {cause for _, cause in failed} == {"archives within archives unpack to more than is allowed"}


def test_an_archive_of_one_directory_yields_lazily() -> None:
    """No more than one member is held at a time."""
    parts = read_zip(io.BytesIO(packed({"a.txt": "1", "b.txt": "2"})), "w.zip", max_bytes=MAX)
    assert next(parts) == Member("w.zip/a.txt", b"1")


def test_a_bomb_is_found_while_it_unpacks() -> None:
    """Before more than the allowed bytes are given out."""
    stream = inflated(io.BytesIO(gzip.compress(bytes(10 * FREE))), "b.gz")
    assert len(stream.read(FREE // 2)) == FREE // 2
    with pytest.raises(InputError, match="unpacks to more"):
        stream.read(FREE)
