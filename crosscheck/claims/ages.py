"""Ages that carry no unit: "aged 45", "Maria Berg, 45, said"."""

from __future__ import annotations

from functools import cache

from crosscheck.claims.dates.calendar import MONTHS
from crosscheck.claims.lexicon import classes
from crosscheck.claims.measures import YEARS, Unit
from crosscheck.claims.neighbours import looks_plural
from crosscheck.claims.numerals import NUMBER_WORDS, read_number
from crosscheck.claims.tokens import Tokens
from crosscheck.claims.vocabulary import words

_AFTER_AGE = frozenset({",", ".", ")", "—", "–"})
_GROUPS = frozenset(
    {"people", "children", "adults", "women", "men", "girls", "boys", "those", "anyone", "everyone", "pupils", "kids"}
)
# Without one of these before it a figure is no age, unless "and older" or its like follows.
_BEFORE_AGES = frozenset(
    {"aged", "age", "of", ":", "between", "from", "under", "over", ",", "turned", "turns", "turning", "at", "just"}
    | {"only", "was", "is"}
)
# Words for many, and for parents, of whom a figure tells how many they are or have: "a crew of 19", "a father of 12".
_OF_MANY = words(
    "police crew staff infantry militia folk population elderly case infection people family household couple "
    "father mother parent"
)
_LONGEST_LIST = 8
"""Ages that one "aged" may lead to: "aged two, five and nine"."""
_AGED = frozenset({"younger", "older"})
_PERSONS = frozenset({"he", "she", "who"})
_NO_PERSONS = frozenset(
    {"in", "on", "at", "of", "to", "and", "or", "by", "with", "from", "than", "rooms", "pages", "numbers", "total"}
)
_GOES_ON = frozenset({"when", "then", "and", "but", "at", "last", "this", "next", "on", "in", "or"})


def age_unit(tokens: Tokens, start: int, end: int) -> Unit | None:
    """The year where the number at `tokens[start:end]` is somebody's age, else None."""
    before = tokens.lower[start - 1]
    if end - start == 1 and _ends_ages(tokens, start):
        return YEARS
    if before not in _BEFORE_AGES and tokens.lower[end] not in ("and", "or"):
        return None
    if before in ("aged", "age") or (before == "of" and tokens.lower[start - 2] == "age"):
        return YEARS
    if before == ":" and tokens.lower[start - 2] == "age":
        return YEARS
    if before == "between" and tokens.lower[start - 2] in ("aged", "ages", "age"):
        return YEARS
    if before in ("from", "under", "over") and tokens.lower[start - 2] in ("aged", "ages"):
        return YEARS
    if _of_group(tokens, start, end) or _told_of_person(tokens, start, end):
        return YEARS
    # The name before and the comma after: "Maria Berg, 45, said"; "the defender, 23, joined".
    if (
        end - start == 1
        and before == ","
        and start > 1
        and tokens.text[start].isdecimal()
        and len(tokens.text[start]) < 4
    ):
        name, lower, after = tokens.text[start - 2], tokens.lower[start - 2], tokens.text[end]
        named = lower not in MONTHS and name[0].isupper() and name[1:].islower() and name.isalpha()
        if name.islower() and name.isalpha() and lower not in _NO_PERSONS:
            named = after == "," and tokens.lower[end + 1].isalpha() and tokens.lower[end + 1] not in NUMBER_WORDS
        if named and after in _AFTER_AGE and 0 < int(tokens.text[start]) < 120:
            return YEARS
    return None


def _ends_ages(tokens: Tokens, i: int) -> bool:
    """Whether the number at token `i` goes on with a list of ages: "aged six and 11", "aged two, five and nine"."""
    for at in range(i - 2, i - 2 * _LONGEST_LIST, -2):
        if tokens.lower[at + 1] not in ("and", ",") or read_number(tokens, at) is None:
            return False
        if tokens.lower[at - 1] == "aged":
            return True
    return False


def _of_group(tokens: Tokens, start: int, end: int) -> bool:
    """ "children under 5", "adults 65 and older"; "people over 12 provinces" counts."""
    if tokens.lower[end] in ("and", "or") and tokens.lower[end + 1] in _AGED:
        return True
    if tokens.lower[end][:1].isalnum() and tokens.lower[end] not in _GOES_ON | {"were", "are", "who", "to"}:
        return False
    return tokens.lower[start - 1] in ("under", "over") and tokens.lower[start - 2] in _GROUPS


def _told_of_person(tokens: Tokens, start: int, end: int) -> bool:
    """ "she was 17 when", "he turned 50", "died at 92": a whole number of years with no noun after it."""
    text = tokens.text[start]
    if end - start != 1 or not text.isdecimal() or not 0 < int(text) < 120:
        return False
    following = tokens.lower[end]
    if tokens.lower[start - 1] == "of" and tokens.lower[start - 2] in _individuals():
        return not looks_plural(following) and not tokens.text[end][:1].isupper()
    if following[:1].isalnum() and following not in _GOES_ON:
        return False
    if following and following not in _GOES_ON and following not in ".,;)":
        return False
    before = tokens.lower[start - 1]
    if before in ("turned", "turns", "turning"):
        return True
    if before == "at" and tokens.lower[start - 2] in ("died", "dead", "dies", "married", "retired", "retire"):
        return True
    if before in ("just", "only"):
        before = tokens.lower[start - 2]
        start -= 1
    return before in ("was", "is") and tokens.lower[start - 2] in _PERSONS


@cache
def _individuals() -> frozenset[str]:
    """What one person may be called, so that "of 19" is an age."""
    return (frozenset(classes("populations")) | {"widower"}) - _OF_MANY
