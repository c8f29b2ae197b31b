"""What a fact is called: what is counted, what happened to it, where and when; else the words around its figure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from crosscheck.claims.describing import Described
from crosscheck.claims.groups import group, head
from crosscheck.claims.lexicon import classes
from crosscheck.model import Claim, DateClaim, Days, DurationClaim, QuantityClaim
from crosscheck.verdicts.periods import days_in_words
from crosscheck.verdicts.surroundings import around

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
    "attendance": "attending",
}
"""What is said of those who are counted in a fact of the class."""
_KILLING = frozenset(("kill", "murder", "slay", "massacre"))

_PLAIN = re.compile(r"[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*){0,3}")


def label(members: Sequence[Described]) -> str:
    """ "civilians displaced in Idlib, December 2019": of every part what most claims say, where they say one thing."""
    claims = [d.claim for d in members]
    place, days = _shared(c.place for c in claims), _shared_days(members)
    if (whose := _age(members)) is not None:
        return whose
    what = _people(members) or _measured(members)
    if what is None:
        what = _things(members)
        # "Boxes" alone says less than what stands around their number.
        if what is None or not (place or days or " " in what):
            return around(members)
    # A name that the words hold already says nothing new.
    where = f" in {place}" if place and place.lower() not in what.lower() else ""
    return f"{what}{where}{f', {days_in_words(days)}' if days else ''}"


def _people(members: Sequence[Described]) -> str | None:
    """Those who are counted and what became of them, where most claims are of one class in which people are counted."""
    claims = [d.claim for d in members]
    if not all(_is_count(claim) for claim in claims):
        return None
    of_fact, votes = Counter(c.predicate_class for c in claims).most_common(1)[0]
    if of_fact is None or 2 * votes <= len(claims) or of_fact not in (*_HAPPENED, "death"):
        return None
    happened = _HAPPENED.get(of_fact)
    if of_fact == "death":
        happened = "killed" if any(c.predicate in _KILLING for c in claims) else "who died"
    nouns = [noun for d in members if (noun := _noun(d))]
    events = classes("predicates")
    counted = [n for n in nouns if group(_lemma(n)) or events.get(_lemma(n)) == of_fact]
    who = _most_common(counted) or "people"
    return who if events.get(_lemma(who)) == of_fact else f"{who} {happened}"


def _things(members: Sequence[Described]) -> str | None:
    """What is counted, where most claims call it the same."""
    if not all(_is_count(d.claim) for d in members):
        return None
    nouns = [noun for d in members if (noun := _noun(d))]
    lemma, votes = Counter(map(_lemma, nouns)).most_common(1)[0] if nouns else ("", 0)
    if 2 * votes <= len(members) or group(lemma) or lemma in _HOLLOW:
        return None
    return _most_common([noun for noun in nouns if _lemma(noun) == lemma])


def _age(members: Sequence[Described]) -> str | None:
    """Whose age is told, where most claims tell one: "age of Weber", "age of the driver"."""
    ages = sum(d.claim.predicate_class == "age" for d in members)
    if 2 * ages <= len(members) or not all(isinstance(d.claim, DurationClaim) for d in members):
        return None
    whose = _plainest([d.claim.population for d in members if d.claim.population], _names(members))
    if whose is None:
        return "age"
    return f"age of {whose}" if whose[0].isupper() else f"age of the {whose}"


def _measured(members: Sequence[Described]) -> str | None:
    """What is measured, or the event that is dated, where at least two claims and most that name it name one thing."""
    claims, names = [d.claim for d in members], _names(members)
    if any(_is_count(claim) for claim in claims):
        return None
    nouns = [c.population for c in claims if c.population and _PLAIN.fullmatch(c.population)]
    lemma, votes = Counter(map(_lemma, nouns)).most_common(1)[0] if nouns else ("", 0)
    if votes < 2 or 2 * votes <= len(nouns) or group(lemma) or lemma in _HOLLOW or lemma in names:
        return None
    noun = _plainest([noun for noun in nouns if _lemma(noun) == lemma], names)
    dated = any(isinstance(c, DateClaim) for c in claims)  # lengths of time alone are measured
    return f"date of the {noun}" if dated else noun


def _names(members: Sequence[Described]) -> frozenset[str]:
    """The parts of names in the sentences, in lower case."""
    return frozenset().union(*(d.context.names for d in members))


def _plainest(nouns: Sequence[str], names: frozenset[str]) -> str | None:
    """The most frequent in lower case but for names, of those that tie the longest."""
    lowered = [_lowered(noun, names) for noun in nouns]
    return max(lowered, key=lambda noun: (lowered.count(noun), len(noun), noun), default=None)


def _lowered(noun: str, names: frozenset[str]) -> str:
    """The noun as it stands within a sentence: of its capitals those of names."""
    return noun[0].lower() + noun[1:] if noun[1:2].islower() and _bare(noun.split()[0]) not in names else noun


def _bare(word: str) -> str:
    return word.lower().removesuffix("'s").removesuffix("’s")


_HOLLOW = frozenset("number figure total percent cent rate level toll part share".split())
"""Nouns that say nothing without what follows them."""


def _is_count(claim: Claim) -> bool:
    return isinstance(claim, QuantityClaim) and claim.value.unit is None


def _noun(described: Described) -> str | None:
    """The counted noun with its modifiers, where it reads as plain words in the plural."""
    noun = described.claim.population
    if not noun or not _PLAIN.fullmatch(noun) or (noun.endswith("s") is False and _lemma(noun) not in _PLURAL):
        return None
    return _lowered(noun, described.context.names)


_PLURAL = frozenset("people dead men women children police staff crew".split())


def _lemma(noun: str) -> str:
    """The last word in a form that the word lists know."""
    last = head(noun)
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


def _shared_days(members: Sequence[Described]) -> Days | None:
    """The days that claims of at least two reports give the event, where no other claim names a day outside. The day of
    a report is that of its news, not of the event, and a date is not told by its own days."""
    if any(isinstance(d.claim, DateClaim) for d in members):
        return None
    told = {(d.claim.report, days) for d in members if d.claim.event_time and (days := d.claim.event_time.days)}
    of_report = {(d.claim.report, Days(d.day, d.day)) for d in members if d.day and _runs_on(d.claim)}
    named = [days for _, days in sorted(told)]
    days, votes = (
        Counter(days for _, days in sorted(told - of_report)).most_common(1)[0] if told - of_report else (None, 0)
    )
    if days is None or votes < 2 or any(d.start > days.end or days.start > d.end for d in named):
        return None
    return days


def _runs_on(claim: Claim) -> bool:
    return _is_count(claim) and claim.predicate_class in (*_HAPPENED, "death")
