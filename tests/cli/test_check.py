"""`crosscheck check` and `crosscheck extract`: what goes where, and the exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crosscheck.cli import main
from crosscheck.errors import InputError, ModelError
from crosscheck.model import Result
from crosscheck.reporters.json_document import json_text
from crosscheck.reporters.listing import claim_listing
from crosscheck.reporters.terminal import check_report
from crosscheck.settings import Reading
from tests.cli.fakes import FakeEngine
from tests.reporters.dam import AGREED, ALL, EXTRACTED, SCAN, USUAL

Capture = pytest.CaptureFixture[str]
SCAN_LINE = "dam/scan.txt: no text in it; give the text that the page shows"


@pytest.fixture(autouse=True)
def no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """The width and the marks are those of a pipe, whoever runs the tests."""
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.delenv("TERM", raising=False)


def run(*arguments: str, result: Result) -> int:
    return main(arguments, engine=FakeEngine(result))


def failing(error: BaseException) -> FakeEngine:
    def fail(_: object) -> None:
        raise error

    return FakeEngine(USUAL, during=fail)


@pytest.mark.parametrize("name", ["x.claimreview.json", "x.annotations.json"])
def test_the_longer_ending_of_a_name_tells_its_format(name: str, tmp_path: Path) -> None:
    """It is no result; on standard output --format names it."""
    assert run("check", "dam", "-o", str(tmp_path / name), result=USUAL) == 1
    assert '"schema_version"' not in (tmp_path / name).read_text(encoding="utf-8")


def test_a_conflict_is_reported_on_stdout_with_status_1(capsys: Capture) -> None:
    """The report goes to standard output at 80 columns without colour, and nothing to standard error."""
    assert run("check", "dam", result=USUAL) == 1
    assert capsys.readouterr() == (check_report(USUAL, width=80, colour=False), "")


def test_without_a_conflict_the_status_is_0(capsys: Capture) -> None:
    """Agreements and updates are no reason to fail."""
    assert run("check", "dam", result=AGREED) == 0
    assert "\n4 reports, 16 claims, 3 facts: 0 conflicts, 0 updates, 3 agreements\n" in capsys.readouterr().out


def test_columns_sets_the_width_of_the_report(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """COLUMNS is honoured, piped or not, and `--width` above it."""
    monkeypatch.setenv("COLUMNS", "40")
    run("check", "dam", result=USUAL)
    assert capsys.readouterr().out == check_report(USUAL, width=40, colour=False)
    run("check", "dam", "--width", "200", result=USUAL)
    assert capsys.readouterr().out == check_report(USUAL, width=200, colour=False)


def test_a_dumb_terminal_gets_ascii_marks(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """TERM=dumb promises neither colours nor marks; letters are those of the report."""
    monkeypatch.setenv("TERM", "dumb")
    run("check", "dam", result=USUAL)
    assert capsys.readouterr().out == check_report(USUAL, width=80, colour=False, ascii_only=True)


def test_paths_and_options_reach_the_engine() -> None:
    """Paths are passed on as given, - included; --all and --max-size become settings."""
    engine = FakeEngine(AGREED)
    assert main(["check", "b", "a", "-", "--all", "--max-size", "3"], engine=engine) == 0
    read, compared = engine.asked
    assert read[:2] == ("read", ("b", "a", "-"))
    assert compared[:2] == ("check", ("courier", "wire", "evening", "letter"))
    for settings in (read[2], compared[2]):
        assert (settings.show_incomparable, settings.max_bytes) == (True, 3_000_000)


@pytest.mark.parametrize("command", ["check", "extract"])
def test_how_inputs_are_had_reaches_the_engine(command: str) -> None:
    """Nothing is allowed that is not asked for."""
    engine = FakeEngine(AGREED)
    main([command, "https://harbour.example/ferry"], engine=engine)
    assert engine.asked[0][1] == ("https://harbour.example/ferry",)
    assert engine.asked[0][2].reading == Reading()
    options = [
        "--manifest",
        "m.csv",
        "--column",
        "text=body",
        "--column",
        "source=paper",
        "--save-pages",
        "kept",
        "--allow-private",
        "--ignore-robots",
    ]
    main([command, "a", *options], engine=engine)
    assert engine.asked[2][2].reading == Reading(
        manifest=Path("m.csv"),
        columns={"text": "body", "source": "paper"},
        save_pages=Path("kept"),
        allow_private=True,
        ignore_robots=True,
    )


def test_an_unreadable_input_stops_the_check(capsys: Capture, tmp_path: Path) -> None:
    """Without --keep-going nothing is compared, shown or written, and the file is named with cause and remedy."""
    out = tmp_path / "result.json"
    engine = FakeEngine(ALL)
    assert main(["check", "dam", "-o", str(out)], engine=engine) == 2
    assert [asked[0] for asked in engine.asked] == ["read"]
    assert capsys.readouterr() == ("", f"crosscheck: error: {SCAN_LINE}\n")
    assert not out.exists()


def test_keep_going_reports_the_rest_and_lists_what_could_not_be_read(capsys: Capture, tmp_path: Path) -> None:
    """With --keep-going the unreadable input stands in the report and in the JSON."""
    out = tmp_path / "result.json"
    assert run("check", "dam", "--keep-going", "-o", str(out), result=ALL) == 1
    shown = capsys.readouterr()
    assert f"unread    {SCAN_LINE}\n" in shown.out
    assert shown.err == ""
    assert json.loads(out.read_text(encoding="utf-8"))["unreadable"][0]["path"] == "dam/scan.txt"


def test_keep_going_with_nothing_readable_fails(capsys: Capture) -> None:
    """Nothing was compared, so the status is 2 even with --keep-going."""
    nothing = EXTRACTED.model_copy(update={"reports": (), "claims": (), "unreadable": (SCAN,)})
    assert run("check", "dam", "--keep-going", result=nothing) == 2
    assert capsys.readouterr() == ("", f"crosscheck: error: {SCAN_LINE}\n")


def test_json_to_stdout_is_all_that_stands_there(capsys: Capture) -> None:
    """`-o - --format json` writes the document alone; what could not be read is a warning on standard error."""
    assert run("check", "dam", "-k", "-o", "-", "--format", "json", result=ALL) == 1
    assert capsys.readouterr() == (json_text(ALL), f"crosscheck: warning: {SCAN_LINE}\n")


def test_quiet_silences_warnings_but_not_the_result(capsys: Capture) -> None:
    """--quiet leaves standard error empty."""
    assert run("check", "dam", "-k", "-q", "-o", "-", "--format", "json", result=ALL) == 1
    assert capsys.readouterr() == (json_text(ALL), "")


def test_outputs_may_repeat_and_the_report_is_printed_all_the_same(capsys: Capture, tmp_path: Path) -> None:
    """Two files, one report; the bytes written are the document's, and nothing else is left in the folder."""
    one, two = tmp_path / "one.json", tmp_path / "TWO.JSON"
    one.write_text("an older result", encoding="utf-8")
    assert run("check", "dam", "-o", str(one), "-o", str(two), result=USUAL) == 1
    assert capsys.readouterr().out == check_report(USUAL, width=80, colour=False)
    assert one.read_bytes() == two.read_bytes() == json_text(USUAL).encode("utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["TWO.JSON", "one.json"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("-o", "x.doc"),
            "x.doc: the suffix names the format, and these are written: .json, .jsonl, .html, .csv, .xlsx, .md",
        ),
        (("-o", "x"), "x: the suffix names the format, and these are written: .json, .jsonl"),
        (("-o", "-"), "-o - needs --format, one of: json, jsonl"),
        (("--format", "json"), "--format names the format of -o -; the suffix of a FILE names its own"),
        (("--frobnicate",), "No such option: --frobnicate"),
        (("--max-size", "0"), "Invalid value for '--max-size': "),
    ],
)
def test_a_wrong_option_is_one_line_and_status_2(arguments: tuple[str, ...], said: str, capsys: Capture) -> None:
    """Usage errors name what is wrong and where to read on, before anything is compared."""
    engine = FakeEngine(USUAL)
    assert main(["check", "dam", *arguments], engine=engine) == 2
    out, err = capsys.readouterr()
    assert (out, engine.asked) == ("", [])
    assert said in err
    assert err.startswith("crosscheck: error: ")
    assert err.endswith("; see crosscheck check --help\n")
    assert err.count("\n") == 1


def test_an_output_without_a_folder_is_refused_before_the_work(capsys: Capture, tmp_path: Path) -> None:
    """Nobody waits for a result that has no place to go."""
    engine = FakeEngine(USUAL)
    missing = tmp_path / "nowhere" / "x.json"
    assert main(["check", "dam", "-o", str(missing)], engine=engine) == 2
    assert engine.asked == []
    assert capsys.readouterr().err == (
        f"crosscheck: error: {missing}: there is no folder {missing.parent}; make the folder or name another\n"
    )


def test_an_output_that_is_a_folder_is_refused(capsys: Capture, tmp_path: Path) -> None:
    """A folder named x.json is not written over."""
    folder = tmp_path / "x.json"
    folder.mkdir()
    assert run("check", "dam", "-o", str(folder), result=USUAL) == 2
    assert capsys.readouterr().err == f"crosscheck: error: {folder}: is a folder; name a file in it\n"


def test_a_file_that_cannot_be_written_does_not_lose_the_others(capsys: Capture, tmp_path: Path) -> None:
    """The report and the second file are delivered, the first is named, and the status is 2."""

    def vanish(_: object) -> None:
        (tmp_path / "gone").rmdir()

    (tmp_path / "gone").mkdir()
    lost, kept = tmp_path / "gone" / "x.json", tmp_path / "y.json"
    engine = FakeEngine(USUAL, during=vanish)
    assert main(["check", "dam", "-o", str(lost), "-o", str(kept)], engine=engine) == 2
    out, err = capsys.readouterr()
    assert out == check_report(USUAL, width=80, colour=False)
    assert err == (
        f"crosscheck: error: {lost}: No such file or directory; check that its folder may be written to and has room\n"
    )
    assert kept.exists()


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (
            InputError("a.txt", "there is no such file", "check its name"),
            "a.txt: there is no such file; check its name",
        ),
        (ModelError("minilm", "damaged", "install it again"), "minilm: damaged; install it again"),
        (InputError("a\x1b[2J\n.txt", "odd", "rename it"), "a\ufffd[2J .txt: odd; rename it"),
        (
            PermissionError(13, "Permission denied", "/cache/x"),
            "/cache/x: Permission denied; check that it exists and may be used",
        ),
    ],
)
def test_an_error_is_one_line_and_status_2(error: Exception, line: str, capsys: Capture) -> None:
    """No traceback, nothing on standard output, and no escape sequence from a file name."""
    assert main(["check", "dam"], engine=failing(error)) == 2
    assert capsys.readouterr() == ("", f"crosscheck: error: {line}\n")


def test_an_interrupt_ends_with_130(capsys: Capture) -> None:
    """Ctrl-C is no traceback."""
    assert main(["check", "dam"], engine=failing(KeyboardInterrupt())) == 130
    assert capsys.readouterr().out == ""


def test_a_defect_is_not_hidden() -> None:
    """An error that is no CrosscheckError and no OSError is a defect and shows where it is."""
    with pytest.raises(ZeroDivisionError):
        main(["check", "dam"], engine=failing(ZeroDivisionError()))


def test_extract_lists_the_claims_and_writes_them(capsys: Capture, tmp_path: Path) -> None:
    """The listing on standard output, the document with no pairs in the file, status 0."""
    engine = FakeEngine(EXTRACTED)
    out = tmp_path / "claims.json"
    assert main(["extract", "dam", "-o", str(out)], engine=engine) == 0
    assert [asked[0] for asked in engine.asked] == ["read", "extract"]
    assert capsys.readouterr().out == claim_listing(EXTRACTED, width=80, colour=False)
    document = json.loads(out.read_text(encoding="utf-8"))
    assert (len(document["claims"]), document["pairs"], document["facts"]) == (16, [], [])


def test_extract_fails_on_an_unreadable_input(capsys: Capture) -> None:
    """As check does."""
    assert run("extract", "dam", result=EXTRACTED.model_copy(update={"unreadable": (SCAN,)})) == 2
    assert capsys.readouterr() == ("", f"crosscheck: error: {SCAN_LINE}\n")
