"""An archive that is open: what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from crosscheck import __version__, pipeline
from crosscheck.api import Silent, result_of
from crosscheck.archive import (
    EVERYTHING,
    Entry,
    Kept,
    Listed,
    Neighbours,
    Store,
    Wanted,
    Window,
    described_index,
    forget_index,
    index_damage,
    selected,
)
from crosscheck.archives.adding import Adding
from crosscheck.archives.readied import Readied, batches, readied
from crosscheck.archives.touching import touching
from crosscheck.blas import single_threaded
from crosscheck.claims.describing import Described
from crosscheck.embedders.ahead import AheadEmbedder
from crosscheck.embedders.cache import CachedEmbedder
from crosscheck.embedders.compiled import CompiledEmbedder, compiled_embedder
from crosscheck.errors import ArchiveError, InputError
from crosscheck.inputs import streamed
from crosscheck.matching.topics import names_in
from crosscheck.model import Excerpt, Foothold, Inputs, Progress, Report, Role, Unreadable
from crosscheck.parsers.spacy import SpacyParser
from crosscheck.readers import fair_report, mark_copies, parse_document, placed_in_time
from crosscheck.readers.documents import Block, Document
from crosscheck.results import Result
from crosscheck.settings import Settings

_RENEWED = 200
"""Reports that an upgrade redoes at a time."""


class Info(NamedTuple):
    """What an archive holds: `indexed` of its sentences stand in the index, the others are compared one by one;
    `outdated` reports were read or embedded by another version."""

    folder: Path
    reports: int
    sentences: int
    indexed: int
    outdated: int
    bytes: int


class Damage(NamedTuple):
    """What is wrong with an archive, what to do about it, and whether that is done."""

    what: str
    remedy: str
    mended: bool = False


class Archive:
    """The archive in a folder. ArchiveError where there is none (and `create` is off) or it cannot be used. `on_export`
    is called where the model is compiled first, `on_wait` where another process is writing."""

    def __init__(
        self,
        folder: str | Path,
        *,
        create: bool = False,
        on_export: Callable[[], None] | None = None,
        on_wait: Callable[[], None] | None = None,
    ) -> None:
        self._store = Store(Path(folder), create=create, on_wait=on_wait)
        self._on_export = on_export
        self._loaded: CompiledEmbedder | None = None
        self._neighbours: Neighbours | None = None
        self._kept = ExitStack()

    def close(self) -> None:
        self._kept.close()
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def add(
        self,
        paths: Sequence[str | Path],
        *,
        unread: Callable[[Unreadable], None] | None = None,
        settings: Settings | None = None,
        progress: Progress | None = None,
    ) -> Kept:
        """Puts the reports in files, folders and URLs into the archive, a batch at a time; `unread` is told of what
        cannot be read, or else the first such is raised. A report that is there already as it is changes nothing,
        another of the same address is replaced."""
        progress = progress or Silent()
        adding = Adding(progress)
        read = streamed(paths, unread=unread or _refuse, settings=settings or Settings(), told=adding.read)
        kept = Kept()
        with ThreadPoolExecutor(1) as writer:
            waiting: Future[Kept] | None = None
            for batch in batches(read):
                # While one batch is embedded and written, the next is read.
                done = adding.batch(batch)
                if waiting is not None:
                    kept += waiting.result()
                waiting = writer.submit(self._keep, batch)
                waiting.add_done_callback(done)
            if waiting is not None:
                kept += waiting.result()
        self._index().compact(told=lambda held, total: progress.stage("indexing", held, total))
        return kept

    def _keep(self, batch: Sequence[Readied]) -> Kept:
        known = self._store.known([each.report for each in batch])
        new = [each for each, there in zip(batch, known, strict=True) if there is None]
        return self._store.add(self._entries(new)) + Kept(unchanged=len(batch) - len(new))

    def _entries(self, batch: Sequence[Readied]) -> list[Entry]:
        vectors = self._embedder().embed([Excerpt(text) for each in batch for text in each.texts])
        ends = np.cumsum([len(each.texts) for each in batch])
        parts = np.split(vectors, ends[:-1]) if len(batch) else []
        return [Entry(each.report, self.made_by, each.sentences, part) for each, part in zip(batch, parts, strict=True)]

    def remove(self, names: Sequence[str]) -> int:
        """Removes reports by their ids or addresses; how many."""
        return self._store.remove(names)

    def listed(self, window: Window | None = None) -> list[Listed]:
        """The reports of a window in order of id."""
        return self._store.listed(window or EVERYTHING)

    def info(self) -> Info:
        reports, sentences, _ = self._store.counts()
        index = described_index(self._store)
        outdated = len(self._store.outdated(self.made_by))
        size = sum(file.stat().st_size for file in self._store.folder.iterdir() if file.is_file())
        return Info(self._store.folder, reports, sentences, index.held if index else 0, outdated, size)

    def compact(self, *, progress: Progress | None = None) -> bool:
        """Makes the index anew; whether there are enough sentences for one."""
        told = (progress or Silent()).stage
        return self._index().compact(force=True, told=lambda held, total: told("indexing", held, total))

    def upgrade(self, *, progress: Progress | None = None) -> int:
        """Reads and embeds anew what another version did; how many reports. What is done stays done if it is ended."""
        progress, made_by, done = progress or Silent(), self.made_by, 0
        total = len(self._store.outdated(made_by))
        while renewed := self._renewed(made_by):
            done += renewed
            progress.stage("upgrading", done, max(done, total))
        return done

    def _renewed(self, made_by: str) -> int:
        with self._store.alone():
            ids = self._store.outdated(made_by, most=_RENEWED)
            batch = [readied(report) for report in self._store.reports(ids)]
            self._store.renew(dict(zip(ids, self._entries(batch), strict=True)))
        return len(ids)

    def verify(self, *, repair: bool = False, progress: Progress | None = None) -> list[Damage]:
        """What is wrong with the archive; with `repair`, an index that is damaged is made anew from the database."""
        folder = self._store.folder
        found = [Damage(what, "restore the folder from a copy") for what in self._store.damage()]
        of_index = index_damage(self._store)
        if of_index and repair:
            forget_index(self._store)
            self.compact(progress=progress)
        return found + [Damage(what, f"crosscheck archive verify {folder} --repair", repair) for what in of_index]

    def check(
        self,
        inputs: Inputs,
        *,
        window: Window | None = None,
        limit: int | None = None,
        settings: Settings | None = None,
        progress: Progress | None = None,
    ) -> Result:
        """Compares the reports with each other and with the archived ones in the window, of which at most `limit` are
        taken, those nearest to them. The result holds the reports given, and the archived ones that bear on them."""
        from crosscheck.search.faiss import FaissSearch

        settings, progress = settings or Settings(), progress or Silent()
        self._require_current()
        parser, embedder = self._tools
        given = placed_in_time(inputs.reports)
        new = [fair_report(report) for report in given]
        described = pipeline.describe_claims(new, parser=parser, progress=progress)
        embedder.begin(pipeline.excerpts(described))
        progress.stage("searching the archive", 0, 1)
        known = {id_ for id_ in self._store.known(inputs.reports) if id_ is not None}
        wanted = self._selected(new, described, embedder.embed, window or EVERYTHING, known, limit)
        old = self._store.reports(list(wanted))
        reports = mark_copies([*given, *old])
        of_report = {f"archive-{number}": sentences for number, sentences in wanted.items()}
        for some in pipeline.describe_some(list(map(fair_report, old)), of_report, parser=parser):
            embedder.begin(pipeline.excerpts(some))
            described += some
        with single_threaded():  # what is compared are some hundred sentences
            findings = pipeline.compare(
                described,
                [fair_report(report) for report in reports],
                embedder=embedder,
                build_search=FaissSearch,
                settings=settings,
                progress=progress,
            )
        ids = {report.id for report in given}
        findings = touching(findings, {d.claim.id for d in described if d.claim.report in ids}, ids)
        shown = {claim for pair in findings.pairs for claim in (pair.left, pair.right)}
        shown |= {claim for fact in findings.facts for claim in fact.claims}
        described = [d for d in described if d.claim.report in ids or d.claim.id in shown]
        bearing = {d.claim.report for d in described} | ids
        reports = [report for report in reports if report.id in bearing]
        return result_of(reports, inputs.unreadable, described, findings, settings, embedder.name)

    def ask(
        self,
        text: str,
        *,
        window: Window | None = None,
        limit: int | None = None,
        settings: Settings | None = None,
        progress: Progress | None = None,
    ) -> Result:
        """What the archive says of a typed sentence, which is a report of its own named "claim"."""
        whole = Block(0, len(text), Role.PARAGRAPH)
        claim = parse_document(Document(text, blocks=(whole,), id="claim", source="the claim"), path="-")
        return self.check(Inputs((claim,)), window=window, limit=limit, settings=settings, progress=progress)

    def _selected(
        self,
        new: Sequence[Report],
        described: Sequence[Described],
        embed: Callable[[Sequence[Excerpt]], NDArray[np.float32]],
        window: Window,
        without: Collection[int],
        limit: int | None,
    ) -> Mapping[int, set[Foothold]]:
        """The archived reports that the claims are compared with, and their sentences."""
        texts = sorted({d.claim.sentence for d in described})
        if not texts:
            return {}
        names = frozenset[str]().union(*(names_in(report.text) for report in new))
        return selected(
            self._store, self._index(), Wanted(names, embed(list(map(Excerpt, texts))), window, without, limit)
        )

    @cached_property
    def _tools(self) -> tuple[SpacyParser, AheadEmbedder]:
        """Parser and embedder, loaded once for all checks of a process; what is embedded is kept for other runs."""
        from crosscheck.embedders.models import embeddings_file

        embedder = self._embedder()
        ahead = AheadEmbedder(CachedEmbedder(embedder, embeddings_file(), version=embedder.fingerprint))
        self._kept.callback(ahead.close)
        ahead.begin([Excerpt("")])  # the model is loaded while the parser is
        return SpacyParser(), ahead

    def _index(self) -> Neighbours:
        if self._neighbours is None:
            self._neighbours = Neighbours(self._store, self._embedder().dimension)
        return self._neighbours

    def _embedder(self) -> CompiledEmbedder:
        if self._loaded is None:
            self._loaded = compiled_embedder(on_export=self._on_export)
        return self._loaded

    @cached_property
    def made_by(self) -> str:
        """What reads and embeds the reports: those of another are outdated."""
        return f"crosscheck {__version__}, {self._embedder().name} {self._embedder().fingerprint[:16]}"

    def _require_current(self) -> None:
        if not self._store.is_made_by(self.made_by):
            remedy = f"crosscheck archive upgrade {self._store.folder}"
            raise ArchiveError(self._store.folder, "holds reports that another version read or embedded", remedy)


def _refuse(item: Unreadable) -> None:
    raise InputError(item.path, item.cause, item.remedy)
