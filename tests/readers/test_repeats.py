"""Text that a report prints a second time."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.readers.repeats import repeated_spans

FIRST = "Rebels took the town of Harl on Sunday after a fight of nine hours, the army said."
SECOND = "Nearly four thousand people have left the district since the end of April, aid groups report."


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in repeated_spans(text, 0)]


def test_a_page_saved_twice_repeats_each_paragraph_but_the_headline_left_out() -> None:
    """The second copy may begin after a line that stood only once."""
    text = f"Harl falls\n{FIRST}\n{SECOND}\n{FIRST}\n{SECOND}"
    assert "".join(found(text)).split() == f"{FIRST} {SECOND}".split()
    assert repeated_spans(text, 0)[0][0] == text.rindex("Rebels")


def test_a_repeat_may_begin_in_the_middle_of_a_line() -> None:
    """Where the last paragraph lost its full stop, the second copy is glued to it."""
    text = f"{FIRST}\n{SECOND}\nThe talks never led anywhere, a diplomat said yesterday{FIRST}\n{SECOND}"
    assert "".join(found(text)).split() == f"{FIRST} {SECOND}".split()


def test_a_repeat_wrapped_differently_is_a_repeat() -> None:
    """Words count, not line ends."""
    wrapped = FIRST.replace(" after ", "\nafter ")
    assert found(f"{FIRST}\n\n{wrapped}") == [wrapped]


def test_a_sentence_that_shares_its_opening_is_no_repeat() -> None:
    """What differs after the shared words may be the fact."""
    assert found(f"{FIRST[:-15]}the rebels said.\n{FIRST[:-15]}the army denied.") == []


def test_short_lines_and_shared_names_are_no_repeats() -> None:
    """Rows and refrains of fewer than nine words come again in honest reports."""
    text = "Dead: 12\nInjured: 31\nHarl\nDead: 12\nInjured: 31\n"
    assert found(text) == []


@given(st.lists(st.sampled_from([FIRST, SECOND, "Yes.", "\n", " ", "and then"])), st.integers(0, 5))
def test_spans_are_in_order_and_lie_in_the_text(parts: list[str], start: int) -> None:
    """None overlaps another, and each has words."""
    text = "".join(parts)
    spans = repeated_spans(text, start)
    assert all(start <= begin < end <= len(text) for begin, end in spans)
    assert all(left[1] <= right[0] for left, right in itertools.pairwise(spans))
