"""`crosscheck archive add` as a process of its own that is killed: what it has committed stays, and is gone on from."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from pathlib import Path

from crosscheck.archive import Store
from crosscheck.archives.readied import REPORTS
from crosscheck.embedders.compiled import compiled_embedder
from crosscheck.errors import ArchiveError

BATCHES = 3
"""All reports have one sentence with a figure, so that little is embedded."""
KILLS = 2


def kept(folder: Path) -> int:
    try:
        with Store(folder) as store:
            return store.counts()[0]
    except ArchiveError:  # nothing is there yet
        return 0


def command(folder: Path, reports: Path) -> list[str]:
    return [sys.executable, "-m", "crosscheck", "archive", "add", str(folder), str(reports), "-q"]


def test_no_kill_of_the_command_loses_what_was_committed(tmp_path: Path, cache: Path) -> None:
    """At random moments after a commit; whole batches are there, every report of which can be read, and the last run
    adds what is missing."""
    del cache
    compiled_embedder()  # so that the commands find it
    seeded = random.Random(6)
    folder, reports = tmp_path / "archive", tmp_path / "reports.jsonl"
    with reports.open("w", encoding="utf-8") as lines:
        for number in range(BATCHES * REPORTS):
            teller = "".join("abcdefghij"[int(digit)] for digit in str(number))
            text = f"The flood took 12 houses in Orlenka.\n\nSo {teller} said."
            lines.write(json.dumps({"id": f"n{number}", "text": text}) + "\n")
    for _ in range(KILLS):
        before = kept(folder)
        with subprocess.Popen(command(folder, reports)) as process:
            while process.poll() is None and kept(folder) == before:
                time.sleep(0.02)
            time.sleep(seeded.uniform(0, 0.3))
            process.kill()
        assert process.returncode == -9, "it ended by itself"
        assert kept(folder) > before
        assert kept(folder) % REPORTS == 0
        with Store(folder) as store:
            assert store.damage() == []
    done = subprocess.run(command(folder, reports), check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert kept(folder) == BATCHES * REPORTS
