"""The course of a fact: figures by their days, where they have an order."""

from __future__ import annotations

import datetime as dt

import pytest

from crosscheck.model import Reason, State
from crosscheck.reporters.courses import course
from crosscheck.reporters.notation import notation
from tests.reporters.dam import FACTS

Told = tuple[int, str | None, str | None]


def told(*stages: Told, code: str = "later_total") -> str | None:
    """The course of what was said of these days of March 2024, in a fact that was decided by the rule."""
    timeline = tuple(State(day=dt.date(2024, 3, day), low=low, high=high, claims=()) for day, low, high in stages)
    fact = FACTS[2].model_copy(update={"timeline": timeline, "reasons": (Reason(code=code, detail=""),)})
    return course(fact, notation([], None))


@pytest.mark.parametrize(
    ("stages", "expected"),
    [
        (((1, "3", None), (2, "7", "7")), "3 or more (2024-03-01) → 7 (2024-03-02)"),
        (((1, "3", "3"), (1, "3", None), (2, "7", "7")), "3 (2024-03-01) → 7 (2024-03-02)"),
        (((1, "3", "3"), (2, "3", "3"), (3, "7", "7")), "3 (2024-03-01) → 7 (2024-03-03)"),
        (((1, "3", "3"), (2, "4", "4"), (2, "6", "6"), (3, "7", "7")), "3 (2024-03-01) → 7 (2024-03-03)"),
        (((1, "9", "9"), (2, "8", "8"), (3, "7", "7")), "9 (2024-03-01) → 8 (2024-03-02) → 7 (2024-03-03)"),
        (((1, "3", "3"), (2, "4", "4"), (2, "6", "6")), None),
        (((1, "3", "3"), (2, "7", "7"), (3, "3", "3")), None),
        ((), None),
        (((1, "2024-03-04", "2024-03-04"), (2, "2024-03-06", "2024-03-07")),
            "2024-03-04 (2024-03-01) → 2024-03-06 to 2024-03-07 (2024-03-02)"),
        (((1, "2024-02-28", "2024-02-28"), (2, "2024-02-29", "2024-02-29")), None),
    ],
)  # fmt: skip
def test_a_course_is_told_where_the_days_order_it(stages: tuple[Told, ...], expected: str | None) -> None:
    """One value a day; none that go up and down; of dates only those that lay ahead."""
    assert told(*stages) == expected


def test_a_figure_that_was_revised_may_go_back() -> None:
    """Where a report tells so."""
    assert told((1, "3", "3"), (2, "7", "7"), (3, "3", "3"), code="revised") == (
        "3 (2024-03-01) → 7 (2024-03-02) → 3 (2024-03-03)"
    )
