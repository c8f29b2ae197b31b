"""The paragraphs of a plain text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.readers.blocks import blocks

WRAPPED = """The harbour of Lund was closed on Tuesday after a
tanker had run aground at its mouth, and about 40
fishing boats were waiting outside in the evening,
the harbour master said.
The crew of 22 was taken off by helicopter. None of
them was hurt.

Salvage is to begin on Thursday if the wind, which
has blown from the west for nine days, abates.
- 22 crew
- 40 boats
"""


def test_single_line_ends_separate_paragraphs() -> None:
    """Most pages are saved with one paragraph a line, with or without empty lines between."""
    text = "Ferry sinks\nTwelve people died when a ferry sank off Cape Sorn.\nTen were saved.\n\nThe search goes on.\n"
    assert [line.text for line in blocks(text, 0)] == [
        "Ferry sinks",
        "Twelve people died when a ferry sank off Cape Sorn.",
        "Ten were saved.",
        "The search goes on.",
    ]


def test_lines_wrapped_at_a_column_are_one_paragraph() -> None:
    """A line that had room for the next line's first word ends its paragraph; a list item stands alone."""
    assert [line.text.split()[:2] + line.text.split()[-1:] for line in blocks(WRAPPED, 0)] == [
        ["The", "harbour", "said."],
        ["The", "crew", "hurt."],
        ["Salvage", "is", "abates."],
        ["-", "22", "crew"],
        ["-", "40", "boats"],
    ]


RAGGED = """Tanker runs aground at Lund harbour
The harbour of Lund was closed on Tuesday after a
tanker had run aground at its mouth, and about 40 fishing boats were
waiting outside, among them the Sea Bride of the Lund Shipping
Company, the harbour master said.
Salvage will cost the owner 2.4
million crowns and is to begin on May
27, weather permitting.
Owner denies fault
The owner said that 70 percent
of the cargo of oil had been pumped out by then.
"""


def test_lines_broken_within_sentences_are_one_paragraph_whatever_their_length() -> None:
    """Sentences that go on in lower case tell a wrapped text without empty lines; a paragraph ends with a sentence.
    The first line and short ones are headings unless the next goes on in lower case."""
    assert [" ".join(line.text.split()) for line in blocks(RAGGED, 0)] == [
        "Tanker runs aground at Lund harbour",
        "The harbour of Lund was closed on Tuesday after a tanker had run aground at its mouth, and about 40 fishing"
        " boats were waiting outside, among them the Sea Bride of the Lund Shipping Company, the harbour"
        " master said.",
        "Salvage will cost the owner 2.4 million crowns and is to begin on May 27, weather permitting.",
        "Owner denies fault",
        "The owner said that 70 percent of the cargo of oil had been pumped out by then.",
    ]


def test_short_lines_in_lower_case_are_not_joined() -> None:
    """A list without marks goes on in lower case and cuts no sentence."""
    text = "The convoy brought\nten tents\nforty blankets\ntwo doctors\nsix nurses\nrice for a week\n"
    assert len(blocks(text, 0)) == 6


def test_short_lines_of_a_bulletin_are_not_joined() -> None:
    """They are of similar length by chance: each is short of the column."""
    text = "Dead: 12 in all, of whom 4 are children\nInjured: 31, nine of them badly\nMissing: 4\nHomes: 113\nBeds: 9\n"
    assert len(blocks(text, 0)) == 5


def test_sentences_of_similar_length_are_not_joined() -> None:
    """A text in which each line ends a sentence is one of paragraphs."""
    text = "\n".join(f"The {number} men of the crew were brought ashore at night." for number in range(10, 20))
    assert len(blocks(text, 0)) == 10


@given(st.text(alphabet=st.sampled_from("ab .-|1\n\r\t\u2028\ufeff")), st.integers(0, 3))
def test_every_block_is_its_stretch_of_the_text_in_order(text: str, start: int) -> None:
    """No character but white space is left out after the start."""
    found = blocks(text, start)
    assert all(text[line.start : line.end] == line.text == line.text.strip() for line in found)
    assert [line.start for line in found] == sorted({line.start for line in found})
    assert "".join("".join(line.text.split()) for line in found) == "".join(text[start:].split())
