"""What a person says of files beside them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from crosscheck.errors import InputError
from crosscheck.model import DateBasis, Report
from crosscheck.readers import read_manifest, read_reports

BODY = "Twelve people were killed when a ferry sank off the cape, the coast guard said. Nine were saved.\n"
CSV = "file,source,published,title\na.txt,Gazette,2021-05-04,Ferry sinks\n"


def read(folder: Path, manifest: str, name: str = "m.csv") -> dict[str, Report]:
    (folder / name).write_text(manifest, encoding="utf-8")
    given = read_manifest(folder / name, max_bytes=10_000)
    reports, failed = read_reports([folder / "in"], max_bytes=10_000, given=given)
    assert not failed
    return {Path(report.path).relative_to(folder / "in").as_posix(): report for report in reports}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in" / "b").mkdir(parents=True)
    (tmp_path / "in" / "a.txt").write_text(BODY, encoding="utf-8")
    (tmp_path / "in" / "b" / "a.txt").write_text(BODY, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "manifest"),
    [
        ("m.csv", CSV),
        ("m.csv", "\ufeffTitle;File;Source;Published\r\nFerry sinks;a.txt;Gazette;2021-05-04T10:00\r\n;;;\r\n"),
        ("m.yaml", "- file: a.txt\n  source: Gazette\n  published: 2021-05-04\n  title: Ferry sinks\n"),
        ("m.yml", "a.txt: {source: Gazette, published: '2021-05-04', title: Ferry sinks}\n"),
    ],
)
def test_a_manifest_gives_what_files_lack(folder: Path, name: str, manifest: str) -> None:
    """By the file's name wherever it stands; the remark on the missing day is gone."""
    for report in read(folder, manifest, name).values():
        assert (report.source, report.title, report.published.day) == ("Gazette", "Ferry sinks", dt.date(2021, 5, 4))
        assert (report.published.basis, report.problems) == (DateBasis.GIVEN, ())


def test_the_longer_path_names_the_file(folder: Path) -> None:
    """A file that is not among the inputs may be named as well."""
    reports = read(folder, CSV + "b/a.txt,Post,,\nelse.txt,Times,,\n")
    assert (reports["a.txt"].source, reports["b/a.txt"].source) == ("Gazette", "Post")
    assert reports["b/a.txt"].published.day is None


def test_what_is_given_stands_above_what_the_file_says_and_a_disagreement_is_noted(folder: Path) -> None:
    """Of day and source; what the manifest leaves open the file tells."""
    front = "---\nsource: Harbour News\npublished: 2021-05-06\ntitle: Wreck\n---\n"
    (folder / "in" / "a.txt").write_text(front + BODY, encoding="utf-8")
    report = read(folder, CSV.replace("Ferry sinks", ""))["a.txt"]
    assert (report.source, report.title, report.published.day) == ("Gazette", "Wreck", dt.date(2021, 5, 4))
    assert report.problems == (
        "source: the manifest says Gazette, the file Harbour News",
        "published: the manifest says 2021-05-04, the file 2021-05-06",
    )


@pytest.mark.parametrize(
    ("name", "manifest", "error"),
    [
        ("m.csv", "name,source\na.txt,Gazette\n", "m.csv: its first line names no column 'file'"),
        ("m.csv", CSV + CSV.partition("\n")[2], "m.csv:3: the manifest names a.txt twice"),
        ("m.csv", CSV.replace("2021-05-04", "May 4"), "m.csv:2: published: 'May 4' is no date"),
        ("m.csv", "file,source\n,Gazette\n", "m.csv:2: the entry names no file"),
        ("m.csv", "", "m.csv: its first line names no column 'file'"),
        ("m.yaml", "- file: [a\n- b\n", "m.yaml: line 3 is not YAML that can be read"),
        ("m.yaml", "- a.txt\n", "m.yaml:1: the entry is not made of names and values"),
        ("m.yaml", "!!python/object/apply:os.getcwd []\n", "m.yaml: line 1 is not YAML that can be read"),
        ("m.yaml", "", "m.yaml: the manifest holds no entries"),
        ("m.txt", CSV, "m.txt: is no manifest: its suffix is not .csv or .yaml"),
    ],
)
def test_a_manifest_that_cannot_be_read_is_refused_in_one_line(
    folder: Path, name: str, manifest: str, error: str
) -> None:
    """With the place of the error."""
    with pytest.raises(InputError) as caught:
        read(folder, manifest, name)
    message = str(caught.value).removeprefix(f"{folder.as_posix()}/")
    assert message.startswith(f"{error}; ")
    assert "\n" not in message
