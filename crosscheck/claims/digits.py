"""What digits say, with the separators that news writes between them."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from crosscheck.claims.tokens import Tokens

# No figure in the news is longer; a longer run of digits is a code, and arithmetic on it would round.
_LONGEST = 26
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+")
_DENOMINATORS = frozenset({"2", "3", "4", "5", "6", "8", "10", "16", "32"})
_AFTER_DECIMAL_COMMA = frozenset({"%", "percent", "per", "million", "billion", "trillion", "euros", "euro", "€"})


@lru_cache(maxsize=4096)
def digits_value(text: str) -> Decimal | None:
    """What a token of digits says: "80,000", "2.5", "1.234.567"; None for versions, addresses and endless codes."""
    if len(text) > _LONGEST:
        return None
    if "," in text:
        return Decimal(text.replace(",", ""))
    dots = text.count(".")
    if dots > 1:
        head, *groups = text.split(".")
        if len(head) > 3 or any(len(group) != 3 for group in groups):
            return None
        return Decimal(text.replace(".", ""))
    return Decimal(text)


def digit_groups(tokens: Tokens, i: int, value: Decimal) -> tuple[Decimal, int]:
    """Digits that the tokenizer left in pieces: "1,20,000" (Indian), "12 400" (SI), "1'234" (Swiss), "1.234,56"."""
    text = tokens.text[i]
    if (fraction := _decimal_comma(tokens, i)) is not None:
        return fraction, i + 3
    if not text.isdecimal() or len(text) > 3 or text[0] == "0":
        return value, i + 1
    pieces, end = [text], i + 1
    while (
        end + 1 < tokens.size
        and len(pieces) < 6
        and tokens.text[end] == ","
        and tokens.glued[end]
        and tokens.glued[end + 1]
        and _is_indian_group(tokens.text[end + 1])
    ):
        pieces.append(tokens.text[end + 1])
        end += 2
    if len(pieces) > 1 and "," in pieces[-1]:
        return Decimal("".join(pieces).replace(",", "")), end
    pieces, end = [text], i + 1
    while (
        end + 1 < tokens.size
        and tokens.text[end] in "'’"
        and tokens.glued[end]
        and tokens.glued[end + 1]
        and len(tokens.text[end + 1]) == 3
        and tokens.text[end + 1].isdecimal()
    ):
        pieces.append(tokens.text[end + 1])
        end += 2
    if len(pieces) > 1:
        return Decimal("".join(pieces)), end
    pieces, end = [text], i + 1
    while (
        end < tokens.size
        and len(pieces) < 5
        and len(tokens.text[end]) == 3
        and tokens.text[end].isdecimal()
        and tokens.start[end] == tokens.end[end - 1] + 1
        and not (end + 1 < tokens.size and tokens.text[end + 1][0].isalpha() and tokens.glued[end + 1])
    ):
        pieces.append(tokens.text[end])
        end += 1
    return (Decimal("".join(pieces)), end) if len(pieces) > 1 else (value, i + 1)


def _decimal_comma(tokens: Tokens, i: int) -> Decimal | None:
    """ "1.234,56", and "3,5 percent" where a share or scale follows; elsewhere a comma parts two figures."""
    if i + 2 >= tokens.size or tokens.text[i + 1] != "," or not tokens.glued[i + 1]:
        return None
    whole, fraction = tokens.text[i], tokens.text[i + 2]
    if not (tokens.glued[i + 2] and fraction.isdecimal() and len(fraction) < 3):
        return None
    grouped = _GROUPED.fullmatch(whole) is not None
    following = tokens.lower[i + 3] if i + 3 < tokens.size else ""
    if not grouped and not (whole.isdecimal() and following in _AFTER_DECIMAL_COMMA):
        return None
    return Decimal(f"{whole.replace('.', '')}.{fraction}")


def _is_indian_group(text: str) -> bool:
    return text[:2].isdecimal() and (len(text) == 2 or (text[2:3] == "," and text[3:6].isdecimal()))


def written_fraction(tokens: Tokens, i: int) -> Decimal | None:
    """The fraction that ends a mixed number at token `i`: the "1/2" of "2 1/2" and "2-1/2"; None for other digits."""
    if not 0 < i < tokens.size - 2 or tokens.text[i + 1] != "/" or not 0 < tokens.start[i] - tokens.end[i - 1] < 2:
        return None
    top, bottom = tokens.text[i], tokens.text[i + 2]
    if not (tokens.glued[i + 1] and tokens.glued[i + 2]):
        return None
    if bottom not in _DENOMINATORS or not (top.isdecimal() and int(top) < int(bottom)):
        return None
    return Decimal(top) / Decimal(bottom)
