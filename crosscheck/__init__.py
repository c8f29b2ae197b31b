"""crosscheck: which figures and dates differ between news reports.

    import crosscheck

    result = crosscheck.check(["monday.txt", "tuesday.txt"])
    claims = crosscheck.extract("Twelve people died on Monday.", published=datetime.date(2024, 3, 12))

    many = crosscheck.extract_many(crosscheck.Text(text) for text in texts)

    with crosscheck.Archive("indexes/syria", create=True) as archive:
        archive.add(["reports/"])
        result = archive.check(crosscheck.read(["new.txt"]), window=crosscheck.Window(since=datetime.date(2019, 12, 1)))

docs/python.md shows them at work. Each is imported from its module when it is first used.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

__version__ = "0.1.0"
__all__ = [
    "Archive",
    "Claim",
    "CrosscheckError",
    "Fact",
    "Inputs",
    "Pair",
    "Report",
    "Result",
    "Settings",
    "Text",
    "Verdict",
    "Window",
    "__version__",
    "check",
    "extract",
    "extract_many",
    "load",
    "read",
]

if TYPE_CHECKING:
    from crosscheck.api import check, extract, extract_many, read
    from crosscheck.archives import Archive, Window
    from crosscheck.errors import CrosscheckError
    from crosscheck.model import Claim, Fact, Inputs, Pair, Report, Verdict
    from crosscheck.results import Result, load
    from crosscheck.settings import Settings
    from crosscheck.texts import Text
else:
    _HOMES = {
        "api": ("check", "extract", "extract_many", "read"),
        "archives": ("Archive", "Window"),
        "errors": ("CrosscheckError",),
        "model": ("Claim", "Fact", "Inputs", "Pair", "Report", "Verdict"),
        "results": ("Result", "load"),
        "settings": ("Settings",),
        "texts": ("Text",),
    }

    def __getattr__(name: str) -> object:
        for home, names in _HOMES.items():
            if name in names:
                return getattr(importlib.import_module(f"crosscheck.{home}"), name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
