"""What a run can be told, with the defaults that the measurements support."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pydantic import Field

from crosscheck.model.frozen import Frozen
from crosscheck.policy import Policy


class Reading(Frozen):
    """How inputs are had, none of which is part of a result. `manifest` is a file that says what is known of others;
    `columns` gives the head of a table's column for a field (text, title, ...) whose column bears another name;
    `save_pages` is the folder that keeps what was fetched; `allow_private` lets pages come from addresses that are not
    public, `ignore_robots` from where robots.txt asks programs to stay away."""

    manifest: Path | None = None
    columns: Mapping[str, str] = Field(default_factory=dict)
    save_pages: Path | None = None
    allow_private: bool = False
    ignore_robots: bool = False


class Settings(Frozen):
    """`max_bytes` bounds one input file; `neighbours` is how many sentences each sentence is compared with in a large
    story; `whole_story` is the number of claim-bearing sentences up to which every claim is compared with every other;
    `show_incomparable` lists pairs that look alike and speak of different facts; `policy` says how differing figures
    are reconciled; `reading` says how inputs are had; `processes` is how many parse at once where there is enough to
    parse. The last two stand in no result."""

    max_bytes: int = 20_000_000
    neighbours: int = 64
    whole_story: int = 2_000
    show_incomparable: bool = False
    policy: Policy = Policy.RANGE
    reading: Reading = Field(default=Reading(), exclude=True)
    processes: int = Field(default=1, ge=1, exclude=True)
