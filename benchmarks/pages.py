"""How pages are read: `python -m benchmarks.pages` makes pages of many layouts around the stories of seeds/ and scores
what is read of them.

Nothing may be claimed from a page's furniture, no sentence of the body may be lost, and the publication date is right
or unknown.
"""

from __future__ import annotations

import re
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import reduce
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

from benchmarks.made_pages import LAYOUTS, Dating, Part, Story, made_page
from crosscheck.claims import find_mentions
from crosscheck.model import Report, Role
from crosscheck.readers import read_reports
from crosscheck.sentences import split_sentences

SEEDS = Path(__file__).parents[1] / "seeds"


class Sheet(NamedTuple):
    """A page, and what it was made of."""

    layout: str
    html: str
    story: Story
    dating: Dating


class Score(NamedTuple):
    """Counts over some pages. `furniture` is the sentences outside title and body that bear values, `lost` those of the
    body that do not stand in the report's passages, `words` are F1 of the words of title and body."""

    pages: int = 0
    furniture: int = 0
    sentences: int = 0
    lost: int = 0
    words: float = 0.0
    right: int = 0
    unknown: int = 0
    wrong: int = 0

    def plus(self, other: Score) -> Score:
        return Score._make(a + b for a, b in zip(self, other, strict=True))


def stories() -> list[Story]:
    """The dated reports of seeds/: their title, headings and paragraphs."""
    reports, _ = read_reports([SEEDS], max_bytes=_MAX_BYTES)
    return [
        Story(report.title, report.source or "News Example", report.published.day, parts)
        for report in reports
        if report.title and report.published.day and len(parts := tuple(_parts(report))) > 4
    ]


def _parts(report: Report) -> Iterator[Part]:
    """The seeds hold furniture of their own: only whole paragraphs are taken, and the subheads right above them."""
    head = ""
    for passage in report.passages:
        text = " ".join(report.text[slice(*passage.span)].split())
        if passage.role is Role.PARAGRAPH and len(text) > _SHORTEST and text.endswith((".", ".”", '."')):
            if head:
                yield Part(head, is_head=True)
            yield Part(text)
        head = text if passage.role is Role.HEADING and 2 < len(text.split()) < 9 else ""


_SHORTEST = 80
_OWN_WORDS = {
    "figures": (
        "What the officials, the monitors and the people on the ground say so far.",
        "Northgate: Killed 4; Injured 19",
        "Millbank: Killed 2; Injured 11",
        "Correction: An earlier version of this article misspelt the name of the district.",
    )
}
"""What a layout adds to the report, as it is to be read."""


def sheets() -> Iterator[Sheet]:
    """A page for every layout and way of dating, the stories in turn."""
    turn = cycle(stories())
    for layout in sorted(path.stem for path in LAYOUTS.glob("*.html")):
        for dating in Dating:
            story = next(turn)
            yield Sheet(layout, made_page(layout, story, dating), story, dating)


def score(sheet: Sheet, report: Report | None) -> Score:
    """What was read of one page; all of it is lost where it gave no report."""
    words = [*(text for text, _ in sheet.story.parts), *_OWN_WORDS.get(sheet.layout, ())]
    body = [sentence for text in words for sentence in re.split(r"(?<=[.!?])\s+", text)]
    if report is None:
        return Score(pages=1, sentences=len(body), lost=len(body), unknown=1)
    own = _key(" ".join((sheet.story.title, *words)))
    told = [sentence for sentence in split_sentences(report) if sentence.role.bears_claims]
    read = _key(" ".join(sentence.text for sentence in told))
    alien = [s for s in told if find_mentions(s.text, report.published) and _key(s.text) not in own]
    day = report.published.day
    return Score(
        pages=1,
        furniture=len(alien),
        sentences=len(body),
        lost=sum(_key(sentence) not in read for sentence in body),
        words=_f1(report.text, [sheet.story.title, *words]),
        right=int(day == sheet.story.day),
        unknown=int(day is None),
        wrong=int(day is not None and day != sheet.story.day),
    )


def others(made: Sequence[Sheet]) -> dict[str, str]:
    """What trafilatura and htmldate give for the same pages: F1 of the words, and days right, unknown and wrong."""
    from htmldate import find_date
    from trafilatura import extract

    words, days = 0.0, Counter[str]()
    for sheet in made:
        gold = [sheet.story.title, *(text for text, _ in sheet.story.parts), *_OWN_WORDS.get(sheet.layout, ())]
        words += _f1(extract(sheet.html, include_comments=False) or "", gold)
        day = find_date(sheet.html, original_date=True)
        days["unknown" if day is None else "right" if day == str(sheet.story.day) else "wrong"] += 1
    return {
        "trafilatura": f"words F1 {words / len(made):.3f}",
        "htmldate": ", ".join(f"{days[name]} {name}" for name in ("right", "unknown", "wrong")),
    }


def _key(text: str) -> str:
    return "".join(re.findall(r"\w+", text)).lower()


def _f1(text: str, gold: Sequence[str]) -> float:
    read, true = (Counter(re.findall(r"\w+", each.lower())) for each in (text, " ".join(gold)))
    shared = sum((read & true).values())
    return 2 * shared / (sum(read.values()) + sum(true.values()))


def measure() -> dict[str, Score]:
    """The score of each layout."""
    with _written(made := list(sheets())) as paths:
        reports, _ = read_reports(paths, max_bytes=_MAX_BYTES)
    found = {report.path: report for report in reports}
    table: dict[str, Score] = {}
    for path, sheet in zip(paths, made, strict=True):
        scored = score(sheet, found.get(path.as_posix()))
        table[sheet.layout] = table.get(sheet.layout, Score()).plus(scored)
    return table


def throughput(processes: int, *, times: int = 10) -> float:
    """Pages read a second, the start of the processes included."""
    with _written(list(sheets()) * times) as paths:
        read_reports(paths[:1], max_bytes=_MAX_BYTES)  # imports what reads pages
        started = time.perf_counter()
        read_reports(paths, max_bytes=_MAX_BYTES, processes=processes)
        return len(paths) / (time.perf_counter() - started)


_MAX_BYTES = 10_000_000


@contextmanager
def _written(made: Sequence[Sheet]) -> Iterator[list[Path]]:
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number:04}.html" for number in range(len(made))]
        for path, sheet in zip(paths, made, strict=True):
            path.write_text(sheet.html, encoding="utf-8")
        yield paths


def main() -> None:
    table = measure()
    print("| layout | pages | furniture claims | body lost | words F1 | date right | unknown | wrong |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    total = reduce(Score.plus, table.values())
    for name, row in {**table, "all": total}.items():
        print(
            f"| {name} | {row.pages} | {row.furniture} | {row.lost} of {row.sentences} | {row.words / row.pages:.3f}"
            f" | {row.right} | {row.unknown} | {row.wrong} |"
        )
    print()
    for name, figures in others(list(sheets())).items():
        print(f"{name}: {figures}")
    for processes in (1, 2):
        print(f"\n{throughput(processes):.0f} pages/s on {processes} processors")


if __name__ == "__main__":
    main()
