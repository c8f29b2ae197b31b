"""How an archive bears size: `python -m benchmarks.archive FOLDER [--sizes 10000,100000,1000000] [--plot FILE]`.

Makes one archive in FOLDER that grows from size to size, and at each measures what it costs to open, check, ask and
keep it, how fast sentences are written, and what the index misses. The sentences of the pool are embedded, and kept in
FOLDER; a telling of one of them with other figures gets its vector turned by a random angle, as far as real tellings
lie apart. The reports that are checked are embedded in full.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from statistics import median
from typing import NamedTuple

import numpy as np

from benchmarks.growth import growth_svg
from benchmarks.made_archive import IN_REPORT, Made, made_reports, pool
from crosscheck.archive import Entry, Neighbours, Store
from crosscheck.archives import Archive
from crosscheck.archives.readied import readied
from crosscheck.embedders.compiled import CompiledEmbedder, compiled_embedder
from crosscheck.matching.story import Floats, Ints
from crosscheck.model import Excerpt, Inputs, Report, Unreadable

SIZES = (10_000, 100_000, 1_000_000)
_NEAREST = 0.85
_FARTHEST = 0.98
"""Cosines of a telling with its sentence of the pool; of 50 that were embedded nine in ten lie between .85 and .98."""
_AT_ONCE = 100  # reports in a transaction
_ROUNDS = 5
_SENTENCES = 30  # of a report that is checked
_UNSEEN = 10_000_000  # number of the first report that is checked, far beyond those that are archived
_K = 16
_ALIKE = 0.35
_CHUNK = 100_000


class Measured(NamedTuple):
    """What was measured at one size: seconds, gigabytes of memory, bytes of disk a sentence, sentences written a
    second."""

    sentences: int
    written: float
    indexed: float
    opened: float
    check: float
    cold: float
    ask: float
    memory: float
    disk: float
    recall: float


def embedded_pool(folder: Path, embedder: CompiledEmbedder, most: int | None = None) -> Floats:
    """The vectors of the pool, embedded once for all runs; only its first `most` sentences where that is given."""
    texts = list(islice(pool(), most))
    kept = folder / f"pool-{len(texts)}-{embedder.fingerprint[:16]}.npy"
    if not kept.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        np.save(kept, embedder.embed(list(map(Excerpt, texts))))
    vectors: Floats = np.load(kept)
    return vectors


def grow(store: Store, known: Floats, made_by: str, sentences: int) -> float:
    """Fills the archive up to so many sentences; the seconds that the writing took."""
    held, there, _ = store.counts()
    reports = made_reports(first=held)
    taken = 0.0
    while there < sentences:
        count = min(_AT_ONCE, -(-(sentences - there) // IN_REPORT))
        entries = [_entry(made, known, made_by) for made in islice(reports, count)]
        started = time.perf_counter()
        store.add(entries)
        taken += time.perf_counter() - started
        there += count * IN_REPORT
    return taken


def _entry(made: Made, known: Floats, made_by: str) -> Entry:
    origins = [origin % len(known) for origin in made.origins]
    chance = np.random.default_rng([int(made.report.id.removeprefix("made-")), 1])
    return Entry(made.report, made_by, readied(made.report).sentences, turned(known[origins], chance))


def turned(vectors: Floats, chance: np.random.Generator) -> Floats:
    """Unit vectors at a random angle to those given, in a random direction."""
    aside = chance.standard_normal(vectors.shape, dtype=np.float32)
    aside -= np.sum(aside * vectors, axis=1, keepdims=True) * vectors
    aside /= np.linalg.norm(aside, axis=1, keepdims=True)
    cosine = chance.uniform(_NEAREST, _FARTHEST, (len(vectors), 1)).astype(np.float32)
    return np.asarray(cosine * vectors + np.sqrt(1 - cosine**2) * aside, dtype=np.float32)


def recall(store: Store, queries: Floats) -> float:
    """The share of the sentences nearest to the queries, as all vectors tell, that are found; of those alike enough."""
    dimension = queries.shape[1]
    found, _ = Neighbours(store, dimension).nearest(queries, _K)
    exact, similar = _nearest_of_all(store, queries)
    alike = (similar >= _ALIKE) & (exact >= 0)
    hits = [np.isin(wanted[near], own).sum() for wanted, near, own in zip(exact, alike, found, strict=True)]
    return float(sum(hits)) / max(1, int(alike.sum()))


def _nearest_of_all(store: Store, queries: Floats) -> tuple[Ints, Floats]:
    """As `Neighbours.nearest` gives, by comparing every vector that the store holds."""
    ids, similar = np.empty((len(queries), 0), dtype=np.int64), np.empty((len(queries), 0), dtype=np.float32)
    last = 0
    while True:
        some, vectors = store.vectors(after=last, dimension=queries.shape[1], most=_CHUNK)
        if not len(some):
            return ids, similar
        last = int(some[-1])
        ids = np.concatenate([ids, np.broadcast_to(some, (len(queries), len(some)))], axis=1)
        similar = np.concatenate([similar, np.round(queries @ vectors.T, 5)], axis=1)
        order = np.argsort(-similar, axis=1, kind="stable")[:, :_K]
        ids, similar = np.take_along_axis(ids, order, axis=1), np.take_along_axis(similar, order, axis=1)


def measure(folder: Path, embedder: CompiledEmbedder, known: Floats, sentences: int, rounds: int) -> Measured:
    """Grows the archive in the folder to that size and measures it."""
    with Archive(folder, create=True) as archive, Store(folder) as store:
        before = store.counts()[1]
        writing = grow(store, known, archive.made_by, sentences)
        started = time.perf_counter()
        Neighbours(store, embedder.dimension).compact()
        indexed = time.perf_counter() - started
    unseen = made_reports(first=_UNSEEN + sentences, sentences=_SENTENCES)
    with Archive(folder) as archive:
        check = _seconds(lambda: archive.check(Inputs((next(unseen).report,))), rounds)
        ask = _seconds(lambda: archive.ask(next(unseen).texts[0]), rounds)
        info = archive.info()
    with Store(folder) as store:
        share = recall(store, embedder.embed([Excerpt(text) for made in islice(unseen, rounds) for text in made.texts]))
    with tempfile.TemporaryDirectory() as drafts:
        files = (_file(made.report, Path(drafts)) for made in unseen)
        runs = [_run("check", str(next(files)), "--archive", str(folder)) for _ in range(rounds)]
        opened = [_run("archive", "info", str(folder)) for _ in range(rounds)]
    return Measured(
        sentences=info.sentences,
        written=(info.sentences - before) / writing if writing else 0.0,
        indexed=indexed,
        opened=median(seconds for seconds, _ in opened),
        check=check,
        cold=median(seconds for seconds, _ in runs),
        ask=ask,
        memory=max(memory for _, memory in runs),
        disk=info.bytes / info.sentences,
        recall=share,
    )


def added(folder: Path, embedder: CompiledEmbedder, sentences: int) -> tuple[float, float]:
    """Sentences a second of `archive add` with all that belongs to it, and how many times the time that embedding them
    alone takes."""
    reports = list(islice(made_reports(first=2 * _UNSEEN), -(-sentences // IN_REPORT)))
    texts = [text for made in reports for text in made.texts]
    with tempfile.TemporaryDirectory(dir=folder) as drafts, Archive(Path(drafts) / "archive", create=True) as archive:
        files = [_file(made.report, Path(drafts)) for made in reports]
        archive.add(files[:1], unread=_fail)  # which loads the model
        started = time.perf_counter()
        embedder.embed(list(map(Excerpt, texts)))
        alone = time.perf_counter() - started
        started = time.perf_counter()
        archive.add(files[1:], unread=_fail)
        taken = time.perf_counter() - started
    return len(texts) / taken, taken / alone


def _fail(item: Unreadable) -> None:
    raise SystemExit(f"{item.path}: {item.cause}")


def _file(report: Report, folder: Path) -> Path:
    path = folder / f"{report.id}.txt"
    head = f"---\nsource: {report.source}\npublished: {report.published.day}\nurl: {report.url}\n---\n"
    path.write_text(head + report.text, encoding="utf-8")
    return path


def _seconds(run: Callable[[], object], rounds: int) -> float:
    """The median time of some runs in a process that has run it before."""
    taken = []
    for _ in range(rounds + 1):
        started = time.perf_counter()
        run()
        taken.append(time.perf_counter() - started)
    return median(taken[1:])


def _run(*words: str) -> tuple[float, float]:
    """Seconds and gigabytes that a command takes as a process of its own, and memory at its highest."""
    started = time.perf_counter()
    child = subprocess.Popen([sys.executable, "-m", "crosscheck", *words], stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1):  # 1: something conflicts
        raise SystemExit(f"crosscheck {words[0]} ended with status {child.returncode}")
    return time.perf_counter() - started, used.ru_maxrss / 1e6


_ROWS: dict[str, Callable[[Measured], str]] = {
    "check of a report of 30 sentences, seconds": lambda m: f"{m.check:.2f}",
    "the same as a command of its own, seconds": lambda m: f"{m.cold:.2f}",
    "memory of that command at its highest, GB": lambda m: f"{m.memory:.2f}",
    "ask, seconds": lambda m: f"{m.ask:.2f}",
    "`archive info` as a command, seconds": lambda m: f"{m.opened:.2f}",
    "nearest sentences found, of those that comparing all finds": lambda m: f"{m.recall:.4f}",
    "disk, bytes a sentence": lambda m: f"{m.disk:,.0f}",
    "sentences written a second": lambda m: f"{m.written:,.0f}",
    "making the index, seconds": lambda m: f"{m.indexed:.1f}",
}


_LINES: dict[str, Callable[[Measured], float]] = {
    "check, as a command": lambda m: m.cold,
    "check": lambda m: m.check,
    "opening (info)": lambda m: m.opened,
    "ask": lambda m: m.ask,
}
_PLOT = Path(__file__).parent.parent / "docs" / "archive.svg"


def table(measured: Sequence[Measured]) -> Iterator[str]:
    yield "| | " + " | ".join(f"{m.sentences:,} sentences" for m in measured) + " |"
    yield "| --- |" + " ---: |" * len(measured)
    for name, told in _ROWS.items():
        yield f"| {name} | " + " | ".join(map(told, measured)) + " |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sizes", default=SIZES, type=lambda told: [int(size) for size in told.split(",")])
    parser.add_argument("--pool", type=int, help="embed only so many sentences")
    parser.add_argument("--added", type=int, default=3_000, help="sentences that are added in full (default 3,000)")
    parser.add_argument("--rounds", type=int, default=_ROUNDS, help=f"of which the median is told (default {_ROUNDS})")
    parser.add_argument(
        "--plot", type=Path, default=_PLOT, help="where the chart is written (default: where docs show it)"
    )
    arguments = parser.parse_args()
    sizes = sorted(arguments.sizes)
    for line in report(
        arguments.folder, sizes, arguments.pool, arguments.added, rounds=arguments.rounds, plot=arguments.plot
    ):
        print(line, flush=True)


def report(
    folder: Path, sizes: Sequence[int], pooled: int | None, added_in_full: int, *, rounds: int, plot: Path
) -> Iterator[str]:
    """What the command prints, a line at a time; the chart is written to the file `plot`."""
    embedder = compiled_embedder()
    known = embedded_pool(folder, embedder, pooled)
    rate, times = added(folder, embedder, added_in_full)
    yield f"`archive add`: {rate:,.0f} sentences a second, {times:.2f} times the time of embedding them alone.\n"
    measured = [measure(folder / "archive", embedder, known, size, rounds) for size in sizes]
    yield from table(measured)
    series = {name: [(m.sentences, read(m)) for m in measured] for name, read in _LINES.items()}
    plot.write_text(growth_svg(series, across="sentences in the archive", up="seconds"), encoding="utf-8")
    share = len(known) / max(sizes)
    yield f"\n{len(known):,} sentences were embedded, {min(1, share):.1%} of the largest archive."


if __name__ == "__main__":
    main()
