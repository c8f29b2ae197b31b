"""`crosscheck review`, and `check --review`."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from crosscheck.cli import main
from crosscheck.model import Result
from crosscheck.reporters.json_document import json_text
from crosscheck.reporters.json_schema import review_schema
from tests.cli.fakes import FakeEngine
from tests.reporters.dam import AGREED, USUAL

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def result(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A result on disk; nobody is known as the reviewer."""
    monkeypatch.delenv("CROSSCHECK_REVIEWER", raising=False)
    monkeypatch.delenv("COLUMNS", raising=False)
    path = tmp_path / "result.json"
    path.write_text(json_text(USUAL), encoding="utf-8")
    return path


def decisions(path: Path) -> list[dict[str, object]]:
    document = json.loads(path.with_suffix(".review.json").read_text(encoding="utf-8"))
    jsonschema.validate(document, json.loads(review_schema()), jsonschema.Draft202012Validator)
    found: list[dict[str, object]] = document["decisions"]
    return found


def check(*arguments: str, result: Result = USUAL) -> int:
    return main(["check", "dam", *arguments], engine=FakeEngine(result))


def test_open_conflicts_are_listed_under_their_numbers(result: Path, capsys: Capture) -> None:
    """With each figure, its source and its sentence; status 1 while one is open."""
    assert main(["review", str(result)]) == 1
    out = capsys.readouterr().out
    assert "  1  open       people driven from their homes in the lower valley\n" in out
    assert "     about 4,000  Valley Courier, 2024-03-11, civil protection office\n" in out
    assert "[[about 4,000]] people" in out
    assert "     next: ask the Red Cross" in out
    assert out.endswith("1 conflict, 1 open\n")


def test_a_dismissal_is_kept_and_the_conflict_is_open_no_more(result: Path, capsys: Capture) -> None:
    """With its reason and by whom, beside the result; --all still lists it."""
    assert main(["review", str(result), "1", "--dismiss", "another flood", "--by", "N. Orr"]) == 0
    said = "dismissed by N. Orr: another flood"
    assert capsys.readouterr().out == f"1: people driven from their homes in the lower valley: {said}\n"
    (decision,) = decisions(result)
    assert (decision["decision"], decision["reason"], decision["by"]) == ("dismissed", "another flood", "N. Orr")
    assert main(["review", str(result)]) == 0
    assert capsys.readouterr().out == "1 conflict, 0 open\n"
    assert main(["review", str(result), "--all"]) == 0
    assert f"     decided: {said}\n" in capsys.readouterr().out


def test_decisions_are_confirmed_noted_and_taken_back(
    result: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The environment says who decides, where no option does."""
    monkeypatch.setenv("CROSSCHECK_REVIEWER", "K. Mbe")
    assert main(["review", str(result), "f2", "--confirm"]) == 0
    assert main(["review", str(result), "1", "--note", "both stand by it"]) == 0
    (decision,) = decisions(result)
    assert (decision["decision"], decision["note"], decision["by"]) == ("confirmed", "both stand by it", "K. Mbe")
    assert main(["review", str(result), "1", "--undo"]) == 0
    assert "no longer confirmed by K. Mbe; note: both stand by it" in capsys.readouterr().out
    assert decisions(result) == []
    assert main(["review", str(result), "1", "--undo"]) == 0
    assert "nothing was decided" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["1"], "name WHICH conflicts"),
        (["--confirm"], "name WHICH conflicts"),
        (["1", "--confirm", "--undo"], "exclude each other"),
        (["1", "--dismiss", "a", "--confirm"], "exclude each other"),
        (["1", "--undo", "--note", "a"], "--undo takes no --note"),
        (["1", "--dismiss", " "], "--dismiss wants a reason"),
        (["7", "--confirm"], "7: is no conflict of"),
    ],
)
def test_what_cannot_be_decided_is_one_line_and_keeps_nothing(
    arguments: list[str], error: str, result: Path, capsys: Capture
) -> None:
    """Status 2."""
    assert main(["review", str(result), *arguments]) == 2
    err = capsys.readouterr().err
    assert error in err
    assert err.count("\n") == 1
    assert not result.with_suffix(".review.json").exists()


@pytest.mark.parametrize(
    ("content", "amiss"),
    [
        ("", "Invalid JSON"),
        ("[1]", "Input should be an object"),
        ('{"review_version": "2.0", "decisions": []}', "review_version: String should match pattern"),
        ('{"review_version": "1.0", "decisions": [{"decision": "maybe"}]}', "decisions.0.decision: Input should be"),
    ],
)
def test_a_malformed_file_is_one_line_and_stays_as_it_is(
    content: str, amiss: str, result: Path, capsys: Capture
) -> None:
    """For both commands, before anything is compared."""
    file = result.with_suffix(".review.json")
    file.write_text(content, encoding="utf-8")
    assert main(["review", str(result), "1", "--confirm"]) == 2
    assert check("--review", str(file)) == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 2
    for line in lines:
        assert line.startswith(f"crosscheck: error: {file}: is no review file: {amiss}")
        assert line.endswith("; mend it by what crosscheck schema review prints, or take it from a copy")
    assert file.read_text(encoding="utf-8") == content


def test_a_decision_that_cannot_be_written_leaves_the_file_as_it_was(
    result: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whole or not at all."""
    main(["review", str(result), "1", "--confirm"])
    before = result.with_suffix(".review.json").read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert main(["review", str(result), "1", "--undo"]) == 2
    assert "No space left on device" in capsys.readouterr().err
    assert result.with_suffix(".review.json").read_bytes() == before
    assert sorted(path.name for path in result.parent.iterdir()) == ["result.json", "result.review.json"]


def test_a_check_shows_what_was_decided_and_can_leave_it_out(result: Path, tmp_path: Path) -> None:
    """A dismissed conflict that is shown still counts for the status; one that is hidden does not."""
    main(["review", str(result), "1", "--dismiss", "another flood"])
    review, out = str(result.with_suffix(".review.json")), tmp_path / "out.json"
    assert check("--review", review, "-o", str(out)) == 1
    shown = json.loads(out.read_text(encoding="utf-8"))
    assert [fact["review"]["reason"] for fact in shown["facts"] if fact["review"]] == ["another flood"]
    assert check("--review", review, "--hide-dismissed", "-o", str(out)) == 0
    hidden = json.loads(out.read_text(encoding="utf-8"))
    assert (hidden["summary"]["conflicts"], hidden["summary"]["dismissed"]) == (0, 1)


def test_a_stale_decision_is_told_with_its_cause(result: Path, tmp_path: Path, capsys: Capture) -> None:
    """In the list of decisions and in the result."""
    main(["review", str(result), "1", "--dismiss", "another flood"])
    review, out = str(result.with_suffix(".review.json")), tmp_path / "out.json"
    assert check("--review", review, "-o", str(out), result=AGREED) == 0
    assert len(json.loads(out.read_text(encoding="utf-8"))["stale_decisions"]) == 1
    other = tmp_path / "other.json"
    other.write_text(json_text(AGREED), encoding="utf-8")
    capsys.readouterr()
    assert main(["review", str(other), "--review", review]) == 0
    listed = " ".join(capsys.readouterr().out.split())
    assert "stale people driven from their homes in the lower valley: dismissed: another flood;" in listed
    assert "the two no longer conflict" in listed


@pytest.mark.parametrize("arguments", [("--hide-dismissed",), ("--review", "nowhere.json")])
def test_a_review_that_is_not_there_is_an_error(arguments: tuple[str, ...], capsys: Capture) -> None:
    """Before anything is read."""
    assert check(*arguments) == 2
    assert capsys.readouterr().err.count("\n") == 1
