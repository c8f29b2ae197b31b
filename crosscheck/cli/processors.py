"""How many processors this process may use."""

from __future__ import annotations

import os


def processors() -> int:
    """Those that the system lets it run on, where it says so, else all."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed is not None else os.cpu_count() or 1
