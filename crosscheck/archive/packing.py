"""Reports and vectors as the few bytes that an archive keeps of them."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from crosscheck.model import Report

_LEVEL = 6
_STEPS = 127
"""Steps on either side of zero to which the numbers of a vector are rounded. Products of two rounded vectors of
sentences are off by less than .005."""


def packed_report(report: Report) -> bytes:
    return zlib.compress(report.model_dump_json().encode("utf-8"), _LEVEL)


def unpacked_report(data: bytes, id_: str) -> Report:
    """The report, under the name that it has in a run; ValueError or zlib.error where the bytes are damaged."""
    report = Report.model_validate_json(zlib.decompress(data))
    return report.model_copy(update={"id": id_, "origin": id_, "copies_of": ()})


def unpacked_text(data: bytes) -> str:
    """The text of a report alone, which takes a tenth of the time."""
    return str(json.loads(zlib.decompress(data))["text"])


def digest(report: Report) -> bytes:
    """What tells a report from others: its text, its source and its day."""
    told = (report.text, report.source or "", str(report.published.day or ""))
    return hashlib.sha256("\0".join(told).encode("utf-8", "surrogatepass")).digest()


def packed_vectors(vectors: NDArray[np.float32]) -> list[bytes]:
    """Each vector as the size of its steps (float32) and a signed byte per number."""
    steps = np.abs(vectors).max(axis=1, initial=0) / _STEPS
    rounded = np.rint(vectors / np.where(steps == 0, 1, steps)[:, None]).astype(np.int8)
    return [step.tobytes() + row.tobytes() for step, row in zip(steps.astype("<f4"), rounded, strict=True)]


def unpacked_vectors(rows: Sequence[bytes] | Iterable[bytes], dimension: int) -> NDArray[np.float32]:
    """The vectors, of unit length again; shape (rows, dimension)."""
    data = np.frombuffer(b"".join(rows), dtype=np.dtype([("step", "<f4"), ("numbers", "i1", (dimension,))]))
    vectors = data["numbers"] * data["step"][:, None]
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(lengths == 0, 1, lengths), dtype=np.float32)
