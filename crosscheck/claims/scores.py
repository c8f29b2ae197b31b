"""Digits joined to digits: scores, ratios, telephone numbers, chains of figures."""

from __future__ import annotations

from decimal import Decimal

from crosscheck.claims import designators as d
from crosscheck.claims.clocks import clock_end, clock_word, placed
from crosscheck.claims.digits import digit_groups
from crosscheck.claims.neighbours import is_hyphen, looks_plural
from crosscheck.claims.tokens import Tokens
from crosscheck.claims.units import read_unit

_LINKS = frozenset({"-", "‐", "‑", "–", "−", "/", ":", "."})
_CODE_LINKS = frozenset({"-", "‐", "‑", "/", ":", ".", "_", "+"})
_CENTURIES = ("18", "19", "20")


def code_end(tokens: Tokens, i: int) -> int:
    """The last token of a code that runs on after token `i`: "T-72B3", "737-800", "A330-200"."""
    while tokens.glued[i + 1]:
        following = tokens.text[i + 1]
        runs_on = tokens.glued[i + 2] and (tokens.text[i + 2][0].isdecimal() or tokens.text[i + 2].isupper())
        if not (following[0].isalnum() or (following in _CODE_LINKS and runs_on)):
            break
        i += 1
    return i


def phone_end(tokens: Tokens, i: int) -> int:
    """The last token of the groups of digits that follow token `i`."""
    while tokens.text[i + 1][:1].isdecimal() or (
        tokens.text[i + 1] in ("-", "(", ")") and tokens.text[i + 2][:1].isdecimal()
    ):
        i += 1
    return i


def joined_digits(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """First and last token of digits glued to digits at token `i` where they are no range.

    "9:40", "24/7", "3:1", "020-7946-0958", "3-1", and the slip "28,00"; a length of time such as 2:05:38 and the
    two sides of a vote are none.
    """
    link = tokens.text[i + 1]
    if link == "," and _slips(tokens, i):
        return i, i + 2
    if not (link in _LINKS and tokens.glued[i + 1] and tokens.glued[i + 2] and tokens.text[i + 2][0].isdecimal()):
        return None
    end = i + 2
    while (
        tokens.text[end + 1] == link
        and tokens.glued[end + 1]
        and tokens.glued[end + 2]
        and tokens.text[end + 2][0].isdecimal()
    ):
        end += 2
    if end > i + 2:
        return None if link == ":" and race_time(tokens, i) else (i, code_end(tokens, end))
    if link == ":":
        return i, clock_end(tokens, end)
    if link in "/.":
        return i, code_end(tokens, end)
    return _score(tokens, i, tokens.text[i + 2])


def _slips(tokens: Tokens, i: int) -> bool:
    """Whether a digit of the thousands was left out at token `i`: "28,00 mph"."""
    group = tokens.text[i + 2]
    short = tokens.glued[i + 1] and tokens.glued[i + 2] and len(group) == 2 and group.isdecimal() and group[0] == "0"
    return short and digit_groups(tokens, i, Decimal(0))[1] == i + 1


def race_time(tokens: Tokens, i: int) -> bool:
    """Whether hours, minutes and seconds at token `i` measure a length of time, and are no time of day."""
    if tokens.text[i + 1] != ":" or tokens.text[i + 3] != ":" or not tokens.glued[i + 4]:
        return False
    hours, minutes, seconds = tokens.text[i], tokens.text[i + 2], tokens.text[i + 4]
    if len(hours) > 2 or len(minutes) != 2 or len(seconds) < 2 or not (hours + minutes).isdecimal():
        return False
    if minutes > "59" or seconds[:2] > "59" or tokens.text[i + 5] == ":" or clock_word(tokens, i + 5):
        return False
    # "2015-09-22 06:45:51-04": a computer's stamp, with the day before and the zone behind.
    dated = is_hyphen(tokens, i - 2) and is_hyphen(tokens, i - 4)
    zoned = tokens.text[i + 5] in ("+", "-") and tokens.glued[i + 5] and tokens.text[i + 6][:1] in ("0", "1")
    if dated or zoned:
        return False
    before = tokens.lower[i - 1]
    return before not in ("at", "by", "until") or placed(tokens, i - 1)


def _score(tokens: Tokens, i: int, right: str) -> tuple[int, int] | None:
    left = tokens.text[i]
    if left[0] == "0" and len(left) > 1:
        return i, code_end(tokens, i + 2)
    if len(left) == 4 and len(right) in (2, 4) and left[:2] in _CENTURIES and left.isdecimal():
        # 1998-99, 2019-2023: years that no date reader has taken.
        return (i, i + 2) if len(right) == 2 or right[:2] in _CENTURIES else None
    if len(left) <= 4 and len(right) == 4 and left.isdecimal() and right[0] == "0":
        return i, i + 2
    if not (left.isdecimal() and right.isdecimal()) or len(left) > 3 or len(right) > 3:
        return None
    near = {tokens.lower[k] for k in range(max(0, i - 6), min(tokens.size, i + 8))}
    if not near.isdisjoint(d.VOTE_CONTEXT):
        return None
    if int(left) >= int(right):
        return i, code_end(tokens, i + 2)
    plain = not looks_plural(tokens.lower[i + 3]) and read_unit(tokens, i + 3) is None
    return (i, i + 2) if plain and int(right) < 20 and not near.isdisjoint(d.SCORE_CONTEXT) else None
