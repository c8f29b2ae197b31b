"""What a newsroom has read, kept so that each new report can be checked against it."""

from __future__ import annotations

from crosscheck.archive.entries import Entry, Kept
from crosscheck.archive.neighbours import Neighbours, described_index, forget_index, index_damage
from crosscheck.archive.packing import digest
from crosscheck.archive.selection import Wanted, selected
from crosscheck.archive.store import Listed, Store
from crosscheck.archive.windows import EVERYTHING, Window

__all__ = [
    "EVERYTHING",
    "Entry",
    "Kept",
    "Listed",
    "Neighbours",
    "Store",
    "Wanted",
    "Window",
    "described_index",
    "digest",
    "forget_index",
    "index_damage",
    "selected",
]
