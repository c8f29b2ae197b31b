"""Pages fetched from a server on this machine."""

from __future__ import annotations

import datetime as dt
import gzip
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

import pytest

from crosscheck import api
from crosscheck.errors import InputError, OutputError
from crosscheck.fetching import Fetcher, Page, Saver
from crosscheck.fetching.addresses import address_of
from crosscheck.readers import read_reports
from crosscheck.settings import Reading, Settings

STORY = b"Ferry sinks\n\nTwelve people were killed when a ferry sank off the cape, the coast guard said.\n"
MAX = 100_000


class Site(BaseHTTPRequestHandler):
    """Answers by the path alone; `asked` are the requests, `rules` the robots.txt."""

    asked: ClassVar[list[tuple[str, str]]] = []
    rules: ClassVar[tuple[int, bytes]] = (404, b"")

    def do_GET(self) -> None:
        self.asked.append((self.path, self.headers["User-Agent"]))
        name, _, rest = self.path[1:].partition("/")
        if name == "robots.txt":
            self._send(self.rules[0], self.rules[1], media="text/plain")
        elif name == "to":
            self._send(302, b"", location=rest if "://" in rest else f"/{rest}")
        elif name == "loop":
            self._send(301, b"", location="/loop")
        elif name == "media":
            self._send(200, STORY, media=rest)
        elif name == "status":
            self._send(int(rest), STORY)
        elif name == "bomb":
            self._send(200, gzip.compress(bytes(10 * MAX)), encoding="gzip")
        elif name == "slow":
            self._drip(float(rest))
        elif name == "huge":
            self._send(200, bytes(2 * MAX), length=rest != "unsaid")
        else:
            self._send(200, STORY, media="text/plain; charset=utf-8")

    def _send(
        self,
        status: int,
        body: bytes,
        *,
        media: str = "text/plain",
        length: bool = True,
        encoding: str = "",
        location: str = "",
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", media)
        if length:
            self.send_header("Content-Length", str(len(body)))
        for key, value in (("Content-Encoding", encoding), ("Location", location)):
            if value:
                self.send_header(key, value)
        self.end_headers()
        self.wfile.write(body)

    def _drip(self, seconds: float) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        for _ in range(40):
            self.wfile.write(b"x")
            time.sleep(seconds)

    def handle(self) -> None:
        try:
            super().handle()
        except OSError:  # whoever asked has had enough
            self.close_connection = True

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def server() -> Iterator[str]:
    Site.asked, Site.rules = [], (404, b"")
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as running:
        thread = threading.Thread(target=running.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{running.server_address[1]}"
        running.shutdown()
        thread.join()


def fetcher(**options: Any) -> Fetcher:
    given: dict[str, Any] = {"version": "9.9", "max_bytes": MAX, "allow_private": True, "pause": 0.0, "timeout": 5.0}
    return Fetcher(**(given | options))


def refusal(url: str, **options: Any) -> str:
    """Why the page is not fetched, without its address."""
    with pytest.raises(InputError) as caught:
        fetcher(**options).fetch(url)
    assert "\n" not in str(caught.value)
    assert caught.value.subject == url
    assert caught.value.remedy
    return caught.value.cause


def test_a_page_is_fetched_under_the_name_of_crosscheck(server: str) -> None:
    """After robots.txt, which is asked once for a host; the day is the server's."""
    fetching = fetcher()
    page = fetching.fetch(f"{server}/ferry")
    fetching.fetch(f"{server}/storm")
    assert (page.url, page.status, page.body) == (f"{server}/ferry", "200 OK", STORY)
    assert page.seen is not None
    agent = "crosscheck/9.9 (reads news reports to compare their figures)"
    assert Site.asked == [("/robots.txt", agent), ("/ferry", agent), ("/storm", agent)]


def test_redirects_are_followed_to_the_fifth(server: str) -> None:
    """The page is where they end; a loop is a chain without end."""
    assert fetcher().fetch(f"{server}/to/to/to/to/to/ferry").url == f"{server}/ferry"
    too_many = "the page redirects more than 5 times"
    assert refusal(f"{server}/to/to/to/to/to/to/ferry") == too_many
    assert refusal(f"{server}/loop") == too_many


def test_a_body_that_is_too_long_is_not_read_to_its_end(server: str) -> None:
    """Whether its length is said, unsaid, or only that of what is packed."""
    for path in ("huge", "huge/unsaid", "bomb"):
        assert refusal(f"{server}/{path}") == f"the page is longer than {MAX} bytes"


def test_a_slow_server_is_left_waiting(server: str) -> None:
    """One that stops, and one that sends a byte at a time."""
    host = "127.0.0.1"
    assert refusal(f"{server}/slow/2", timeout=0.2) == f"{host} does not answer within 0.2 seconds"
    assert refusal(f"{server}/slow/0.05", deadline=0.3) == "the page takes longer than 0.3 seconds"


def test_what_is_no_report_is_not_read(server: str) -> None:
    """Another kind of file, an error of the server, an address that is none."""
    assert refusal(f"{server}/media/image/png") == "the server sends image/png, which is not read"
    assert refusal(f"{server}/status/404") == "the server answers 404 Not Found"
    assert refusal(f"{server}/to/file:///etc/x") == "leads to file:///etc/x, which is no page on the web"
    assert refusal("http://user:word@harbour.example/") == "the address holds a name or password"
    assert refusal("http://harbour.example:port/") == "the address cannot be read"
    assert refusal("http://harbour.invalid/") == "the host harbour.invalid cannot be found"


def test_a_server_that_is_not_there_is_named() -> None:
    """In one line."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        cause = refusal(f"http://127.0.0.1:{taken.getsockname()[1]}/")
    assert cause.startswith("127.0.0.1 cannot be read (")


def test_robots_txt_is_respected_unless_told_otherwise(server: str) -> None:
    """Also where a redirect leads; a host whose robots.txt fails is left alone."""
    Site.rules = (200, b"User-agent: *\nDisallow: /\nAllow: /to\nUser-agent: other\nAllow: /\n")
    cause = "robots.txt of 127.0.0.1 asks programs not to fetch it"
    assert refusal(f"{server}/ferry") == refusal(f"{server}/to/ferry") == cause
    assert fetcher(ignore_robots=True).fetch(f"{server}/ferry").body == STORY
    Site.rules = (200, b"User-agent: *\nDisallow: /\nUser-agent: crosscheck\nDisallow: /*?print\n")
    assert fetcher().fetch(f"{server}/ferry").body == STORY
    assert refusal(f"{server}/ferry?print") == cause
    Site.rules = (503, b"")
    assert refusal(f"{server}/ferry") == f"{server}/robots.txt cannot be read, so nothing there may be fetched"


@pytest.mark.parametrize(
    "host",
    "127.0.0.1 10.0.0.1 192.168.1.1 172.16.0.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1 ::1 fe80::1 fd00::1"
    " ::ffff:127.0.0.1 2002:7f00:1:: 64:ff9b::7f00:1 2130706433 0x7f.1".split(),
)
def test_addresses_that_are_not_public_are_refused(host: str) -> None:
    """In every notation, and hidden in another protocol's addresses."""
    with pytest.raises(InputError, match="leads to an address that is not public"):
        address_of(host, 80, "http://x/", allow_private=False)
    assert address_of(host, 80, "http://x/", allow_private=True)


def test_names_are_checked_by_what_they_lead_to(monkeypatch: pytest.MonkeyPatch, server: str) -> None:
    """One private address among public ones is enough; so it is after a redirect."""
    public, private = [(2, 1, 6, "", (address, 80)) for address in ("93.184.216.34", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [public, private])
    with pytest.raises(InputError, match=r"harbour\.example leads to an address that is not public \(10\.0\.0\.1\)"):
        address_of("harbour.example", 80, "http://harbour.example/", allow_private=False)
    monkeypatch.undo()
    assert (
        refusal(f"{server}/ferry", allow_private=False)
        == "127.0.0.1 leads to an address that is not public (127.0.0.1)"
    )


def test_the_address_that_was_checked_is_the_one_that_is_asked(monkeypatch: pytest.MonkeyPatch, server: str) -> None:
    """A name that leads elsewhere when it is asked again changes nothing."""
    port = int(server.rpartition(":")[2])
    asked: list[str] = []

    def resolve(host: str, *_: Any, **__: Any) -> list[Any]:
        asked.append(host)
        return [(2, 1, 6, "", ("127.0.0.1" if asked.count("harbour.example") < 3 else "10.0.0.1", port))]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    assert fetcher().fetch(f"http://harbour.example:{port}/ferry").body == STORY
    assert asked.count("harbour.example") == 2


def test_a_host_is_given_time_between_requests(server: str) -> None:
    """Its robots.txt is one of them."""
    before = time.monotonic()
    fetcher(pause=0.1).fetch(f"{server}/ferry")
    assert time.monotonic() - before >= 0.1


def test_urls_are_read_like_files_and_kept_as_evidence(server: str, tmp_path: Path) -> None:
    """The archive gives the same report again, and grows with every run."""
    reading = Reading(save_pages=tmp_path / "evidence", allow_private=True)
    settings = Settings(reading=reading, max_bytes=MAX)
    inputs = api.read([f"{server}/status/500", f"{server}/ferry"], settings=settings)
    (report,) = inputs.reports
    assert (report.path, report.url, report.source) == (f"{server}/ferry", f"{server}/ferry", "127.0.0.1")
    assert report.published.latest is not None
    assert abs(report.published.latest - dt.datetime.now(dt.UTC).date()) <= dt.timedelta(days=1)
    assert [entry.path for entry in inputs.unreadable] == [f"{server}/status/500"]
    for times in (1, 2):
        kept, failed = read_reports([tmp_path / "evidence" / "pages.warc.gz"], max_bytes=MAX)
        assert not failed
        assert [(report.path, report.text) for report in kept] == [(f"{server}/ferry", STORY.decode())] * times
        api.read([f"{server}/ferry"], settings=settings)
    assert "reading" not in settings.model_dump()


def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    """As an output that cannot be written."""
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutputError, match=r"pages\.warc\.gz: "):
        Saver(tmp_path / "file").save(Page("http://harbour.example/", "200 OK", (), STORY))
