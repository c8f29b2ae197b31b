"""What joins a token to its neighbours, and what parts it from them."""

from __future__ import annotations

from crosscheck.claims.tokens import Tokens

HYPHENS = frozenset({"-", "‐", "‑"})
"""The marks that join words."""
PARTING = frozenset((",", ";", ":", "(", ")", "—", "–", "--", "|"))
"""The marks between which a figure stands with what it counts, and past which words tell of other things."""


def is_hyphen(tokens: Tokens, i: int) -> bool:
    """Whether token `i` is a hyphen that is glued on both sides."""
    return tokens.glued[i] and tokens.glued[i + 1] and tokens.text[i] in HYPHENS


def past_hyphen(tokens: Tokens, i: int) -> int:
    """`i`, or the index after a hyphen that is glued on both sides."""
    return i + 1 if is_hyphen(tokens, i) else i


def looks_plural(lower: str) -> bool:
    """Whether a word in lower case ends as a plural noun does."""
    return len(lower) > 3 and lower[-1] == "s" and lower[-2:] not in ("ss", "us", "is", "'s")
