"""`crosscheck archive`, `check --archive` and `ask`: what they say, and the exit status."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from crosscheck.archive import Neighbours, Store, described_index
from crosscheck.archives import archive as archives
from crosscheck.archives import readied
from crosscheck.cli import main
from crosscheck.model import Report
from crosscheck.reporters.json_schema import result_schema
from tests.fakes import WordEmbedder
from tests.stories import SEEDS

Capture = pytest.CaptureFixture[str]
PORTLEASE = SEEDS / "portlease" / "reports"
SIGNATURES = "Campaigners handed in 41,300 signatures against the harbour lease."


class Model(WordEmbedder):
    """Stands in for the compiled model."""

    fingerprint = "0123456789abcdef"


class LaterModel(Model):
    fingerprint = "fedcba9876543210"


@pytest.fixture
def words(monkeypatch: pytest.MonkeyPatch) -> Callable[[type[Model]], None]:
    """Archives embed by words; a call sets another model."""

    def use(model: type[Model]) -> None:
        monkeypatch.setattr(archives, "compiled_embedder", lambda **_: model())

    use(Model)
    return use


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """Three reports of a flood."""
    folder = tmp_path / "reports"
    folder.mkdir()
    tell(folder / "a.txt", "Courier", "2024-03-04", "Twelve people died in Orlenka, the mayor said.")
    tell(folder / "b.txt", "Gazette", "2024-03-05", "Fifteen people died in Orlenka, the mayor said.")
    tell(folder / "c.txt", "Gazette", "2024-03-06", "The flood took 40 houses in Orlenka.")
    return folder


@pytest.fixture
def archive(words: object, reports: Path, tmp_path: Path, capsys: Capture) -> str:
    """An archive that holds them."""
    del words
    folder = str(tmp_path / "archive")
    assert main(["archive", "add", folder, str(reports), "-q"]) == 0
    assert capsys.readouterr() == ("3 added, 0 replaced, 0 unchanged\n", "")
    return folder


@pytest.fixture(scope="module")
def lease(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> str:
    """An archive of the first three reports of a sample story, with the real model."""
    del cache
    folder = str(tmp_path_factory.mktemp("lease") / "archive")
    assert main(["archive", "add", folder, *(str(PORTLEASE / name) for name in ("a.txt", "b.md", "c.txt")), "-q"]) == 0
    return folder


def tell(file: Path, source: str, day: str, text: str) -> None:
    file.write_text(f"---\nsource: {source}\npublished: {day}\n---\n{text}\n", encoding="utf-8")


def lines(capsys: Capture) -> list[list[str]]:
    return [line.split("\t") for line in capsys.readouterr().out.splitlines()]


def error(capsys: Capture) -> str:
    """The one line that says what is wrong."""
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("crosscheck: error: ")
    assert err.count("\n") == 1
    return err.removeprefix("crosscheck: error: ").rstrip("\n")


def test_adding_a_folder_twice_changes_nothing(archive: str, reports: Path, capsys: Capture) -> None:
    """To the byte, for the reports and their ids."""
    main(["archive", "list", archive])
    first = lines(capsys)
    assert main(["archive", "add", archive, str(reports), "-q"]) == 0
    assert capsys.readouterr().out == "0 added, 0 replaced, 3 unchanged\n"
    main(["archive", "list", archive])
    assert lines(capsys) == first
    assert first[0] == ["1", "2024-03-04", "Courier", (reports / "a.txt").as_posix()]


def test_a_file_that_changed_replaces_what_was_read_from_its_path(
    archive: str, reports: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However the path is given."""
    tell(reports / "a.txt", "Courier", "2024-03-04", "Thirteen people died in Orlenka, the mayor said.")
    monkeypatch.chdir(reports)
    assert main(["archive", "add", archive, "a.txt", "-q"]) == 0
    assert capsys.readouterr().out == "0 added, 1 replaced, 0 unchanged\n"
    main(["archive", "list", archive])
    assert [line[0] for line in lines(capsys)] == ["2", "3", "4"]


def test_info_tells_how_much_there_is(archive: str, capsys: Capture) -> None:
    """And nothing of an upgrade where none is due."""
    assert main(["archive", "info", archive]) == 0
    out = capsys.readouterr().out
    assert out.startswith("reports    3\nsentences  3 (0 in the index)\nsize       0.1 MB\n")
    assert "outdated" not in out


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        (["--since", "2024-03-05"], ["2", "3"]),
        (["--until", "2024-03-05"], ["1", "2"]),
        (["--since", "2024-03-05", "--until", "2024-03-05"], ["2"]),
        (["--source", "Gazette"], ["2", "3"]),
        (["--source", "Gazette", "--source", "Courier"], ["1", "2", "3"]),
        (["--source", "Nobody"], []),
    ],
)
def test_list_in_a_window(archive: str, options: list[str], ids: list[str], capsys: Capture) -> None:
    """Ends included; --source may repeat."""
    assert main(["archive", "list", archive, *options]) == 0
    assert [line[0] for line in lines(capsys)] == ids


def test_no_source_makes_a_terminal_do_anything(words: object, tmp_path: Path, capsys: Capture) -> None:
    """What a report says of itself is shown on one line."""
    del words
    tell(tmp_path / "a.txt", '"Cou\x1b[2Jrier"', "2024-03-04", "Twelve people died.")
    main(["archive", "add", str(tmp_path / "archive"), str(tmp_path / "a.txt"), "-q"])
    main(["archive", "list", str(tmp_path / "archive")])
    assert "\x1b" not in capsys.readouterr().out


def test_removed_reports_are_gone(archive: str, reports: Path, capsys: Capture) -> None:
    """All that are named or none."""
    assert main(["archive", "remove", archive, "1", "77"]) == 2
    assert error(capsys) == f"77: is no report of {archive}; see: crosscheck archive list {archive}"
    assert main(["archive", "remove", archive, "1", str(reports / "b.txt")]) == 0
    assert capsys.readouterr().out == "2 removed\n"
    main(["archive", "list", archive])
    assert [line[0] for line in lines(capsys)] == ["3"]


def test_verify_and_compact(archive: str, reports: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """A damaged index is named with its remedy, and the remedy works."""
    assert main(["archive", "verify", archive]) == 0
    assert main(["archive", "compact", archive, "-q"]) == 0
    assert capsys.readouterr().out == f"{archive} is whole\nthe archive is small enough to need no index\n"
    flood = " ".join(f"The flood took {number} houses in Orlenka." for number in range(100, 180))
    tell(reports / "d.txt", "Courier", "2024-03-07", flood)
    main(["archive", "add", archive, str(reports), "-q"])
    capsys.readouterr()
    monkeypatch.setattr(Neighbours.__init__, "__kwdefaults__", {"exact": 1})
    assert main(["archive", "compact", archive, "-q"]) == 0
    assert capsys.readouterr().out == "the index is made anew\n"
    with Store(Path(archive)) as store:
        described = described_index(store)
    assert described is not None
    (Path(archive) / described.file).write_bytes(b"torn")
    repair = f"crosscheck archive verify {archive} --repair"
    for command in (["archive", "verify", archive], ["ask", SIGNATURES, "--archive", archive, "-q"]):
        assert main(command) == 2
        assert error(capsys) == f"{archive}: the index {described.file} is missing or cut short; {repair}"
    assert main(["archive", "verify", archive, "--repair", "-q"]) == 0
    assert "missing or cut short; mended\n" in capsys.readouterr().err
    assert main(["archive", "verify", archive]) == 0


def test_another_model_asks_for_an_upgrade(
    archive: str, reports: Path, words: Callable[[type[Model]], None], capsys: Capture
) -> None:
    """Vectors of two models are never compared."""
    words(LaterModel)
    main(["archive", "info", archive])
    assert f"outdated   3 reports: crosscheck archive upgrade {archive}\n" in capsys.readouterr().out
    assert main(["check", str(reports / "a.txt"), "--archive", archive, "-q"]) == 2
    assert error(capsys).endswith(
        f"holds reports that another version read or embedded; crosscheck archive upgrade {archive}"
    )
    assert main(["archive", "upgrade", archive, "-q"]) == 0
    assert main(["archive", "upgrade", archive, "-q"]) == 0
    assert capsys.readouterr().out == "3 reports redone\n0 reports redone\n"
    assert main(["check", str(reports / "a.txt"), "--archive", archive, "-q"]) in (0, 1)


def test_what_was_committed_stays_when_the_command_is_ended(
    words: object, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Batch by batch; the next run adds the rest."""
    del words
    for number in range(10, 20):
        tell(tmp_path / f"{number}.txt", "Courier", "2024-03-04", f"The flood took {number} houses in Orlenka.")
    ready = readied.readied
    seen: list[str] = []

    def interrupted(report: Report) -> readied.Readied:
        seen.append(report.id)
        if len(seen) == 8:
            raise KeyboardInterrupt
        return ready(report)

    folder = str(tmp_path / "archive")
    with monkeypatch.context() as patch:
        patch.setattr(readied, "REPORTS", 2)
        patch.setattr(readied, "readied", interrupted)
        assert main(["archive", "add", folder, str(tmp_path), "-q"]) == 130
    main(["archive", "list", folder])
    assert len(lines(capsys)) == 6
    assert main(["archive", "add", folder, str(tmp_path), "-q"]) == 0
    assert capsys.readouterr().out == "4 added, 0 replaced, 6 unchanged\n"


def test_an_unreadable_input_ends_the_run_or_is_left_out(archive: str, reports: Path, capsys: Capture) -> None:
    """With --keep-going the rest is added."""
    tell(reports / "e.txt", "Courier", "2024-03-09", "The flood took 44 houses in Orlenka.")
    (reports / "d.txt").touch()
    assert main(["archive", "add", archive, str(reports), "-q"]) == 2
    assert error(capsys).startswith(f"{(reports / 'd.txt').as_posix()}: ")
    assert main(["archive", "add", archive, str(reports), "-k"]) == 0
    out, err = capsys.readouterr()
    assert out == "1 added, 0 replaced, 3 unchanged\n"
    assert f"crosscheck: warning: {(reports / 'd.txt').as_posix()}: " in err


@pytest.mark.parametrize(
    "command",
    [
        ["archive", "info", "DIR"],
        ["archive", "list", "DIR"],
        ["archive", "remove", "DIR", "1"],
        ["archive", "verify", "DIR"],
        ["archive", "upgrade", "DIR"],
        ["archive", "compact", "DIR"],
        ["check", str(PORTLEASE), "--archive", "DIR"],
        ["ask", SIGNATURES, "--archive", "DIR"],
    ],
)
def test_where_there_is_no_archive(command: list[str], tmp_path: Path, capsys: Capture) -> None:
    """One line, and none is made."""
    folder = str(tmp_path / "none")
    assert main([folder if word == "DIR" else word for word in command]) == 2
    assert error(capsys) == f"{folder}: there is no archive here; make one: crosscheck archive add {folder} PATH"
    assert not Path(folder).exists()


def test_what_is_asked_must_hold_a_figure(archive: str, capsys: Capture) -> None:
    """Nothing could be compared."""
    assert main(["ask", "Nobody knows.", "--archive", archive, "-q"]) == 2
    assert error(capsys) == "the sentence: it holds no figure and no date; write one that does"


def test_an_archive_that_knows_nothing_of_it(lease: str, capsys: Capture) -> None:
    """Is told, and is no failure."""
    assert main(["ask", "There were 12 elephants in Anselm.", "--archive", lease]) == 0
    out, err = capsys.readouterr()
    assert "0 facts" in out
    assert f"crosscheck: nothing in {lease} bears on the sentence\n" in err


def test_new_reports_are_read_beside_each_other(archive: str, tmp_path: Path, capsys: Capture) -> None:
    """The one without a day takes the year of the other, as it does without an archive."""
    told = "The bridge of Orlenka was opened on 14 February."
    tell(tmp_path / "dated.txt", "Courier", "2024-03-07", told)
    (tmp_path / "undated.txt").write_text(told, encoding="utf-8")
    new = [str(tmp_path / name) for name in ("dated.txt", "undated.txt")]
    assert main(["check", *new, "--archive", archive, "-q", "-o", "-", "--format", "json"]) == 0
    document = json.loads(capsys.readouterr().out)
    opened = [claim["value"]["start"] for claim in document["claims"] if claim["kind"] == "date"]
    assert opened == ["2024-02-14", "2024-02-14"]


def test_a_new_report_is_placed_in_the_timeline_that_the_archive_knows(lease: str, capsys: Capture) -> None:
    """The price fell; archived reports are named with their paths and days."""
    assert main(["check", str(PORTLEASE / "d.txt"), "--archive", lease, "-q", "-o", "-", "--format", "json"]) == 1
    document = json.loads(capsys.readouterr().out)
    jsonschema.validate(document, json.loads(result_schema()), jsonschema.Draft202012Validator)
    assert {entry["id"]: (entry["published"], Path(entry["path"]).name) for entry in document["reports"]} == {
        "archive-1": ("2022-05-11", "a.txt"),
        "archive-2": ("2022-05-12", "b.md"),
        "archive-3": ("2022-07-05", "c.txt"),
        "r1": ("2022-09-26", "d.txt"),
    }
    courses = [
        [
            (stage["day"], stage["low"], claim.partition(".")[0])
            for stage in fact["timeline"]
            for claim in stage["claims"]
        ]
        for fact in document["facts"]
    ]
    (price,) = (course for course in courses if course and course[0][1] == "2500000000")
    assert price[0] == ("2022-05-11", "2500000000", "archive-1")
    assert ("2022-07-05", "2300000000", "archive-3") in price
    assert price[-1] == ("2022-09-26", "2300000000", "r1")


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        (["--since", "2022-05-12", "--until", "2022-07-04"], {"archive-2"}),
        (["--source", "The Ledger"], {"archive-3"}),
        (["--limit", "1"], None),
        (["--until", "2021-01-01"], set()),
    ],
)
def test_only_what_is_asked_for_is_compared(
    lease: str, options: list[str], ids: set[str] | None, capsys: Capture
) -> None:
    """A window, a source, a number of reports."""
    main(["check", str(PORTLEASE / "d.txt"), "--archive", lease, *options, "-q", "-o", "-", "--format", "json"])
    found = {entry["id"] for entry in json.loads(capsys.readouterr().out)["reports"]} - {"r1"}
    assert found == ids if ids is not None else len(found) == 1


def test_a_report_that_the_archive_holds_is_not_compared_with_itself(lease: str, capsys: Capture) -> None:
    """It would agree with every word."""
    main(["check", str(PORTLEASE / "c.txt"), "--archive", lease, "-q", "-o", "-", "--format", "json"])
    assert "archive-3" not in {entry["id"] for entry in json.loads(capsys.readouterr().out)["reports"]}


def test_asking(lease: str, capsys: Capture) -> None:
    """On the terminal and as JSON that its schema describes: who says so, in which words."""
    assert main(["ask", SIGNATURES, "--archive", lease, "-q"]) in (0, 1)
    shown = capsys.readouterr().out
    assert "The Ledger" in shown
    assert "the claim" in shown
    main(["ask", SIGNATURES, "--archive", lease, "-q", "-o", "-", "--format", "json"])
    document = json.loads(capsys.readouterr().out)
    jsonschema.validate(document, json.loads(result_schema()), jsonschema.Draft202012Validator)
    texts = {claim["id"]: claim["text"] for claim in document["claims"]}
    agreeing = {(texts[pair["left"]], texts[pair["right"]]) for pair in document["pairs"] if pair["verdict"] == "agree"}
    assert ("41,300", "41,300") in agreeing
