"""The whole flow on one screen: reports to sentences, sentences to claims, claims to facts with verdicts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

import numpy as np

from crosscheck.claims import Mention, find_mentions, last_date, tells_history
from crosscheck.claims.datelines import without_dateline
from crosscheck.claims.describing import Described, describe
from crosscheck.matching import matched_facts
from crosscheck.matching.candidates import neighbour_pairs
from crosscheck.matching.story import Floats, Ints, Story, View, view_texts
from crosscheck.model import Embedder, Parser, Progress, Report, Search, Sentence
from crosscheck.model.frozen import Span
from crosscheck.sentences import split_sentences
from crosscheck.settings import Settings
from crosscheck.verdicts import Findings, judge

BuildSearch = Callable[[Floats], Search]


def check(
    reports: Sequence[Report],
    *,
    parser: Parser,
    embedder: Embedder,
    build_search: BuildSearch,
    settings: Settings,
    progress: Progress,
) -> tuple[list[Described], Findings]:
    """The claims of all reports, and what their comparison finds."""
    described = describe_claims(reports, parser=parser, progress=progress)
    story = embed_claims(described, embedder=embedder, progress=progress)
    progress.stage("matching", 0, 1)
    matches = matched_facts(story, *candidate_pairs(story, build_search=build_search, settings=settings))
    findings = judge(described, reports, matches, show_incomparable=settings.show_incomparable)
    progress.stage("matching", 1, 1)
    return described, findings


def describe_claims(reports: Sequence[Report], *, parser: Parser, progress: Progress) -> list[Described]:
    """Every claim of every report, the reports in order of path; only sentences that bear a value are parsed."""
    progress.stage("finding figures and dates", 0, len(reports))
    bearing = [found for report in in_order(reports) for found in _bearing(report)]
    progress.stage("parsing", 0, len(bearing))
    parses = parser.parse([without_dateline(found.sentence.text) for found in bearing])
    progress.stage("parsing", len(bearing), len(bearing))
    described: list[Described] = []
    for _, group in groupby(zip(bearing, parses, strict=True), key=lambda item: item[0].report.id):
        first = 1
        for found, parse in group:
            claims = describe(
                found.sentence, found.mentions, parse, found.report, previous=found.previous, first_id=first
            )
            first += len(claims)
            described += claims
    return described


def in_order(reports: Sequence[Report]) -> list[Report]:
    """The reports by path, so that the order in which they are given changes nothing."""
    return sorted(reports, key=lambda report: (report.path, report.id))


class _Bearing(NamedTuple):
    """A sentence that bears values, with the one before it."""

    report: Report
    sentence: Sentence
    previous: str
    mentions: list[Mention]


def _bearing(report: Report) -> Iterator[_Bearing]:
    previous, date = "", None
    history = tells_history(report.text, report.published)
    for sentence in split_sentences(report):
        mentions = find_mentions(sentence.text, report.published, previous=date, history=history)
        date = last_date(mentions) or date
        if mentions:
            yield _Bearing(report, sentence, previous, mentions)
        previous = sentence.text


def embed_claims(described: Sequence[Described], *, embedder: Embedder, progress: Progress) -> Story:
    """The claims with the vectors of their views; a text that stands for several claims is embedded once."""
    texts = view_texts(described)
    distinct = sorted({text for of_view in texts.values() for text in of_view})
    progress.stage("embedding", 0, len(distinct))
    vectors = embedder.embed(distinct)
    progress.stage("embedding", len(distinct), len(distinct))
    row = {text: i for i, text in enumerate(distinct)}
    return Story(described, {view: vectors[[row[t] for t in of_view]] for view, of_view in texts.items()})


def candidate_pairs(story: Story, *, build_search: BuildSearch, settings: Settings) -> tuple[Ints, Ints]:
    """The pairs of claims whose sentences are neighbours; in a story of ordinary size all sentences are."""
    first: dict[tuple[str, Span], int] = {}
    for place, claim in enumerate(story.claims):
        first.setdefault((claim.report, claim.sentence_span), place)
    number = {sentence: i for i, sentence in enumerate(first)}
    sentence_of = np.array([number[c.report, c.sentence_span] for c in story.claims], dtype=np.int64)
    if not first:
        return sentence_of, sentence_of
    vectors = story.vectors[View.SENTENCE][list(first.values())]
    wide = len(vectors) if len(vectors) <= settings.whole_story else settings.neighbours
    neighbours, _ = build_search(vectors).search(vectors, wide)
    return neighbour_pairs(sentence_of, neighbours)
