"""How many threads multiply matrices."""

from __future__ import annotations

from contextlib import AbstractContextManager
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from threadpoolctl import ThreadpoolController


def single_threaded() -> AbstractContextManager[object]:
    """Within, one thread multiplies; before and after, as many as whoever runs the program says.

    For small matrices, as those of a sentence: a second thread that waits for the next takes as long as all else, and
    many times that where other programs use its processor.
    """
    limited: AbstractContextManager[object] = _libraries().limit(limits=1, user_api="blas")
    return limited


@cache
def _libraries() -> ThreadpoolController:
    from threadpoolctl import ThreadpoolController

    import_module("numpy")  # for its effect: its library is among those that are found
    return ThreadpoolController()
