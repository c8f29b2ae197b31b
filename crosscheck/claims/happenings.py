"""What a date dates: the verb or noun of the happening, what it befell, and its class of facts."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from crosscheck.claims.anchors import NOWHERE, Anchor, figure_of
from crosscheck.claims.groups import group
from crosscheck.claims.lexicon import facts
from crosscheck.claims.phrases import LIGHT, class_of, first_class
from crosscheck.claims.predicates import beside, completing, supposed
from crosscheck.claims.sayings import SAY, TALLIES
from crosscheck.claims.trees import NOUNS, RELATIVE, TIMES, VERBAL, child, children, overlapping
from crosscheck.claims.vocabulary import words
from crosscheck.model import Parse

_SPEAKERS = SAY | {"speak", "talk"}
_CLAUSES = ("relcl", "acl")
_TOLD_BY_IT = (*_CLAUSES, "ccomp", "advcl", "csubj")
_SHARING = ("xcomp", "advcl", "pcomp", "conj", "dep")
"""Clauses that may leave out their subject, and have that of the verb above."""
_OWNING = ("poss", "compound", "nummod")
_BELOW = (*_OWNING, "pobj", "prep", "nmod", "npadvmod")
_PARTS_OF_TIME = words("night morning evening afternoon day hour week weekend month year eve dawn midnight noon")
_ENDS_OF_TIME = words("start beginning end")
_ARRANGING = words("expect schedule plan set fix slate due hold happen occur date")
"""Verbs that say of what is dated only that it takes place: "the vote is scheduled for Sunday"."""


def happening(parse: Parse, start: int, end: int) -> Anchor:
    """The anchor of the date at `[start, end)`: `counted` is what the happening befell, or the noun that names it.

    Reports agree more on what was raided than on who raided it, and more on the quake than on what it hit.
    """
    covered = overlapping(parse, start, end)
    if not covered:
        return NOWHERE
    figure, inside = figure_of(parse, covered)
    told = _dated(parse, figure, inside)
    is_verb = told >= 0 and parse[told].pos in VERBAL
    return Anchor(figure, _theme(parse, told) if is_verb else told, told)


def _dated(parse: Parse, figure: int, inside: Sequence[int]) -> int:
    """The noun that the date belongs to ("the blockade of May"), what its clause tells ("2011, when the census found"),
    else the verb above it; -1 for none.
    """
    clause = next((i for i in children(parse, figure) if parse[i].dep in _CLAUSES and parse[i].pos in VERBAL), -1)
    current, noun = figure, -1
    for _ in range(len(parse)):
        token = parse[current]
        if token.head == current:
            is_top = current not in inside and token.pos in ("NOUN", *VERBAL)
            return next((i for i in (noun, clause, current if is_top else -1) if i >= 0), -1)
        governor = parse[token.head]
        if governor.pos in VERBAL:
            if clause >= 0:
                return _told(parse, clause)
            return noun if noun >= 0 and governor.lemma.lower() in LIGHT else _told(parse, token.head)
        is_owner = token.dep in _OWNING or (token.dep == "prep" and token.lemma.lower() == "of")
        may_be_dated = token.head not in inside and token.dep in _BELOW and not _is_time(parse, token.head, is_owner)
        if governor.pos in NOUNS and may_be_dated and noun < 0:
            if class_of(governor, facts()) and (is_owner or clause < 0):
                return token.head
            if governor.pos == "NOUN":
                noun = token.head
                if is_owner:
                    return noun
        current = token.head
    return noun


def _is_time(parse: Parse, index: int, owns_date: bool) -> bool:
    """Whether the noun only says which part of the time is meant ("the night of 5 July"), or is no word."""
    token = parse[index]
    lemma = token.lemma.lower()
    is_part = lemma in _PARTS_OF_TIME or (owns_date and lemma in _ENDS_OF_TIME)
    is_named = token.entity in TIMES and not class_of(token, facts())  # "the July 1 march" is no day
    return is_part or is_named or not token.text.isalpha()


def _told(parse: Parse, verb: int) -> int:
    """The verb, or that of the clause that "it was in May that" sets apart, or what completes a supposition."""
    subject = child(parse, verb, "nsubj")
    if parse[verb].lemma.lower() == "be" and subject >= 0 and parse[subject].lemma.lower() == "it":
        below = children(parse, verb)
        below += [j for i in below for j in children(parse, i)]
        clauses = [i for i in below if parse[i].pos in VERBAL and parse[i].dep in _TOLD_BY_IT]
        verb = clauses[0] if clauses else verb
    return supposed(parse, verb)


def _theme(parse: Parse, verb: int) -> int:
    """The subject that names a happening, else the object of the verb, else the subject, whichever clause it stands in.

    -1 where only a pronoun tells.
    """
    for _ in range(len(parse)):
        token = parse[verb]
        subject, theme = child(parse, verb, "nsubj"), child(parse, verb, "dobj", "nsubjpass")
        is_said = theme < 0 and token.lemma.lower() in _SPEAKERS
        if subject >= 0 and not is_said and (theme < 0 or _happens(parse, _noun(parse, subject, verb))):
            theme = subject
        if theme >= 0:
            return _noun(parse, theme, verb)
        above = token.head
        if token.dep in _CLAUSES:
            return above if parse[above].pos in NOUNS else -1
        if parse[above].pos == "ADP":
            above = parse[above].head
        if token.dep not in _SHARING or above == verb or parse[above].pos not in VERBAL:
            return -1
        verb = above
    return -1


def _happens(parse: Parse, index: int) -> bool:
    """Whether the noun names a happening itself: the quake of "the quake that hit Brask on Monday"."""
    if index < 0 or group(parse[index].lemma.lower()):
        return False
    return class_of(parse[index], facts()) is not None


def _noun(parse: Parse, index: int, verb: int) -> int:
    """The noun itself, or the one that a relative pronoun stands for or that a tally counts; -1 for another pronoun."""
    if parse[index].tag in RELATIVE:
        for _ in range(len(parse)):
            above = parse[verb].head
            if parse[verb].dep == "relcl" or above == verb:
                return above if above != verb and parse[above].pos in NOUNS else -1
            verb = above
    if parse[index].lemma.lower() in TALLIES:
        of = next((i for i in children(parse, index) if parse[i].lemma.lower() == "of"), -1)
        return child(parse, of, "pobj") if of >= 0 else -1
    return index if parse[index].pos in NOUNS and parse[index].entity not in TIMES else -1


def happening_class(
    parse: Parse, where: Anchor, segment: Sequence[int], taken: Collection[int], table: Mapping[str, str]
) -> str | None:
    """The class of the dated verb, of what completes it, of what it befell, then of the words next to the date.

    What is only arranged to take place tells its class itself ("the vote is due on Sunday").
    """
    verb = where.predicate
    is_group = where.counted >= 0 and group(parse[where.counted].lemma.lower()) is not None
    theme = [] if is_group else [where.counted]
    lemma = parse[verb].lemma.lower() if verb >= 0 else ""
    order = [*(theme if lemma in _ARRANGING else ()), verb, *completing(parse, verb), *theme]
    if lemma in LIGHT:
        order.append(child(parse, verb, "nsubj"))
    return first_class(parse, where, [*order, *beside(parse, where, segment)], taken, table)
