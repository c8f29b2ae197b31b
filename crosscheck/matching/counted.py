"""What a claim counts, in the words by which claims are compared."""

from __future__ import annotations

from crosscheck.claims.describing import Described
from crosscheck.claims.groups import PEOPLE, group_befallen


def group_counted(described: Described) -> str | None:
    """The group of people that the figure counts: people, where the noun says no more of them ("the death toll", "50
    dead", "73 lives", "killed 50"); None where it counts no people."""
    return group_befallen(described.context.counted, described.claim.predicate_class)


def noun_counted(described: Described) -> str:
    """The noun that the figure counts, one for all that mean people; "" where the sentence names none."""
    return PEOPLE if group_counted(described) == PEOPLE else described.context.counted
