"""The JSON Schema (Draft 2020-12) of what is written to JSON, made from the types that are written."""

from __future__ import annotations

import json
from typing import Any

from pydantic import TypeAdapter

from crosscheck.model import Claim, Implied
from crosscheck.reporters.json_document import Document
from crosscheck.reporters.review_file import ReviewFile

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def result_schema() -> str:
    """The schema of a whole result."""
    return _text("crosscheck result", Document.model_json_schema(mode="serialization"))


def claim_schema() -> str:
    """The schema of one claim, as it stands in a result's `claims`."""
    return _text("crosscheck claim", TypeAdapter(Claim).json_schema(mode="serialization"))


def review_schema() -> str:
    """The schema of a review file."""
    return _text("crosscheck review", ReviewFile.model_json_schema(mode="serialization"))


def _text(title: str, schema: dict[str, Any]) -> str:
    for name, definition in (*schema.get("$defs", {}).items(), ("", schema)):
        _promise(definition, all_written=name != Implied.__name__)
    return json.dumps({"$schema": DIALECT, **schema, "title": title}, ensure_ascii=False, indent=2) + "\n"


def _promise(definition: dict[str, Any], *, all_written: bool) -> None:
    """States what a reader may rely on: every key is written, and a later minor version may add some.

    Pydantic says the contrary on both: it lets keys with a default be absent, and forbids those it does not know.
    """
    if "properties" not in definition:
        return
    definition.pop("additionalProperties", None)
    if all_written:
        definition["required"] = list(definition["properties"])
        for described in definition["properties"].values():
            described.pop("default", None)
