"""What is asked first about a figure spares work and changes no reading."""

from __future__ import annotations

import pytest

from crosscheck.claims import find_mentions, traps
from tests.claims.test_readings_table import rows
from tests.claims.test_robustness import PUBLISHED


def test_a_plain_figure_is_no_trap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the look for figures that stand plain, every row of the table is read as with it."""
    examples = [row.example for row in rows()]
    read = [find_mentions(example, PUBLISHED) for example in examples]
    monkeypatch.setattr(traps, "_stands_plain", lambda *_: False)
    assert [find_mentions(example, PUBLISHED) for example in examples] == read
