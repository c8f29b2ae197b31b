"""Ages that carry no unit: "aged 45", "Maria Berg, 45, said"."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.claims.neighbours import word as _word
from crosscheck.claims.tokens import Tok
from crosscheck.claims.units import YEARS, Unit

_AFTER_AGE = frozenset({",", ".", ")", ";", "and", ""})


def age_unit(tokens: Sequence[Tok], start: int, end: int) -> Unit | None:
    """The year where the number at `tokens[start:end]` is somebody's age, else None."""
    before = _word(tokens, start - 1)
    if before in ("aged", "age") or (before == "of" and _word(tokens, start - 2) == "age"):
        return YEARS
    if before == ":" and _word(tokens, start - 2) == "age":
        return YEARS
    if before == "between" and _word(tokens, start - 2) in ("aged", "ages", "age"):
        return YEARS
    if before in ("from", "under", "over") and _word(tokens, start - 2) in ("aged", "ages"):
        return YEARS
    # The name before and the comma after: "Maria Berg, 45, said".
    if (
        end - start == 1
        and before == ","
        and start > 1
        and tokens[start].text.isdecimal()
        and len(tokens[start].text) < 4
    ):
        name, after = tokens[start - 2], tokens[end].text if end < len(tokens) else ""
        named = name.text[0].isupper() and name.text[1:].islower() and name.text.isalpha()
        if named and after in _AFTER_AGE and after != "" and 0 < int(tokens[start].text) < 120 and after in ",.)":
            return YEARS
    return None
