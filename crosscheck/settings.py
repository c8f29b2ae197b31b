"""What a run can be told, with the defaults that the measurements support."""

from __future__ import annotations

from pydantic import Field

from crosscheck.model.frozen import Frozen
from crosscheck.policy import Policy


class Settings(Frozen):
    """`max_bytes` bounds one input file; `neighbours` is how many sentences each sentence is compared with in a large
    story; `whole_story` is the number of claim-bearing sentences up to which every claim is compared with every other;
    `show_incomparable` lists pairs that look alike and speak of different facts; `policy` says how differing figures
    are reconciled; `processes` is how many parse at once where there is enough to parse, and changes no result, so it
    is not part of one."""

    max_bytes: int = 20_000_000
    neighbours: int = 64
    whole_story: int = 2_000
    show_incomparable: bool = False
    policy: Policy = Policy.RANGE
    processes: int = Field(default=1, ge=1, exclude=True)
