"""The table and the groups of errors of the benchmark on stories."""

from __future__ import annotations

from benchmarks.story import Outcome, error_groups, table
from tests.fakes import described, report

TWELVE, SEVENTEEN = (one.claim for one in described(report("a", "In all 12 people died. Then 17 people died.")))


def outcome(wanted: str | None, given: str | None, kind: str = "quantity") -> Outcome:
    return Outcome(kind, wanted, given, (TWELVE, SEVENTEEN))


FOUND = [
    outcome("agree", "agree"),
    outcome("agree", None, "date"),
    outcome("conflict", "conflict"),
    outcome("update", "conflict"),
    outcome(None, "conflict"),
]


def test_a_wrong_verdict_is_too_much_of_one_and_too_little_of_another() -> None:
    """The conflict row has three given, one right; the update row has one marked, none given."""
    rows = [line.strip("| ").split(" | ") for line in "\n".join(table(FOUND)).splitlines()[2:]]
    assert rows == [
        ["agree", "2", "1.000", "0.500", "0.667"],
        ["conflict", "1", "0.333", "1.000", "0.500"],
        ["update", "1", "0.000", "0.000", "0.000"],
        ["quantity", "3", "0.500", "0.667", "0.571"],
        ["date", "1", "0.000", "0.000", "0.000"],
        ["duration", "0", "0.000", "0.000", "0.000"],
        ["all", "4", "0.500", "0.500", "0.500"],
    ]


def test_errors_are_grouped_the_largest_first_with_the_figures_marked() -> None:
    """Each example shows both sentences."""
    lines = list(error_groups([*FOUND, outcome("agree", None)], examples=1))
    assert lines[:3] == [
        "\n2 agree missed (1 date, 1 quantity)",
        "  - In all [12] people died.",
        "    Then [17] people died.",
    ]
    assert [line.strip() for line in lines[3:] if line.startswith("\n")] == [
        "1 update given as conflict (1 quantity)",
        "1 conflict for no marked pair (1 quantity)",
    ]
