"""Spans that look like figures and are names, codes, clock times or scores."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crosscheck.claims import designators as d
from crosscheck.claims.clocks import clock_end, clock_span, clock_word, hour_after_at
from crosscheck.claims.currencies import MONEY_TRIGGERS
from crosscheck.claims.labels import address, capital_name, coordinate, counts_noun, list_number, named
from crosscheck.claims.neighbours import HYPHENS, is_hyphen, joined, text_of, word
from crosscheck.claims.numerals import TEENS, TENS, UNITS, written_fraction
from crosscheck.claims.scores import code_end, joined_digits, phone_end, race_time
from crosscheck.claims.tokens import Tok
from crosscheck.claims.units import powered, read_unit

_SPELLED = frozenset({*UNITS, *TEENS, *TENS})
_SCALE_LETTERS = frozenset({"k", "m", "b", "bn", "mn", "mln", "bln", "tn", "trn", "mil", "mio", "plus", "odd"})
_SCALE_LETTERS |= {"million", "billion", "trillion", "crore", "lakh"}
# "8-to-10", "one-in-5".
_HYPHENED_LINKS = frozenset({"to", "or", "and", "in", "of", "out", "every", "magnitude"})
_WEB = frozenset({"http", "https", "www", "@", "#"})
TRIGGERS = _SPELLED | _WEB
"""Words in lower case about which a trap can stand, beside digits."""
_LONGEST_NAME = 40


def find_traps(text: str, tokens: Sequence[Tok]) -> list[tuple[int, int]]:
    """Spans, in order and without overlap, whose digits or number words state no quantity.

    Names and numbers of roads, flights, rooms, laws and products, ids, times of day, telephone numbers, scores, ratios,
    addresses on the web and in towns, coordinates, list numbers, ordinals and "24/7".
    """
    return traps_of(text, tokens, range(len(tokens)))


def traps_of(text: str, tokens: Sequence[Tok], indices: Iterable[int]) -> list[tuple[int, int]]:
    """What `find_traps` finds, where `indices` hold all tokens that are triggers or open with a digit."""
    spans: list[tuple[int, int]] = []
    last_item = -1
    resume = 0
    for i in indices:
        if i < resume:
            continue
        tok = tokens[i]
        if tok.text[0].isdecimal():
            if race_time(tokens, i):
                resume = i + 5
                continue
            found = _around_digits(tokens, i)
            if found is None:
                found = list_number(text, tokens, i, last_item)
                last_item = int(tok.text) if found is not None else last_item
        elif tok.lower in _SPELLED:
            found = _around_word(tokens, i)
        elif tok.lower in _WEB:
            found = _chunk(tokens, i)
        else:
            continue
        if found is None:
            continue
        start, end = tokens[found[0]].start, tokens[found[1]].end
        if spans and start < spans[-1][1]:
            start = spans.pop()[0]
        spans.append((start, end))
        resume = found[1] + 1
    return spans


def _chunk(tokens: Sequence[Tok], i: int) -> tuple[int, int] | None:
    """The stretch without spaces around a mark of the web: an address, a handle, a hashtag."""
    first = last = i
    while joined(tokens, first) and i - first < _LONGEST_NAME and tokens[first - 1].text not in "(\"'“‘":
        first -= 1
    while joined(tokens, last + 1):
        last += 1
    return (first, last) if last > first else None


def _around_digits(tokens: Sequence[Tok], i: int) -> tuple[int, int] | None:
    if _mixed(tokens, i) or _mixed(tokens, i - 2):
        return None
    if joined(tokens, i):
        found = _after_glue(tokens, i)
        if found is not None:
            return found
    return (
        joined_digits(tokens, i)
        or clock_span(tokens, i)
        or _before_glue(tokens, i)
        or _code(tokens, i)
        or named(tokens, i)
        or address(tokens, i)
        or coordinate(tokens, i)
    )


def _mixed(tokens: Sequence[Tok], i: int) -> bool:
    """Whether token `i` opens the fraction of a mixed number: the "1/2" of "2 1/2"."""
    return i > 0 and tokens[i - 1].text.isdecimal() and written_fraction(tokens, i) is not None


def _after_glue(tokens: Sequence[Tok], i: int) -> tuple[int, int] | None:
    """A figure glued to what precedes it: "M4", "T-72", "epa06329729", "COVID-19"."""
    before = tokens[i - 1]
    if powered(tokens, i - 1) and (text_of(tokens, i - 2)[:1].isdecimal() or word(tokens, i - 2) in _SCALE_LETTERS):
        return None
    if before.text[-1].isalpha():
        if before.text in MONEY_TRIGGERS or (before.lower in d.CIRCA and before.text.islower()):
            return None
        if joined(tokens, i - 1) and tokens[i - 2].text[0].isdecimal():
            return i, code_end(tokens, i)
        return i - 1, code_end(tokens, i)
    inner = joined(tokens, i - 1)
    if before.text in HYPHENS and inner:
        stem = tokens[i - 2].text
        if stem[0].isalpha() and not _may_join_figure(tokens, i - 2):
            return i - 2, code_end(tokens, i)
    if before.text == "+" and (_phone_follows(tokens, i) or (inner and tokens[i - 2].text.isalpha())):
        return i - 1, phone_end(tokens, i)
    if before.text == "/" and inner and tokens[i - 2].text[-1].isalnum() and not _is_unit(tokens, i - 2):
        return i - 2, code_end(tokens, i)
    return (i - 1, code_end(tokens, i)) if before.text == "_" else None


def _may_join_figure(tokens: Sequence[Tok], i: int) -> bool:
    """Whether the word at token `i`, before a hyphen and a figure, leaves it a figure: "10m-12m", "8-to-10"."""
    tok = tokens[i]
    return tok.lower in _SPELLED or tok.lower in _HYPHENED_LINKS or tok.text in MONEY_TRIGGERS or _is_unit(tokens, i)


def _is_unit(tokens: Sequence[Tok], i: int) -> bool:
    if tokens[i].lower in _SCALE_LETTERS:
        return True
    return i > 0 and tokens[i - 1].text[0].isdecimal() and read_unit(tokens, i) is not None


def _phone_follows(tokens: Sequence[Tok], i: int) -> bool:
    following = text_of(tokens, i + 1)
    return following[:1].isdecimal() or (following in ("-", "(") and text_of(tokens, i + 2)[:1].isdecimal())


def _before_glue(tokens: Sequence[Tok], i: int) -> tuple[int, int] | None:
    """A figure with letters glued after it that are no unit: "40th", "1990s", "5G", "4x4", "737s"."""
    if is_hyphen(tokens, i + 1) and word(tokens, i + 2) in ("something", "somethings"):
        return i, i + 2
    if not joined(tokens, i + 1) or not tokens[i + 1].text[0].isalpha():
        return None
    lower = tokens[i + 1].lower
    if lower in ("nd", "rd", "th") or (lower == "st" and tokens[i].text[-1] == "1"):
        return i, i + 1
    if lower in _SCALE_LETTERS or not lower[0].isascii() or read_unit(tokens, i + 1) is not None:
        return None
    # "12people" is a slip of the keyboard, "4x4" a code.
    return (i, code_end(tokens, i)) if len(lower) < 4 else None


def _code(tokens: Sequence[Tok], i: int) -> tuple[int, int] | None:
    """Ids, telephone numbers and endless digits, and a rating before its votes ("4.8 4 votes")."""
    text = tokens[i].text
    if text.isdecimal():
        series = text_of(tokens, i + 2)
        if is_hyphen(tokens, i + 1) and is_hyphen(tokens, i + 3) and series.isupper() and len(series) < 4:  # "17-V-208"
            return i, code_end(tokens, i)
        if text[0] == "0" and len(text) > 1:
            group = (
                len(text) == 3 and i > 0 and tokens[i - 1].text.isdecimal() and tokens[i - 1].end + 1 == tokens[i].start
            )
            if group or counts_noun(tokens, i + 1):  # "12 000 m", "07 people"
                return None
            return i, code_end(tokens, phone_end(tokens, i))
        if len(text) > 8 and not counts_noun(tokens, i + 1):
            return i, code_end(tokens, i)
    if (
        "." in text
        and text_of(tokens, i + 1).isdecimal()
        and word(tokens, i + 2) in ("votes", "ratings", "reviews", "stars")
    ):
        return i, i
    return (i, i + 1) if word(tokens, i + 1) == "fm" else None


def _around_word(tokens: Sequence[Tok], i: int) -> tuple[int, int] | None:
    """Number words that are no figure: "six o'clock", "at six", "Channel Four", "twenty-first", "three-nil"."""
    following = word(tokens, i + 1)
    if following in HYPHENS and joined(tokens, i + 1) and joined(tokens, i + 2):
        if tokens[i].lower in TENS and tokens[i + 2].lower in d.ORDINALS:
            return i, i + 2
        if tokens[i + 2].lower in ("nil", "love", "something", "somethings"):
            return i, i + 2
        if tokens[i + 2].lower == "for" and is_hyphen(tokens, i + 3):  # a two-for-one deal
            return i, i + 4
    if clock_word(tokens, i + 1) and following != "est":
        return i, clock_end(tokens, i)
    if i == 0:
        return None
    if word(tokens, i - 1) in ("past", "to") and word(tokens, i - 2) in ("half", "quarter"):
        return i - 2, i
    if hour_after_at(tokens, i):
        return i, i
    return capital_name(tokens, i) if tokens[i].text[0].isupper() else None
