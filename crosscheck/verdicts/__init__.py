"""What two claims of one fact are to each other: agree, conflict or update; and what does not add up in one report."""

from crosscheck.verdicts.arithmetic import audit
from crosscheck.verdicts.judging import Findings, judge

__all__ = ["Findings", "audit", "judge"]
