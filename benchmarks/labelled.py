"""Labelled stories read through the pipeline: which of the claims found stand in which slot."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.gold import score
from crosscheck.api import Silent
from crosscheck.embedders.compiled import compiled_embedder
from crosscheck.matching.candidates import all_pairs, comparable
from crosscheck.matching.features import pair_features
from crosscheck.matching.story import Columns, Edges, Story
from crosscheck.model import Report
from crosscheck.parsers.spacy import SpacyParser
from crosscheck.pipeline import describe_claims, embed_claims
from crosscheck.readers import mark_copies, placed_in_time, read_reports

GOLD = Path(__file__).parent / "gold"
TRAINING = {"train": 1.0, "wire": 1.0, "press": 2.0}
"""The sets of labelled stories that are fitted on, and what a pair of each counts: double where it is told as real
coverage tells it."""


@dataclass(frozen=True)
class LabelledStory:
    """A story with, for each claim found, the ids of the marked claims it falls on; `one_fact` per edge."""

    name: str
    reports: Sequence[Report]
    story: Story
    marked: Sequence[frozenset[str]]
    slot_of: dict[str, str]
    verdicts: dict[frozenset[str], str]
    edges: Edges
    columns: Columns
    one_fact: NDArray[np.bool_]
    weight: float = 1.0
    """What its pairs count where they are fitted on."""


def labelled_stories(folder: Path) -> Iterator[LabelledStory]:
    """The stories in the folders of `folder`, in order of their names."""
    parser, embedder = SpacyParser(), compiled_embedder()
    for bundle in sorted(p for p in folder.iterdir() if (p / "gold.json").exists()):
        reports, unreadable = read_reports([bundle / "reports"], max_bytes=10_000_000)
        if unreadable:
            raise SystemExit(f"{unreadable[0].path}: {unreadable[0].cause}")
        reports = placed_in_time(mark_copies(reports))
        described = describe_claims(reports, parser=parser, progress=Silent())
        yield _labelled(bundle, reports, embed_claims(described, embedder=embedder, progress=Silent()))


def _labelled(bundle: Path, reports: Sequence[Report], story: Story) -> LabelledStory:
    gold = score.load(bundle)
    return with_pairs(
        story,
        [_marked(claim.model_dump(), reports, gold["claims"]) for claim in story.claims],
        name=bundle.name,
        reports=reports,
        slot_of={claim["id"]: claim["slot"] for claim in gold["claims"].values()},
        verdicts=gold["pairs"],
    )


def with_pairs(
    story: Story,
    marked: Sequence[frozenset[str]],
    *,
    name: str,
    reports: Sequence[Report],
    slot_of: dict[str, str],
    verdicts: dict[frozenset[str], str],
) -> LabelledStory:
    """The story of these claims, every pair of them that can be compared with its features."""
    slots = [{slot_of[i] for i in ids} for ids in marked]
    edges = comparable(story.claims, *all_pairs(len(story.claims)))
    ends = zip(edges.left.tolist(), edges.right.tolist(), strict=True)
    return LabelledStory(
        name=name,
        reports=reports,
        story=story,
        marked=marked,
        slot_of=slot_of,
        verdicts=verdicts,
        edges=edges,
        columns=pair_features(story, edges),
        one_fact=np.array([bool(slots[a] & slots[b]) for a, b in ends], dtype=bool),
    )


def _marked(claim: dict[str, Any], reports: Sequence[Report], gold: dict[str, dict[str, Any]]) -> frozenset[str]:
    report = next(r for r in reports if r.id == claim["report"])
    start, end = score.first_span(report.text, claim)
    name = Path(report.path).name
    return frozenset(
        str(g["id"]) for g in gold.values() if g["report"] == name and start < g["span"][1] and g["span"][0] < end
    )


def fingerprint(*folders: Path) -> str:
    """SHA-256 over the names and contents of all files in the folders."""
    digest = hashlib.sha256()
    for folder in folders:
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            digest.update(path.relative_to(folder.parent).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def training_stories() -> dict[str, list[LabelledStory]]:
    """The stories of each set that is fitted on, weighed."""
    return {
        name: [replace(story, weight=weight) for story in labelled_stories(GOLD / name)]
        for name, weight in TRAINING.items()
    }
