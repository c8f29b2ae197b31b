"""What an archive keeps of vectors and reports."""

from __future__ import annotations

import zlib

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.archive.packing import digest, packed_report, packed_vectors, unpacked_report, unpacked_vectors
from tests.archive.making import TUESDAY, entry, vectors
from tests.fakes import report


@given(seed=st.integers(0, 2**32 - 1), rows=st.integers(0, 20))
def test_products_of_packed_vectors_are_off_by_less_than_a_two_hundredth(seed: int, rows: int) -> None:
    """Those of sentences have 384 numbers, none of them far above the others. A vector takes a byte a number and four
    more, and comes back with length 1."""
    dimension = 384
    some = vectors(rows, seed=seed, dimension=dimension)
    packed = packed_vectors(some)
    assert {len(each) for each in packed} <= {dimension + 4}
    again = unpacked_vectors(packed, dimension)
    assert again.shape == some.shape
    assert np.allclose(np.linalg.norm(again, axis=1), 1, atol=1e-5)
    assert np.abs(again @ again.T - some @ some.T).max(initial=0) < 0.005


def test_a_vector_of_zeros_stays_one() -> None:
    """Nothing is divided by its length."""
    assert not unpacked_vectors(packed_vectors(np.zeros((1, 8), dtype=np.float32)), 8).any()


@settings(deadline=None)
@given(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_a_report_comes_back_under_the_name_of_its_run(text: str) -> None:
    """Everything else is as it was; whom it copied is found anew in each run."""
    given_report = report("r7", f"Twelve people died. {text}").model_copy(update={"copies_of": ("r1",)})
    again = unpacked_report(packed_report(given_report), "archive-3")
    assert (again.id, again.origin, again.copies_of) == ("archive-3", "archive-3", ())
    same = {"id": "r7", "origin": given_report.origin, "copies_of": ("r1",)}
    assert again.model_copy(update=same) == given_report


def test_damaged_bytes_are_no_report() -> None:
    """Cut short, or of something else."""
    whole = packed_report(report("r1", "Twelve people died."))
    for damaged in (whole[:-5], b"", zlib.compress(b"{}")):
        with pytest.raises((ValueError, zlib.error)):
            unpacked_report(damaged, "archive-1")


def test_a_report_is_told_by_its_text_its_source_and_its_day() -> None:
    """Not by where it was had."""
    first = digest(entry(1).report)
    assert digest(entry(1, path="/elsewhere.txt").report) == first
    others = entry(2), entry(1, source="Courier"), entry(1, source=None), entry(1, day=TUESDAY), entry(1, day=None)
    assert len({first, *(digest(each.report) for each in others)}) == 6
