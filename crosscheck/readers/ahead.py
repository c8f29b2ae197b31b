"""Files read on several processors at once, the same as one reads."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from typing import TypeVar

WORTH = 200
"""Files from which the second or two that other processes take to start is won back."""
_AHEAD = 4
"""Files of which each process has been told."""

T = TypeVar("T")


def read_ahead(read: Callable[[str], T], files: Sequence[str], *, processes: int, worth: int = WORTH) -> Iterator[T]:
    """What `read` gives for each file, in order; no more is held than of a few files a process.

    The processes are spawned, as those of `PooledParser` are, and end with the iterator.
    """
    if processes < 2 or len(files) < worth:
        yield from map(read, files)
        return
    pool = ProcessPoolExecutor(processes, mp_context=get_context("spawn"), initializer=_start)
    try:
        left = iter(files)
        waiting: deque[Future[T]] = deque(pool.submit(read, file) for file in islice(left, _AHEAD * processes))
        while waiting:
            yield waiting.popleft().result()
            waiting.extend(pool.submit(read, file) for file in islice(left, 1))
    finally:
        pool.shutdown(cancel_futures=True)


def _start() -> None:
    """No say in an interrupt: the process that asked ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
