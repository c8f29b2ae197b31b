"""The arithmetic audit: figures within one report that should add up by what the sentence says, and do not.

A sum is checked only where the syntax says that the parts are all there is: "70 people: 32 soldiers and 38 civilians",
"70 people were killed. They were 32 soldiers and 38 civilians", "12 people, five of them women and the other seven
men". What follows "including" or "among them" is not all, and is not added up.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby, pairwise
from typing import NamedTuple

from crosscheck.claims.groups import PEOPLE, group, head
from crosscheck.claims.lexicon import classes
from crosscheck.claims.wholes import ASIDE_OF_WHOLE, OF_THE_WHOLE, OF_THEM, share_slack
from crosscheck.model import Bound, Claim, Finding, FindingKind, QuantityClaim, Reason
from crosscheck.verdicts.ranges import added, meet, range_of

_IN_PHRASE = re.compile(
    r"\b(?:across|among|at|by|for|from|in|into|near|of|on|to|with)(?:\s[\w’'-]+){0,2}\s$", re.IGNORECASE
)
"""What leads to a figure in a phrase of another noun, which "of them" may mean: "people treated in six hospitals"."""


class Line(NamedTuple):
    """The quantities of one sentence in order, and those of the sentence right before it; a sum ("six women and four
    children", 10) stands in `sums` with its parts, and not among the quantities.
    """

    sentence: str
    start: int
    figures: Sequence[QuantityClaim]
    sums: Sequence[tuple[QuantityClaim, Sequence[QuantityClaim]]]
    before: Sequence[QuantityClaim]

    def between(self, left: Claim, right: Claim) -> str:
        return self.sentence[left.span[1] - self.start : right.span[0] - self.start]

    def until(self, claim: Claim) -> str:
        return self.sentence[: claim.span[0] - self.start]

    def after(self, claim: Claim) -> str:
        return self.sentence[claim.span[1] - self.start :]


Failure = tuple[tuple[QuantityClaim, ...], str]
"""Claims that do not fit together, the whole first, and what is wrong with them."""


class Check(NamedTuple):
    code: str
    failures: Callable[[Line], Iterator[Failure]]


def audit(claims: Iterable[Claim]) -> list[Finding]:
    """What does not add up in each report, in the order of the text; `claims` stand in that order."""
    found: list[Finding] = []
    for line in _lines(claims):
        for check in CHECKS:
            for members, detail in check.failures(line):
                found.append(
                    Finding(
                        kind=FindingKind.ARITHMETIC,
                        report=members[0].report,
                        claims=tuple(claim.id for claim in members),
                        reason=Reason(code=check.code, detail=detail),
                    )
                )
    return found


def _lines(claims: Iterable[Claim]) -> Iterator[Line]:
    before: Sequence[QuantityClaim] = ()
    last: Claim | None = None
    for (report, (start, _)), of_sentence in groupby(claims, key=lambda claim: (claim.report, claim.sentence_span)):
        counts = [claim for claim in of_sentence if isinstance(claim, QuantityClaim)]
        sums = [(claim, parts) for claim in counts if len(parts := _inside(claim, counts)) > 1]
        whole = {claim.id for claim, _ in sums}
        figures = [claim for claim in counts if claim.id not in whole]
        if not figures:
            continue
        near = last is not None and last.report == report and 0 <= start - last.sentence_span[1] <= _NEXT
        yield Line(figures[0].sentence, start, figures, sums, before if near else ())
        before, last = figures, figures[0]


_NEXT = 4  # code points between a sentence and the next one, a paragraph's end included


def _inside(whole: Claim, claims: Sequence[QuantityClaim]) -> list[QuantityClaim]:
    return [c for c in claims if c is not whole and whole.span[0] <= c.span[0] and c.span[1] <= whole.span[1]]


_OPENS = re.compile(r"(?:\s[a-z’'-]+){0,6}\s?(?:[:;(]|—|–| -)\s*(?:all\s)?", re.IGNORECASE)
_ASIDE = re.compile(r"(?:\s[a-z’'-]+){0,2},\s", re.IGNORECASE)
_CLOSES = re.compile(
    r"\s*(?:$|[.;:)”\"]|—|–|,(?!\s(?:and|plus|as|along|together|with|among|most|includ\w+)\b)"
    r"|\s(?:were|was|are|have|had|died|who)\b)",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\W*(?:they|(?P<who>the (?:dead|injured|wounded|missing|victims|casualties|fatalities)|those "
    r"(?P<part>[a-z]+(?:ed|ught|lost)|killed|dead|missing)))\s"
    r"(?:are|were|comprise|comprised|consist of|consisted of)\s",
    re.IGNORECASE,
)
_OPEN_LIST = re.compile(
    r"\b(?:includ\w+|among|least|mostly|mainly|other|others|another|some|such|e\.g|also)\b", re.IGNORECASE
)


def _parts_and_total(line: Line) -> Iterator[Failure]:
    for sum_, parts in line.sums:
        if not _CLOSES.match(line.after(sum_)):
            continue
        total = _total_in_sentence(line, sum_) or _total_before(line, sum_)
        if total is not None and not meet(range_of(total), range_of(sum_)):
            yield (
                (total, *parts),
                f"the parts make {_number(sum_.value.stated[0])}, not the {_number(total.value.stated[0])} that they "
                f"are said to be: {_quote(total.text)} / {_quote(sum_.text)}",
            )


def _total_in_sentence(line: Line, sum_: QuantityClaim) -> QuantityClaim | None:
    """The figure that a mark lays out in parts: "70 people: ...", "70 people, 32 soldiers and 38 civilians, ..."."""
    total = next((claim for claim in reversed(line.figures) if claim.span[1] <= sum_.span[0]), None)
    if total is None or not _counts_people(total):
        return None
    between = line.between(total, sum_)
    # Right after a colon it is a part itself: "148 people: 142 passengers, two pilots and four stewards".
    aside = _ASIDE.fullmatch(between) and _is_general(total) and not line.until(total).rstrip().endswith(":")
    return total if (aside or _OPENS.fullmatch(between)) and not _OPEN_LIST.search(between) else None


def _total_before(line: Line, sum_: QuantityClaim) -> QuantityClaim | None:
    """The one count of people in the sentence before, where this one says of all of them who they are."""
    opened = _ALL.fullmatch(line.until(sum_))
    people = [claim for claim in line.before if _counts_people(claim)]
    if opened is None or len(people) != 1 or len(line.before) != 1 or not _is_general(people[0]):
        return None
    (total,) = people
    if opened["who"] is None:
        return total
    named = (opened["part"] or opened["who"].rpartition(" ")[2]).lower()
    same = classes("predicates").get(named.removesuffix("s")) or classes("predicates").get(named)
    said = named in total.sentence.lower() or (same is not None and same == total.predicate_class)
    return total if said else None


_REST = re.compile(r"[^.;:]*\b(?:the (?:other|remaining|rest,?)|the rest)\s(?:of the )?", re.IGNORECASE)


def _rest_and_total(line: Line) -> Iterator[Failure]:
    """ "12 people, five of them women and the other six men": the rest is what is left."""
    for total, part, rest in zip(line.figures, line.figures[1:], line.figures[2:], strict=False):
        if (
            _counts_people(total)
            and OF_THEM.match(line.after(part))
            and ASIDE_OF_WHOLE.fullmatch(line.between(total, part))
            and _REST.fullmatch(line.between(part, rest))
            and _is_count(part)
            and _is_count(rest)
        ):
            made = added(range_of(part), range_of(rest))
            if not meet(range_of(total), made):
                yield (
                    (total, part, rest),
                    f"{_quote(part.text)} and the other {_quote(rest.text)} do not make {_quote(total.text)}",
                )


def _part_and_whole(line: Line) -> Iterator[Failure]:
    """ "15 of the 12 sailors", "12 sailors, 15 of them ...": a part is no larger than its whole."""
    for left, right in pairwise(line.figures):
        if not _is_count(left) or not _is_count(right):
            continue
        between = line.between(left, right)
        if OF_THE_WHOLE.fullmatch(between):
            whole, part = right, left
        elif (
            left.value.counted
            and ASIDE_OF_WHOLE.fullmatch(between)
            and OF_THEM.match(line.after(right))
            and not _IN_PHRASE.search(line.until(left))
        ):
            whole, part = left, right
        else:
            continue
        high, low = range_of(whole)[1], range_of(part)[0]
        if high is not None and low > high:
            yield (whole, part), f"a part is larger than its whole: {_quote(part.text)} of {_quote(whole.text)}"


_SAME_AS = re.compile(r"(?:\s[\w’'-]+){0,3}(?:,?\sor\s|\s?\(|,\s|\s[—–]\s)(?:or\s)?", re.IGNORECASE)


def _share_and_count(line: Line) -> Iterator[Failure]:
    """ "35 of the 50 houses, or 60 percent", "60 percent (35) of the 50 houses": the share is the count's."""
    for first, second, third in zip(line.figures, line.figures[1:], line.figures[2:], strict=False):
        a, b = line.between(first, second), _closed(line.between(second, third))
        if OF_THE_WHOLE.fullmatch(a) and _SAME_AS.fullmatch(b):
            if _is_share(first):
                share, whole, part = first, second, third
            elif _OF_SOMETHING.match(line.after(third)):
                continue
            else:
                part, whole, share = first, second, third
        elif _SAME_AS.fullmatch(a) and OF_THE_WHOLE.fullmatch(b):
            share, part, whole = (first, second, third) if _is_share(first) else (second, first, third)
        else:
            continue
        if not _is_share(share):
            continue
        if _is_count(part) and _is_count(whole) and _of_one_thing(part, whole) and not _fits(share, part, whole):
            percent = _number((part.value.stated[0] / whole.value.stated[0] * 100).quantize(Decimal("0.1")))
            yield (
                (whole, part, share),
                f"{_quote(part.text)} of {_quote(whole.text)} is {percent} percent, not {_quote(share.text)}",
            )


_OF_SOMETHING = re.compile(r"\s(?:of|more|less|higher|lower|above|below|up|down|from)\b", re.IGNORECASE)


def _closed(between: str) -> str:
    """What stands between two figures without the bracket that the first closes."""
    return re.sub(r"^[),]+", "", between)


def _of_one_thing(part: QuantityClaim, whole: QuantityClaim) -> bool:
    nouns = {_noun(part), _noun(whole)} - {""}
    return len(nouns) < 2


def _fits(share: QuantityClaim, part: QuantityClaim, whole: QuantityClaim) -> bool:
    """Whether the share is that of the part in the whole: words ("half") to within 5 points, figures to within 1."""
    low, high = range_of(part)
    least, most = range_of(whole)
    if least <= 0 or most is None or most <= 0 or high is None:
        return True
    slack = share_slack(share.value)
    from_, to = range_of(share)
    return low / most - slack <= (to if to is not None else 1) and high / least + slack >= from_


CHECKS = (
    Check("parts_and_total", _parts_and_total),
    Check("rest_and_total", _rest_and_total),
    Check("part_and_whole", _part_and_whole),
    Check("share_and_count", _share_and_count),
)

_GENERAL = frozenset("dead death victim casualty fatality body life".split())


def _is_count(claim: QuantityClaim) -> bool:
    return claim.value.unit is None and claim.value.bound is not Bound.VAGUE and bool(claim.value.stated)


def _is_share(claim: QuantityClaim) -> bool:
    return claim.value.unit == "fraction" and bool(claim.value.stated)


def _noun(claim: QuantityClaim) -> str:
    return head(claim.value.counted or claim.population)


def _counts_people(claim: QuantityClaim) -> bool:
    return _is_count(claim) and (_is_general(claim) or group(_noun(claim)) is not None)


def _is_general(claim: QuantityClaim) -> bool:
    """Whether the noun stands for people of any kind, or none is named and they were killed, hurt or found."""
    noun = _noun(claim)
    if not noun:
        return claim.predicate_class in ("death", "injury", "missing", "rescue", "detention", "displacement")
    return group(noun) == PEOPLE or noun in _GENERAL or noun.removesuffix("s") in _GENERAL or noun == "bodies"


def _number(number: Decimal) -> str:
    text = format(number, ",f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _quote(text: str) -> str:
    return f"“{' '.join(text.split())}”"
