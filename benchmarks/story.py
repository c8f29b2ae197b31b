"""What the product gets right on labelled stories: `python -m benchmarks.story [FOLDER...] [--examples N]`.

A FOLDER holds stories, one folder each; without one, gold/dev, gold/dev-press and the seeds are run. Prints, for all
stories of a folder together, precision and recall by verdict and by kind of value, and where two or three reports of
a story are read alone; how many of the marked pairs are candidates, in their story and where every report is checked
against an archive of all stories of the run; whether the score of a pair is the chance that it speaks of one fact;
and the groups of errors with examples.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import numpy as np

from benchmarks.archive_recall import brought_together, together
from benchmarks.gold import score
from benchmarks.labelled import GOLD, LabelledStory, labelled_stories
from benchmarks.tellings import told_by_few
from crosscheck.forests import probability
from crosscheck.matching import matched_facts
from crosscheck.matching.scoring import log_odds
from crosscheck.matching.story import Floats
from crosscheck.model import Claim
from crosscheck.verdicts import judge

_VERDICTS = ("agree", "conflict", "update")
_KINDS = ("quantity", "date", "duration")
_BINS = 10
_FOLDERS = (GOLD / "dev", GOLD / "dev-press", GOLD.parents[1] / "seeds")


class Outcome(NamedTuple):
    """A pair that is marked, found, or both: its verdicts (None where it is not) and its claims as far as found."""

    kind: str
    wanted: str | None
    given: str | None
    claims: tuple[Claim, ...]

    @property
    def error(self) -> str:
        if self.given is None:
            return f"{self.wanted} missed"
        return f"{self.given} for no marked pair" if self.wanted is None else f"{self.wanted} given as {self.given}"


def outcomes(story: LabelledStory) -> Iterator[Outcome]:
    """Every pair that counts, as in `gold/score.py`: those in front matter and agreements within a report do not."""
    claims = story.story.claims
    place = {claim.id: i for i, claim in enumerate(claims)}
    texts = {report.id: report.text for report in story.reports}
    matches = matched_facts(story.story, story.edges.left, story.edges.right)
    found: dict[frozenset[str], Outcome] = {}
    for pair in judge(story.story.described, story.reports, matches, show_incomparable=False).pairs:
        a, b = place[pair.left], place[pair.right]
        both = (claims[a], claims[b])
        if any(score.in_front_matter(texts[claim.report], claim.span) for claim in both):
            continue
        keys = [frozenset((x, y)) for x in story.marked[a] for y in story.marked[b] if x != y]
        known = [key for key in keys if key in story.verdicts]
        given = pair.verdict.value
        for key in known:
            if key not in found or found[key].given != story.verdicts[key]:
                found[key] = Outcome(both[0].kind.value, story.verdicts[key], given, both)
        if not known and not (given == "agree" and both[0].report == both[1].report):
            yield Outcome(both[0].kind.value, None, given, both)
    standing = {marked: claim for claim, ids in zip(claims, story.marked, strict=True) for marked in ids}
    for key, wanted in story.verdicts.items():
        ends = tuple(standing[marked] for marked in sorted(key) if marked in standing)
        yield found.get(key) or Outcome(ends[0].kind.value if ends else "not found", wanted, None, ends)


def shares(found: Sequence[Outcome]) -> tuple[int, float, float]:
    """Marked pairs, the share of the given verdicts that are right, and the share of the marked ones that are given."""
    right = sum(o.wanted == o.given for o in found)
    given, wanted = sum(o.given is not None for o in found), sum(o.wanted is not None for o in found)
    return wanted, right / max(1, given), right / max(1, wanted)


def table(found: Sequence[Outcome]) -> Iterator[str]:
    """By verdict, a wrong one being both too much of the one and too little of the other; by kind; over all."""
    rows = {
        verdict: [
            o._replace(wanted=verdict if o.wanted == verdict else None, given=verdict if o.given == verdict else None)
            for o in found
            if verdict in (o.wanted, o.given)
        ]
        for verdict in _VERDICTS
    }
    rows |= {kind: [o for o in found if o.kind == kind] for kind in _KINDS} | {"all": list(found)}
    yield "| | marked | precision | recall | F1 |\n| --- | ---: | ---: | ---: | ---: |"
    yield from (_row(name, of_row) for name, of_row in rows.items())


def told_by_few_rows(stories: Sequence[LabelledStory]) -> Iterator[str]:
    """All pairs, where two, three or four of a story's reports are read alone."""
    found: dict[int, list[Outcome]] = {2: [], 3: [], 4: []}
    for story in stories:
        for part in told_by_few(story):
            found[len(part.reports)].extend(outcomes(part))
    yield from (_row(f"all, {number} reports alone", of_row) for number, of_row in found.items())


def _row(name: str, found: Sequence[Outcome]) -> str:
    wanted, precision, recall = shares(found)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return f"| {name} | {wanted} | {precision:.3f} | {recall:.3f} | {f1:.3f} |"


def error_groups(found: Iterable[Outcome], examples: int) -> Iterator[str]:
    """The errors by what was wanted and given, the largest group first, with examples spread over the group."""
    groups: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in found:
        if outcome.wanted != outcome.given:
            groups[outcome.error].append(outcome)
    for name, group in sorted(groups.items(), key=lambda item: -len(item[1])):
        kinds = ", ".join(f"{number} {kind}" for kind, number in Counter(o.kind for o in group).most_common())
        yield f"\n{len(group)} {name} ({kinds})"
        for outcome in group[:: max(1, len(group) // max(1, examples))][:examples]:
            yield from (f"  {mark} {_marked(claim)}" for mark, claim in zip("-  ", outcome.claims, strict=False))


def _marked(claim: Claim) -> str:
    start, end = claim.span[0] - claim.sentence_span[0], claim.span[1] - claim.sentence_span[0]
    text = f"{claim.sentence[:start]}[{claim.sentence[start:end]}]{claim.sentence[end:]}"
    return " ".join(text.split())


def candidate_recall(stories: Sequence[LabelledStory]) -> float:
    """The share of marked pairs of different reports that are compared in their story."""
    wanted = compared = 0
    for story in stories:
        edges = set(zip(story.edges.left.tolist(), story.edges.right.tolist(), strict=True))
        for ends in _marked_ends(story).values():
            wanted += 1
            compared += any(pair in edges for pair in ends)
    return compared / max(1, wanted)


def _marked_ends(story: LabelledStory) -> Mapping[frozenset[str], list[tuple[int, int]]]:
    """For each marked pair of different reports, the pairs of claims found on it."""
    claims = story.story.claims
    on: dict[str, list[int]] = defaultdict(list)
    for i, ids in enumerate(story.marked):
        for marked in ids:
            on[marked].append(i)
    ends = {key: [(min(a, b), max(a, b)) for a in on[min(key)] for b in on[max(key)]] for key in story.verdicts}
    return {
        key: pairs for key, pairs in ends.items() if not any(claims[a].report == claims[b].report for a, b in pairs)
    }


def calibration(stories: Sequence[LabelledStory]) -> Iterator[str]:
    """The scores of the compared pairs of different reports in equal bins against the share that is one fact, and the
    expected calibration error: how far the two lie apart, on average over the pairs.
    """
    scores, truths = [], []
    for story in stories:
        reports = story.story.reports
        across = reports[story.edges.left] != reports[story.edges.right]
        scores.append(probability(log_odds(story.story, story.edges, story.columns))[across])
        truths.append(story.one_fact[across])
    chance: Floats = np.concatenate(scores)
    truth = np.concatenate(truths)
    bins = np.minimum((chance * _BINS).astype(int), _BINS - 1)
    off = 0.0
    yield "| score | pairs | mean score | one fact |\n| --- | ---: | ---: | ---: |"
    for number in range(_BINS):
        here = bins == number
        if not here.any():
            continue
        mean, share = float(chance[here].mean()), float(truth[here].mean())
        off += abs(mean - share) * int(here.sum()) / len(chance)
        yield f"| {number / _BINS:.1f} to {(number + 1) / _BINS:.1f} | {here.sum()} | {mean:.3f} | {share:.3f} |"
    yield f"\nexpected calibration error {off:.4f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="*", default=_FOLDERS, metavar="FOLDER")
    parser.add_argument("--examples", type=int, default=3, help="of each group of errors (default 3)")
    arguments = parser.parse_args()
    folders = {folder: list(labelled_stories(folder)) for folder in arguments.folders}
    for folder, stories in folders.items():
        if not stories:
            raise SystemExit(f"{folder}: holds no labelled story; name the folder that the stories' folders stand in")
    brought = iter(brought_together([story for stories in folders.values() for story in stories]))
    for folder, stories in folders.items():
        found = [outcome for story in stories for outcome in outcomes(story)]
        archived = together(islice(brought, len(stories)))
        print(f"## {folder.name}: {len(stories)} stories\n", *table(found), *told_by_few_rows(stories), sep="\n")
        print(
            f"\nmarked pairs among the candidates: {candidate_recall(stories):.3f} in the story, "
            f"{archived.share:.3f} through an archive of all {sum(map(len, folders.values()))} stories\n"
        )
        print(*calibration(stories), *error_groups(found, arguments.examples), sep="\n", end="\n\n")


if __name__ == "__main__":
    main()
