"""Pages from the web, fetched as a guest should: named, unhurried, and only what may be asked for."""

from crosscheck.fetching.fetcher import Fetcher
from crosscheck.fetching.pages import Page
from crosscheck.fetching.saving import Saver

__all__ = ["Fetcher", "Page", "Saver"]
