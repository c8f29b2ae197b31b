"""What two claims of one fact are to each other: agree, conflict or update."""

from crosscheck.verdicts.judging import Findings, judge

__all__ = ["Findings", "judge"]
