"""What a fact is called: what is counted, what happened to it, where and when; else the words around its figure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from crosscheck.claims.describing import Described
from crosscheck.claims.lexicon import classes
from crosscheck.model import Claim, DateClaim, Days, QuantityClaim
from crosscheck.verdicts.periods import days_in_words

_HAPPENED = {
    "injury": "injured",
    "hospital": "in hospital",
    "missing": "missing",
    "rescue": "rescued",
    "displacement": "displaced",
    "detention": "detained",
    "release": "released",
    "infection": "infected",
    "vaccination": "vaccinated",
    "aboard": "aboard",
}
"""What is said of those who are counted in a fact of the class."""
_KILLING = frozenset(("kill", "murder", "slay", "massacre"))

_PLAIN = re.compile(r"[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*){0,3}")
_WORDS = 6  # on either side of the figure
_LEADING = frozenset("of that which who and but to with by for as than or so also up on in at".split())
_TRAILING = frozenset(
    "of in on at to by for since until from with and or than as the a an its after before over".split()
)


def label(members: Sequence[Described]) -> str:
    """ "civilians displaced in Idlib, December 2019": of every part what most claims say, where they say one thing."""
    claims = [d.claim for d in members]
    place, days = _shared(c.place for c in claims), _shared_days(claims)
    what = _people(claims) or _measured(claims)
    if what is None:
        what = _things(members)
        # "Boxes" alone says less than what stands around their number.
        if what is None or not (place or days or " " in what):
            return _around(members)
    # A name that the words hold already says nothing new.
    where = f" in {place}" if place and place.lower() not in what.lower() else ""
    return f"{what}{where}{f', {days_in_words(days)}' if days else ''}"


def _people(claims: Sequence[Claim]) -> str | None:
    """Those who are counted and what became of them, where most claims are of one class in which people are counted."""
    if not all(_is_count(claim) for claim in claims):
        return None
    of_fact, votes = Counter(c.predicate_class for c in claims).most_common(1)[0]
    if of_fact is None or 2 * votes <= len(claims) or of_fact not in (*_HAPPENED, "death"):
        return None
    happened = _HAPPENED.get(of_fact)
    if of_fact == "death":
        happened = "killed" if any(c.predicate in _KILLING for c in claims) else "who died"
    nouns = [noun for claim in claims if (noun := _noun(claim))]
    groups, events = classes("populations"), classes("predicates")
    counted = [n for n in nouns if _lemma(n) in groups or events.get(_lemma(n)) == of_fact]
    who = _most_common(counted) or "people"
    return who if events.get(_lemma(who)) == of_fact else f"{who} {happened}"


def _things(members: Sequence[Described]) -> str | None:
    """What is counted, where most claims call it the same."""
    if not all(_is_count(d.claim) for d in members):
        return None
    nouns = [noun for d in members if (noun := _noun(d.claim))]
    lemma, votes = Counter(map(_lemma, nouns)).most_common(1)[0] if nouns else ("", 0)
    if 2 * votes <= len(members) or lemma in classes("populations") or lemma in _HOLLOW:
        return None
    return _most_common([noun for noun in nouns if _lemma(noun) == lemma])


def _measured(claims: Sequence[Claim]) -> str | None:
    """What is measured, or the event that is dated, where at least two claims and most that name it name one thing."""
    if any(_is_count(claim) for claim in claims):
        return None
    nouns = [c.population for c in claims if c.population and _PLAIN.fullmatch(c.population)]
    lemma, votes = Counter(map(_lemma, nouns)).most_common(1)[0] if nouns else ("", 0)
    if votes < 2 or 2 * votes <= len(nouns) or lemma in classes("populations") or lemma in _HOLLOW:
        return None
    noun = _plainest([noun for noun in nouns if _lemma(noun) == lemma])
    dated = any(isinstance(c, DateClaim) for c in claims)  # lengths of time alone are measured
    return f"date of the {noun}" if dated else noun


def _plainest(nouns: Sequence[str]) -> str:
    """The most frequent in lower case but for names, of those that tie the longest."""
    lowered = [noun[0].lower() + noun[1:] if noun[1:2].islower() else noun for noun in nouns]
    return max(lowered, key=lambda noun: (lowered.count(noun), len(noun), noun))


_HOLLOW = frozenset("number figure total percent cent rate level toll part share".split())
"""Nouns that say nothing without what follows them."""


def _is_count(claim: Claim) -> bool:
    return isinstance(claim, QuantityClaim) and claim.value.unit is None


def _noun(claim: Claim) -> str | None:
    """The counted noun with its modifiers, where it reads as plain words in the plural."""
    noun = claim.population
    if not noun or not _PLAIN.fullmatch(noun) or (noun.endswith("s") is False and _lemma(noun) not in _PLURAL):
        return None
    return noun[0].lower() + noun[1:] if noun[1:2].islower() else noun


_PLURAL = frozenset("people dead men women children police staff crew".split())


def _lemma(noun: str) -> str:
    """The last word in a form that the word lists know."""
    last = noun.rpartition(" ")[2].lower()
    known = classes("populations").keys() | classes("predicates").keys()
    forms = (last, last.removesuffix("s"), last.removesuffix("es"), f"{last.removesuffix('ies')}y")
    return next((form for form in forms if form in known), forms[1])


def _most_common(words: Sequence[str]) -> str | None:
    """The most frequent; of those that tie the first."""
    return Counter(words).most_common(1)[0][0] if words else None


def _shared(names: Iterable[str | None]) -> str | None:
    """What at least two, and most of those who name anything, name."""
    named = [name for name in names if name]
    name, votes = Counter(named).most_common(1)[0] if named else ("", 0)
    return name if votes > 1 and 2 * votes > len(named) else None


def _shared_days(claims: Sequence[Claim]) -> Days | None:
    """The days that at least two claims give the event, where no other claim names a day outside."""
    named = [days for c in claims if c.event_time and (days := c.event_time.days)]
    days, votes = Counter(named).most_common(1)[0] if named else (None, 0)
    if days is None or votes < 2 or any(d.start > days.end or days.start > d.end for d in named):
        return None
    return days


def _around(members: Sequence[Described]) -> str:
    """The words next to the figure in the claim whose words the others share most, the figure left out."""
    around = {i: _before_and_after(d) for i, d in enumerate(members)}
    best = max(around, key=lambda i: (_spoken_for(members[i], members), -sum(map(len, around[i])), around[i]))
    before, after = around[best]
    left, right = before.split()[-_WORDS:], after.split()[:_WORDS]
    while left and left[0].lower() in _LEADING:
        left = left[1:]
    if not right:
        left = _without_trailing(left)
    return " ".join([*left, "…", *_without_trailing(right)]).strip(" …,;:")


def _before_and_after(described: Described) -> tuple[str, str]:
    """The text between the marks next to the figure, without it; the clause where that says too little."""
    sentence, around = described.claim.sentence, described.context
    start, end = around.segment if len(around.part) > 1 else around.clause
    return sentence[start : around.figure[0]], sentence[around.figure[1] : end]


def _without_trailing(words: list[str]) -> list[str]:
    while words and words[-1].lower() in _TRAILING:
        words = words[:-1]
    return words


def _spoken_for(described: Described, members: Sequence[Described]) -> float:
    """How much of what stands next to the figure the other claims say as well; a bare figure says nothing."""
    part = described.context.part
    shared = sum(len(part & other.context.lemmas) for other in members if other is not described)
    return shared / (len(part) + 2)
