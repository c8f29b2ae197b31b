"""The noun that a figure counts, by its place right after the figure; no parser is asked."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.claims.neighbours import HYPHENS, looks_plural
from crosscheck.claims.numerals import NUMBER_WORDS
from crosscheck.claims.tokens import Tok, glued
from crosscheck.claims.vocabulary import words

_LONGEST = 6
IRREGULAR = words(
    "people men women children police troops dead wounded injured missing displaced personnel staff crew cattle "
    "sheep livestock aircraft fish feet teeth mice geese clergy media data criteria phenomena folk gunmen "
    "firefighters policemen fishermen servicemen workmen spokesmen clergymen militia infantry cavalry others "
    "cardinals youth elderly servicewomen policewomen sportsmen seamen horsemen frenchmen englishmen countrymen "
    "lawmen helmsmen wives lives halves thieves"
)
"""Nouns that are plural without an s, and the states in which victims are counted."""

_STOP = words(
    "of in on at to for from by with and or but nor as than that who whom whose which what when where while if "
    "because since until till after before during about over under between among against without within through "
    "across into onto upon off out up down per a an the this these those it its them us him me ourselves "
    "themselves he she they we you i his her their our your my is are was were be been being am has have had "
    "having do does did will would can could may might must shall should not n't also still now then there here so "
    "too yet only just already more most less least fewer both all each every either neither other another some "
    "any no said says say told reported according including yesterday today tomorrow ago later earlier times am pm "
    "whereas though although despite amid near around behind beyond toward towards plus minus via versus vs killed "
    "died fled left came went made took got voted began lie lies lay stood stand stands remain remains remained"
)
_PAST = words(
    "fell rose won lost met ran sank hit led saw gave held stayed fought broke struck grew drew flew knew spoke wrote"
)
_MAY_LEAD = words("more other others fewer less missing left dead killed wounded injured displaced new")
_MODIFIERS = words("more other further additional extra")
_VERBS = words(
    "killed injured wounded died arrested displaced hurt held fled drowned detained rescued evacuated missing "
    "hospitalised hospitalized gathered marched attended walked lost took signed infected tested recovered "
    "survived charged sentenced"
)


def counted_noun(text: str, tokens: Sequence[Tok], i: int) -> str | None:
    """The noun phrase that begins at token `i`, right after a figure, as written; None where none stands there."""
    found = noun_span(text, tokens, i)
    return None if found is None else text[tokens[found[0]].start : tokens[found[1] - 1].end]


def noun_span(text: str, tokens: Sequence[Tok], i: int) -> tuple[int, int] | None:
    """First and one past last token of the counted noun phrase, with its adjectives."""
    if i + 1 < len(tokens) and tokens[i].text in HYPHENS:
        i += 1
        if tokens[i].lower == "strong":  # "a 1,200-strong force"
            i += 1
    if i < len(tokens) and tokens[i].lower == "times":
        return i, i + 1
    if i < len(tokens) and tokens[i].lower == "of":
        i += 1
        if i < len(tokens) and tokens[i].lower in ("the", "its", "their", "these", "those", "his", "her", "our", "all"):
            i += 1
        if i < len(tokens) and (tokens[i].lower in NUMBER_WORDS or tokens[i].text[0].isdecimal()):
            i += 1
    start = i
    if start < len(tokens) and tokens[start].lower in _MODIFIERS:
        i += 1
    end = start
    while i < len(tokens) and i - start < _LONGEST:
        tok = tokens[i]
        if not tok.text[0].isalpha():
            if tok.text in "-‐‑'’" and end == i and i + 1 < len(tokens) and glued(tok, tokens[i + 1]) and i > start:
                i, end = i + 1, i + 1
                continue
            break
        if i > 0 and tok.start > tokens[i - 1].end and _breaks(text, tokens[i - 1], tok):
            break
        if tok.lower in _STOP and not (end == start and tok.lower in _MAY_LEAD):
            break
        if end > start and (tok.lower in _VERBS or tok.lower in _PAST) and not _plural_after(tokens, i + 1):
            break
        if end == start and _tells(tok) and not _plural_after(tokens, i + 1):
            break
        i, end = i + 1, i + 1
        if is_plural(tok) and not _plural_after(tokens, i):
            end = _with_partner(tokens, end)
            break
    if end == start or (end == start + 1 and tokens[start].lower in _VERBS and tokens[start].lower not in IRREGULAR):
        return None
    return start, end


def _tells(tok: Tok) -> bool:
    """Whether the word right after a figure is its verb in the past: "the other 12 failed"."""
    return tok.text.islower() and (tok.lower in _PAST or (tok.lower[-2:] == "ed" and tok.lower not in IRREGULAR))


def _breaks(text: str, left: Tok, right: Tok) -> bool:
    """Whether the line ends between two words, and not merely wraps."""
    gap = text[left.end : right.start]
    return "\n" in gap and (gap.count("\n") > 1 or right.text[0].isupper())


def is_plural(tok: Tok) -> bool:
    """Whether the word looks like a plural noun."""
    return tok.lower in IRREGULAR or looks_plural(tok.lower)


def _plural_after(tokens: Sequence[Tok], i: int) -> bool:
    return i < len(tokens) and tokens[i].lower not in _STOP and tokens[i].lower not in _VERBS and is_plural(tokens[i])


def _with_partner(tokens: Sequence[Tok], end: int) -> int:
    """`end`, or past the second noun of "women and children"."""
    if end + 1 < len(tokens) and tokens[end].lower == "and" and _plural_after(tokens, end + 1):
        after = end + 2
        if after >= len(tokens) or tokens[after].lower in _STOP or not tokens[after].text[0].isalpha():
            return after
        if tokens[after].lower in _VERBS:
            return after
    return end
