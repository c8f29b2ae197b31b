"""The accuracy gate: what the product gets right on labelled stories may not go down unnoticed.

The figures are those of `benchmarks/gold/score.py`; the floors stand in `accuracy_floors.toml`.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from benchmarks.gold import score
from crosscheck import api
from tests.stories import DEV, PRESS, SEEDS, SHARED, bundles, document_of, where_it_lies_beside

FLOORS: dict[str, dict[str, float]] = tomllib.loads(
    (Path(__file__).parent / "accuracy_floors.toml").read_text(encoding="utf-8")
)


def shortfalls(folder: Path, name: str) -> dict[str, tuple[float, float]]:
    """The figures that lie under their floor, each with it."""
    total: Counter[str] = Counter()
    for bundle in bundles(folder):
        total.update(score.score(bundle, document_of(bundle)))
    figures = score.figures(total)
    measured = {
        "pair_f1": figures["f1"],
        "conflict_precision": figures["conflict_p"],
        "claim_recall": figures["claim_recall"],
    }
    print(f"{name}: {', '.join(f'{figure} {value:.3f}' for figure, value in measured.items())}")
    assert measured.keys() == FLOORS[name].keys()
    return {figure: (value, FLOORS[name][figure]) for figure, value in measured.items() if value < FLOORS[name][figure]}


@pytest.mark.parametrize(("folder", "name"), [(SEEDS, "seeds"), (DEV, "dev"), (PRESS, "press")])
def test_the_figures_keep_their_floors(folder: Path, name: str) -> None:
    """Pair F1, the precision of conflicts and the recall of claims, over all stories of the folder together."""
    assert len(bundles(folder)) >= 3
    assert shortfalls(folder, name) == {}


@where_it_lies_beside("seeds")
def test_the_figures_on_the_shared_story_keep_their_floors() -> None:
    """The same on real reports, where they lie beside the checkout."""
    assert shortfalls(SHARED / "seeds", "shared") == {}


@pytest.mark.parametrize("folder", [SEEDS, DEV], ids=["seeds", "dev"])
def test_stories_read_together_are_kept_apart(folder: Path) -> None:
    """All stories of a folder in one run: no pair joins reports of two of them, and they have facts of their own."""
    result = api.check([bundle / "reports" for bundle in bundles(folder)])
    story_of = {report.id: Path(report.path).parent for report in result.reports}
    report_of = {claim.id: claim.report for claim in result.claims}
    ends = [(story_of[report_of[p.left]], story_of[report_of[p.right]]) for p in result.pairs]
    assert [pair for pair in ends if pair[0] != pair[1]] == []
    assert len({left for left, _ in ends}) == len(bundles(folder))


LABELLED = [bundle for folder in (SEEDS, *sorted(DEV.parent.iterdir())) for bundle in bundles(folder)]


@pytest.mark.parametrize("bundle", LABELLED, ids=lambda bundle: bundle.name)
def test_the_labels_are_sound(bundle: Path) -> None:
    """Every quote stands once in its report, and every pair of a slot has a verdict."""
    assert score.validate(bundle) == []
