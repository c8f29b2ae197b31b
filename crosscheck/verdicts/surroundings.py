"""What stands next to a figure, as a name for the fact where frames say too little."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crosscheck.claims.describing import Described
from crosscheck.claims.measures import PHRASES
from crosscheck.claims.vocabulary import words
from crosscheck.model import DateClaim

_WORDS = 6  # on either side of the figure
_JOINING = words(
    "of in on at to by for since until from with and or but as than before over about so also during after into under"
)
_AUXILIARY = words(
    """am is are was were be been being have has had do does did will would shall should can could may might must
    able"""
)
_LEADING = _JOINING | _AUXILIARY | words("that which who whom whose because up said says")
_TRAILING = _JOINING | _AUXILIARY | words("a an the its his her their our this these if when while that which")
_EACH = words("per a an")
_MEASURES = words("hundred thousand million billion trillion bn mn") | {
    name for names in PHRASES for phrase in names.split("|") for name in phrase.split()
}
"""What a figure that is left out takes with it."""
_ENCLOSING = '"“”()[]{}|*•'
_MARKS = f"{_ENCLOSING}'‘’.,;:!?…—–-"
_POSSESSIVE = re.compile(r"^['’]s?\b")
_YEAR = re.compile(r"(?:19|20)\d\d")


def around(members: Sequence[Described]) -> str:
    """The words next to the figure in the claim whose words the others share most, all figures left out."""
    found = {i: said for i, d in enumerate(members) if (said := _words_beside(d))}
    if not found:
        return min(" ".join(d.claim.text.split()) for d in members)
    best = max(
        found,
        key=lambda i: (_says_much(found[i]), _spoken_for(members[i], members), -len(found[i]), found[i]),
    )
    return found[best]


def _says_much(label: str) -> bool:
    return sum(word.lower() not in _LEADING | _TRAILING | {"…"} for word in label.split()) > 1


def _words_beside(described: Described) -> str:
    """The text between the marks next to the figure, or where that says too little the clause around it."""
    where = described.context
    found = [_between(described, *span) for span in (where.segment, where.clause)]
    return next(filter(_says_much, found), found[0] or found[1])


def _between(described: Described, start: int, end: int) -> str:
    """The text there up to any other figure, without what hangs loose at its ends. The figure is "…"."""
    sentence, figure = described.claim.sentence, described.context.figure
    before, after = sentence[start : figure[0]], _POSSESSIVE.sub("", sentence[figure[1] : end])
    years = not isinstance(described.claim, DateClaim)
    left = _up_to_figure(before.split()[::-1], years=years, back=True)[::-1]
    right = _up_to_figure(after.split(), years=years)[:_WORDS]
    # A cut may part a spelt-out figure from its unit: "half a | century in the port".
    loose = _LEADING | _MEASURES if len(left) > _WORDS else _LEADING
    left = left[-_WORDS:]
    while left and left[0].lower() in loose:
        left = left[1:]
    while not left and right and right[0].lower() in _LEADING:
        right = right[1:]
    right = _without_trailing(right)
    if not right:
        left = _without_trailing(left)
    return " … ".join(" ".join(part) for part in (left, right) if part).strip(_MARKS + " ")


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
