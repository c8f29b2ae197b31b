"""Which group of people a noun names, by itself and beside what befell them.

Whether a noun is of people at all is asked of `group`: the table alone knows no plural that a headline leaves.
"""

from __future__ import annotations

from crosscheck.claims.lexicon import classes

PEOPLE = "people"
"""The group that the general words name, of which every other is a part."""
_ANYBODY = frozenset(("other", "life", "more"))
"""Nouns that count people where something befell them, and anything elsewhere: "two others were hurt"."""
BEFALLING = frozenset(("death", "injury", "missing", "rescue", "displacement", "detention", "hospital"))
"""Classes of what befalls people, whom a figure without a noun counts."""
_WHOLE = {"displacement": frozenset(("civilian", "nation"))}
"""Groups that are told apart only by what befalls others: all who flee are civilians, and all one people."""


def group(noun: str) -> str | None:
    """The group of people that the noun names, a lemma in lower case or the plural that a headline leaves as it is."""
    table = classes("populations")
    return table.get(noun) or table.get(noun.removesuffix("s"))


def head(phrase: str | None) -> str:
    """The noun at the end of a counted phrase, in lower case; "" where there is none."""
    return (phrase or "").lower().rpartition(" ")[2]


def group_befallen(noun: str, of_fact: str | None) -> str | None:
    """The group that the noun counts where a fact of this class befell it; None for no people.

    It is people where the noun says no more of them than the class does: "12 deaths", "43 evacuees fled", "73 lives".
    """
    befallen = classes("befallen")
    if of_fact and of_fact in (befallen.get(noun), befallen.get(noun.removesuffix("s"))):
        return PEOPLE
    if named := group(noun):
        return PEOPLE if named in _WHOLE.get(of_fact or "", ()) else named
    return PEOPLE if of_fact in BEFALLING and (not noun or noun in _ANYBODY) else None
