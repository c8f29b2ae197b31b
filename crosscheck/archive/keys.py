"""What a sentence counts beside whom it names: sentences that share both may tell one fact, however they word it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from crosscheck.model import DateValue, QuantityValue

Value = QuantityValue | DateValue

_NAME = re.compile(r"(?<![.!?] )(?<!^)\b[A-Z][\w’'-]+")
_MOST_NAMES = 6


def structural_keys(sentence: str, values: Sequence[Value]) -> frozenset[int]:
    """A number of 63 bits for each pair of a counted noun and a name that the sentence holds."""
    nouns = sorted({noun for value in values if (noun := _counted(value))})
    names = sorted({_stem(match[0]) for match in _NAME.finditer(sentence)})[:_MOST_NAMES]
    return frozenset(_number(noun, name) for noun in nouns for name in names)


def _counted(value: Value) -> str | None:
    if isinstance(value, DateValue) or not value.counted:
        return None
    return _stem(value.counted.rpartition(" ")[2])


def _stem(word: str) -> str:
    return word.lower().replace("’", "'").removesuffix("'s").rstrip("s")


def _number(*parts: str) -> int:
    told = "\0".join(parts).encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(told, digest_size=8).digest()) >> 1
