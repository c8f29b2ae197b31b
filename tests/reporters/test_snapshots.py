"""What is printed and written for the dam story stays as it was looked at and found good."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reporters.snapshots import SNAPSHOTS


@pytest.mark.parametrize("path", list(SNAPSHOTS), ids=lambda path: path.name)
def test_output_equals_its_snapshot(path: Path) -> None:
    """Every report, listing, document and schema is byte for byte the committed one."""
    assert SNAPSHOTS[path]().encode("utf-8") == path.read_bytes()
