"""Labelled stories run through the product itself, each once a session."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from crosscheck import api
from crosscheck.model import Result
from crosscheck.reporters.json_document import json_text
from crosscheck.settings import Settings

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"
DEV = ROOT / "benchmarks" / "gold" / "dev"
PRESS = DEV.with_name("dev-press")
SHARED = ROOT.parent / "shared"
"""What other people wrote, which no clone may hold; where it lies beside the checkout, it is measured too."""


def where_it_lies_beside(name: str) -> pytest.MarkDecorator:
    """The mark of a test on this file or folder of `SHARED`."""
    return pytest.mark.skipif(not (SHARED / name).exists(), reason=f"no clone may hold shared/{name}, other people's")


def bundles(folder: Path) -> list[Path]:
    """The labelled stories in a folder, or the folder itself where it is one."""
    return sorted(gold.parent for gold in (*folder.glob("gold.json"), *folder.glob("*/gold.json")))


@cache
def result_of(bundle: Path) -> Result:
    """What a check of the story's reports yields, pairs that cannot be compared included."""
    return api.check([bundle / "reports"], settings=Settings(show_incomparable=True))


def document_of(bundle: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(json_text(result_of(bundle)))
    return document
