"""What stands next to a figure, as a name for the fact where frames say too little."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from crosscheck.claims.describing import Described
from crosscheck.claims.measures import PHRASES
from crosscheck.claims.vocabulary import words
from crosscheck.model import Claim, DateClaim, QuantityClaim

_WORDS = 6  # on either side of the figure
_JOINING = words(
    "of in on at to by for since until from with and or but as than before over about so also during after into under"
)
_AUXILIARY = words(
    """am is are was were be been being have has had do does did will would shall should can could may might must
    able"""
)
_PRONOUNS = words("it he she they we you i this that these those there here them him us whom whose which who")
"""What a label that opens with it leaves in the dark."""
_LEADING = _JOINING | _AUXILIARY | words("that which who whom whose because plus up said says")
"""What hangs loose at the beginning of the words beside a figure."""
_TRAILING = (
    _JOINING
    | _AUXILIARY
    | words(
        """a an the its his her their our this these if when while that which who whom whose last next first
        according"""
    )
)
"""What hangs loose at their end."""
_SPAN = words("for in within over during after since through throughout on by until at of from before")
"""What leads a day or a length of time into a clause that is whole without it."""
_RECENT = words("last past next coming previous following first same very")
"""What stands between such a word and its day: "for the last four days"."""
_CLAUSE = _JOINING | words("who which that whose where when while if because")
"""What opens a phrase; one that the end of the room cuts says nothing."""
_ABOUT = words("about around nearly almost some least most more less fewer up only no under over")
"""What belongs to the figure after it."""
_SAYING = words("say says said tell tells told announced announces reported reports claimed claims")
_EACH = words("per a an")
_MEASURES = words("hundred thousand million billion trillion bn mn") | {
    name for names in PHRASES for phrase in names.split("|") for name in phrase.split()
}
"""What a figure that is left out takes with it."""
_ENCLOSING = '"“”()[]{}|*•'
_MARKS = f"{_ENCLOSING}'‘’.,;:!?…—–-"
_POSSESSIVE = re.compile(r"^['’]s?\b")
_COMPOUND = re.compile(r"[-‑–]\w*[^\W\d]")
"""What a figure is one word with: "24-storey"."""
_RANGE = re.compile(r"^\s?[-–]\s?\d+\b")
_OF_THEM = re.compile(r"^\s(?:out )?of (?:them|whom|which|these|those)\b")
_YEAR = re.compile(r"(?:19|20)\d\d")


def around(members: Sequence[Described]) -> str:
    """The words next to the figure, all figures left out, in the claim that tells of most: of what most others tell, in
    a phrase of its own, not by pronouns, in the words that the others share most."""
    found = {i: said for i, d in enumerate(members) if (said := _words_beside(d)).label}
    if not found:
        return min(" ".join(d.claim.text.split()) for d in members)
    verbs = Counter(d.claim.predicate for d in members if d.claim.predicate)

    def rank(i: int) -> tuple[bool, bool, bool, bool, float, int, str]:
        label, is_phrase = found[i]
        plain = label.split()[0].lower() not in _PRONOUNS
        most = 2 * verbs[members[i].claim.predicate or ""] > len(members)
        return _says_much(label), is_phrase, plain, most, _spoken_for(members[i], members), -len(label), label

    return found[max(found, key=rank)].label


class _Beside(NamedTuple):
    """Words next to a figure, and whether they are those between the marks next to it."""

    label: str
    is_phrase: bool


def _says_much(label: str) -> bool:
    return sum(word.lower() not in _LEADING | _TRAILING | _PRONOUNS | {"…"} for word in label.split()) > 1


def _words_beside(described: Described) -> _Beside:
    """The text between the marks next to the figure, or where that says too little the clause around it."""
    where = described.context
    phrase, clause = (_between(described, *span) for span in (where.segment, where.clause))
    return _Beside(phrase, True) if _says_much(phrase) or not _says_much(clause) else _Beside(clause, False)


def _between(described: Described, start: int, end: int) -> str:
    """The text there up to any other figure, without what hangs loose at its ends. The figure is "…", but where the
    text is whole without it."""
    claim, figure = described.claim, described.context.figure
    before, after = claim.sentence[start : figure[0]], claim.sentence[figure[1] : end]
    compound = _COMPOUND.match(after)
    for loose_end in (_RANGE, _POSSESSIVE, _OF_THEM):
        after = loose_end.sub("", after)
    years = not isinstance(claim, DateClaim)
    left = _up_to_figure(before.split()[::-1], years=years, back=True)[::-1]
    right = _whole_phrases(_up_to_figure(after.split(), years=years))
    # A cut may part a spelt-out figure from its unit: "half a | century in the port".
    loose = _LEADING | _MEASURES if len(left) > _WORDS else _LEADING
    opens = len(left) <= _WORDS and bool(left) and left[0].lower() in _JOINING
    left = _what_is_said(left[-_WORDS:])
    while left and left[0].lower() in loose:
        left = left[1:]
    right = _without_trailing(right)
    if _says_much(" ".join(right)) and (opens or _counts(claim, right)):
        left = []
    while not left and right and right[0].lower() in _LEADING:
        right = right[1:]
    if not right:
        left = _without_trailing(left)
    gap = " … "
    if compound and right:
        left = left[:-1] if left and left[-1].lower() in _EACH | {"the"} else left
        right, gap = [f"…{right[0]}", *right[1:]], " "
    elif left and right and after[:1].isspace() and (cut := _without_time(claim, left)):
        left, gap = cut, " "
    return gap.join(" ".join(part) for part in (left, right) if part).strip(_MARKS.replace("…", "") + " ")


def _whole_phrases(text: list[str]) -> list[str]:
    """The first words of the text, without the phrase that their end would cut."""
    if len(text) <= _WORDS:
        return text
    opened = max((i for i, word in enumerate(text[: _WORDS + 1]) if word.lower() in _CLAUSE), default=0)
    return text[: opened if opened > 1 else _WORDS]


def _counts(claim: Claim, right: Sequence[str]) -> bool:
    """Whether the words right after the figure name what it counts."""
    if not isinstance(claim, QuantityClaim) or not claim.population:
        return False
    return claim.population.split()[0].lower() == right[0].lower()


def _without_time(claim: Claim, left: list[str]) -> list[str]:
    """What stands before a day or a length of time without the words that lead to it: "worked for the last"; empty
    where the length is no mere circumstance: "took"."""
    if isinstance(claim, QuantityClaim):
        return []
    bare = left
    while bare and bare[-1].lower() in _RECENT | {"the", "a"}:
        bare = bare[:-1]
    if isinstance(claim, DateClaim) and (not bare or bare[-1].lower() not in _SPAN):
        return left
    return bare[:-1] if bare and bare[-1].lower() in _SPAN else []


def _what_is_said(left: list[str]) -> list[str]:
    """The words after "said that", and after the full stop of a sentence that runs into the next."""
    for i in range(len(left) - 1, 0, -1):
        if left[i].lower() == "that" and {word.lower() for word in left[:i]} & _SAYING:
            return left[i + 1 :]
        if left[i - 1].endswith((".", "!", "?")) and left[i][0].isupper() and "/" in left[i - 1]:
            return left[i:]
    return left


def _up_to_figure(text: Sequence[str], *, years: bool, back: bool = False) -> list[str]:
    """The words of the text up to its first figure, bare of quotes and brackets; with `years` one that is a year is no
    figure. Read `back` from the end the figure takes its unit with it."""
    found: list[str] = []
    for word in text:
        bare = word.strip(_ENCLOSING)
        is_year = years and _YEAR.fullmatch(bare.rstrip(_MARKS))
        if any(map(str.isdigit, bare)) and not bare[0].isalpha() and not is_year:
            if back and found and found[-1].rstrip(_MARKS).lower() not in _EACH:
                while found and found[-1].rstrip(_MARKS).lower() in _MEASURES | _EACH:
                    found.pop()
            while not back and found and found[-1].lower() in _ABOUT | _TRAILING:
                found.pop()
            break
        if not any(map(str.isalnum, bare)) and found:  # a dash
            break
        if any(map(str.isalnum, bare)):
            found.append(bare)
    return found


def _without_trailing(text: list[str]) -> list[str]:
    while text and text[-1].lower().rstrip(_MARKS) in _TRAILING:
        text = text[:-1]
    return text


def _spoken_for(described: Described, members: Sequence[Described]) -> float:
    """How much of what stands next to the figure the other claims say as well; a bare figure says nothing."""
    part = described.context.part
    shared = sum(len(part & other.context.lemmas) for other in members if other is not described)
    return shared / (len(part) + 2)
