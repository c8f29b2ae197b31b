"""What a claim counts, in the words by which claims are compared."""

from __future__ import annotations

from crosscheck.claims.describing import Described
from crosscheck.claims.lexicon import classes, facts

_PEOPLE = "people"
_ANYBODY = frozenset(("other", "life", "more"))
_HAPPENS_TO_PEOPLE = frozenset(("death", "injury", "missing", "rescue", "displacement", "detention", "hospital"))


def group_counted(described: Described) -> str | None:
    """The group of people that the figure counts: people, where the noun says no more of them ("the death toll", "50
    dead", "73 lives", "killed 50"); None where it counts no people."""
    noun, of_fact = described.context.counted, described.claim.predicate_class
    if group := classes("populations").get(noun):
        return group
    if of_fact not in _HAPPENS_TO_PEOPLE:
        return None
    return _PEOPLE if not noun or noun in _ANYBODY or facts().get(noun) == of_fact else None


def noun_counted(described: Described) -> str:
    """The noun that the figure counts, one for all that mean people; "" where the sentence names none."""
    return _PEOPLE if group_counted(described) == _PEOPLE else described.context.counted
