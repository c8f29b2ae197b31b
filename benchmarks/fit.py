"""Fits the three scores on the training stories: python -m benchmarks.fit [--check]

One fact or not is read twice: from the features of a pair alone, then with what the first reading says of all other
pairs. The second reading learns from first readings of stories that the first had not seen. Update or conflict is
learnt from the pairs of a marked fact whose values cannot both hold. Printed are the figures by cross-validation over
whole stories; with --check nothing is written.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from benchmarks.forest_fit import Growth, fitted
from benchmarks.labelled import GOLD, TRAINING, LabelledStory, fingerprint, training_stories
from benchmarks.tellings import told_beside, told_by_few, told_undated
from crosscheck.forests import Floats, Forest, Forests
from crosscheck.matching import clusters
from crosscheck.matching.company import company_features
from crosscheck.matching.scoring import log_odds
from crosscheck.matching.story import Columns
from crosscheck.verdicts.development import development_features
from crosscheck.verdicts.stated import stated

T = TypeVar("T")

_FOLDS = 4
_FIRST = Growth(trees=250, rate=0.05, depth=6, leaves=24, least=60, chosen=0.3)
_SECOND = Growth(trees=160, rate=0.05, depth=5, leaves=16, least=60, chosen=0.3)
_UPDATE = Growth(trees=160, rate=0.05, depth=3, leaves=8, least=20, chosen=1.0)
_PACKAGE = Path(__file__).parent.parent / "crosscheck"
_RISING = (
    *(
        "similar",
        "shared",
        "overlap",
        "containment",
        "lead",
        "values meet",
        "values equal",
        "equal and",
        "counted noun",
    ),
    *("predicate", "class of fact", "group counted", "first reading", "nearest third", "third claims together"),
    "third claims that",
)
"""Features that may only speak for one fact the larger they are, whatever a few stories suggest."""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--check", action="store_true", help="print the figures, write nothing")
    check = arguments.parse_args().check
    sets = training_stories()
    cross_validate(sets)
    if not check:
        stories = list(chain.from_iterable(sets.values()))
        trained_on = fingerprint(*(GOLD / name for name in TRAINING))
        write("matching", "same_fact", Forests(trained_on=trained_on, forests=fit_same_fact(stories)))
        write("verdicts", "development", Forests(trained_on=trained_on, forests={"update": fit_update(stories)}))


def fit_same_fact(stories: Sequence[LabelledStory]) -> dict[str, Forest]:
    """Both readings, the second fitted on first readings of held-out stories.

    Each story is read whole, as few of its reports tell it, and beside another story: between two short reports there
    are no other claims to bear a pair out, and that must not speak against it; and two reports of like events share no
    fact. The other story is one of the same fold, so that it is held out where this one is.
    """
    told = []
    for number, story in enumerate(stories):
        others = [other for other in stories[number % _FOLDS :: _FOLDS] if other is not story]
        tellings = [story, *told_undated(story), *told_by_few(story), *told_beside(story, others)]
        told.append([replace(telling, weight=story.weight) for telling in tellings])
    everything = _flat(told)
    first = _fit_pairs(everything, [each.columns for each in everything], _FIRST)
    seconds: list[list[Columns]] = [[] for _ in told]
    for fold in range(_FOLDS):
        rest = _flat(_without(told, fold))
        held_out = _fit_pairs(rest, [each.columns for each in rest], _FIRST)
        for number in range(fold, len(told), _FOLDS):
            seconds[number] = [
                each.columns | company_features(held_out.log_odds(each.columns), each.edges, each.story.reports)
                for each in told[number]
            ]
    return {"first": first, "second": _fit_pairs(everything, _flat(seconds), _SECOND)}


def _flat(lists: Sequence[Sequence[T]]) -> list[T]:
    return [each for of_one in lists for each in of_one]


def _without(stories: Sequence[T], fold: int) -> list[T]:
    return [story for number, story in enumerate(stories) if number % _FOLDS != fold]


def _fit_pairs(stories: Sequence[LabelledStory], columns: Sequence[Columns], growth: Growth) -> Forest:
    names = list(columns[0])
    values = np.concatenate([np.stack([c[n] for n in names], axis=1) for c in columns])
    labels = np.concatenate([s.one_fact for s in stories])
    weights = np.concatenate([np.full(len(s.one_fact), s.weight) for s in stories])
    rising = [name.startswith(_RISING) for name in names]
    return fitted(names, values, labels, weights, rising=rising, growth=growth)


def fit_update(stories: Sequence[LabelledStory]) -> Forest:
    names, values, labels = update_rows(stories)
    weights = np.ones(len(labels))  # what counts double for one fact told by many pages tells less of these few pairs
    return fitted(names, values, labels, weights, rising=[False] * len(names), growth=_UPDATE)


def update_rows(stories: Sequence[LabelledStory]) -> tuple[list[str], Floats, NDArray[np.bool_]]:
    """Features and labels of the pairs that are marked conflict or update."""
    names: list[str] = []
    rows: list[list[float]] = []
    labels: list[bool] = []
    for story in stories:
        slots: dict[str, list[int]] = {}
        for i, ids in enumerate(story.marked):
            for slot in sorted({story.slot_of[marked] for marked in ids}):
                slots.setdefault(slot, []).append(i)
        for members in slots.values():
            apart, columns = development_features([stated(story.story.described[i]) for i in members])
            for row, (a, b) in enumerate(apart):
                keys = [frozenset((x, y)) for x in story.marked[members[a]] for y in story.marked[members[b]]]
                verdict = next((story.verdicts[key] for key in keys if key in story.verdicts), None)
                if verdict in ("conflict", "update"):
                    names = list(columns)
                    rows.append([float(columns[name][row]) for name in names])
                    labels.append(verdict == "update")
    return names, np.array(rows, dtype=np.float32), np.array(labels)


def cross_validate(sets: Mapping[str, Sequence[LabelledStory]]) -> None:
    """Prints for each set precision, recall and F1 of "one fact" for pairs of different reports, and the share of right
    updates; the stories of all sets are fitted on together."""
    pairs = {name: np.zeros(3) for name in sets}
    verdicts = {name: np.zeros(2) for name in sets}
    stories = [(name, story) for name, of_set in sets.items() for story in of_set]
    for fold in range(_FOLDS):
        rest = [story for _, story in _without(stories, fold)]
        forests, of_update = fit_same_fact(rest), fit_update(rest)
        for name, story in stories[fold::_FOLDS]:
            pairs[name] += count_pairs(story, forests)
            names, values, labels = update_rows([story])
            if len(labels):
                odds = of_update.log_odds(dict(zip(names, values.T, strict=True)))
                verdicts[name] += ((odds > 0) == labels).sum(), len(labels)
    for name in sets:
        right, reported, wanted = pairs[name]
        precision, recall, f1 = right / reported, right / wanted, 2 * right / (reported + wanted)
        print(f"{name}: one fact: precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}")
        sure, of = verdicts[name]
        print(f"{name}: update or conflict: {sure / of:.3f} right of {of:.0f}")


def count_pairs(story: LabelledStory, forests: dict[str, Forest]) -> tuple[int, int, int]:
    """Marked pairs of different reports found in one fact, pairs put into one fact, marked pairs."""
    odds = log_odds(story.story, story.edges, story.columns, forests)
    found = clusters.facts(story.edges, odds, story.story.reports, story.story.years)
    reports = [claim.report for claim in story.story.claims]
    home = {i: reports[n] for n, ids in enumerate(story.marked) for i in ids}
    wanted = {key for key in story.verdicts if len({home.get(i, i) for i in key}) == 2}
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


def write(package: str, name: str, forests: Forests) -> None:
    path = _PACKAGE / package / "data" / f"{name}.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(forests.model_dump_json() + "\n", encoding="utf-8")
    print(f"wrote {path.relative_to(_PACKAGE.parent)}")


if __name__ == "__main__":
    main()
