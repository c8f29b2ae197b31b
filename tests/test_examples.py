"""What README and the site show is what happens."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.examples import examples, furnish, matches, runs
from tests.stories import ROOT

DOCUMENTS = [
    ROOT / "README.md",
    *(ROOT / "docs" / f"{name}.md" for name in ("quickstart", "tutorial")),
    pytest.param(ROOT / "docs" / "recipes.md", marks=pytest.mark.programs),
]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_the_examples_of_a_document_do_what_they_show(
    document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Commands end well and print what stands under them, and Python runs; in order, in one folder."""
    for name in ("COLUMNS", "TERM", "CROSSCHECK_REVIEWER"):
        monkeypatch.delenv(name, raising=False)
    furnish(tmp_path)
    monkeypatch.chdir(tmp_path)
    found = list(examples(document))
    assert len(found) > 1
    for example in found:
        example.evaluate()


def test_a_console_is_commands_with_what_they_print() -> None:
    """A command without lines under it is only run."""
    assert runs("$ one --a\n$ two\nout\n\nmore\n") == [("one --a", None), ("two", "out\n\nmore\n")]


@pytest.mark.parametrize(
    ("expected", "printed", "same"),
    [
        ("a\nb", "a\nb\n", True),
        ("a", "a\nb\n", False),
        ("b", "a\nb\n", False),
        ("a\n[...]", "a\nb\nc\n", True),
        ("[...]\nc", "a\nb\nc\n", True),
        ("a\n[...]\nc", "a\nc\n", True),
        ("a [...] c", "a b c\n", True),
        ("a [...] c", "a b\nc\n", False),
        ("c\n[...]\na", "a\nb\nc\n", False),
    ],
)
def test_what_is_left_out_is_marked(expected: str, printed: str, same: bool) -> None:
    """Without the mark every line must be there, in order."""
    assert matches(expected, printed) is same
