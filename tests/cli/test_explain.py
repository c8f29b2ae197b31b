"""`crosscheck explain`: why two claims are or are not paired."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crosscheck import api
from crosscheck.cli import main
from crosscheck.matching.explaining import Explanation, Part
from crosscheck.reporters.explanation import explanation_report
from crosscheck.reporters.json_document import json_text
from tests.cli.fakes import FakeEngine
from tests.reporters.dam import CLAIMS, USUAL

Capture = pytest.CaptureFixture[str]
SEEN = Explanation(
    chance=0.91,
    expected=-4.0,
    read=2.3,
    decided=2.3,
    alone=0.5,
    rule=None,
    parts=(Part("place", 1, 5.0), Part("size", 2, 1.3)),
)


def test_file_and_pair_reach_the_engine(capsys: Capture) -> None:
    """One word or two name the pair."""
    engine = FakeEngine(USUAL)
    assert main(["explain", "result.json", "c1:w1"], engine=engine) == 0
    assert main(["explain", "result.json", "c1", "w1"], engine=engine) == 0
    assert engine.explained == [("result.json", ("c1:w1",)), ("result.json", ("c1", "w1"))]
    assert "value: 2024-03-10 / 12" in capsys.readouterr().out


def told(explanation: Explanation | None, left: str, right: str) -> str:
    claims = {claim.id: claim for claim in CLAIMS}
    return explanation_report(USUAL, claims[left], claims[right], explanation, width=200, colour=False)


def test_the_waterfall_leads_from_the_expectation_to_the_log_odds() -> None:
    """Every weight with its feature, its value and what the two sides say, and the verdict with its rule."""
    lines = told(SEEN, "c1", "w1").splitlines()
    for line in (
        "one fact with a probability of 0.91",
        "   -4.00  what is expected of any pair",
        "   +5.00  place = 1.00 (lower valley / -)",
        "   +1.30  size = 2.00",
        "   +2.30  log-odds by the trees, the sum",
        "  read alone, without other pairs: 0.50",
        "one fact: both are in f2, people driven from their homes in the lower valley",
        "verdict: conflict, by ranges_disjoint: no more than 4,400 cannot be more than 9,000",
    ):
        assert line in lines


@pytest.mark.parametrize(
    ("explanation", "why"),
    [
        (SEEN._replace(decided=-10.0, chance=0.0, rule="too far"), "a rule keeps the pair apart: too far"),
        (SEEN._replace(chance=0.2), "the pair is less likely than not to be one fact"),
        (SEEN, "the pair is likely by itself, but the other claims of its facts speak against it"),
        (None, "their values cannot be compared, or they stand in different stories"),
    ],
)
def test_two_claims_that_were_not_paired_are_told_why(explanation: Explanation | None, why: str) -> None:
    """And what parts them by the rules for look-alikes."""
    text = told(explanation, "c3", "w2")
    assert why in text
    assert "what parts them: other_" in text


def test_a_result_is_explained_from_its_own_text(tmp_path: Path) -> None:
    """With the real models: the probability of a pair is that which the result gives."""
    for name, text in {"a": "At the port 12 people died on Monday.", "b": "In the port 15 people died."}.items():
        (tmp_path / f"{name}.txt").write_text(f"---\npublished: 2024-03-04\n---\n{text}\n", encoding="utf-8")
    result = api.check([tmp_path])
    file = tmp_path / "result.json"
    file.write_text(json_text(result), encoding="utf-8")
    pair = [result.claims[0].id, result.claims[-1].id]
    found = api.explain(file, [":".join(pair)])
    assert [found.left.id, found.right.id] == pair
    assert found.explanation is not None
    weights = sum(part.weight for part in found.explanation.parts)
    assert found.explanation.expected + weights == pytest.approx(found.explanation.read, abs=1e-3)
    for given in result.pairs:
        if [given.left, given.right] == pair:
            assert given.score == pytest.approx(found.explanation.chance, abs=1e-4)


@pytest.mark.parametrize(
    ("content", "pair", "error"),
    [
        ("{}", "c1:w1", "result.json: is no result of crosscheck; write one with"),
        ("no JSON", "c1:w1", "result.json: is no result of crosscheck; write one with"),
        (None, "c1", "c1: does not name two claims of the result; name two, such as r1.c3:r2.c5"),
        (None, "c1:c1", "c1:c1: does not name two claims of the result"),
        (None, "c1:c99", "c99: is no claim of"),
    ],
)
def test_what_cannot_be_explained_is_one_line(
    content: str | None, pair: str, error: str, tmp_path: Path, capsys: Capture
) -> None:
    """An unknown id, no result file."""
    file = tmp_path / "result.json"
    file.write_text(json_text(USUAL) if content is None else content, encoding="utf-8")
    assert main(["explain", str(file), pair]) == 2
    err = capsys.readouterr().err
    assert error in err
    assert err.count("\n") == 1


def test_a_result_of_another_version_is_named_as_such(tmp_path: Path, capsys: Capture) -> None:
    """With the version that wrote it."""
    document = json.loads(json_text(USUAL))
    document["generator"]["version"] = "7.0"
    document["claims"][0]["more"] = 1
    file = tmp_path / "result.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    assert main(["explain", str(file), "c1:w1"]) == 2
    assert "was written by crosscheck 7.0, which reads it otherwise" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_one_line(capsys: Capture) -> None:
    """As for every other input."""
    assert main(["explain", "nowhere.json", "c1:w1"]) == 2
    assert capsys.readouterr().err.startswith("crosscheck: error: nowhere.json: No such file or directory")
