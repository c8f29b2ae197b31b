"""What people decided of the pairs of a story: kept in a file of their own, laid over each new result."""

from crosscheck.reviews.amending import ruled, withdrawn
from crosscheck.reviews.laying import reviewed
from crosscheck.reviews.targets import Target, conflicts, target

__all__ = [
    "Target",
    "conflicts",
    "reviewed",
    "ruled",
    "target",
    "withdrawn",
]
