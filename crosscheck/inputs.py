"""How reports are had: from files, by URL, with what a manifest says of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from crosscheck import __version__
from crosscheck.model import Report, Unreadable
from crosscheck.readers import Fetch, Given, Known, Member, is_url, read_manifest, site, stream_reports
from crosscheck.settings import Settings


def streamed(
    paths: Sequence[str | Path],
    *,
    unread: Callable[[Unreadable], None],
    settings: Settings,
    told: Callable[[float], None] | None = None,
) -> Iterator[Report]:
    """Each report in files and folders and at URLs, as it is read; `unread` is told of what cannot be read, `told` of
    the share of all that has been."""
    for item in stream_reports(
        paths,
        max_bytes=settings.max_bytes,
        fetch=fetch_of(paths, settings),
        given=given_of(settings),
        columns=settings.reading.columns,
        processes=settings.processes,
        told=told,
    ):
        if isinstance(item, Report):
            yield item
        else:
            unread(item)


def given_of(settings: Settings) -> Given:
    """What a manifest says of files; nothing where there is none."""
    manifest = settings.reading.manifest
    return Given() if manifest is None else read_manifest(manifest, max_bytes=settings.max_bytes)


def fetch_of(paths: Sequence[str | Path], settings: Settings) -> Fetch | None:
    """What fetches the pages among the paths, None where there are none."""
    if not any(map(is_url, paths)):
        return None
    from crosscheck.fetching import Fetcher, Saver

    reading = settings.reading
    saver = Saver(reading.save_pages) if reading.save_pages is not None else None
    fetcher = Fetcher(
        version=__version__,
        max_bytes=settings.max_bytes,
        allow_private=reading.allow_private,
        ignore_robots=reading.ignore_robots,
    )

    def fetch(url: str) -> Member:
        page = fetcher.fetch(url)
        if saver is not None:
            saver.save(page)
        return Member(url, page.body, Known(url=page.url, source=site(page.url), seen=page.seen))

    return fetch
