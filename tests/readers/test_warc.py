"""Pages in web archives."""

from __future__ import annotations

import datetime as dt
import gzip
import io
from pathlib import Path

import pytest

from crosscheck.errors import InputError
from crosscheck.readers import read_reports
from crosscheck.readers.documents import Known, Member
from crosscheck.readers.warc import read_warc

PAGE = b"Ferry sinks\n\nTwelve people were killed when a ferry sank off the cape, the coast guard said.\n"
URL = "https://www.harbour.example/2021/ferry"


def archive(*pages: tuple[str, str, str, bytes], compressed: bool = False) -> bytes:
    """An archive of URL, status, media type and body; where it is compressed each record is by itself."""
    records = [_record("warcinfo", b"software: a test\r\n")]
    for url, status, media, body in pages:
        head = f"HTTP/1.1 {status} OK\r\nContent-Type: {media}\r\n\r\n".encode()
        records.append(_record("response", head + body, url=url))
    return b"".join(map(gzip.compress, records) if compressed else records)


def _record(kind: str, block: bytes, url: str | None = None) -> bytes:
    lines = ["WARC/1.0", f"WARC-Type: {kind}", "WARC-Date: 2021-05-09T11:00:00Z", f"Content-Length: {len(block)}"]
    if url is not None:
        lines += [f"WARC-Target-URI: {url}", "Content-Type: application/http; msgtype=response"]
    return "\r\n".join([*lines, "", ""]).encode() + block + b"\r\n\r\n"


def parts(content: bytes, *, max_bytes: int = 10_000) -> list[object]:
    return list(read_warc(io.BytesIO(content), "a.warc", max_bytes=max_bytes))


def test_each_page_is_a_file_of_its_own_under_its_url() -> None:
    """Pictures, scripts, errors and robots.txt are none."""
    content = archive(
        (URL, "200", "text/html; charset=utf-8", PAGE),
        (URL + ".jpg", "200", "image/jpeg", b"\xff"),
        (URL + "/gone", "404", "text/html", PAGE),
        ("https://harbour.example/robots.txt", "200", "text/plain", b"User-agent: *"),
    )
    known = Known(url=URL, source="harbour.example", seen=dt.date(2021, 5, 9))
    assert parts(content) == [Member(URL, PAGE, known)]


@pytest.mark.parametrize("compressed", [False, True])
def test_the_day_of_saving_bounds_the_publication_date(tmp_path: Path, compressed: bool) -> None:
    """It is no publication date; a compressed archive is read like any other."""
    path = tmp_path / ("a.warc.gz" if compressed else "a.warc")
    path.write_bytes(archive((URL, "200", "text/plain", PAGE), compressed=compressed))
    (report,), failed = read_reports([path], max_bytes=10_000)
    assert not failed
    assert (report.path, report.url, report.source) == (URL, URL, "harbour.example")
    assert (report.published.day, report.published.latest) == (None, dt.date(2021, 5, 9))


def test_a_page_that_is_too_long_or_cut_off_is_named() -> None:
    """By its URL."""
    (error,) = parts(archive((URL, "200", "text/html", PAGE)), max_bytes=50)
    assert isinstance(error, InputError)
    assert str(error) == f"{URL}: the page in a.warc is longer than 50 bytes; raise max_bytes"
    (error,) = parts(archive((URL, "200", "text/html", PAGE))[:-40])
    assert isinstance(error, InputError)
    assert error.cause == "a.warc ends within the page"


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (archive((URL, "404", "text/html", PAGE)).replace(b"Length: 18", b"Length: 13"), "the web archive is damaged"),
        (archive((URL, "404", "text/html", PAGE)), "the web archive holds no page that is read"),
        (b"", "the web archive is damaged"),
    ],
)
def test_a_damaged_archive_is_refused_in_one_line(content: bytes, cause: str) -> None:
    """Nothing of it is guessed."""
    with pytest.raises(InputError) as caught:
        parts(content)
    assert caught.value.cause == cause


def test_a_compressed_archive_that_is_cut_off_gives_the_pages_before(tmp_path: Path) -> None:
    """And says that it is damaged."""
    long = "".join(f"{n * n * 7919} killed. " for n in range(5000)).encode()
    whole = archive((URL, "200", "text/plain", PAGE), (URL + "/2", "200", "text/plain", long), compressed=True)
    (tmp_path / "a.warc.gz").write_bytes(whole[:-30])
    reports, failed = read_reports([tmp_path / "a.warc.gz"], max_bytes=100_000)
    assert [report.path for report in reports] == [URL]
    assert [entry.cause for entry in failed] == ["the gzip file is damaged or cut off"]
    assert gzip.decompress(whole).startswith(b"WARC/1")
