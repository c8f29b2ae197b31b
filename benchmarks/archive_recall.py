"""What an archive of labelled stories brings together when each of its reports is checked against the others."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from benchmarks.labelled import LabelledStory
from crosscheck.archive import EVERYTHING, Entry, Neighbours, Store, Wanted, selected
from crosscheck.archives.readied import readied
from crosscheck.matching.story import View
from crosscheck.matching.topics import names_in
from crosscheck.model import Claim, Foothold
from crosscheck.model.frozen import Span


class Brought(NamedTuple):
    """Marked pairs of different reports, taken in either direction, and those whose archived sentence is compared."""

    wanted: int
    compared: int

    @property
    def share(self) -> float:
        return self.compared / max(1, self.wanted)


def brought_together(stories: Sequence[LabelledStory]) -> list[Brought]:
    """What one archive of all stories brings together of each."""
    entries = [list(_entries(story)) for story in stories]
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder), create=True) as store:
        store.add([entry for of_story in entries for entry in of_story])
        number = {listed.address: listed.id for listed in store.listed()}
        dimension = stories[0].story.vectors[View.SENTENCE].shape[1]
        neighbours = Neighbours(store, dimension)
        found = []
        for story, of_story in zip(stories, entries, strict=True):
            chosen = {
                entry.report.id: selected(store, neighbours, _wanted(entry, number[entry.report.url]))
                for entry in of_story
            }
            ids = {entry.report.id: number[entry.report.url] for entry in of_story}
            found.append(_brought(story, chosen, ids))
        return found


def together(found: Iterable[Brought]) -> Brought:
    """The pairs of all stories."""
    wanted, compared = zip(*found, strict=True)
    return Brought(sum(wanted), sum(compared))


def _entries(story: LabelledStory) -> Iterator[Entry]:
    """The reports of a story with the sentences that bear claims, under addresses that no other story has."""
    places: dict[str, dict[Span, list[int]]] = defaultdict(lambda: defaultdict(list))
    claims = story.story.claims
    for place, claim in enumerate(claims):
        places[claim.report][claim.sentence_span].append(place)
    vectors = story.story.vectors[View.SENTENCE]
    for report in story.reports:
        of = places[report.id]
        sentences = [sentence for sentence in readied(report).sentences if sentence.span in of]
        if sentences:
            yield Entry(
                report.model_copy(update={"url": f"https://{story.name}.example/{report.id}"}),
                "labelled",
                sentences,
                np.stack([vectors[of[sentence.span][0]] for sentence in sentences]),
            )


def _wanted(entry: Entry, own: int) -> Wanted:
    return Wanted(names_in(entry.report.text), entry.vectors, EVERYTHING, {own}, None)


def _brought(
    story: LabelledStory, chosen: Mapping[str, Mapping[int, set[Foothold]]], ids: Mapping[str, int]
) -> Brought:
    claims = story.story.claims
    on: dict[str, list[Claim]] = defaultdict(list)
    for claim, marked in zip(claims, story.marked, strict=True):
        for id_ in marked:
            on[id_].append(claim)

    spans = {
        (report, id_): {sentence.span for sentence in some} for report, of in chosen.items() for id_, some in of.items()
    }

    def is_compared(one: Claim, other: Claim) -> bool:
        return other.sentence_span in spans.get((one.report, ids[other.report]), ())

    compared = []
    for key in story.verdicts:
        left, right = (on[id_] for id_ in sorted(key))
        if {c.report for c in left} & {c.report for c in right}:
            continue
        compared += [any(is_compared(a, b) for a in left for b in right)]
        compared += [any(is_compared(b, a) for a in left for b in right)]
    return Brought(len(compared), sum(compared))
