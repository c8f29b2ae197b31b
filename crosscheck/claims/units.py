"""The unit that stands behind a figure: a measure, a length of time or a currency word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from crosscheck.claims.currencies import MONEY_WORDS
from crosscheck.claims.measures import DAY, ONLY_GLUED, PHRASES, POWERS, SYMBOLS, Unit
from crosscheck.claims.tokens import Tok, glued


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


def read_unit(tokens: Sequence[Tok], i: int) -> UnitRead | None:
    """The longest unit written at token `i`, after an optional hyphen; None for a plain noun.

    Currency words are units too: their base is an ISO 4217 code, or the word where no single code fits.
    """
    if i >= len(tokens):
        return None
    if tokens[i].text in _HYPHENS:
        if i + 1 >= len(tokens) or not glued(tokens[i - 1], tokens[i]) or not glued(tokens[i], tokens[i + 1]):
            return None
        i += 1
    tok = tokens[i]
    if tok.lower not in _FIRST and tok.text not in SYMBOLS:
        return None
    if powered(tokens, i):
        return UnitRead(POWERS[tok.text + tokens[i + 1].text], i + 2)
    attached = i > 0 and glued(tokens[i - 1], tok)
    for rest, unit in _BY_FIRST.get(tok.lower, ()):
        if (end := _past(tokens, i + 1, rest)) is not None:
            return UnitRead(unit, end)
    symbol = SYMBOLS.get(tok.text)
    if symbol is not None and (attached or _stands_alone(tokens, i)):
        end = i + 1
        return UnitRead(symbol, end)
    if attached and tok.lower in ONLY_GLUED and tokens[i - 1].text not in _HYPHENS:
        return UnitRead(ONLY_GLUED[tok.lower], i + 1)
    return _read_money_word(tokens, i)


def powered(tokens: Sequence[Tok], i: int) -> bool:
    """Whether token `i` and the digit glued to it are an area or a volume: "km2", "m3"."""
    return i + 1 < len(tokens) and tokens[i].text + tokens[i + 1].text in POWERS and glued(tokens[i], tokens[i + 1])


def _past(tokens: Sequence[Tok], i: int, rest: tuple[str, ...]) -> int | None:
    """Past the words of a phrase that begins at token `i`, a hyphen between any two: "75-basis-point"."""
    for word in rest:
        i += word not in _HYPHENS and i + 1 < len(tokens) and tokens[i].text in _HYPHENS
        if i >= len(tokens) or tokens[i].lower != word:
            return None
        i += 1
    return i


def _stands_alone(tokens: Sequence[Tok], i: int) -> bool:
    """A symbol of one letter after a space is a unit only where nothing is glued to it ("4,310 m nobody")."""
    if i + 1 >= len(tokens) or not glued(tokens[i], tokens[i + 1]):
        return True
    return tokens[i + 1].text in ".,;:)]/?!\"'”’-"


def _read_money_word(tokens: Sequence[Tok], i: int) -> UnitRead | None:
    """ "dollars", "US dollars", "Swiss francs", "USD"; the longest phrase wins."""
    for length in (5, 3, 2, 1) if tokens[i].lower == "u" else (3, 2, 1):
        if i + length <= len(tokens):
            found = MONEY_WORDS.get(" ".join(tok.lower for tok in tokens[i : i + length]))
            if found is not None:
                name, code, factor = found
                return UnitRead(Unit(name, code, factor), i + length)
    return None
