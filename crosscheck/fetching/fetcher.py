"""Fetches pages over HTTP within limits of time, size and redirects."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from crosscheck.errors import InputError
from crosscheck.fetching.addresses import address_of
from crosscheck.fetching.pages import READABLE, Page

if TYPE_CHECKING:
    import httpx
    from protego import Protego

AGENT = "crosscheck"
"""What a robots.txt calls it."""
REDIRECTS = 5
PAUSE = 1.0
"""Seconds between two requests to one host."""
_ROBOTS_BYTES = 500_000
"""How much of a robots.txt must be read at least (RFC 9309)."""
_LATER = "try again later, or save the page in a browser"
_REDIRECT = (301, 302, 303, 307, 308)


class Fetcher:
    """Fetches one page at a time. Each hop of a redirect is checked like the first: its scheme, its address once the
    name is resolved, and what the host's robots.txt says. Proxies of the environment are not used, since behind one
    the address could not be checked. `version` is crosscheck's own, which it gives with its name. `deadline` and
    `timeout` are seconds for a whole page and for each step of it."""

    def __init__(
        self,
        *,
        version: str,
        max_bytes: int,
        allow_private: bool = False,
        ignore_robots: bool = False,
        timeout: float = 15.0,
        deadline: float = 60.0,
        pause: float = PAUSE,
    ) -> None:
        self._agent = f"{AGENT}/{version} (reads news reports to compare their figures)"
        self._max_bytes = max_bytes
        self._allow_private = allow_private
        self._ignore_robots = ignore_robots
        self._timeout = timeout
        self._deadline = deadline
        self._pause = pause
        self._robots: dict[str, Protego] = {}
        self._asked: dict[str, float] = {}

    def fetch(self, url: str) -> Page:
        """The page at the URL. InputError where it cannot be had, is too long or no document that is read."""
        until = time.monotonic() + self._deadline
        with self._reached(url, url, lambda at: self._require_allowed(at, url, until)) as (at, response):
            return self._page(response, at, url, until)

    def _page(self, response: httpx.Response, at: str, url: str, until: float) -> Page:
        if response.status_code != 200:
            cause = f"the server answers {response.status_code} {response.reason_phrase}".rstrip()
            raise InputError(url, cause, "open it in a browser and save the page")
        media = response.headers.get("content-type", "text/html").partition(";")[0].strip().lower()
        if media not in READABLE:
            raise InputError(url, f"the server sends {media}, which is not read", "give the address of the report")
        return Page(
            at,
            f"{response.status_code} {response.reason_phrase}".rstrip(),
            tuple(response.headers.multi_items()),
            self._body(response, url, until, self._max_bytes),
        )

    def _body(self, response: httpx.Response, url: str, until: float, most: int) -> bytes:
        longer = InputError(url, f"the page is longer than {most} bytes", "raise --max-size or save the page")
        stated = response.headers.get("content-length", "")
        if stated.isdecimal() and int(stated) > most:
            raise longer
        body = bytearray()
        for part in response.iter_bytes(65536):
            body += part
            if len(body) > most:
                raise longer
            if time.monotonic() > until:
                raise InputError(url, f"the page takes longer than {self._deadline:g} seconds", _LATER)
        return bytes(body)

    def _require_allowed(self, at: str, url: str, until: float) -> None:
        """InputError where it is no address of the web, or the host's robots.txt asks crosscheck to stay away or cannot
        be read (RFC 9309)."""
        _host(at, url)
        if self._ignore_robots:
            return
        origin = urljoin(at, "/")
        if origin not in self._robots:
            self._robots[origin] = self._rules(origin, url, until)
        if not self._robots[origin].can_fetch(at, AGENT):
            remedy = "open it in a browser and save the page, or give --ignore-robots if you may"
            raise InputError(url, f"robots.txt of {urlsplit(at).hostname} asks programs not to fetch it", remedy)

    def _rules(self, origin: str, url: str, until: float) -> Protego:
        from protego import Protego

        with self._reached(f"{origin}robots.txt", url, lambda _: None) as (_, response):
            if response.status_code >= 500:
                cause = f"{origin}robots.txt cannot be read, so nothing there may be fetched"
                raise InputError(url, cause, _LATER)
            body = self._body(response, url, until, _ROBOTS_BYTES) if response.status_code == 200 else b""
        return Protego.parse(body.decode("utf-8", "replace"))

    @contextmanager
    def _reached(self, start: str, url: str, require: Callable[[str], None]) -> Iterator[tuple[str, httpx.Response]]:
        """Where the redirects from `start` end, each hop being one that `require` lets pass, and what is answered."""
        at = start
        for _ in range(REDIRECTS + 1):
            require(at)
            with self._answer(at, url) as response:
                if response.status_code not in _REDIRECT or "location" not in response.headers:
                    yield at, response
                    return
                at = urljoin(at, response.headers["location"])
        raise InputError(url, f"the page redirects more than {REDIRECTS} times", "give the address that it leads to")

    @contextmanager
    def _answer(self, at: str, url: str) -> Iterator[httpx.Response]:
        """What the server answers, its body still to be read. The address that was checked is the one that is asked;
        the certificate must be that of the name."""
        import httpx

        host, port = _host(at, url)
        address = address_of(host, port, url, allow_private=self._allow_private)
        self._wait(host)
        try:
            target = httpx.URL(at)
            headers = {"User-Agent": self._agent, "Host": target.netloc.decode("ascii")}
            with (
                httpx.Client(timeout=self._timeout, trust_env=False, follow_redirects=False) as client,
                client.stream(
                    "GET", target.copy_with(host=address), headers=headers, extensions={"sni_hostname": host}
                ) as response,
            ):
                yield response
        except httpx.TimeoutException as error:
            raise InputError(url, f"{host} does not answer within {self._timeout:g} seconds", _LATER) from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            cause = f"{host} cannot be read ({' '.join(str(error).split()) or type(error).__name__})"
            raise InputError(url, cause, "check the address and the connection") from error

    def _wait(self, host: str) -> None:
        wait = self._asked.get(host, float("-inf")) + self._pause - time.monotonic()
        if wait > 0:
            time.sleep(wait)
        self._asked[host] = time.monotonic()


def _host(at: str, url: str) -> tuple[str, int]:
    """The host and port of a hop. InputError where it is none of the web's."""
    try:
        parts = urlsplit(at)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise InputError(url, "the address cannot be read", "check it") from error
    if parts.scheme not in ("http", "https") or not host:
        raise InputError(url, f"leads to {at[:80]}, which is no page on the web", "give the address of a page")
    if parts.username is not None or parts.password is not None:
        raise InputError(url, "the address holds a name or password", "save the page and give the file")
    return host, port or (443 if parts.scheme == "https" else 80)
