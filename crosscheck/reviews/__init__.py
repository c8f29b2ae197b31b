"""What people decided of the pairs of a story: kept in a file of their own, laid over each new result."""

from crosscheck.reviews.amending import ruled, withdrawn
from crosscheck.reviews.laying import reviewed
from crosscheck.reviews.targets import Target, target

__all__ = [
    "Target",
    "reviewed",
    "ruled",
    "target",
    "withdrawn",
]
