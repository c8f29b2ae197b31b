"""What a sentence counts beside whom it names."""

from __future__ import annotations

from crosscheck.archive import structural_keys
from crosscheck.claims import find_mentions
from tests.archive.making import entry

PUBLISHED = entry(1).report.published


def keys_of(sentence: str) -> frozenset[int]:
    return structural_keys(sentence, [mention.value for mention in find_mentions(sentence, PUBLISHED)])


def test_sentences_that_count_the_same_beside_one_name_share_a_key() -> None:
    """However they are worded, and in the plural or possessive."""
    one = keys_of("The mayor said that Orlenka counted 12 houses under water.")
    other = keys_of("In the end nearly 40 houses were lost, according to Orlenka's council.")
    assert one & other


def test_another_noun_or_another_name_makes_another_key() -> None:
    """Both must be shared."""
    one = keys_of("In Orlenka there are 12 houses under water.")
    assert not one & keys_of("In Orlenka there are 12 boats under water.")
    assert not one & keys_of("In Anselm there are 12 houses under water.")


def test_a_sentence_without_names_or_without_counted_things_has_none() -> None:
    """The word that opens a sentence is no name."""
    assert not keys_of("Twelve houses were lost.")
    assert not keys_of("In Orlenka the dam broke on 3 March 2024.")


def test_a_key_fits_into_a_column() -> None:
    """63 bits, none of them a sign."""
    assert all(0 <= key < 2**63 for key in keys_of("In Orlenka and Anselm there are 12 houses under water."))
