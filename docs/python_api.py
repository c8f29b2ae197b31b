"""The reference of the Python API, made from its docstrings by autodoc."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

import crosscheck


def python_page() -> str:
    """Markdown that names what the package offers, where it lives."""
    lines = ["# Python reference", "", "[crosscheck from Python](../python.md) tells how it is used.", ""]
    lines += ["```{eval-rst}", *_directives(), "```", ""]
    return "\n".join(lines)


def _directives() -> Iterator[str]:
    for name in crosscheck.__all__:
        thing = getattr(crosscheck, name)
        if inspect.isclass(thing):
            yield from (
                f".. autoclass:: {thing.__module__}.{name}",
                "   :members:",
                "   :exclude-members: model_config",
                "",
            )
        elif inspect.isfunction(thing):
            yield from (f".. autofunction:: {thing.__module__}.{name}", "")
