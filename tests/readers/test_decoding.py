"""Text from bytes, whatever encoding they are in."""

from __future__ import annotations

import codecs

import pytest

from crosscheck.readers.decoding import decoded

TEXT = "“Café” – 12 dead, said the mayor’s office."


@pytest.mark.parametrize(
    ("data", "problems"),
    [
        (TEXT.encode(), ()),
        (TEXT.encode("utf-16"), ("read as UTF-16",)),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), ("read as UTF-16",)),
        (TEXT.encode("utf-16-le"), ("read as UTF-16-LE",)),
        (TEXT.encode("utf-16-be"), ("read as UTF-16-BE",)),
        (TEXT.encode("utf-32"), ("read as UTF-32",)),
        (TEXT.encode("cp1252"), ("not UTF-8; read as Windows-1252",)),
        (
            TEXT[:-8].encode() + TEXT[-8:].replace("o", "ö").encode("cp1252"),
            ("UTF-8 with stray bytes, which are read as Windows-1252",),
        ),
    ],
)
def test_the_encoding_is_told_by_the_bytes(data: bytes, problems: tuple[str, ...]) -> None:
    """What is not plain is remarked on."""
    text, remarks = decoded(data)
    assert (text.replace("öffice", "office"), remarks) == (TEXT, problems)


def test_an_encoding_that_is_told_is_used_where_it_holds() -> None:
    """By a mail's header, say; else the bytes tell."""
    assert decoded("“Café”".encode("mac-roman"), "macintosh").text == "“Café”"
    assert decoded("Café".encode("latin-1"), "iso-8859-1").text == "Café"
    assert decoded("Café".encode(), "us-ascii").text == "Café"
    assert decoded("Café".encode(), "no-such-charset").text == "Café"


def test_bytes_that_are_no_text_in_any_of_them_are_refused() -> None:
    """Windows-1252 leaves five bytes without a meaning."""
    with pytest.raises(UnicodeDecodeError):
        decoded(b"caf\xe9 \x81 \x8d")
