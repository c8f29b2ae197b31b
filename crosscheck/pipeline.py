"""The whole flow on one screen: reports to sentences, sentences to claims, claims to facts with verdicts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain

import numpy as np

from crosscheck.claims import find_mentions, last_days, tells_history
from crosscheck.claims.captions import figures_told
from crosscheck.claims.datelines import dated_by_dateline
from crosscheck.claims.describing import Bearing, Described, describe, texts_to_parse
from crosscheck.claims.models import is_model_number, model_numbers
from crosscheck.claims.rates import in_one_currency
from crosscheck.matching import matched_facts
from crosscheck.matching.candidates import neighbour_pairs
from crosscheck.matching.explaining import Explanation
from crosscheck.matching.explaining import explain as explain_pair
from crosscheck.matching.story import Floats, Ints, Story, View, views
from crosscheck.matching.topics import within_topics
from crosscheck.model import ENGLISH, Embedder, Excerpt, Foothold, Parser, Progress, Report, Role, Search
from crosscheck.model.frozen import Span
from crosscheck.sentences import split_sentences
from crosscheck.settings import Settings
from crosscheck.verdicts import Findings, audit, judge

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
    return described, compare(
        described, reports, embedder=embedder, build_search=build_search, settings=settings, progress=progress
    )


def compare(
    described: Sequence[Described],
    reports: Sequence[Report],
    *,
    embedder: Embedder,
    build_search: BuildSearch,
    settings: Settings,
    progress: Progress,
) -> Findings:
    """What the comparison of claims finds, which are all claims of the reports or some."""
    story = embed_claims(described, embedder=embedder, progress=progress)
    progress.stage("matching", 0, 1)
    candidates = candidate_pairs(story, build_search=build_search, settings=settings)
    matches = matched_facts(story, *within_topics(story, reports, *candidates))
    findings = judge(
        story.described, reports, matches, show_incomparable=settings.show_incomparable, policy=settings.policy
    )
    progress.stage("matching", 1, 1)
    return findings._replace(audited=tuple(audit(d.claim for d in described)))


def explain(
    reports: Sequence[Report],
    pair: tuple[str, str],
    *,
    parser: Parser,
    embedder: Embedder,
    build_search: BuildSearch,
    settings: Settings,
    progress: Progress,
) -> tuple[list[Described], Explanation | None]:
    """The claims of all reports, and why two of them, given by their ids, are or are not taken for one fact."""
    described = describe_claims(reports, parser=parser, progress=progress)
    place = {d.claim.id: i for i, d in enumerate(described)}
    if not place.keys() >= set(pair):
        return described, None
    story = embed_claims(described, embedder=embedder, progress=progress)
    candidates = candidate_pairs(story, build_search=build_search, settings=settings)
    candidates = within_topics(story, reports, *candidates)
    return described, explain_pair(story, *candidates, (place[pair[0]], place[pair[1]]))


def describe_claims(reports: Sequence[Report], *, parser: Parser, progress: Progress) -> list[Described]:
    """Every claim of every report, the reports in order of path; only sentences that can bear on one are parsed."""
    progress.stage("finding figures and dates", 0, len(reports))
    ordered = in_order(reports)
    found = [list(bearing(report)) for report in ordered]
    sentences = sum(map(len, found))
    progress.stage("parsing", 0, sentences)
    described = list(chain.from_iterable(_described(ordered, found, parser)))
    progress.stage("parsing", sentences, sentences)
    return described


def describe_some(
    reports: Sequence[Report], only: Mapping[str, Collection[Foothold]], *, parser: Parser
) -> Iterator[list[Described]]:
    """The claims in these sentences, by the id of their report, under the ids they have among all; of a few reports at
    a time, so that those read can be embedded while the next are parsed."""
    ordered = in_order(reports)
    for first in range(0, len(ordered), _TOGETHER):
        some = ordered[first : first + _TOGETHER]
        found = [list(bearing(report, only[report.id])) for report in some]
        yield list(chain.from_iterable(_described(some, found, parser)))


_TOGETHER = 8
"""Reports of which a few sentences each are parsed at a time: a parser takes little longer for few than for many."""


def describe_stream(reports: Iterable[Report], *, parser: Parser) -> Iterator[tuple[Report, list[Described]]]:
    """Each report with its claims, in the order given; a bounded stretch of text is held at a time."""
    waiting: list[Report] = []
    found: list[list[Bearing]] = []
    held = 0
    for report in reports:
        waiting.append(report)
        found.append(list(bearing(report)))
        held += _LEAST_HELD + len(report.text)
        if held >= _MOST_HELD:
            yield from zip(waiting, _described(waiting, found, parser), strict=True)
            waiting, found, held = [], [], 0
    yield from zip(waiting, _described(waiting, found, parser), strict=True)


_MOST_HELD = 1_000_000
_LEAST_HELD = 500
"""Characters that a stream gathers before it parses them, enough to keep all processors busy, and how many a report
counts as beside its text, for an empty one takes room as well."""


def in_order(reports: Sequence[Report]) -> list[Report]:
    """The reports by path, so that the order in which they are given changes nothing."""
    return sorted(reports, key=_place)


def _place(report: Report) -> tuple[str, int, str]:
    """The path, where it is that of a line the file and the line's number, and the id."""
    if report.line is None:
        return report.path, 0, report.id
    return report.path.rpartition(":")[0], report.line, report.id


def bearing(report: Report, only: Collection[Foothold] | None = None) -> Iterator[Bearing]:
    """The sentences that bear values, each with the one before it; none of a report that is not in English. With
    `only`, just those, as they are read among all."""
    if report.language != ENGLISH:
        return
    footholds = None if only is None else {each.span: each for each in only}
    previous, claims, days = "", 0, None
    history = tells_history(report.text, report.published)
    models = model_numbers(report.text)
    for sentence in split_sentences(report):
        if footholds is not None:
            if sentence.span not in footholds:
                previous = sentence.text
                continue
            _, claims, days = footholds[sentence.span]
        foothold = Foothold(sentence.span, claims, days)
        published = report.published_at(sentence.passage)
        mentions = find_mentions(sentence.text, published, previous=days, history=history)
        if sentence.role is Role.CAPTION:
            mentions = figures_told(sentence.text, mentions)
        days = last_days(mentions) or days
        mentions = [
            m
            for m in mentions
            if not dated_by_dateline(sentence.text, m.start) and not is_model_number(m, sentence.text, models)
        ]
        if mentions:
            yield Bearing(sentence, mentions, previous, foothold)
            claims += len(mentions)
        previous = sentence.text


def _described(
    reports: Sequence[Report],
    sentences: Sequence[Sequence[Bearing]],
    parser: Parser,
) -> Iterator[list[Described]]:
    """The claims in these sentences of each report."""
    pairs = list(zip(reports, sentences, strict=True))
    texts = list(dict.fromkeys(text for report, found in pairs for text in texts_to_parse(report, found)))
    parses = dict(zip(texts, parser.parse(texts), strict=True))
    return (describe(report, found, parses) for report, found in pairs)


def excerpts(described: Iterable[Described]) -> list[Excerpt]:
    """What is embedded of the claims."""
    return list(dict.fromkeys(excerpt for each in described for excerpt in views(each).values()))


def embed_claims(described: Sequence[Described], *, embedder: Embedder, progress: Progress) -> Story:
    """The claims as they are compared, with the vectors of their views: amounts are in one currency where a rate is
    stated. An excerpt that stands for several claims is embedded once."""
    in_one = in_one_currency([d.claim for d in described])
    described = [d._replace(claim=claim) for d, claim in zip(described, in_one, strict=True)]
    distinct = excerpts(described)
    sentences = len({excerpt.text for excerpt in distinct})
    progress.stage("embedding", 0, sentences)
    vectors = embedder.embed(distinct)
    progress.stage("embedding", sentences, sentences)
    row = {excerpt: place for place, excerpt in enumerate(distinct)}
    shown = [views(each) for each in described]
    return Story(described, {view: vectors[[row[of_claim[view]] for of_claim in shown]] for view in View})


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
