"""Where two claims stand in their own reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np

from crosscheck.claims.lexicon import classes
from crosscheck.matching.candidates import dimension
from crosscheck.matching.counted import group_counted
from crosscheck.matching.story import Columns, Edges, Story, codes, relation
from crosscheck.model import Bound, Claim, DateClaim, DateValue


def standing(story: Story, edges: Edges) -> Columns:
    """Whether each claim is the first, only or largest figure of its class in its report, and how prominent."""
    claims = story.claims
    position = np.log1p(np.array([c.span[0] for c in claims]) / 500)
    crowd = Counter((c.report, c.sentence_span) for c in claims)
    crowded = np.log([crowd[c.report, c.sentence_span] for c in claims])
    groups: dict[tuple[str, str, str], list[int]] = {}
    for i, claim in enumerate(claims):
        if claim.predicate_class:
            groups.setdefault((claim.report, claim.predicate_class, dimension(claim)), []).append(i)
    vague = np.array([getattr(c.value, "bound", None) is Bound.VAGUE for c in claims])
    first, only, largest = (np.zeros(len(claims)) for _ in range(3))
    for members in groups.values():
        first[members[0]] = 1
        only[members[0]] = len(members) == 1
        largest[max(members, key=lambda i: (_magnitude(claims[i]), -i))] = 1
    classed = codes([c.predicate_class for c in claims])
    one_class = (classed[edges.left] == classed[edges.right]) & (classed[edges.left] >= 0)
    a, b = edges.left, edges.right
    columns = {
        "first of their class": one_class & (first[a] * first[b] > 0),
        "only of their class": one_class & (only[a] * only[b] > 0),
        "largest of their class": one_class & (largest[a] * largest[b] > 0),
        "earlier position": np.minimum(position[a], position[b]),
        "later position": np.maximum(position[a], position[b]),
        "figures in the sentence": np.maximum(crowded[a], crowded[b]),
        "group counted": relation([group_counted(d) for d in story.described], edges),
        "unit as written": relation([getattr(c.value, "written_unit", None) for c in claims], edges),
        "granularity": relation([getattr(c.value, "granularity", None) for c in claims], edges),
        "modifier": relation(
            [c.value.modifier or "none" if isinstance(c.value, DateValue) else None for c in claims], edges
        ),
        "vague words": np.maximum(vague[a], vague[b]),
        "both vague": np.minimum(vague[a], vague[b]),
        "bound": relation([getattr(c.value, "bound", None) for c in claims], edges),
    }
    columns |= _crowds(claims, edges, "kind of value", [dimension(c) for c in claims])
    columns |= _crowds(claims, edges, "unit", [getattr(c.value, "written_unit", None) or dimension(c) for c in claims])
    for name in sorted(set(classes("predicates").values())):
        here = np.array([c.predicate_class == name for c in claims])
        columns[f"both {name}"] = here[a] & here[b]
    return {name: np.asarray(values, dtype=np.float32) for name, values in columns.items()}


def _crowds(claims: Sequence[Claim], edges: Edges, name: str, groups: Sequence[str]) -> Columns:
    """How many claims of the pair's group there are, in either report and in all, and how many reports have any.

    The only lengths in metres of two reports are more likely one fact than two of their twenty counts.
    """
    pairs = list(zip([c.report for c in claims], groups, strict=True))
    own, every, telling = Counter(pairs), Counter(groups), Counter(group for _, group in set(pairs))
    here = np.log1p([own[pair] for pair in pairs])
    a, b = edges.left, edges.right
    return {
        f"claims of its {name}, fewer": np.minimum(here[a], here[b]),
        f"claims of its {name}, more": np.maximum(here[a], here[b]),
        f"claims of its {name} in all": np.log([min(every[groups[i]], every[groups[j]]) for i, j in _ends(edges)]),
        f"reports with its {name}": np.array([min(telling[groups[i]], telling[groups[j]]) for i, j in _ends(edges)]),
    }


def _ends(edges: Edges) -> Iterator[tuple[int, int]]:
    return zip(edges.left.tolist(), edges.right.tolist(), strict=True)


def _magnitude(claim: Claim) -> float:
    if isinstance(claim, DateClaim):
        return 0.0
    return float(claim.value.low if claim.value.low is not None else claim.value.high or 0)
