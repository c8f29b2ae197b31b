"""Spans that look like figures and are names, codes, clock times or scores."""

from __future__ import annotations

from collections.abc import Iterable

from crosscheck.claims import designators as d
from crosscheck.claims.clocks import AFTER_HOURS, BEFORE_HOURS, clock_end, clock_span, clock_word, hour_after_at
from crosscheck.claims.currencies import MONEY_TRIGGERS
from crosscheck.claims.digits import written_fraction
from crosscheck.claims.labels import (
    DEGREES,
    EMERGENCY,
    LABELS,
    address,
    capital_name,
    coordinate,
    counts_noun,
    emergency_number,
    flight_number,
    is_brand,
    list_number,
    named,
)
from crosscheck.claims.neighbours import HYPHENS, is_hyphen, looks_plural
from crosscheck.claims.numerals import TEENS, TENS, UNITS
from crosscheck.claims.ordinals import read_so_far
from crosscheck.claims.scores import code_end, joined_digits, phone_end, race_time
from crosscheck.claims.tokens import Tokens
from crosscheck.claims.units import powered, read_unit

_DETERMINERS = frozenset({"the", "a", "his", "her", "their", "its", "our", "my", "'s"})
_SPELLED = frozenset({*UNITS, *TEENS, *TENS})
_SCALE_LETTERS = frozenset({"k", "m", "b", "bn", "mn", "mln", "bln", "tn", "trn", "mil", "mio", "plus", "odd"})
_SCALE_LETTERS |= {"million", "billion", "trillion", "crore", "lakh", "cr"}
# "8-to-10", "one-in-5".
_HYPHENED_LINKS = frozenset({"to", "or", "and", "in", "of", "out", "every", "magnitude"})
_WEB = frozenset({"http", "https", "www", "@", "#"})
# Marks that may be glued to a figure that is nothing but a figure.
_OPENING = frozenset({"$", "€", "£", "(", "[", '"', "“", "‘"})
_CLOSING = frozenset({",", ".", "%", ")", "]", ";", "!", "?", '"', "”", "…"})
_TELLING_BEFORE = LABELS | BEFORE_HOURS
_TELLING_AFTER = AFTER_HOURS | DEGREES | {"fm", "something", "somethings"}
TRIGGERS = _SPELLED | _WEB
"""Words in lower case about which a trap can stand, beside digits."""
_LONGEST_NAME = 40


def find_traps(text: str, tokens: Tokens) -> list[tuple[int, int]]:
    """Spans, in order and without overlap, whose digits or number words state no quantity.

    Names and numbers of roads, flights, rooms, laws and products, ids, times of day, telephone numbers, scores, ratios,
    addresses on the web and in towns, coordinates, list numbers, ordinals and "24/7".
    """
    return traps_of(text, tokens, range(tokens.size))


def traps_of(text: str, tokens: Tokens, indices: Iterable[int]) -> list[tuple[int, int]]:
    """What `find_traps` finds, where `indices` hold all tokens that are triggers or open with a digit."""
    spans: list[tuple[int, int]] = []
    last_item = -1
    resume = 0
    for i in indices:
        if i < resume:
            continue
        lower = tokens.lower[i]
        if lower[0].isdecimal():
            if tokens.lower[i + 1] == ":" and race_time(tokens, i):
                resume = i + 5
                continue
            found = _around_digits(tokens, i)
            if found is None:
                found = list_number(text, tokens, i, last_item)
                last_item = int(lower) if found is not None else last_item
        elif lower in _SPELLED:
            found = _around_word(tokens, i)
        elif lower in _WEB:
            found = _chunk(tokens, i)
        else:
            continue
        if found is None:
            continue
        start, end = tokens.start[found[0]], tokens.end[found[1]]
        if spans and start < spans[-1][1]:
            start = spans.pop()[0]
        spans.append((start, end))
        resume = found[1] + 1
    return spans


def _chunk(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """The stretch without spaces around a mark of the web: an address, a handle, a hashtag."""
    first = last = i
    while tokens.glued[first] and i - first < _LONGEST_NAME and tokens.text[first - 1] not in "(\"'“‘":
        first -= 1
    while tokens.glued[last + 1]:
        last += 1
    return (first, last) if last > first else None


def _stands_plain(tokens: Tokens, i: int) -> bool:
    """Whether the digits at token `i` stand apart from words, marks and names that could make them no figure."""
    before, text, after = tokens.lower[i - 1], tokens.lower[i], tokens.lower[i + 1]
    if (tokens.glued[i] and before not in _OPENING) or text in EMERGENCY:
        return False
    if len(before) <= 2 and tokens.text[i - 1].isupper():  # "flight MU 5735"
        return False
    if tokens.glued[i + 1] and (after not in _CLOSING or (after != "%" and tokens.glued[i + 2])):
        return False
    if tokens.text[i - 1] != before and is_brand(tokens.text[i - 1]):
        return False
    if before in _TELLING_BEFORE or after in _TELLING_AFTER or tokens.text[i + 1][:1].isupper():
        return False
    return text[0] != "0" and len(text) < 9 and not after[:1].isdecimal()


def _around_digits(tokens: Tokens, i: int) -> tuple[int, int] | None:
    if _stands_plain(tokens, i):
        return None
    if _mixed(tokens, i) or _mixed(tokens, i - 2):
        return None
    if tokens.glued[i]:
        found = _after_glue(tokens, i)
        if found is not None:
            return found
    return (
        joined_digits(tokens, i)
        or clock_span(tokens, i)
        or _before_glue(tokens, i)
        or _code(tokens, i)
        or emergency_number(tokens, i)
        or flight_number(tokens, i)
        or named(tokens, i)
        or address(tokens, i)
        or coordinate(tokens, i)
    )


def _mixed(tokens: Tokens, i: int) -> bool:
    """Whether token `i` opens the fraction of a mixed number: the "1/2" of "2 1/2"."""
    return i > 0 and tokens.text[i - 1].isdecimal() and written_fraction(tokens, i) is not None


def _after_glue(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """A figure glued to what precedes it: "M4", "T-72", "epa06329729", "COVID-19"."""
    before, lower = tokens.text[i - 1], tokens.lower[i - 1]
    if powered(tokens, i - 1) and (tokens.text[i - 2][:1].isdecimal() or tokens.lower[i - 2] in _SCALE_LETTERS):
        return None
    if before[-1].isalpha():
        if before in MONEY_TRIGGERS or (lower in d.CIRCA and before.islower()):
            return None
        if tokens.glued[i - 1] and tokens.text[i - 2][0].isdecimal():
            return i, code_end(tokens, i)
        return i - 1, code_end(tokens, i)
    inner = tokens.glued[i - 1]
    if before == "%" and (inner or tokens.glued[i + 1]):  # "%27": a mark in an address
        return i - 1, i
    if before in HYPHENS and inner:
        stem = tokens.text[i - 2]
        if stem[0].isalpha() and not _may_join_figure(tokens, i - 2):
            return i - 2, code_end(tokens, i)
    if before == "+" and (_phone_follows(tokens, i) or (inner and tokens.text[i - 2].isalpha())):
        return i - 1, phone_end(tokens, i)
    if before == "/" and inner and tokens.text[i - 2][-1].isalnum() and not _is_unit(tokens, i - 2):
        return i - 2, code_end(tokens, i)
    return (i - 1, code_end(tokens, i)) if before == "_" else None


def _may_join_figure(tokens: Tokens, i: int) -> bool:
    """Whether the word at token `i`, before a hyphen and a figure, leaves it a figure: "10m-12m", "8-to-10"."""
    lower = tokens.lower[i]
    return lower in _SPELLED or lower in _HYPHENED_LINKS or tokens.text[i] in MONEY_TRIGGERS or _is_unit(tokens, i)


def _is_unit(tokens: Tokens, i: int) -> bool:
    if tokens.lower[i] in _SCALE_LETTERS:
        return True
    return i > 0 and tokens.text[i - 1][0].isdecimal() and read_unit(tokens, i) is not None


def _phone_follows(tokens: Tokens, i: int) -> bool:
    following = tokens.text[i + 1]
    return following[:1].isdecimal() or (following in ("-", "(") and tokens.text[i + 2][:1].isdecimal())


def _before_glue(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """A figure with letters glued after it that are no unit: "40th", "1990s", "5G", "4x4", "737s"."""
    if is_hyphen(tokens, i + 1) and tokens.lower[i + 2] in ("something", "somethings"):
        return i, i + 2
    if not tokens.glued[i + 1] or not tokens.text[i + 1][0].isalpha():
        return None
    lower = tokens.lower[i + 1]
    if lower in ("nd", "rd", "th") or (lower == "st" and tokens.text[i][-1] == "1"):
        return None if read_so_far(tokens, i) else (i, i + 1)
    if lower in _SCALE_LETTERS or not lower[0].isascii() or read_unit(tokens, i + 1) is not None:
        return None
    # "12people" is a slip of the keyboard, "4x4" a code.
    return (i, code_end(tokens, i)) if len(lower) < 4 else None


def _code(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Ids, telephone numbers and endless digits, and a rating before its votes ("4.8 4 votes")."""
    text = tokens.text[i]
    if text.isdecimal():
        series = tokens.text[i + 2]
        if is_hyphen(tokens, i + 1) and is_hyphen(tokens, i + 3) and series.isupper() and len(series) < 4:  # "17-V-208"
            return i, code_end(tokens, i)
        if text[0] == "0" and len(text) > 1:
            group = (
                len(text) == 3 and i > 0 and tokens.text[i - 1].isdecimal() and tokens.end[i - 1] + 1 == tokens.start[i]
            )
            if group or counts_noun(tokens, i + 1):  # "12 000 m", "07 people"
                return None
            return i, code_end(tokens, phone_end(tokens, i))
        if len(text) > 8 and not counts_noun(tokens, i + 1):
            return i, code_end(tokens, i)
    if (
        "." in text
        and tokens.text[i + 1].isdecimal()
        and tokens.lower[i + 2] in ("votes", "ratings", "reviews", "stars")
    ):
        return i, i
    return (i, i + 1) if tokens.lower[i + 1] == "fm" else None


def _around_word(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Number words that are no figure: "six o'clock", "at six", "Channel Four", "twenty-first", "three-nil"."""
    following = tokens.lower[i + 1]
    if following in HYPHENS and tokens.glued[i + 1] and tokens.glued[i + 2]:
        if tokens.lower[i] in TENS and tokens.lower[i + 2] in d.ORDINALS:
            return i, i + 2
        if tokens.lower[i + 2] in ("nil", "love", "something", "somethings"):
            return i, i + 2
        if tokens.lower[i + 2] == "to" and UNITS.get(tokens.lower[i], 0) > UNITS.get(tokens.lower[i + 4], 9):
            return i, i + 4  # a two-to-one majority
        if tokens.lower[i + 2] == "for" and is_hyphen(tokens, i + 3):  # a two-for-one deal
            return i, i + 4
    if clock_word(tokens, i + 1) and following != "est":
        return i, clock_end(tokens, i)
    if i == 0:
        return None
    if tokens.lower[i - 1] in ("past", "to") and tokens.lower[i - 2] in ("half", "quarter"):
        return i - 2, i
    if tokens.lower[i - 1] == "of" and tokens.lower[i - 2] == "stroke":
        return i, i
    if tokens.lower[i - 1] == "number" and tokens.lower[i - 2] in _DETERMINERS and not looks_plural(following):
        return i - 1, i  # "the number two official"
    if hour_after_at(tokens, i):
        return i, i
    return capital_name(tokens, i) if tokens.text[i][0].isupper() else None
