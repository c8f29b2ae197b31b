"""The base of every type that crosses a stage."""

from __future__ import annotations

from typing import Self

from pydantic import BaseModel, ConfigDict

_set = object.__setattr__


class Frozen(BaseModel):
    """Immutable, hashable, and refusing fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @classmethod
    def of(cls, **fields: object) -> Self:
        """What the class makes of `fields`, which are all of its fields and of their types: nothing is checked.

        For what is made in every sentence; pydantic's `model_construct` takes longer than its checks.
        """
        made = cls.__new__(cls)
        _set(made, "__dict__", fields)
        _set(made, "__pydantic_fields_set__", set(fields))
        _set(made, "__pydantic_extra__", None)
        _set(made, "__pydantic_private__", None)
        return made


Span = tuple[int, int]
"""Half-open offsets in Unicode code points."""
