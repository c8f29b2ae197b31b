"""The base of every type that crosses a stage."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """Immutable, hashable, and refusing fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


Span = tuple[int, int]
"""Half-open offsets in Unicode code points."""
