"""Ages that carry no unit: "aged 45", "Maria Berg, 45, said"."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.claims.dates.calendar import MONTHS
from crosscheck.claims.measures import YEARS, Unit
from crosscheck.claims.neighbours import word as _word
from crosscheck.claims.numerals import NUMBER_WORDS
from crosscheck.claims.tokens import Tok

_AFTER_AGE = frozenset({",", ".", ")", ";", "and", ""})
_GROUPS = frozenset(
    {"people", "children", "adults", "women", "men", "girls", "boys", "those", "anyone", "everyone", "pupils", "kids"}
)
_AGED = frozenset({"younger", "older"})
_PERSONS = frozenset({"he", "she", "who"})
_NO_PERSONS = frozenset(
    {"in", "on", "at", "of", "to", "and", "or", "by", "with", "from", "than", "rooms", "pages", "numbers", "total"}
)
_GOES_ON = frozenset({"when", "and", "but", "at", "last", "this", "next", "on", "in", "or"})


def age_unit(tokens: Sequence[Tok], start: int, end: int) -> Unit | None:
    """The year where the number at `tokens[start:end]` is somebody's age, else None."""
    before = _word(tokens, start - 1)
    if before in ("aged", "age") or (before == "of" and _word(tokens, start - 2) == "age"):
        return YEARS
    if before == ":" and _word(tokens, start - 2) == "age":
        return YEARS
    if before == "between" and _word(tokens, start - 2) in ("aged", "ages", "age"):
        return YEARS
    if before in ("from", "under", "over") and _word(tokens, start - 2) in ("aged", "ages"):
        return YEARS
    if _of_group(tokens, start, end) or _told_of_person(tokens, start, end):
        return YEARS
    # The name before and the comma after: "Maria Berg, 45, said"; "the defender, 23, joined".
    if (
        end - start == 1
        and before == ","
        and start > 1
        and tokens[start].text.isdecimal()
        and len(tokens[start].text) < 4
    ):
        name, after = tokens[start - 2], tokens[end].text if end < len(tokens) else ""
        named = name.lower not in MONTHS and name.text[0].isupper() and name.text[1:].islower() and name.text.isalpha()
        if name.text.islower() and name.text.isalpha() and name.lower not in _NO_PERSONS:
            named = after == "," and _word(tokens, end + 1).isalpha() and _word(tokens, end + 1) not in NUMBER_WORDS
        if named and after in _AFTER_AGE and after != "" and 0 < int(tokens[start].text) < 120 and after in ",.)":
            return YEARS
    return None


def _of_group(tokens: Sequence[Tok], start: int, end: int) -> bool:
    """ "children under 5", "adults 65 and older"; "people over 12 provinces" counts."""
    if _word(tokens, end) in ("and", "or") and _word(tokens, end + 1) in _AGED:
        return True
    if _word(tokens, end)[:1].isalnum() and _word(tokens, end) not in _GOES_ON | {"were", "are", "who", "to"}:
        return False
    return _word(tokens, start - 1) in ("under", "over") and _word(tokens, start - 2) in _GROUPS


def _told_of_person(tokens: Sequence[Tok], start: int, end: int) -> bool:
    """ "she was 17 when", "he turned 50", "died at 92": a whole number of years with no noun after it."""
    text = tokens[start].text
    if end - start != 1 or not text.isdecimal() or not 0 < int(text) < 120:
        return False
    following = _word(tokens, end)
    if following[:1].isalnum() and following not in _GOES_ON:
        return False
    if following and following not in _GOES_ON and following not in ".,;)":
        return False
    before = _word(tokens, start - 1)
    if before in ("turned", "turns", "turning"):
        return True
    if before == "at" and _word(tokens, start - 2) in ("died", "dead", "dies", "married", "retired", "retire"):
        return True
    if before in ("just", "only"):
        before = _word(tokens, start - 2)
        start -= 1
    return before in ("was", "is") and _word(tokens, start - 2) in _PERSONS
