"""What stands around a claim: the words and names that tell which fact it speaks of."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from crosscheck.claims.anchors import Anchor
from crosscheck.claims.trees import children, overlapping
from crosscheck.model import Parse
from crosscheck.model.frozen import Span

_CONTENT = frozenset(("NOUN", "VERB", "ADJ", "PROPN", "ADV"))
_STOP = frozenset(
    """be have do say tell also more than about around some other such many much most new former first last next now
    then there here so very just only even still as well not no yes too own same
    year day week month time people""".split()
)
_CLAUSE_WORDS = 8
_MARKS = frozenset((",", ";", ":", "—", "–", "--", "(", ")", "|", "•", "\n"))
_JOINING = frozenset(("and", "but", "while", "whereas", "or"))
_NAME = re.compile(r"(?<=[a-z,;:] )[A-Z][\w'’-]+")
_NAME_ENTITIES = frozenset(("PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", ""))


class Context(NamedTuple):
    """The surroundings of one claim; all words are lower-case lemmas.

    Spans are those of its sentence: `figure` of the claim, `clause` of eight words either side of it, `segment` of what
    lies between the marks next to it, `gist` of what is counted and what happened in the fewest words. `lemmas` and
    `near` are the content words of the sentence and of the clause, `beside` all words of the clause, `names` the parts
    of names in the sentence and `around` those in the sentence before as well. `part` are the content words of the
    segment; `before` and `after` are the three words next to the figure.
    """

    figure: Span
    clause: Span
    gist: tuple[Span, ...]
    counted: str
    predicate: str
    lemmas: frozenset[str]
    near: frozenset[str]
    names: frozenset[str]
    beside: frozenset[str]
    segment: Span
    part: frozenset[str]
    around: frozenset[str]
    before: tuple[str, ...]
    after: tuple[str, ...]


def context(parse: Parse, where: Anchor, start: int, end: int, previous: str) -> Context:
    """The context of the mention at `[start, end)` of the sentence parsed; `previous` is the sentence before it."""
    inside = overlapping(parse, start, end)
    words = [i for i, t in enumerate(parse) if t.pos not in ("PUNCT", "SPACE", "SYM")]
    first, last = (inside[0], inside[-1]) if inside else (0, -1)
    left = [i for i in words if i < first][-_CLAUSE_WORDS:]
    right = [i for i in words if i > last][:_CLAUSE_WORDS]
    clause_start = parse[left[0]].start if left else start
    clause_end = parse[right[-1]].end if right else end
    near = left + right
    part = segment(parse, start, end)
    lemmas = [t.lemma.lower() for t in parse]
    content = _content(parse, lemmas, inside)
    names = frozenset(
        lemmas[i]
        for i, t in enumerate(parse)
        if t.pos == "PROPN" and t.entity in _NAME_ENTITIES and i not in inside and t.text[0].isalpha()
    )
    return Context(
        figure=(start, end),
        clause=(clause_start, clause_end),
        gist=_gist(parse, where, set(inside), part),
        counted=_lemma(parse, where.counted),
        predicate=_lemma(parse, where.predicate),
        lemmas=frozenset(content.values()),
        near=frozenset(content[i] for i in near if i in content),
        names=names,
        beside=frozenset(lemmas[i] for i in near),
        segment=(min(start, parse[part[0]].start), max(end, parse[part[-1]].end)) if part else (start, end),
        part=frozenset(content[i] for i in part if i in content),
        around=names | frozenset(m.group().lower() for m in _NAME.finditer(previous)),
        before=tuple(lemmas[i] for i in left[-3:]),
        after=tuple(lemmas[i] for i in right[:3]),
    )


def segment(parse: Parse, start: int, end: int) -> list[int]:
    """Indices of the tokens between the marks or joining words next to `[start, end)`, its own left out."""
    before = sum(t.end <= start for t in parse)
    after = len(parse) - sum(t.start >= end for t in parse)
    opened = _last_mark(parse, before)
    if opened == before - 1 and opened >= 0 and parse[opened].text == ":":
        opened = _last_mark(parse, opened)
    closed = next((i for i in range(after, len(parse)) if _parts(parse, i)), len(parse))
    around = (*range(opened + 1, before), *range(after, closed))
    return [i for i in around if parse[i].pos not in ("PUNCT", "SPACE")]


def _last_mark(parse: Parse, end: int) -> int:
    """Index of the last mark or joining word before token `end`; -1 for none."""
    return next((i for i in range(end - 1, -1, -1) if _parts(parse, i)), -1)


def _parts(parse: Parse, index: int) -> bool:
    return parse[index].text in _MARKS or parse[index].lemma.lower() in _JOINING


def _lemma(parse: Parse, index: int) -> str:
    return parse[index].lemma.lower() if index >= 0 else ""


def _content(parse: Parse, lemmas: Sequence[str], skip: Collection[int]) -> dict[int, str]:
    """The lower-case lemma of each content word, by its index."""
    return {
        i: lemma
        for i, (token, lemma) in enumerate(zip(parse, lemmas, strict=True))
        if token.pos in _CONTENT and lemma not in _STOP and i not in skip and token.text[0].isalpha()
    }


def _gist(parse: Parse, where: Anchor, inside: set[int], part: list[int]) -> tuple[Span, ...]:
    """What is measured and what happened, in sentence order: the label of a table line, else the counted noun, the
    predicate, their modifiers and objects, and the subject of the predicate.
    """
    label = _label(parse, inside)
    if label:
        return _spans(parse, label)
    keep: set[int] = set()
    for index in (where.counted, where.predicate):
        if index < 0:
            continue
        keep.add(index)
        for i in children(parse, index):
            if parse[i].pos in ("NOUN", "PROPN", "ADJ", "VERB"):
                keep.add(i)
            if parse[i].dep == "prep":
                keep.update(j for j in children(parse, i) if parse[j].dep == "pobj")
    if not keep - inside:
        keep = set(part)
    return _spans(parse, sorted(keep - inside))


def _spans(parse: Parse, indices: Sequence[int]) -> tuple[Span, ...]:
    return tuple((parse[i].start, parse[i].end) for i in indices)


def _label(parse: Parse, inside: set[int]) -> list[int]:
    """The words before a colon that the figure follows: "Houses destroyed: 23"."""
    first = min(inside, default=0)
    colon = next((i for i in range(first - 1, -1, -1) if parse[i].text in (":", "|")), -1)
    if colon < 1 or first - colon > 3:
        return []
    words = [i for i in range(colon) if parse[i].pos not in ("PUNCT", "SPACE")]
    return words if len(words) <= 8 else []
