"""The text that pieces make, and tables read row by row."""

from __future__ import annotations

from crosscheck.model import Role
from crosscheck.readers.documents import Block
from crosscheck.readers.pieces import Piece, broken, joined, table


def test_pieces_stand_an_empty_line_apart_and_blank_ones_are_left_out() -> None:
    """Each block is where its piece came to stand."""
    text, blocks = joined([Piece("One ", None, "page 1"), Piece(" \n"), Piece("Two", Role.HEADING)])
    assert text == "One\n\nTwo"
    assert blocks == (Block(0, 3, None, "page 1"), Block(5, 8, Role.HEADING, None))


def test_a_line_break_after_a_sentence_or_an_empty_line_parts_a_paragraph() -> None:
    """Any other is one of layout."""
    lines = "Ferry sinks\n\nTwelve were\nkilled.”\nNine were saved"
    assert [piece.text for piece in broken(lines)] == ["Ferry sinks", "Twelve were killed.”", "Nine were saved"]


def rows(*lines: str) -> list[str]:
    return [piece.text for piece in table([line.split("|") for line in lines], "table 1")]


def test_figures_keep_the_headings_of_row_and_column() -> None:
    """Years may head either; a first column of figures names nothing; cells that are missing say nothing."""
    assert rows("Region|2019|2020", "North|12|30")[1] == "North: 2019 12; 2020 30"
    assert rows("Year|Killed|Injured", "2019|12|30")[1] == "2019: Killed 12; Injured 30"
    assert rows("No|Killed", "1|12") == ["No | Killed", "No 1; Killed 12"]
    assert rows("North|12", "South|30") == ["North: 12", "South: 30"]
    assert rows("Region|Killed|Cost", "North|12", "South||$3 m")[1:] == ["North: Killed 12", "South: Cost $3 m"]
    assert rows("Region|Killed", "Coast", "North|12")[1:] == ["Coast", "North: Killed 12"]


def test_a_table_for_the_layout_is_read_cell_by_cell() -> None:
    """One without figures, of one row, of one column, or with paragraphs in it."""
    prose = "Twelve people were killed when a ferry sank. " * 5
    assert rows("Home|News", "Ferry sinks|Sport") == ["Home", "News", "Ferry sinks", "Sport"]
    assert rows("Killed|12") == ["Killed", "12"]
    assert rows("Killed", "12") == ["Killed", "12"]
    assert rows(f"{prose}|12", "a|b") == [prose.strip(), "12", "a", "b"]
    assert rows(" | ") == []
