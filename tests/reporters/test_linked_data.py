"""ClaimReview drafts and Web Annotations have the shapes that others publish."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from crosscheck.model import Decision, Result, Review, Verdict
from crosscheck.reporters.annotations import AROUND, annotations_text
from crosscheck.reporters.claimreview import claimreview_text
from crosscheck.reviews import reviewed, ruled, target
from tests.reporters.dam import AGREED, ALL, EXTRACTED, ONLINE, REVIEWED, USUAL
from tests.reporters.shapes import ANNOTATIONS, CLAIM_REVIEWS

RESULTS = pytest.mark.parametrize("result", [ALL, USUAL, AGREED, EXTRACTED, ONLINE, REVIEWED])


def drafts(result: Result) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(claimreview_text(result))
    return found


def notes(result: Result) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(annotations_text(result))["items"]
    return found


@RESULTS
def test_both_are_of_the_published_shapes(result: Result) -> None:
    """Whatever is in the result, and nothing beside them: no rating, no day of this run."""
    for text, shape in ((claimreview_text(result), CLAIM_REVIEWS), (annotations_text(result), ANNOTATIONS)):
        jsonschema.validate(json.loads(text), shape, jsonschema.Draft202012Validator)
        assert "rating" not in text.lower()


def test_a_draft_for_each_voice_and_figure_of_a_conflict() -> None:
    """Its author, its first day, and every report that carries it."""
    courier, wire, letter = drafts(ONLINE)
    assert courier["claimReviewed"] == courier["itemReviewed"]["text"]
    assert courier["itemReviewed"]["author"] == {"@type": "Organization", "name": "civil protection office"}
    assert courier["itemReviewed"]["datePublished"] == "2024-03-11"
    assert [work.get("url") for work in wire["itemReviewed"]["appearance"]] == ["https://wire.example/teshka", None]
    assert [work["publisher"]["name"] for work in wire["itemReviewed"]["appearance"]] == [
        "Northern Wire",
        "The Evening Post",
    ]
    assert letter["itemReviewed"]["appearance"] == [{"@type": "NewsArticle"}]
    assert "datePublished" not in letter["itemReviewed"]


def test_an_office_is_held_by_a_person_and_a_report_speaks_for_its_publisher() -> None:
    """Where nobody else is named."""
    voices = {"c1": "Interior Minister Ana Brandt", "w1": None, "e1": None}
    claims = [c.model_copy(update={"attribution": voices.get(c.id, c.attribution)}) for c in ONLINE.claims]
    courier, wire, *_ = drafts(ONLINE.model_copy(update={"claims": tuple(claims)}))
    assert courier["itemReviewed"]["author"] == {"@type": "Person", "name": "Interior Minister Ana Brandt"}
    assert wire["itemReviewed"]["author"] == {"@type": "Organization", "name": "Northern Wire"}


def test_what_was_dismissed_is_not_drafted() -> None:
    """Nor what does not conflict."""
    other = Review(decision=Decision.DISMISSED, reason="another flood")
    rulings = ruled((), target("1", USUAL, "result.json"), other, USUAL)
    assert drafts(reviewed(USUAL, rulings)) == drafts(AGREED) == []


def test_an_annotation_of_each_claim_finds_it_in_the_text() -> None:
    """By position and by quotation; what it is in stands in its bodies."""
    texts = {report.id: report.text for report in ONLINE.reports}
    assert len({one["id"] for one in notes(ONLINE)}) == len(ONLINE.claims)
    for claim, found in zip(ONLINE.claims, notes(ONLINE), strict=True):
        quotation, position = found["target"]["selector"]
        text = texts[claim.report]
        assert text[position["start"] : position["end"]] == quotation["exact"] == claim.text
        around = text[max(position["start"] - AROUND, 0) : position["end"] + AROUND]
        assert quotation["prefix"] + quotation["exact"] + quotation["suffix"] == around


def test_the_target_is_the_address_or_the_path_of_the_report() -> None:
    """A path as a reference, whatever is in it."""
    odd = [
        report.model_copy(update={"path": "a b/wire:1?.txt", "url": "javascript:alert(1)"}) for report in ALL.reports
    ]
    assert notes(ONLINE)[0]["target"]["source"] == "https://courier.example/2024/dam?page=1"
    assert notes(ALL)[0]["target"]["source"] == "dam/courier.txt"
    sources = {one["target"]["source"] for one in notes(ALL.model_copy(update={"reports": tuple(odd)}))}
    assert sources == {"a%20b/wire%3A1%3F.txt"}


def test_an_annotation_says_how_a_claim_is_read_and_what_was_decided() -> None:
    """The verdict is a tag; a decision is an assessment."""
    place = [claim.id for claim in REVIEWED.claims].index("c1")
    comment, tag, assessment = notes(REVIEWED)[place]["body"]
    assert comment["value"].startswith(
        "about 4,000: read as 3,600 to 4,400, said by civil protection office. Conflict: "
    )
    assert (tag["purpose"], tag["value"]) == ("tagging", Verdict.CONFLICT)
    assert assessment["purpose"] == "assessing"
    assert "confirmed by N. Orr" in assessment["value"]
