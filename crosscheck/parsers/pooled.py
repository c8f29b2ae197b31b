"""Parses on several processors at once, the same as one gives."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from types import TracebackType

from crosscheck.model import Parse, Parser
from crosscheck.parsers.spacy import SpacyParser

WORTH = 1_500
"""Texts from which the second or two that the other processes take to load the model is won back."""

_PART = 250


class PooledParser:
    """Hands many texts out to other processes, and parses few by itself. A context: leaving it ends the processes.

    The processes are spawned, which runs the main module of the program anew in each: a program that uses them keeps
    its own start under `if __name__ == "__main__"`.
    """

    def __init__(self, *, processes: int, worth: int = WORTH) -> None:
        self._processes, self._worth = processes, worth
        self._own: Parser = SpacyParser()
        self._pool: ProcessPoolExecutor | None = None

    def parse(self, sentences: Sequence[str]) -> list[Parse]:
        """One parse per sentence, in the order given. ModelError without the model."""
        distinct = list(dict.fromkeys(sentences))
        if self._processes < 2 or len(distinct) < self._worth:
            return self._own.parse(sentences)
        if self._pool is None:
            self._pool = ProcessPoolExecutor(self._processes, mp_context=get_context("spawn"), initializer=_start)
        parts = [distinct[first : first + _PART] for first in range(0, len(distinct), _PART)]
        parses = [parse for part in self._pool.map(_parse, parts) for parse in part]
        of = dict(zip(distinct, parses, strict=True))
        return [of[text] for text in sentences]

    def __enter__(self) -> PooledParser:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None


def _start() -> None:
    """One thread of numpy a process, and no say in an interrupt: the process that asked ends them."""
    os.environ |= {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _workers.append(SpacyParser())


_workers: list[SpacyParser] = []  # the parser of a worker process, which outlives a task


def _parse(texts: Sequence[str]) -> list[Parse]:
    return _workers[0].parse(texts)
