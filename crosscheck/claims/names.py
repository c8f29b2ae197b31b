"""Whether two names mean one: of sources, places and parties, within a report and across reports.

A name is read in its canonical form (aliases.toml, metonyms.toml). Two names mean one where their forms are equal, one
is the other's initials or short form, or both are spellings of one word of another script ("Saraqib", "Saraqeb").
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz import fuzz

from crosscheck.claims.lexicon import aliases, classes
from crosscheck.claims.vocabulary import words

_CACHED = 1 << 16
_WORD = re.compile(r"[^\W_]+")
_ROLES = words(
    """spokesman spokeswoman spokesperson official officials officer officers head chief director leader
    representative representatives statement report reports figures data"""
)
"""Words for those who speak for a source: "UN officials" are the UN."""
_BEFORE_OWNER = frozenset(("for", "of", "from", "at"))
_KINDS = words("city town village province governorate region district county state municipality prefecture area")
"""Words that tell what kind of place a name names."""
_SIDES = words("north south east west northern southern eastern western upper lower new central")
_JOINING = words("of for the and in on to de la al")
_ALIKE = 85.0  # rapidfuzz ratio from which two spellings are one name; Saraqib/Saraqeb 85.7, Slovakia/Slovenia 80
_WORD_ALIKE = 75.0
_LETTERS = 5  # shorter words differ by chance: Mali, Malta


@lru_cache(maxsize=_CACHED)
def canonical(name: str) -> str:
    """The name in full, in lower case, without accents, article, points and the words for a speaker's role."""
    plain = _plain(name)
    known = _known(plain)
    return known if known is not None else _known(_owner(plain)) or _owner(plain)


@lru_cache(maxsize=_CACHED)
def same_name(one: str, other: str) -> bool:
    """Whether both names mean one. Symmetric; a name means itself."""
    a, b = canonical(one), canonical(other)
    if a == b:
        return True
    if _known(a) is not None and _known(b) is not None:
        return False
    return _is_initials(one, b) or _is_initials(other, a) or _is_short(a, b) or _is_short(b, a) or _spelt_alike(a, b)


@lru_cache(maxsize=_CACHED)
def is_state(name: str) -> bool:
    """Whether the name means a state, in any of its forms."""
    return canonical(name) in classes("metonyms").values()


def _plain(name: str) -> str:
    """Lower case, without accents and points, apostrophes as typed, without the article."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    bare = bare.replace("’", "'").lower().removesuffix("'s").replace(".", "")
    parts = bare.split()
    return " ".join(parts[1:] if parts[:1] in (["the"], ["a"], ["an"]) and len(parts) > 1 else parts)


def _known(plain: str) -> str | None:
    """The canonical form from the tables; None for a name that they do not hold."""
    table, states = aliases("aliases"), classes("metonyms")
    if plain in table:
        return table[plain]
    return states.get(plain) or (plain if plain in states.values() else None)


def _owner(plain: str) -> str:
    """Whom the speaker speaks for: of "spokesman for the ministry" and "ministry spokesman" the ministry."""
    parts = plain.split()
    if parts and parts[0] in _ROLES and len(parts) > 2 and parts[1] in _BEFORE_OWNER:
        parts = [p for p in parts[2:] if p != "the"]
    while len(parts) > 1 and parts[-1] in _ROLES:
        parts = parts[:-1]
    return " ".join(parts)


def _tokens(plain: str) -> list[str]:
    return _WORD.findall(plain)


def _is_initials(short: str, full: str) -> bool:
    letters = short.replace(".", "").removeprefix("the ").removeprefix("The ")
    if not (letters.isalpha() and letters.isupper() and len(letters) > 1):
        return False
    parts = _tokens(full)
    return letters.lower() in ("".join(p[0] for p in parts), "".join(p[0] for p in parts if p not in _JOINING))


def _is_short(short: str, full: str) -> bool:
    """Whether the words of one are words of the other, its head among them: "Observatory", "Brandt", "Idlib"."""
    a, b = _tokens(short), _tokens(full)
    if not a or len(a) >= len(b) or not set(a) <= set(b) or set(b) - set(a) <= _SIDES:
        return False
    named = [t for t in b if t not in _KINDS]
    before = next((i for i, t in enumerate(b) if i and t in ("of", "for")), len(b))
    return a[-1] in (b[before - 1], b[-1]) or a == named


def _spelt_alike(one: str, other: str) -> bool:
    """Whether both are spellings of one name: the same digits and quarters of the sky, and nearly the same letters."""
    a, b = _tokens(one), _tokens(other)
    for apart in (_SIDES, _KINDS):
        if set(a) & apart != set(b) & apart:
            return False
    if [t for t in a if t.isdecimal()] != [t for t in b if t.isdecimal()]:
        return False
    left, right = "".join(a), "".join(b)
    if min(len(left), len(right)) < _LETTERS or (len(a) == len(b) and not _alike_in_words(a, b)):
        return False
    return fuzz.ratio(left, right) >= _ALIKE


def _alike_in_words(a: list[str], b: list[str]) -> bool:
    """Whether word by word nothing but a spelling differs: the parts of a name must each be alike."""
    return all(x == y or (fuzz.ratio(x, y) >= _WORD_ALIKE and len(x) > 3) for x, y in zip(a, b, strict=True))
