"""The language that a report is written in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from crosscheck.model import ENGLISH, Passage

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = frozenset("the and that with from of to were said which they this their".split())
_SHARE = 0.06
"""Share of these words in a text from which it is English and no model need be asked. In the labelled stories it is .08
to .27, in texts of other languages below .03."""
_SURE = 0.9
"""How likely another language must be; texts of a few words never are, and are taken for English."""
_LATIN = "\u024f"
"""The last letter of the scripts in which English can be; a text in another needs no likelihood."""
_ENOUGH = 3000
"""Characters that tell the language."""
_NAMES = {
    "ar": "Arabic", "bg": "Bulgarian", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "es": "Spanish",
    "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian",
    "hu": "Hungarian", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "lt": "Lithuanian",
    "lv": "Latvian", "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian",
    "ru": "Russian", "sk": "Slovak", "sl": "Slovene", "sr": "Serbian", "sv": "Swedish", "tr": "Turkish",
    "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def language_of(text: str, passages: Sequence[Passage]) -> str:
    """The ISO 639-1 code of the language in which most of what bears claims is written; English where it is open."""
    told, length = [], 0
    for passage in passages:
        if passage.role.bears_claims and length < _ENOUGH:
            told.append(text[slice(*passage.span)])
            length += len(told[-1])
    sample = "\n".join(told)[:_ENOUGH]
    words = _WORD.findall(sample.lower())
    if not words or sum(word in _ENGLISH for word in words) >= _SHARE * len(words):
        return ENGLISH
    code, likely = _identifier().classify(sample)
    letters = "".join(words)
    foreign = sum(letter > _LATIN for letter in letters) > len(letters) / 2
    return str(code) if foreign or likely >= _SURE else ENGLISH


def name_of(code: str) -> str:
    """What the language is called in English, the code itself where that is not known here."""
    return _NAMES.get(code, code)


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    from pathlib import Path

    import py3langid
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_modelpath(Path(py3langid.__file__).parent / MODEL_FILE, norm_probs=True)
