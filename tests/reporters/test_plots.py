"""Values drawn in text."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.reporters.plots import Bar, plot


def bar(low: int | None, high: int | None) -> Bar:
    return Bar("", None if low is None else Decimal(low), None if high is None else Decimal(high), 1)


def test_values_lie_where_they_lie_between_the_least_and_the_greatest() -> None:
    """Ends at the ends, the middle in the middle; a range has two ends."""
    drawn = plot([bar(10, 10), bar(15, 15), bar(20, 20), bar(10, 15)], 21)
    assert drawn.lines == ["●" + "·" * 20, "·" * 10 + "●" + "·" * 10, "·" * 20 + "●", "├" + "─" * 9 + "┤" + "·" * 10]
    assert not drawn.is_logarithmic


def test_open_ends_are_arrows_that_reach_beyond_all_values() -> None:
    """At least 20, at most 10, and the figures themselves."""
    drawn = plot([bar(20, None), bar(None, 10), bar(10, 10), bar(20, 20)], 10)
    assert drawn.lines == ["········├▶", "◀┤········", "·●········", "········●·"]


def test_values_of_different_magnitude_are_drawn_by_their_ratios() -> None:
    """1, 1,000 and 1,000,000 are equally far apart; figures that hold 0 have no ratios."""
    drawn = plot([bar(1, 1), bar(1000, 1000), bar(10**6, 10**6)], 21)
    assert [line.index("●") for line in drawn.lines] == [0, 10, 20]
    assert drawn.is_logarithmic
    assert not plot([bar(0, 0), bar(1000, 1000)], 21).is_logarithmic


@given(
    st.lists(st.tuples(st.integers(-(10**12), 10**12), st.integers(0, 10**9), st.sampled_from("lhb")), min_size=1),
    st.integers(16, 60),
)
def test_every_line_is_as_wide_as_the_room(values: list[tuple[int, int, str]], room: int) -> None:
    """Whatever the values, and whichever of their ends are open."""
    bars = [bar(None if end == "l" else low, None if end == "h" else low + more) for low, more, end in values]
    assert {len(line) for line in plot(bars, room).lines} == {room}
