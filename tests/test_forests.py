"""A forest of small trees and its explanation."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.labelled import GOLD, TRAINING, fingerprint
from crosscheck.forests import Forest, Forests, Tree, load_forests, probability
from crosscheck.matching.candidates import all_pairs, comparable
from crosscheck.matching.company import company_features
from crosscheck.matching.features import pair_features
from crosscheck.matching.story import codes
from crosscheck.verdicts.development import development_features
from crosscheck.verdicts.stated import stated
from tests.fakes import described, report, story
from tests.stories import ROOT

# Place first; only where it is the same, the words are asked.
TREE = Tree(
    asks=(0, 0, 1, 0, 0),
    limits=(0.0, 0.0, 1.0, 0.0, 0.0),
    yes=(1, 1, 3, 3, 4),
    no=(2, 1, 4, 3, 4),
    means=(-0.5, -2.0, 1.0, 0.5, 1.5),
    depth=2,
)
FOREST = Forest(base=-1.0, features=("place", "words"), trees=(TREE, TREE))
COLUMNS = {
    "place": np.array([1.0, -1.0, 1.0]),
    "words": np.array([1.0, 5.0, 3.0]),
    "unknown": np.array([9.0, 9.0, 9.0]),
}


def test_the_score_is_the_base_and_what_every_tree_adds() -> None:
    """Each row falls to one leaf of each tree; columns that no tree asks for add nothing."""
    assert FOREST.log_odds(COLUMNS).tolist() == [0.0, -5.0, 2.0]
    assert FOREST.log_odds(COLUMNS).dtype == np.float32


def test_contributions_name_what_decided_the_weightiest_first() -> None:
    """A step is laid to the feature that was asked, by how much the expectation moves."""
    assert list(FOREST.contributions(COLUMNS, 1).items()) == [("place", -3.0)]
    assert list(FOREST.contributions(COLUMNS, 2).items()) == [("place", 3.0), ("words", 1.0)]


@given(st.lists(st.tuples(st.floats(-9, 9, width=32), st.floats(-9, 9, width=32)), min_size=1, max_size=5))
def test_contributions_and_expectation_sum_to_the_log_odds(rows: list[tuple[float, float]]) -> None:
    """For every row."""
    columns = {"place": np.array([row[0] for row in rows]), "words": np.array([row[1] for row in rows])}
    for row, odds in enumerate(FOREST.log_odds(columns).tolist()):
        assert FOREST.expected + sum(FOREST.contributions(columns, row).values()) == pytest.approx(odds, abs=1e-5)


@pytest.mark.parametrize(("odds", "chance"), [(0.0, 0.5), (1e6, 1.0), (-1e6, 0.0), (1.0986123, 0.75)])
def test_probability(odds: float, chance: float) -> None:
    """The logistic function, without overflow."""
    assert float(probability(np.array([odds]))[0]) == pytest.approx(chance, abs=1e-6)


def test_the_fitted_forests_ask_for_features_that_are_measured() -> None:
    """What is fitted and what runs do not drift apart."""
    texts = (
        "At the port 12 people died. It opened in March 2019.",
        "At the port 17 people died. It opened in May 2019.",
    )
    reports = [report("a", texts[0]), report("b", texts[1])]
    of = story(*reports)
    edges = comparable(of.claims, *all_pairs(len(of.claims)))
    alone = pair_features(of, edges)
    same_fact = load_forests("crosscheck.matching", "same_fact")
    assert set(same_fact["first"].features) == set(alone)
    company = company_features(same_fact["first"].log_odds(alone), edges, codes([c.report for c in of.claims]))
    assert set(same_fact["second"].features) == set(alone | company)
    claims = described(*reports)
    _, columns = development_features([stated(claims[0]), stated(claims[2])])
    assert set(load_forests("crosscheck.verdicts", "development")["update"].features) == set(columns)


@pytest.mark.parametrize(("package", "name"), [("matching", "same_fact"), ("verdicts", "development")])
def test_fitted_trees_are_whole(package: str, name: str) -> None:
    """Every node leads on to a later one or is a leaf, and none lies deeper than the tree says."""
    for forest in load_forests(f"crosscheck.{package}", name).values():
        for tree in forest.trees:
            assert len({len(part) for part in (tree.asks, tree.limits, tree.yes, tree.no, tree.means)}) == 1
            assert 0 <= min(tree.asks) <= max(tree.asks) < len(forest.features)
            depths = {0: 0}
            for node, (yes, no) in enumerate(zip(tree.yes, tree.no, strict=True)):
                assert (yes > node and no > node) or yes == no == node
                depths |= {below: depths[node] + 1 for below in (yes, no) if below != node}
            assert sorted(depths) == list(range(len(tree.yes)))
            assert max(depths.values()) == tree.depth


@pytest.mark.parametrize("data", ["matching/data/same_fact.json", "verdicts/data/development.json"])
def test_the_trees_name_the_stories_that_they_are_fitted_on(data: str) -> None:
    """Those of the repository as they stand: a story that is changed asks for a new fit."""
    fitted = Forests.model_validate_json((ROOT / "crosscheck" / data).read_bytes())
    assert fitted.trained_on == fingerprint(*(GOLD / name for name in TRAINING))
