"""Compact JSON Schemas of what others have published: ClaimReview and its parts (https://schema.org/ClaimReview, with
what search engines ask of it), and the Web Annotation Data Model (https://www.w3.org/TR/annotation-model/)."""

from __future__ import annotations

from typing import Any

_DAY = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_WEB = {"type": "string", "pattern": r"^https?://[^\s]+$"}
_TEXT = {"type": "string", "minLength": 1}
_AGENT = {
    "type": "object",
    "required": ["@type", "name"],
    "properties": {"@type": {"enum": ["Person", "Organization"]}, "name": _TEXT, "url": _WEB},
    "additionalProperties": False,
}
_WORK = {
    "type": "object",
    "required": ["@type"],
    "properties": {
        "@type": {"enum": ["CreativeWork", "Article", "NewsArticle"]},
        "url": _WEB,
        "headline": _TEXT,
        "publisher": _AGENT,
        "datePublished": _DAY,
    },
    "additionalProperties": False,
}
_CLAIM = {
    "type": "object",
    "required": ["@type", "appearance"],
    "properties": {
        "@type": {"const": "Claim"},
        "identifier": _TEXT,
        "text": _TEXT,
        "author": _AGENT,
        "datePublished": _DAY,
        "firstAppearance": _WORK,
        "appearance": {"type": "array", "items": _WORK, "minItems": 1},
    },
    "additionalProperties": False,
}
CLAIM_REVIEWS: dict[str, Any] = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["@context", "@type", "claimReviewed", "itemReviewed", "creativeWorkStatus"],
        "properties": {
            "@context": {"const": "https://schema.org"},
            "@type": {"const": "ClaimReview"},
            "creativeWorkStatus": {"const": "Draft"},
            "claimReviewed": _TEXT,
            "itemReviewed": _CLAIM,
        },
        # No rating, and nothing else that is the reviewer's own: author, day, address.
        "additionalProperties": False,
    },
}
"""Drafts: a published ClaimReview adds `reviewRating`, `url`, `author` and `datePublished`."""

_IRI = {"type": "string", "pattern": r"^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+$"}
_REFERENCE = {"type": "string", "pattern": r"^[^\s<>\"{}|\\^`]+$"}
_MOTIVATION = {
    "enum": """assessing bookmarking classifying commenting describing editing highlighting identifying linking
    moderating questioning replying tagging""".split()
}
_BODY = {
    "type": "object",
    "required": ["type", "value"],
    "properties": {
        "type": {"const": "TextualBody"},
        "value": _TEXT,
        "purpose": _MOTIVATION,
        "format": {"type": "string", "pattern": "^[a-z]+/[a-z.+-]+$"},
        "language": _TEXT,
    },
    "additionalProperties": False,
}
_QUOTE = {
    "type": "object",
    "required": ["type", "exact"],
    "properties": {
        "type": {"const": "TextQuoteSelector"},
        "exact": _TEXT,
        "prefix": {"type": "string"},
        "suffix": {"type": "string"},
    },
    "additionalProperties": False,
}
_POSITION = {
    "type": "object",
    "required": ["type", "start", "end"],
    "properties": {
        "type": {"const": "TextPositionSelector"},
        "start": {"type": "integer", "minimum": 0},
        "end": {"type": "integer", "minimum": 0},
    },
    "additionalProperties": False,
}
_TARGET = {
    "type": "object",
    "required": ["type", "source", "selector"],
    "properties": {
        "type": {"const": "SpecificResource"},
        "source": _REFERENCE,
        "selector": {"type": "array", "items": {"oneOf": [_QUOTE, _POSITION]}, "minItems": 2, "maxItems": 2},
    },
    "additionalProperties": False,
}
_ANNOTATION = {
    "type": "object",
    "required": ["id", "type", "target"],
    "properties": {
        "id": _IRI,
        "type": {"const": "Annotation"},
        "motivation": _MOTIVATION,
        "generator": {
            "type": "object",
            "required": ["type", "name"],
            "properties": {"type": {"const": "Software"}, "name": _TEXT},
            "additionalProperties": False,
        },
        "body": {"type": "array", "items": _BODY, "minItems": 1},
        "target": _TARGET,
    },
    "additionalProperties": False,
}
ANNOTATIONS: dict[str, Any] = {
    "type": "object",
    "required": ["@context", "id", "type", "items"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": _IRI,
        "type": {"const": "AnnotationPage"},
        "startIndex": {"type": "integer", "minimum": 0},
        "items": {"type": "array", "items": _ANNOTATION},
    },
    "additionalProperties": False,
}
