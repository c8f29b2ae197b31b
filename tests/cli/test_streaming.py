"""`crosscheck extract` with lines in and out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from crosscheck.cli import main
from tests.cli.fakes import FakeEngine
from tests.reporters.dam import EXTRACTED, SCAN

Capture = pytest.CaptureFixture[str]
WARNED = EXTRACTED.model_copy(update={"unreadable": (SCAN,)})
SCAN_LINE = "dam/scan.txt: no text in it; give the text that the page shows"

TEXTS = {
    "crlf": "Fire.\r\nAt least 12 people were killed\r\nin Orlenka on Sunday.",
    "bom": "\ufeffTwelve people died on 3 March 2024.",
    "nfd": "Caf\u0065\u0301 fire kills 12 people in Orle\u0301nka.",
    "emoji": "\U0001f525\U0001f525 12 people died in the fire \U0001f525.",
    "empty": "",
}


def test_lines_are_written_as_they_come(capsys: Capture, tmp_path: Path) -> None:
    """A line a report with its id, its path and the claims of the document; standard output holds the counts."""
    out, document = tmp_path / "x.jsonl", tmp_path / "x.json"
    engine = FakeEngine(EXTRACTED)
    assert main(["extract", "dam", "-o", str(out)], engine=engine) == 0
    assert [asked[0] for asked in engine.asked] == ["stream"]
    assert capsys.readouterr() == ("4 reports, 16 claims\n", "")
    assert main(["extract", "dam", "-o", str(document), "-o", str(tmp_path / "y.jsonl")], engine=engine) == 0
    assert out.read_bytes() == (tmp_path / "y.jsonl").read_bytes()
    whole = json.loads(document.read_bytes())
    lines = [json.loads(line) for line in out.read_bytes().splitlines()]
    assert [(line["id"], line["path"]) for line in lines] == [(r["id"], r["path"]) for r in whole["reports"]]
    assert [claim for line in lines for claim in line["claims"]] == whole["claims"]


def test_an_input_that_cannot_be_read_ends_the_stream(capsys: Capture, tmp_path: Path) -> None:
    """Nothing is left of the file; with --keep-going it is a warning, and the rest is written."""
    out = tmp_path / "x.jsonl"
    assert main(["extract", "dam", "-o", str(out)], engine=FakeEngine(WARNED)) == 2
    assert capsys.readouterr() == ("", f"crosscheck: error: {SCAN_LINE}\n")
    assert list(tmp_path.iterdir()) == []
    assert main(["extract", "dam", "-k", "-o", str(out)], engine=FakeEngine(WARNED)) == 0
    assert capsys.readouterr() == ("4 reports, 16 claims\n", f"crosscheck: warning: {SCAN_LINE}\n")
    nothing = WARNED.model_copy(update={"reports": ()})
    assert main(["extract", "dam", "-kq", "-o", str(out)], engine=FakeEngine(nothing)) == 2
    assert capsys.readouterr() == ("", f"crosscheck: error: {SCAN_LINE}\n")


def run(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "crosscheck", *arguments]
    return subprocess.run(command, input=given, capture_output=True, env=os.environ, check=False)


def test_whatever_a_line_holds_its_claims_can_be_highlighted(tmp_path: Path) -> None:
    """Through a real process, standard input to standard output: ids and order as given, spans that fit the text."""
    lines = [json.dumps({"id": name, "text": text, "published": "2024-03-12"}) for name, text in TEXTS.items()]
    given = "\n".join(lines).encode()
    done = run("extract", "-", "-o", "-", "--format", "jsonl", given=given)
    assert (done.returncode, done.stderr) == (0, b"")
    written = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["id"] for line in written] == list(TEXTS)
    for line in written:
        assert list(line) == ["id", "claims"]
        assert bool(line["claims"]) == bool(TEXTS[line["id"]])
        for claim in line["claims"]:
            assert TEXTS[line["id"]][slice(*claim["span"])] == claim["text"]
    (tmp_path / "x.jsonl").write_bytes(given)
    again = run(
        "extract", "-q", str(tmp_path / "x.jsonl"), "-o", str(tmp_path / "y.jsonl"), "-o", str(tmp_path / "y.json")
    )
    assert (again.returncode, again.stderr) == (0, b"")
    assert (tmp_path / "y.jsonl").read_bytes() == done.stdout


def test_a_closed_output_ends_the_stream_quietly() -> None:
    """`| head` is no error."""
    code = "import sys; from crosscheck.cli import main; sys.exit(main())"
    process = subprocess.Popen(
        [sys.executable, "-c", code, "extract", "-", "-o", "-", "--format", "jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.close()
    process.stdout = None
    _, errors = process.communicate(b'{"id": "a", "text": "Twelve people died."}\n')
    assert (process.returncode, errors) == (0, b"")


def test_a_report_in_another_language_is_named_and_has_no_claims(capsys: Capture, tmp_path: Path) -> None:
    """Its line stands among the others; the run goes on."""
    text = (
        "Beim Untergang einer Fähre vor dem Kap sind am Dienstag zwölf Menschen ums Leben gekommen, neun sind gerettet."
    )
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert main(["extract", str(tmp_path), "-o", "-", "--format", "jsonl"]) == 0
    shown = capsys.readouterr()
    assert json.loads(shown.out)["claims"] == []
    path = (tmp_path / "a.txt").as_posix()
    assert shown.err == f"crosscheck: warning: {path}: written in German: left out, for only English is read\n"
