"""Writes the snapshots and the schemas in docs/ anew; look at the difference before keeping it."""

from tests.reporters.snapshots import write

write()
