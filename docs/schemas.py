"""The reference of the JSON, made from its schema."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from crosscheck.reporters.json_schema import result_schema

Schema = Mapping[str, Any]


def schema_pages() -> str:
    """Markdown: the result, then each kind of object and each list of words in it."""
    schema = json.loads(result_schema())
    lines = [
        "# JSON reference",
        "",
        "Made from [result.schema.json](../result.schema.json). [The JSON](../json.md) tells what may be relied on.",
        "",
        *_section("Result", schema),
    ]
    for name, part in schema["$defs"].items():
        lines += _section(name, part)
    return "\n".join(lines)


def _section(name: str, schema: Schema) -> Iterator[str]:
    yield from (f"({_anchor(name)})=", f"## {name}", "")
    if told := schema.get("description"):
        yield from (told, "")
    if words := schema.get("enum"):
        yield from (", ".join(f"`{word}`" for word in words), "")
    if fields := schema.get("properties"):
        yield from ("| field | holds |", "| --- | --- |")
        for field, part in fields.items():
            said = f": {' '.join(part['description'].split())}" if "description" in part else ""
            yield f"| `{field}` | {_type(part)}{said} |"
        yield ""


def _type(part: Schema) -> str:
    """What a field holds, in words; kinds of object are links."""
    if "$ref" in part:
        name = part["$ref"].rpartition("/")[2]
        return f"[{name}](#{_anchor(name)})"
    if "const" in part:
        return f"`{part['const']}`"
    if "enum" in part:
        return ", ".join(f"`{word}`" for word in part["enum"])
    for choice in ("anyOf", "oneOf"):
        if choice in part:
            return " or ".join(_type(one) for one in part[choice])
    if part.get("type") == "array":
        if "prefixItems" in part:
            return f"[{', '.join(_type(item) for item in part['prefixItems'])}]"
        return f"list of {_type(part['items'])}"
    if part.get("type") == "object" and isinstance(part.get("additionalProperties"), dict):
        return f"object of {_type(part['additionalProperties'])}"
    return " ".join(filter(None, (part.get("type", "anything"), f"({part['format']})" if "format" in part else "")))


def _anchor(name: str) -> str:
    return f"json-{name.lower()}"
