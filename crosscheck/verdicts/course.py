"""The course of a fact: which reports give the one and which the other of two values, before, since, and together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import product

import numpy as np
from numpy.typing import NDArray

from crosscheck.verdicts.stated import CHANGE, REVISION, Stated

Floats = NDArray[np.float32]

_MANY = 3  # reports or tellings beyond which more say nothing new


class Course:
    """The claims of a fact and which of them one value satisfies."""

    def __init__(self, fact: Sequence[Stated], meets: Mapping[tuple[int, int], bool]) -> None:
        self._fact = fact
        self._meets = meets

    def features(self, earlier: int, later: int) -> dict[str, float]:
        """How other claims stand to the two values, of which no value satisfies both.

        A change is told by few at first and by all since; a dispute goes on. A report that tells both values tells
        either of a change or of two voices.
        """
        old, new = self._siding(earlier, later), self._siding(later, earlier)
        both = [pair for pair in product(old, new) if self._report(pair[0]) == self._report(pair[1])]
        others = {self._report(earlier), self._report(later)}
        from_day, to_day = self._fact[earlier].day, self._fact[later].day

        def reports(claims: Sequence[int], when: Callable[[dt.date, dt.date, dt.date], bool]) -> float:
            if from_day is None or to_day is None:
                return 0.0
            days = {self._report(k): day for k in claims if (day := self._fact[k].day)}
            return _few(r for r, day in days.items() if r not in others and when(day, from_day, to_day))

        return {
            "earlier value told since": reports(old, lambda day, _, last: day >= last),
            "later value told since": reports(new, lambda day, _, last: day >= last),
            "earlier value told before": reports(old, lambda day, first, _: day <= first),
            "later value told before": reports(new, lambda day, first, _: day <= first),
            "told together": _few(both),
            "told together as a change": _few(pair for pair in both if any(map(self._tells_change, pair))),
            "told together by two voices": _few(pair for pair in both if len(set(map(self._voice, pair))) == 2),
        }

    def _siding(self, with_: int, against: int) -> list[int]:
        """The claims that one value satisfies together with the one claim but not with the other."""
        return [k for k in range(len(self._fact)) if self._meet(k, with_) and not self._meet(k, against)]

    def _meet(self, a: int, b: int) -> bool:
        return a == b or self._meets[min(a, b), max(a, b)]

    def _report(self, claim: int) -> str:
        return self._fact[claim].claim.report

    def _voice(self, claim: int) -> str | None:
        return self._fact[claim].claim.attribution

    def _tells_change(self, claim: int) -> bool:
        described = self._fact[claim].described
        return CHANGE(described) or REVISION(described)


def of_one_mind(claims: int, apart: Sequence[tuple[int, int]], odds: Floats) -> Floats:
    """The odds of each pair as the mean over all pairs, of as many claims as given, that set the same two values
    against each other in the same order: what two values are to each other is one question, whoever gives them.
    """
    meet = np.ones((claims, claims), dtype=bool)
    first, last = np.array(apart, dtype=np.int64).T
    meet[first, last] = meet[last, first] = False
    same = meet[np.ix_(first, first)] & meet[np.ix_(last, last)]
    same &= ~meet[np.ix_(first, last)] & ~meet[np.ix_(last, first)]
    return np.asarray(same @ odds / same.sum(axis=1), dtype=np.float32)


def _few(found: Iterable[object]) -> float:
    return float(min(_MANY, sum(1 for _ in found)))
