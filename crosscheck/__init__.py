"""crosscheck: which figures and dates differ between news reports.

    import crosscheck

    result = crosscheck.check(["monday.txt", "tuesday.txt"])
    claims = crosscheck.extract("Twelve people died on Monday.", published=datetime.date(2024, 3, 12))

    many = crosscheck.extract_many(crosscheck.Text(text) for text in texts)

    with crosscheck.Archive("indexes/syria", create=True) as archive:
        archive.add(["reports/"])
        result = archive.check(crosscheck.read(["new.txt"]), window=crosscheck.Window(since=datetime.date(2019, 12, 1)))

All come from `crosscheck.api` and `crosscheck.archives`, which are imported when one of them is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__version__ = "0.1.0"
__all__ = ["Archive", "Text", "Window", "__version__", "check", "extract", "extract_many", "read"]

if TYPE_CHECKING:
    from crosscheck.api import Text, check, extract, extract_many, read
    from crosscheck.archives import Archive, Window
else:

    def __getattr__(name: str) -> object:
        if name in ("Archive", "Window"):
            from crosscheck import archives

            return getattr(archives, name)
        if name in __all__:
            from crosscheck import api

            return getattr(api, name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
