"""Words that state a quantity without a number: "dozens", "several", "none of", "no casualties", "doubled"."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from crosscheck.claims.neighbours import is_hyphen
from crosscheck.claims.tokens import Tokens
from crosscheck.claims.vocabulary import words

# The ranges of the labelling guide of the gold stories.
_PLURALS = {
    "dozens": (24, 99),
    "scores": (40, 99),
    "hundreds": (200, 999),
    "thousands": (2_000, 9_999),
    "millions": (2_000_000, 9_999_999),
    "billions": (2_000_000_000, 9_999_999_999),
    "trillions": (2_000_000_000_000, 9_999_999_999_999),
}
_OF = {"thousands": 1_000, "millions": 1_000_000, "billions": 1_000_000_000, "trillions": 1_000_000_000_000}
_FEW = {"several": (3, 9), "few": (3, 9), "handful": (3, 6), "couple": (2, 2)}
_BARE_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_BARE_SCALES |= {"hundreds": 100, "dozens": 12, "thousands": 1_000}

# "scores" counts only before these; elsewhere somebody scores.
_AFTER_SCORES = words("of more were are had have dead killed injured wounded others feared missing arrested")
_BEFORE_SCORES = words("test exam the their credit box high his her its who top")
_AFTER_COUPLE = words("of more dozen hundred thousand million")

VAGUE_WORDS = frozenset({*_PLURALS, *_FEW, "tens"})
ZERO_WORDS = frozenset({"no", "none", "nobody"})

_CASUALTIES = words(
    "casualties casualty deaths death injuries injury victims survivors fatalities cases infections wounded dead "
    "people persons civilians soldiers troops one-one arrests losses explosions passengers survivor victim child "
    "children women patients prisoners hostages homes houses troop"
)
_HARM = words(
    "killed injured hurt wounded died harmed dead missing arrested survived infected hospitalised hospitalized "
    "detained perished lost charged"
)
_NONE_AFTER = words("of were was has have had is are died survived")
_MULTIPLES = {
    "doubled": 2,
    "doubling": 2,
    "doubles": 2,
    "tripled": 3,
    "tripling": 3,
    "triples": 3,
    "trebled": 3,
    "trebling": 3,
    "quadrupled": 4,
    "quadrupling": 4,
    "quintupled": 5,
    "twofold": 2,
    "threefold": 3,
    "fourfold": 4,
    "fivefold": 5,
    "sixfold": 6,
    "sevenfold": 7,
    "eightfold": 8,
    "ninefold": 9,
    "tenfold": 10,
    "twentyfold": 20,
    "hundredfold": 100,
    "thousandfold": 1000,
}
_MULTIPLES_BEFORE_OBJECT = {"twice": 2, "double": 2, "triple": 3, "treble": 3, "thrice": 3}
_AFTER_TWICE = words("as the that what its their his her this last")
MULTIPLE_WORDS = frozenset({*_MULTIPLES, *_MULTIPLES_BEFORE_OBJECT})


class Vague(NamedTuple):
    """What a word or phrase at `tokens[start:end]` covers, both ends included."""

    low: Decimal
    high: Decimal
    start: int
    end: int


def read_vague(tokens: Tokens, i: int) -> Vague | None:
    """ "dozens", "tens of thousands", "a handful", "several hundred", "a couple of dozen" at token `i`."""
    word = tokens.lower[i]
    if word == "tens" or (word == "hundreds" and tokens.lower[i + 1] == "of"):
        scale = _OF.get(tokens.lower[i + 2]) if tokens.lower[i + 1] == "of" else None
        if scale is not None:
            low, high = (20, 100) if word == "tens" else (200, 1000)
            return Vague(Decimal(low * scale), Decimal(high * scale - 1), i, i + 3)
        if word == "tens":
            return None
    if word in _PLURALS:
        if word == "scores" and (tokens.lower[i + 1] not in _AFTER_SCORES or tokens.lower[i - 1] in _BEFORE_SCORES):
            return None
        end = i + 1
        if tokens.lower[end] == "and" and tokens.lower[end + 1] == word:
            end += 2
        return Vague(Decimal(_PLURALS[word][0]), Decimal(_PLURALS[word][1]), i, end)
    return _few(tokens, i, word)


def _few(tokens: Tokens, i: int, word: str) -> Vague | None:
    if word not in _FEW:
        return None
    low, high = _FEW[word]
    start, end = i, i + 1
    if word != "several":
        if tokens.lower[i - 1] not in ("a", "another") and not (word == "handful" and tokens.lower[end] == "of"):
            return None
        if tokens.lower[i - 1] == "a":
            start = i - 1
        if word == "couple" and tokens.lower[end] not in _AFTER_COUPLE:
            return None
    at = end + 1 if tokens.lower[end] == "of" else end
    factor = _BARE_SCALES.get(tokens.lower[at], 1)
    if factor > 1:
        end = at + 1
    elif word == "several" and not tokens.lower[end][:1].isalpha():
        return None
    return Vague(Decimal(low * factor), Decimal(high * factor), start, end)


def read_zero(tokens: Tokens, i: int) -> int | None:
    """The end of "no casualties", "none of", "no one" or "nobody" where it says that nothing was counted."""
    word, following = tokens.lower[i], tokens.lower[i + 1]
    if word == "none":
        return i + 1 if following in _NONE_AFTER else None
    hyphened = word == "no" and is_hyphen(tokens, i + 1) and tokens.lower[i + 2] == "one"
    if word == "nobody" or hyphened or (word == "no" and following == "one"):
        end = i + (1 if word == "nobody" else 2 + hyphened)
        near = {tokens.lower[k] for k in range(end, min(end + 5, tokens.size))}
        return end if not near.isdisjoint(_HARM) else None
    if word != "no" or tokens.lower[i - 1] in ("almost", "say", "said", "vote", "voted", "a", "the"):
        return None
    for k in range(i + 1, min(i + 4, tokens.size)):
        if tokens.lower[k] in _CASUALTIES:
            return i + 1
        if not tokens.text[k].isalpha() or tokens.lower[k] in ("of", "longer", "more", "less", "fewer"):
            return None
    return None


class Multiple(NamedTuple):
    factor: Decimal
    end: int


def read_multiple(tokens: Tokens, i: int) -> Multiple | None:
    """ "doubled", "tenfold", "twice as many", "double the" at token `i`."""
    word = tokens.lower[i]
    if word in _MULTIPLES:
        if word == "doubles" and tokens.lower[i + 1] != "to":  # tennis, or "he doubles as"
            return None
        return Multiple(Decimal(_MULTIPLES[word]), i + 1)
    if word in _MULTIPLES_BEFORE_OBJECT and tokens.lower[i + 1] in _AFTER_TWICE:
        return Multiple(Decimal(_MULTIPLES_BEFORE_OBJECT[word]), i + 1)
    return None
