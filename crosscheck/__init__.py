"""crosscheck: which figures and dates differ between news reports.

    import crosscheck

    result = crosscheck.check(["monday.txt", "tuesday.txt"])
    claims = crosscheck.extract("Twelve people died on Monday.", published=datetime.date(2024, 3, 12))

    many = crosscheck.extract_many(crosscheck.Text(text) for text in texts)

All come from `crosscheck.api`, which is imported when one of them is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__version__ = "0.1.0"
__all__ = ["Text", "__version__", "check", "extract", "extract_many"]

if TYPE_CHECKING:
    from crosscheck.api import Text, check, extract, extract_many
else:

    def __getattr__(name: str) -> object:
        if name in ("Text", "check", "extract", "extract_many"):
            from crosscheck import api

            return getattr(api, name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
