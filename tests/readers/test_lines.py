"""Reports that stand one a line."""

from __future__ import annotations

import datetime as dt
import io
import json
import sys
from pathlib import Path

import pytest

from crosscheck.errors import InputError
from crosscheck.model import DateBasis, Report
from crosscheck.readers import stream_reports
from crosscheck.readers.documents import Document
from crosscheck.readers.lines import read_lines

GOOD = b'{"id": "a", "text": "Twelve died."}'


def read(data: bytes, *, max_bytes: int = 1000) -> list[Document | InputError]:
    return list(read_lines(io.BytesIO(data), "x.jsonl", max_bytes=max_bytes))


def test_a_line_is_a_report_with_what_it_says_of_it() -> None:
    """Every key is read; others are no matter, and null is as good as absent."""
    entry = {"id": "a", "text": "T", "published": "2024-03-12", "source": "S", "title": None, "extra": 1}
    assert read(json.dumps(entry).encode()) == [
        Document("T", place="x.jsonl:1", id="a", source="S", published=dt.date(2024, 3, 12), basis=DateBasis.GIVEN)
    ]


def test_lines_keep_their_order_and_their_text() -> None:
    """A byte order mark before the first and blank lines between them are no matter; line ends within texts stay."""
    texts = ["", "a\r\nb", "\ufeff12 e\u0301", "\U0001f525 12"]
    lines = [json.dumps({"id": str(n), "text": text}, ensure_ascii=False) for n, text in enumerate(texts)]
    found = read(("\ufeff" + "\r\n\r\n".join(lines)).encode())
    assert [(line.place, line.text) for line in found if isinstance(line, Document)] == [
        (f"x.jsonl:{1 + 2 * n}", text) for n, text in enumerate(texts)
    ]


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        (b"Twelve died.", "the line is not JSON (Expecting value at character 1)"),
        (b'["a"]', "the line is not a JSON object"),
        (b'{"text": "T"}', "there is no id"),
        (b'{"id": "a"}', "there is no text"),
        (b"{}", "there is no id and no text"),
        (b'{"id": " ", "text": "T"}', "the id is empty"),
        (b'{"id": 1, "text": "T"}', "id is not a string"),
        (b'{"id": "b", "text": ["T"]}', "text is not a string"),
        (b'{"id": "b", "text": "T", "source": 1}', "source is not a string"),
        (b'{"id": "b", "text": "T", "published": "12 March"}', "published: '12 March' is no date"),
        (b'{"id": "b", "text": "\xff"}', "byte 22 of the line is not UTF-8"),
        (b'{"id": "b", "text": ' + b"[" * 5000, "the line is longer than 1000 bytes"),
        (b'{"id": "b", "text": ' + b"9" * 900 + b"}", "text is not a string"),
        (b'{"id": "b", "text": "T\\ud83d"}', "text holds half a character at 1"),
    ],
)
def test_a_line_that_gives_no_report_is_named_and_the_rest_is_read(line: bytes, cause: str) -> None:
    """The error names file and line; the lines before and after it are there."""
    first, error, last = read(GOOD + b"\n" + line + b'\n{"id": "z", "text": "T"}')
    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert isinstance(error, InputError)
    assert (error.subject, error.cause) == ("x.jsonl:2", cause)


def test_brackets_without_end_are_an_error_of_their_line() -> None:
    """Neither a crash nor a traceback."""
    (error,) = read(b"[" * 500_000, max_bytes=1_000_000)
    assert isinstance(error, InputError)


def test_files_and_lines_are_read_in_order_with_ids_of_their_own(tmp_path: Path) -> None:
    """A file is called r1 unless a line before it is; a .jsonl file in a folder is read where it is named."""
    (tmp_path / "a.jsonl").write_bytes(b'{"id": "r1", "text": "Twelve died."}\n\n{"id": "b", "text": ""}')
    (tmp_path / "b.txt").write_text("Twelve died.", encoding="utf-8")
    named = stream_reports([tmp_path / "b.txt", tmp_path / "a.jsonl"], max_bytes=1000)
    base = tmp_path.as_posix()
    assert [(item.id, item.path) for item in named if isinstance(item, Report)] == [
        ("r1", f"{base}/a.jsonl:1"),
        ("b", f"{base}/a.jsonl:3"),
        ("r2", f"{base}/b.txt"),
    ]
    assert [item.path for item in stream_reports([tmp_path], max_bytes=1000)] == [f"{base}/b.txt"]


def test_standard_input_may_hold_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it opens with a brace, which no report does."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(GOOD))))
    assert [item.id for item in stream_reports(["-"], max_bytes=100) if isinstance(item, Report)] == ["a"]
