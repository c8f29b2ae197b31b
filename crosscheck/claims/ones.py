"""When "one" counts something, and when it is a pronoun."""

from __future__ import annotations

from crosscheck.claims.neighbours import is_hyphen
from crosscheck.claims.tokens import Tokens
from crosscheck.claims.vocabulary import words

_PRONOUN_BEFORE = words(
    "the this which every each any no some another a an last first next number day phase as good bad big small new "
    "old great biggest latest"
)
_PRONOUN_AFTER = words(
    "of in to for at on by with from and or but that who which whose whom as than day thing way hand side point "
    "another can could must should would may might does do needs will is are be not after before so if when where "
    "about such again up down out over like said told says fewer less percent"
)
_SAID = words("said says say reported reports showed shows told found confirmed admitted announced and")
_COUNT_VERBS = words(
    "was were had has died survived remains remained fled escaped fell crashed missing dead injured critically"
)


def one_counts(tokens: Tokens, i: int) -> bool:
    """Whether the "one" at token `i` heads a counted noun, or stands for one person or thing counted."""
    before = tokens.lower[i - 1]
    if is_hyphen(tokens, i - 1) and tokens.lower[i - 2] == "no":
        return False
    if before in _PRONOUN_BEFORE:
        return False
    if tokens.lower[i + 1] in ("among", "amongst") and tokens.lower[i - 2] in ("the", "a", "an"):
        return False  # "the smaller one among them"
    if i + 1 >= tokens.size:
        return before == ":"
    after = tokens.lower[i + 1]
    if before == "that" and tokens.lower[i - 2] not in _SAID:  # "said that one drone"
        return False
    if after == "of":
        return i + 2 < tokens.size and tokens.lower[i + 2] in ("them", "whom", "these", "those")
    if after == ",":
        return tokens.text[i] == "One"
    if after in _COUNT_VERBS:
        return True
    if after in "-‐‑":
        return i + 2 < tokens.size and tokens.lower[i + 2] not in (
            "off", "way", "sided", "time", "one", "on", "size", "stop", "third", "half", "to", "man", "half's"
        )  # fmt: skip
    return after[0].isalpha() and after not in _PRONOUN_AFTER
