"""An additive score and its explanation."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.matching.candidates import all_pairs, comparable
from crosscheck.matching.features import pair_features
from crosscheck.verdicts.development import development_features, stated
from crosscheck.weights import AdditiveScore, Curve, load_weights, probability
from tests.fakes import described, report, story

SCORE = AdditiveScore(
    base=-1.0,
    curves={"place": Curve(at=(-1.0, 0.0, 1.0), adds=(-4.0, 0.0, 1.5)), "words": Curve(at=(0.0, 2.0), adds=(0.0, 3.0))},
)
COLUMNS = {
    "place": np.array([1.0, -1.0, 0.5]),
    "words": np.array([1.0, 5.0, -3.0]),
    "unknown": np.array([9.0, 9.0, 9.0]),
}


def test_the_score_is_the_sum_of_what_each_feature_adds() -> None:
    """Between the points of a curve it is interpolated, beyond them it is level; other columns add nothing."""
    assert SCORE.log_odds(COLUMNS).tolist() == [2.0, -2.0, -0.25]
    assert SCORE.log_odds(COLUMNS).dtype == np.float32


def test_contributions_name_what_decided_the_weightiest_first() -> None:
    """Plain numbers that, with the base, sum to the log-odds of the row."""
    assert list(SCORE.contributions(COLUMNS, 1).items()) == [("place", -4.0), ("words", 3.0)]
    assert list(SCORE.contributions(COLUMNS, 0).items()) == [("place", 1.5), ("words", 1.5)]


@given(st.lists(st.tuples(st.floats(-9, 9), st.floats(-9, 9)), min_size=1, max_size=5))
def test_contributions_and_base_sum_to_the_log_odds(rows: list[tuple[float, float]]) -> None:
    """For every row."""
    columns = {"place": np.array([row[0] for row in rows]), "words": np.array([row[1] for row in rows])}
    for row, odds in enumerate(SCORE.log_odds(columns).tolist()):
        assert SCORE.base + sum(SCORE.contributions(columns, row).values()) == pytest.approx(odds, abs=1e-5)


@pytest.mark.parametrize(("odds", "chance"), [(0.0, 0.5), (1e6, 1.0), (-1e6, 0.0), (1.0986123, 0.75)])
def test_probability(odds: float, chance: float) -> None:
    """The logistic function, without overflow."""
    assert float(probability(np.array([odds]))[0]) == pytest.approx(chance, abs=1e-6)


def test_the_fitted_weights_belong_to_the_features() -> None:
    """Every feature that is weighed is one that is measured: what is fitted and what runs do not drift apart."""
    texts = (
        "At the port 12 people died. It opened in March 2019.",
        "At the port 17 people died. It opened in May 2019.",
    )
    reports = [report("a", texts[0]), report("b", texts[1])]
    of = story(*reports)
    measured = set(pair_features(of, comparable(of.claims, *all_pairs(len(of.claims)))))
    same_fact = load_weights("crosscheck.matching", "same_fact")
    assert set(same_fact.scores) == {"dates", "quantities"}
    for score in same_fact.scores.values():
        assert set(score.curves) <= measured
    claims = described(*reports)
    _, columns = development_features([stated(claims[0], reports[0]), stated(claims[2], reports[1])])
    assert set(load_weights("crosscheck.verdicts", "development").scores["update"].curves) <= set(columns)


@pytest.mark.parametrize(("package", "name"), [("matching", "same_fact"), ("verdicts", "development")])
def test_the_curves_of_fitted_weights_are_functions(package: str, name: str) -> None:
    """Points stand in rising order, one addition each, and the stories that they were fitted on are named by hash."""
    weights = load_weights(f"crosscheck.{package}", name)
    assert len(weights.trained_on) == 64
    for score in weights.scores.values():
        for curve in score.curves.values():
            assert len(curve.at) == len(curve.adds) >= 2
            assert list(curve.at) == sorted(set(curve.at))
