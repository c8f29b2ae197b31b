"""How much of what is to be read has been read."""

from __future__ import annotations

from pathlib import Path

from crosscheck.readers import stream_reports
from crosscheck.readers.extent import Extent


def test_a_file_counts_by_its_bytes(tmp_path: Path) -> None:
    """And a file of many reports by how far it has been read."""
    (tmp_path / "a.txt").write_text("Twelve ships came.")
    line = '{"id": "%d", "text": "The harbour of Anselm took forty ships, which was all that it had room for."}\n'
    (tmp_path / "b.jsonl").write_text("".join(line % number for number in range(500)))
    told: list[float] = []
    assert len(list(stream_reports([tmp_path, tmp_path / "b.jsonl"], max_bytes=1_000, told=told.append))) == 501
    assert told == sorted(told)
    assert told[0] < 0.01
    assert any(0.3 < share < 0.7 for share in told)
    assert told[-1] == 1.0


def test_what_has_no_size_is_not_told_of() -> None:
    """Nothing is known of how much standard input will bring."""
    told: list[float] = []
    extent = Extent(["-"], told.append)
    extent.read("-", 10)
    extent.read("-")
    assert told == []


def test_a_page_counts_before_it_is_fetched(tmp_path: Path) -> None:
    """As much as pages do."""
    (tmp_path / "a.txt").write_bytes(b"." * 100_000)
    told: list[float] = []
    extent = Extent([str(tmp_path / "a.txt"), "https://news.example/a"], told.append)
    extent.read(str(tmp_path / "a.txt"))
    assert told == [0.5]
