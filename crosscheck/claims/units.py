"""The unit that stands behind a figure: a measure, a length of time or a currency word."""

from __future__ import annotations

from typing import NamedTuple

from crosscheck.claims.currencies import MONEY_WORDS
from crosscheck.claims.measures import DAY, ONLY_GLUED, PHRASES, POWERS, SYMBOLS, Unit
from crosscheck.claims.tokens import Tokens


class UnitRead(NamedTuple):
    """A unit that is written at `tokens[i:end]`."""

    unit: Unit
    end: int


def _split_phrase(phrase: str) -> tuple[str, ...]:
    """The tokens of a unit phrase, as the tokenizer would yield them."""
    pieces = phrase.replace("-", " - ").replace("/", " / ").replace("°", "° ").replace("º", "º ").replace(".", " . ")
    return tuple(pieces.split())


def _index(phrases: dict[str, Unit]) -> dict[str, list[tuple[tuple[str, ...], Unit]]]:
    """Phrases by their first token, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Unit]]] = {}
    for names, unit in phrases.items():
        for name in names.split("|"):
            first, *rest = _split_phrase(name)
            found.setdefault(first, []).append((tuple(rest), unit))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


_BY_FIRST = _index(PHRASES)
_FIRST = frozenset({*_BY_FIRST, *ONLY_GLUED, *(phrase.split()[0] for phrase in MONEY_WORDS)})
TIME_WORDS = frozenset(
    name for names, unit in PHRASES.items() if unit.base == DAY for name in names.split("|") if len(name) > 2
)
"""Words that name a length of time ("year", "weeks", "hr")."""
_HYPHENS = frozenset({"-", "‐", "‑"})


def read_unit(tokens: Tokens, i: int) -> UnitRead | None:
    """The longest unit written at token `i`, after an optional hyphen; None for a plain noun.

    Currency words are units too: their base is an ISO 4217 code, or the word where no single code fits.
    """
    if i >= tokens.size:
        return None
    if tokens.text[i] in _HYPHENS:
        if i + 1 >= tokens.size or not tokens.glued[i] or not tokens.glued[i + 1]:
            return None
        i += 1
    text, lower = tokens.text[i], tokens.lower[i]
    if lower not in _FIRST and text not in SYMBOLS:
        return None
    if powered(tokens, i):
        return UnitRead(POWERS[text + tokens.text[i + 1]], i + 2)
    attached = tokens.glued[i]
    for rest, unit in _BY_FIRST.get(lower, ()):
        if (end := _past(tokens, i + 1, rest)) is not None:
            return UnitRead(unit, end)
    symbol = SYMBOLS.get(text)
    if symbol is not None and (attached or _stands_alone(tokens, i)):
        end = i + 1
        return UnitRead(symbol, end)
    if attached and lower in ONLY_GLUED and tokens.text[i - 1] not in _HYPHENS:
        return UnitRead(ONLY_GLUED[lower], i + 1)
    return _read_money_word(tokens, i)


def powered(tokens: Tokens, i: int) -> bool:
    """Whether token `i` and the digit glued to it are an area or a volume: "km2", "m3"."""
    return i + 1 < tokens.size and tokens.text[i] + tokens.text[i + 1] in POWERS and tokens.glued[i + 1]


def _past(tokens: Tokens, i: int, rest: tuple[str, ...]) -> int | None:
    """Past the words of a phrase that begins at token `i`, a hyphen between any two: "75-basis-point"."""
    for word in rest:
        i += word not in _HYPHENS and i + 1 < tokens.size and tokens.text[i] in _HYPHENS
        if i >= tokens.size or tokens.lower[i] != word:
            return None
        i += 1
    return i


def _stands_alone(tokens: Tokens, i: int) -> bool:
    """A symbol of one letter after a space is a unit only where nothing is glued to it ("4,310 m nobody")."""
    if i + 1 >= tokens.size or not tokens.glued[i + 1]:
        return True
    return tokens.text[i + 1] in ".,;:)]/?!\"'”’-"


def _read_money_word(tokens: Tokens, i: int) -> UnitRead | None:
    """ "dollars", "US dollars", "Swiss francs", "USD"; the longest phrase wins."""
    for length in (5, 3, 2, 1) if tokens.lower[i] == "u" else (3, 2, 1):
        if i + length <= tokens.size:
            found = MONEY_WORDS.get(" ".join(tokens.lower[i : i + length]))
            if found is not None:
                return UnitRead(found, i + length)
    return None
