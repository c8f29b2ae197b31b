"""Whose share of a vote a figure tells."""

from __future__ import annotations

import re

import pytest

from crosscheck.claims.answers import answer, are_of_rivals
from crosscheck.model import Claim
from tests.verdicts.readings import said


def claim_in(sentence: str, figure: str, predicate_class: str | None = None) -> Claim:
    """The figure in its sentence."""
    start = sentence.index(figure)
    span = (start, start + len(figure))
    told = {"sentence": sentence, "sentence_span": (0, len(sentence)), "span": span, "predicate_class": predicate_class}
    return said(figure).model_copy(update=told)


@pytest.mark.parametrize(
    ("sentence", "figure", "named"),
    [
        ("In the harbour towns 57 percent voted No, 43 percent Yes.", "57 percent", "no"),
        ("In the harbour towns 57 percent voted No, 43 percent Yes.", "43 percent", "yes"),
        ("No won 57% of the ballots, Yes 43%.", "57%", "no"),
        ("No won 57% of the ballots, Yes 43%.", "43%", "yes"),
        ('The "yes" vote came to 43%.', "43%", "yes"),
        ("YES 43%", "43%", "yes"),
        ("The no vote was ahead by 57% to 43%.", "57%", "no"),
        ("The no vote was ahead by 57% to 43%.", "43%", "yes"),
        ('The "No" side beat the "Yes" side, 57% to 43%.', "57%", "no"),
        ("About 57 percent of ballots were against the canal, while 43 percent were for it.", "57 percent", "no"),
        ("About 57 percent of ballots were against the canal, while 43 percent were for it.", "43 percent", "yes"),
        ("The vote passed with 60 in favour, nine against and four abstaining.", "nine", "no"),
        ("Some 52% voted to leave the league.", "52%", "leave"),
        ("The coast gave 57% of the No votes.", "57%", None),
        ("Turnout was 57 percent.", "57 percent", None),
        ("No storm before it had cost 57 percent of the crop.", "57 percent", None),
        ("The crown fell 57 percent against the euro.", "57 percent", None),
        ("More than 800 people were told to leave the town.", "800", None),
    ],
)
def test_the_answer_is_named_by_the_words_around_the_figure(sentence: str, figure: str, named: str | None) -> None:
    """After the figure, else before it; the second of "57% to 43%" is the share of the other answer."""
    assert answer(claim_in(sentence, figure)) == named


@pytest.mark.parametrize(
    ("left", "right", "of", "rivals"),
    [
        ("57% voted No", "43% voted Yes", "vote", True),
        ("57% voted No", "43% voted No", "vote", False),
        ("57% voted No", "the rest got 43%", None, True),
        ("Orla won 57%", "Tamm won 43%", "vote", True),
        ("Orla won 57%", "Orla won 57%", "vote", False),
        ("Orla won 57%", "Tamm won 41%", "vote", False),
        ("turnout was 57%", "turnout stood at 43% by noon", "vote", False),
        ("Orla has 49.8%", "Orla has 49.7%", "vote", False),
        ("walls cracked in 57%", "walls cracked in 43%", "damage", False),
    ],
)
def test_two_answers_or_two_shares_that_make_the_whole_are_rivals(
    left: str, right: str, of: str | None, rivals: bool
) -> None:
    """Where no answer is named, only shares of a vote are."""
    one, other = (claim_in(words, re.findall(r"[\d.]+%", words)[0], of) for words in (left, right))
    assert are_of_rivals(one, other) is are_of_rivals(other, one) is rivals
