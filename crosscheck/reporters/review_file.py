"""The file that keeps decisions."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import Field, ValidationError

from crosscheck.errors import InputError
from crosscheck.model import Ruling
from crosscheck.model.frozen import Frozen
from crosscheck.reporters.json_text import json_of

REVIEW_VERSION = "1.0"


class ReviewFile(Frozen):
    """Decisions, oldest first; of two that speak of one pair the later counts."""

    review_version: str = Field(pattern=r"^1\.[0-9]+$")
    decisions: tuple[Ruling, ...]


def read_rulings(content: bytes, path: str) -> tuple[Ruling, ...]:
    """The decisions in a file's bytes. InputError, naming the first thing amiss, where they are no review file."""
    try:
        return ReviewFile.model_validate_json(content).decisions
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        amiss = " ".join(f"{where}: {first['msg']}".removeprefix(": ").split())
        remedy = "mend it by what crosscheck schema review prints, or take it from a copy"
        raise InputError(path, f"is no review file: {amiss}", remedy) from error


def review_text(rulings: Sequence[Ruling]) -> str:
    """The file as indented JSON with a final newline."""
    data = ReviewFile(review_version=REVIEW_VERSION, decisions=tuple(rulings)).model_dump(mode="json")
    return json_of(data, indent=2)
