"""The part of speech and the lemma of each word, worked out once for every way in which a word is used."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.pipeline import AttributeRuler

_MOST = 200_000
"""Uses that are kept at a time: many times the words of a day's news, and bounded however long a run is."""

_PARTICIPLES = frozenset(("VBD", "VBN", "VBG"))
_SHORT = re.compile(r"[^aeiou]+[aeiou][bcdgklmnprtvz]")
"""A syllable whose last consonant is doubled before "ed" and "ing"; w, x and y never are, s and f seldom."""
_OWN_LEMMAS = frozenset(("according",))
"""Participles that are prepositions, and mean nothing of their verb: who is quoted is no party to an accord."""
_EXPLETIVE_VERBS = frozenset(("is", "are", "was", "were", "'s", "'re"))


class Use(NamedTuple):
    """A word as the tagger and the parser see it: all that its part of speech and its lemma depend on."""

    text: str
    tag: str
    dep: str
    after_expletive: bool


class Word(NamedTuple):
    pos: str
    lemma: str


class Words:
    """What spaCy's attribute ruler and lemmatizer say of a word.

    Both look at one word at a time, yet run their patterns over every token of every text, which takes longer than
    its parse. Of the ruler's few patterns of two words, that for "there are" is kept; the others, which mend the
    lemmas of colloquial forms ("gonna", "y'all"), are left out.
    """

    def __init__(self, language: Language) -> None:
        self._language = language
        self._ruler = cast("AttributeRuler", language.get_pipe("attribute_ruler"))
        self._lemmatizer = language.get_pipe("lemmatizer")
        patterns = [
            entry
            for entry in self._ruler.patterns
            if all(len(words) == 1 for words in cast("list[list[object]]", entry["patterns"]))
        ]
        self._ruler.clear()
        self._ruler.add_patterns(patterns)
        self._known: dict[Use, Word] = {}

    def learn(self, uses: Iterable[Use]) -> dict[Use, Word]:
        """Every use given with its word; what else the mapping holds is of no account."""
        if len(self._known) > _MOST:
            self._known = {}
        unseen = [use for use in dict.fromkeys(uses) if use not in self._known]
        if unseen:
            self._known.update(zip(unseen, self._look_up(unseen), strict=True))
        return self._known

    def _look_up(self, uses: list[Use]) -> Iterable[Word]:
        from spacy.tokens import Doc

        doc = Doc(
            self._language.vocab,
            words=[use.text for use in uses],
            tags=[use.tag for use in uses],
            deps=[use.dep for use in uses],
            heads=list(range(len(uses))),
        )
        for use, token in zip(uses, self._lemmatizer(self._ruler(doc)), strict=True):
            lemma = use.text.lower() if use.text.lower() in _OWN_LEMMAS else _with_silent_e(use, token.lemma_)
            is_verb = use.after_expletive and use.text.lower() in _EXPLETIVE_VERBS
            yield Word("VERB" if is_verb else token.pos_, lemma)


def _with_silent_e(use: Use, lemma: str) -> str:
    """The lemma of "hoped" is "hope": that of "hop", whose vowel is short, would double its consonant."""
    if use.tag not in _PARTICIPLES or not _SHORT.fullmatch(lemma):
        return lemma
    return f"{lemma}e" if use.text.lower() in (f"{lemma}ed", f"{lemma}ing") else lemma
