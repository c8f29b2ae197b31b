"""The commands around the main one, and how a real process behaves."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from crosscheck import __version__
from crosscheck.cli import main
from crosscheck.reporters.json_schema import claim_schema, result_schema

Capture = pytest.CaptureFixture[str]
SLOW = ("faiss", "numpy", "onnxruntime", "rich", "sentence_transformers", "spacy", "tokenizers", "torch")


def python(code: str, *arguments: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=os.environ | (env or {}),
        check=False,
    )


def test_version(capsys: Capture) -> None:
    """The name and the version, as in the JSON's generator."""
    assert main(["--version"]) == 0
    assert capsys.readouterr() == (f"crosscheck {__version__}\n", "")


def test_no_command_is_a_usage_error_that_shows_the_help(capsys: Capture) -> None:
    """Bare `crosscheck` shows what there is, on standard error."""
    assert main([]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("Usage: crosscheck [OPTIONS] COMMAND")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check",), "crosscheck: error: Missing argument 'PATH'; see crosscheck check --help\n"),
        (("compare",), "crosscheck: error: No such command 'compare'; see crosscheck --help\n"),
    ],
)
def test_wrong_usage_is_one_line(arguments: tuple[str, ...], said: str, capsys: Capture) -> None:
    """One line that says where to read on."""
    assert main(arguments) == 2
    assert capsys.readouterr() == ("", said)


@pytest.mark.parametrize("command", ["check", "extract", "schema"])
def test_every_command_has_help_with_an_example(command: str, capsys: Capture) -> None:
    """Help shows how the command is called."""
    assert main([command, "--help"]) == 0
    assert f"\n    crosscheck {command} " in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "printed"),
    [(("schema",), result_schema), (("schema", "result"), result_schema), (("schema", "claim"), claim_schema)],
)
def test_schema_prints_the_schema(arguments: tuple[str, ...], printed: object, capsys: Capture) -> None:
    """The same text that docs/ holds, and valid JSON."""
    assert main(arguments) == 0
    out = capsys.readouterr().out
    assert callable(printed)
    assert out == printed()
    assert json.loads(out)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize(("arguments", "slow"), [(["--help"], (*SLOW, "pydantic")), (["check", "--help"], SLOW)])
def test_help_imports_nothing_slow(arguments: list[str], slow: tuple[str, ...]) -> None:
    """Help must be there at once, so it may not import models, parsers, numbers or rich (typer may use pydantic)."""
    code = f"import sys\nfrom crosscheck.cli import main\nmain({arguments})\nprint(*sys.modules, file=sys.stderr)"
    imported = {name.partition(".")[0] for name in python(code).stderr.split()}
    assert "crosscheck" in imported
    assert [name for name in slow if name in imported] == []


def test_the_package_runs_as_a_module() -> None:
    """`python -m crosscheck` is the command."""
    done = subprocess.run(
        [sys.executable, "-m", "crosscheck", "--version"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, f"crosscheck {__version__}\n", "")


FAKE = """
import sys
from crosscheck.cli import main
from tests.cli.fakes import FakeEngine
from tests.reporters.dam import USUAL
sys.exit(main(sys.argv[1:], engine=FakeEngine(USUAL)))
"""


def test_a_reader_that_stops_reading_is_no_error() -> None:
    """`crosscheck check ... | head -1` ends quietly, and with the status of the check."""
    read, written = os.pipe()
    os.close(read)
    with os.fdopen(written, "wb") as pipe:
        done = subprocess.run(
            [sys.executable, "-c", FAKE, "check", "dam"], stdout=pipe, stderr=subprocess.PIPE, text=True, check=False
        )
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_device_is_one_line_and_status_2() -> None:
    """A report that cannot be written is no success."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-c", FAKE, "check", "dam"], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 2
    assert done.stderr == (
        "crosscheck: error: standard output: No space left on device; "
        "check that there is room on the device that it is sent to\n"
    )


def test_an_encoding_that_lacks_characters_is_no_error() -> None:
    """Where standard output lacks a mark it shows another in its place; JSON is UTF-8 all the same."""
    ascii_only = {"PYTHONIOENCODING": "ascii", "COLUMNS": "80"}
    report = python(FAKE, "check", "dam", env=ascii_only)
    assert (report.returncode, report.stderr) == (1, "")
    assert "most of them from the ..." in report.stdout
    document = python(FAKE, "check", "dam", "-o", "-", "--format", "json", env=ascii_only)
    assert json.loads(document.stdout)["summary"]["conflicts"] == 1


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    """Hash seeds, time zone, language and width of the terminal leave no trace in a file."""
    written = []
    for seed, zone, language, columns in (("1", "UTC", "C", "40"), ("2", "Asia/Tokyo", "C.UTF-8", "160")):
        out = tmp_path / f"{seed}.json"
        env = {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": language, "COLUMNS": columns}
        assert python(FAKE, "check", "dam", "-o", str(out), env=env).returncode == 1
        written.append(out.read_bytes())
    assert written[0] == written[1]
