"""The text of a plain-text file."""

from __future__ import annotations

import pytest

from crosscheck.errors import InputError
from crosscheck.readers.plain import read_plain


def test_utf8_text_is_kept_unchanged_with_line_ends_and_byte_order_mark() -> None:
    """Nothing is normalised, so that offsets hold in the decoded file."""
    (decoded,) = read_plain("\ufeffEins\r\nZwei — drei\n".encode(), "a.txt")
    assert decoded.text == "\ufeffEins\r\nZwei — drei\n"
    assert decoded.problems == ()


def test_text_that_is_not_utf8_is_read_as_windows_1252_with_a_remark() -> None:
    """Curly quotes and dashes of the Windows code page come out as such."""
    (decoded,) = read_plain("“Café” – 12 dead".encode("cp1252"), "a.txt")
    assert decoded.text == "“Café” – 12 dead"
    assert decoded.problems == ("not UTF-8; read as Windows-1252",)


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"", "the file holds no text"),
        (b" \r\n\t\n", "the file holds no text"),
        (b"\xef\xbb\xbf \n", "the file holds no text"),
        (b"PK\x03\x04\x00\x00", "the file is not text (it holds NUL bytes)"),
        (b"\x00\x01" * 20, "the file is not text (it is full of control characters)"),
        (b"\x01\x02\x03\x04 abc", "the file is not text (it is full of control characters)"),
        (b"caf\xe9 \x81 \x8d", "the file is neither UTF-8 nor Windows-1252 text"),
    ],
)
def test_bytes_that_are_no_text_are_refused_with_cause(data: bytes, cause: str) -> None:
    """The error names the file, what is wrong with it and what to do."""
    with pytest.raises(InputError) as caught:
        read_plain(data, "odd.txt")
    assert (caught.value.subject, caught.value.cause) == ("odd.txt", cause)
    assert caught.value.remedy


def test_a_stray_control_character_does_not_make_a_report_unreadable() -> None:
    """Wire copy ends with one now and then."""
    assert read_plain(b"Twelve people died in the flood, the mayor said. " * 5 + b"\x04", "a.txt")[0].text.endswith(
        "\x04"
    )
