"""When "one" counts something, and when it is a pronoun."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.claims.neighbours import is_hyphen, word
from crosscheck.claims.tokens import Tok
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


def one_counts(tokens: Sequence[Tok], i: int) -> bool:
    """Whether the "one" at token `i` heads a counted noun, or stands for one person or thing counted."""
    before = tokens[i - 1] if i else None
    if is_hyphen(tokens, i - 1) and word(tokens, i - 2) == "no":
        return False
    if before is not None and before.lower in _PRONOUN_BEFORE:
        return False
    if i + 1 >= len(tokens):
        return before is not None and before.text == ":"
    after = tokens[i + 1]
    if before is not None and before.lower == "that" and word(tokens, i - 2) not in _SAID:  # "said that one drone"
        return False
    if after.lower == "of":
        return i + 2 < len(tokens) and tokens[i + 2].lower in ("them", "whom", "these", "those")
    if after.text == ",":
        return tokens[i].text == "One"
    if after.lower in _COUNT_VERBS:
        return True
    if after.text in "-‐‑":
        return i + 2 < len(tokens) and tokens[i + 2].lower not in (
            "off", "way", "sided", "time", "one", "on", "size", "stop", "third", "half", "to", "man", "half's"
        )  # fmt: skip
    return after.text[0].isalpha() and after.lower not in _PRONOUN_AFTER
