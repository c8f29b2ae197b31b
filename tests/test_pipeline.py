"""The whole flow, with fakes for the parser, the embedder and the search."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import permutations

import numpy as np
import pytest
from numpy.typing import NDArray

from crosscheck import pipeline
from crosscheck.claims import Mention, find_mentions
from crosscheck.claims.describing import Described
from crosscheck.matching.candidates import all_pairs
from crosscheck.model import Days, Excerpt, Parse, Published, Report
from crosscheck.search.exact import ExactSearch
from crosscheck.settings import Settings
from crosscheck.verdicts import Findings
from tests.fakes import TUESDAY, WordEmbedder, WordParser, report, story

REPORTS = (
    report("a", "At the port of Orlenka 12 people died. The fire burned 30 houses on Sunday. Nobody knows why."),
    report("b", "At the port of Orlenka 12 people died. The fire burned 50 houses on Sunday.", TUESDAY),
    report("c", "At the port of Orlenka 17 people died. The port opened on 12 March 2019.", TUESDAY),
)


class Watched:
    """Progress that is written down."""

    def __init__(self) -> None:
        self.stages: list[tuple[str, int, int]] = []

    def stage(self, name: str, done: int, total: int, **_: int) -> None:
        self.stages.append((name, done, total))


class Overheard(WordParser):
    """A parser that remembers what it was given."""

    def __init__(self) -> None:
        self.sentences: list[str] = []

    def parse(self, sentences: Sequence[str]) -> list[Parse]:
        self.sentences += sentences
        return super().parse(sentences)


class Counted(WordEmbedder):
    """An embedder that remembers what it was given."""

    def __init__(self) -> None:
        self.excerpts: list[Excerpt] = []

    def embed(self, excerpts: Sequence[Excerpt]) -> NDArray[np.float32]:
        self.excerpts += excerpts
        return super().embed(excerpts)


def checked(
    reports: Sequence[Report], *, settings: Settings | None = None, progress: Watched | None = None
) -> tuple[list[Described], Findings]:
    return pipeline.check(
        reports,
        parser=WordParser(),
        embedder=WordEmbedder(),
        build_search=ExactSearch,
        settings=settings or Settings(show_incomparable=True),
        progress=progress or Watched(),
    )


def test_the_order_of_the_reports_changes_nothing() -> None:
    """Claims, pairs and facts are the same for every order in which three reports are given."""
    expected = checked(REPORTS)
    assert len(expected[1].facts) > 0
    for order in permutations(REPORTS):
        assert checked(order) == expected


def test_a_fact_is_found_across_reports() -> None:
    """The same sentence in two reports is one fact on which they agree."""
    twice = [report(name, "At the port of Orlenka 12 people died.") for name in "ab"]
    _, found = checked(twice)
    assert [(p.left, p.right, p.verdict.value, p.reasons[0].code) for p in found.pairs] == [
        ("a.c1", "b.c1", "agree", "equal")
    ]
    assert [(fact.id, fact.claims, fact.best) for fact in found.facts] == [("f1", ("a.c1", "b.c1"), "12")]


def test_claims_are_numbered_within_their_report() -> None:
    """In the order of the text, from c1 on in each."""
    described, _ = checked(REPORTS)
    assert [d.claim.id for d in described] == [
        "a.c1", "a.c2", "a.c3", "b.c1", "b.c2", "b.c3", "c.c1", "c.c2",
    ]  # fmt: skip
    texts = {r.id: r.text for r in REPORTS}
    assert [texts[d.claim.report][slice(*d.claim.span)] for d in described] == [d.claim.text for d in described]


def test_only_sentences_that_bear_a_value_are_parsed() -> None:
    """ "Nobody knows why" is not worth a parser's time."""
    parser = Overheard()
    pipeline.describe_claims(REPORTS[:1], parser=parser, progress=Watched())
    assert parser.sentences == ["At the port of Orlenka 12 people died.", "The fire burned 30 houses on Sunday."]


def test_some_claims_are_read_as_they_are_among_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """Under the same ids; the others are not read again."""
    text = (
        "At Orlenka 12 people died. Then 30 houses burned. In May 9 boats sank. Later 8 cars burned. That month 7 fled."
    )
    given = report("a", text)
    every = pipeline.describe_claims([given], parser=WordParser(), progress=Watched())
    wanted = [d for d in every if d.claim.sentence in ("Then 30 houses burned.", "That month 7 fled.")]
    places = [each.foothold for each in pipeline.bearing(given)]
    read: list[str] = []

    def find(text: str, published: Published, *, previous: Days | None, history: bool) -> list[Mention]:
        read.append(text)
        return find_mentions(text, published, previous=previous, history=history)

    monkeypatch.setattr(pipeline, "find_mentions", find)
    (some,) = pipeline.describe_some([given], {"a": [places[1], places[-1]]}, parser=WordParser())
    assert some == wanted != []
    assert read == ["Then 30 houses burned.", "That month 7 fled."]


def test_an_excerpt_is_embedded_once() -> None:
    """However many claims and reports it stands in."""
    embedder = Counted()
    described = pipeline.describe_claims(REPORTS, parser=WordParser(), progress=Watched())
    whole = pipeline.embed_claims(described, embedder=embedder, progress=Watched())
    assert len(embedder.excerpts) == len(set(embedder.excerpts))
    assert {vectors.shape for vectors in whole.vectors.values()} == {(8, 64)}


@pytest.mark.parametrize("reports", [(), [report("a", "The port is closed.")], [report("a", "12 people died.")]])
def test_little_to_compare_is_no_error(reports: Sequence[Report]) -> None:
    """No reports, no figures, one figure: nothing is found."""
    assert checked(reports)[1] == Findings([], [], 0)


def test_a_small_story_is_compared_whole() -> None:
    """Every pair of claims is a candidate, through the search."""
    whole = story(*REPORTS)
    left, right = pipeline.candidate_pairs(whole, build_search=ExactSearch, settings=Settings())
    expected_left, expected_right = all_pairs(len(whole.claims))
    assert (left.tolist(), right.tolist()) == (expected_left.tolist(), expected_right.tolist())


def test_in_a_large_story_only_neighbours_are_compared() -> None:
    """With two neighbours each, a sentence is compared with itself and its nearest, whose words it shares."""
    whole = story(*REPORTS)
    settings = Settings(whole_story=3, neighbours=2)
    left, right = pipeline.candidate_pairs(whole, build_search=ExactSearch, settings=settings)
    ids = [claim.id for claim in whole.claims]
    pairs = {(ids[a], ids[b]) for a, b in zip(left.tolist(), right.tolist(), strict=True)}
    assert {("a.c1", "b.c1"), ("a.c2", "b.c2"), ("a.c2", "a.c3")} <= pairs
    assert ("a.c1", "b.c2") not in pairs


def test_every_stage_is_announced() -> None:
    """In the order of the work, so that a long run can be watched."""
    watched = Watched()
    checked(REPORTS, progress=watched)
    assert list(dict.fromkeys(name for name, _, _ in watched.stages)) == [
        "finding figures and dates",
        "parsing",
        "embedding",
        "matching",
    ]
    assert watched.stages[-1] == ("matching", 1, 1)


def test_a_dated_part_of_a_report_speaks_of_its_own_day() -> None:
    """An entry of a live blog: its day anchors what is relative and is the day that its claims hold for."""
    whole = report("a", "The ferry sank and 12 people died.\n\nOn Sunday 17 people were found.", TUESDAY)
    first, entry = whole.passages
    parts = (first, entry.model_copy(update={"published": dt.date(2024, 5, 6)}))
    described = pipeline.describe_claims(
        [whole.model_copy(update={"passages": parts})], parser=WordParser(), progress=Watched()
    )
    assert [(d.claim.text, d.claim.as_of, d.day) for d in described] == [
        ("12", TUESDAY, TUESDAY),
        ("Sunday", dt.date(2024, 5, 6), dt.date(2024, 5, 6)),
        ("17", dt.date(2024, 5, 6), dt.date(2024, 5, 6)),
    ]
    assert [d.claim.days for d in described][1] == Days(dt.date(2024, 5, 5), dt.date(2024, 5, 5))
