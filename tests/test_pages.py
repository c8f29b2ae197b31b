"""How pages are read, against the floors in page_floors.toml."""

from __future__ import annotations

import tomllib
from functools import reduce
from pathlib import Path

from benchmarks.pages import Score, measure

FLOORS = tomllib.loads((Path(__file__).parent / "page_floors.toml").read_text(encoding="utf-8"))


def test_pages_are_read_as_well_as_ever() -> None:
    """No claim from furniture, no sentence of the body lost, no wrong day; the day wherever a page tells it."""
    total = reduce(Score.plus, measure().values())
    assert total.pages == FLOORS["pages"]
    assert total.furniture <= FLOORS["furniture claims"]
    assert total.lost <= FLOORS["sentences lost"]
    assert total.words / total.pages >= FLOORS["words F1"]
    assert total.wrong <= FLOORS["wrong days"]
    assert total.right >= FLOORS["right days"]
