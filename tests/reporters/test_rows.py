"""Which claims of a fact are shown."""

from __future__ import annotations

import pytest

from crosscheck.reporters.rows import rows
from tests.fakes import described, report


@pytest.mark.parametrize(
    ("voices", "shown"),
    [
        ((None, None), [(0, (1,))]),
        ((None, "officials"), [(1, (0,))]),
        ((None, "Harbour Board"), [(1, (0,))]),
        (("officials", "Harbour Board"), [(1, (0,))]),
        (("Harbour Board", "Red Cross", None), [(0, (2,)), (1, ())]),
    ],
)
def test_a_report_that_says_a_value_again_has_one_row(
    voices: tuple[str | None, ...], shown: list[tuple[int, tuple[int, ...]]]
) -> None:
    """Two rows only where it names two sources; the first that says best who gave the figure is shown."""
    text = report("a", " ".join("At the port 12 boats sank." for _ in voices))
    claims = [d.claim.model_copy(update={"attribution": v}) for d, v in zip(described(text), voices, strict=True)]
    found = rows(claims, {"a": text})
    assert [(claims.index(row.claim), tuple(map(claims.index, row.others))) for row in found] == shown
