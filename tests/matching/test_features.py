"""What is known of a pair does not depend on which side a claim stands."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from crosscheck.matching import matched_facts
from crosscheck.matching.candidates import all_pairs, comparable
from crosscheck.matching.features import pair_features
from crosscheck.matching.story import Columns, Story
from crosscheck.model import Matches, Report
from tests.fakes import TUESDAY, report, story

REPORTS = (
    report("a", "At the port of Orlenka 12 people died. The fire burned 30 houses on Sunday. Some 400 fled to Teshka."),
    report("b", "In Orlenka 12 people died. It burned 50 houses. The port opened in March 2019.", TUESDAY),
    report("c", "The ministry said 17 people died and 30 houses burned. The port opened on 12 March 2019.", TUESDAY),
)


def by_pair(of: Story) -> dict[frozenset[str], dict[str, float]]:
    """The features of every comparable pair, by the ids of its claims."""
    edges = comparable(of.claims, *all_pairs(len(of.claims)))
    columns = pair_features(of, edges)
    return {
        frozenset((of.claims[a].id, of.claims[b].id)): {name: float(values[row]) for name, values in columns.items()}
        for row, (a, b) in enumerate(zip(edges.left.tolist(), edges.right.tolist(), strict=True))
    }


@pytest.mark.parametrize("order", [(2, 1, 0), (1, 0, 2), (1, 2, 0)])
def test_features_do_not_depend_on_the_order_of_the_reports(order: tuple[int, ...]) -> None:
    """With its reports in another order, and so its pairs the other way round, a story has the same features."""
    renamed = {REPORTS[old].id: f"{new}" for new, old in enumerate(order)}
    shuffled = story(*(r.model_copy(update={"path": f"{renamed[r.id]}.txt"}) for r in REPORTS))
    first, second = by_pair(story(*REPORTS)), by_pair(shuffled)
    assert [c.id for c in shuffled.claims] != [c.id for c in story(*REPORTS).claims]
    assert first.keys() == second.keys()
    for pair, values in first.items():
        assert second[pair] == pytest.approx(values, rel=1e-4, abs=1e-4), pair


def test_every_feature_has_a_finite_number_per_pair() -> None:
    """No pair lacks a feature, and none is not a number."""
    of = story(*REPORTS)
    edges = comparable(of.claims, *all_pairs(len(of.claims)))
    columns: Columns = pair_features(of, edges)
    assert {values.shape for values in columns.values()} == {(len(edges),)}
    assert {str(values.dtype) for values in columns.values()} == {"float32"}
    assert [name for name, values in columns.items() if not np.isfinite(values).all()] == []


@pytest.mark.parametrize(
    "reports", [(), [report("a", "The port is closed.")], [report("a", "In Orlenka 12 people died.")]]
)
def test_a_story_with_nothing_to_compare_has_no_facts(reports: Sequence[Report]) -> None:
    """No claims, or a single one: nothing is found, and nothing fails."""
    of = story(*reports)
    assert matched_facts(of, *all_pairs(len(of.claims))) == Matches([], [], [])


def test_matches_hold_every_pair_of_a_fact_with_its_probability() -> None:
    """Pairs are given by index, left before right; probabilities lie between nought and one."""
    of = story(*REPORTS)
    found = matched_facts(of, *all_pairs(len(of.claims)))
    inside = [(a, b) for fact in found.facts for n, a in enumerate(fact) for b in fact[n + 1 :]]
    assert [(m.left, m.right) for m in found.pairs] == inside
    assert all(0 <= m.score <= 1 and -1.001 <= m.similarity <= 1.001 for m in (*found.pairs, *found.lookalikes))
    assert not {(m.left, m.right) for m in found.lookalikes} & set(inside)


def test_a_mean_is_told_from_a_single_figure() -> None:
    """And what is counted for each month from what is counted in one."""
    told = story(
        report("a", "The mine had added an average of 172 jobs. It lost 30 houses a month."),
        report("b", "The mine added 169 jobs in August. It lost 30 houses a month."),
    )
    average = {
        frozenset(claim.text for claim in told.claims if claim.id in pair): features["average"]
        for pair, features in by_pair(told).items()
    }
    assert average[frozenset(("172", "169"))] == -1
    assert average[frozenset(("30",))] == 1
