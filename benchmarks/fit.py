"""Fits the weights of both decisions on the training stories: python -m benchmarks.fit [--check]

Same fact: two logistic regressions, for pairs of dates and for pairs of quantities, over the features of all comparable
pairs. Update or conflict: one, over the pairs of a marked fact whose values cannot both hold. Each is printed with its
figures by cross-validation over whole stories; with --check nothing is written.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from benchmarks.labelled import GOLD, LabelledStory, labelled_stories
from crosscheck.matching import clusters
from crosscheck.matching.scoring import log_odds
from crosscheck.verdicts.development import development_features, stated
from crosscheck.weights import AdditiveScore, Curve, Weights

_FOLDS = 6
_RIDGE = {"dates": 0.1, "quantities": 0.1, "update": 0.1}
_TRIM = 0.002  # share of the rows at either end beyond which a feature adds no more
_PACKAGE = Path(__file__).parent.parent / "crosscheck"

Rows = tuple[NDArray[np.float64], NDArray[np.bool_]]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--check", action="store_true", help="print the figures, write nothing")
    check = arguments.parse_args().check
    stories = list(labelled_stories(GOLD / "train"))
    cross_validate(stories)
    if not check:
        trained_on = fingerprint(GOLD / "train")
        write("matching", "same_fact", Weights(trained_on=trained_on, scores=fit_same_fact(stories)))
        write("verdicts", "development", Weights(trained_on=trained_on, scores={"update": fit_update(stories)}))


def fit_same_fact(stories: Sequence[LabelledStory]) -> dict[str, AdditiveScore]:
    names = list(stories[0].columns)
    scores = {}
    for kind, dated in (("dates", True), ("quantities", False)):
        rows = [np.stack([s.columns[n][s.edges.dated == dated] for n in names], axis=1) for s in stories]
        labels = [s.one_fact[s.edges.dated == dated] for s in stories]
        scores[kind] = _fitted(names, (np.concatenate(rows), np.concatenate(labels)), _RIDGE[kind])
    return scores


def fit_update(stories: Sequence[LabelledStory]) -> AdditiveScore:
    names, rows, _ = update_rows(stories)
    return _fitted(names, rows, _RIDGE["update"])


def update_rows(stories: Sequence[LabelledStory]) -> tuple[list[str], Rows, NDArray[np.int64]]:
    """Features and labels of the pairs that are marked conflict or update, and the number of each pair's story."""
    names: list[str] = []
    rows, labels, story_of = [], [], []
    for number, story in enumerate(stories):
        by_id = {report.id: report for report in story.reports}
        slots: dict[str, list[int]] = {}
        for i, ids in enumerate(story.marked):
            for slot in {story.slot_of[marked] for marked in ids}:
                slots.setdefault(slot, []).append(i)
        for members in slots.values():
            fact = [stated(story.story.described[i], by_id[story.story.claims[i].report]) for i in members]
            apart, columns = development_features(fact)
            for row, (a, b) in enumerate(apart):
                keys = [frozenset((x, y)) for x in story.marked[members[a]] for y in story.marked[members[b]]]
                verdict = next((story.verdicts[key] for key in keys if key in story.verdicts), None)
                if verdict in ("conflict", "update"):
                    names = list(columns)
                    rows.append([float(columns[name][row]) for name in names])
                    labels.append(verdict == "update")
                    story_of.append(number)
    return names, (np.array(rows), np.array(labels)), np.array(story_of)


def _fitted(names: Sequence[str], rows: Rows, ridge: float) -> AdditiveScore:
    """A logistic regression on standardised features as an additive score; features that add nothing are left out."""
    values, labels = rows
    low, high = np.quantile(values, (_TRIM, 1 - _TRIM), axis=0)
    # A feature that is rarely other than zero would be trimmed away whole.
    low, high = np.where(low == high, values.min(axis=0), low), np.where(low == high, values.max(axis=0), high)
    values = np.clip(values, low, high)
    mean, spread = values.mean(axis=0), values.std(axis=0)
    spread[spread == 0] = 1
    model = LogisticRegression(C=ridge, max_iter=4000).fit((values - mean) / spread, labels)
    slopes = model.coef_[0] / spread
    curves = {}
    for name, slope, centre, first, last in zip(names, slopes, mean, low, high, strict=True):
        adds = [round(float(slope * (x - centre)), 4) for x in (first, last)]
        if first < last and any(adds):
            curves[name] = Curve(at=(round(float(first), 5), round(float(last), 5)), adds=(adds[0], adds[1]))
    return AdditiveScore(base=round(float(model.intercept_[0]), 4), curves=curves)


def cross_validate(stories: Sequence[LabelledStory]) -> None:
    """Prints precision, recall and F1 of "one fact" for pairs of different reports, and the share of right updates."""
    right = reported = wanted = 0
    updates = total = 0
    for fold in range(_FOLDS):
        held, rest = stories[fold::_FOLDS], [s for i, s in enumerate(stories) if i % _FOLDS != fold]
        scores = fit_same_fact(rest)
        for story in held:
            counts = count_pairs(story, scores)
            right, reported, wanted = right + counts[0], reported + counts[1], wanted + counts[2]
        names, (values, labels), _ = update_rows(held)
        odds = fit_update(rest).log_odds({name: values[:, i] for i, name in enumerate(names)})
        updates, total = updates + int(((odds > 0) == labels).sum()), total + len(labels)
    precision, recall = right / reported, right / wanted
    print(
        f"one fact: precision {precision:.3f} recall {recall:.3f} F1 {2 * precision * recall / (precision + recall):.3f}"
    )
    print(f"update or conflict: {updates / total:.3f} right of {total}")


def count_pairs(story: LabelledStory, scores: dict[str, AdditiveScore]) -> tuple[int, int, int]:
    """Marked pairs of different reports found in one fact, pairs put into one fact, marked pairs."""
    odds = log_odds(story.columns, story.edges, scores)
    found = clusters.facts(len(story.story.claims), story.edges, odds, story.columns["one report"])
    reports = [claim.report for claim in story.story.claims]
    in_slots = {key for key in story.verdicts if len({story.slot_of[i] for i in key}) == 1}
    home = {i: reports[n] for n, ids in enumerate(story.marked) for i in ids}
    wanted = {key for key in in_slots if len({home.get(i, i) for i in key}) == 2}
    got: set[frozenset[str]] = set()
    false = 0
    for fact in found:
        for position, a in enumerate(fact):
            for b in fact[position + 1 :]:
                if reports[a] == reports[b]:
                    continue
                known = {frozenset((x, y)) for x in story.marked[a] for y in story.marked[b]} & wanted
                got |= known
                false += not known
    return len(got), len(got) + false, len(wanted)


def fingerprint(folder: Path) -> str:
    """SHA-256 over the names and contents of all files in the folder."""
    digest = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def write(package: str, name: str, weights: Weights) -> None:
    path = _PACKAGE / package / "data" / f"{name}.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(weights.model_dump_json(indent=1) + "\n", encoding="utf-8")
    print(f"wrote {path.relative_to(_PACKAGE.parent)}")


if __name__ == "__main__":
    main()
