"""The composition root: what Python programs and the command line call."""

from __future__ import annotations

import datetime as dt
from collections import Counter, deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from crosscheck import __version__, pipeline
from crosscheck.errors import InputError
from crosscheck.inputs import streamed
from crosscheck.matching.explaining import Explanation
from crosscheck.model import (
    Claim,
    Generator,
    Inputs,
    Progress,
    Report,
    Summary,
    Unreadable,
    Verdict,
    keyed,
)
from crosscheck.readers import (
    fair_report,
    in_original,
    mark_copies,
    placed_in_time,
)
from crosscheck.results import Result, load
from crosscheck.settings import Settings
from crosscheck.texts import Text, in_hand, report_of
from crosscheck.verdicts import Findings

if TYPE_CHECKING:
    from crosscheck.claims.describing import Described
    from crosscheck.parsers.pooled import PooledParser


Place = str | Path
"""A file, a folder or a URL."""

_Item = TypeVar("_Item")


class Silent:
    """Progress that nobody watches."""

    def stage(self, name: str, done: int, total: int, **counts: int) -> None:
        pass


def check(
    given: Place | Iterable[Place] | Iterable[Report | Text],
    *,
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> Result:
    """Compares the reports in files and folders and at URLs with each other, or reports and texts that are in hand.

    What cannot be read is listed in the result's `unreadable` and the rest is compared. Raises ModelError where the
    embedding model cannot be compiled.
    """
    items = _listed(given)
    places = [item for item in items if isinstance(item, str | Path)]
    if places and len(places) < len(items):
        raise TypeError("check takes paths, or reports and texts, not both; crosscheck.read gives the reports of paths")
    inputs = (
        read(places, settings=settings, progress=progress)
        if places
        else in_hand(item for item in items if not isinstance(item, str | Path))
    )
    return check_reports(inputs.reports, unreadable=inputs.unreadable, settings=settings, progress=progress)


def read(
    paths: Place | Iterable[Place], *, settings: Settings | None = None, progress: Progress | None = None
) -> Inputs:
    """The reports in files and folders and at URLs, with ids r1, r2, ... in order of path, and what could not be read.

    The order of `paths` makes no difference. Nothing is compared yet, so that a caller may stop at what is unreadable.
    """
    settings, progress = settings or Settings(), progress or Silent()
    progress.stage("reading", 0, 1)
    paths = _listed(paths)
    unreadable: list[Unreadable] = []
    reports = mark_copies(list(streamed(paths, unread=unreadable.append, settings=settings)))
    return Inputs(tuple(reports), tuple(sorted(unreadable, key=attrgetter("path", "cause"))))


def _listed(given: Place | Iterable[_Item]) -> list[Place | _Item]:
    """What is given, one by one: a path by itself is one, and not its letters."""
    return [given] if isinstance(given, str | Path) else list(given)


def check_reports(
    reports: Sequence[Report],
    *,
    unreadable: Sequence[Unreadable] = (),
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> Result:
    """Compares reports that are already read; in which order they are given changes nothing."""
    from crosscheck.embedders.cache import CachedEmbedder
    from crosscheck.embedders.compiled import compiled_embedder
    from crosscheck.embedders.models import embeddings_file
    from crosscheck.search.faiss import FaissSearch

    settings, progress = settings or Settings(), progress or Silent()
    reports = placed_in_time(reports)
    embedder = compiled_embedder(on_export=lambda: progress.stage("compiling the model (once)", 0, 1))
    with (
        CachedEmbedder(embedder, embeddings_file(), version=embedder.fingerprint) as cached,
        _parser(settings) as parser,
    ):
        described, findings = pipeline.check(
            list(map(fair_report, reports)),
            parser=parser,
            embedder=cached,
            build_search=FaissSearch,
            settings=settings,
            progress=progress,
        )
    return result_of(reports, unreadable, described, findings, settings, embedder.name)


class Explained(NamedTuple):
    """A pair of claims of a result, and why they are or are not one fact; `explanation` is None for a pair that is no
    candidate."""

    result: Result
    left: Claim
    right: Claim
    explanation: Explanation | None


def explain(path: str | Path, pair: Sequence[str], *, progress: Progress | None = None) -> Explained:
    """Why two claims of the result in a JSON file are or are not paired, computed anew from the texts that it holds.

    `pair` holds two claim ids, or one text with a colon between them. Raises InputError where the file is no result of
    this version, or holds no such claims.
    """
    from crosscheck.embedders.cache import CachedEmbedder
    from crosscheck.embedders.compiled import compiled_embedder
    from crosscheck.embedders.models import embeddings_file
    from crosscheck.search.faiss import FaissSearch

    result = load(path)
    given = result.generator.settings
    settings = Settings.model_validate({name: given[name] for name in Settings.model_fields.keys() & given.keys()})
    progress = progress or Silent()
    claims = {claim.id: claim for claim in result.claims}
    left, right = (claims[id_] for id_ in _two_ids(pair, claims.keys(), str(path)))
    embedder = compiled_embedder(on_export=lambda: progress.stage("compiling the model (once)", 0, 1))
    with (
        CachedEmbedder(embedder, embeddings_file(), version=embedder.fingerprint) as cached,
        _parser(settings) as parser,
    ):
        described, explanation = pipeline.explain(
            list(map(fair_report, result.reports)),
            (left.id, right.id),
            parser=parser,
            embedder=cached,
            build_search=FaissSearch,
            settings=settings,
            progress=progress,
        )
    if not {left, right} <= set(_claims(described, result.reports)):
        cause = f"its reports read otherwise in this version than in crosscheck {result.generator.version}"
        raise InputError(path, cause, "check the reports again")
    return Explained(result, left, right, explanation)


def _two_ids(pair: Sequence[str], known: Collection[str], path: str) -> tuple[str, str]:
    """The two claim ids that the words name, which may stand in one with a colon or a blank between them."""
    ids = list(pair) if len(pair) == 2 else _parted(" ".join(pair), known)
    if len(ids) != 2 or ids[0] == ids[1]:
        remedy = "name two, such as r1.c3:r2.c5"
        raise InputError(" ".join(pair), "does not name two claims of the result", remedy)
    for id_ in ids:
        if id_ not in known:
            raise InputError(id_, f"is no claim of {path}", "take two ids from its claims, such as r1.c3:r2.c5")
    return ids[0], ids[1]


def _parted(words: str, known: Collection[str]) -> list[str]:
    """The words parted where both sides are known, for an id may hold a colon itself; else at the first mark."""
    parts = [[words[:at], words[at + 1 :].strip()] for at, mark in enumerate(words) if mark in ": "]
    return next((ids for ids in parts if set(ids) <= set(known)), parts[0] if parts else [words])


def extract_paths(
    paths: Sequence[str | Path], *, settings: Settings | None = None, progress: Progress | None = None
) -> Result:
    """The claims of the reports in files and folders, uncompared: a result without pairs and facts."""
    inputs = read(paths, settings=settings, progress=progress)
    return extract_reports(inputs.reports, unreadable=inputs.unreadable, settings=settings, progress=progress)


def extract_reports(
    reports: Sequence[Report],
    *,
    unreadable: Sequence[Unreadable] = (),
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> Result:
    """The claims of reports that are already read; in which order they are given changes nothing."""
    settings = settings or Settings()
    with _parser(settings) as parser:
        fair = list(map(fair_report, reports))
        described = pipeline.describe_claims(fair, parser=parser, progress=progress or Silent())
    return _result(reports, unreadable, _claims(described, reports), Findings([], []), settings, "none")


def extract(
    text: str, *, published: dt.date | None = None, source: str | None = None, title: str | None = None
) -> tuple[Claim, ...]:
    """The claims of one text; `published` anchors its relative dates, which stay unresolved without it."""
    (claims,) = extract_many([Text(text, published, source, title)])
    return claims


def extract_many(texts: Iterable[Text]) -> Iterator[tuple[Claim, ...]]:
    """The claims of each text, in the order given, while texts are taken from the iterable; however many there are,
    few are held at a time. The claims of the first name r1 as their report, and so on."""
    reports = (report_of(text, number) for number, text in enumerate(texts, 1))
    return (claims for _, claims in _stream(reports, Settings()))


def stream_paths(
    paths: Sequence[str | Path], *, unread: Callable[[Unreadable], None], settings: Settings | None = None
) -> Iterator[tuple[Report, tuple[Claim, ...]]]:
    """Each report in files and folders with its claims, as it is read; `unread` is told of what cannot be read."""
    settings = settings or Settings()
    return _stream(streamed(paths, unread=unread, settings=settings), settings)


def _stream(reports: Iterable[Report], settings: Settings) -> Iterator[tuple[Report, tuple[Claim, ...]]]:
    waiting: deque[Report] = deque()

    def fair() -> Iterator[Report]:
        for report in reports:
            waiting.append(report)
            yield fair_report(report)

    with _parser(settings) as parser:
        for _, described in pipeline.describe_stream(fair(), parser=parser):
            report = waiting.popleft()
            yield report, tuple(_own(described, report))


def _claims(described: Sequence[Described], reports: Sequence[Report]) -> list[Claim]:
    """The claims in the words of the reports' own texts, with their keys."""
    report_of = {report.id: report for report in reports}
    by_report = groupby(described, key=attrgetter("claim.report"))
    return [claim for id_, of_report in by_report for claim in _own(of_report, report_of[id_])]


def _own(described: Iterable[Described], report: Report) -> list[Claim]:
    return keyed(in_original((d.claim for d in described), report), report, report.published)


def _parser(settings: Settings) -> PooledParser:
    from crosscheck.parsers.pooled import PooledParser

    return PooledParser(processes=settings.processes)


def result_of(
    reports: Sequence[Report],
    unreadable: Sequence[Unreadable],
    described: Sequence[Described],
    findings: Findings,
    settings: Settings,
    embedder: str,
) -> Result:
    """The result of a comparison, its claims in the words of the reports' own texts."""
    return _result(reports, unreadable, _claims(described, reports), findings, settings, embedder)


def _result(
    reports: Sequence[Report],
    unreadable: Sequence[Unreadable],
    claims: Sequence[Claim],
    findings: Findings,
    settings: Settings,
    embedder: str,
) -> Result:
    verdicts = Counter(fact.verdict for fact in findings.facts)
    return Result(
        generator=Generator(
            name="crosscheck", version=__version__, embedder=embedder, settings=settings.model_dump(mode="json")
        ),
        reports=tuple(pipeline.in_order(reports)),
        unreadable=tuple(unreadable),
        claims=tuple(claims),
        pairs=tuple(findings.pairs),
        facts=tuple(findings.facts),
        findings=tuple(findings.audited),
        summary=Summary(
            reports=len(reports),
            claims=len(claims),
            facts=len(findings.facts),
            conflicts=verdicts[Verdict.CONFLICT],
            updates=verdicts[Verdict.UPDATE],
            agreements=verdicts[Verdict.AGREE],
            incomparable=findings.set_aside,
            unreadable=len(unreadable),
        ),
    )
