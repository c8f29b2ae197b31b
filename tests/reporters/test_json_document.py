"""The JSON document keeps the contract and its schema."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from crosscheck.model import Result
from crosscheck.reporters.json_document import SCHEMA_VERSION, json_text
from crosscheck.reporters.json_schema import claim_schema, result_schema, review_schema
from tests.reporters.dam import AGREED, ALL, EXTRACTED, USUAL

VALID = jsonschema.Draft202012Validator(json.loads(result_schema()))


def written(result: Result) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(json_text(result))
    return document


def claim(name: str) -> dict[str, Any]:
    return next(entry for entry in written(ALL)["claims"] if entry["id"] == name)


def test_the_schemas_are_schemas() -> None:
    """Whatever the tests write is checked against them (`tests/validating.py`)."""
    for schema in (result_schema(), claim_schema(), review_schema()):
        jsonschema.Draft202012Validator.check_schema(json.loads(schema))


@pytest.mark.parametrize("result", [ALL, USUAL, AGREED, EXTRACTED], ids=["all", "usual", "agreed", "extracted"])
def test_a_document_is_valid_by_the_schema(result: Result) -> None:
    """What is written satisfies what is promised."""
    VALID.validate(written(result))


@pytest.mark.parametrize("part", ["schema_version", "reports", "claims", "pairs", "facts", "summary", "unreadable"])
def test_a_document_that_lacks_a_part_is_not_valid(part: str) -> None:
    """The schema asks for every part, so that a tool may rely on it."""
    document = written(ALL)
    del document[part]
    with pytest.raises(jsonschema.ValidationError):
        VALID.validate(document)


def test_a_later_minor_version_is_valid() -> None:
    """The contract may grow: more keys and a higher minor version break no reader."""
    document = written(ALL) | {"schema_version": "1.7", "more": 1}
    document["claims"][0]["more"] = 1
    VALID.validate(document)


def test_the_parts_of_a_document() -> None:
    """The keys of the contract, in its order."""
    document = written(ALL)
    assert list(document) == [
        "schema_version", "generator", "reports", "unreadable", "claims", "pairs", "facts", "findings",
        "stale_decisions", "summary",
    ]  # fmt: skip
    assert document["schema_version"] == SCHEMA_VERSION == "1.1"
    assert document["generator"] == {
        "name": "crosscheck", "version": "0.1.0", "embedder": "none", "settings": {"neighbours": 64},
    }  # fmt: skip
    assert document["unreadable"] == [
        {"path": "dam/scan.txt", "cause": "no text in it", "remedy": "give the text that the page shows"}
    ]


def test_a_report_entry() -> None:
    """Publication is flat: the day or null, its basis, and the days between which it lies."""
    letter = written(ALL)["reports"][3]
    assert letter.pop("text").startswith("We counted 9,400")
    assert letter == {
        "id": "letter",
        "path": "dam/letter.txt",
        "source": None,
        "title": None,
        "published": None,
        "published_basis": "inferred",
        "published_earliest": "2024-03-01",
        "published_latest": "2024-03-31",
        "passages": [],
        "origin": "letter",
        "copies_of": [],
        "problems": ["no publication date; March 2024 is inferred from the events it names"],
        "author": None,
        "url": None,
        "updated": None,
        "language": "en",
        "credit": None,
    }


def test_a_claim_entry_is_flat_and_its_spans_point_into_the_text() -> None:
    """The frame stands beside the value; offsets are those of the report's text."""
    document = written(ALL)
    entry = claim("c1")
    text = next(report["text"] for report in document["reports"] if report["id"] == entry["report"])
    assert text[slice(*entry["span"])] == entry["text"] == "about 4,000"
    assert text[slice(*entry["sentence_span"])] == entry["sentence"]
    assert list(entry)[:8] == ["id", "report", "text", "span", "sentence", "sentence_span", "kind", "value"]
    assert entry["value"] == {
        "stated": ["4000"],
        "written_unit": None,
        "bound": "about",
        "low": "3600",
        "high": "4400",
        "unit": None,
        "counted": "people",
        "whole": None,
        "each": None,
    }
    assert (entry["population"], entry["place"], entry["attribution"], entry["as_of"]) == (
        "people", "lower valley", "civil protection office", None,
    )  # fmt: skip


def test_a_duration_writes_only_the_date_that_it_implies() -> None:
    """An age implies a start and no end."""
    assert claim("c6")["value"]["implies"] == {
        "start": {
            "start": "1963-03-11",
            "end": "1964-03-11",
            "granularity": "fuzzy",
            "modifier": None,
            "timex": "1963/1964",
        }
    }


def test_scores_have_four_places_and_no_negative_zero() -> None:
    """More places would differ from one processor to the next."""
    assert '"score": 0.9123,\n      "similarity": 0.0,' in json_text(ALL)


def test_characters_stand_as_themselves_and_the_file_ends_with_a_newline() -> None:
    """UTF-8 without escapes."""
    reports = (ALL.reports[0].model_copy(update={"title": "Überschwemmung in Šumava"}), *ALL.reports[1:])
    text = json_text(ALL.model_copy(update={"reports": reports}))
    assert '"Überschwemmung in Šumava"' in text
    assert text.endswith("}\n")
