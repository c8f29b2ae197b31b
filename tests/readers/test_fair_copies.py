"""The fair copy of a text, and the way back."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck import api
from crosscheck.model import Claim
from crosscheck.readers.fair_copies import fair_copy
from crosscheck.texts import Text


@pytest.mark.parametrize(
    ("text", "fair"),
    [
        ("dis\u00adplaced fam\u00adilies", "displaced families"),
        ("dis\u00ad\nplaced", "displaced"),
        ("\ufeff\u200b12\u200b of \u206630\u2069", "12 of 30"),
        ("80,\u2060000", "80,000"),
        ("80\u202f000 people on 4\u00a0May", "80\u202f000 people on 4 May"),
        ("Bogota\u0301", "Bogotá"),
        ("８０,０００ for ＄５", "80,000 for $5"),
        ("arenʼt north\u2011west", "aren’t north-west"),
        ("plain — “text” é", "plain — “text” é"),
    ],
)
def test_what_no_reader_sees_is_left_out(text: str, fair: str) -> None:
    """And what merely looks otherwise is the usual character."""
    assert fair_copy(text).text == fair


def test_spans_lead_back_to_the_text_as_it_lies_there() -> None:
    """Without the unseen characters at either end, with those within."""
    text = "\u200b12\u200b dis\u00adplaced in Bogota\u0301\u200b."
    copy = fair_copy(text)
    spans = [(copy.text.index(word), copy.text.index(word) + len(word)) for word in ("12", "displaced", "Bogotá", ".")]
    found = [text[slice(*copy.original(span))] for span in spans]
    assert found == ["12", "dis\u00adplaced", "Bogota\u0301", "."]
    assert [copy.fair(copy.original(span)) for span in spans] == spans


@given(
    st.lists(st.sampled_from(["12", "\u200b", "\u00ad", "e\u0301", "a", " ", "\u00a0", "\ufeff", "\u0301", "７", "\n"]))
)
def test_every_character_of_the_fair_copy_has_its_place(pieces: list[str]) -> None:
    """In order and without overlap, its own there or one that looks the same."""
    text = "".join(pieces)
    copy = fair_copy(text)
    last = 0
    for at, character in enumerate(copy.text):
        start, end = copy.original((at, at + 1))
        assert last <= start < end <= len(text)
        assert unicodedata.normalize("NFKC", text[start:end]).replace("\xa0", " ") in (
            unicodedata.normalize("NFKC", character),
            character,
        )
        assert copy.fair((start, end)) == (at, at + 1)
        last = end


TEXT = (
    "The quake killed 80,000 people and displaced 1,200 families on 4 May 2021. About $2.5 billion is needed, the "
    "minister's office said; 12 of the 30 villages in the north-west of Bogotá aren't reached."
)


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace("80,000", "80\u202f000").replace("1,200", "1\u00a0200"),
        TEXT.replace("80,000", "80\u2009000").replace("1,200", "1\u2007200"),
        TEXT.replace(" ", "\u00a0"),
        TEXT.replace("displaced", "dis\u00adplaced").replace("families", "fam\u00adilies").replace("ion", "\u00adion"),
        TEXT.replace("80,000", "\u200b80,000\u200b").replace("12 of", "\u200b12 of").replace("4 May", "\u200b4 May"),
        TEXT.replace("80,000", "80,\u2060000").replace("$2.5", "$\u20602.5"),
        TEXT.replace("80,000", "\u200e80,000\u200f").replace("1,200", "\u202a1,200\u202c"),
        TEXT.replace("4 May", "\u20664 May\u2069").replace("people", "peo\u200bple").replace("30", "\ufeff30"),
        TEXT.replace("'", "’"),
        TEXT.replace("'", "ʼ").replace("-", "\u2011"),
        unicodedata.normalize("NFD", TEXT),
        TEXT.replace("80,000", "８０，０００").replace("$", "＄"),
    ],
)
def test_claims_are_those_of_the_clean_text(text: str) -> None:
    """All that is read of them; the words are those of the text as it lies there."""
    clean, odd = api.extract_many([Text(TEXT), Text(text)])
    assert list(map(read_of, odd)) == list(map(read_of, clean))
    assert all(text[slice(*claim.span)] == claim.text for claim in odd)
    assert all(text[slice(*claim.sentence_span)] == claim.sentence for claim in odd)


def read_of(claim: Claim) -> str:
    """What is read of a claim; the words of a speaker keep the apostrophe that the report uses."""
    words = {"text", "span", "sentence", "sentence_span", "report", "id", "key"}
    return claim.model_dump_json(exclude=words).replace("’", "'")
