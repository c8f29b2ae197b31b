"""Whatever ends a process or damages a file, what was committed is not lost, and one line says what is wrong."""

from __future__ import annotations

import multiprocessing
import os
import random
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from crosscheck.archive import Neighbours, Store, described_index, forget_index, index_damage
from crosscheck.errors import ArchiveError
from tests.archive import making
from tests.archive.making import DIMENSION, SENTENCES, entry, told, vectors

KILLS = 50
NOBODY = 65534
_PROCESSES = multiprocessing.get_context("forkserver")
_PROCESSES.set_forkserver_preload(["tests.archive.making"])


def started(target: Callable[..., None], *arguments: object) -> multiprocessing.process.BaseProcess:
    process = _PROCESSES.Process(target=target, args=arguments, daemon=True)
    process.start()
    return process


def kill_after(seconds: float, target: Callable[..., None], *arguments: object) -> None:
    """Kills it that long after it has begun."""
    begun = _PROCESSES.Event()
    process = started(target, *arguments, begun)
    assert begun.wait(60)
    time.sleep(seconds)
    killed(process)


def killed(process: multiprocessing.process.BaseProcess) -> None:
    process.kill()
    process.join()
    assert process.exitcode == -9, "it ended by itself"


def numbers_in(ledger: Path) -> list[int]:
    return [int(line) for line in ledger.read_text().split()]


def texts_of(store: Store) -> set[str]:
    return {report.text for report in store.reports([listed.id for listed in store.listed()])}


def read_all(folder: Path) -> None:
    with Store(folder) as store:
        texts_of(store)
        store.damage()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An archive of 40 reports with an index."""
    with Store(tmp_path / "archive", create=True) as store:
        store.add([entry(number) for number in range(1, 41)])
        assert Neighbours(store, DIMENSION, exact=10).compact()
        return store.folder


def test_no_kill_loses_what_was_committed(tmp_path: Path) -> None:
    """At any moment of its making and filling; no report is there in part, and the archive opens at once."""
    seeded = random.Random(6)
    ledger, folder = tmp_path / "ledger", tmp_path / "archive"
    ledger.touch()
    first = 1
    for _ in range(KILLS):
        before, commits = len(numbers_in(ledger)), seeded.randrange(5)
        process = started(making.add_forever, folder, ledger, first)
        while len(numbers_in(ledger)) < before + 2 * commits:
            time.sleep(0.001)
        time.sleep(seeded.uniform(0, 0.01 if commits else 0.05))
        killed(process)
        committed = numbers_in(ledger)
        if not committed:
            continue
        with Store(folder) as store:
            there = texts_of(store)
            reports, sentences, _ = store.counts()
        assert {told(number) for number in committed} <= there
        assert len(there) == reports
        assert sentences == SENTENCES * reports
        first = reports + 1
    with Store(folder) as store:
        assert store.damage() == []
        assert store.counts()[0] >= KILLS


def test_a_kill_while_reports_are_renewed_leaves_each_whole(folder: Path) -> None:
    """All of a transaction or nothing of it."""
    seeded = random.Random(6)
    for _ in range(8):
        kill_after(seeded.uniform(0, 0.15), making.renew_forever, folder)
        with Store(folder) as store:
            assert store.counts()[:2] == (40, 40 * SENTENCES)
            with store.reading() as rows:
                assert len(rows.exec_driver_sql("SELECT DISTINCT made_by FROM reports").all()) == 1
            assert store.damage() == []


def test_a_kill_while_the_index_is_made_leaves_the_old_or_the_new(folder: Path) -> None:
    """Either finds what it should; the next compaction clears away what was left."""
    seeded = random.Random(6)
    for _ in range(8):
        kill_after(seeded.uniform(0, 0.25), making.compact_forever, folder)
        with Store(folder) as store:
            assert index_damage(store) == []
            found, _ = Neighbours(store, DIMENSION, exact=10).nearest(vectors(SENTENCES, seed=7), 1)
            assert found.tolist() == [[13], [14]]
    with Store(folder) as store:
        assert Neighbours(store, DIMENSION, exact=10).compact(force=True)
        described = described_index(store)
        assert described is not None
        assert [file.name for file in folder.glob("neighbours*")] == [described.file]


@pytest.mark.parametrize("damage", ["gone", "empty", "half", "another", "flipped"])
def test_a_damaged_index_is_named_and_made_anew(folder: Path, damage: str) -> None:
    """Nothing that the database holds is lost with it."""
    with Store(folder) as store:
        described = described_index(store)
        assert described is not None
        file = folder / described.file
        content = file.read_bytes()
        middle = len(content) // 2
        if damage == "gone":
            file.unlink()
        else:
            changed = {
                "empty": b"",
                "half": content[:middle],
                "another": b"x" * len(content),
                "flipped": content[:middle] + bytes([content[middle] ^ 0xFF]) + content[middle + 1 :],
            }
            file.write_bytes(changed[damage])
        assert index_damage(store) == [
            f"the index {file.name} is {'missing or cut short' if damage in ('gone', 'empty', 'half') else 'damaged'}"
        ]
        if damage != "flipped":
            with pytest.raises(ArchiveError, match=f"; crosscheck archive verify {folder} --repair$"):
                Neighbours(store, DIMENSION, exact=10).nearest(vectors(1, seed=7), 1)
        forget_index(store)
        neighbours = Neighbours(store, DIMENSION, exact=10)
        assert neighbours.nearest(vectors(1, seed=7), 1)[0].tolist() == [[13]]
        assert neighbours.compact()
        assert index_damage(store) == []


@pytest.mark.parametrize("left", [0, 20, 3000, 0.5])
def test_a_truncated_database_is_one_line(folder: Path, left: float) -> None:
    """When it is opened or when what is missing is asked for."""
    file = folder / "archive.db"
    content = file.read_bytes()
    file.write_bytes(content[: int(left * len(content)) if isinstance(left, float) else left])
    with pytest.raises(ArchiveError) as raised:
        read_all(folder)
    assert str(raised.value).count("\n") == 0
    assert "there is no archive here" in str(raised.value) or "the database is damaged" in str(raised.value)


def test_a_full_disk_is_one_line_and_loses_nothing(tmp_path: Path) -> None:
    """When there is room again, work goes on."""
    folder, ledger = tmp_path / "archive", tmp_path / "ledger"
    process = started(making.add_until_full, folder, ledger, 200_000)
    process.join(20)
    *committed, last = ledger.read_text().splitlines()
    assert process.exitcode == 0
    assert last.startswith(f"{folder}: ")
    assert "; " in last
    with Store(folder) as store:
        assert {told(int(number)) for number in committed} <= texts_of(store)
        assert store.damage() == []
        store.add([entry(100_000)])


def test_a_database_that_may_not_grow_is_a_full_disk(folder: Path) -> None:
    """The words say so, and that nothing committed is lost."""
    with Store(folder) as store:
        with store.reading() as rows:
            pages = rows.exec_driver_sql("PRAGMA page_count").scalar()
            rows.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(ArchiveError, match="the disk is full; make room and run it again: what was committed is"):
            store.add([entry(number) for number in range(100, 200)])
        assert store.counts()[0] == 40


@contextmanager
def unprivileged() -> Iterator[None]:
    """Without the rights of root, whom no permission stops."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


def test_a_folder_that_may_not_be_written_to_can_be_read(folder: Path) -> None:
    """Also its index; a write is refused in one line."""
    open_to_all = Path(tempfile.mkdtemp())
    try:
        place = open_to_all / "archive"
        shutil.copytree(folder, place)
        for file in place.iterdir():
            file.chmod(0o444)
        place.chmod(0o555)
        open_to_all.chmod(0o755)
        with unprivileged(), Store(place) as store:
            assert len(texts_of(store)) == 40
            assert Neighbours(store, DIMENSION, exact=10).nearest(vectors(1, seed=7), 1)[0].tolist() == [[13]]
            assert index_damage(store) == store.damage() == []
            with pytest.raises(ArchiveError, match="may not be written to; change the permissions of the folder"):
                store.add([entry(100)])
            with pytest.raises(ArchiveError, match="may not be written to"):
                Store(place / "inner", create=True)
    finally:
        open_to_all.chmod(0o755)
        (open_to_all / "archive").chmod(0o755)
        shutil.rmtree(open_to_all)


def test_two_writers_come_one_after_the_other_while_readers_read(tmp_path: Path) -> None:
    """Both have all their reports kept, and a reader sees more and more of them."""
    folder = tmp_path / "archive"
    writers = [started(making.add_some, folder, numbers) for numbers in (range(1, 21), range(101, 121))]
    seen, refused = [0], list[str]()
    while any(writer.is_alive() for writer in writers):
        if (folder / "archive.db").is_file():
            try:
                with Store(folder) as store:
                    seen.append(store.counts()[0])
            except ArchiveError as error:
                refused.append(str(error))
        time.sleep(0.01)
    assert [writer.exitcode for writer in writers] == [0, 0]
    assert all("there is no archive here" in each for each in refused)  # before it is made
    assert seen == sorted(seen)
    with Store(folder) as store:
        assert texts_of(store) == {told(number) for number in (*range(1, 21), *range(101, 121))}


def test_a_reader_sees_what_was_committed_while_one_writes(folder: Path) -> None:
    """It waits for nobody, and what it reads in one go is of one moment."""
    with Store(folder) as store, Store(folder) as reader:
        with store.writing() as rows:
            rows.exec_driver_sql("DELETE FROM reports")
            assert reader.counts()[:2] == (40, 80)
        assert reader.counts()[:2] == (0, 0)


def test_who_waits_for_a_writer_is_told_and_gives_up_in_the_end(folder: Path) -> None:
    """In one line."""
    waits: list[str] = []
    with (
        Store(folder) as store,
        Store(folder, on_wait=lambda: waits.append("waiting"), patience=0.01, longest=0.1) as other,
        store.alone(),
        pytest.raises(ArchiveError, match=r"another process has been writing for 0\.1 seconds; wait until it is"),
    ):
        other.add([entry(100)])
    assert waits == ["waiting"]


def test_an_index_that_is_replaced_under_a_reader(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between its asking which file it is and its opening it: it takes the new one."""
    with Store(folder) as store:
        stale = described_index(store)
        assert Neighbours(store, DIMENSION, exact=10).compact(force=True)
        answers = iter([stale])
        monkeypatch.setattr(
            "crosscheck.archive.neighbours.described_index", lambda store: next(answers, described_index(store))
        )
        found, _ = Neighbours(store, DIMENSION, exact=10).nearest(vectors(1, seed=7), 1)
    assert found.tolist() == [[13]]


def test_another_database_is_refused(tmp_path: Path) -> None:
    """It is no archive, and nothing in it is touched."""
    with sqlite3.connect(tmp_path / "archive.db") as rows:
        rows.execute("CREATE TABLE other (a)")
    rows.close()
    with pytest.raises(ArchiveError, match="no such table: properties; check the folder"):
        Store(tmp_path)
