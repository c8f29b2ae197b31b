"""Numbers that name: "Flight 370", "No. 7", "14 Baker Street", list numbers, coordinates."""

from __future__ import annotations

from crosscheck.claims import designators as d
from crosscheck.claims.neighbours import looks_plural
from crosscheck.claims.numerals import SCALES
from crosscheck.claims.scores import code_end, phone_end
from crosscheck.claims.tokens import Tokens
from crosscheck.claims.vocabulary import words

_SENTENCE_ENDS = frozenset(".!?:;)]\"'”’—–-*•|")
_ABBREVIATIONS = frozenset({"no", "nos", "vol", "fig", "art", "sec", "para", "ch", "p", "pp", "op", "ref", "tel"})
_COMPASS = frozenset({"north", "south", "east", "west", "latitude", "longitude", "n", "s", "e", "w"})
_COUNTED_WORDS = frozenset(
    {
        "hundred",
        "dozen",
        "percent",
        "per",
        "people",
        "men",
        "women",
        "children",
        "police",
        "dead",
        "km",
        "kilometres",
        "metres",
    }
)
# "The dead number 43" counts, "house number 43" labels.
_BEFORE_VERB = frozenset(
    {"dead", "living", "injured", "wounded", "missing", "now", "people", "they", "who", "which", "men"}
)

_CALLED = frozenset({"top", "ranked", "agent", "tel", "phone", "telephone", "hotline", "call", "dial", "iban"})
EMERGENCY = frozenset({"911", "999", "112"})
"""Telephone numbers that are called by their figure alone."""
_CALLS = words(
    "call calls called calling caller callers dial dials dialed dialled dialing dialling phoned rang operator "
    "operators dispatcher dispatchers tape tapes recording recordings"
)
LABELS = d.ALWAYS | d.LABELLED_BELOW | frozenset(map(str.lower, d.CAPITALISED)) | frozenset(d.INDEXES) | _CALLED
LABELS |= {".", "№", "per"}
"""Words in lower case and marks without one of which before it a figure is no label."""
_EDITIONS = frozenset({"Plus", "Pro", "Mini", "Max", "Ultra"})
"""After these, written with a capital, a number is that of a product: "the 6 Plus"."""
DEGREES = frozenset({"°", "º", "degrees", "degree"})


def emergency_number(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """ "called 911", "the 911 call"."""
    called = tokens.text[i] in EMERGENCY and (tokens.lower[i - 1] in _CALLS or tokens.lower[i + 1] in _CALLS)
    return (i, i) if called else None


def flight_number(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """The number after the two signs of an airline: "flight MU 5735", "flight 4U 9525"."""
    signs = i - 1 - tokens.glued[i - 1]
    code = "".join(tokens.text[signs:i])
    flown = len(code) == 2 and code.isupper() and tokens.lower[signs - 1] in ("flight", "flights")
    return (signs, i) if flown else None


def named(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """A number after a word that labels: "Flight 370", "No. 7", "Unit 8200", "room 14"."""
    at = i - 1
    before = tokens.text[at]
    if before == "." and tokens.glued[at]:
        return (at - 1, code_end(tokens, i)) if tokens.lower[at - 1] in _ABBREVIATIONS else None
    if before == "№":
        return at, i
    if not before[:1].isalpha():
        return None
    lower, following = before.lower(), tokens.text[i + 1]
    if (is_brand(before) or following in _EDITIONS) and not counts_noun(tokens, i + 1):
        return at if is_brand(before) else i, code_end(tokens, i)
    if lower == "per":  # "per 100,000 people" says what the figure before it is measured by
        return i, i
    if len(before) < 3 and before.isupper() and tokens.lower[at - 1] in d.SERIES:  # "type EA 189 engines"
        return at - 1, code_end(tokens, i)
    if tokens.text[i] in d.INDEXES.get(lower, ()) and (before[0].isupper()):
        return at, i
    if "." in tokens.text[i] and lower not in ("version", "figure", "fig", "table", "section"):
        return None
    if before in d.CAPITALISED and len(tokens.text[i]) == 4 and tokens.text[i].isdecimal():
        return at, code_end(tokens, i)  # "Unit 8200 says": no thousand is written so
    if lower in d.MODELS and len(tokens.text[i]) == 3 and tokens.text[i].isdecimal():
        return at, code_end(tokens, i)  # "Boeing 787 jets" are of that model
    if counts_noun(tokens, i + 1):
        return None
    if lower in d.ALWAYS:
        return at, code_end(tokens, i)
    if (before in d.CAPITALISED or (before.isupper() and before.title() in d.CAPITALISED)) and not (
        at == 0 and looks_plural(following)
    ):
        return at, code_end(tokens, i)
    if before in d.LABELLED_BELOW and not following[:1].isalpha():
        before_label = tokens.lower[at - 1]
        if lower == "number" and (looks_plural(before_label) or before_label in _BEFORE_VERB):
            return None
        return at, code_end(tokens, i)
    if lower in _CALLED:
        return at, phone_end(tokens, i)
    return None


def is_brand(word: str) -> bool:
    """Whether the word is a name with a capital within ("iOS", "watchOS") or an American station's ("KXYZ"), after both
    of which a number tells which."""
    if len(word) == 4 and word.isupper():
        return word[0] in "KW"
    return word[0].islower() and len(word) > 2 and not word[1:].islower() and word.isalpha()


def counts_noun(tokens: Tokens, i: int) -> bool:
    """Whether a plural noun, a scale or a unit stands at token `i`, so that the number before it counts."""
    lower = tokens.lower[i]
    if not lower[:1].isalpha():
        return lower in ("%", "°") or (lower == "-" and tokens.glued[i] and tokens.text[i + 1].islower())
    return lower in SCALES or lower in _COUNTED_WORDS or (tokens.text[i].islower() and looks_plural(lower))


def list_number(text: str, tokens: Tokens, i: int, last: int) -> tuple[int, int] | None:
    """ "1." or "2)" that opens a line or the text; `last` is the list number before it, or -1."""
    if tokens.text[i + 1] not in (".", ")") or not tokens.glued[i + 1] or tokens.glued[i + 2]:
        return None
    if not tokens.text[i].isdecimal() or len(tokens.text[i]) > 2:
        return None
    if i == 0:
        return (0, 1) if tokens.size == 2 or tokens.text[2][0].isupper() or not tokens.text[2][0].isalpha() else None
    gap = text[tokens.end[i - 1] : tokens.start[i]]
    if "\n" not in gap:
        return None
    opens = gap.count("\n") > 1 or tokens.text[i - 1][-1] in _SENTENCE_ENDS or int(tokens.text[i]) == last + 1
    return (i, i + 1) if opens else None


def address(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """ "14 Baker Street"."""
    if not tokens.text[i].isdecimal() or len(tokens.text[i]) > 4 or tokens.lower[i - 1] in ("the", "of", "all"):
        return None
    for k in range(i + 1, min(i + 4, tokens.size)):
        if not tokens.text[k][0].isupper():
            return None
        if k > i + 1 and tokens.text[k] in d.STREETS:
            return i, k
    return None


def coordinate(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """ "34.2° N", "51 degrees north"."""
    if tokens.lower[i + 1] not in DEGREES:
        return None
    after = i + 2
    while after < min(i + 8, tokens.size) and (tokens.text[after][0].isdecimal() or tokens.text[after] in "'\"’”′″."):
        after += 1
    lower = tokens.lower[after]
    return (i, after) if lower in _COMPASS and (len(lower) > 1 or tokens.text[after].isupper()) else None


def capital_name(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """A number word with a capital inside a name: "Channel Four", "the Twelve Apostles", "Group of Seven"."""
    before = tokens.text[i - 1]
    if not before or before[-1] in _SENTENCE_ENDS or (before.isupper() and len(before) > 1):
        return None
    if before[0].isupper() and (before in d.CAPITALISED or before.lower() in d.ALWAYS):
        return i - 1, i
    after = tokens.text[i + 1]
    if before in ("of", "Of") and tokens.text[i - 2] == "Group":
        return i - 2, i
    if before == "the" and after[:1].isupper() and after[1:].islower() and after.lower() not in SCALES:
        return i, i + 1
    return None
