"""Facts made by hand: the claims of a few short reports, taken for one fact, and judged."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import combinations

from crosscheck.model import Match, Matches, Report
from crosscheck.verdicts import Findings, judge
from tests.fakes import described, report


def judged(*texts: tuple[dt.date | None, str], show_incomparable: bool = False) -> Findings:
    """The verdicts on all claims of reports a, b, c, ... with these days and texts."""
    reports = [report(name, text, day) for name, (day, text) in zip("abcdefgh", texts, strict=False)]
    return judged_reports(reports, show_incomparable=show_incomparable)


def judged_reports(reports: Sequence[Report], *, show_incomparable: bool = False) -> Findings:
    claims = described(*reports)
    everyone = range(len(claims))
    pairs = [Match(left, right, 0.9, 0.8) for left, right in combinations(everyone, 2)]
    matches = Matches(facts=[list(everyone)], pairs=pairs, lookalikes=[])
    return judge(claims, reports, matches, show_incomparable=show_incomparable)


def verdicts(found: Findings) -> dict[tuple[str, str], tuple[str, str]]:
    """Verdict and deciding code of every pair."""
    return {(p.left, p.right): (p.verdict.value, p.reasons[0].code) for p in found.pairs}
