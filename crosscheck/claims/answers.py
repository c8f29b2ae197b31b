"""Whose share of a vote a figure tells: that of Yes, of No, of those who want to leave or to remain, or of nobody."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from crosscheck.claims.measures import FRACTION
from crosscheck.model import Bound, Claim, QuantityClaim

_VOTE = "vote"
_ABOUT_VOTES = re.compile(
    r"\b(?:vot(?:e|es|ed|ers?|ing)|ballots?|referendum|plebiscite|polls?|electorate)\b", re.IGNORECASE
)
_OPPOSITE = {"yes": "no", "no": "yes", "leave": "remain", "remain": "leave"}

_QUOTE = r"[\"'“”‘’]"
_ANSWERED = r"(?:said|say|says|saying|vot(?:e|es|ed|ing)|answered|marked|chose|ticked|backed|for|the|vot\w+ to)\s+"
"""What leads to an answer however it is written."""
_OF_ANSWERS = r"(?:vot|w[io]n|got|had|took|takes|with|at|on|by|was|is|led|leads|ahead|came|camp|side|campaign)"
"""The beginnings of words in lower case that go on after an answer, and seldom after "No storm" or "Leave Lenk"."""


def _named(word: str) -> re.Pattern[str]:
    """The answer by its name: "voted no", a quoted or capital No, "the no vote"; never "No storm killed 5 percent"."""
    told = rf"{_ANSWERED}{_QUOTE}?{word}{_QUOTE}?(?=\W|$)(?!\s+(?:one|more|to)\b)"
    quoted = rf"{_QUOTE}{word},?{_QUOTE}"
    of_a_side = rf"\b{word}{_QUOTE}?\s(?:votes?|voters|side|camp|campaign)\b"
    capital = rf"\b(?:{word.upper()}|{word.capitalize()})\b(?!\.\s*\d|\s+(?!{_OF_ANSWERS})[a-z])"  # not "No. 5"
    return re.compile(f"(?i:{told})|(?i:{quoted})|(?i:{of_a_side})|{capital}")


_NAMED = {name: _named(name) for name in _OPPOSITE}

_CAST = r"(?:vot\w+|cast|were|was|are|came out|chose)\s+(?:\w+\s+)?"
"""What leads to "for" or "against", which alone may be of an exchange rate: "the crown fell 5 percent against"."""
_OF_VOTES = {
    "yes": re.compile(rf"\b(?:in favou?r|backed|approved|accepted|{_CAST}for (?:it|the))\b", re.IGNORECASE),
    "no": re.compile(
        rf"\b(?:rejected|opposed|{_CAST}against)\b(?!\s*\d)|^\W*(?:votes?\s+)?against\b(?!\s*\d)", re.IGNORECASE
    ),
    "abstain": re.compile(r"\babst(?:ain\w*|entions?)\b", re.IGNORECASE),
}
"""Words that are an answer where the sentence speaks of votes."""

_AFTER = re.compile(r"[^\d,;.:()\n]*(?:[\d,;:()\n]|\.(?:\s*\d)?)?")
"""What a figure is told of after it: up to a mark or another figure, and that itself, since "No. 5" names no answer."""
_SINCE_FIGURE = r"\d\W*(?:per ?cent)?[^\d;:(,\n]*?(?:,|\b(?:and|while|but|with)\b)"
"""A figure and what is told of it, up to the mark or word that leads on to the next."""
_BEFORE = re.compile(rf"(?:{_SINCE_FIGURE}|(?:^|[;:(]))([^\d;:(%\n]*:?\s*)$", re.IGNORECASE)
"""What a figure is told of before it, in its group."""

_AGAINST = r"(?:to|against|versus|vs\.?|[-–])\s+"
_RIVAL = re.compile(rf"(\d[\d.,]*\s?(?:%|per ?cent)?)\s+{_AGAINST}$", re.IGNORECASE)
"""Before the second of "61% to 39%": the first, in its group."""
_BEFORE_RIVAL = re.compile(rf"\s+{_AGAINST}\d", re.IGNORECASE)
"""After the first of them."""
_PART_OF_ONE = re.compile(r"\s*of (?:the|all|those)\s\W?(?:yes|no)\b", re.IGNORECASE)
"""After a share of the voters of one answer: "half of the No votes"."""
_OF_VOTERS = re.compile(
    r"\b(?:turn(?:ed)?[- ]?out|participat\w+|took part|electorate|registered|eligible|entitled|abst\w+)\b",
    re.IGNORECASE,
)
"""Words of a sentence whose shares may be of those who voted at all, which make up no whole with another day's."""
_ROUNDING, _HALF = Decimal("0.006"), Decimal("0.5")
"""How far two shares of one vote, each rounded for itself, may miss the whole; what only the greater exceeds."""
_KEPT = 4_096
"""Figures whose answer is remembered: each is compared with many."""


def answer(claim: Claim) -> str | None:
    """The answer whose share or number of votes the claim tells, by the words around the figure; None where they name
    none. Of "61% to 39%" the second is the share of the other answer.
    """
    if not isinstance(claim, QuantityClaim) or claim.value.unit not in (None, FRACTION):
        return None
    start, end = (point - claim.sentence_span[0] for point in claim.span)
    return _answer_at(claim.sentence, start, end)


@lru_cache(_KEPT)
def _answer_at(sentence: str, start: int, end: int) -> str | None:
    rival = _RIVAL.search(sentence, 0, start)
    if rival is not None and not _answers_after(sentence, end):
        return _OPPOSITE.get(_answer_of(sentence, *rival.span(1)) or "")
    return _answer_of(sentence, start, end)


def _answer_of(sentence: str, start: int, end: int) -> str | None:
    """The answer that the words right after the figure name, else those right before it."""
    if _PART_OF_ONE.match(sentence, end):
        return None
    if after := _answers_after(sentence, end):
        return after[0]
    before = _BEFORE.search(sentence, 0, start)
    named = _answers(sentence, before.group(1)) if before is not None else []
    if not named:
        return None
    # "No beat Yes by 61% to 39%" gives first the share of the one that is named first.
    return named[0] if _BEFORE_RIVAL.match(sentence, end) else named[-1]


def _answers_after(sentence: str, end: int) -> list[str]:
    """The answers that the words after a figure name, in their order."""
    after = _AFTER.match(sentence, end)
    return _answers(sentence, after.group()) if after is not None else []


def _answers(sentence: str, words: str) -> list[str]:
    """The answers that these words of the sentence name, in their order."""
    tables = (_NAMED, _OF_VOTES) if _ABOUT_VOTES.search(sentence) else (_NAMED,)
    found = ((m.start(), name) for table in tables for name, told in table.items() for m in told.finditer(words))
    return [name for _, name in sorted(found)]


def are_of_rivals(left: Claim, right: Claim) -> bool:
    """Whether two figures are those of two answers: the words name them, or as shares of a vote they make up the whole
    of it ("50.2 percent" and "49.8 percent").
    """
    one, other = answer(left), answer(right)
    if one is not None and other is not None:
        return one != other
    if one is None and other is None and _VOTE not in (left.predicate_class, right.predicate_class):
        return False
    if any(name is None and _OF_VOTERS.search(c.sentence) for name, c in ((one, left), (other, right))):
        return False
    a, b = sorted((_share(left), _share(right)))
    return 0 < a < _HALF < b and abs(a + b - 1) <= _ROUNDING


def _share(claim: Claim) -> Decimal:
    """The exact share that the claim states; 0 for none."""
    if not isinstance(claim, QuantityClaim) or claim.value.unit != FRACTION or claim.value.bound is not Bound.EXACT:
        return Decimal(0)
    return claim.value.low or Decimal(0)
