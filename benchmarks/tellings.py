"""Labelled stories as they may be handed over: a few of their reports, some of them beside some of another story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from benchmarks.labelled import LabelledStory, with_pairs
from crosscheck.matching.story import Floats, Story, View

_PARTS = (((0, 1), 1), ((0, 2), 2), ((0, 1, 3), 2), ((0, 1, 2, 4), 3))
"""Which reports from one on make a part, and how many reports on the next such part begins."""
_BESIDE = ((3, 2), (2, 1))
"""How many reports of a story stand beside how many of the story most like it, and of the next."""


def told_by_few(story: LabelledStory) -> Iterator[LabelledStory]:
    """The story as two, three and four of its reports tell it, in turn, where those share anything comparable."""
    names = _reports(story)
    for steps, every in _PARTS:
        if len(steps) < len(names):
            for first in range(0, len(names), every):
                part = _part(story, {names[(first + step) % len(names)] for step in steps})
                if len(part.edges):
                    yield part


def told_undated(story: LabelledStory) -> Iterator[LabelledStory]:
    """The story with every other of its reports without a day, as pages often are."""
    undated = set(_reports(story)[1::2])
    described = [each._replace(day=None) if each.claim.report in undated else each for each in story.story.described]
    if undated:
        yield with_pairs(
            Story(described, story.story.vectors),
            story.marked,
            name=story.name,
            reports=story.reports,
            slot_of=story.slot_of,
            verdicts=story.verdicts,
        )


def told_beside(story: LabelledStory, others: Sequence[LabelledStory]) -> Iterator[LabelledStory]:
    """Some of the story's reports beside some of those of the others that are most like it, which share no fact."""
    middle = _middle(story)
    nearest = sorted(others, key=lambda other: (-float(middle @ _middle(other)), other.name))
    for other, sizes in zip(nearest, _BESIDE, strict=False):
        parts = [_part(each, set(_reports(each)[:size])) for each, size in zip((story, other), sizes, strict=True)]
        joined = _joined(*parts)
        if len(joined.edges):
            yield joined


def _middle(story: LabelledStory) -> Floats:
    """The direction in which its sentences lie."""
    vector = story.story.vectors[View.SENTENCE].mean(axis=0)
    return np.asarray(vector / np.linalg.norm(vector), dtype=np.float32)


def _reports(story: LabelledStory) -> list[str]:
    return list(dict.fromkeys(claim.report for claim in story.story.claims))


def _part(story: LabelledStory, reports: set[str]) -> LabelledStory:
    kept = [i for i, claim in enumerate(story.story.claims) if claim.report in reports]
    told = Story([story.story.described[i] for i in kept], {view: of[kept] for view, of in story.story.vectors.items()})
    standing = frozenset[str]().union(*(story.marked[i] for i in kept))
    return with_pairs(
        told,
        [story.marked[i] for i in kept],
        name=story.name,
        reports=[report for report in story.reports if report.id in reports],
        slot_of=story.slot_of,
        verdicts={pair: verdict for pair, verdict in story.verdicts.items() if pair <= standing},
    )


def _joined(one: LabelledStory, other: LabelledStory) -> LabelledStory:
    """Both in one run; their reports, claims and slots under names of their own."""
    both = [_renamed(one), _renamed(other)]
    vectors = {view: np.concatenate([each.story.vectors[view] for each in both]) for view in one.story.vectors}
    return with_pairs(
        Story([described for each in both for described in each.story.described], vectors),
        [ids for each in both for ids in each.marked],
        name=f"{one.name} and {other.name}",
        reports=[report for each in both for report in each.reports],
        slot_of={id_: slot for each in both for id_, slot in each.slot_of.items()},
        verdicts={pair: verdict for each in both for pair, verdict in each.verdicts.items()},
    )


def _renamed(story: LabelledStory) -> LabelledStory:
    """The story whose reports, claims and slots have names that no other story has."""

    def own(name: str) -> str:
        return f"{story.name}/{name}"

    described = [
        each._replace(claim=each.claim.model_copy(update={"id": own(each.claim.id), "report": own(each.claim.report)}))
        for each in story.story.described
    ]
    return replace(
        story,
        story=Story(described, story.story.vectors),
        marked=[frozenset(map(own, ids)) for ids in story.marked],
        slot_of={own(id_): own(slot) for id_, slot in story.slot_of.items()},
        verdicts={frozenset(map(own, pair)): verdict for pair, verdict in story.verdicts.items()},
    )
