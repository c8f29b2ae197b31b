"""The words around a figure that turn it into a range: "more than", "nearly", "or so"."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from crosscheck.claims.neighbours import looks_plural
from crosscheck.claims.tokens import Tokens
from crosscheck.claims.vocabulary import words
from crosscheck.model import Bound

NINE_TENTHS = Decimal("0.9")
ELEVEN_TENTHS = Decimal("1.1")

_BEFORE: dict[Bound, str] = {
    Bound.ABOUT: (
        "about|around|some|roughly|approximately|approx|approx .|circa|ca|ca .|c .|c|~|≈|an estimated|estimated|"
        "perhaps|maybe|in the region of|in the order of|on the order of|of the order of|in the vicinity of|"
        "something like|estimated at|estimated to be|estimated at about|as an estimated|an estimated total of|"
        "more or less|somewhere around|probably|say about|est|est .|broadly|nigh on"
    ),
    Bound.NEARLY: (
        "nearly|almost|close to|close on|up to|as many as|as much as|just under|just below|just short of|"
        "just shy of|shy of|a little under|a little less than|a little fewer than|slightly under|"
        "slightly less than|slightly fewer than|little less than|approaching|approaches|approached|nearing|"
        "nears|neared|close to reaching|closing in on|not quite|well - nigh|as high as|as long as|as far as|"
        "as large as|just less than|only just under|virtually|fractionally under|marginally under|as old as|"
        "a shade under"
    ),
    Bound.AT_LEAST: (
        "at least|no fewer than|no less than|not fewer than|not less than|a minimum of|minimum|minimum of|"
        "a minimum|at the least|at the very least|at minimum|at a minimum|≥|>=|no smaller than|no later than|"
        "not under|from at least"
    ),
    Bound.MORE_THAN: (
        "more than|over|above|upwards of|upward of|well over|well above|north of|in excess of|just over|"
        "just above|greater than|better than|higher than|larger than|bigger than|longer than|older than|"
        "taller than|heavier than|deeper than|wider than|farther than|further than|far more than|many more than|"
        "much more than|slightly more than|slightly over|a little more than|a little over|little more than|"
        "somewhat more than|significantly more than|way over|way more than|easily more than|easily over|"
        "exceeding|exceeded|exceeds|exceed|topped|topping|surpassed|surpassing|surpasses|>|beyond|well beyond|"
        "as low as|as few as|as little as|a good|faster than|stronger than|only just over|fully more than|"
        "rather more than|just more than|a shade over|fractionally over|marginally over|a fraction over"
    ),
    Bound.AT_MOST: (
        "at most|at the most|at the very most|no more than|not more than|not over|a maximum of|maximum|"
        "maximum of|max|a maximum|no greater than|no higher than|no longer than|no larger than|no bigger than|"
        "no older than|not exceeding|not to exceed|not exceed|≤"
    ),
    Bound.LESS_THAN: (
        "fewer than|less than|under|below|well under|well below|lower than|smaller than|shorter than|"
        "younger than|far fewer than|far less than|much less than|many fewer than|cheaper than|<|south of|"
        "lighter than|slower than|way under|short of|shallower than|narrower than"
    ),
    Bound.EXACT: "exactly|precisely",
}
_AFTER: dict[Bound, str] = {
    Bound.ABOUT: "or so|- odd|odd|or thereabouts|give or take|more or less|- ish|roughly|approximately|or around that",
    Bound.AT_LEAST: (
        "or more|- plus|plus|+|or over|or above|and over|and above|and up|or older|and older|or higher|and more|"
        "or longer|or greater|at least|at the least|or better|and upwards|or upwards|and counting|at a minimum"
    ),
    Bound.AT_MOST: (
        "or less|or fewer|or under|and under|and younger|or younger|or below|at most|at the most|tops|or lower|"
        "maximum|max"
    ),
}

Phrases = dict[str, list[tuple[list[str], Bound]]]


def _index(table: dict[Bound, str], *, by_last: bool) -> Phrases:
    """Phrases by their last (or first) token, the longest first."""
    found: Phrases = {}
    for bound, phrases in table.items():
        for phrase in phrases.split("|"):
            tokens = phrase.split()
            key, rest = (tokens[-1], tokens[:-1]) if by_last else (tokens[0], tokens[1:])
            found.setdefault(key, []).append((rest, bound))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


_BY_LAST = _index(_BEFORE, by_last=True)
_BY_FIRST = _index(_AFTER, by_last=False)

# Between a bound and its figure: "at least another 12", "more than a further 200", "some estimated 40".
_BETWEEN = frozenset({"another", "further", "additional", "extra", "other", "a", "an", "only", "just"})
_AFTER_BETWEEN_DROP = frozenset({"a", "an"})
# After these words "over", "about", "under" and "above" govern an object and bound nothing.
_GOVERNING = {
    "over": words(
        "spread stretched stretching stretches extended extends extending spanning held lead win victory row "
        "dispute control fears concern concerns anger protest protests arrested questioned fined sentenced charges "
        "taken took take handed hand turned talks voted ran drove fell fly flew flying flies walked climbed "
        "scattered all average averaged preside presided sovereignty rights authority power advantage majority "
        "preference votes"
    ),
    "about": words("talk talks talking talked worried concerned know knew asked asks information questions told out"),
    "under": words("buried trapped placed put held comes came come falls fall lies pinned found been are is was were"),
    "above": words("rose rises flew floats hangs hung"),
    "to": words("gone went going go goes climbed moved pushed brought takes took shot crept back summed"),
    "around": words("gathered revolve revolves revolved all turned wrapped"),
}
# After these "over" before a length of time says how long something took, not during which time it went on.
_LASTING = words(
    "for in after of than with within since by lasted lasts lasting took take takes taking taken spent spends served "
    "waited waits is was were are be been has have had needs needed requires required a an the almost and or to"
)
_AGO = words("ago later earlier before after late old older behind overdue")
_TOLLS = words("toll tally")
_NOW = words("is was now currently already stands climbs")
# "The toll passes 330", but "parliament passes 12 laws".
_PASSES = words("pass passes passed passing top tops past")
_TOTALS = words("toll tally number numbers total count deaths fatalities cases infections crowd turnout")
_NEAR = 3  # words between such a noun and its verb
_FAR = 12  # where nothing else can have been passed: "deaths from the fever in the north have passed 1,000"
_THE_LAST = words("the this these half quarter over for in")  # "in the past 12 months", "half past six"
_APPROACHED = words("to came swept passed flew got moved went advanced pushed sailed drifted")
# Bounds that may stand behind the noun that is counted; "or older" and the like are told of the noun itself.
_AFTER_NOUN = {
    ("or", "more"): Bound.AT_LEAST,
    ("and", "counting"): Bound.AT_LEAST,
    ("or", "fewer"): Bound.AT_MOST,
    ("or", "less"): Bound.AT_MOST,
    ("or", "so"): Bound.ABOUT,
    ("or", "thereabouts"): Bound.ABOUT,
}
# "rather than 12", "other than two".
_NO_THAN = frozenset({"rather", "other"})


class BoundBefore(NamedTuple):
    """A bound that begins at `tokens[start]` and reaches up to the figure."""

    bound: Bound
    start: int


class BoundAfter(NamedTuple):
    """A bound that follows the figure and ends before `tokens[end]`."""

    bound: Bound
    end: int


def bound_before(tokens: Tokens, figure: int, floor: int, *, lasts_to: int | None = None) -> BoundBefore | None:
    """The bound right before token `figure`, not reaching back beyond token `floor`. A length of time is one that ends
    before token `lasts_to`: "over two years" is often the time during which something goes on."""
    at = figure - 1
    if at < floor:
        return None
    bare_over = (None, BoundBefore(Bound.MORE_THAN, at))
    if lasts_to is not None and tokens.lower[at] == "over" and _match_back(tokens, at, floor) in bare_over:
        lasting = tokens.lower[at - 1] in _LASTING or at == 0 or tokens.lower[lasts_to] in _AGO
        return BoundBefore(Bound.MORE_THAN, at) if lasting else None
    if tokens.lower[at] in _PASSES:
        return BoundBefore(Bound.MORE_THAN, at) if _passed(tokens, at, floor) else None
    found = _match_back(tokens, at, floor)
    if found is None and tokens.lower[at] in _BETWEEN:
        if tokens.lower[at] in ("a", "an") and tokens.lower[at - 1] in _GOVERNING:
            return None  # "under a $14bn deal", "over a 12-month period"
        at -= 1
        if at >= floor and tokens.lower[at] in _AFTER_BETWEEN_DROP:
            at -= 1
        found = _match_back(tokens, at, floor) if at >= floor else None
    return found


def _passed(tokens: Tokens, at: int, floor: int) -> bool:
    """Whether the figure after token `at` is a mark that was passed: "the toll passes 330", "oil rose past $50";
    but "parliament passes 12 laws", "they drove past 12 mills"."""
    if tokens.lower[at] == "past" and (tokens.lower[at - 1] in _THE_LAST or at == 0):
        return False
    following = tokens.lower[at + 2]
    if not tokens.text[at + 1][:1].isalnum():  # a sum of money
        return tokens.lower[at] == "past"
    return _of_total(tokens, at, floor, reach=_NEAR if following.isalpha() and looks_plural(following) else _FAR)


def _of_total(tokens: Tokens, at: int, floor: int, *, reach: int = _NEAR) -> bool:
    """Whether the verb before token `at` or there is told of a toll or the like, at most `reach` words before it."""
    return not _TOTALS.isdisjoint(tokens.lower[max(floor, at - reach) : at])


def near_approach(tokens: Tokens, figure: int, floor: int) -> BoundBefore | None:
    """ "It came within 5 km", "to within 5 km": no further away than that; "nobody may live within 5 km" tells the
    exact extent of a zone."""
    at = figure - 1
    near = at > floor and tokens.lower[at] == "within" and tokens.lower[at - 1] in _APPROACHED
    return BoundBefore(Bound.AT_MOST, at) if near else None


def _match_back(tokens: Tokens, at: int, floor: int) -> BoundBefore | None:
    last = tokens.lower[at]
    for rest, bound in _BY_LAST.get(last, ()):
        start = at - len(rest)
        if start < floor or (rest and tokens.lower[start:at] != rest):
            continue
        before = tokens.lower[start - 1] if start > floor else ""
        if before in _GOVERNING.get(last, ()) and rest in ([], ["up"]):
            return None
        if rest == ["up"] and (before in _TOLLS or (before in _NOW and _of_total(tokens, start, floor))):
            return None  # "toll up to 16": it has risen so far
        if not rest:
            if last == "than" and before in _NO_THAN:
                return None
            if last in ("c", "ca", "approx", "est") and tokens.text[at] != tokens.lower[at]:
                return None
        return BoundBefore(bound, start)
    return None


def bound_after(tokens: Tokens, end: int) -> BoundAfter | None:
    """The bound that begins at token `end`, right after the figure."""
    if end >= tokens.size:
        return None
    for rest, bound in _BY_FIRST.get(tokens.lower[end], ()):
        stop = end + 1 + len(rest)
        if rest and tokens.lower[end + 1 : stop] != rest:
            continue
        if tokens.lower[end] in ("plus", "at", "roughly", "approximately", "maximum", "max", "odd") and not rest:
            following = tokens.lower[stop] if stop < tokens.size else "."
            if tokens.lower[end] != "odd" and following not in (".", ",", ";", ")"):
                continue
        if tokens.lower[end] == "at":  # "12 at least in the port" bounds; "12 at most hospitals" does not
            following = tokens.text[stop] if stop < tokens.size else "."
            if following[0].isalpha() and following.lower() not in ("in", "on", "were", "are", "had", "have"):
                continue
        if tokens.text[end] == "+" and tokens.end[end - 1] != tokens.start[end]:
            continue
        return BoundAfter(bound, stop)
    return None


def bound_after_noun(tokens: Tokens, end: int) -> Bound | None:
    """The bound behind the noun of a figure, which ends before token `end`: "40 people or more", but "40 people or more
    than half"."""
    bound = _AFTER_NOUN.get((tokens.lower[end], tokens.lower[end + 1]))
    return None if tokens.lower[end + 2] == "than" or tokens.lower[end + 2][:1].isdecimal() else bound


def interval(bound: Bound, low: Decimal, high: Decimal) -> tuple[Decimal | None, Decimal | None]:
    """The range that `low`..`high` (equal for a single figure) covers under `bound`.

    After the labelling guide of the gold stories: "about" is a tenth either way, "nearly" a tenth below.
    """
    match bound:
        case Bound.EXACT | Bound.RANGE | Bound.VAGUE:
            return low, high
        case Bound.ABOUT:
            return min(low * NINE_TENTHS, low * ELEVEN_TENTHS), max(high * NINE_TENTHS, high * ELEVEN_TENTHS)
        case Bound.NEARLY:
            near = low * NINE_TENTHS if low == high else low
            return min(near, high), max(near, high)
        case Bound.AT_LEAST | Bound.MORE_THAN:
            return low, None
        case Bound.AT_MOST | Bound.LESS_THAN:
            return None, high
