"""A dependency parse, and the port that yields it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol


class Token(NamedTuple):
    """One token; `head` is the index of its governor (its own at the root), `start`/`end` offsets in the sentence.

    `pos` and `dep` follow Universal POS tags and the ClearNLP labels of spaCy's English models; `entity` is the
    OntoNotes entity type or "". A parser may leave texts that name nothing without entities.
    """

    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    start: int
    end: int
    entity: str = ""


Parse = tuple[Token, ...]


class Parser(Protocol):
    """Yields one parse per sentence, in the order given."""

    def parse(self, sentences: Sequence[str]) -> list[Parse]: ...
