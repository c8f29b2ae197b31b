"""Collaborators of the pipeline that need no model, and small stories made with them."""

from __future__ import annotations

import datetime as dt
import re
import zlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from crosscheck.api import Silent
from crosscheck.claims.describing import Described
from crosscheck.matching.story import Story
from crosscheck.model import Excerpt, Parse, Report, Token
from crosscheck.pipeline import describe_claims, embed_claims
from crosscheck.readers import parse_report

MONDAY = dt.date(2024, 3, 4)
TUESDAY = dt.date(2024, 3, 5)

_WORD = re.compile(r"\w[\w,.'-]*\w|\w|[^\w\s]")
_LEMMAS = {"died": "die", "killed": "kill", "was": "be", "were": "be", "said": "say", "houses": "house"}


class WordParser:
    """Tells numbers, names, marks and other words apart by their looks; a number modifies the word after it."""

    def parse(self, sentences: Sequence[str]) -> list[Parse]:
        return [_parse(sentence) for sentence in sentences]


def _parse(sentence: str) -> Parse:
    words = list(_WORD.finditer(sentence))
    tokens = []
    for i, word in enumerate(words):
        text = word.group()
        pos = "NOUN"
        if text[0].isdigit():
            pos = "NUM"
        elif not text[0].isalnum():
            pos = "PUNCT"
        elif text in _LEMMAS and text != "houses":
            pos = "VERB"
        elif text[0].isupper() and i:
            pos = "PROPN"
        counts = pos == "NUM" and i + 1 < len(words)
        tokens.append(
            Token(
                text=text,
                lemma=_LEMMAS.get(text.lower(), text.lower()),
                pos=pos,
                tag=pos,
                dep="nummod" if counts else "dep",
                head=i + 1 if counts else 0,
                start=word.start(),
                end=word.end(),
            )
        )
    return tuple(tokens)


class WordEmbedder:
    """An excerpt's vector counts its words, each in a place that its letters give."""

    name = "words"
    dimension = 64

    def embed(self, excerpts: Sequence[Excerpt]) -> NDArray[np.float32]:
        vectors = np.zeros((len(excerpts), self.dimension), dtype=np.float32)
        vectors[:, 0] = 1e-3
        for row, (text, spans) in enumerate(excerpts):
            words = " ".join(text[start:end] for start, end in spans or ((0, len(text)),))
            for word in _WORD.findall(words.lower()):
                vectors[row, zlib.crc32(word.encode()) % self.dimension] += 1
        return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), dtype=np.float32)


def report(name: str, text: str, published: dt.date | None = MONDAY) -> Report:
    return parse_report(text, id=name, path=f"{name}.txt", published=published)


def described(*reports: Report) -> list[Described]:
    return describe_claims(reports, parser=WordParser(), progress=Silent())


def story(*reports: Report) -> Story:
    return embed_claims(described(*reports), embedder=WordEmbedder(), progress=Silent())
