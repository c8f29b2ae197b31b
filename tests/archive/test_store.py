"""What is kept, replaced, removed, listed and renewed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from crosscheck.archive import EVERYTHING, Kept, Store, Window
from crosscheck.errors import ArchiveError
from crosscheck.model import Days, Foothold
from tests.archive.making import DIMENSION, MONDAY, TUESDAY, entry, told, vectors


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "a folder, 100% new?", create=True) as made:
        yield made


def addresses(store: Store, window: Window = EVERYTHING) -> list[str | None]:
    return [report.address for report in store.listed(window)]


def test_a_folder_without_an_archive_is_refused(tmp_path: Path) -> None:
    """One line, and nothing is made there; nor is an empty file an archive."""
    with pytest.raises(ArchiveError, match="there is no archive here; make one: crosscheck archive add"):
        Store(tmp_path / "none")
    assert not (tmp_path / "none").exists()
    (tmp_path / "archive.db").touch()
    with pytest.raises(ArchiveError, match="there is no archive here"):
        Store(tmp_path)


def test_what_is_added_is_there_when_it_is_opened_again(store: Store) -> None:
    """Reports, with their sentences and vectors."""
    assert store.add([entry(1), entry(2)]) == Kept(added=2)
    with Store(store.folder) as again:
        assert [report.text for report in again.reports([1, 2])] == [told(1), told(2)]
        assert again.counts() == (2, 4, 4)
        ids, found = again.vectors(dimension=DIMENSION)
        assert ids.tolist() == [1, 2, 3, 4]
        assert np.allclose(found[:2], vectors(2, seed=1), atol=0.02)
        half, end = len(told(2)) // 2, len(told(2))
        assert again.places([3, 4]) == {
            3: (2, Foothold((0, half), 0, None)),
            4: (2, Foothold((half, end), 1, Days(MONDAY, TUESDAY))),
        }


def test_adding_twice_changes_nothing(store: Store) -> None:
    """Nor does the same report from elsewhere, or twice in one batch."""
    store.add([entry(1)])
    again = store.add([entry(1), entry(1, path="/copy.txt"), entry(2), entry(2)])
    assert again == Kept(added=1, unchanged=3)
    assert store.counts() == (2, 4, 4)
    assert store.known([entry(2).report, entry(3).report]) == [2, None]


def test_another_report_from_the_same_address_replaces_the_first(store: Store) -> None:
    """By its URL where it has one, else by its path; the sentences of the first are gone."""
    store.add([entry(1, path="/a.txt"), entry(2, url="https://harbour.example/a", path="/a.txt")])
    changed = [entry(3, path="/a.txt"), entry(4, url="https://harbour.example/a", path="/b.txt")]
    assert store.add(changed) == Kept(replaced=2)
    assert addresses(store) == ["/a.txt", "https://harbour.example/a"]
    assert store.counts()[:2] == (2, 4)
    assert store.places([1, 2, 3, 4]) == {}


def test_one_replaced_in_the_batch_that_brought_it(store: Store) -> None:
    """The last stays."""
    assert store.add([entry(1, path="/a.txt"), entry(2, path="/a.txt")]) == Kept(added=1, replaced=1)
    assert [report.text for report in store.reports([listed.id for listed in store.listed()])] == [told(2)]
    assert store.counts()[:2] == (1, 2)


def test_reports_from_standard_input_have_no_address(store: Store) -> None:
    """None takes the place of another."""
    assert store.add([entry(1, path="-"), entry(2, path="-")]) == Kept(added=2)
    assert store.add([entry(3, path="-")]) == Kept(added=1)
    assert addresses(store) == [None, None, None]


def test_a_report_without_sentences_is_kept(store: Store) -> None:
    """There may be nothing to compare in it."""
    empty = entry(1)._replace(sentences=[], vectors=np.empty((0, DIMENSION), dtype=np.float32))
    assert store.add([empty]) == Kept(added=1)
    assert store.counts() == (1, 0, 0)


def test_all_named_are_removed_or_none(store: Store, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """By id, address or relative path."""
    monkeypatch.chdir(tmp_path)
    store.add([entry(1), entry(2, url="https://harbour.example/a"), entry(3, path="three.txt"), entry(4)])
    for wrong in ("/none.txt", "77", "9" * 40):
        with pytest.raises(ArchiveError, match=f"{wrong}: is no report of .*; see: crosscheck archive list"):
            store.remove(["1", wrong])
    assert store.counts()[0] == 4
    assert store.remove(["1", "1", "https://harbour.example/a", "three.txt"]) == 3
    assert addresses(store) == ["/reports/4.txt"]
    assert store.counts() == (1, 2, 8)


def test_ids_are_never_given_twice(store: Store) -> None:
    """An index that holds a removed sentence must not find another under its id."""
    store.add([entry(1)])
    store.remove(["1"])
    store.add([entry(2)])
    assert store.counts() == (1, 2, 4)
    assert [report.id for report in store.listed()] == [2]


@pytest.mark.parametrize(
    ("window", "found"),
    [
        (Window(), [1, 2, 3, 4]),
        (Window(since=MONDAY), [1, 2, 4]),
        (Window(since=TUESDAY), [2]),
        (Window(until=MONDAY), [1, 4]),
        (Window(sources=("Courier",)), [3, 4]),
        (Window(sources=("Courier", "Harbour Gazette")), [1, 2, 3, 4]),
        (Window(MONDAY, TUESDAY, ("Courier",)), [4]),
        (Window(since=TUESDAY, until=MONDAY), []),
    ],
)
def test_windows(store: Store, window: Window, found: list[int]) -> None:
    """Ends included; what has no day lies in none that is bounded. Sentences follow their reports."""
    store.add(
        [entry(1), entry(2, day=TUESDAY), entry(3, day=None, source="Courier"), entry(4, source="Courier")],
    )
    assert [report.id for report in store.listed(window)] == found
    assert store.sentence_ids(window).tolist() == [id_ for report in found for id_ in (2 * report - 1, 2 * report)]


def test_what_another_version_made_is_known_and_renewed(store: Store) -> None:
    """The sentences are new, the report stays; one that is gone stays gone."""
    store.add([entry(1), entry(2, made_by="second"), entry(3)])
    assert store.outdated("second") == [1, 3]
    assert store.outdated("second", most=1) == [1]
    store.renew({1: entry(1, made_by="second"), 7: entry(7, made_by="second")})
    assert store.outdated("second") == [3]
    assert store.counts()[:2] == (3, 6)
    assert sorted(store.places(range(1, 20))) == [3, 4, 5, 6, 7, 8]


def test_an_archive_of_the_first_tables_is_brought_up_to_date(store: Store) -> None:
    """What it holds stays, and is to be read again where more of it is kept now; what is kept no more is gone."""
    store.add([entry(1)])
    with store.writing() as rows:
        rows.exec_driver_sql("CREATE TABLE keys (key BIGINT, sentence INTEGER)")
        for name in ("claims", "first_day", "last_day"):
            rows.exec_driver_sql(f"ALTER TABLE sentences DROP COLUMN {name}")
    store.set_property("schema", "1")
    with Store(store.folder) as again, again.reading() as rows:
        assert again.counts() == (1, 2, 2)
        assert again.property("schema") == "3"
        assert again.outdated("first") == [1]
        again.renew({1: entry(1)})
        assert again.places([4])[4][1].days == Days(MONDAY, TUESDAY)
        assert not rows.exec_driver_sql("SELECT name FROM sqlite_master WHERE name = 'keys'").all()


def test_a_sample_is_spread_over_what_is_left(store: Store) -> None:
    """Whatever was removed."""
    store.add([entry(number) for number in range(1, 41)])
    store.remove([str(number) for number in range(1, 41, 2)])
    assert store.sample(7, dimension=DIMENSION).shape == (7, DIMENSION)
    assert store.sample(1000, dimension=DIMENSION).shape == (40, DIMENSION)


def test_an_archive_of_a_later_version_is_refused(store: Store) -> None:
    """Nothing in it is touched."""
    store.set_property("schema", "99")
    with pytest.raises(ArchiveError, match=r"was made by a later version of crosscheck \(tables 99\)"):
        Store(store.folder)
    assert store.property("schema") == "99"


def test_tables_that_were_half_made_are_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever ends their making; the next process makes them."""

    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("crosscheck.archive.database.put", fail)
        with pytest.raises(KeyboardInterrupt):
            Store(tmp_path, create=True)
    with sqlite3.connect(tmp_path / "archive.db") as rows:
        assert rows.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    rows.close()
    with Store(tmp_path, create=True) as store:
        assert store.add([entry(1)]) == Kept(added=1)


def test_a_report_that_cannot_be_read_is_found(store: Store) -> None:
    """By its number."""
    store.add([entry(1), entry(2)])
    assert store.damage() == []
    with sqlite3.connect(store.path) as rows:
        rows.execute("UPDATE reports SET document = 'x' WHERE id = 2")
    rows.close()
    assert store.damage() == ["report 2 cannot be read (TypeError)"]
