"""What reports are called: short names, all different."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.reporters.names import names
from tests.fakes import report


def called(*files: tuple[str, str | None]) -> list[str]:
    """The names of reports with these paths and sources, in order."""
    reports = [
        report(f"r{number}", "The port is closed.").model_copy(update={"path": path, "source": source})
        for number, (path, source) in enumerate(files, 1)
    ]
    return list(names(reports).values())


def unsourced(*paths: str) -> list[str]:
    return called(*((path, None) for path in paths))


def test_a_source_is_the_name_and_a_file_without_one_is_called_by_its_stem() -> None:
    """Neither folder nor suffix is shown where nothing else is called alike."""
    assert called(("dam/wire.txt", "Northern Wire"), ("dam/letter.txt", None)) == ["Northern Wire", "letter"]


def test_several_reports_of_one_source_are_told_apart_by_their_files() -> None:
    """The file follows in brackets."""
    assert called(("a.txt", "Courier"), ("b.txt", "Courier")) == ["Courier (a)", "Courier (b)"]


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        (("a/wire.txt", "a/wire.md"), ["wire.txt", "wire.md"]),
        (("a/wire.txt", "b/wire.txt", "b/letter.txt"), ["a/wire.txt", "b/wire.txt", "letter"]),
    ],
)
def test_files_called_alike_are_shown_with_suffix_or_path(paths: tuple[str, ...], expected: list[str]) -> None:
    """The least that tells them apart."""
    assert unsourced(*paths) == expected


def test_a_file_called_like_a_source_keeps_its_suffix() -> None:
    """Otherwise two reports had one name."""
    assert called(("1.txt", "Courier"), ("Courier.txt", None)) == ["Courier", "Courier.txt"]


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        (("004_92b6e176e30ddab2.txt", "000_01774eeb22080008.txt"), ["004", "000"]),
        (("004_92b6e176e30ddab2.txt", "0041.txt"), ["004_92b6e…6e30ddab2", "0041"]),
        (("only-nineteen-chars.txt", "onset.txt"), ["only-nineteen-chars", "onset"]),
        (("dam-burst-late-edition.txt", "dam-burst-early-edition.txt"), ["dam-burst-late", "dam-burst-early"]),
        (("anunbrokennameofmanyletters.txt",), ["anunbroke…nyletters"]),
        (
            ("dispatchAfromthenortherncoast.txt", "dispatchBfromthenortherncoast.txt"),
            ["dispatchA…herncoast", "dispatchB…herncoast"],
        ),
        (
            ("dispatchfromAthenortherncoast.txt", "dispatchfromBthenortherncoast.txt"),
            ["dispatchfromA…ortherncoast", "dispatchfromB…ortherncoast"],
        ),
    ],
)
def test_long_names_are_shortened_as_far_as_they_stay_different(paths: tuple[str, ...], expected: list[str]) -> None:
    """To the shortest opening that is no other's, else in the middle; up to 19 characters stay whole."""
    assert unsourced(*paths) == expected


@given(st.lists(st.text("ab_- .", min_size=1, max_size=30), min_size=1, max_size=6, unique=True))
def test_names_are_all_different(stems: list[str]) -> None:
    """Whatever the files are called, as long as their printed names differ."""
    printed = list(dict.fromkeys(" ".join(stem.split()) for stem in stems if stem.strip(" .")))
    found = unsourced(*(f"{stem}.txt" for stem in printed))
    assert len(set(found)) == len(found)
