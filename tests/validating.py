"""Checks all that is written to JSON against its schema."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from typing import Any

import jsonschema

from crosscheck.reporters.json_schema import claim_schema, result_schema

Write = Callable[..., str]


def validated(write: Write) -> Write:
    """The writer of JSON, which fails where what it writes is neither a valid result nor a line of valid claims."""
    seen: set[int] = set()

    def checking(data: object, **options: Any) -> str:
        text = write(data, **options)
        if hash(text) not in seen:
            seen.add(hash(text))
            _check(json.loads(text))
        return text

    return checking


def _check(data: Any) -> None:
    if "schema_version" in data:
        _validator(result_schema).validate(data)
    else:
        assert data.keys() <= {"id", "path", "claims"}
        for claim in data["claims"]:
            _validator(claim_schema).validate(claim)


@cache
def _validator(schema: Callable[[], str]) -> Any:
    return jsonschema.Draft202012Validator(json.loads(schema()))
