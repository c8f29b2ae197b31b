"""What the documentation says of the code is true."""

from __future__ import annotations

import doctest
import re

import pytest

from crosscheck import api
from crosscheck.verdicts import arithmetic, differences, intervals, judging
from crosscheck.verdicts.intervals import Level
from docs.pictures import TERMINAL, terminal_picture
from tests.stories import DEV, ROOT, SEEDS, bundles, result_of

REASONS = (ROOT / "docs" / "reasons.md").read_text(encoding="utf-8")
DOCUMENTED = re.findall(r"^### `(\w+)`$", REASONS, re.MULTILINE)


def levels() -> list[Level]:
    return [value for module in (intervals, judging) for value in vars(module).values() if isinstance(value, Level)]


def test_the_documented_reasons_are_those_that_the_code_can_give() -> None:
    """Each code has one entry in docs/reasons.md, and no entry is of a code that is never given."""
    given = {level.code for level in levels()} | {code for code, _, _ in differences.DIFFERENCES}
    given |= {check.code for check in arithmetic.CHECKS}
    assert sorted(DOCUMENTED) == sorted(given)


def test_reasons_are_documented_in_the_order_in_which_they_are_looked_at() -> None:
    """For the rules whose order decides."""
    looked_at = [level.code for level, _ in intervals.LEVELS if level.meets]
    assert [code for code in DOCUMENTED if code in looked_at] == looked_at
    parting = [code for code, _, _ in differences.DIFFERENCES]
    assert [code for code in DOCUMENTED if code in parting] == parting


def test_every_reason_stands_under_the_verdict_that_it_gives() -> None:
    """On all sample stories, each deciding code is documented under the pair's verdict."""
    sections = re.split(r"^## (\w+)", REASONS, flags=re.MULTILINE)[1:]
    verdict_of = {
        code: heading.lower()
        for heading, body in zip(sections[::2], sections[1::2], strict=True)
        for code in re.findall(r"^### `(\w+)`$", body, re.MULTILINE)
    }
    pairs = [pair for bundle in (*bundles(SEEDS), *bundles(DEV)) for pair in result_of(bundle).pairs]
    assert {(pair.reasons[0].code, pair.verdict.value) for pair in pairs} <= set(verdict_of.items())


def test_every_file_that_the_documents_link_to_is_there() -> None:
    """Links between the documents and into the code."""
    for document in sorted((ROOT / "docs").rglob("*.md")):
        for link in re.findall(r"\]\(([^)#:]+)\)", document.read_text(encoding="utf-8")):
            assert (document.parent / link).exists(), f"{document.name}: {link}"


def test_every_module_that_the_architecture_names_is_there() -> None:
    """Paths in code marks are files of the package or of the repository."""
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:[\w.]+/)+[\w.*-]+)`", text)
    assert len(named) > 10
    for path in named:
        assert any(place.exists() for place in (ROOT / path, ROOT / "crosscheck" / path)) or (
            any((ROOT / "crosscheck").glob(path))
        ), path


def test_the_examples_for_python_are_what_an_interpreter_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Run from the top of the repository, one after the other."""
    monkeypatch.chdir(ROOT)
    ran = doctest.testfile(str(ROOT / "docs" / "python.md"), module_relative=False)
    assert (ran.failed, ran.attempted > 20) == (0, True)


def test_the_picture_of_the_terminal_is_what_a_run_draws() -> None:
    """`python -m docs.pictures` draws it anew."""
    assert terminal_picture(api.check([SEEDS / "portlease"])) == TERMINAL.read_text(encoding="utf-8")
