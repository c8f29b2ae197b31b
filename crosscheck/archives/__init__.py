"""An archive at work: reports are put into it, and new ones are checked against what it holds."""

from __future__ import annotations

from crosscheck.archive import Window
from crosscheck.archives.archive import Archive, Damage, Info

__all__ = ["Archive", "Damage", "Info", "Window"]
