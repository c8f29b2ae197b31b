"""What stands beside a token; past either end there is an empty word."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.claims.tokens import Tok, glued

HYPHENS = frozenset({"-", "‐", "‑"})
"""The marks that join words."""


def word(tokens: Sequence[Tok], i: int) -> str:
    """Token `i` in lower case, or ""."""
    return tokens[i].lower if 0 <= i < len(tokens) else ""


def text_of(tokens: Sequence[Tok], i: int) -> str:
    """Token `i` as written, or ""."""
    return tokens[i].text if 0 <= i < len(tokens) else ""


def joined(tokens: Sequence[Tok], i: int) -> bool:
    """Whether token `i` stands right after token `i - 1` without a space."""
    return 0 < i < len(tokens) and glued(tokens[i - 1], tokens[i])


def is_hyphen(tokens: Sequence[Tok], i: int) -> bool:
    """Whether token `i` is a hyphen that is glued on both sides."""
    return 0 < i < len(tokens) - 1 and tokens[i].text in HYPHENS and joined(tokens, i) and joined(tokens, i + 1)


def past_hyphen(tokens: Sequence[Tok], i: int) -> int:
    """`i`, or the index after a hyphen that is glued on both sides."""
    return i + 1 if is_hyphen(tokens, i) else i


def looks_plural(lower: str) -> bool:
    """Whether a word in lower case ends as a plural noun does."""
    return len(lower) > 3 and lower[-1] == "s" and lower[-2:] not in ("ss", "us", "is", "'s")
