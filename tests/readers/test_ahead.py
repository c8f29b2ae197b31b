"""Files read by several processes."""

from __future__ import annotations

import pytest

from crosscheck.errors import InputError
from crosscheck.readers.ahead import read_ahead

FILES = [f"{number}.html" for number in range(12)]


def read(file: str) -> str:
    if file == "7.html":
        raise InputError(file, "it is torn", "mend it")
    return file * 2


@pytest.mark.parametrize("processes", [1, 2])
def test_files_come_in_order_and_errors_as_they_are(processes: int) -> None:
    """Two processes give what one gives."""
    found = read_ahead(read, FILES, processes=processes, worth=2)
    assert [next(found) for _ in range(7)] == [file * 2 for file in FILES[:7]]
    with pytest.raises(InputError) as caught:
        next(found)
    assert (caught.value.subject, caught.value.cause, caught.value.remedy) == ("7.html", "it is torn", "mend it")


def test_few_files_are_read_here() -> None:
    """No process starts for them."""
    here: list[str] = []
    assert list(read_ahead(here.append, FILES, processes=2)) == [None] * 12  # a worker's list would stay empty
    assert here == FILES
