"""The noun that a figure counts, by its place right after the figure; no parser is asked."""

from __future__ import annotations

from crosscheck.claims.neighbours import HYPHENS, is_hyphen, looks_plural
from crosscheck.claims.numerals import NUMBER_WORDS
from crosscheck.claims.tokens import Tokens
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
    "died fled left came went made took got voted began lie lies lay stood stand stands remain remains remained "
    "again elsewhere altogether abroad away outside inside late next adrift going adds goes comes wants believes "
    "asks arrives brings puts takes gives becomes seems means includes makes gets lets sees thinks knows keeps opens "
    "closes"
)
_PAST = words(
    "fell rose won lost met ran sank hit led saw gave held stayed fought broke struck grew drew flew knew spoke wrote "
    "caught bought brought sold sent spent slept felt kept meant dealt taken given driven seen known thrown swept "
    "found put"
)
_MAY_LEAD = words("more other others fewer less missing left dead killed wounded injured displaced new")
_MODIFIERS = words("more other further additional extra")
_VERBS = words(
    "killed injured wounded died arrested displaced hurt held fled drowned detained rescued evacuated missing "
    "hospitalised hospitalized gathered marched attended walked lost took signed infected tested recovered "
    "survived charged sentenced"
)


_VERBS_IN_HEADLINES = words(
    "die flee attend join gather await lose remain demand defy escape survive perish drown flock pour throng arrive "
    "attempt begin become bring celebrate choose crowd descend enter evacuate evade fill follow give go hear hold "
    "honor honour hope keep know learn leave live mourn occupy pay pray quit receive refuse return see seek sign sing "
    "sleep stay suffer sue swim take turn wait walk want watch welcome"
)
"""Verbs in their base form, of which none begins the noun after a figure."""
_VERBS_OR_NOUNS = words(
    "march protest rally need face vote strike attack fight search riot camp travel vow plan race visit test demo short"
)
"""The same where a plural may follow whose first part they are: "12 march routes"."""
_CREWS = frozenset({"crew", "staff"})


def counted_noun(text: str, tokens: Tokens, i: int) -> str | None:
    """The noun phrase that begins at token `i`, right after a figure, as written; None where none stands there."""
    found = noun_span(text, tokens, i)
    return None if found is None else text[tokens.start[found[0]] : tokens.end[found[1] - 1]]


def noun_span(text: str, tokens: Tokens, i: int) -> tuple[int, int] | None:
    """First and one past last token of the counted noun phrase, with its adjectives."""
    if i + 1 < tokens.size and tokens.text[i] in HYPHENS:
        i += 1
        if tokens.lower[i] == "strong":  # "a 1,200-strong force"
            i += 1
        elif is_hyphen(tokens, i - 1) and tokens.text[i].isalpha():  # "a 24-storey block" has so many storeys
            return i, i + 1
    if i < tokens.size and tokens.lower[i] == "times":
        return i, i + 1
    if i < tokens.size and tokens.lower[i] == "of":
        i += 1
        if i < tokens.size and tokens.lower[i] in ("the", "its", "their", "these", "those", "his", "her", "our", "all"):
            i += 1
        if i < tokens.size and (tokens.lower[i] in NUMBER_WORDS or tokens.text[i][0].isdecimal()):
            i += 1
    start = i
    if start < tokens.size and tokens.lower[start] in _MODIFIERS:
        i += 1
    end = start
    while i < tokens.size and i - start < _LONGEST:
        word = tokens.lower[i]
        if not word[0].isalpha():
            if end > start and _within_name(tokens, i):
                i, end = i + 1, i + 1
                continue
            if word in "-‐‑'" and end == i and tokens.glued[i + 1] and i > start:
                i, end = i + 1, i + 1
                continue
            break
        if i > 0 and _breaks(text, tokens, i):
            break
        if word in _STOP and not (end == start and word in _MAY_LEAD):
            break
        if end > start and (word in _VERBS or word in _PAST) and not _plural_after(tokens, i + 1):
            break
        if end == start and not tokens.glued[i] and _is_verb_of_headline(tokens, i):
            break
        if end == start and _tells(tokens, i) and not _plural_after(tokens, i + 1):
            break
        i, end = i + 1, i + 1
        if is_plural(word) and not _plural_after(tokens, i):
            end = _with_partner(tokens, end)
            break
    if end == start or (end == start + 1 and tokens.lower[start] in _VERBS and tokens.lower[start] not in IRREGULAR):
        return None
    return start, end


def _within_name(tokens: Tokens, i: int) -> bool:
    """Whether token `i` goes on with a name in capitals: the point of "U.S. citizens", the number of "C-130 planes"."""
    before = tokens.text[i - 1]
    if tokens.text[i] == ".":
        return tokens.glued[i] and len(before) == 1 and before.isupper()
    return tokens.text[i].isdecimal() and is_hyphen(tokens, i - 1) and tokens.text[i - 2].isupper()


def _is_verb_of_headline(tokens: Tokens, i: int) -> bool:
    """Whether the word right after a figure is its verb: "88,000 flee", "thousands march", "12 left homeless"."""
    word = tokens.lower[i]
    if word == "left":
        return tokens.lower[i + 1].isalpha() and not is_plural(tokens.lower[i + 1])
    return word in _VERBS_IN_HEADLINES or (word in _VERBS_OR_NOUNS and not is_plural(tokens.lower[i + 1]))


def _tells(tokens: Tokens, i: int) -> bool:
    """Whether the word right after a figure is, or leads, its verb in the past: "the other 12 badly failed"."""
    word = tokens.lower[i]
    if word[-2:] == "ly" and tokens.lower[i + 1] in _VERBS:
        return not _plural_after(tokens, i + 2)
    return tokens.text[i].islower() and (word in _PAST or (word[-2:] == "ed" and word not in IRREGULAR))


def _breaks(text: str, tokens: Tokens, i: int) -> bool:
    """Whether the line ends before token `i`, and not merely wraps."""
    gap = text[tokens.end[i - 1] : tokens.start[i]]
    return "\n" in gap and (gap.count("\n") > 1 or tokens.text[i][0].isupper())


def is_plural(word: str) -> bool:
    """Whether a word in lower case looks like a plural noun."""
    return word in IRREGULAR or looks_plural(word)


def _plural_after(tokens: Tokens, i: int) -> bool:
    word = tokens.lower[i]
    return word not in _STOP and word not in _VERBS and is_plural(word)


def _with_partner(tokens: Tokens, end: int) -> int:
    """`end`, or past the second noun of "women and children"."""
    if tokens.lower[end] == "and" and tokens.lower[end + 1] in _CREWS:
        return end + 2 + (tokens.lower[end + 2] == "members")
    if end + 1 < tokens.size and tokens.lower[end] == "and" and _plural_after(tokens, end + 1):
        after = end + 2
        if after >= tokens.size or tokens.lower[after] in _STOP or not tokens.text[after][0].isalpha():
            return after
        if tokens.lower[after] in _VERBS:
            return after
    return end
