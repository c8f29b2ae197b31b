"""What a newsroom has read, kept so that each new report can be checked against it."""

from __future__ import annotations

from crosscheck.archive.keys import structural_keys
from crosscheck.archive.neighbours import Neighbours, described_index, forget_index, index_damage
from crosscheck.archive.packing import digest
from crosscheck.archive.selection import Wanted, selected
from crosscheck.archive.store import EVERYTHING, Entry, Kept, Listed, Store, Window

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
    "structural_keys",
]
